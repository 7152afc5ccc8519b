import { parseAbi } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { playerAccountFactoryAbi } from '#contracts/abi/player-account-factory.ts';
import { playerAccountAbi } from '#contracts/abi/player-account.ts';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { tournamentAbi } from '#contracts/abi/tournament.ts';

/** Errors of the libraries inside our contracts, which the compiler leaves out of their ABIs. */
const libraryErrors = parseAbi([
  'error ETHTransferFailed()',
  'error TransferFailed()',
  'error TransferFromFailed()',
  'error DeploymentFailed()',
]);

/** ABI of everything the contracts can emit or throw. */
export const worldloomAbi = [
  ...royaltyGraphAbi,
  ...gameAssetsAbi,
  ...marketplaceAbi,
  ...playerAccountAbi,
  ...playerAccountFactoryAbi,
  ...inferenceMarketAbi,
  ...dataPoolAbi,
  ...tournamentAbi,
  ...libraryErrors,
] as const;

import { beforeAll, describe, expect, it } from 'vitest';
import { creditTokenAbi, creditTokenBytecode, creditTokenRuntime } from '#contracts/abi/credit-token.ts';
import { dataPoolAbi, dataPoolBytecode, dataPoolRuntime } from '#contracts/abi/data-pool.ts';
import { gameAssetsAbi, gameAssetsBytecode, gameAssetsRuntime } from '#contracts/abi/game-assets.ts';
import {
  inferenceMarketAbi,
  inferenceMarketBytecode,
  inferenceMarketRuntime,
} from '#contracts/abi/inference-market.ts';
import { marketplaceAbi, marketplaceBytecode, marketplaceRuntime } from '#contracts/abi/marketplace.ts';
import {
  playerAccountFactoryAbi,
  playerAccountFactoryBytecode,
  playerAccountFactoryRuntime,
} from '#contracts/abi/player-account-factory.ts';
import { playerAccountAbi, playerAccountBytecode, playerAccountRuntime } from '#contracts/abi/player-account.ts';
import { royaltyGraphAbi, royaltyGraphBytecode, royaltyGraphRuntime } from '#contracts/abi/royalty-graph.ts';
import { tournamentAbi, tournamentBytecode, tournamentRuntime } from '#contracts/abi/tournament.ts';
import {
  compileContracts,
  contractNames,
  type CompiledContract,
  type ContractName,
} from '#contracts/script/compile.ts';

const checkedIn = {
  RoyaltyGraph: { abi: royaltyGraphAbi, bytecode: royaltyGraphBytecode, runtime: royaltyGraphRuntime },
  GameAssets: { abi: gameAssetsAbi, bytecode: gameAssetsBytecode, runtime: gameAssetsRuntime },
  Marketplace: { abi: marketplaceAbi, bytecode: marketplaceBytecode, runtime: marketplaceRuntime },
  PlayerAccount: { abi: playerAccountAbi, bytecode: playerAccountBytecode, runtime: playerAccountRuntime },
  PlayerAccountFactory: {
    abi: playerAccountFactoryAbi,
    bytecode: playerAccountFactoryBytecode,
    runtime: playerAccountFactoryRuntime,
  },
  InferenceMarket: { abi: inferenceMarketAbi, bytecode: inferenceMarketBytecode, runtime: inferenceMarketRuntime },
  DataPool: { abi: dataPoolAbi, bytecode: dataPoolBytecode, runtime: dataPoolRuntime },
  Tournament: { abi: tournamentAbi, bytecode: tournamentBytecode, runtime: tournamentRuntime },
  CreditToken: { abi: creditTokenAbi, bytecode: creditTokenBytecode, runtime: creditTokenRuntime },
} satisfies Record<ContractName, CompiledContract>;

let compiled: Record<ContractName, CompiledContract>;
// The compiler is WebAssembly: half a minute on two busy cores.
beforeAll(() => {
  compiled = compileContracts();
}, 240_000);

describe('the checked-in ABI and bytecode', () => {
  it.each(contractNames)('of %s are what the Solidity source compiles to', (name) => {
    expect(checkedIn[name].abi).toEqual(compiled[name].abi);
    expect(checkedIn[name].bytecode === compiled[name].bytecode, 'run node contracts/script/build-abi.ts').toBe(true);
    expect(checkedIn[name].runtime).toEqual(compiled[name].runtime);
  });
});

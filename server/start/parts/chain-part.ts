import { join } from 'node:path';
import type { Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { openChainServices, type ChainServices } from '#server/chain/chain-services.ts';
import { connectChain, type ConnectedChain } from '#server/chain/connect-chain.ts';
import { readOrMakeSecret } from '#server/start/data-folder.ts';
import type { Part } from '#server/start/part.ts';

/** The chain with our contracts on it. */
export function chainPart(): Part {
  let connected: ConnectedChain | null = null;
  return {
    name: 'chain',
    needs: ['data folder'],
    start: async ({ services: { env, health }, provide }) => {
      connected = await connectChain({
        folder: join(env.DATA_FOLDER, 'chain'),
        rpcUrl: env.RPC_URL,
        relayerKeys: env.RELAYER_PRIVATE_KEY ?? [],
      });
      provide('connectedChain', connected);
      const { publicClient, chain, deployedNow } = connected;
      health.register('chain', async () => ({
        status: 'ok',
        detail: `${chain.name}, block ${await publicClient.getBlockNumber()}`,
      }));
      return `${chain.name}, contracts ${deployedNow ? 'deployed' : 'in place'}`;
    },
    stop: async () => connected?.close(),
  };
}

/** Relayer, market and events over the chain. */
export function economyPart(): Part {
  let opened: ChainServices | null = null;
  return {
    name: 'economy',
    needs: ['chain', 'database', 'ipfs'],
    start: async ({ services, provide }) => {
      const { DATA_FOLDER, PROVIDER_PRIVATE_KEY } = services.env;
      const key = PROVIDER_PRIVATE_KEY ?? `0x${await readOrMakeSecret(join(DATA_FOLDER, 'provider.key'))}`;
      opened = await openChainServices({
        ...pick(services),
        chain: services.connectedChain,
        provider: privateKeyToAccount(key as Hex),
        gasPerPlayer: services.env.GAS_PER_PLAYER,
      });
      opened.keeper.follow();
      opened.judge.follow();
      opened.useFees.follow();
      provide('chain', opened);
      return `${(await opened.index.read()).length} events known`;
    },
    stop: async () => opened?.close(),
  };
}

function pick({ database, ledger, levels, players, wins, pins, logger }: Parameters<Part['start']>[0]['services']) {
  return { database, ledger, levels, players, wins, pins, logger };
}

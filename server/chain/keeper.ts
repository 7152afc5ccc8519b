import type { Logger } from 'pino';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { encodeSettle, orderLeafFirst } from '#contracts/actions/encode-settle.ts';
import { nativeToken } from '#contracts/chains.ts';
import { text } from '#server/chain/catalogue.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { EventIndex, KeptEvent } from '#server/chain/event-index.ts';
import { repeat, type Repeated } from '#server/start/repeat.ts';
import type { Sender } from '#server/chain/sender.ts';

const lookMilliseconds = 60_000;
/** Nodes that one transaction settles. */
const nodesPerTransaction = 40;
/** What settling a node takes at most. */
const gasPerNode = 80_000n;
/** Money is moved when it is this many times the price of moving it. */
const worthwhileTimes = 10n;
const waitMilliseconds = 30_000;

/** Moves royalties from the leaves to the roots, so that creators find theirs ready to be withdrawn. */
export interface Keeper extends Repeated {
  /** Settles every line in which enough money waits; answers with the number of nodes. */
  settle(): Promise<number>;
}

/** Makes a keeper. */
export function createKeeper(parts: {
  chain: ConnectedChain;
  index: EventIndex;
  sender: Sender;
  logger: Logger;
}): Keeper {
  const { chain, index, sender, logger } = parts;
  const { royaltyGraph } = chain.addresses;

  const readWaiting = async (ids: readonly bigint[]): Promise<bigint> => {
    const graph = { address: royaltyGraph, abi: royaltyGraphAbi, functionName: 'pending' } as const;
    const contracts = ids.map((id) => ({ ...graph, args: [id, nativeToken] as const }));
    const rows = await chain.publicClient.multicall({ allowFailure: false, deployless: true, contracts });
    return rows.flat().reduce((sum, amount) => sum + amount, 0n);
  };
  const settle = async () => {
    await index.catchUp();
    const events = await index.read(['Paid', 'RoyaltyPaid', 'Settled', 'NodeAdded']);
    const waiting = findWaiting(events);
    if (waiting.length === 0) return 0;
    const path = orderLeafFirst(withAncestors(events, waiting));
    const price = (await chain.publicClient.getGasPrice()) * gasPerNode * BigInt(path.length);
    if ((await readWaiting(waiting)) < price * worthwhileTimes) return 0;
    for (let from = 0; from < path.length; from += nodesPerTransaction) {
      const nodeIds = path.slice(from, from + nodesPerTransaction);
      const call = encodeSettle({ royaltyGraph, nodeIds });
      const hash = await sender.send({ call, kind: 'settle', playerId: null });
      // Leaves first, in blocks too: what is still on its way is settled the next time.
      if ((await sender.waitFor(hash, waitMilliseconds))?.status !== 'in-block') return from;
    }
    return path.length;
  };
  const failed = (error: unknown) => logger.warn({ err: error }, 'royalties could not be settled');
  return { settle, ...repeat({ pauseMilliseconds: lookMilliseconds, work: settle, failed }) };
}

/** Nodes that were paid since they were settled last. */
function findWaiting(events: readonly KeptEvent[]): bigint[] {
  const waiting = new Set<string>();
  for (const { name, arguments: values } of events) {
    if (text(values['token']).toLowerCase() !== nativeToken) continue;
    if (name === 'Paid' || name === 'RoyaltyPaid') waiting.add(text(values['id']));
    if (name === 'Settled') waiting.delete(text(values['id']));
  }
  return [...waiting].map(BigInt);
}

/** Nodes and everything that they descend from. */
function withAncestors(events: readonly KeptEvent[], ids: readonly bigint[]): bigint[] {
  const parents = new Map<bigint, readonly bigint[]>();
  for (const { name, arguments: values } of events) {
    const named = values['parents'];
    if (name === 'NodeAdded') parents.set(BigInt(text(values['id'])), Array.isArray(named) ? named.map(BigInt) : []);
  }
  const found = new Set<bigint>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return [...found];
}

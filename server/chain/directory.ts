import type { Address } from 'viem';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import { tournamentAbi } from '#contracts/abi/tournament.ts';
import { decodeChainError } from '#contracts/actions/decode-chain-error.ts';
import { readPool } from '#contracts/actions/read-pool.ts';
import { readService } from '#contracts/actions/read-service.ts';
import { readTournament } from '#contracts/actions/read-tournament.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Player } from '#engine/protocol/api/shapes.ts';
import type { Owed, PoolListing, ServiceListing, TournamentListing } from '#engine/protocol/api/service-shapes.ts';
import { text } from '#server/chain/catalogue.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { EventIndex, KeptEvent } from '#server/chain/event-index.ts';
import type { House } from '#server/chain/house.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Levels } from '#server/storage/levels.ts';

/** AI services, data pools and tournaments: found in the events, read from the chain. Every call may throw ChainError. */
export interface Directory {
  /** Newest first. */
  services(): Promise<ServiceListing[]>;
  /** Newest first; `accessUntil` is the asker's. */
  pools(asker: Player | null): Promise<PoolListing[]>;
  /** Newest first. */
  tournaments(): Promise<TournamentListing[]>;
  /** What the three contracts owe a player's account, in native coin. */
  owed(player: Player): Promise<Owed>;
}

/** What a directory is made of. */
interface DirectoryParts {
  readonly chain: ConnectedChain;
  readonly index: EventIndex;
  readonly relayer: Relayer;
  readonly levels: Levels;
  readonly house: House;
}

/** The event that something begins with, and those that tell what became of it. */
const serviceEvents = ['ServiceEnrolled', 'InferenceRequested', 'InferencePaid', 'InferenceRefunded'] as const;
const poolEvents = ['PoolOpened', 'Harvested', 'ContributionClaimed'] as const;
const tournamentEvents = ['TournamentCreated', 'TournamentEntered', 'TournamentRefunded'] as const;

/** Makes a directory over the events and the chain. */
export function createDirectory(parts: DirectoryParts): Directory {
  const { index, relayer } = parts;
  const accountOf = (player: Player | null) => (player && player.owner !== null ? relayer.accountOf(player) : null);
  const list = async <Listing>(
    [name, ...told]: readonly [string, ...string[]],
    present: (event: KeptEvent, events: readonly KeptEvent[]) => Promise<Listing>,
  ) => {
    const events = await index.read([name, ...told]);
    const found = events.filter((event) => event.name === name).toReversed();
    return Promise.all(found.map((event) => present(event, events)));
  };
  return {
    services: () => list(serviceEvents, (event, events) => listService(parts, { event, events })),
    pools: (asker) =>
      list(poolEvents, (event, events) => listPool(parts, { event, events, account: accountOf(asker) })),
    tournaments: () => list(tournamentEvents, (event, events) => listTournament(parts, { event, events })),
    owed: async (player) => {
      const account = accountOf(player);
      if (account === null) return { inferenceMarketWei: '0', dataPoolWei: '0', tournamentWei: '0' };
      const { inferenceMarket, dataPool, tournament } = parts.chain.addresses;
      const read = async (address: Address) => String(await readOwed(parts.chain, { address, account }));
      return {
        inferenceMarketWei: await read(inferenceMarket),
        dataPoolWei: await read(dataPool),
        tournamentWei: await read(tournament),
      };
    },
  };
}

/** The event that something began with, among all events. */
interface Found {
  readonly event: KeptEvent;
  readonly events: readonly KeptEvent[];
}

async function listService(
  { chain, levels, house }: DirectoryParts,
  { event, events }: Found,
): Promise<ServiceListing> {
  const serviceId = text(event.arguments['serviceId']);
  const read = await readService({ ...chain, ...chain.addresses, serviceId: BigInt(serviceId) });
  return {
    ...presentService(read),
    ...countRequests(events, serviceId),
    serviceId,
    title: read.provider === house.account ? 'Worldloom planner' : await titleOf(levels, serviceId),
  };
}

async function listPool(
  { chain, levels }: DirectoryParts,
  { event, events, account }: Found & { readonly account: Address | null },
): Promise<PoolListing> {
  const poolId = text(event.arguments['poolId']);
  const read = await readPool({ ...chain, ...chain.addresses, poolId: BigInt(poolId) });
  return {
    ...presentPool(read),
    ...sumPool(events, poolId),
    poolId,
    title: await titleOf(levels, poolId),
    accessUntil: account === null ? 0 : await readAccess(chain, { poolId: BigInt(poolId), account }),
  };
}

async function listTournament({ chain, levels }: DirectoryParts, { event, events }: Found): Promise<TournamentListing> {
  const id = text(event.arguments['id']);
  const read = presentTournament(await readTournament({ ...chain, ...chain.addresses, id: BigInt(id) }));
  const accountsOf = (name: string, key: string) =>
    of(events, { name, key: 'id', value: id }).map((entry) => text(entry.arguments[key]));
  const { timestamp } = await chain.publicClient.getBlock({ blockNumber: BigInt(event.block) });
  return {
    ...read,
    id,
    createdAt: Number(timestamp),
    title: read.nodeId === null ? `Tournament ${id}` : await titleOf(levels, read.nodeId),
    entrants: accountsOf('TournamentEntered', 'entrant'),
    refunded: accountsOf('TournamentRefunded', 'account'),
  };
}

async function titleOf(levels: Levels, tokenId: string): Promise<string> {
  return (await levels.findByToken(tokenId))?.title ?? `Token ${tokenId}`;
}

function presentService(service: Awaited<ReturnType<typeof readService>>) {
  return {
    provider: service.provider,
    token: service.token,
    priceWei: String(service.price),
    stakeWei: String(service.stake),
    freeStakeWei: String(service.stake - service.reserved),
    arbiter: service.arbiter === nativeToken ? null : service.arbiter,
    modelHash: service.modelHash,
    turnaroundSeconds: service.turnaroundSeconds,
    reviewSeconds: service.reviewSeconds,
    isOpen: service.isOpen,
    score: service.scoreWeight === 0n ? null : service.score / 1_000_000,
  };
}

/** How many requests a service had, and how they ended. */
function countRequests(events: readonly KeptEvent[], serviceId: string) {
  const made = of(events, { name: 'InferenceRequested', key: 'serviceId', value: serviceId });
  const ids = new Set(made.map((event) => text(event.arguments['requestId'])));
  const count = (name: string) =>
    events.filter((event) => event.name === name && ids.has(text(event.arguments['requestId']))).length;
  return {
    requestCount: ids.size,
    paidCount: count('InferencePaid'),
    refundedCount: count('InferenceRefunded'),
  };
}

function presentPool(pool: Awaited<ReturnType<typeof readPool>>) {
  return {
    curator: pool.curator,
    vault: pool.vault,
    token: pool.token,
    pricePerDayWei: String(pool.price),
    stakeWei: String(pool.stake),
    heldWei: String(pool.held),
    points: String(pool.points),
    epochCount: pool.epochCount,
  };
}

function sumPool(events: readonly KeptEvent[], poolId: string) {
  const harvested = of(events, { name: 'Harvested', key: 'poolId', value: poolId });
  const claimed = of(events, { name: 'ContributionClaimed', key: 'poolId', value: poolId });
  return {
    harvestedWei: String(harvested.reduce((sum, event) => sum + BigInt(text(event.arguments['amount'])), 0n)),
    contributorCount: new Set(claimed.map((event) => text(event.arguments['contributor']))).size,
  };
}

function presentTournament({ terms, state }: Awaited<ReturnType<typeof readTournament>>) {
  return {
    nodeId: terms.nodeId === 0n ? null : String(terms.nodeId),
    nodeSharePpb: terms.nodeShare,
    judge: terms.judge,
    arbiter: terms.arbiter,
    token: terms.token,
    entryFeeWei: String(terms.entryFee),
    potWei: String(state.pot),
    entryEnd: terms.entryEnd,
    resultEnd: terms.resultEnd,
    phase: state.phase === 'none' ? ('open' as const) : state.phase,
    phaseEnd: state.phaseEnd,
    splitPpb: [...terms.split],
    winners: [...state.winners],
  };
}

function of(
  events: readonly KeptEvent[],
  wanted: { readonly name: string; readonly key: string; readonly value: string },
): readonly KeptEvent[] {
  return events.filter((event) => event.name === wanted.name && event.arguments[wanted.key] === wanted.value);
}

async function readAccess(
  chain: ConnectedChain,
  { poolId, account }: { readonly poolId: bigint; readonly account: Address },
): Promise<number> {
  const pool = { address: chain.addresses.dataPool, abi: dataPoolAbi } as const;
  try {
    const args = [poolId, account] as const;
    return Number(await chain.publicClient.readContract({ ...pool, functionName: 'accessUntil', args }));
  } catch (error) {
    throw decodeChainError(error);
  }
}

/** The three contracts share the function. */
async function readOwed(
  chain: ConnectedChain,
  { address, account }: { readonly address: Address; readonly account: Address },
): Promise<bigint> {
  try {
    const args = [account, nativeToken] as const;
    return await chain.publicClient.readContract({ address, abi: tournamentAbi, functionName: 'owedTo', args });
  } catch (error) {
    throw decodeChainError(error);
  }
}

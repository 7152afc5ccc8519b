import { readEarnings } from '#contracts/actions/read-earnings.ts';
import { readReason } from '#contracts/actions/read-reason.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Earning, Earnings, Player } from '#engine/protocol/api/shapes.ts';
import { attributePayments, type GraphStep, type KeptPart } from '#server/chain/attribute-payments.ts';
import { readCatalogue, text, withDescendants, type Asset } from '#server/chain/catalogue.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { EventIndex, KeptEvent } from '#server/chain/event-index.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Levels } from '#server/storage/levels.ts';

/** Reasons of a payment to an asset itself that have a row of their own. */
const directSources = ['sale', 'use', 'call', 'data', 'prize', 'tip'] as const;

type Row = Omit<Earning, 'amountWei' | 'title' | 'fromTitle'>;

/** What players earned, by source. */
export interface EarningsReader {
  read(player: Player): Promise<Earnings>;
}

/** Makes a reader over the events and the graph. */
export function createEarningsReader(parts: {
  chain: ConnectedChain;
  index: EventIndex;
  relayer: Relayer;
  levels: Levels;
}): EarningsReader {
  const { chain, index, relayer, levels } = parts;
  const titleOf = async (tokenId: string | null) =>
    tokenId === null ? null : ((await levels.findByToken(tokenId))?.title ?? `Token ${tokenId}`);
  return {
    async read(player) {
      if (player.owner === null) return { rows: [], withdrawableWei: '0', withdrawnWei: '0', settlePath: [] };
      await index.catchUp();
      const events = await index.read();
      const assets = readCatalogue(events);
      const account = relayer.accountOf(player);
      const own = [...assets.values()].filter((asset) => asset.creator === account.toLowerCase());
      const path = withDescendants(
        assets,
        own.map((asset) => asset.tokenId),
      );
      const settlePath = path.map(BigInt).sort((left, right) => (left > right ? -1 : 1));
      const { withdrawableWei } = await readEarnings({
        publicClient: chain.publicClient,
        royaltyGraph: chain.addresses.royaltyGraph,
        account,
        nodeIds: settlePath,
      });
      const totals = sumRows(events, { assets, account: account.toLowerCase() });
      const rows = await Promise.all(
        totals.map(async ({ row, amount }): Promise<Earning> => ({
          ...row,
          title: (await titleOf(row.tokenId)) ?? '',
          fromTitle: await titleOf(row.fromTokenId),
          amountWei: String(amount),
        })),
      );
      return {
        rows,
        withdrawableWei: String(withdrawableWei),
        withdrawnWei: String(sumWithdrawn(events, account.toLowerCase())),
        settlePath: settlePath.map(String),
      };
    },
  };
}

/** Adds up what an account got, one row for each token, source and remix that it came from. */
function sumRows(
  events: readonly KeptEvent[],
  whose: { assets: ReadonlyMap<string, Asset>; account: string },
): { row: Row; amount: bigint }[] {
  const totals = new Map<string, { row: Row; amount: bigint }>();
  const add = (row: Row, amount: bigint) => {
    if (amount === 0n) return;
    const key = JSON.stringify(row);
    totals.set(key, { row, amount: (totals.get(key)?.amount ?? 0n) + amount });
  };
  for (const { tokenId, amount } of readCredits(events, whose.account)) {
    add({ tokenId, source: 'sale', fromTokenId: null }, amount);
  }
  for (const part of attributePayments(whose.assets, readSteps(events))) {
    if (whose.assets.get(part.tokenId)?.creator === whose.account) add(rowOf(part), part.amount);
  }
  return [...totals.values()];
}

/** What an account was credited for copies that it sold on, with the token that was sold. */
function readCredits(events: readonly KeptEvent[], account: string): { tokenId: string; amount: bigint }[] {
  const credits: { tokenId: string; amount: bigint }[] = [];
  events.forEach(({ name, transaction, arguments: values }, index) => {
    if (name !== 'Credited' || !isNative(values) || text(values['account']).toLowerCase() !== account) return;
    // Within a purchase the market reports the sale before it moves the money.
    const filled = events.slice(0, index).findLast((event) => event.name === 'Filled');
    const tokenId = filled?.transaction === transaction ? text(filled.arguments['tokenId']) : '0';
    credits.push({ tokenId, amount: BigInt(text(values['amount'])) });
  });
  return credits;
}

/** Payments and settlements of the graph in chain order. */
function readSteps(events: readonly KeptEvent[]): GraphStep[] {
  return events.flatMap(({ name, arguments: values }): GraphStep[] => {
    if (!isNative(values)) return [];
    const tokenId = text(values['id']);
    if (name === 'Settled') return [{ kind: 'settled', tokenId }];
    if (name !== 'Paid' && name !== 'RoyaltyPaid') return [];
    const reason = readReason(text(values['reason']) as `0x${string}`);
    return [{ kind: name === 'Paid' ? 'direct' : 'royalty', tokenId, reason, amount: BigInt(text(values['amount'])) }];
  });
}

function isNative(values: KeptEvent['arguments']): boolean {
  return text(values['token']).toLowerCase() === nativeToken;
}

function rowOf({ tokenId, fromTokenId, kind, reason }: KeptPart): Row {
  if (fromTokenId !== tokenId) return { tokenId, source: 'remix', fromTokenId };
  if (kind === 'royalty') return { tokenId, source: 'resale', fromTokenId: null };
  // Anybody may pay with any word for a reason; what we do not know counts as use.
  return { tokenId, source: directSources.find((source) => source === reason) ?? 'use', fromTokenId: null };
}

function sumWithdrawn(events: readonly KeptEvent[], account: string): bigint {
  return events
    .filter(({ name, arguments: values }) => name === 'Withdrawn' && isNative(values))
    .filter(({ arguments: values }) => text(values['account']).toLowerCase() === account)
    .reduce((sum, { arguments: values }) => sum + BigInt(text(values['amount'])), 0n);
}

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

const nothing: Earnings = {
  rows: [],
  withdrawableWei: '0',
  withdrawnWei: '0',
  withdrawableCreditUnits: '0',
  settlePath: [],
};

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
    tokenId === null
      ? null
      : tokenId === '0'
        ? 'You'
        : ((await levels.findByToken(tokenId))?.title ?? `Token ${tokenId}`);
  return {
    async read(player) {
      if (player.owner === null) return nothing;
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
      const { royaltyGraph, creditToken } = chain.addresses;
      const held = { publicClient: chain.publicClient, royaltyGraph, account, nodeIds: settlePath };
      const { withdrawableWei } = await readEarnings(held);
      const inCredits = creditToken === undefined ? null : await readEarnings({ ...held, token: creditToken });
      const totals = sumRows(events, {
        assets,
        account: account.toLowerCase(),
        marketplace: chain.addresses.marketplace,
      });
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
        withdrawableCreditUnits: String(inCredits?.withdrawableWei ?? 0n),
        settlePath: settlePath.map(String),
      };
    },
  };
}

/** Adds up what an account got, one row for each token, source and remix that it came from. */
function sumRows(
  events: readonly KeptEvent[],
  whose: { assets: ReadonlyMap<string, Asset>; account: string; marketplace: string },
): { row: Row; amount: bigint }[] {
  const totals = new Map<string, { row: Row; amount: bigint }>();
  const add = (row: Row, amount: bigint) => {
    if (amount === 0n) return;
    const key = JSON.stringify(row);
    totals.set(key, { row, amount: (totals.get(key)?.amount ?? 0n) + amount });
  };
  for (const { tokenId, source, amount } of readCredits(events, whose)) {
    add({ tokenId, source, fromTokenId: null }, amount);
  }
  for (const part of attributePayments(whose.assets, readSteps(events))) {
    if (whose.assets.get(part.tokenId)?.creator === whose.account) add(rowOf(part), part.amount);
  }
  return [...totals.values()];
}

type Credit = Pick<Row, 'tokenId' | 'source'> & { readonly amount: bigint };

/** What an account was credited for copies that it sold on and for bids that were beaten, with the token concerned. */
function readCredits(
  events: readonly KeptEvent[],
  { account, marketplace }: { account: string; marketplace: string },
): Credit[] {
  const isOwn = ({ arguments: values }: KeptEvent) =>
    isNative(values) && text(values['account']).toLowerCase() === account;
  const credits: Credit[] = [];
  const auctioned = new Map<string, string>();
  let sale: string[] = [];
  let line = 0;
  let bidOn = '0';
  for (const event of events) {
    const { name, arguments: values } = event;
    // The market reports a sale before it moves the money; each line of it is then one payment or one credit.
    if (name === 'Filled') [sale, line] = [[text(values['tokenId'])], 0];
    if (name === 'LotsFilled') [sale, line] = [tokensOf(values), 0];
    if (name === 'AuctionOpened') auctioned.set(text(values['orderHash']), tokensOf(values)[0] ?? '0');
    if (name === 'BidPlaced') bidOn = auctioned.get(text(values['orderHash'])) ?? '0';
    if (name !== 'Paid' && name !== 'Credited' && name !== 'Deposited') continue;
    const amount = BigInt(text(values['amount']));
    if (name === 'Deposited') {
      // Whatever the market pays in is a bid that was beaten; anybody else gives it away.
      const isBid = text(values['payer']).toLowerCase() === marketplace.toLowerCase();
      const [tokenId, source] = isBid ? [bidOn, 'bid' as const] : ['0', 'tip' as const];
      if (isOwn(event)) credits.push({ tokenId, source, amount });
      continue;
    }
    if (name === 'Credited' && isOwn(event)) credits.push({ tokenId: sale[line] ?? '0', source: 'sale', amount });
    line += 1;
  }
  return credits;
}

function tokensOf({ items }: KeptEvent['arguments']): string[] {
  const lines: unknown[] = Array.isArray(items) ? items : [];
  return lines.map((line) => (typeof line === 'object' && line && 'tokenId' in line ? text(line.tokenId) : '0'));
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

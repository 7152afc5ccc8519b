import { readEarnings } from '#contracts/actions/read-earnings.ts';
import { readReason } from '#contracts/actions/read-reason.ts';
import { nativeToken } from '#contracts/chains.ts';
import type { Earning, Earnings, Player } from '#engine/protocol/api/shapes.ts';
import { attributePayment } from '#server/chain/attribute-payment.ts';
import { readCatalogue, text, withDescendants, type Asset } from '#server/chain/catalogue.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { EventIndex, KeptEvent } from '#server/chain/event-index.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Levels } from '#server/storage/levels.ts';

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
  for (const event of events) {
    const { name, arguments: values } = event;
    if (text(values['token']).toLowerCase() !== nativeToken) continue;
    const amount = BigInt(text(values['amount']) || '0');
    if (name === 'Credited' && text(values['account']).toLowerCase() === whose.account) {
      add({ tokenId: soldToken(events, event), source: 'sale', fromTokenId: null }, amount);
    }
    if (name !== 'Paid' && name !== 'RoyaltyPaid') continue;
    const tokenId = text(values['id']);
    const kind = name === 'Paid' ? 'direct' : 'royalty';
    for (const [id, kept] of attributePayment(whose.assets, { tokenId, kind, amount })) {
      if (whose.assets.get(id)?.creator !== whose.account) continue;
      if (id !== tokenId) add({ tokenId: id, source: 'remix', fromTokenId: tokenId }, kept);
      else
        add(
          {
            tokenId: id,
            source: sourceOf(kind, readReason(text(values['reason']) as `0x${string}`)),
            fromTokenId: null,
          },
          kept,
        );
    }
  }
  return [...totals.values()];
}

/** The token whose sale credited its seller: within a purchase the marketplace reports the sale after the money. */
function soldToken(events: readonly KeptEvent[], credited: KeptEvent): string {
  const sale = events.find(
    ({ name, transaction, logIndex }) =>
      name === 'Filled' && transaction === credited.transaction && logIndex > credited.logIndex,
  );
  return text(sale?.arguments['tokenId']) || '0';
}

function sourceOf(kind: 'direct' | 'royalty', reason: string): Earning['source'] {
  if (kind === 'royalty') return 'resale';
  return reason === 'tip' || reason === 'sale' ? reason : 'use';
}

function sumWithdrawn(events: readonly KeptEvent[], account: string): bigint {
  return events
    .filter((event) => event.name === 'Withdrawn' && text(event.arguments['account']).toLowerCase() === account)
    .reduce((sum, event) => sum + BigInt(text(event.arguments['amount']) || '0'), 0n);
}

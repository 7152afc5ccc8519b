import { passUp, splitUp, type RoyaltyRates } from '#contracts/actions/royalty-math.ts';
import type { Asset } from '#server/chain/catalogue.ts';

/** Money that arrives at an asset: `direct` is its own revenue, `royalty` is shared rate : stack. In wei. */
export interface Payment {
  readonly kind: 'direct' | 'royalty';
  readonly tokenId: string;
  /** Why it was paid, in one word. */
  readonly reason: string;
  readonly amount: bigint;
}

/** What happened to the graph, in chain order: a payment, or an asset whose waiting money was moved on. */
export type GraphStep = Payment | { readonly kind: 'settled'; readonly tokenId: string };

/** What the creator of `tokenId` keeps of the payments of one kind and reason to `fromTokenId`, in wei. */
export interface KeptPart extends Payment {
  readonly fromTokenId: string;
}

type Lots = Map<string, KeptPart>;
const noRates: RoyaltyRates = { ratePpb: 0n, stackPpb: 0n };

/**
 * What each asset's creator keeps of all payments once everything is settled, leaves first: to the wei what RoyaltyGraph
 * pays, because payments that were settled together are rounded together. Within one settlement the wei of rounding go
 * to the payments in their order.
 */
export function attributePayments(assets: ReadonlyMap<string, Asset>, steps: Iterable<GraphStep>): KeptPart[] {
  const waiting = new Map<string, { direct: Lots; royalty: Lots }>();
  const kept: Lots = new Map();
  const wait = (tokenId: string, { kind, lot }: { kind: Payment['kind']; lot: KeptPart }) => {
    const slot = waiting.get(tokenId) ?? { direct: new Map(), royalty: new Map() };
    waiting.set(tokenId, slot);
    add(slot[kind], { ...lot, tokenId });
  };
  const settle = (tokenId: string) => {
    const asset = assets.get(tokenId);
    const slot = waiting.get(tokenId);
    if (!asset || !slot) return;
    waiting.delete(tokenId);
    const { keeps, passes } = share(asset, slot);
    for (const lot of keeps) add(kept, lot);
    const upWei = sum(passes);
    const parents = asset.parents.map((parentId) => assets.get(parentId) ?? noRates);
    splitUp(upWei, parents).forEach((part, index) => {
      for (const lot of divide(passes, { part, whole: upWei })) {
        wait(asset.parents[index] ?? '', { kind: 'royalty', lot });
      }
    });
  };
  for (const step of steps) {
    if (step.kind === 'settled') settle(step.tokenId);
    else wait(step.tokenId, { kind: step.kind, lot: { ...step, fromTokenId: step.tokenId } });
  }
  // A parent always has the smaller number.
  for (const id of [...assets.keys()].map(BigInt).toSorted((left, right) => (left > right ? -1 : 1)))
    settle(String(id));
  return [...kept.values()];
}

/** Divides what waits at an asset into what its creator keeps and what goes up, lot by lot. */
function share(asset: Asset, slot: { direct: Lots; royalty: Lots }): { keeps: KeptPart[]; passes: KeptPart[] } {
  const [keeps, passes]: [KeptPart[], KeptPart[]] = [[], []];
  const counted = { direct: 0n, royalty: 0n };
  let passed = 0n;
  for (const kind of ['direct', 'royalty'] as const) {
    for (const lot of slot[kind].values()) {
      counted[kind] += lot.amount;
      const reached = passUp(asset, counted);
      passes.push({ ...lot, amount: reached - passed });
      keeps.push({ ...lot, amount: lot.amount - (reached - passed) });
      passed = reached;
    }
  }
  return { keeps, passes };
}

/** `part / whole` of the lots together, by cumulative floors, so that the pieces add up to `part`. */
function divide(lots: readonly KeptPart[], { part, whole }: { part: bigint; whole: bigint }): KeptPart[] {
  let counted = 0n;
  let given = 0n;
  return lots.map((lot) => {
    counted += lot.amount;
    const reached = whole === 0n ? 0n : (part * counted) / whole;
    const amount = reached - given;
    given = reached;
    return { ...lot, amount };
  });
}

function add(lots: Lots, lot: KeptPart): void {
  if (lot.amount === 0n) return;
  const key = JSON.stringify([lot.tokenId, lot.fromTokenId, lot.kind, lot.reason]);
  lots.set(key, { ...lot, amount: (lots.get(key)?.amount ?? 0n) + lot.amount });
}

function sum(lots: readonly KeptPart[]): bigint {
  return lots.reduce((total, { amount }) => total + amount, 0n);
}

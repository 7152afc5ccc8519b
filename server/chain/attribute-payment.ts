import type { Asset } from '#server/chain/catalogue.ts';

const whole = 1_000_000_000n;

/** Money that arrives at an asset: `direct` is its own revenue, `royalty` is shared rate : stack. In wei. */
export interface Payment {
  readonly tokenId: string;
  readonly kind: 'direct' | 'royalty';
  readonly amount: bigint;
}

/**
 * What each asset's creator keeps of one payment once it has climbed to the roots, in wei by token id; the parts add up to
 * the payment exactly. The same arithmetic as RoyaltyGraph.settle: shares of ancestors are rounded up, the last parent
 * takes the remainder. (Settling several payments at once may round a few wei differently, never less in all.)
 */
export function attributePayment(assets: ReadonlyMap<string, Asset>, payment: Payment): Map<string, bigint> {
  const kept = new Map<string, bigint>();
  const climb = ({ tokenId, kind, amount }: Payment) => {
    const asset = assets.get(tokenId);
    if (!asset || amount === 0n) return;
    const flowing = asset.ratePpb + asset.stackPpb;
    const up = asset.stackPpb === 0n ? 0n : divideUp(amount * asset.stackPpb, kind === 'direct' ? whole : flowing);
    kept.set(tokenId, (kept.get(tokenId) ?? 0n) + amount - up);
    let left = up;
    asset.parents.forEach((parentId, index) => {
      const parent = assets.get(parentId);
      const isLast = index === asset.parents.length - 1;
      const weight = parent ? parent.ratePpb + parent.stackPpb : 0n;
      const part = isLast ? left : (up * weight) / (asset.stackPpb || 1n);
      left -= part;
      climb({ tokenId: parentId, kind: 'royalty', amount: part });
    });
  };
  climb(payment);
  return kept;
}

function divideUp(numerator: bigint, denominator: bigint): bigint {
  return denominator === 0n ? 0n : (numerator + denominator - 1n) / denominator;
}

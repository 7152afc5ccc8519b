/** Parts in a whole: rates and stacks are parts per 1e9. */
export const wholePpb = 1_000_000_000n;
/** What a node and its ancestors may take together along one line of descent. */
export const capPpb = 500_000_000n;
/** What several parents together may take; above it the graph refuses the combination. */
export const ceilingPpb = 900_000_000n;
const headroomDivisor = 5n;

/** What the royalty graph fixes for a node, in parts per 1e9. */
export interface RoyaltyRates {
  /** Own share of the gross revenue of every descendant. */
  readonly ratePpb: bigint;
  /** What all ancestors together take from this node. */
  readonly stackPpb: bigint;
}

/** The most that a node above this stack may ask; 0 when its parents already take the cap. */
export function highestRate(stackPpb: bigint): bigint {
  return stackPpb >= capPpb ? 0n : (capPpb - stackPpb) / headroomDivisor;
}

/** What a remix of these parents gets when it asks for a rate; its stack may be above `ceilingPpb`, which the graph refuses. */
export function previewRates(parents: readonly RoyaltyRates[], askedPpb: bigint): RoyaltyRates {
  const stackPpb = parents.reduce((sum, parent) => sum + parent.ratePpb + parent.stackPpb, 0n);
  const most = highestRate(stackPpb);
  return { ratePpb: askedPpb < most ? askedPpb : most, stackPpb };
}

/** `amount * part / whole`, rounded up. */
export function shareUp(amount: bigint, share: { readonly part: bigint; readonly whole: bigint }): bigint {
  return (amount * share.part + share.whole - 1n) / share.whole;
}

/** Royalty in wei that a resale at this price owes. */
export function royaltyOf(rates: RoyaltyRates, priceWei: bigint): bigint {
  return shareUp(priceWei, { part: rates.ratePpb + rates.stackPpb, whole: wholePpb });
}

/** What a node passes up to its parents out of the money that waits there, in wei; rounded in favour of the ancestors. */
export function passUp(rates: RoyaltyRates, waiting: { readonly direct: bigint; readonly royalty: bigint }): bigint {
  const { ratePpb, stackPpb } = rates;
  if (stackPpb === 0n) return 0n;
  const ofDirect = shareUp(waiting.direct, { part: stackPpb, whole: wholePpb });
  return ofDirect + shareUp(waiting.royalty, { part: stackPpb, whole: ratePpb + stackPpb });
}

/** How `upWei` is shared between a node's parents, in their order: cumulative floors, so the parts add up exactly. */
export function splitUp(upWei: bigint, parents: readonly RoyaltyRates[]): bigint[] {
  const stackPpb = parents.reduce((sum, parent) => sum + parent.ratePpb + parent.stackPpb, 0n);
  let weight = 0n;
  let passed = 0n;
  return parents.map((parent) => {
    weight += parent.ratePpb + parent.stackPpb;
    const reached = stackPpb === 0n ? 0n : (upWei * weight) / stackPpb;
    const part = reached - passed;
    passed = reached;
    return part;
  });
}

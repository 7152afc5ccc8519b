import { concatHex, encodeAbiParameters, keccak256, parseAbiParameters, type Address, type Hex } from 'viem';

/** One line of an epoch's list. */
export interface Contribution {
  /** Place in the list. */
  readonly index: number;
  readonly contributor: Address;
  /** sha2-256 of what was contributed. */
  readonly contributionHash: Hex;
  readonly points: number;
}

/** Names the epoch that a list is for; its leaves hold nowhere else. */
export interface EpochPlace {
  readonly chainId: number;
  readonly dataPool: Address;
  readonly poolId: bigint;
  readonly epochId: bigint;
}

/** Merkle root and, per line, the proof that `DataPool.claim` checks. Throws nothing; an empty list has no root. */
export function hashContributions(
  list: readonly Contribution[],
  place: EpochPlace,
): { readonly root: Hex | undefined; readonly proofs: readonly (readonly Hex[])[] } {
  const proofs: Hex[][] = list.map(() => []);
  let level = list.map((line, index) => ({ hash: hashLeaf(line, place), lines: [index] }));
  while (level.length > 1) {
    const next: typeof level = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]];
      if (left === undefined) continue;
      if (right === undefined) {
        next.push(left);
        continue;
      }
      for (const line of left.lines) proofs[line]?.push(right.hash);
      for (const line of right.lines) proofs[line]?.push(left.hash);
      next.push({ hash: hashPair(left.hash, right.hash), lines: [...left.lines, ...right.lines] });
    }
    level = next;
  }
  return { root: level[0]?.hash, proofs };
}

/** Hashed twice, so that no inner node can pass for a line. */
function hashLeaf(line: Contribution, place: EpochPlace): Hex {
  const types = parseAbiParameters('uint256, address, uint256, uint256, (uint32, address, bytes32, uint40)');
  const { index, contributor, contributionHash, points } = line;
  const once = keccak256(
    encodeAbiParameters(types, [
      BigInt(place.chainId),
      place.dataPool,
      place.poolId,
      place.epochId,
      [index, contributor, contributionHash, points],
    ]),
  );
  return keccak256(once);
}

function hashPair(left: Hex, right: Hex): Hex {
  return keccak256(concatHex(left < right ? [left, right] : [right, left]));
}

import {
  concatHex,
  encodeAbiParameters,
  keccak256,
  numberToHex,
  parseAbiParameters,
  sliceHex,
  type Address,
  type Hex,
} from 'viem';

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

/** Root (it carries the points of the whole list) and, per line, the proof that `DataPool.claim` checks; an empty list has no root. Throws RangeError above 2^40 - 1 points. */
export function hashContributions(
  list: readonly Contribution[],
  place: EpochPlace,
): { readonly root: Hex | undefined; readonly proofs: readonly (readonly Hex[])[] } {
  const proofs: Hex[][] = list.map(() => []);
  let level = list.map((line, index) => ({ word: wordOf(hashLine(line, place), line.points), lines: [index] }));
  while (level.length > 1) {
    const next: typeof level = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]];
      if (left === undefined) continue;
      if (right === undefined) {
        next.push(left);
        continue;
      }
      for (const line of left.lines) proofs[line]?.push(right.word);
      for (const line of right.lines) proofs[line]?.push(left.word);
      next.push({ word: join(left.word, right.word), lines: [...left.lines, ...right.lines] });
    }
    level = next;
  }
  return { root: level[0]?.word, proofs };
}

/** Hashed twice, so that no pair can pass for a line. */
function hashLine(line: Contribution, place: EpochPlace): Hex {
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

/** 27 bytes of hash and 5 bytes of points: whoever proves a line proves that the root counts it. */
function wordOf(hash: Hex, points: number): Hex {
  return concatHex([sliceHex(hash, 0, 27), numberToHex(points, { size: 5 })]);
}

function pointsOf(word: Hex): number {
  return Number(sliceHex(word, 27));
}

function join(left: Hex, right: Hex): Hex {
  const hash = keccak256(concatHex(left < right ? [left, right] : [right, left]));
  return wordOf(hash, pointsOf(left) + pointsOf(right));
}

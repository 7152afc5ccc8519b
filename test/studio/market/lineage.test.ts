import { expect, test } from 'vitest';
import { traceLineage } from '#studio/market/lineage.ts';

/** 1 -> 2 -> 4, 1 -> 3 -> 4, 4 -> 5, 4 -> 6, 5 -> 7. */
const family = [
  { tokenId: '1', parents: [], children: ['2', '3'] },
  { tokenId: '2', parents: ['1'], children: ['4'] },
  { tokenId: '3', parents: ['1'], children: ['4'] },
  { tokenId: '4', parents: ['2', '3'], children: ['5', '6'] },
  { tokenId: '5', parents: ['4'], children: ['7'] },
  { tokenId: '6', parents: ['4'], children: [] },
  { tokenId: '7', parents: ['5'], children: [] },
];
const lines = (tokenId: string, known = family) =>
  traceLineage(family.find((entry) => entry.tokenId === tokenId) ?? { tokenId, parents: [], children: [] }, known).map(
    (relative) => `${relative.depth} ${relative.tokenId} ${relative.relation}`,
  );

test('a remix shows all it was made from, itself, and all that was made from it, each once', () => {
  expect(lines('4')).toEqual([
    '0 1 ancestor',
    '1 2 ancestor',
    '1 3 ancestor',
    '2 4 here',
    '3 5 descendant',
    '4 7 descendant',
    '3 6 descendant',
  ]);
});

test('an original stands at the top, and a leaf at the end', () => {
  expect(lines('1')[0]).toBe('0 1 here');
  expect(lines('1')).toHaveLength(7);
  expect(lines('7').at(-1)).toBe('4 7 here');
  expect(lines('99')).toEqual(['0 99 here']);
});

test('relatives that are not known are named by their number, and a forged circle ends', () => {
  expect(lines('5', [])).toEqual(['0 4 ancestor', '1 5 here', '2 7 descendant']);
  const circle = [
    { tokenId: '1', parents: ['2'], children: [] },
    { tokenId: '2', parents: ['1'], children: [] },
  ];
  expect(traceLineage({ tokenId: '1', parents: ['2'], children: [] }, circle).map(({ tokenId }) => tokenId)).toEqual([
    '2',
    '1',
  ]);
});

import { expect, test } from 'vitest';
import { describeTimeLeft } from '#studio/market/time-left.ts';

test('time left is said in at most two units', () => {
  const minute = 60_000;
  expect(describeTimeLeft(-1)).toBe('over');
  expect(describeTimeLeft(1)).toBe('1 min left');
  expect(describeTimeLeft(125 * minute)).toBe('2 h 5 min left');
  expect(describeTimeLeft(120 * minute)).toBe('2 h left');
  expect(describeTimeLeft((2 * 1440 + 185) * minute)).toBe('2 d 3 h left');
});

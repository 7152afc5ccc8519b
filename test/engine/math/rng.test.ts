import { describe, expect, it } from 'vitest';

import { createRng } from '#engine/math/rng.ts';

describe('createRng', () => {
  it('gives the pinned bits for a pinned seed', () => {
    const rng = createRng(7);
    expect([rng.int(0, 1e9), rng.int(0, 1e9), rng.int(0, 1e9)]).toMatchInlineSnapshot(`
      [
        707564444,
        465806185,
        649492265,
      ]
    `);
  });

  it('forks by label, whatever was drawn before', () => {
    const early = createRng('seed').fork('trees').next();
    const used = createRng('seed');
    for (let draw = 0; draw < 10; draw += 1) used.next();
    expect(used.fork('trees').next()).toBe(early);
    expect(used.fork('rocks').next()).not.toBe(early);
  });

  it('draws integers evenly over both ends', () => {
    const rng = createRng('even');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let draw = 0; draw < 60_000; draw += 1) {
      const face = rng.int(0, 5);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('shuffles without losing an item and leaves the list alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = createRng(1).shuffle(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRng(1).pick([])).toThrow(expect.objectContaining({ code: 'rng.empty-list' }));
  });
});

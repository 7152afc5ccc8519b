import { type TestLevelOptions, entity, pickup } from '#test/harness.ts';

const at = (x: number, z: number) => ({ x, y: 0, z });

/** Levels with something for sale right where players start, and coins to pay with. */
export const tradeLevels: Record<string, TestLevelOptions> = {
  'a stall that haggles and one that does not': {
    entities: [
      ...Array.from({ length: 8 }, (_, index) => pickup(`coins-${index + 1}`, { at: at(0, 0), radius: 3 })),
      ...[0, 1, 2, 3].map((side) =>
        entity({
          id: `stall-${side + 1}`,
          mechanic: 'shop',
          look: 'market-stall',
          position: at(side % 2 === 0 ? 2 : -2, side < 2 ? 2 : -2),
          variation: side,
          props: { item: side < 2 ? 'boots' : 'glider', price: 3, tries: side % 2 === 0 ? 3 : 0 },
        }),
      ),
    ],
  },
};

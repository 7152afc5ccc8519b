import type { LevelEntity } from '#engine/level/level.ts';
import { pi } from '#engine/math/trig.ts';
import { type TestLevelOptions, block, entity, pickup } from '#test/harness.ts';

const at = (x: number, z = 0, y = 0) => ({ x, y, z });
const goal = (x: number, y = 0): LevelEntity => pickup('goal-1', { at: at(x, 0, y), mechanic: 'goal', radius: 0.9 });
const pad = (id: string, x: number, y: number, size = 3): LevelEntity =>
  block(id, { at: at(x, 0, y), size: { x: size, y: 0.6, z: size } });
const ghost = (id: string, x: number): LevelEntity =>
  pickup(id, {
    at: at(x, -6),
    mechanic: 'enemy',
    radius: 0.9,
    props: { travelX: 0, travelY: 0, travelZ: 12, periodTicks: 240, phaseTicks: (x + 9) * 7 },
  });
const slab = (id: string, floor: { x: number; y: number; length: number }): LevelEntity =>
  block(id, { at: at(floor.x, 0, floor.y), size: { x: floor.length, y: 0.4, z: 6 } });

/** Small levels about holding out, buying, abilities and floors, each of which a player can win. */
export const newerLevels: Record<string, TestLevelOptions> = {
  'twenty seconds among three ghosts': {
    entities: [ghost('ghosts-1', 2), ghost('ghosts-2', 6), ghost('ghosts-3', -4)],
    rules: { win: { kind: 'endure', seconds: 20 } },
    player: { lives: 3 },
  },
  'a key for three coins': {
    entities: [
      ...[-1, 1].map((side) => block(`wall-${side}`, { at: at(10, side * 16.75, 6), size: { x: 1, y: 6, z: 30.5 } })),
      entity({
        id: 'door-1',
        mechanic: 'door',
        look: 'door',
        position: at(10),
        yaw: pi / 2,
        props: { key: 'stall-1' },
        collider: { shape: 'box', halfX: 1.5, halfY: 3, halfZ: 0.25, offsetY: 3 },
      }),
      entity({
        id: 'stall-1',
        mechanic: 'shop',
        look: 'market-stall',
        position: at(2, 5),
        props: { item: 'key', price: 3, holds: 'stall-1' },
      }),
      ...[-9, -4, 6].map((x, index) => entity({ ...pickup(`coins-${index + 1}`, { at: at(x, -7) }), look: 'coin' })),
      goal(22),
    ],
  },
  'a gap for a dash': {
    ground: null,
    killHeight: -12,
    entities: [pad('p-0', 0, 0, 6), pad('p-1', 12.4, 0, 6), goal(12.4)],
    player: { abilities: ['dash'] },
  },
  'a gap for a glider': {
    ground: null,
    killHeight: -20,
    entities: [pad('p-0', 0, 0, 6), pad('p-1', 15, -4, 6), goal(15, -4)],
    player: { abilities: ['glide'] },
  },
  'a cliff to climb': {
    entities: [block('cliff', { at: at(12, 0, 4), size: { x: 8, y: 4, z: 20 } }), goal(12, 4)],
    player: { abilities: ['climb'] },
  },
  'stairs to the floor above': {
    entities: [
      ...Array.from({ length: 10 }, (_, step) =>
        block(`step-${step}`, { at: at(4 + step, 0, (step + 1) * 0.35), size: { x: 1, y: (step + 1) * 0.35, z: 4 } }),
      ),
      slab('upper', { x: 20, y: 3.5, length: 12 }),
      goal(24, 3.5),
    ],
  },
};

import type { LevelEntity } from '#engine/level/level.ts';
import { cos, sin } from '#engine/math/trig.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { type TestLevelOptions, block, entity, pickup } from '#test/harness.ts';

const goal = (x: number, y: number, z = 0): LevelEntity =>
  pickup('goal-1', { at: { x, y, z }, mechanic: 'goal', radius: 0.9 });
const pad = (id: string, x: number, y: number, z = 0, size = 3): LevelEntity =>
  block(id, { at: { x, y, z }, size: { x: size, y: 0.6, z: size } });

const obby = (entities: LevelEntity[], more: TestLevelOptions = {}): TestLevelOptions => ({
  ground: null,
  entities: [pad('p-0', 0, 0), ...entities],
  killHeight: -12,
  ...more,
});

/** Small levels built by hand, each of which a player can win. */
export const solvableLevels: Record<string, TestLevelOptions> = {
  'a goal across a meadow': { entities: [goal(20, 0, 5)] },
  'a goal behind a long wall': {
    entities: [goal(20, 0), block('wall', { at: { x: 10, y: 4, z: 3 }, size: { x: 1, y: 4, z: 40 } })],
  },
  'a goal on a table': {
    entities: [goal(10, 1), block('table', { at: { x: 10, y: 1, z: 0 }, size: { x: 3, y: 1, z: 3 } })],
  },
  'steps up a tower': {
    entities: [
      block('s-1', { at: { x: 6, y: 1.1, z: 0 }, size: { x: 2, y: 1.1, z: 2 } }),
      block('s-2', { at: { x: 8, y: 2.2, z: 0 }, size: { x: 2, y: 2.2, z: 2 } }),
      block('s-3', { at: { x: 10, y: 3.3, z: 0 }, size: { x: 2, y: 3.3, z: 2 } }),
      goal(10, 3.3),
    ],
  },
  hills: {
    ground: (x, z) => 2 + 2 * sin(x / 5) * cos(z / 6),
    entities: [goal(25, 2 + 2 * sin(5) * cos(20 / 6), 20)],
  },
  'a bridge over deep water': {
    ground: (x) => (x > 4 && x < 16 ? -4 : 0),
    waterLevel: -0.6,
    entities: [block('bridge', { at: { x: 10, y: 0.2, z: 5 }, size: { x: 14, y: 0.4, z: 2 } }), goal(20, 0)],
  },
  'a row of gaps': obby([pad('p-1', 6, 0.5), pad('p-2', 12, 1), pad('p-3', 12, 1.5, 6.5), goal(12, 1.5, 6.5)]),
  'small platforms far apart': obby([
    pad('p-1', 5.5, 0, 0, 1),
    pad('p-2', 10, 0.6, 0, 1),
    pad('p-3', 14.5, 1.2, 0, 1),
    goal(14.5, 1.2),
  ]),
  'a moving platform over a wide gap': obby([
    block('m-1', {
      at: { x: 4, y: 0, z: 0 },
      size: { x: 2.5, y: 0.5, z: 2.5 },
      mechanic: 'moving-platform',
      props: { travelX: 12, periodTicks: 240 },
    }),
    pad('p-1', 20, 0),
    goal(20, 0),
  ]),
  'a lift': obby([
    block('m-1', {
      at: { x: 3, y: 0, z: 0 },
      size: { x: 2.5, y: 0.5, z: 2.5 },
      mechanic: 'moving-platform',
      props: { travelY: 6, periodTicks: 180 },
    }),
    pad('p-1', 7, 6),
    goal(7, 6),
  ]),
  'two moving platforms in a row': obby([
    block('m-1', {
      at: { x: 5, y: 0, z: -3 },
      size: { x: 2.5, y: 0.5, z: 2.5 },
      mechanic: 'moving-platform',
      props: { travelZ: 6, periodTicks: 150 },
    }),
    block('m-2', {
      at: { x: 10, y: 0.5, z: 3 },
      size: { x: 2.5, y: 0.5, z: 2.5 },
      mechanic: 'moving-platform',
      props: { travelZ: -6, periodTicks: 130, phaseTicks: 40 },
    }),
    pad('p-1', 15, 1),
    goal(15, 1),
  ]),
  'a bouncer to a high ledge': obby([
    block('b-1', { at: { x: 4, y: 0, z: 0 }, size: { x: 1.6, y: 0.4, z: 1.6 }, mechanic: 'bouncer' }),
    pad('p-1', 8, 3),
    goal(8, 3),
  ]),
  'spikes across the way': obby([
    block('p-1', { at: { x: 8, y: 0, z: 0 }, size: { x: 13, y: 0.6, z: 3 } }),
    {
      ...pickup('spikes-1', { at: { x: 8, y: 0, z: 0 }, mechanic: 'hazard' }),
      trigger: { shape: 'box', halfX: 0.6, halfY: 0.3, halfZ: 1.5, offsetY: 0.3 },
    },
    goal(13, 0),
  ]),
  'an enemy on the platform': obby(
    [
      block('p-1', { at: { x: 9, y: 0, z: 0 }, size: { x: 14, y: 0.6, z: 4 } }),
      pickup('slime-1', {
        at: { x: 5, y: 0, z: -1.5 },
        mechanic: 'enemy',
        radius: 0.6,
        props: { travelX: 6, travelZ: 3, periodTicks: 120 },
      }),
      goal(15, 0),
    ],
    { player: { lives: 1 } },
  ),
  'twenty coins': {
    entities: Array.from({ length: 20 }, (_, index) =>
      pickup(`coins-${index}`, { at: { x: (index % 5) * 8 - 16, y: 0, z: Math.floor(index / 5) * 8 - 12 } }),
    ),
    rules: { win: { kind: 'collect', target: 'coins', count: 20 } },
  },
  'an errand in a village': {
    entities: [
      entity({
        id: 'npc-mira',
        group: 'mira',
        mechanic: 'character',
        position: { x: 6, y: 0, z: 6 },
        collider: { shape: 'cylinder', radius: 0.4, halfY: 0.9, offsetY: 0.9 },
      }),
      entity({ id: 'npc-tom', group: 'tom', mechanic: 'character', position: { x: -12, y: 0, z: 3 } }),
      entity({
        id: 'well-1',
        mechanic: 'prop',
        position: { x: -8, y: 0, z: -12 },
        collider: { shape: 'cylinder', radius: 1, halfY: 1, offsetY: 1 },
      }),
      ...[1, 2, 3].map((index) => pickup(`apples-${index}`, { at: { x: 10, y: 0, z: index * -5 } })),
    ],
    quests: [
      {
        id: 'errand',
        title: 'An errand',
        giver: 'mira',
        rewardCredits: 5,
        steps: [
          { kind: 'collect', target: 'apples', count: 3, text: '' },
          { kind: 'reach', target: 'well', count: 1, text: '' },
          { kind: 'talk', target: 'tom', count: 1, text: '' },
        ],
      },
    ],
    rules: { win: { kind: 'quest', quest: 'errand' } },
  },
  'a flight through five gates': {
    ground: null,
    spawn: { x: 0, y: 10, z: 0 },
    killHeight: 0,
    player: {
      controller: 'flyer',
      speedMetresPerSecond: tuning.flyerForwardMetresPerSecond,
      jumpMetresPerSecond: tuning.flyerFlapMetresPerSecond,
    },
    entities: [10, 13, 9, 11, 14].flatMap((y, index) => gateAt({ index, x: 12 + index * 11, y })),
    rules: { win: { kind: 'pass-gates', count: 5 } },
  },
  'a double jump over a gap too wide for one': obby([pad('p-1', 10.2, 0), goal(10.2, 0)], {
    player: { doubleJump: true },
  }),
};

/** An opening of 3.6 m with its lower edge at `y`, between two columns. */
function gateAt(gate: { index: number; x: number; y: number }): LevelEntity[] {
  const gapMetres = 3.6;
  const { x, y, index } = gate;
  return [
    entity({
      id: `gates-${index}`,
      mechanic: 'gate',
      position: { x, y, z: 0 },
      trigger: { shape: 'box', halfX: 0.5, halfY: gapMetres / 2, halfZ: 3, offsetY: gapMetres / 2 },
    }),
    block(`low-${index}`, { at: { x, y, z: 0 }, size: { x: 1.5, y, z: 6 } }),
    block(`high-${index}`, { at: { x, y: 36, z: 0 }, size: { x: 1.5, y: 36 - y - gapMetres, z: 6 } }),
  ];
}

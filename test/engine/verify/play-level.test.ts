import { describe, expect, it } from 'vitest';

import type { LevelEntity } from '#engine/level/level.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { type TestLevelOptions, block, pickup, testLevel } from '#test/harness.ts';

const goal = (x: number, y: number, z = 0): LevelEntity =>
  pickup('goal-1', { at: { x, y, z }, mechanic: 'goal', radius: 0.9 });
const pad = (id: string, x: number, y: number, z = 0, size = 3): LevelEntity =>
  block(id, { at: { x, y, z }, size: { x: size, y: 0.6, z: size } });

function play(options: TestLevelOptions) {
  return playLevel(testLevel(options));
}

const obby = (entities: LevelEntity[], more: TestLevelOptions = {}): TestLevelOptions => ({
  ground: null,
  entities: [pad('p-0', 0, 0), ...entities],
  killHeight: -12,
  ...more,
});

const solvable: Record<string, TestLevelOptions> = {
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
    ground: (x, z) => 2 + 2 * Math.sin(x / 5) * Math.cos(z / 6),
    entities: [goal(25, 2 + 2 * Math.sin(5) * Math.cos(20 / 6), 20)],
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
};

describe('the bot', () => {
  it.each(Object.entries(solvable))('wins %s', (_name, options) => {
    const { run, failure, work, frames } = play(options);
    console.log(_name, run.status, frames.length, work);
    expect({ status: run.status, failure }).toEqual({ status: 'won', failure: null });
  });
});

import type { LevelEntity } from '#engine/level/level.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import { jumpReach, tuning } from '#engine/sim/tuning.ts';
import { type TestLevelOptions, block, entity, pickup } from '#test/harness.ts';

const goal = (x: number, y: number, z = 0): LevelEntity =>
  pickup('goal-1', { at: { x, y, z }, mechanic: 'goal', radius: 0.9 });
const pad = (id: string, at: { x: number; y: number; z?: number }, size = 3): LevelEntity =>
  block(id, { at: { z: 0, ...at }, size: { x: size, y: 0.6, z: size } });
const wall = (id: string, at: { x: number; z: number }, size: { x: number; z: number }): LevelEntity =>
  block(id, { at: { x: at.x, y: 5, z: at.z }, size: { x: size.x, y: 5, z: size.z }, mechanic: 'prop' });
const mover = (
  id: string,
  at: { x: number; y: number; z: number },
  props: Record<string, number>,
  size = 2.5,
): LevelEntity => block(id, { at, size: { x: size, y: 0.5, z: size }, mechanic: 'moving-platform', props });
const lava = (id: string, at: { x: number; y: number; z: number }, half: { x: number; z: number }): LevelEntity => ({
  ...pickup(id, { at, mechanic: 'hazard', props: { effect: 'respawn' } }),
  trigger: { shape: 'box', halfX: half.x, halfY: 0.3, halfZ: half.z, offsetY: 0.3 },
});

const sky = (entities: LevelEntity[], more: TestLevelOptions = {}): TestLevelOptions => ({
  ground: null,
  entities: [pad('p-0', { x: 0, y: 0 }), ...entities],
  killHeight: -20,
  ...more,
});

const baseRules = {
  speedMetresPerSecond: tuning.baseSpeedMetresPerSecond,
  jumpMetresPerSecond: tuning.baseJumpMetresPerSecond,
  gravityMetresPerSecondSquared: tuning.baseGravityMetresPerSecondSquared,
  doubleJump: false,
};

const spiral = Array.from({ length: 14 }, (_, index) => {
  const angle = ((index + 2) / 16) * 2 * pi;
  return pad(`s-${index}`, { x: 6 - 6 * cos(angle), y: 0.8 + index * 0.85, z: 6 * sin(angle) }, 1.8);
});

/** Small levels with a way that is easy to miss; a player can win every one of them. */
export const trickyLevels: Record<string, TestLevelOptions> = {
  'a goal behind the start': { entities: [goal(-14, 0, -9)] },
  'a maze of three walls': {
    entities: [
      wall('w-1', { x: 6, z: 6 }, { x: 1, z: 40 }),
      wall('w-2', { x: 12, z: -6 }, { x: 1, z: 40 }),
      wall('w-3', { x: 18, z: 6 }, { x: 1, z: 40 }),
      goal(24, 0, 8),
    ],
  },
  'a dead end that points to the goal': {
    entities: [
      wall('back', { x: 14, z: 0 }, { x: 1, z: 12 }),
      wall('left', { x: 8, z: -6 }, { x: 13, z: 1 }),
      wall('right', { x: 8, z: 6 }, { x: 13, z: 1 }),
      goal(18, 0),
    ],
  },
  'a door in a wall that is as wide as a person and a half': {
    entities: [
      wall('north', { x: 8, z: -15.7 }, { x: 1, z: 30 }),
      wall('south', { x: 8, z: 15.7 }, { x: 1, z: 30 }),
      goal(16, 0, 10),
    ],
  },
  'a low tunnel': {
    entities: [
      wall('north', { x: 10, z: -11 }, { x: 8, z: 20 }),
      wall('south', { x: 10, z: 11 }, { x: 8, z: 20 }),
      block('roof', { at: { x: 10, y: 4, z: 0 }, size: { x: 8, y: 1.8, z: 4 }, mechanic: 'prop' }),
      goal(18, 0),
    ],
  },
  'a gap at nine tenths of the longest jump': sky([
    pad('p-1', { x: 3 + jumpReach(baseRules, 0) * 0.9, y: 0 }),
    goal(3 + jumpReach(baseRules, 0) * 0.9, 0),
  ]),
  'a step at nine tenths of the highest jump': sky([
    pad('p-1', { x: 4.2, y: 1.44 }),
    pad('p-2', { x: 8.4, y: 2.88 }),
    goal(8.4, 2.88),
  ]),
  'a beam of half a metre': sky([
    block('beam', { at: { x: 9, y: 0, z: 0 }, size: { x: 15, y: 0.6, z: 0.5 } }),
    pad('p-1', { x: 18, y: 0 }),
    goal(18, 0),
  ]),
  'stepping stones with a corner': sky([
    pad('p-1', { x: 4, y: 0 }, 1),
    pad('p-2', { x: 7.5, y: 0.3 }, 1),
    pad('p-3', { x: 7.5, y: 0.6, z: 3.5 }, 1),
    pad('p-4', { x: 7.5, y: 0.9, z: 7 }, 1),
    pad('p-5', { x: 4, y: 1.2, z: 7 }, 1),
    goal(4, 1.2, 7),
  ]),
  'a spiral of steps': sky([
    ...spiral,
    goal(spiral.at(-1)?.position.x ?? 0, spiral.at(-1)?.position.y ?? 0, spiral.at(-1)?.position.z),
  ]),
  'a fall to the platform below': sky([pad('p-1', { x: 4, y: -9 }, 5), pad('p-2', { x: 10, y: -9 }), goal(10, -9)]),
  'a way down, across and up again': sky([
    pad('p-1', { x: 5, y: -4 }, 4),
    pad('p-2', { x: 10, y: -4 }, 4),
    pad('p-3', { x: 14.5, y: -3 }),
    pad('p-4', { x: 18.5, y: -1.8 }),
    goal(18.5, -1.8),
  ]),
  'a coin that hangs over a gap': sky(
    [
      pad('p-1', { x: 6, y: 0 }),
      pickup('coins-1', { at: { x: 3, y: 0.9, z: 0 } }),
      pickup('coins-2', { at: { x: 6, y: 0, z: 0 } }),
    ],
    { rules: { win: { kind: 'collect', target: 'coins', count: 2 } } },
  ),
  'a coin that has to be jumped for': {
    entities: [pickup('coins-1', { at: { x: 8, y: 1.9, z: 0 } })],
    rules: { win: { kind: 'collect', target: 'coins', count: 1 } },
  },
  'a bouncer, and then another': sky([
    block('b-1', { at: { x: 4, y: 0, z: 0 }, size: { x: 1.6, y: 0.4, z: 1.6 }, mechanic: 'bouncer' }),
    pad('p-1', { x: 8, y: 3 }),
    block('b-2', { at: { x: 12, y: 3, z: 0 }, size: { x: 1.6, y: 0.4, z: 1.6 }, mechanic: 'bouncer' }),
    pad('p-2', { x: 16, y: 6 }),
    goal(16, 6),
  ]),
  'a lift and a shuttle': sky([
    mover('m-1', { x: 3.2, y: 0, z: 0 }, { travelY: 5, periodTicks: 160 }),
    pad('p-1', { x: 7, y: 5 }),
    mover('m-2', { x: 10.5, y: 5, z: 0 }, { travelX: 9, periodTicks: 200, phaseTicks: 60 }),
    pad('p-2', { x: 23.5, y: 5 }),
    goal(23.5, 5),
  ]),
  'a fast small platform': sky([
    mover('m-1', { x: 4, y: 0, z: -4 }, { travelZ: 8, periodTicks: 90 }, 1.6),
    pad('p-1', { x: 8, y: 0 }),
    goal(8, 0),
  ]),
  'a slalom between lava pools': {
    entities: [
      wall('north', { x: 14, z: -4 }, { x: 24, z: 1 }),
      wall('south', { x: 14, z: 4 }, { x: 24, z: 1 }),
      lava('l-1', { x: 6, y: 0, z: -1.4 }, { x: 0.6, z: 2.1 }),
      lava('l-2', { x: 12, y: 0, z: 1.4 }, { x: 0.6, z: 2.1 }),
      lava('l-3', { x: 18, y: 0, z: -1.4 }, { x: 0.6, z: 2.1 }),
      goal(25, 0),
    ],
  },
  'a strip of lava to jump over': {
    entities: [
      wall('north', { x: 10, z: -4 }, { x: 20, z: 1 }),
      wall('south', { x: 10, z: 4 }, { x: 20, z: 1 }),
      wall('end', { x: 20, z: 0 }, { x: 1, z: 9 }),
      wall('back', { x: -1, z: 0 }, { x: 1, z: 9 }),
      lava('l-1', { x: 9, y: 0, z: 0 }, { x: 0.9, z: 4 }),
      goal(15, 0),
    ],
  },
  'two enemies in a corridor and one life': {
    entities: [
      wall('north', { x: 12, z: -4 }, { x: 20, z: 1 }),
      wall('south', { x: 12, z: 4 }, { x: 20, z: 1 }),
      ...[8, 15].map((x, index) =>
        pickup(`slime-${index}`, {
          at: { x, y: 0, z: -2.5 },
          mechanic: 'enemy',
          radius: 0.6,
          props: { travelZ: 5, periodTicks: 100 + 30 * index },
        }),
      ),
      goal(22, 0),
    ],
    player: { lives: 1 },
  },
  'a path along a shore': {
    ground: (x, z) => (z > 3 ? -5 : x > 12 && z > -3 ? -5 : 0),
    waterLevel: -0.6,
    entities: [wall('cliff', { x: 2, z: -9 }, { x: 22, z: 1 }), goal(18, 0, -6)],
  },
  'a ramp up a plateau': {
    ground: (x, z) => (x > 8 ? (Math.abs(z) < 2 ? Math.min(6, (x - 8) * 0.9) : x > 10 ? 6 : 0) : 0),
    entities: [goal(20, 6, 12)],
  },
  'little time, but enough': { entities: [goal(24, 0, 0)], rules: { timerTicks: 30 * 6 } },
  'a moon with wide gaps': sky([pad('p-1', { x: 12, y: 0 }), pad('p-2', { x: 24, y: 1 }), goal(24, 1)], {
    player: { gravityMetresPerSecondSquared: 9 },
  }),
  'a double jump up a cliff': sky([pad('p-1', { x: 4, y: 2.4 }), goal(4, 2.4)], { player: { doubleJump: true } }),
  'an errand whose steps lie apart': {
    entities: [
      entity({ id: 'npc-ada', group: 'ada', mechanic: 'character', position: { x: -5, y: 0, z: 4 } }),
      wall('hedge', { x: 4, z: 4 }, { x: 1, z: 40 }),
      ...[1, 2].map((index) => pickup(`shells-${index}`, { at: { x: 14, y: 0, z: index * 7 } })),
      entity({
        id: 'tower-1',
        mechanic: 'prop',
        position: { x: -16, y: 0, z: -14 },
        collider: { shape: 'box', halfX: 1.5, halfY: 3, halfZ: 1.5, offsetY: 3 },
      }),
    ],
    quests: [
      {
        id: 'errand',
        title: 'An errand',
        giver: 'ada',
        rewardCredits: 5,
        steps: [
          { kind: 'reach', target: 'tower', count: 1, text: '' },
          { kind: 'collect', target: 'shells', count: 2, text: '' },
          { kind: 'talk', target: 'ada', count: 1, text: '' },
        ],
      },
    ],
    rules: { win: { kind: 'quest', quest: 'errand' } },
  },
};

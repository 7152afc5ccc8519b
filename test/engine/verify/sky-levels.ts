import type { TestLevelOptions } from '#test/harness.ts';
import { block, entity, pickup } from '#test/harness.ts';

const goal = (at: { x: number; y: number; z: number }) => pickup('goal', { at, mechanic: 'goal', radius: 1.5 });

/** Levels in which weather and time of day play along; the bot wins each. */
export const skyLevels = {
  'gusts over a gap': {
    ground: null,
    killHeight: -20,
    rules: { sky: { wind: { everyTicks: 90, lastTicks: 30 } } },
    entities: [
      block('start', { at: { x: 0, y: 0, z: 0 }, size: { x: 4, y: 1, z: 6 } }),
      block('far', { at: { x: 0, y: 0, z: -9 }, size: { x: 4, y: 1, z: 6 } }),
      goal({ x: 0, y: 0, z: -10 }),
    ],
  },
  'slippery ledges': {
    ground: null,
    killHeight: -20,
    rules: { sky: { slippery: true } },
    entities: [
      block('start', { at: { x: 0, y: 0, z: 0 }, size: { x: 4, y: 1, z: 6 } }),
      block('step', { at: { x: 0, y: 0, z: -7 }, size: { x: 3, y: 1, z: 3 } }),
      block('far', { at: { x: 5, y: 0, z: -9 }, size: { x: 3, y: 1, z: 4 } }),
      goal({ x: 5, y: 0, z: -9 }),
    ],
  },
  'a fire in the cold': {
    ground: 0,
    rules: { sky: { cold: true } },
    entities: [
      entity({ id: 'fire', mechanic: 'prop', look: 'campfire', position: { x: 6, y: 0, z: -6 } }),
      goal({ x: 0, y: 0, z: -24 }),
    ],
  },
  'wolves by night': {
    ground: 0,
    rules: { sky: { cycle: { ticks: 600, startShare: 0.3 }, wakesAtNight: true } },
    entities: [
      entity({
        id: 'wolf-1',
        mechanic: 'enemy',
        look: 'wolf',
        position: { x: -4, y: 0, z: -8 },
        trigger: { shape: 'sphere', radius: 0.8, offsetY: 0.8 },
        props: { travelX: 8, travelY: 0, travelZ: 0, periodTicks: 150, phaseTicks: 0, damage: 1 },
      }),
      goal({ x: 0, y: 0, z: -20 }),
    ],
  },
} as const satisfies Record<string, TestLevelOptions>;

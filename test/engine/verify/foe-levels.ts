import type { LevelEntity } from '#engine/level/level.ts';
import { type TestLevelOptions, block, pickup } from '#test/harness.ts';

const at = (x: number, z = 0) => ({ x, y: 0, z });
const foe = (id: string, mechanic: string, x: number, props: LevelEntity['props'] = {}): LevelEntity =>
  pickup(id, { at: at(x, (x * 7) % 5), mechanic, radius: 0.7, props });
const beat = { travelX: 0, travelY: 0, travelZ: 9, periodTicks: 260, phaseTicks: 30 };

/** Small levels with creatures in them, each of which a player can win. */
export const foeLevels: Record<string, TestLevelOptions> = {
  'three chasers to defeat': {
    entities: [foe('pack-1', 'chaser', 8), foe('pack-2', 'chaser', 12), foe('pack-3', 'chaser', -9)],
    rules: { win: { kind: 'defeat', target: 'pack', count: 3 } },
  },
  'two waves out of a rift': {
    entities: [
      pickup('rift-1', { at: at(9), mechanic: 'rift', props: { waves: 2, restTicks: 30 } }),
      foe('pack-1', 'chaser', 8, { wave: 1, sightMetres: 90, leashMetres: 90 }),
      foe('pack-2', 'chaser', 10, { wave: 2, sightMetres: 90, leashMetres: 90 }),
      foe('pack-3', 'chaser', 11, { wave: 2, sightMetres: 90, leashMetres: 90 }),
    ],
    rules: { win: { kind: 'survive', waves: 2 } },
  },
  'a boss': {
    entities: [foe('king-1', 'boss', 7, { healthPoints: 9 })],
    rules: { win: { kind: 'defeat', target: 'king', count: 1 } },
  },
  'a goal behind a guard': {
    entities: [
      pickup('guards-1', { at: at(10, -5), mechanic: 'guard', props: { ...beat, sightMetres: 7 } }),
      block('hut', { at: { x: 6, y: 3, z: 8 }, size: { x: 3, y: 3, z: 3 }, mechanic: 'prop' }),
      pickup('goal-1', { at: at(20), mechanic: 'goal', radius: 0.9 }),
    ],
  },
  'a flag among its defenders': {
    entities: [
      pickup('flag-1', { at: at(14), mechanic: 'flag', radius: 1.2 }),
      pickup('base-1', { at: at(-8), mechanic: 'base', radius: 2 }),
      foe('pack-1', 'chaser', 16),
    ],
    rules: { win: { kind: 'capture', count: 2 } },
  },
  'a listener, an archer and a runaway': {
    entities: [
      foe('pack-1', 'listener', 9),
      foe('pack-2', 'archer', -11),
      pickup('hens-1', { at: at(4, 9), mechanic: 'runaway', radius: 0.9 }),
      pickup('hens-2', { at: at(-5, -8), mechanic: 'runaway', radius: 0.9 }),
    ],
    rules: { win: { kind: 'collect', target: 'hens', count: 2 } },
  },
  'a road with towers beside it': {
    entities: [
      pickup('rift-1', { at: at(-20, -12), mechanic: 'rift', props: { waves: 2, restTicks: 60 } }),
      ...[-20, -10, 0, 10].map((x, order) =>
        pickup(`road-${order + 1}`, { at: at(x, order % 2 === 0 ? -12 : -6), mechanic: 'waymark', props: { order } }),
      ),
      pickup('keep-1', { at: at(20, -9), mechanic: 'keep' }),
      pickup('pads-1', { at: at(-4, -5), mechanic: 'tower', props: { builds: 'arrow' } }),
      pickup('pads-2', { at: at(4, -4), mechanic: 'tower', props: { builds: 'frost', damage: 2 } }),
      pickup('pads-3', { at: at(9, -10), mechanic: 'tower', props: { builds: 'cannon', damage: 6 } }),
      foe('pack-1', 'creep', -20, { wave: 1, healthPoints: 9, score: 3 }),
      foe('pack-2', 'creep', -20, { wave: 1, healthPoints: 9, score: 3, delayTicks: 40 }),
      foe('pack-3', 'creep', -20, { wave: 2, healthPoints: 16, score: 3 }),
      foe('pack-4', 'creep', -20, { wave: 2, healthPoints: 24, score: 3, delayTicks: 30, toll: 3 }),
    ],
    rules: { win: { kind: 'defend', target: 'keep', waves: 2, lives: 5, credits: 10 } },
  },
};

import { measureWorld } from '#engine/cutscene/world-facts.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { safeTicksAfterRespawn } from '#engine/mechanics/effects.ts';
import { creditsOf, keepLives } from '#engine/mechanics/minds/defence.ts';
import { currentStep } from '#engine/mechanics/quest-progress.ts';
import { offerOf } from '#engine/mechanics/shop.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { idleInput } from '#engine/sim/types.ts';
import type { Control } from '#test/bench/engine/controls.ts';
import { mean } from '#test/bench/engine/statistics.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

const swept = 'swept';
const usual = { seeds: 1, bar: 0.98 } as const;

/** A spec with a group of its own in front, which pointers to the first group mean. */
function withGroup(spec: WorldSpec, group: object): WorldSpec {
  return parseSpec({ ...spec, things: [{ id: swept, count: 1, ...group }, ...spec.things] });
}

function own(level: Level): readonly LevelEntity[] {
  return level.entities.filter((entity) => entity.group === swept);
}

function atStall(spec: WorldSpec): WorldSpec {
  const stall = { kind: 'market-stall', sells: { item: 'heart', price: 5, haggleTries: 1 } };
  const purse = { id: 'purse', kind: 'coin', count: 60, role: 'collect' };
  const wider = withGroup(spec, stall);
  return parseSpec({ ...wider, things: [...wider.things, purse] });
}

/** What the only stall of a level asks for at first. */
function firstOffer(level: Level): { readonly price: number; readonly tries: number } {
  const stall = own(level)[0];
  return stall === undefined ? { price: 0, tries: 0 } : offerOf(stall, createRun(prepareWorld(level)));
}

/** How many ticks pass between two gusts, felt by somebody who stands still. */
function ticksBetweenGusts(level: Level): number {
  const world = prepareWorld(level);
  const run = createRun(world);
  const gusts: number[] = [];
  let still = true;
  for (let tick = 0; tick < 9000 && gusts.length < 2; tick += 1) {
    const before = { ...run.position };
    stepRun(world, run, idleInput);
    const moves = before.x !== run.position.x || before.z !== run.position.z;
    if (moves && still && tick > 30) gusts.push(tick);
    still = !moves;
  }
  return (gusts[1] ?? Infinity) - (gusts[0] ?? 0);
}

function withScene(spec: WorldSpec): WorldSpec {
  const beats = [{ kind: 'establish', shot: { size: 'wide', move: 'static' } }];
  return parseSpec({ ...spec, cutscenes: [{ id: 'scene', trigger: 'start', beats }] });
}

/** Seconds that the first scene takes as the director films it. */
function filmedSeconds(level: Level): number {
  return measureWorld(level, sampleSpec('collect', 1)).cutscenes[0]?.seconds ?? 0;
}

function held(spec: WorldSpec): WorldSpec {
  const place = { id: `${swept}-1`, x: 0, y: 0, z: 0, yaw: 0, scale: 1, variation: 1 };
  const wider = withGroup(spec, { kind: 'crate' });
  return parseSpec({ ...wider, kept: { seed: 1, places: [place] } });
}

/** Mean of a number in the props of everything that a mechanic moves. */
function meanProp(mechanic: string, name: string): (level: Level) => number {
  return ({ entities }) =>
    mean(entities.filter((entity) => entity.mechanic === mechanic).map((entity) => Number(entity.props[name] ?? 0)));
}

function paced(spec: WorldSpec): WorldSpec {
  return parseSpec({ ...spec, rules: { ...spec.rules, pace: {} } });
}

const onPlains = ['collect', 'sandbox'] as const;

/** Numbers of single things, people, scenes and quests, and of the sky. */
export const detailControls: readonly Control[] = [
  {
    ...usual,
    pointer: '/things/0/variants/0/count',
    range: [1, 14],
    whole: true,
    only: onPlains,
    prepare: (spec) =>
      withGroup(spec, { kind: 'crate', count: 14, traits: ['red'], variants: [{ count: 1, traits: ['golden'] }] }),
    measure: (level) => own(level).filter((entity) => level.traits?.[entity.id]?.includes('golden')).length,
  },
  {
    ...usual,
    pointer: '/things/0/sells/price',
    range: [1, 50],
    whole: true,
    only: onPlains,
    prepare: atStall,
    measure: (level) => firstOffer(level).price,
  },
  {
    ...usual,
    pointer: '/things/0/sells/haggleTries',
    range: [1, 5],
    whole: true,
    only: onPlains,
    prepare: atStall,
    measure: (level) => firstOffer(level).tries,
  },
  {
    ...usual,
    pointer: '/characters/0/appearance/hue',
    range: [0, 359],
    whole: true,
    only: ['quest-village'],
    measure: (level) => level.characters[0]?.appearance.hue ?? -1,
  },
  {
    ...usual,
    pointer: '/quests/0/steps/0/count',
    range: [1, 14],
    whole: true,
    only: ['quest-village'],
    prepare: (spec) => {
      const things = spec.things.map((group) => (group.id === 'pickups' ? { ...group, count: 14 } : group));
      return parseSpec({ ...spec, things });
    },
    measure(level) {
      const run = createRun(prepareWorld(level));
      for (const quest of level.quests) run.quests[quest.id] = 0;
      return level.quests[0] === undefined ? 0 : (currentStep(run, level.quests[0])?.count ?? 0);
    },
  },
  {
    ...usual,
    pointer: '/rules/win/lives',
    range: [1, 99],
    whole: true,
    only: ['tower-defence'],
    measure: (level) => keepLives(level, createRun(prepareWorld(level))),
  },
  {
    ...usual,
    pointer: '/rules/win/credits',
    range: [0, 500],
    whole: true,
    only: ['tower-defence'],
    measure: (level) => creditsOf(level, createRun(prepareWorld(level))),
  },
  {
    ...usual,
    pointer: '/rules/waves',
    range: [1, 12],
    whole: true,
    only: ['survival'],
    prepare: (spec) => {
      const wider = withGroup(spec, { kind: 'goblin', count: 30, role: 'enemy' });
      return parseSpec({ ...wider, rules: { ...wider.rules, win: { kind: 'reach-goal' } } });
    },
    measure: (level) => Math.max(0, ...level.entities.map((entity) => Number(entity.props['wave'] ?? 0))),
  },
  {
    ...usual,
    pointer: '/rules/sky/windEverySeconds',
    range: [3, 120],
    whole: true,
    only: ['collect'],
    prepare: (spec) =>
      parseSpec({
        ...spec,
        layout: { ...spec.layout, hilliness: 0 },
        things: [{ id: 'pickups', kind: 'coin', count: 3, role: 'collect' }],
        rules: { ...spec.rules, sky: {}, win: { kind: 'collect', target: 'pickups', count: 3 } },
      }),
    measure: ticksBetweenGusts,
  },
  {
    ...usual,
    pointer: '/rules/sky/dayCycleSeconds',
    range: [20, 1200],
    whole: true,
    prepare: (spec) => parseSpec({ ...spec, rules: { ...spec.rules, sky: {} } }),
    measure: (level) => level.rules.sky?.cycle?.ticks ?? 0,
  },
  ...(
    [
      ['waveEverySeconds', [5, 300], 'survival', meanProp('rift', 'everyTicks')],
      ['platformSeconds', [1, 60], 'obby', meanProp('moving-platform', 'periodTicks')],
      ['doorSeconds', [1, 20], 'dungeon', meanProp('door', 'delayTicks')],
      ['respawnSeconds', [0, 10], 'obby', safeTicksAfterRespawn],
    ] as const
  ).map(([part, range, archetype, measure]): Control => ({
    ...usual,
    pointer: `/rules/pace/${part}`,
    range,
    whole: true,
    only: [archetype],
    prepare: paced,
    measure,
  })),
  {
    ...usual,
    pointer: '/rules/pace/enemySpeedMultiplier',
    range: [0.25, 3],
    whole: false,
    only: ['collect', 'quest-village'],
    prepare: paced,
    measure: (level) => -meanProp('enemy', 'periodTicks')(level),
  },
  {
    ...usual,
    pointer: '/things/0/pace',
    range: [0.25, 4],
    whole: false,
    only: onPlains,
    prepare: (spec) => withGroup(spec, { kind: 'slime', count: 4, role: 'enemy' }),
    measure: (level) => -mean(own(level).map((entity) => Number(entity.props['periodTicks'] ?? 0))),
  },
  {
    ...usual,
    pointer: '/layout/floors',
    range: [1, 6],
    whole: true,
    only: ['dungeon', 'maze'],
    measure: (level) => level.facts.layout.floors,
  },
  {
    ...usual,
    pointer: '/cutscenes/0/seconds',
    range: [4, 40],
    whole: false,
    only: onPlains,
    prepare: withScene,
    measure: filmedSeconds,
  },
  {
    ...usual,
    pointer: '/cutscenes/0/beats/0/shot/seconds',
    range: [0.5, 30],
    whole: false,
    only: onPlains,
    prepare: withScene,
    measure: filmedSeconds,
  },
  ...(['x', 'z', 'yaw', 'scale'] as const).map((part): Control => ({
    ...usual,
    pointer: `/kept/places/0/${part}`,
    range: { x: [-25, 25], z: [-25, 25], yaw: [-3, 3], scale: [0.5, 2.5] }[part] as [number, number],
    whole: false,
    only: onPlains,
    prepare: held,
    measure: (level) =>
      mean(own(level).map((entity) => (part === 'yaw' || part === 'scale' ? entity[part] : entity.position[part]))),
  })),
];

const asPins =
  'is written by an edit from where things stand, not asked for; kept places are tested in keep-places.test.ts';
const asRegions = 'says where things are placed anew and by which seed; regions are tested in rearrange.test.ts';

/** Numbers of a spec that are not swept, and why. */
export const unsweptNumbers: Readonly<Record<string, string>> = {
  '/version': 'is no wish: there is one version',
  '/things/0/count': 'is measured exactly, for every kind of thing in every kind of game',
  '/pins/0/y': 'follows the ground, which is lifted to where a thing is pinned',
  '/kept/seed': asPins,
  '/kept/places/0/y': asPins,
  '/kept/places/0/variation': asPins,
  '/kept/places/0/way/travelX': asPins,
  '/kept/places/0/way/travelY': asPins,
  '/kept/places/0/way/travelZ': asPins,
  '/kept/places/0/way/periodTicks': asPins,
  '/kept/places/0/way/phaseTicks': asPins,
  '/kept/madeFor/speedMultiplier': asPins,
  '/kept/madeFor/jumpMultiplier': asPins,
  '/kept/madeFor/gravityMultiplier': asPins,
  '/regions/0/x': asRegions,
  '/regions/0/z': asRegions,
  '/regions/0/radiusMetres': asRegions,
  '/regions/0/seed': asRegions,
};

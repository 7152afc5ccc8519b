import { specLimits, wareKinds } from '#engine/level/spec-fields.ts';
import { abilityKinds, archetypeKinds, behaviourKinds, relationKinds, thingKinds } from '#engine/level/world-spec.ts';
import { type Rng, createRng } from '#engine/math/rng.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { putAt } from '#test/bench/engine/put-at.ts';

type Maker = (random: Rng) => unknown;

function good(random: Rng): ReturnType<typeof sampleSpec> {
  return structuredClone(sampleSpec(random.pick(archetypeKinds), random.int(1, 60)));
}

const oddText: readonly Maker[] = [
  () => 'co\u200bins',
  () => '\u0441oins',
  () => '\u202esnioc',
  () => '\ud800',
  () => 'e\u0301'.repeat(15),
  () => '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}'.repeat(4),
  () => '\ufeffcoins',
  () => 'İstanbul',
  () => 'ﷺ'.repeat(12),
  () => '\u0000\u0001\u0007\u001b[2J',
  (random) => 'a\u0316\u0317\u0318'.repeat(random.int(1, 300)),
];

const places: readonly (readonly (string | number)[])[] = [
  ['title'],
  ['things', 0, 'id'],
  ['things', 0, 'name'],
  ['things', 0, 'kind'],
  ['things', 0, 'traits'],
  ['rules', 'win', 'target'],
  ['absent'],
  ['parents'],
];

const numbers: readonly (readonly (string | number)[])[] = [
  ['things', 0, 'count'],
  ['things', 0, 'scale'],
  ['rules', 'difficulty'],
  ['rules', 'timerSeconds'],
  ['rules', 'laps'],
  ['rules', 'waves'],
  ['player', 'lives'],
  ['player', 'speedMultiplier'],
  ['layout', 'hilliness'],
  ['setting', 'beatsPerMinute'],
];

function wildPlace(random: Rng, id: string): object {
  const metres = (): number => random.pick([0, -4000, 4000, 1e-9, random.range(-60, 60)]);
  return { id, x: metres(), y: metres(), z: metres(), yaw: random.range(-7, 7) };
}

/** Pins, kept places and regions at the ends of the world, for things that there are and things that there are not. */
function crowdedArrangement(random: Rng): unknown {
  const spec = good(random);
  const idOf = (index: number): string => `${random.pick(spec.things).id}-${index + 1}`;
  const over = random.chance(0.2) ? 100_000 : 0;
  const many = (most: number): number[] => Array.from({ length: random.pick([1, most]) + over }, (_, index) => index);
  return {
    ...spec,
    pins: many(200).map((index) => wildPlace(random, idOf(index))),
    kept: {
      seed: random.int(0, 60),
      places: many(500).map((index) => ({
        ...wildPlace(random, idOf(index)),
        scale: random.pick([0.05, 1, 20]),
        variation: random.int(0, 9),
        ...(random.chance(0.3)
          ? { way: { travelX: 4000, travelY: -4000, travelZ: 0, periodTicks: 1, phaseTicks: 100_000 } }
          : {}),
      })),
    },
    regions: many(12).map((index) => ({
      x: random.range(-4000, 4000),
      z: 0,
      radiusMetres: random.pick([2, 80]),
      seed: index + 1,
    })),
  };
}

/** Wants what it forbids, on too little ground, in too little time. */
function contradiction(random: Rng): unknown {
  const spec = good(random);
  const things = spec.things.map((group) => ({
    ...group,
    count: Math.min(specLimits.countPerGroup, Math.floor(specLimits.totalThings / spec.things.length)),
    placement: { near: spec.things[0]?.id, relation: random.pick(relationKinds), and: spec.things.at(-1)?.id },
  }));
  return {
    ...spec,
    things,
    layout: { ...spec.layout, size: 'small', water: 'sea', hilliness: 1 },
    player: { ...spec.player, lives: 1, jumpMultiplier: 0.5, gravityMultiplier: 2, speedMultiplier: 0.5 },
    rules: { ...spec.rules, timerSeconds: 10, difficulty: 1, teams: 4, players: 1 },
    absent: [...spec.things.map((group) => group.kind), 'water', 'hills', 'enemies', 'timer', 'nobody', 'everything'],
  };
}

/** As much of every rule as the schema lets through. */
function extremeRules(random: Rng): unknown {
  const spec = good(random);
  const edge = (low: number, high: number): number => (random.chance(0.5) ? low : high);
  const groups = ['foes', 'stalls', 'doors', 'ways', 'beds', 'pads'].map((id, index) => ({
    id,
    kind: (['goblin', 'market-stall', 'door', 'portal', 'crop', 'build-pad'] as const)[index] ?? 'coin',
    count: edge(1, 60),
    ...(id === 'foes' ? { role: 'enemy', behaviour: random.pick(behaviourKinds) } : {}),
    ...(id === 'stalls' ? { sells: { item: random.pick(wareKinds), price: edge(1, 50), haggleTries: 5 } } : {}),
  }));
  const count = edge(1, specLimits.countPerGroup);
  const win = random.pick([
    { kind: 'endure', seconds: edge(10, 1800) },
    { kind: 'survive', waves: edge(1, specLimits.waves) },
    { kind: 'defeat', target: 'foes', count },
    { kind: 'harvest', target: 'beds', count },
    { kind: 'visit', target: 'stalls', count },
    { kind: 'capture', count: edge(1, 9) },
    { kind: 'defend', target: 'stalls', waves: specLimits.waves, lives: edge(1, 99), credits: edge(0, 500) },
    { kind: 'laps' },
  ]);
  return {
    ...spec,
    things: [{ id: 'more', kind: random.pick(thingKinds), count: edge(1, 30) }, ...groups],
    quests: [],
    characters: [],
    player: { ...spec.player, lives: random.pick([null, 1, 9]), abilities: [...abilityKinds], breathSeconds: 4 },
    rules: {
      ...spec.rules,
      win,
      laps: edge(1, 20),
      waves: edge(1, 30),
      timerSeconds: random.pick([null, 10, 1800]),
      difficulty: edge(0, 1),
      sky: {
        windEverySeconds: 3,
        slippery: true,
        cold: true,
        blindFog: true,
        dayCycleSeconds: edge(20, 1200),
        wakesAtNight: true,
      },
    },
  };
}

const makers = {
  'parents of itself': (random) => {
    const spec = good(random);
    const parents = Array.from({ length: random.pick([1, 8, 9, 100_000]) }, () => 'a'.repeat(random.pick([64, 81])));
    return random.chance(0.5) ? { ...spec, parents } : { ...spec, parents: [spec] };
  },
  'odd text': (random) => {
    const spec = good(random);
    const text = random.pick(oddText)(random);
    const path = random.pick(places);
    putAt(spec, { path, value: ['traits', 'absent', 'parents'].includes(String(path.at(-1))) ? [text] : text });
    return spec;
  },
  'numbers as words': (random) => {
    const spec = good(random);
    putAt(spec, {
      path: random.pick(numbers),
      value: random.pick(['NaN', 'Infinity', '-1', '1e9', '0x10', '１２', '10n', '', ' 5 ', [5], { valueOf: 5 }]),
    });
    return spec;
  },
  'crowded arrangement': crowdedArrangement,
  contradiction,
  'extreme rules': extremeRules,
} as const satisfies Record<string, Maker>;

/** Kinds of hostile worlds: well-formed on the outside. */
export const hostileWorldKinds = Object.keys(makers) as readonly (keyof typeof makers)[];
/** A kind of hostile world. */
export type HostileWorldKind = keyof typeof makers;

/** The world of a kind for a seed. */
export function hostileWorld(kind: HostileWorldKind, seed: number): unknown {
  return makers[kind](createRng(`${kind}/${seed}`));
}

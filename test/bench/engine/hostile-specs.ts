import { applyPatch } from 'rfc6902';

import { specLimits } from '#engine/level/spec-fields.ts';
import { archetypeKinds, biomeKinds, thingKinds, type WorldSpec } from '#engine/level/world-spec.ts';
import { type Rng, createRng } from '#engine/math/rng.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { type HostileWorldKind, hostileWorld, hostileWorldKinds } from '#test/bench/engine/hostile-worlds.ts';
import { putAt } from '#test/bench/engine/put-at.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

/** Kinds of hostile input. */
export const hostileKinds = [
  'any JSON',
  'one bad value',
  'cycle',
  'deep nesting',
  'huge text',
  'huge list',
  'prototype keys',
  'wrong version',
  'unknown kind',
  'absurd count',
  'extreme but valid',
  'patch of another spec',
  'tampered certificate',
  'hostile prompt',
  'giant prompt',
  'wild edit',
  ...hostileWorldKinds,
] as const;
/** A kind of hostile input. */
export type HostileKind = (typeof hostileKinds)[number];

function isWorld(kind: HostileKind): kind is HostileWorldKind {
  return (hostileWorldKinds as readonly HostileKind[]).includes(kind);
}

const badValues: readonly ((random: Rng) => unknown)[] = [
  () => -1,
  () => 1e9,
  () => Number.NaN,
  () => Infinity,
  () => -Infinity,
  () => 1e308,
  () => 5e-324,
  () => -0,
  () => 2 ** 53,
  () => 0.1 + 0.2,
  () => '',
  () => '\u0000\u202e\ud800',
  () => '../../etc/passwd',
  () => '<script>alert(1)</script>',
  () => null,
  () => undefined,
  () => true,
  () => [],
  () => {},
  () => ({ toString: 'no', valueOf: 7 }),
  () => 10n,
  () => () => 1,
  () => Symbol('x'),
  () => new Date(0),
  () => new Map([['a', 1]]),
  (random) => 'x'.repeat(random.int(100, 100_000)),
  (random) => Array.from({ length: random.int(10, 3000) }, () => 1),
];

function anyJson(random: Rng, depth: number): unknown {
  const shape = random.int(0, depth > 4 ? 3 : 5);
  if (shape === 0) return random.int(-1_000_000_000, 1_000_000_000) * random.pick([1, 0.001, 1e6]);
  if (shape === 1) return random.pick(['', 'collect', '__proto__', 'a'.repeat(random.int(0, 500)), '深', '🧨']);
  if (shape === 2) return random.chance(0.5);
  if (shape === 3) return null;
  const size = random.int(0, 6);
  if (shape === 4) return Array.from({ length: size }, () => anyJson(random, depth + 1));
  const names = [
    'version',
    'title',
    'archetype',
    'things',
    'rules',
    'setting',
    'player',
    'layout',
    'x',
    'length',
    'then',
  ];
  return Object.fromEntries(Array.from({ length: size }, () => [random.pick(names), anyJson(random, depth + 1)]));
}

/** Every place in a document that holds something, as a list of keys. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value) ? value.map((child, index) => [index, child] as const) : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...children.flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

/** A copy of a document with one value replaced by something that has no business there. */
export function spoilOne(document: object, random: Rng): object {
  const copy = structuredClone(document);
  putAt(copy, { path: random.pick(placesIn(copy)), value: random.pick(badValues)(random) });
  return copy;
}

/** As much of everything as the schema lets through, with names that point at each other. */
function extreme(random: Rng): unknown {
  const edge = (low: number, high: number): number => (random.chance(0.5) ? low : high);
  const groups = random.int(1, specLimits.thingGroups);
  const share = Math.floor(specLimits.totalThings / groups);
  const ids = Array.from({ length: groups }, (_, index) => `g-${index}`);
  const things = ids.map((id) => ({
    id,
    kind: random.pick(thingKinds),
    count: random.chance(0.3) ? 1 : Math.min(share, specLimits.countPerGroup),
    role: random.pick(['scenery', 'collect', 'hazard', 'enemy', 'obstacle', 'landmark', 'secret']),
    placement: random.chance(0.5)
      ? { near: random.pick(ids), relation: random.pick(['beside', 'north-of', 'around', 'on', 'inside']) }
      : { region: random.pick(['anywhere', 'centre', 'north', 'edge', 'water', 'high']) },
  }));
  return {
    version: 1,
    title: 'E'.repeat(edge(1, 80)),
    archetype: random.pick(archetypeKinds),
    setting: { biome: random.pick(biomeKinds), fogDensity: edge(0, 1) },
    layout: {
      size: random.pick(['small', 'large']),
      hilliness: edge(0, 1),
      water: random.pick(['none', 'sea', 'river', 'lake']),
      vegetation: edge(0, 1),
    },
    player: {
      speedMultiplier: edge(0.5, 2),
      jumpMultiplier: edge(0.5, 2),
      gravityMultiplier: edge(0.4, 2),
      doubleJump: random.chance(0.5),
      lives: random.pick([null, 1, 9]),
    },
    things,
    characters: Array.from({ length: edge(0, specLimits.characters) }, (_, index) => ({
      id: `c-${index}`,
      name: `C ${index}`,
    })),
    rules: {
      win: random.pick([
        { kind: 'collect', target: 'g-0', count: specLimits.countPerGroup },
        { kind: 'reach-goal' },
        { kind: 'pass-gates', count: edge(1, specLimits.countPerGroup) },
      ]),
      timerSeconds: random.pick([null, 10, 1800]),
      difficulty: edge(0, 1),
    },
    absent: random.chance(0.3) ? ['water', 'enemies', 'trees', 'hills', 'nobody', 'everything'] : [],
  };
}

const instructions = [
  'add 3 boats',
  'remove the ghosts',
  'make it night',
  'two more coins',
  'no enemies',
  'thicker fog',
];

function patchedByAnother(random: Rng): unknown {
  const other: WorldSpec = planPrompt({
    prompt: 'a harbour at noon with 5 ghosts, 8 lanterns, 4 coins and 3 boats',
    seed: 1,
  }).spec;
  const { patch } = editSpec({ spec: other, instruction: random.pick(instructions) });
  const spec: unknown = structuredClone(sampleSpec(random.pick(archetypeKinds), random.int(1, 50)));
  const wild = patch.map((operation) =>
    random.chance(0.3)
      ? { ...operation, path: operation.path.replace(/\d+/g, () => String(random.int(0, 99))) }
      : operation,
  );
  const problems = applyPatch(spec, wild).filter((problem) => problem !== null);
  return problems.length > 0 ? { patchProblem: problems[0]?.name } : spec;
}

/** The input of a kind for a seed; certificates and prompts are made by whoever tries them. */
export function hostileSpec(kind: HostileKind, seed: number): unknown {
  if (isWorld(kind)) return hostileWorld(kind, seed);
  const random = createRng(`${kind}/${seed}`);
  const good = (): object => structuredClone(sampleSpec(random.pick(archetypeKinds), random.int(1, 60)));
  switch (kind) {
    case 'any JSON':
      return random.chance(0.5) ? anyJson(random, 0) : { ...good(), ...(anyJson(random, 0) as object) };
    case 'one bad value':
      return spoilOne(good(), random);
    case 'cycle': {
      const spec = good();
      putAt(spec, { path: random.pick(placesIn(spec)), value: spec });
      return spec;
    }
    case 'deep nesting': {
      let nested: unknown = 1;
      for (let level = random.int(20, 200_000); level > 0; level -= 1)
        nested = random.chance(0.5) ? [nested] : { a: nested };
      return { ...good(), things: nested };
    }
    case 'huge text': {
      const spec = good();
      putAt(spec, {
        path: random.pick([['title'], ['things', 0, 'id'], ['things', 0, 'name']]),
        value: 'ä'.repeat(random.int(81, 4_000_000)),
      });
      return spec;
    }
    case 'huge list':
      return {
        ...good(),
        [random.pick(['things', 'characters', 'absent', 'quests'])]: Array.from(
          { length: random.int(13, 300_000) },
          () => ({ id: 'a', kind: 'coin', count: 1 }),
        ),
      };
    case 'prototype keys': {
      const key = random.pick(['__proto__', 'constructor', 'prototype']);
      const polluted: object = JSON.parse(`{"${key}": {"polluted": true, "version": 1}}`) as object;
      return random.chance(0.5) ? Object.assign(good(), { setting: polluted }) : { ...good(), things: [polluted] };
    }
    case 'wrong version':
      return { ...good(), version: random.pick([0, 2, -1, '1', null, 1.5, 1e9, [1]]) };
    case 'unknown kind': {
      const spec = good();
      putAt(spec, {
        path: random.pick([['archetype'], ['setting', 'biome'], ['rules', 'win', 'kind'], ['things', 0, 'kind']]),
        value: random.pick(['dragon', 'toString', 'constructor', 'COLLECT', '']),
      });
      return spec;
    }
    case 'absurd count': {
      const spec = good();
      putAt(spec, {
        path: ['things', 0, 'count'],
        value: random.pick([1e9, -5, 201, 0, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER]),
      });
      return spec;
    }
    case 'patch of another spec':
      return patchedByAnother(random);
    default:
      return extreme(random);
  }
}

import { compileLevel } from '#engine/level/compile.ts';
import { pinInPlace } from '#engine/level/arrangement.ts';
import { keepPlaces } from '#engine/level/keep-places.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { wareKinds } from '#engine/level/spec-fields.ts';
import {
  type ArchetypeKind,
  type WorldSpec,
  abilityKinds,
  behaviourKinds,
  biomeKinds,
  biomeRegionKinds,
  timesOfDay,
  weatherKinds,
} from '#engine/level/world-spec.ts';
import { type Rng, createRng } from '#engine/math/rng.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

/** Something more that a spec can ask for: how often a sample asks for it, and how. */
interface Wish {
  readonly name: string;
  readonly chance: number;
  readonly only?: readonly ArchetypeKind[];
  readonly apply: (spec: WorldSpec, from: { readonly random: Rng; readonly seed: number }) => object;
}

const openKinds: readonly ArchetypeKind[] = ['collect', 'quest-village', 'sandbox', 'farm', 'stealth'];

function withThings(spec: WorldSpec, groups: readonly object[]): object {
  return { ...spec, things: [...spec.things, ...groups] };
}

function behave(spec: WorldSpec, random: Rng): object {
  const things = spec.things.map((group) =>
    group.role === 'enemy' ? { ...group, behaviour: random.pick(behaviourKinds) } : group,
  );
  return { ...spec, things };
}

function winOtherwise(spec: WorldSpec, random: Rng): object {
  const foes = { id: 'bandits', kind: 'goblin', count: random.int(2, 5), role: 'enemy' };
  const stops = { id: 'stops', kind: 'bench', count: random.int(2, 6) };
  const [win, group] = random.pick([
    [{ kind: 'endure', seconds: random.int(15, 90) }, null],
    [{ kind: 'defeat', target: foes.id, count: 2 }, foes],
    [{ kind: 'visit', target: stops.id, count: 2 }, stops],
    [{ kind: 'reach-goal' }, null],
  ] as const);
  return { ...withThings(spec, group === null ? [] : [group]), rules: { ...spec.rules, win } };
}

/** Each draws from a stream of its own, so that another wish or kind of game changes none of the samples that there are. */
const wishes: readonly Wish[] = [
  {
    name: 'abilities',
    chance: 0.5,
    apply: (spec, { random }) => ({
      ...spec,
      player: { ...spec.player, abilities: abilityKinds.filter(() => random.chance(0.4)) },
    }),
  },
  {
    name: 'breath',
    chance: 0.2,
    only: openKinds,
    apply: (spec, { random }) => ({
      ...withThings(spec, [{ id: 'bubbles', kind: 'air-bubble', count: random.int(1, 6) }]),
      layout: { ...spec.layout, water: random.pick(['pond', 'lake', 'sea']) },
      player: { ...spec.player, abilities: ['swim'], breathSeconds: random.int(8, 60) },
    }),
  },
  {
    name: 'kart',
    chance: 0.25,
    only: ['collect', 'sandbox', 'race'],
    apply: (spec) => ({ ...spec, player: { ...spec.player, controller: 'kart' } }),
  },
  {
    name: 'lives',
    chance: 0.3,
    apply: (spec, { random }) => ({ ...spec, player: { ...spec.player, lives: random.int(3, 9) } }),
  },
  {
    name: 'timer',
    chance: 0.15,
    apply: (spec, { random }) => ({ ...spec, rules: { ...spec.rules, timerSeconds: random.int(120, 900) } }),
  },
  {
    name: 'sky',
    chance: 0.4,
    apply: (spec, { random }) => ({
      ...spec,
      setting: { ...spec.setting, timeOfDay: random.pick(timesOfDay), weather: random.pick(weatherKinds) },
      rules: {
        ...spec.rules,
        sky: {
          ...(random.chance(0.3) ? { windEverySeconds: random.int(4, 40) } : {}),
          ...(random.chance(0.3) ? { dayCycleSeconds: random.int(30, 300) } : {}),
          slippery: random.chance(0.3),
          cold: random.chance(0.3),
          blindFog: random.chance(0.3),
          wakesAtNight: random.chance(0.3),
        },
      },
    }),
  },
  {
    name: 'landscapes',
    chance: 0.3,
    apply: (spec, { random }) => ({
      ...spec,
      setting: {
        ...spec.setting,
        biomes: biomeRegionKinds
          .filter(() => random.chance(0.4))
          .map((region) => ({ region, biome: random.pick(biomeKinds) })),
      },
    }),
  },
  {
    name: 'symmetry',
    chance: 0.2,
    apply: (spec) => ({ ...spec, layout: { ...spec.layout, symmetric: true } }),
  },
  {
    name: 'shop',
    chance: 0.3,
    apply: (spec, { random }) => {
      const sells = {
        item: random.pick(wareKinds),
        price: random.int(1, 9),
        ...(random.chance(0.5) ? { haggleTries: random.int(1, 5) } : {}),
      };
      return withThings(spec, [{ id: 'stall', kind: 'market-stall', count: 1, sells }]);
    },
  },
  {
    name: 'tricks',
    chance: 0.35,
    apply: (spec, { random }) =>
      withThings(spec, [
        { id: 'gates-between', kind: 'portal', count: 2 },
        { id: 'belts', kind: 'conveyor', count: random.int(1, 3) },
        { id: 'boxes', kind: 'block', count: random.int(1, 3) },
        { id: 'hearts', kind: 'heart', count: random.int(1, 3) },
      ]),
  },
  {
    name: 'manners',
    chance: 0.4,
    only: [...openKinds, 'dungeon', 'maze', 'obby', 'survival', 'capture-flag', 'boss'],
    apply: (spec, { random }) => behave(spec, random),
  },
  {
    name: 'another win',
    chance: 0.25,
    only: ['collect', 'sandbox', 'farm', 'dungeon', 'maze', 'survival', 'boss', 'capture-flag'],
    apply: (spec, { random }) => winOtherwise(spec, random),
  },
  {
    name: 'placement',
    chance: 0.35,
    apply: (spec, { random }) => ({
      ...spec,
      things: spec.things.map((group, index) => ({
        ...group,
        placement:
          index > 0 && random.chance(0.4)
            ? { near: spec.things[0]?.id, relation: random.pick(['beside', 'north-of', 'around', 'behind']) }
            : { region: random.pick(['anywhere', 'centre', 'north', 'edge', 'corners', 'high']) },
      })),
    }),
  },
  {
    name: 'looks',
    chance: 0.2,
    apply: (spec, { random }) => ({
      ...spec,
      things: spec.things.map((group) => ({
        ...group,
        ...(random.chance(0.3) ? { scale: random.range(0.6, 2.2) } : {}),
        ...(group.count > 1 && random.chance(0.3) ? { variants: [{ count: 1, traits: ['golden'] }] } : {}),
      })),
    }),
  },
  {
    name: 'people',
    chance: 0.25,
    apply: (spec, { random }) => ({
      ...spec,
      characters: [
        ...spec.characters,
        ...Array.from({ length: random.int(1, 3) }, (_, index) => ({ id: `guest-${index}`, name: `Guest ${index}` })),
      ],
      rules: { ...spec.rules, teams: random.int(2, 4), players: random.int(1, 16) },
    }),
  },
  {
    name: 'pace',
    chance: 0.25,
    apply: (spec, { random }) => ({
      ...spec,
      rules: {
        ...spec.rules,
        pace: {
          ...(random.chance(0.5) ? { waveEverySeconds: random.int(8, 60) } : {}),
          ...(random.chance(0.5) ? { platformSeconds: random.int(3, 20) } : {}),
          ...(random.chance(0.5) ? { doorSeconds: random.int(1, 8) } : {}),
          ...(random.chance(0.5) ? { enemySpeedMultiplier: random.pick([0.5, 0.8, 1.2, 1.5]) } : {}),
        },
      },
    }),
  },
  {
    name: 'floors',
    chance: 0.25,
    apply: (spec, { random }) => ({ ...spec, layout: { ...spec.layout, floors: random.int(2, 4) } }),
  },
  {
    name: 'pins',
    chance: 0.15,
    apply: (spec, { random, seed }) =>
      pinInPlace(spec, { level: compileLevel(spec, seed), id: random.pick(spec.things).id }),
  },
  {
    name: 'kept places',
    chance: 0.2,
    apply: (spec, { random, seed }) => {
      const more = { id: 'later', kind: random.pick(['tree', 'coin', 'crate', 'lamp-post']), count: random.int(1, 6) };
      return keepPlaces({ before: spec, after: parseSpec(withThings(spec, [more])), seed });
    },
  },
];

/** A sample of an archetype that asks for a few more things: abilities, sky rules, shops, manners, other ways to win, what edits leave behind. */
export function variedSpec(archetype: ArchetypeKind, seed: number): WorldSpec {
  return wishes.reduce(
    (spec, { name, chance, only, apply }) => {
      const random = createRng(`varied/${archetype}/${seed}/${name}`);
      if (only?.includes(archetype) === false || !random.chance(chance)) return spec;
      return parseSpec(apply(spec, { random, seed }));
    },
    sampleSpec(archetype, seed),
  );
}

import { GameError } from '#engine/errors.ts';
import { measureWorld } from '#engine/cutscene/world-facts.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { WorldFacts } from '#engine/level/facts-schema.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import type { AdherencePrompt, Wanted } from '#test/bench/prompts/adherence-prompt.ts';

/** One thing that a prompt asks for, and whether the level has it; `saw` is what is there instead. */
export interface Check {
  readonly name: string;
  readonly holds: boolean;
  readonly saw: string;
}

interface World {
  readonly spec: WorldSpec;
  readonly facts: WorldFacts;
}

/** Plans and compiles a prompt and measures every wish on the facts of the level. */
export function checkPrompt({ prompt, wanted }: AdherencePrompt, seed = 1): Check[] {
  try {
    const { spec } = planPrompt({ prompt, seed });
    const world = { spec, facts: measureWorld(compileLevel(spec, seed), spec) };
    if (wanted.refused !== undefined) return [check('refused', { holds: false, saw: 'a level' })];
    return [
      ...checkPlace(world, wanted),
      ...checkThings(world, wanted),
      ...checkWords(world, wanted),
      ...checkPeople(world, wanted),
      ...checkRules(world, wanted),
    ];
  } catch (error) {
    if (!(error instanceof GameError)) throw error;
    return [
      check(wanted.refused === undefined ? 'level' : 'refused', {
        holds: error.code === wanted.refused,
        saw: error.code,
      }),
    ];
  }
}

function check(name: string, found: { holds: boolean; saw: unknown }): Check {
  return { name, holds: found.holds, saw: JSON.stringify(found.saw) ?? 'nothing' };
}

function oneOf(name: string, pair: { words: readonly string[] | undefined; saw: string }): Check[] {
  return pair.words === undefined ? [] : [check(name, { holds: pair.words.includes(pair.saw), saw: pair.saw })];
}

function checkPlace({ facts }: World, wanted: Wanted): Check[] {
  const lands = facts.biomes.flatMap(({ biome, region }) => [biome as string, `${biome} ${region}`]);
  return [
    ...oneOf('archetype', { words: wanted.archetype, saw: facts.archetype }),
    ...(wanted.biomes ?? []).map((land) =>
      check(`land ${land}`, { holds: landIs(lands, { land, facts }), saw: lands }),
    ),
    ...oneOf('time', { words: wanted.timeOfDay, saw: facts.timeOfDay }),
    ...oneOf('weather', { words: wanted.weather, saw: facts.weather }),
    ...oneOf('mood', { words: wanted.mood, saw: facts.mood }),
    ...oneOf('style', { words: wanted.style, saw: facts.style }),
    ...(wanted.floors === undefined
      ? []
      : [check('floors', { holds: facts.layout.floors === wanted.floors, saw: facts.layout.floors })]),
    ...oneOf('size', { words: wanted.size, saw: facts.layout.size }),
    ...oneOf('water', { words: wanted.water, saw: facts.layout.water }),
    ...(wanted.lighting ?? []).map((light) =>
      check(`light ${light}`, { holds: facts.lighting.includes(light), saw: facts.lighting }),
    ),
    ...(wanted.mechanics ?? []).map((mechanic) =>
      check(`mechanic ${mechanic}`, { holds: facts.mechanics.includes(mechanic), saw: facts.mechanics }),
    ),
  ];
}

// The landscape that leads has no part of its own: the middle of the part says what is there.
function landIs(lands: readonly string[], wish: { land: string; facts: WorldFacts }): boolean {
  const [biome, region] = wish.land.split(' ');
  if (region === undefined) return lands.includes(wish.land);
  return wish.facts.layout.regions.some((part) => part.region === region && part.biome === biome);
}

function checkThings({ facts }: World, wanted: Wanted): Check[] {
  const countOf = (kind: string): number => facts.counts[kind] ?? 0;
  return [
    ...Object.entries(wanted.counts ?? {}).map(([kind, count]) =>
      check(`${count} ${kind}`, { holds: countOf(kind) === count, saw: countOf(kind) }),
    ),
    ...Object.entries(wanted.between ?? {}).map(([kind, [least, most]]) =>
      check(`${least}..${most} ${kind}`, {
        holds: countOf(kind) >= least && countOf(kind) <= most,
        saw: countOf(kind),
      }),
    ),
    ...(wanted.without ?? []).map((what) => check(`no ${what}`, { holds: !isPresent(facts, what), saw: facts.counts })),
    ...(wanted.traits ?? []).map((trait) => checkTrait(facts, trait)),
  ];
}

function checkTrait(facts: WorldFacts, wish: string): Check {
  const [kind, trait = '', count] = wish.split(' ');
  const groups = facts.groups.filter((group) => group.kind === kind);
  const total = groups.filter((group) => group.traits.includes(trait)).reduce((sum, group) => sum + group.count, 0);
  return check(`trait ${wish}`, {
    holds: count === undefined ? total > 0 : total === Number(count),
    saw: groups.map((group) => `${group.count} ${group.traits.join(' ')}`),
  });
}

function isPresent(facts: WorldFacts, what: string): boolean {
  if (what === 'enemies') return ['enemy', 'chaser', 'boss', 'guard'].some((kind) => facts.mechanics.includes(kind));
  if (what === 'hazards') return facts.mechanics.includes('hazard');
  if (what === 'water') return facts.size.water;
  if (what === 'timer') return facts.rules.timerSeconds !== null;
  if (what === 'characters') return facts.characters.length > 0;
  if (what === 'fog') return facts.weather === 'fog' || facts.parameters.fogDensity > 0.15;
  if (what === 'rain' || what === 'snow' || what === 'storm') return facts.weather === what;
  if (what === 'cutscenes') return facts.cutscenes.length > 0;
  return (facts.counts[what] ?? 0) > 0;
}

function checkWords({ spec, facts }: World, wanted: Wanted): Check[] {
  const said = [...spec.assumptions, ...spec.warnings, ...facts.refusals].join('\n');
  const kindOf = new Map(facts.groups.map((group) => [group.id, group.kind]));
  const relations = facts.relations
    .filter((each) => each.holds)
    .map(({ subject, relation, object }) => ({ subject, relation, object }));
  const matches = (word: string, id: string): boolean =>
    id === word || kindOf.get(id) === word || roleOf(spec, id).includes(word);
  const regionOf = (wish: string): boolean => {
    const [kind = '', region] = wish.split(' ');
    return relations.some(
      ({ subject, relation, object }) => relation === 'in' && object === region && matches(kind, subject),
    );
  };
  return [
    ...(wanted.relations ?? []).map((wish) => {
      const [subject = '', relation, object = ''] = wish.replace('= ', '').split(' ');
      const holds = relations.some(
        (each) => each.relation === relation && matches(subject, each.subject) && matches(object, each.object),
      );
      return check(wish, { holds, saw: relations.map((each) => Object.values(each).join(' ')) });
    }),
    ...(wanted.regions ?? []).map((wish) => check(wish, { holds: regionOf(wish), saw: relations })),
    ...(wanted.named ?? []).map((wish) => {
      const [name, kind] = wish.split(' = ');
      return check(`named ${wish}`, {
        holds: facts.named.some((each) => each.name === name && each.kind === kind),
        saw: facts.named.map((each) => `${each.name} = ${each.kind}`),
      });
    }),
    ...(wanted.says === undefined ? [] : [check('says', { holds: wanted.says.test(said), saw: said })]),
    ...(wanted.title === undefined ? [] : [check('title', { holds: spec.title === wanted.title, saw: spec.title })]),
  ];
}

function roleOf(spec: WorldSpec, id: string): string {
  return spec.characters.find((person) => person.id === id)?.role ?? '';
}

function checkPeople({ facts }: World, wanted: Wanted): Check[] {
  const people = facts.characters;
  const find = (wish: string): WorldFacts['characters'][number] | undefined => {
    const [name = '', role = ''] = wish.split('=').map((part) => part.trim());
    return people.find(
      (person) => (name === '' || person.name.includes(name)) && person.role.toLowerCase().includes(role),
    );
  };
  const saw = people.map(
    (person) => `${person.name} = ${person.role} ~ ${person.persona} "${person.greeting}" ${person.secretsKept}`,
  );
  return [
    ...(wanted.people ?? []).map((wish) => check(`person ${wish}`, { holds: find(wish) !== undefined, saw })),
    ...(wanted.peopleCount === undefined
      ? []
      : [check(`${wanted.peopleCount} people`, { holds: people.length === wanted.peopleCount, saw })]),
    ...(wanted.personas ?? []).map((wish) => {
      const [name = '', pattern = ''] = wish.split(' ~ ');
      const person = find(name);
      return check(`persona ${wish}`, {
        holds: new RegExp(pattern, 'i').test(`${person?.persona} ${person?.role} ${person?.greeting}`),
        saw,
      });
    }),
    ...(wanted.secrets ?? []).map((wish) => {
      const kept = Number(wish.split(' ').at(-1));
      const holds = find(wish.replace(/ \d+$/, ''))?.secretsKept === kept;
      return check(`secret ${wish}`, { holds, saw });
    }),
    ...(wanted.scenes ?? []).map((wish) => checkScene(facts, wish)),
    ...(wanted.look ?? []).map((wish) => checkLook(facts, wish)),
  ];
}

function checkScene(facts: WorldFacts, wish: string): Check {
  const [, trigger, least = '1', pattern = ''] = /^(\S+)(?: (\d+))?(?: \/(.*)\/)?$/.exec(wish) ?? [];
  const scene = facts.cutscenes.find((each) => each.trigger === trigger);
  const told = scene?.shots.map((shot) => shot.text).join('\n') ?? '';
  return check(`scene ${wish}`, { holds: (scene?.beats ?? 0) >= Number(least) && told.includes(pattern), saw: told });
}

function checkLook({ player }: WorldFacts, wish: string): Check {
  const [part, value = ''] = wish.split(' ');
  const { hue, hat, role } = player.appearance;
  const [from, to] = value.split('..').map(Number);
  const inside =
    hue !== null &&
    from !== undefined &&
    to !== undefined &&
    (from <= to ? hue >= from && hue <= to : hue >= from || hue <= to);
  const holds = part === 'hue' ? inside : part === 'hat' ? hat === value : (role ?? '').includes(value);
  return check(`look ${wish}`, { holds, saw: player.appearance });
}

function checkRules({ facts }: World, wanted: Wanted): Check[] {
  const { rules } = facts;
  const numbers = {
    timerSeconds: rules.timerSeconds,
    lives: rules.lives,
    laps: rules.laps,
    waves: rules.waves,
    teams: rules.teams,
    players: rules.players,
    winCount: rules.winCount,
  } as const;
  const keys = ['timerSeconds', 'lives', 'laps', 'waves', 'teams', 'players', 'winCount'] as const;
  return [
    ...keys.flatMap((key) =>
      wanted[key] === undefined
        ? []
        : [check(`${key} ${wanted[key]}`, { holds: numbers[key] === wanted[key], saw: numbers[key] })],
    ),
    ...oneOf('win', { words: wanted.winKind, saw: rules.winKind }),
    ...(wanted.abilities ?? []).map((ability) =>
      check(`ability ${ability}`, { holds: facts.mechanics.includes(ability), saw: facts.player.abilities }),
    ),
    ...Object.entries(wanted.parameters ?? {}).map(([name, [least, most]]) => {
      const value = facts.parameters[name] ?? NaN;
      return check(`${name} ${least}..${most}`, { holds: value >= least && value <= most, saw: value });
    }),
  ];
}

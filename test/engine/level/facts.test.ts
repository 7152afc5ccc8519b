import { describe, expect, it } from 'vitest';

import { measureWorld } from '#engine/cutscene/world-facts.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { factsJsonSchema, levelFactsSchema, worldFactsSchema } from '#engine/level/facts-schema.ts';
import { measureFacts } from '#engine/level/facts.ts';
import type { Level } from '#engine/level/level.ts';
import { surfaceAt } from '#engine/level/terrain.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { ArchetypeKind, WorldSpec } from '#engine/level/world-spec.ts';

function world(more: Record<string, unknown> = {}): WorldSpec {
  return parseSpec({
    version: 1,
    title: 'Facts',
    archetype: 'collect',
    setting: { biome: 'meadow', timeOfDay: 'night' },
    layout: { water: 'lake' },
    player: { lives: 3 },
    things: [
      { id: 'lanterns', kind: 'lantern', name: 'Quay lantern', count: 8, role: 'collect' },
      { id: 'ghosts', kind: 'ghost', count: 3, role: 'enemy' },
      { id: 'light', kind: 'lighthouse', name: 'Old Patience', count: 1, role: 'landmark' },
      { id: 'stall', kind: 'market-stall', count: 1, placement: { near: 'light', relation: 'north-of' } },
      { id: 'statue', kind: 'statue', count: 1, placement: { region: 'east' } },
      { id: 'posts', kind: 'lamp-post', count: 5, placement: { near: 'light', relation: 'around' } },
      { id: 'boats', kind: 'boat', count: 2, placement: { region: 'water' } },
    ],
    characters: [{ id: 'mira', name: 'Mira', role: 'keeper', placement: { near: 'light', relation: 'beside' } }],
    rules: { win: { kind: 'collect', target: 'lanterns', count: 8 }, timerSeconds: 300 },
    ...more,
  });
}

function without<T extends Level>(level: T, group: string): Level {
  return { ...level, entities: level.entities.filter((entity) => entity.group !== group) };
}

describe('measureFacts', () => {
  const spec = world();
  const level = compileLevel(spec, 4);

  it('counts what stands there', () => {
    expect(level.facts.counts).toMatchObject({
      lantern: 8,
      ghost: 3,
      lighthouse: 1,
      'lamp-post': 5,
      boat: 2,
      character: 1,
    });
    expect(level.facts.mechanics).toEqual(
      expect.arrayContaining(['collectable', 'enemy', 'character', 'timer', 'lives', 'secret']),
    );
    expect(level.facts.lighting).toEqual(
      expect.arrayContaining(['moonlight', 'lantern light', 'lamp light', 'lighthouse beam']),
    );
    expect(level.facts.rules).toMatchObject({
      win: 'collect 8 lantern',
      winCount: 8,
      timerSeconds: 300,
      lives: 3,
      lose: ['time is up', 'no lives left'],
    });
    expect(level.facts.named).toContainEqual(expect.objectContaining({ name: 'Old Patience', kind: 'lighthouse' }));
    expect(level.facts.characters).toMatchObject([{ name: 'Mira', role: 'keeper' }]);
    expect(level.facts.size.water).toBe(true);
  });

  it('measures every relation and region that was asked for', () => {
    expect(
      level.facts.relations
        .filter((each) => each.asked)
        .map(({ subject, relation, object, holds }) => `${subject} ${relation} ${object}: ${holds}`),
    ).toEqual([
      'stall north-of light: true',
      'statue in east: true',
      'posts around light: true',
      'boats in water: true',
      'mira beside light: true',
    ]);
  });

  it('believes the level and not the spec', () => {
    const bare = measureFacts(without(without(level, 'light'), 'ghosts'), spec);
    expect(bare.counts).not.toHaveProperty('ghost');
    expect(bare.mechanics).not.toContain('enemy');
    expect(bare.relations.find((each) => each.subject === 'mira')?.holds).toBe(false);
  });

  it('notices a thing on the wrong side', () => {
    const light = level.entities.find((entity) => entity.group === 'light');
    const moved = {
      ...level,
      entities: level.entities.map((entity) =>
        entity.group === 'stall' && light
          ? { ...entity, position: { ...light.position, z: light.position.z + 12 } }
          : entity,
      ),
    };
    expect(measureFacts(moved, spec).relations.find((each) => each.subject === 'stall')?.holds).toBe(false);
  });
});

describe('the schema of facts', () => {
  const kinds: readonly ArchetypeKind[] = ['collect', 'obby', 'flyer', 'quest-village'];

  it.each(kinds)('fits what is measured in a %s, and says what every field means', (archetype) => {
    const spec = world({ archetype });
    const level = compileLevel(spec, 3);
    expect(levelFactsSchema.parse(level.facts)).toEqual(level.facts);
    expect(worldFactsSchema.parse(measureWorld(level, spec)).cutscenes).toEqual([]);
    const { properties } = factsJsonSchema() as { properties: Record<string, { description?: string }> };
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(level.facts)));
  });

  it('counts kept secrets and lists the shots of a scene without telling a secret', () => {
    const spec = world({
      characters: [
        {
          id: 'mira',
          name: 'Mira',
          persona: 'dry',
          secrets: [{ id: 's', text: 'The light was me.', unlockPhrase: 'owl' }],
        },
      ],
      cutscenes: [
        {
          id: 'opening',
          trigger: 'start',
          beats: [
            { kind: 'establish', line: 'Night.' },
            { kind: 'dialogue', subject: 'mira', line: 'Help me.' },
          ],
        },
      ],
    });
    const facts = measureWorld(compileLevel(spec, 1), spec);
    expect(facts.characters).toMatchObject([{ name: 'Mira', persona: 'dry', secretsKept: 1 }]);
    expect(facts.cutscenes).toMatchObject([{ trigger: 'start', beats: 2, actors: ['Mira'] }]);
    expect(facts.cutscenes[0]?.shots.map((shot) => shot.text)).toEqual(expect.arrayContaining(['Help me.']));
    expect(JSON.stringify(facts)).not.toContain('The light was me');
  });
});

describe('the party', () => {
  it('is told where the spec limits it, and is no part of the layout', () => {
    const win = { kind: 'collect', target: 'lanterns', count: 8 };
    const open = compileLevel(world({ rules: { win } }), 1);
    const teams = compileLevel(world({ rules: { win, players: 4, teams: 2 } }), 1);
    expect(open.facts.rules).toMatchObject({ players: null, teams: null });
    expect(teams.facts.rules).toMatchObject({ players: 4, teams: 2 });
    expect(teams.layoutHash).toBe(open.layoutHash);
  });
});

describe('landscapes by region', () => {
  const spec = world({
    setting: { biome: 'forest', biomes: [{ region: 'north', biome: 'snow' }] },
    layout: { water: 'none' },
    things: [{ id: 'coins', kind: 'coin', count: 3, role: 'collect' }],
    characters: [],
    rules: { win: { kind: 'collect', target: 'coins', count: 3 } },
  });
  const level = compileLevel(spec, 2);

  it('cover their part of the ground', () => {
    expect(level.facts.biomes.map(({ biome, region }) => `${biome} ${region}`).toSorted()).toEqual([
      'forest anywhere',
      'snow north',
    ]);
    for (const { share } of level.facts.biomes) expect(share).toBeGreaterThan(0.35);
    const snowy = (z: number): number =>
      Array.from({ length: 40 }, (_, index) => surfaceAt(level.terrain, index - 20, z)).filter((kind) =>
        ['snow', 'ice', 'rock'].includes(kind),
      ).length;
    expect(snowy(-30)).toBeGreaterThan(30);
    expect(snowy(30)).toBeLessThan(10);
  });

  it('do not change a level that has only one', () => {
    const plain = { ...spec, setting: { ...spec.setting, biomes: [] } };
    const one = { ...spec, setting: { ...spec.setting } };
    delete one.setting.biomes;
    expect(compileLevel(plain, 2).layoutHash).toBe(compileLevel(one, 2).layoutHash);
  });
});

describe('traits', () => {
  it('are told of the things that have them, and move no stone', () => {
    const group = { id: 'lanterns', kind: 'lantern', count: 2, role: 'collect' };
    const rules = { win: { kind: 'collect', target: 'lanterns', count: 2 } };
    const plain = compileLevel(world({ things: [group], characters: [], rules }), 1);
    const red = compileLevel(world({ things: [{ ...group, traits: ['red', 'glowing'] }], characters: [], rules }), 1);
    expect(red.facts.groups.find(({ id }) => id === 'lanterns')).toMatchObject({
      kind: 'lantern',
      count: 2,
      traits: ['red', 'glowing'],
    });
    expect(red.facts.lighting).toContain('glowing things');
    expect(red.layoutHash).toBe(plain.layoutHash);
    const big = compileLevel(world({ things: [{ ...group, scale: 2 }], characters: [], rules }), 1);
    expect(big.entities.find((entity) => entity.group === 'lanterns')?.scale).toBe(2);
  });
});

describe('what must be absent', () => {
  const words = [
    'enemies',
    'water',
    'trees',
    'buildings',
    'timer',
    'secrets',
    'checkpoints',
    'fog',
    'lives',
    'spikes',
    'rocks',
    'flowers',
    'mushrooms',
  ];
  const archetypes: readonly ArchetypeKind[] = ['collect', 'obby', 'flyer', 'quest-village'];

  it.each(archetypes)('is absent from a %s', (archetype) => {
    const spec = world({
      archetype,
      things: [
        { id: 'lanterns', kind: 'lantern', count: 4, role: 'collect' },
        { id: 'ghosts', kind: 'ghost', count: 3, role: 'enemy' },
        { id: 'huts', kind: 'house', count: 3 },
      ],
      characters: [],
      rules: {
        win:
          archetype === 'flyer' ? { kind: 'pass-gates', count: 5 } : { kind: 'collect', target: 'lanterns', count: 4 },
        timerSeconds: 60,
      },
      absent: words,
    });
    const level = compileLevel(spec, 9);
    expect(level.facts.absent).toEqual(words.map((what) => ({ what, holds: true })));
    expect(level.facts.counts).not.toHaveProperty('tree');
    expect(level.terrain.waterLevel).toBeNull();
    expect(level.repairs.some((repair) => repair.includes('huts'))).toBe(true);
  });

  it('does not cost the level its goal, and the facts say so', () => {
    const level = compileLevel(world({ absent: ['lanterns'] }), 2);
    expect(level.facts.counts).toMatchObject({ lantern: 8 });
    expect(level.facts.absent).toEqual([{ what: 'lanterns', holds: false }]);
    expect(level.repairs).toContain('Kept "Quay lantern" although it should be absent, because the goal needs it.');
  });

  it.each([
    ['Ghosts', 'ghost'],
    ['the market stalls', 'market-stall'],
    ['wolves', 'wolf'],
    ['lava', 'lava-pool'],
    ['no houses', 'house'],
  ])('understands "%s"', (word, kind) => {
    const things = [
      { id: 'coins', kind: 'coin', count: 2, role: 'collect' },
      { id: 'unwanted', kind, count: 2 },
    ];
    const level = compileLevel(
      world({ things, characters: [], absent: [word], rules: { win: { kind: 'collect', target: 'coins', count: 2 } } }),
      1,
    );
    expect(level.facts.counts).not.toHaveProperty(kind);
    expect(level.facts.absent).toEqual([{ what: word, holds: true }]);
  });
});

describe('repairs', () => {
  it('say what was changed when a win cannot be played', () => {
    const flyer = compileLevel(world({ archetype: 'flyer' }), 1);
    expect(flyer.rules.win.kind).toBe('pass-gates');
    expect(flyer.repairs.join(' ')).toContain('gates');
    const walker = compileLevel(world({ rules: { win: { kind: 'pass-gates', count: 4 } } }), 1);
    expect(walker.rules.win).toEqual({ kind: 'reach-goal' });
    expect(walker.facts.counts).toMatchObject({ goal: 1 });
  });

  it('place as many as the goal asks for', () => {
    const quests = [{ id: 'q', title: 'Q', steps: [{ kind: 'collect', target: 'lanterns', count: 12 }] }];
    const level = compileLevel(world({ quests }), 1);
    expect(level.facts.counts).toMatchObject({ lantern: 12 });
    expect(level.repairs.join(' ')).toContain('12');
    expect(
      compileLevel(world({ rules: { win: { kind: 'collect', target: 'lanterns', count: 50 } } }), 1).rules.win,
    ).toMatchObject({ count: 8 });
  });

  it('bring water to a boat', () => {
    const level = compileLevel(world({ layout: { water: 'none' } }), 1);
    expect(level.facts.size.water).toBe(true);
    expect(level.repairs.join(' ')).toContain('water');
  });

  it('are not needed by a plain spec', () => {
    expect(compileLevel(world(), 4).repairs).toEqual([]);
  });
});

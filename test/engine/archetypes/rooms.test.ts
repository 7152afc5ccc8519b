import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { biomeKinds } from '#engine/level/world-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

const kinds = ['maze', 'puzzle', 'escape-room'] as const;

function level(archetype: string, seed: number, more: Record<string, unknown> = {}): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Rooms',
      archetype,
      setting: { biome: biomeKinds[seed % biomeKinds.length] },
      layout: { size: (['small', 'medium', 'large'] as const)[seed % 3] },
      player: {},
      things: [],
      rules: { win: { kind: 'reach-goal' }, difficulty: (seed * 0.37) % 1 },
      ...more,
    }),
    seed,
  );
}

function changed(from: Level, change: (entity: LevelEntity) => LevelEntity | null): Level {
  return { ...from, entities: from.entities.flatMap((entity) => change(entity) ?? []) };
}

describe('a belt in a corridor', () => {
  it.each(['puzzle', 'dungeon'])(
    'carries the bot through a %s once it is turned round, and bars the way before',
    (kind) => {
      const things = [{ id: 'belts', kind: 'conveyor', count: 1 }];
      const built = level(kind, 4, { things });
      const belt = built.entities.find((entity) => entity.mechanic === 'conveyor');
      expect(belt?.props['channel']).toBeTruthy();
      expect(playLevel(built).failure).toBeNull();
      const still = changed(built, (entity) =>
        entity.mechanic === 'lever' && entity.props['channel'] === belt?.props['channel'] ? null : entity,
      );
      expect(playLevel(still).failure).not.toBeNull();
    },
  );
});

describe.each(kinds)('a game in rooms: %s', (kind) => {
  it('is won by the bot, whatever the seed', () => {
    for (let seed = 1; seed <= 40; seed += 1) expect(playLevel(level(kind, seed)).failure, `seed ${seed}`).toBeNull();
  }, 120_000);

  it('cannot be won when its doors are sealed, its switches are gone, or its goal is walled in', () => {
    for (const seed of [5, 8]) {
      const good = level(kind, seed);
      const sealed = changed(good, (entity) =>
        entity.look === 'door' ? { ...entity, props: { key: 'nothing' } } : entity,
      );
      const still = changed(good, (entity) =>
        ['lever', 'plate', 'search', 'portal'].includes(entity.mechanic) || entity.look === 'key' ? null : entity,
      );
      const goalless = changed(good, (entity) => (entity.look === 'goal' ? null : entity));
      for (const broken of [sealed, still, goalless]) expect(playLevel(broken).failure).not.toBeNull();
    }
  }, 60_000);

  it('places what the spec counts, exactly, with ids of their own', () => {
    fc.assert(
      fc.property(specArbitrary(kind), fc.nat(1_000_000), (spec, seed) => {
        const built = compileLevel(spec, seed);
        for (const group of spec.things)
          expect(built.entities.filter((entity) => entity.group === group.id)).toHaveLength(group.count);
        expect(new Set(built.entities.map((entity) => entity.id)).size).toBe(built.entities.length);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('names what found no place around its walls, with how many did, and nothing else', () => {
    const things = [
      { id: 'homes', kind: 'house', name: 'Old home', count: 50, role: 'scenery' },
      { id: 'spans', kind: 'bridge', count: 50, role: 'scenery' },
      { id: 'coins', kind: 'coin', count: 9, role: 'collect' },
    ];
    const { entities, repairs } = level(kind, 3, { things });
    const placed = (id: string): number => entities.filter(({ group }) => group === id).length;
    expect(placed('homes')).toBeLessThan(50);
    expect(repairs).toContain(`Only ${placed('homes')} of 50 "Old home" fitted on the map.`);
    expect(repairs).toContain(`Only ${placed('spans')} of 50 "spans" fitted on the map.`);
    expect(placed('coins')).toBe(9);
    expect(repairs.join()).not.toContain('coins');
  });

  it.each([1, 2, 3])('keeps the benches that a game is won by inside a maze (seed %i)', (seed) => {
    const won = level('maze', seed, {
      things: [{ id: 'stops', kind: 'bench', count: 5 }],
      rules: { win: { kind: 'visit', target: 'stops', count: 5 } },
    });
    expect(playLevel(won).failure).toBeNull();
  });

  it('is the same for the same spec and seed', () => {
    expect(level(kind, 9).layoutHash).toBe(level(kind, 9).layoutHash);
    expect(level(kind, 9).layoutHash).not.toBe(level(kind, 10).layoutHash);
  });
});

describe('a room with a vault', () => {
  it('can be solved by the right one of three portals, and by nothing else', () => {
    for (const seed of [2, 5, 8]) {
      const good = level('puzzle', seed);
      const portals = good.entities.filter((entity) => entity.mechanic === 'portal');
      expect(portals).toHaveLength(4);
      expect(playLevel(good).failure, `seed ${seed}`).toBeNull();
      const inner = portals[0]?.id;
      const misled = changed(good, (entity) =>
        entity.mechanic === 'portal' && entity.id !== inner
          ? { ...entity, props: { to: portals[3]?.id ?? '' } }
          : entity,
      );
      const gone = changed(good, (entity) => (entity.mechanic === 'portal' ? null : entity));
      for (const broken of [misled, gone]) expect(playLevel(broken, 80_000).run.status).not.toBe('won');
    }
  }, 60_000);
});

describe('an escape room', () => {
  it('asks its riddles in the language of the spec', () => {
    const textsOf = (language: string): string[] =>
      level('escape-room', 5, { language })
        .entities.filter((entity) => entity.mechanic === 'sign')
        .map((entity) => String(entity.props['text']));
    expect(textsOf('zh').join('')).toMatch(/\p{Script=Han}/u);
    expect(textsOf('en').join('')).not.toMatch(/\p{Script=Han}/u);
    expect(textsOf('es').join(' ')).toMatch(/ (?:el|la|los|que|una?) /);
  });
});

describe('the planner', () => {
  it.each([
    ['maze', 'a hedge maze in the autumn'],
    ['maze', '一个雪地迷宫'],
    ['maze', 'un laberinto de setos'],
    ['puzzle', 'a puzzle with push blocks and pressure plates'],
    ['puzzle', '一个推箱子解谜游戏'],
    ['puzzle', 'un rompecabezas de empujar bloques'],
    ['escape-room', 'an escape room in an old house with riddles'],
    ['escape-room', '密室逃脱，里面有谜语'],
    ['escape-room', 'una sala de escape con acertijos'],
    ['dungeon', 'a spooky dungeon with 3 locked doors and keys'],
    ['dungeon', '一个有锁和钥匙的地下城'],
    ['dungeon', 'una mazmorra con llaves y puertas'],
  ])('makes a %s of "%s"', (archetype, prompt) => {
    expect(planPrompt({ prompt, seed: 3 }).spec.archetype).toBe(archetype);
  });
});

describe('what was wished about places in rooms', () => {
  const wishes = [
    ['statue in the north-east', { kind: 'lamp-post', placement: { region: 'north-east' } }],
    ['coins in the west', { kind: 'coin', count: 3, placement: { region: 'west' } }],
    ['lanterns in the corners', { kind: 'lantern', count: 4, placement: { region: 'corners' } }],
    ['a crate at the start', { kind: 'crate', placement: { near: 'spawn', relation: 'beside' } }],
    ['a sign at the way out', { kind: 'sign', placement: { near: 'goal' } }],
  ] as const;

  it.each(wishes)('is kept: %s', (_, thing) => {
    for (const kind of [...kinds, 'dungeon'])
      for (let seed = 1; seed <= 3; seed += 1) {
        const built = level(kind, seed, { things: [{ id: 'wished', count: 1, ...thing }] });
        expect(built.facts.relations, `${kind} ${seed}`).toContainEqual(
          expect.objectContaining({ subject: 'wished', asked: true, holds: true }),
        );
      }
  });

  it('is kept between things, whichever of them is placed first', () => {
    for (const kind of [...kinds, 'dungeon']) {
      const things = [
        { id: 'key', kind: 'key', count: 1, role: 'collect', placement: { near: 'throne', relation: 'beside' } },
        { id: 'throne', kind: 'statue', count: 1, placement: { region: 'centre' } },
      ];
      const { facts, repairs } = level(kind, 2, { things });
      expect(
        facts.relations.filter(({ asked, holds }) => asked && !holds),
        kind,
      ).toEqual([]);
      expect(repairs.join()).not.toContain('throne');
    }
  });

  it('puts what fits into no corridor onto an open place in the middle of a maze that is still won', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const things = [{ id: 'fountain', kind: 'fountain', count: 1, placement: { region: 'centre' } }];
      const built = level('maze', seed, { things });
      expect(built.facts.relations).toContainEqual(expect.objectContaining({ subject: 'fountain', holds: true }));
      expect(playLevel(built).failure, `seed ${seed}`).toBeNull();
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { biomeKinds } from '#engine/level/world-spec.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

function dungeon(seed: number, more: Record<string, unknown> = {}): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Dungeon',
      archetype: 'dungeon',
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

function without(level: Level, mechanic: string): Level {
  return { ...level, entities: level.entities.filter((entity) => entity.mechanic !== mechanic) };
}

describe('a dungeon', () => {
  it('is won by the bot, whatever the seed', () => {
    for (let seed = 1; seed <= 40; seed += 1) expect(playLevel(dungeon(seed)).failure, `seed ${seed}`).toBeNull();
  }, 120_000);

  it('cannot be won without its keys, without its levers, or with a door that nothing opens', () => {
    for (const seed of [4, 7, 13]) {
      const level = dungeon(seed);
      const keyless = { ...level, entities: level.entities.filter((entity) => entity.look !== 'key') };
      const sealed = {
        ...level,
        entities: level.entities.map((entity) =>
          entity.look === 'door' ? { ...entity, props: { key: 'nothing' } } : entity,
        ),
      };
      for (const broken of [keyless, without(level, 'lever'), sealed])
        expect(playLevel(broken).failure?.kind).toBe('unreachable');
    }
  });

  it('ships locks in a row, a hidden room with a chest, checkpoints and signs', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { facts } = dungeon(seed, { rules: { win: { kind: 'reach-goal' }, difficulty: 0.6 } });
      expect(facts.counts['door'], `seed ${seed}`).toBeGreaterThanOrEqual(3);
      for (const mechanic of ['door', 'lever', 'collectable', 'checkpoint', 'secret', 'sign', 'hazard', 'enemy'])
        expect(facts.mechanics, `seed ${seed}`).toContain(mechanic);
    }
  });

  it('places what the spec counts, exactly, and nothing that it refuses', () => {
    fc.assert(
      fc.property(specArbitrary('dungeon'), fc.nat(1_000_000), (spec, seed) => {
        const level = compileLevel(
          { ...spec, absent: ['enemies'], things: spec.things.filter((group) => group.role === 'collect') },
          seed,
        );
        for (const group of spec.things.filter((each) => each.role === 'collect'))
          expect(level.entities.filter((entity) => entity.group === group.id)).toHaveLength(group.count);
        expect(level.entities.filter((entity) => entity.mechanic === 'enemy')).toEqual([]);
        expect(new Set(level.entities.map((entity) => entity.id)).size).toBe(level.entities.length);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('uses the doors and keys that the spec names', () => {
    const level = dungeon(5, {
      things: [
        { id: 'gates', kind: 'door', name: 'Old gate', count: 2 },
        { id: 'keys', kind: 'key', name: 'Rusty key', count: 2, role: 'collect' },
      ],
    });
    expect(level.facts.counts['door']).toBe(2);
    expect(level.facts.counts['key']).toBe(2);
    expect(level.entities.filter((entity) => entity.look === 'door').map((entity) => entity.props['key'])).toEqual([
      'keys-1',
      'keys-2',
    ]);
    expect(playLevel(level).failure).toBeNull();
  });

  it('is the same for the same spec and seed', () => {
    expect(dungeon(9).layoutHash).toBe(dungeon(9).layoutHash);
    expect(dungeon(9).layoutHash).not.toBe(dungeon(10).layoutHash);
  });
});

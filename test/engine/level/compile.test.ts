import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { parseSpec, publicSpec } from '#engine/level/parse-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { archetypeKinds, moodKinds, styleKinds } from '#engine/level/world-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { findMechanic } from '#engine/mechanics/index.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

const runs = { numRuns: 30, seed: 20_261_121 };
const seeds = fc.integer({ min: 0, max: 0x7fffffff });

function everyNumber(value: unknown, check: (number: number) => boolean): boolean {
  if (typeof value === 'number') return check(value);
  return (
    typeof value !== 'object' || value === null || Object.values(value).every((child) => everyNumber(child, check))
  );
}

/** How deep two upright bodies stand in each other, in metres; boxes count as their inscribed circle. */
function overlap(a: LevelEntity, b: LevelEntity): number {
  const inner = (entity: LevelEntity): number => {
    const { collider } = entity;
    if (collider === null) return 0;
    return collider.shape === 'box' ? Math.min(collider.halfX, collider.halfZ) : collider.radius;
  };
  return inner(a) + inner(b) - Math.hypot(a.position.x - b.position.x, a.position.z - b.position.z);
}

function standing(level: Level): LevelEntity[] {
  return level.entities.filter(
    (entity) =>
      entity.collider !== null &&
      !['platform', 'moving-platform'].includes(entity.mechanic) &&
      // Walls join each other and their posts.
      entity.look !== 'masonry',
  );
}

describe('compileLevel', () => {
  it('gives the same bits for the same spec and seed, also from a copy with other key order', () => {
    fc.assert(
      fc.property(specArbitrary(), seeds, (spec, seed) => {
        const shuffled = parseSpec(JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(spec).reverse()))));
        const first = canonicalJson(compileLevel(spec, seed));
        expect(canonicalJson(compileLevel(shuffled, seed))).toBe(first);
      }),
      { ...runs, numRuns: 20 },
    );
  });

  it.each(archetypeKinds)('pins the layout of a %s, so that a change is a decision', (archetype) => {
    const [spec] = fc.sample(specArbitrary(archetype), { numRuns: 1, seed: 7 });
    if (!spec) throw new RangeError('no sample');
    expect(compileLevel(spec, 7).layoutHash).toMatchSnapshot();
  });

  it('compiles public and full specs to the same level, without any secret', () => {
    fc.assert(
      fc.property(specArbitrary(), seeds, (spec, seed) => {
        const full = canonicalJson(compileLevel(spec, seed));
        expect(canonicalJson(compileLevel(publicSpec(spec), seed))).toBe(full);
        expect(full).not.toContain('A secret.');
      }),
      { ...runs, numRuns: 12 },
    );
  });

  it('keeps the layout bit for bit when style, mood, title or hour change', () => {
    fc.assert(
      fc.property(
        specArbitrary(),
        seeds,
        fc.constantFrom(...styleKinds),
        fc.constantFrom(...moodKinds),
        (spec, seed, style, mood) => {
          const restyled = {
            ...spec,
            title: 'Another',
            setting: { ...spec.setting, style, mood, timeOfDay: 'night' as const, fogDensity: 0.9 },
          };
          expect(compileLevel(restyled, seed).layoutHash).toBe(compileLevel(spec, seed).layoutHash);
        },
      ),
      { ...runs, numRuns: 16 },
    );
  });

  it('makes different layouts for different seeds', () => {
    const [spec] = fc.sample(specArbitrary('collect'), { numRuns: 1, seed: 3 });
    if (!spec) throw new RangeError('no sample');
    const hashes = new Set([1, 2, 3, 4, 5, 6].map((seed) => compileLevel(spec, seed).layoutHash));
    expect(hashes.size).toBe(6);
  });

  it('places exactly as many things as each group asks for', () => {
    fc.assert(
      fc.property(specArbitrary(), seeds, (spec, seed) => {
        const level = compileLevel(spec, seed);
        for (const group of spec.things) {
          expect(level.entities.filter((entity) => entity.group === group.id)).toHaveLength(group.count);
          const asked = spec.things
            .filter((other) => other.kind === group.kind)
            .reduce((sum, other) => sum + other.count, 0);
          expect(level.facts.counts[group.kind]).toBe(asked);
        }
      }),
      runs,
    );
  });

  it('fits the largest worlds that a spec may ask for', () => {
    const things = [
      { id: 'houses', kind: 'house', count: 120 },
      { id: 'trees', kind: 'tree', count: 200 },
      { id: 'coins', kind: 'coin', count: 80, role: 'collect' },
    ];
    for (const archetype of ['collect', 'quest-village', 'obby'] as const) {
      const level = compileLevel(
        parseSpec({
          version: 1,
          title: 'Full house',
          archetype,
          setting: { biome: 'meadow' },
          layout: { size: 'small' },
          player: {},
          things,
          rules: { win: { kind: 'collect', target: 'coins', count: 80 } },
        }),
        5,
      );
      expect(level.facts.counts).toMatchObject({ house: 120, tree: 200, coin: 80 });
    }
  });

  it('holds only finite numbers and stays on the map', () => {
    fc.assert(
      fc.property(specArbitrary(), seeds, (spec, seed) => {
        const level = compileLevel(spec, seed);
        expect(everyNumber(level, Number.isFinite)).toBe(true);
        const half = (level.terrain.cells * level.terrain.cellMetres) / 2;
        for (const { position, id } of level.entities) {
          expect(Math.max(Math.abs(position.x), Math.abs(position.z)), id).toBeLessThanOrEqual(half);
        }
        expect(level.terrain.heights).toHaveLength((level.terrain.cells + 1) ** 2);
        expect(level.terrain.surface).toHaveLength(level.terrain.cells ** 2);
        expect(level.terrain.heights.every((height) => Number.isInteger(height * 64))).toBe(true);
      }),
      runs,
    );
  });

  it('lets no two solid things stand in each other', () => {
    fc.assert(
      fc.property(specArbitrary(), seeds, (spec, seed) => {
        const bodies = standing(compileLevel(spec, seed));
        for (const [index, body] of bodies.entries()) {
          for (const other of bodies.slice(index + 1)) {
            expect(overlap(body, other), `${body.id} in ${other.id}`).toBeLessThanOrEqual(0.01);
          }
        }
      }),
      runs,
    );
  });

  it('stands things on the ground, and only boats and bridges in the water', () => {
    fc.assert(
      fc.property(fc.oneof(specArbitrary('collect'), specArbitrary('quest-village')), seeds, (spec, seed) => {
        const { terrain, entities } = compileLevel(spec, seed);
        for (const { id, look, position } of entities) {
          const ground = heightAt(terrain, position.x, position.z);
          if (look === 'boat' || look === 'bridge') continue;
          expect(Math.abs(position.y - ground), id).toBeLessThan(0.3);
          if (terrain.waterLevel !== null) expect(position.y, id).toBeGreaterThan(terrain.waterLevel);
        }
      }),
      runs,
    );
  });

  it('gives every entity its own id and props that its mechanic accepts', () => {
    fc.assert(
      fc.property(specArbitrary(), seeds, (spec, seed) => {
        const level = compileLevel(spec, seed);
        const { entities } = level;
        expect(new Set(entities.map((entity) => entity.id)).size).toBe(entities.length);
        for (const entity of entities)
          expect(() => findMechanic(entity.mechanic)?.bind(entity, level), entity.id).not.toThrow();
        expect(entities.every((entity) => findMechanic(entity.mechanic) !== undefined)).toBe(true);
      }),
      runs,
    );
  });

  it('freezes what it gives', () => {
    const [spec] = fc.sample(specArbitrary(), { numRuns: 1, seed: 9 });
    if (!spec) throw new RangeError('no sample');
    const level = compileLevel(spec, 1);
    expect(() => Object.assign(level.entities[0] ?? {}, { id: 'other' })).toThrow(TypeError);
    expect(Object.isFrozen(level.terrain.heights)).toBe(true);
  });

  it('tells its speed', () => {
    const specs = fc.sample(specArbitrary(), { numRuns: 60, seed: 11 });
    const times = specs.map((spec, index) => {
      const start = performance.now();
      compileLevel(spec, index);
      return performance.now() - start;
    });
    times.sort((a, b) => a - b);
    console.log(`compile: median ${times[30]?.toFixed(0)} ms, p95 ${times[57]?.toFixed(0)} ms`);
    expect(times).toHaveLength(60);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { archetypes } from '#engine/archetypes/index.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { surfaceAt } from '#engine/level/terrain.ts';
import { archetypeKinds, biomeKinds } from '#engine/level/world-spec.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { createField } from '#engine/procgen/field.ts';
import { createWalkGrid } from '#engine/procgen/walk-grid.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

function village(biome: BiomeKind, water = 'none'): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Village',
      archetype: 'quest-village',
      setting: { biome },
      layout: { water },
      player: {},
      things: [{ id: 'apples', kind: 'apple', count: 5, role: 'collect' }],
      characters: [{ id: 'hazel', name: 'Hazel' }],
      rules: { win: { kind: 'collect', target: 'apples', count: 5 } },
    }),
    12,
  );
}

/** Floods the finished level from its spawn, round every solid body. */
function walkable(level: Level): (x: number, z: number) => boolean {
  const { terrain } = level;
  const field = {
    ...createField({ cells: 1, cellMetres: 1, marginMetres: 0 }),
    ...terrain,
    heights: [...terrain.heights],
    surface: [...terrain.surface],
    playableHalf: (terrain.cells * terrain.cellMetres) / 2,
  };
  const discs = level.entities.flatMap(({ collider, position, look }) => {
    if (collider === null || look === 'bridge') return [];
    const bodyRadius = collider.shape === 'box' ? Math.max(collider.halfX, collider.halfZ) : collider.radius;
    return [{ x: position.x, z: position.z, radius: bodyRadius, kind: 'solid' as const, bodyRadius }];
  });
  const grid = createWalkGrid(field, { ...level.spawn.position, discs });
  return (x, z) => [0, 1.2, -1.2].some((dx) => [0, 1.2, -1.2].some((dz) => grid.isReached(x + dx, z + dz)));
}

describe('archetypes', () => {
  it('are one for each kind', () => {
    expect(archetypes.map((archetype) => archetype.kind).toSorted()).toEqual([...archetypeKinds].toSorted());
  });
});

describe('open worlds', () => {
  it('let a walker reach everything that can be picked up, talked to or won', () => {
    fc.assert(
      fc.property(
        fc.oneof(specArbitrary('collect'), specArbitrary('quest-village')),
        fc.nat(1_000_000),
        (spec, seed) => {
          const level = compileLevel(spec, seed);
          const reaches = walkable(level);
          for (const { id, mechanic, position } of level.entities) {
            if (!['collectable', 'secret', 'goal', 'checkpoint', 'character'].includes(mechanic)) continue;
            expect(reaches(position.x, position.z), id).toBe(true);
          }
        },
      ),
      { numRuns: 40, seed: 6 },
    );
  });

  it('keep enemies and hazards away from the spawn', () => {
    fc.assert(
      fc.property(specArbitrary('collect'), fc.nat(1_000_000), (spec, seed) => {
        const { entities, spawn } = compileLevel(spec, seed);
        for (const { id, mechanic, position } of entities) {
          if (mechanic !== 'enemy' && mechanic !== 'hazard') continue;
          expect(Math.hypot(position.x - spawn.position.x, position.z - spawn.position.z), id).toBeGreaterThan(6);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it.each(biomeKinds)('grow in the colours and on the ground of %s', (biome) => {
    const level = village(biome);
    const colours = Object.values(level.environment.palette).flat();
    expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
    expect(new Set(colours).size).toBeGreaterThanOrEqual(8);
    expect(new Set(level.terrain.surface).size).toBeGreaterThanOrEqual(3);
  });

  it.each(['none', 'pond', 'lake', 'river', 'sea'])('have water as asked: %s', (water) => {
    expect(village('meadow', water).facts.size.water).toBe(water !== 'none');
  });
});

describe('a village', () => {
  const level = village('autumn');

  it('has houses about a square, lamps, a well, stalls and a secret, though nobody asked', () => {
    expect(level.facts.counts).toMatchObject({ house: 6, well: 1, 'market-stall': 2, 'secret-chest': 1, apple: 5 });
    expect(level.facts.counts['lamp-post']).toBeGreaterThanOrEqual(3);
    const houses = level.entities.filter((entity) => entity.look === 'house');
    const well = level.entities.find((entity) => entity.look === 'well');
    for (const house of houses) {
      const away = Math.hypot(house.position.x - (well?.position.x ?? 0), house.position.z - (well?.position.z ?? 0));
      expect(away).toBeLessThan(20);
      expect(house.yaw / (Math.PI / 2)).toBeCloseTo(Math.round(house.yaw / (Math.PI / 2)), 9);
    }
  });

  it('is entered by a road from the south that leads to the square', () => {
    const { position, yaw } = level.spawn;
    expect(Math.abs(yaw)).toBeLessThan(0.3);
    const well = level.entities.find((entity) => entity.look === 'well');
    let paved = 0;
    for (let z = position.z - 2; z > (well?.position.z ?? 0) + 3; z -= 1.5) {
      if ([-3, -1.5, 0, 1.5, 3].some((x) => ['path', 'stone'].includes(surfaceAt(level.terrain, position.x + x, z))))
        paved += 1;
    }
    expect(paved).toBeGreaterThanOrEqual(8);
  });
});

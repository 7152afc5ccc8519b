import { describe, expect, it } from 'vitest';

import { surfaceKinds } from '#engine/level/level.ts';
import { surfaceAt } from '#engine/level/terrain.ts';
import { createField, levelDisc, mapHeights } from '#engine/procgen/field.ts';
import { createOccupancy } from '#engine/procgen/occupancy.ts';
import { cellCentre, findPaths, layPaths } from '#engine/procgen/paths.ts';
import { createWalkGrid } from '#engine/procgen/walk-grid.ts';

function plain(): ReturnType<typeof createField> {
  return createField({ cells: 20, cellMetres: 2, marginMetres: 2 });
}

/** A wall across the map with a gap in the east. */
function walled(): ReturnType<typeof createField> {
  const field = plain();
  mapHeights(field, ({ x, z }) => (Math.abs(z) < 1.5 && x < 10 ? 20 : 0));
  return field;
}

describe('paths', () => {
  it('lead to their targets without a break and round what is too steep', () => {
    const field = walled();
    const blocked = new Uint8Array(400);
    const [path] = findPaths(field, { start: { x: 0, z: 12 }, targets: [{ x: 0, z: -12 }], seed: 1, blocked });
    const points = (path ?? []).map((cell) => cellCentre(field, cell));
    expect(points.length).toBeGreaterThan(12);
    points.slice(1).forEach((point, index) => {
      const before = points[index] ?? point;
      expect(Math.hypot(point.x - before.x, point.z - before.z)).toBeLessThan(3);
    });
    expect(Math.max(...points.map((point) => point.x))).toBeGreaterThan(9);
    layPaths(field, { paths: [path ?? []], surface: 'path', fixed: new Uint8Array(441) });
    expect(surfaceAt(field, points[3]?.x ?? 0, points[3]?.z ?? 0)).toBe('path');
    expect(surfaceKinds[field.surface[0] ?? 0]).toBe('grass');
  });

  it('are empty where there is no way', () => {
    const field = plain();
    mapHeights(field, ({ z }) => (Math.abs(z) < 1.5 ? 20 : 0));
    expect(
      findPaths(field, { start: { x: 0, z: 12 }, targets: [{ x: 0, z: -12 }], seed: 1, blocked: new Uint8Array(400) }),
    ).toEqual([[]]);
  });
});

describe('createWalkGrid', () => {
  it('stops at cliffs, deep water and solid things, and goes round them', () => {
    const field = walled();
    const grid = createWalkGrid(field, {
      x: 0,
      z: 12,
      discs: [{ x: 5, z: 10, radius: 2, kind: 'solid', bodyRadius: 2 }],
    });
    expect(grid.isReached(0.5, -12.5)).toBe(true);
    expect(grid.isReached(0.5, 0.5)).toBe(false);
    expect(grid.isReached(5, 10)).toBe(false);
    field.waterLevel = 1;
    expect(createWalkGrid(field, { x: 0, z: 12, discs: [] }).reachedCount).toBeLessThan(2);
  });
});

describe('levelDisc', () => {
  it('makes a level place, blends it in and leaves water alone', () => {
    const field = plain();
    mapHeights(field, ({ x }) => x / 4);
    field.waterLevel = -2;
    levelDisc(field, { x: 4, z: 0, radius: 4, height: 3, blendMetres: 4 });
    const at = (column: number): number => field.heights[10 * 21 + column] ?? 0;
    expect([at(11), at(12), at(13)]).toEqual([3, 3, 3]);
    expect(at(9)).toBeGreaterThan(-0.5);
    expect(at(9)).toBeLessThan(3);
    levelDisc(field, { x: -14, z: 0, radius: 3, height: 5, blendMetres: 2 });
    expect(at(3)).toBe(-3.5);
  });
});

describe('createOccupancy', () => {
  it('finds what is in the way, near bucket borders too, and only of the kinds that matter', () => {
    const occupancy = createOccupancy();
    occupancy.add({ x: 7.9, z: -0.1, radius: 3, kind: 'solid', bodyRadius: 1 });
    occupancy.add({ x: -20, z: 40, radius: 1, kind: 'patrol', bodyRadius: 0 });
    const isFree = (x: number, z: number, gap: number): boolean =>
      occupancy.isFree({ x, z, radius: 1 }, { gap, avoid: ['solid'] });
    expect(isFree(11, 0, 0)).toBe(false);
    expect(isFree(12, 0, 0)).toBe(true);
    expect(isFree(12, 0, 1)).toBe(false);
    expect(isFree(-20, 40, 0)).toBe(true);
  });
});

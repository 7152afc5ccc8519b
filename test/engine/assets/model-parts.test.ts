import { describe, expect, it } from 'vitest';
import type { ModelLook, ModelRequest } from '#engine/assets/model-part.ts';
import { modelParts } from '#engine/assets/model-parts.ts';
import { modelBuilders } from '#engine/assets/models/index.ts';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';
import { gradedPalette } from '#engine/level/palettes.ts';
import { thingShapes } from '#engine/level/thing-catalog.ts';
import { biomeKinds, styleKinds } from '#engine/level/world-spec.ts';

const palette = gradedPalette({ biome: 'meadow', timeOfDay: 'day', mood: 'cheerful', style: 'storybook' });
const looks = Object.keys(modelBuilders) as ModelLook[];

function request(look: ModelLook, more: Partial<ModelRequest> = {}): ModelRequest {
  return { look, variation: 1, palette, style: 'storybook', size: null, biome: 'meadow', ...more };
}

function bounds(positions: Float32Array) {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, at) => {
    low[at % 3] = Math.min(low[at % 3]!, value);
    high[at % 3] = Math.max(high[at % 3]!, value);
  });
  return { low, high };
}

describe('models', () => {
  it.each(looks)('%s is a sound mesh at both details', (look) => {
    for (const detail of ['low', 'full'] as const) {
      const mesh = partsToMesh(modelParts(request(look)), { detail });
      const vertices = mesh.positions.length / 3;
      expect(mesh.indices.length).toBeGreaterThan(0);
      expect(mesh.indices.length % 3).toBe(0);
      expect(mesh.indices.reduce((most, index) => Math.max(most, index), 0)).toBeLessThan(vertices);
      for (const values of [mesh.positions, mesh.normals, mesh.colors]) {
        expect(values.length).toBe(vertices * 3);
        expect(values.every((value) => Number.isFinite(value))).toBe(true);
      }
      expect(mesh.colors.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });

  it.each(looks)('%s has unit normals', (look) => {
    const { normals } = partsToMesh(modelParts(request(look)));
    for (let at = 0; at < normals.length; at += 3) {
      expect(Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!)).toBeCloseTo(1, 3);
    }
  });

  it('gives the same bits for the same request and others for another variation', () => {
    const mesh = (variation: number) => partsToMesh(modelParts(request('house', { variation }))).positions;
    expect(mesh(5)).toEqual(mesh(5));
    expect(mesh(5)).not.toEqual(mesh(6));
  });

  it('keeps the shape when only the style changes', () => {
    for (const look of ['house', 'tree', 'coin'] as const) {
      const shapes = styleKinds.map((style) => partsToMesh(modelParts(request(look, { style }))).positions);
      for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    }
  });

  it('is never a bare box or ball: every look has several colours', () => {
    for (const look of looks) {
      const colours = new Set(
        modelParts(request(look)).flatMap((part) => [part.colour, part.colourTop ?? part.colour]),
      );
      expect(colours.size, look).toBeGreaterThan(1);
    }
  });

  it('grows a tree in every biome', () => {
    for (const biome of biomeKinds) {
      const { high } = bounds(partsToMesh(modelParts(request('tree', { biome }))).positions);
      expect(high[1], biome).toBeGreaterThan(2.4);
      expect(high[1], biome).toBeLessThan(9);
    }
  });

  it('fills the size that a platform is asked for, with its top at that height', () => {
    const size = { x: 4, y: 0.75, z: 3 };
    const { points } = { points: partsToMesh(modelParts(request('platform', { size }))).positions };
    const tops = points.filter((_, at) => at % 3 === 1).filter((value) => Math.abs(value - size.y) < 0.02);
    expect(tops.length).toBeGreaterThan(4);
  });

  it('stays near the body that the level gives it', () => {
    for (const [look, shape] of Object.entries(thingShapes)) {
      const { low, high } = bounds(partsToMesh(modelParts(request(look as ModelLook))).positions);
      expect(high[1]!, look).toBeLessThan(shape.heightMetres * 1.65 + 0.8);
      if (!shape.body) continue;
      const half = shape.body.shape === 'box' ? shape.body.halfX : shape.body.radius;
      expect(Math.max(high[0]!, -low[0]!), look).toBeGreaterThan(half * 0.55);
    }
  });
});

describe('partsToMesh', () => {
  it('spends fewer triangles at low detail on every look', () => {
    for (const look of looks) {
      const parts = modelParts(request(look));
      expect(partsToMesh(parts, { detail: 'low' }).indices.length, look).toBeLessThanOrEqual(
        partsToMesh(parts).indices.length,
      );
    }
  });

  it('faces outwards: a box has positive volume', () => {
    for (const look of ['crate', 'rock', 'coin', 'star', 'boat'] as const) {
      const { positions, indices } = partsToMesh(modelParts(request(look)));
      let volume = 0;
      for (let at = 0; at < indices.length; at += 3) {
        const [a, b, c] = [0, 1, 2].map((corner) => {
          const from = indices[at + corner]! * 3;
          return [positions[from]!, positions[from + 1]!, positions[from + 2]!] as const;
        }) as [readonly [number, number, number], readonly [number, number, number], readonly [number, number, number]];
        volume +=
          a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
      }
      expect(volume / 6, look).toBeGreaterThan(0.001);
    }
  });

  it('makes triangles face the way their normals point', () => {
    for (const look of looks) {
      const { positions, normals, indices } = partsToMesh(modelParts(request(look)));
      let against = 0;
      for (let at = 0; at < indices.length; at += 3) {
        const point = (corner: number, part: number) => positions[indices[at + corner]! * 3 + part]!;
        const side = (corner: number, part: number) => point(corner, part) - point(0, part);
        const facing = [1, 2, 0].map((part, index) => {
          const other = [2, 0, 1][index]!;
          return side(1, part) * side(2, other) - side(1, other) * side(2, part);
        });
        const normal = [0, 1, 2].map((part) => normals[indices[at]! * 3 + part]!);
        if (facing[0]! * normal[0]! + facing[1]! * normal[1]! + facing[2]! * normal[2]! < -1e-9) against += 1;
      }
      expect(against / (indices.length / 3), look).toBeLessThan(0.02);
    }
  });
});

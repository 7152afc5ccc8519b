import type { BufferGeometry } from 'three';
import { Group, Matrix4, Mesh, Quaternion, Vector3 } from 'three';
import { modelParts } from '#engine/assets/model-parts.ts';
import type { ModelMesh } from '#engine/assets/parts-to-mesh.ts';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';
import type { Level } from '#engine/level/level.ts';
import { createRng } from '#engine/math/rng.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import type { PlacedMesh } from '#client/render/models/model-geometry.ts';
import { mergePlaced } from '#client/render/models/model-geometry.ts';
import type { RenderContext, RenderSystem } from '#client/render/render-system.ts';
import { outskirtHeight } from './outskirts.ts';

const sectors = 8;
const counts = { software: 20, phone: 20, desktop: 170, high: 240 } as const;

/** Woods on the ridges beyond the playable square: they give the horizon a shape. Nobody gets there, so they are coarse. */
export function createFarTrees({ level, quality, uniforms, atmosphere }: RenderContext): RenderSystem {
  const group = new Group();
  if (!level.terrain.solid || level.environment.vegetation < 0.05) return { object: group, dispose: () => undefined };
  const material = createWorldMaterial({ uniforms, role: 'model', style: level.environment.style });
  const rng = createRng(`${level.seed}/far-trees`);
  const meshes = treeMeshes(level);
  const half = (level.terrain.cells * level.terrain.cellMetres) / 2;
  const chunks: PlacedMesh[][] = Array.from({ length: sectors }, () => []);
  // In thick air nobody would see them.
  const wanted = atmosphere.fogDensity > 0.014 ? 0 : counts[quality.tier] * (0.4 + 0.6 * level.environment.vegetation);
  for (let tree = 0; tree < wanted; tree += 1) {
    const angle = rng.range(0, Math.PI * 2);
    const reach = half * (1.02 + rng.next() ** 2 * 0.62);
    const corner = 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    const x = Math.cos(angle) * reach * corner;
    const z = Math.sin(angle) * reach * corner;
    const y = outskirtHeight(level, { x, z });
    const mesh = rng.pick(meshes);
    if (y < (level.terrain.waterLevel ?? -1e9) + 0.6) continue;
    const scale = rng.range(1.1, 2.2);
    const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), rng.range(0, 6.28));
    const matrix = new Matrix4().compose(new Vector3(x, y - 0.3, z), turn, new Vector3(scale, scale, scale));
    chunks[Math.floor((angle / (Math.PI * 2)) * sectors)]?.push({ mesh, matrix, tint: rng.range(0.8, 1.02) });
  }
  const geometries: BufferGeometry[] = [];
  for (const placed of chunks.filter((chunk) => chunk.length > 0)) {
    const geometry = mergePlaced(placed);
    geometries.push(geometry);
    group.add(new Mesh(geometry, material));
  }
  return {
    object: group,
    dispose() {
      for (const geometry of geometries) geometry.dispose();
      material.dispose();
    },
  };
}

function treeMeshes({ environment }: Level): ModelMesh[] {
  const { palette, style, biome } = environment;
  return [0, 1, 2, 3].map((variation) =>
    partsToMesh(modelParts({ look: 'tree', variation, palette, style, size: null, biome }), { detail: 'low' }),
  );
}

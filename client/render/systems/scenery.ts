import type { BufferGeometry } from 'three';
import { Group, Matrix4, Mesh, Quaternion, Vector3 } from 'three';
import type { LevelEntity } from '#engine/level/level.ts';
import { isAlive } from '#engine/level/thing-catalog.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import { createModelCache, footHeight } from '#client/render/models/model-cache.ts';
import type { PlacedMesh } from '#client/render/models/model-geometry.ts';
import { mergePlaced } from '#client/render/models/model-geometry.ts';
import type { RenderContext, RenderSystem } from '#client/render/render-system.ts';

const chunkMetres = 24;

/** Mechanics whose things never move, vanish or change. */
const stillMechanics: readonly string[] = [
  'prop',
  'platform',
  'hazard',
  'sign',
  'conveyor',
  'waymark',
  'keep',
  'tower',
];

/** True for entities that the scenery draws; all others belong to the movers or the characters. */
export function isStill(entity: LevelEntity): boolean {
  return stillMechanics.includes(entity.mechanic) && entity.look !== 'character' && !isAlive(entity.look);
}

/** Everything that stands still, joined into one mesh per corner of the map. */
export function createScenery({ level, quality, uniforms }: RenderContext): RenderSystem {
  const group = new Group();
  const material = createWorldMaterial({ uniforms, role: 'model', style: level.environment.style });
  const cache = createModelCache({ level, detail: quality.modelDetail });
  const chunks = new Map<string, PlacedMesh[]>();
  for (const entity of level.entities.filter(isStill)) {
    const { still } = cache.piecesOf(entity).pieces;
    if (!still) continue;
    const key = `${Math.floor(entity.position.x / chunkMetres)}/${Math.floor(entity.position.z / chunkMetres)}`;
    const chunk = chunks.get(key) ?? [];
    chunk.push({ mesh: still, matrix: placeEntity(entity), tint: 0.93 + ((entity.variation >>> 8) % 100) / 700 });
    chunks.set(key, chunk);
  }
  const geometries: BufferGeometry[] = [];
  for (const placed of chunks.values()) {
    const geometry = mergePlaced(placed);
    const mesh = new Mesh(geometry, material);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    geometries.push(geometry);
    group.add(mesh);
  }
  return {
    object: group,
    dispose() {
      for (const geometry of geometries) geometry.dispose();
      material.dispose();
    },
  };
}

const up = new Vector3(0, 1, 0);

/** Matrix of a still entity. Sized looks keep scale 1 because their model already fills the size. */
function placeEntity(entity: LevelEntity): Matrix4 {
  const scale = entity.size ? 1 : entity.scale;
  return new Matrix4().compose(
    new Vector3(entity.position.x, footHeight(entity), entity.position.z),
    new Quaternion().setFromAxisAngle(up, entity.yaw),
    new Vector3(scale, scale, scale),
  );
}

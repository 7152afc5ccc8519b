import type { BufferGeometry } from 'three';
import { Group, InstancedMesh, Matrix4 } from 'three';
import type { LevelEntity } from '#engine/level/level.ts';
import { createWorldMaterial } from '#client/render/materials/world-material.ts';
import { createModelCache } from '#client/render/models/model-cache.ts';
import { modelGeometry } from '#client/render/models/model-geometry.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';
import { boneMotions } from './mover-bones.ts';
import type { MoverState } from './mover-motion.ts';
import { createMoverState, placeMover } from './mover-motion.ts';
import { isStill } from './scenery.ts';

interface Bucket {
  readonly mesh: InstancedMesh;
  readonly movers: readonly MoverState[];
  readonly bone: string | null;
}

/** Everything that moves, vanishes or has moving parts: one instanced mesh per model and bone, posed every frame. */
export function createMovers(context: RenderContext): RenderSystem {
  const { level, quality, uniforms } = context;
  const group = new Group();
  const material = createWorldMaterial({ uniforms, role: 'model', style: level.environment.style });
  const cache = createModelCache({ level, detail: quality.modelDetail });
  const geometries: BufferGeometry[] = [];
  const buckets: Bucket[] = [];
  const drawn = level.entities.filter((entity) => entity.look !== 'character');
  const states = new Map<string, MoverState>(drawn.map((entity) => [entity.id, createMoverState(entity)]));
  const add = (entities: readonly LevelEntity[], piece: { geometry: BufferGeometry; bone: string | null }): void => {
    const mesh = new InstancedMesh(piece.geometry, material, entities.length);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    // Instances are spread over the whole map; culling by one sphere would cost more than it saves.
    mesh.frustumCulled = false;
    geometries.push(piece.geometry);
    buckets.push({ mesh, bone: piece.bone, movers: entities.flatMap((entity) => states.get(entity.id) ?? []) });
    group.add(mesh);
  };
  for (const entities of groupByModel(drawn, cache)) {
    const first = entities[0];
    if (!first) continue;
    const { pieces } = cache.piecesOf(first);
    const loose = entities.filter((entity) => !isStill(entity));
    if (pieces.still && loose.length > 0) add(loose, { geometry: modelGeometry(pieces.still), bone: null });
    for (const { bone, mesh } of pieces.bones) add(entities, { geometry: modelGeometry(mesh), bone });
  }
  return {
    object: group,
    update(moment: RenderMoment) {
      for (const state of states.values()) placeMover(state, moment);
      for (const bucket of buckets) poseBucket(bucket, moment);
    },
    dispose() {
      for (const { mesh } of buckets) mesh.dispose();
      for (const geometry of geometries) geometry.dispose();
      material.dispose();
    },
  };
}

function groupByModel(entities: readonly LevelEntity[], cache: ReturnType<typeof createModelCache>): LevelEntity[][] {
  const groups = new Map<string, LevelEntity[]>();
  for (const entity of entities) {
    if (isStill(entity) && cache.piecesOf(entity).pieces.bones.length === 0) continue;
    const { key } = cache.piecesOf(entity);
    const group = groups.get(key);
    if (group) group.push(entity);
    else groups.set(key, [entity]);
  }
  return [...groups.values()];
}

const matrix = new Matrix4();

function poseBucket({ mesh, movers, bone }: Bucket, moment: RenderMoment): void {
  let shown = 0;
  for (const mover of movers) {
    if (mover.hidden) continue;
    matrix.copy(mover.matrix);
    const motion = bone === null ? null : boneMotions[bone];
    if (motion) matrix.multiply(motion(mover, moment));
    mesh.setMatrixAt(shown, matrix);
    shown += 1;
  }
  mesh.count = shown;
  mesh.visible = shown > 0;
  mesh.instanceMatrix.needsUpdate = true;
}

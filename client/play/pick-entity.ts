import type { Level, LevelEntity, Vec3 } from '#engine/level/level.ts';
import type { CameraPose } from '#client/render/frame-source.ts';

/** A point on the screen (-1..1, y up) and the camera that shows it; `aspect` is width over height. */
export interface PickRequest {
  readonly camera: CameraPose;
  readonly aspect: number;
  readonly x: number;
  readonly y: number;
}

/** The nearest entity whose rough ball the line of sight through a screen point meets; null when there is none. */
export function pickEntity(level: Level, request: PickRequest): string | null {
  const { position } = request.camera;
  const ray = rayThrough(request);
  let best: { id: string; metres: number } | null = null;
  for (const entity of level.entities) {
    if (entity.look === 'ground-prop' || entity.look === 'masonry') continue;
    const ball = ballOf(entity);
    const to = { x: ball.x - position.x, y: ball.y - position.y, z: ball.z - position.z };
    const along = to.x * ray.x + to.y * ray.y + to.z * ray.z;
    if (along <= 0) continue;
    const gap = Math.hypot(to.x - ray.x * along, to.y - ray.y * along, to.z - ray.z * along);
    if (gap > ball.radius || (best !== null && along > best.metres)) continue;
    best = { id: entity.id, metres: along };
  }
  return best?.id ?? null;
}

function rayThrough({ camera, aspect, x, y }: PickRequest): Vec3 {
  const forward = normal({
    x: camera.target.x - camera.position.x,
    y: camera.target.y - camera.position.y,
    z: camera.target.z - camera.position.z,
  });
  const right = normal({ x: -forward.z, y: 0, z: forward.x });
  const up = {
    x: right.y * forward.z - right.z * forward.y,
    y: right.z * forward.x - right.x * forward.z,
    z: right.x * forward.y - right.y * forward.x,
  };
  const tall = Math.tan((camera.fovDegrees * Math.PI) / 360);
  const wide = tall * aspect;
  return normal({
    x: forward.x + right.x * x * wide + up.x * y * tall,
    y: forward.y + right.y * x * wide + up.y * y * tall,
    z: forward.z + right.z * x * wide + up.z * y * tall,
  });
}

function ballOf(entity: LevelEntity): Vec3 & { radius: number } {
  const { collider, position, size } = entity;
  const radius =
    size !== null
      ? Math.max(size.x, size.y, size.z) / 2
      : collider === null
        ? 0.7 * entity.scale
        : collider.shape === 'box'
          ? Math.max(collider.halfX, collider.halfY, collider.halfZ)
          : Math.max(collider.radius, collider.halfY);
  const rise = collider === null ? 0.5 * entity.scale : collider.offsetY;
  return { x: position.x, y: position.y + rise, z: position.z, radius: Math.max(0.5, Math.min(8, radius)) };
}

function normal(vector: Vec3): Vec3 {
  const length = Math.hypot(vector.x, vector.y, vector.z) || 1;
  return { x: vector.x / length, y: vector.y / length, z: vector.z / length };
}

import type { Vec3 } from '#engine/level/level.ts';

/** Past this distance in metres a correction is a teleport and shows at once. */
const snapMetres = 4;
/** The rest of a correction halves in this many seconds. */
const halfLifeSeconds = 0.07;

/** Hides small corrections: what is shown slides to where the run really is. */
export interface Correction {
  /** Metres to add to the run's position. */
  readonly offset: Vec3;
  /** Call after a restore with the positions before and after it. */
  absorb(before: Vec3, after: Vec3): void;
  /** Lets the offset fade. */
  fade(elapsedSeconds: number): void;
}

/** Makes a correction with nothing to hide. */
export function createCorrection(): Correction {
  let offset = { x: 0, y: 0, z: 0 };
  return {
    get offset() {
      return offset;
    },
    absorb(before, after) {
      const next = {
        x: offset.x + before.x - after.x,
        y: offset.y + before.y - after.y,
        z: offset.z + before.z - after.z,
      };
      offset = Math.hypot(next.x, next.y, next.z) > snapMetres ? { x: 0, y: 0, z: 0 } : next;
    },
    fade(elapsedSeconds) {
      const keep = 0.5 ** (elapsedSeconds / halfLifeSeconds);
      offset = { x: offset.x * keep, y: offset.y * keep, z: offset.z * keep };
    },
  };
}

import type { Vec3 } from '#engine/level/level.ts';
import type { Sight } from '#engine/cutscene/sight.ts';
import type { CameraPose } from '#client/render/frame-source.ts';

const eyeMetres = 1.45;
const pitchLimits = [-0.35, 1.15] as const;
const distanceLimits = [2.4, 14] as const;
const wallGapMetres = 0.25;
const floorGapMetres = 0.35;
/** Time constants in seconds: the eye follows fast, the distance returns slowly after a wall. */
const followSeconds = 0.07;
const outwardSeconds = 0.35;
const inwardSeconds = 0.04;
/** Rather than into the neck the camera goes up, in these steps of radians, until it is this far away. */
const lifts = [0, 0.3, 0.6, 0.8] as const;
const roomyMetres = 3.4;
const liftSeconds = 0.3;
const trailSeconds = { fast: 0.28, slow: 1.1, lazy: 2.6 } as const;
const laneSeconds = 0.45;

/** How fast a camera comes round behind a body. */
export type TrailPace = keyof typeof trailSeconds;

/** Third-person camera around a walking body. Angles in radians: `yaw` 0 looks north and grows anticlockwise, `pitch` looks down. */
export interface FollowCamera {
  readonly yaw: number;
  turn(by: { yaw: number; pitch: number }): void;
  zoom(factor: number): void;
  /** Swings slowly behind a body that goes along `yaw`. */
  trail(yaw: number, by: { readonly elapsedSeconds: number; readonly pace: TrailPace }): void;
  /** Starts again behind a body that looks along `yaw`. */
  reset(at: { position: Vec3; yaw: number }): void;
  /** Moves on and returns where the camera is. */
  follow(body: Vec3, elapsedSeconds: number): CameraPose;
}

/** Makes a camera that neither walls nor ground come between. */
export function createFollowCamera(sight: Sight): FollowCamera {
  let yaw = 0;
  let pitch = 0.34;
  let wantedMetres = 6.2;
  let metres = wantedMetres;
  let eye: Vec3 = { x: 0, y: eyeMetres, z: 0 };
  let lift = 0;

  return {
    get yaw() {
      return yaw;
    },
    turn(by) {
      yaw += by.yaw;
      pitch = Math.max(pitchLimits[0], Math.min(pitchLimits[1], pitch + by.pitch));
    },
    zoom(factor) {
      wantedMetres = Math.max(distanceLimits[0], Math.min(distanceLimits[1], wantedMetres * factor));
    },
    trail(heading, by) {
      const turn = ((((heading - yaw) % (Math.PI * 2)) + Math.PI * 3) % (Math.PI * 2)) - Math.PI;
      yaw += turn * share(by.elapsedSeconds, trailSeconds[by.pace]);
    },
    reset(at) {
      yaw = at.yaw;
      pitch = 0.34;
      eye = { x: at.position.x, y: at.position.y + eyeMetres, z: at.position.z };
      ({ lift, metres } = freeLift(sight, { eye, yaw, pitch, wantedMetres }));
    },
    follow(body, elapsedSeconds) {
      const goal = { x: body.x, y: body.y + eyeMetres, z: body.z };
      eye = ease(eye, goal, share(elapsedSeconds, followSeconds));
      const wanted = freeLift(sight, { eye, yaw, pitch, wantedMetres });
      lift += (wanted.lift - lift) * share(elapsedSeconds, liftSeconds);
      const back = backwards(yaw, pitch + lift);
      const inside = wanted.levelMetres / Math.cos(pitch + lift);
      const allowed = Math.min(inside, freeMetres(sight, { eye, back, wantedMetres }));
      metres += (allowed - metres) * share(elapsedSeconds, allowed < metres ? inwardSeconds : outwardSeconds);
      const position = { x: eye.x + back.x * metres, y: eye.y + back.y * metres, z: eye.z + back.z * metres };
      return { position: { ...position, y: freeHeight(sight, { eye, position }) }, target: eye, fovDegrees: 55 };
    },
  };
}

/** Over ground and water; with the eye under water under its surface, too, because from above it would hide the body. */
function freeHeight(sight: Sight, { eye, position }: { eye: Vec3; position: Vec3 }): number {
  const { x, y, z } = position;
  const floor = sight.floorAt(x, z);
  if (eye.y >= sight.floorAt(eye.x, eye.z)) return Math.max(y, floor + floorGapMetres);
  return Math.max(Math.min(y, floor - floorGapMetres), sight.bedAt(x, z) + floorGapMetres);
}

interface Wish {
  readonly eye: Vec3;
  readonly yaw: number;
  readonly pitch: number;
  readonly wantedMetres: number;
}

/**
 * How far the camera has to rise where a wall is close behind the body, how far away it may be there, and how far along the
 * ground: it stays on the body's side of the wall, because from the other side the wall would hide the body.
 */
function freeLift(
  sight: Sight,
  { eye, yaw, pitch, wantedMetres }: Wish,
): { lift: number; metres: number; levelMetres: number } {
  const levelMetres = freeMetres(sight, { eye, back: backwards(yaw, pitch), wantedMetres }) * Math.cos(pitch);
  let best = { lift: 0, metres: 0, levelMetres };
  for (const lift of lifts) {
    if (pitch + lift > pitchLimits[1]) break;
    const free = freeMetres(sight, { eye, back: backwards(yaw, pitch + lift), wantedMetres });
    const metres = Math.min(free, levelMetres / Math.cos(pitch + lift));
    if (metres > best.metres) best = { lift, metres, levelMetres };
    if (metres >= Math.min(roomyMetres, wantedMetres)) break;
  }
  return best;
}

function freeMetres(sight: Sight, way: { eye: Vec3; back: Vec3; wantedMetres: number }): number {
  const { eye, back, wantedMetres } = way;
  const wished = {
    x: eye.x + back.x * wantedMetres,
    y: eye.y + back.y * wantedMetres,
    z: eye.z + back.z * wantedMetres,
  };
  const clear = sight.clearShare(eye, wished);
  return clear >= 1 ? wantedMetres : Math.max(0.6, clear * wantedMetres - wallGapMetres);
}

function backwards(yaw: number, pitch: number): Vec3 {
  return { x: Math.sin(yaw) * Math.cos(pitch), y: Math.sin(pitch), z: Math.cos(yaw) * Math.cos(pitch) };
}

/** Camera that travels along a flyer's lane. */
export interface LaneCamera {
  /** Moves on and returns where the camera is. */
  follow(body: Vec3, elapsedSeconds: number): CameraPose;
}

/** Makes a camera that looks at the lane from the side and ahead of the flyer, so that the next gates are in the frame. */
export function createLaneCamera(): LaneCamera {
  let height: number | null = null;
  return {
    follow(body, elapsedSeconds) {
      // The height follows calmly: a flap should look like a flap, not like an earthquake.
      height ??= body.y;
      height += (body.y - height) * share(elapsedSeconds, laneSeconds);
      const target = { x: body.x + 4.2, y: height, z: body.z };
      return { position: { x: body.x + 2, y: height + 1.6, z: body.z + 15 }, target, fovDegrees: 50 };
    },
  };
}

function share(elapsedSeconds: number, timeConstantSeconds: number): number {
  return 1 - Math.exp(-elapsedSeconds / timeConstantSeconds);
}

function ease(from: Vec3, to: Vec3, part: number): Vec3 {
  // Past a few metres the body was moved, not walked: go along at once.
  if (Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z) > 8) return to;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, z: from.z + (to.z - from.z) * part };
}

import type { Level, Vec3 } from '#engine/level/level.ts';
import { placeSubject } from '#engine/cutscene/subjects.ts';
import type { Sight } from '#engine/cutscene/sight.ts';
import type { CameraPose } from '#client/render/frame-source.ts';

/** Camera that goes slowly around a level, or around one thing in it. */
export interface OrbitCamera {
  turn(by: { yaw: number; pitch: number }): void;
  zoom(factor: number): void;
  /** Circles this point with this distance; null goes back to the whole level. */
  focus(on: { point: Vec3; distanceMetres: number } | null): void;
  /** Moves on and returns where the camera is. */
  orbit(elapsedSeconds: number): CameraPose;
}

const driftRadiansPerSecond = 0.06;
/** Dragging stops the drift for this long. */
const restSeconds = 6;

/** Makes a camera that starts where the level's spawn side is seen best. */
export function createOrbitCamera(options: { level: Level; sight: Sight }): OrbitCamera {
  const { level, sight } = options;
  const place = placeSubject(level);
  const flyer = level.playerRules.controller === 'flyer';
  const home = {
    point: { ...place.position, y: homeHeight(level, sight) },
    distanceMetres: Math.min(58, place.radius * 1.35 + 8),
  };
  let goal = home;
  let centre = home.point;
  let metres = home.distanceMetres;
  let yaw = flyer ? 0 : place.facing + Math.PI + 0.5;
  let pitch = 0.42;
  let pausedSeconds = 0;
  return {
    turn(by) {
      if (by.yaw === 0 && by.pitch === 0) return;
      yaw += by.yaw;
      pitch = Math.max(0.05, Math.min(1.3, pitch + by.pitch));
      pausedSeconds = restSeconds;
    },
    zoom(factor) {
      goal = { ...goal, distanceMetres: Math.max(3, Math.min(140, goal.distanceMetres * factor)) };
    },
    focus(on) {
      goal = on ?? home;
    },
    orbit(elapsedSeconds) {
      pausedSeconds = Math.max(0, pausedSeconds - elapsedSeconds);
      if (pausedSeconds === 0) yaw += driftRadiansPerSecond * elapsedSeconds;
      const part = 1 - Math.exp(-elapsedSeconds / 0.35);
      centre = {
        x: centre.x + (goal.point.x - centre.x) * part,
        y: centre.y + (goal.point.y - centre.y) * part,
        z: centre.z + (goal.point.z - centre.z) * part,
      };
      metres += (goal.distanceMetres - metres) * part;
      const position = {
        x: centre.x + Math.sin(yaw) * Math.cos(pitch) * metres,
        y: centre.y + Math.sin(pitch) * metres,
        z: centre.z + Math.cos(yaw) * Math.cos(pitch) * metres,
      };
      const floor = sight.floorAt(position.x, position.z) + 0.8;
      return { position: { ...position, y: Math.max(position.y, floor) }, target: centre, fovDegrees: 45 };
    },
  };
}

function homeHeight(level: Level, sight: Sight): number {
  const { position } = placeSubject(level);
  const floor = sight.floorAt(position.x, position.z);
  return Number.isFinite(floor) ? floor + 1.5 : position.y;
}

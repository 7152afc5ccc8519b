import { cos, headingToRadians, hypot2, sin } from '#engine/math/trig.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import { faceTo } from '#engine/mechanics/minds/creature.ts';
import { floorHeight, isBlocked } from '#engine/sim/ground.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { ThingState } from '#engine/sim/types.ts';

/** Turns in radians that a creature tries, one after the other, when something is in the way. */
const detours = [0, 0.6, 1.2, 1.75, -0.6, -1.2, -1.75] as const;
/** From this turn on it follows what is in its way for a while, or it would run against it for ever. */
const wallRadians = 1.2;
const followTicks = 16;
const edgeOfMapMetres = 1.5;
const dropMetres = 1.2;
const wadeMetres = 0.3;
const apartMetres = 0.9;

/** A step of a creature: to a point, so many metres, round what is in the way on its own side (1 or -1) first. */
export interface Stride {
  readonly state: ThingState;
  readonly to: { readonly x: number; readonly z: number };
  readonly metres: number;
  readonly side: number;
}

/** Walks a creature one step and turns it that way, `ticks` counting how long it still follows a wall; false when it cannot go on. */
export function walkCreature(play: Play, stride: Stride): boolean {
  const { state, to, side } = stride;
  const dx = to.x - state.x;
  const dz = to.z - state.z;
  const distance = hypot2(dx, dz);
  if (distance < 0.05) return true;
  const metres = Math.min(stride.metres, distance);
  const follows = state.ticks > 0;
  const heading = headingToRadians(state.facing);
  const way = follows ? { x: -sin(heading), z: -cos(heading) } : { x: dx / distance, z: dz / distance };
  if (follows) state.ticks -= 1;
  for (const detour of detours) {
    const cosine = cos(detour * side);
    const sine = sin(detour * side);
    const point = {
      x: state.x + (way.x * cosine - way.z * sine) * metres,
      z: state.z + (way.x * sine + way.z * cosine) * metres,
    };
    faceTo(state, point);
    if (!stepTo(play, { state, point, metres })) continue;
    if (Math.abs(detour) >= wallRadians) state.ticks = followTicks;
    return true;
  }
  faceTo(state, to);
  return false;
}

/** Moves a creature straight on the way that it faces; false when something is in the way. */
export function stepAhead(play: Play, push: { readonly state: ThingState; readonly metres: number }): boolean {
  const { state, metres } = push;
  const angle = headingToRadians(state.facing);
  return stepTo(play, { state, metres, point: { x: state.x - sin(angle) * metres, z: state.z - cos(angle) * metres } });
}

/** Pushes a creature against the way it faces, as far as there is room. */
export function pushBack(play: Play, push: { readonly state: ThingState; readonly metres: number }): void {
  const { state, metres } = push;
  const angle = headingToRadians(state.facing);
  stepTo(play, { state, metres, point: { x: state.x + sin(angle) * metres, z: state.z + cos(angle) * metres } });
}

function stepTo(
  play: Play,
  step: {
    readonly state: ThingState;
    readonly point: { readonly x: number; readonly z: number };
    readonly metres: number;
  },
): boolean {
  const { state, point, metres } = step;
  const height = standingHeight(play, { ...point, y: state.y, metres });
  if (height === null) return false;
  state.x = point.x;
  state.y = height;
  state.z = point.z;
  return true;
}

/** Height at which a creature stands at a point, coming from height `y`; null where it will not go. */
function standingHeight(
  play: Play,
  foot: { readonly x: number; readonly y: number; readonly z: number; readonly metres: number },
): number | null {
  const { world, level } = play;
  const { terrain } = level;
  const half = (terrain.cells * terrain.cellMetres) / 2 - edgeOfMapMetres;
  if (terrain.solid && Math.max(Math.abs(foot.x), Math.abs(foot.z)) > half) return null;
  const stance = { ...foot, tick: play.run.tick + 1, stepMetres: tuning.stepHeightMetres };
  const floor = floorHeight(world, stance);
  const rise = floor - foot.y;
  if (rise > Math.max(tuning.stepHeightMetres, foot.metres * tuning.maxSlope) || rise < -dropMetres) return null;
  if (terrain.waterLevel !== null && terrain.solid && floor < terrain.waterLevel - wadeMetres) return null;
  return isBlocked(world, { ...stance, y: floor }) ? null : floor;
}

/** Lets creatures that stand in each other make room, a little each tick. */
export function keepApart(play: Play, crowd: { readonly state: ThingState; readonly id: string }): void {
  const { state, id } = crowd;
  for (const { entity } of play.world.creatures) {
    if (entity.id === id) continue;
    const other = play.run.things[entity.id];
    if (other === undefined || other.health <= 0) continue;
    const dx = state.x - other.x;
    const dz = state.z - other.z;
    if (Math.abs(dx) >= apartMetres || Math.abs(dz) >= apartMetres) continue;
    const distance = hypot2(dx, dz);
    if (distance >= apartMetres || distance < 0.001) continue;
    const metres = 0.05;
    stepTo(play, {
      state,
      metres,
      point: { x: state.x + (dx / distance) * metres, z: state.z + (dz / distance) * metres },
    });
  }
}

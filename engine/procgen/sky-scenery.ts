import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { thingShapes } from '#engine/level/thing-catalog.ts';
import type { ThingShape } from '#engine/level/thing-catalog.ts';
import type { Rng } from '#engine/math/rng.ts';
import { cos, hypot2, pi, sin } from '#engine/math/trig.ts';
import type { CourseThing } from './course-slots.ts';
import { quarterTurn } from './draft.ts';
import { islandEntity, thingEntity } from './sky-entities.ts';

/** A circle on top of an island that may be built on; `open` tells where it must stay free. */
export interface Plot {
  readonly top: Vec3;
  readonly radius: number;
  readonly open: (offset: { readonly x: number; readonly z: number; readonly radius: number }) => boolean;
}

/** Stands as many things as fit on a plot; gives those that did not fit. */
export function fillPlot(
  plot: Plot,
  wanted: { readonly things: readonly CourseThing[]; readonly rng: Rng; readonly into: LevelEntity[] },
): CourseThing[] {
  const { rng, into } = wanted;
  const taken: { x: number; z: number; radius: number }[] = [];
  const left: CourseThing[] = [];
  for (const thing of wanted.things) {
    const radius = roomOf(thing);
    const place = findPlace(plot, { radius, taken, rng });
    if (!place) {
      left.push(thing);
      continue;
    }
    taken.push({ ...place, radius });
    const boxy = thingShapes[thing.kind].body?.shape === 'box';
    const inward = rng.range(-pi, pi);
    into.push(
      thingEntity({
        ...thing,
        at: { x: plot.top.x + place.x, y: plot.top.y, z: plot.top.z + place.z },
        yaw: boxy ? quarterTurn(inward) : inward,
      }),
    );
  }
  return left;
}

function findPlace(
  plot: Plot,
  wanted: { radius: number; taken: readonly { x: number; z: number; radius: number }[]; rng: Rng },
): { x: number; z: number } | null {
  const { radius, taken, rng } = wanted;
  for (let trial = 0; trial < 50; trial += 1) {
    const away = Math.sqrt(rng.next()) * (plot.radius - radius);
    const angle = rng.range(-pi, pi);
    const place = { x: away * sin(angle), z: away * cos(angle) };
    if (plot.radius < radius || !plot.open({ ...place, radius })) continue;
    if (taken.every((other) => hypot2(other.x - place.x, other.z - place.z) >= other.radius + radius + 0.5))
      return place;
  }
  return null;
}

/** Radius in metres that a thing takes on an island. */
export function roomOf(thing: Pick<CourseThing, 'kind'>): number {
  const shape: ThingShape = thingShapes[thing.kind];
  return shape.footprintMetres;
}

/** Puts things on islands of their own beside a way, where nobody can walk: pure scenery. */
export function addSideIslands(way: {
  readonly points: readonly Vec3[];
  readonly things: readonly CourseThing[];
  readonly rng: Rng;
  readonly into: LevelEntity[];
  readonly nearestMetres: number;
}): void {
  const { points, rng, into } = way;
  let queue = [...way.things].sort((a, b) => roomOf(b) - roomOf(a));
  const islands: { x: number; z: number; radius: number }[] = [];
  for (let index = 0; queue.length > 0; index += 1) {
    const load = queue.slice(0, 5);
    queue = queue.slice(5);
    let room = 0;
    for (const thing of load) room += (roomOf(thing) + 0.6) * (roomOf(thing) + 0.6);
    // Darts cover about half of a disc before they stop finding room.
    const radius = Math.sqrt(room * 2.6) + 1.6;
    const point =
      points[
        Math.floor(((index + 0.5) * points.length) / Math.max(1, Math.ceil(way.things.length / 5))) % points.length
      ];
    if (!point) return;
    const top = besideWay({ point, points, islands, radius, rng, nearestMetres: way.nearestMetres });
    islands.push({ x: top.x, z: top.z, radius });
    into.push(islandEntity(`side-island-${index + 1}`, { top, radius, group: 'scenery-island' }));
    const left = fillPlot({ top, radius: radius * 0.92, open: () => true }, { things: load, rng, into });
    queue.push(...left);
  }
}

function besideWay(wanted: {
  point: Vec3;
  points: readonly Vec3[];
  islands: readonly { x: number; z: number; radius: number }[];
  radius: number;
  rng: Rng;
  nearestMetres: number;
}): Vec3 {
  const { point, points, islands, radius, rng, nearestMetres } = wanted;
  for (let trial = 0; ; trial += 1) {
    const away = nearestMetres + radius + rng.range(0, 10) + trial * 0.6;
    const angle = rng.range(-pi, pi);
    const top = { x: point.x + away * sin(angle), y: point.y + rng.range(-5, 4), z: point.z + away * cos(angle) };
    const clear =
      points.every((other) => hypot2(other.x - top.x, other.z - top.z) > radius + nearestMetres) &&
      islands.every((other) => hypot2(other.x - top.x, other.z - top.z) > other.radius + radius + 2);
    if (clear || trial > 400) return top;
  }
}

import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { shapeOf } from '#engine/level/thing-catalog.ts';
import type { SettledGroup } from '#engine/level/settle-spec.ts';
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
    const boxy = shapeOf(thing).body?.shape === 'box';
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
export function roomOf(thing: Pick<CourseThing, 'kind' | 'body'>): number {
  return shapeOf(thing).footprintMetres;
}

/** Groups that stand near another group share an island with one of its things. */
export function clusterByNearness(things: readonly CourseThing[], groups: readonly SettledGroup[]): CourseThing[][] {
  const clusters: CourseThing[][] = [];
  const followers: CourseThing[] = [];
  const nearOf = new Map(groups.map((group) => [group.id, group.placement.near]));
  for (const thing of things) {
    const near = nearOf.get(thing.group);
    const hosted =
      near !== undefined && near !== thing.group && things.some((other) => other.group === near || other.kind === near);
    if (hosted && nearOf.get(near) === undefined) followers.push(thing);
    else clusters.push([thing]);
  }
  followers.forEach((thing, index) => {
    const near = nearOf.get(thing.group);
    const hosts = clusters.filter(([first]) => first !== undefined && (first.group === near || first.kind === near));
    const host = hosts[index % Math.max(1, hosts.length)];
    if (host) host.push(thing);
    else clusters.push([thing]);
  });
  return clusters;
}

const thingsPerIsland = 5;

/** Puts things on islands of their own beside a way, where nobody can walk: pure scenery. Each cluster stays together. */
export function addSideIslands(way: {
  readonly points: readonly Vec3[];
  readonly clusters: readonly (readonly CourseThing[])[];
  readonly rng: Rng;
  readonly into: LevelEntity[];
  readonly nearestMetres: number;
  /** Group id -> what it should stand near. */
  readonly nearOf: ReadonlyMap<string, string | undefined>;
}): void {
  const { points, rng, into } = way;
  const loads = loadIslands(way.clusters, way.nearOf);
  for (let index = 0; index < loads.length; index += 1) {
    const load = [...(loads[index] ?? [])].sort((a, b) => roomOf(b) - roomOf(a));
    let room = 0;
    for (const thing of load) room += (roomOf(thing) + 0.6) * (roomOf(thing) + 0.6);
    // Darts cover about half of a disc before they stop finding room.
    const radius = Math.sqrt(room * 2.6) + 1.6;
    const host = hostOf(load, way);
    const point = host ?? points[Math.floor(((index + 0.5) * points.length) / loads.length) % points.length];
    if (!point) return;
    const top = besideWay({
      point,
      points,
      placed: into,
      radius,
      rng,
      nearestMetres: host ? way.nearestMetres * 0.6 : way.nearestMetres,
    });
    into.push(islandEntity(`side-island-${index + 1}`, { top, radius, group: 'scenery-island' }));
    const left = fillPlot({ top, radius: radius * 0.92, open: () => true }, { things: load, rng, into });
    if (left.length > 0) loads.push(left);
  }
}

/** Where the thing on the course is that the first of a load should stand near. */
function hostOf(
  load: readonly CourseThing[],
  way: { readonly nearOf: ReadonlyMap<string, string | undefined>; readonly into: readonly LevelEntity[] },
): Vec3 | null {
  for (const thing of load) {
    const near = way.nearOf.get(thing.group);
    const host =
      near === undefined ? undefined : way.into.find((entity) => entity.group === near || entity.look === near);
    if (host) return host.position;
  }
  return null;
}

/** Fills islands with clusters; those that stand near different things do not share one. */
function loadIslands(
  clusters: readonly (readonly CourseThing[])[],
  nearOf: ReadonlyMap<string, string | undefined>,
): CourseThing[][] {
  const loads: CourseThing[][] = [];
  const nearKey = (cluster: readonly CourseThing[]): string | undefined => nearOf.get(cluster[0]?.group ?? '');
  for (const cluster of clusters) {
    const last = loads.at(-1);
    const most = nearKey(cluster) === undefined ? thingsPerIsland : 3;
    if (last && last.length + cluster.length <= most && nearKey(last) === nearKey(cluster)) last.push(...cluster);
    else loads.push([...cluster]);
  }
  return loads;
}

function besideWay(wanted: {
  point: Vec3;
  points: readonly Vec3[];
  placed: readonly LevelEntity[];
  radius: number;
  rng: Rng;
  nearestMetres: number;
}): Vec3 {
  const { point, points, placed, radius, rng, nearestMetres } = wanted;
  for (let trial = 0; ; trial += 1) {
    const away = nearestMetres + radius + rng.range(0, nearestMetres) + trial * 0.5;
    const angle = rng.range(-pi, pi);
    const top = { x: point.x + away * sin(angle), y: point.y + rng.range(-5, 4), z: point.z + away * cos(angle) };
    const clear =
      points.every((other) => hypot2(other.x - top.x, other.z - top.z) > radius + nearestMetres) &&
      placed.every((other) => other.size === null || isApart(other, { ...top, radius: radius + 1 }));
    if (clear || trial > 400) return top;
  }
}

/** Whether a circle keeps clear of the box round an entity and its travels, seen from above. */
function isApart(entity: LevelEntity, circle: { x: number; z: number; radius: number }): boolean {
  const apart = (axis: 'x' | 'z', travel: unknown): number => {
    const reach = typeof travel === 'number' ? travel : 0;
    const middle = entity.position[axis] + reach / 2;
    return Math.abs(middle - circle[axis]) - ((entity.size?.[axis] ?? 0) + Math.abs(reach)) / 2 - circle.radius;
  };
  return apart('x', entity.props['travelX']) > 0 || apart('z', entity.props['travelZ']) > 0;
}

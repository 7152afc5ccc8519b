import type { LevelEntity } from '#engine/level/level.ts';
import { inRegionByDirection } from '#engine/level/regions.ts';
import { relates } from '#engine/level/relations.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Placement } from '#engine/level/world-spec.ts';
import { hash32 } from '#engine/math/hash.ts';
import { cos, hypot2, pi, sin } from '#engine/math/trig.ts';
import { bare } from '#engine/procgen/sky-entities.ts';
import { cellMetres } from './floor-plan.ts';
import type { RoomGraph } from './room-graph.ts';
import type { RoomSpots, SpotRequest, SpotWish } from './room-spots.ts';

interface Spot {
  readonly x: number;
  readonly z: number;
}

/** Where something would like to stand in a level of rooms. */
export interface RoomWish {
  /** All rooms, the best first. */
  readonly rooms: readonly number[];
  /** How far a spot is from what was wished, 0 at best; null where it is in another part of the map. */
  readonly rate: (spot: Spot) => number | null;
}

/** Something to place: its own id, that of its group or character, and what it looks like. */
export interface Wisher {
  readonly id: string;
  readonly group: string;
  readonly kind: LevelEntity['look'];
}

/** What a layout of rooms is asked for; reads what already stands in it. */
export interface WishSource {
  readonly plan: SettledSpec;
  readonly graph: RoomGraph;
  readonly entities: readonly LevelEntity[];
  /** Room with the way out. */
  readonly goal: number;
}

/** A part of a wish: how far a spot is from it. */
type Pull = (spot: Spot) => number;

const missedMetres = 40;
const ringMetres = 3;
/** How far the middle of a house reaches, in shares of its half width. */
const centreReach = 0.45;

/** The wish of something that has one, or that something else which already stands there has a wish about. */
export function roomWish(source: WishSource, wisher: Wisher): RoomWish | null {
  const { plan, graph } = source;
  const owner = [...plan.groups, ...plan.characters].find(({ id }) => id === wisher.group);
  const placement: Placement = owner?.placement ?? { region: 'anywhere' };
  const number = Number(/-(\d+)$/.exec(wisher.id)?.[1] ?? 1) - 1;
  const count = owner !== undefined && 'count' in owner ? owner.count : 1;
  const pulls = [...ownPulls(source, { wisher, placement, number, count }), ...pullsOfOthers(source, wisher)];
  const region = regionOf(placement, wisher);
  const isAnchor = [...plan.groups, ...plan.characters].some(
    ({ id, placement: { near, and } }) => id !== wisher.group && [near, and].some((word) => isCalled(wisher, word)),
  );
  if (pulls.length === 0 && region === 'anywhere' && !isAnchor) return null;
  const share = (spot: Spot): Spot => ({
    x: spot.x / ((graph.floor.columns * cellMetres) / 2),
    z: spot.z / ((graph.floor.rows * cellMetres) / 2),
  });
  const isInside = (spot: Spot): boolean => isInPart(region, { at: share(spot), number, count });
  const rate = (spot: Spot): number | null =>
    isInside(spot) ? pulls.reduce((sum, pull) => sum + pull(spot), 0) : null;
  const worth = graph.rooms.map(({ centre, index }) => ({
    index,
    inside: isInside(centre) ? 0 : 1,
    far:
      pulls.length === 0 && region === 'anywhere'
        ? (index === graph.start || index === source.goal ? 1 : 0) + hash32(`${wisher.group}/${index}`) / 2 ** 32
        : pulls.reduce((sum, pull) => sum + pull(centre), 0) + awayFrom(region, { at: share(centre), number }) * 60,
  }));
  const sorted = worth.toSorted((a, b) => a.inside - b.inside || a.far - b.far).map(({ index }) => index);
  return { rooms: pulls.length > 0 || region === 'corners' ? sorted : turned(sorted, { worth, number }), rate };
}

/** Rooms have no water and no hills; that people are "in the centre" is what a spec says of everybody. */
function regionOf({ region }: Placement, { kind }: Wisher): Placement['region'] {
  const unheard = region === 'water' || region === 'high' || (region === 'centre' && kind === 'character');
  return unheard ? 'anywhere' : region;
}

/** How a request for a spot asks for what was wished. */
export function rateOf(wish: RoomWish | null): Pick<SpotRequest, 'rate'> {
  return wish === null ? {} : { rate: wish.rate };
}

/** The best free spot for something that has a wish about its place; null where it has none or nothing is free. */
export function takeWished(
  source: WishSource & { readonly spots: RoomSpots },
  wanted: {
    readonly thing: Wisher;
    readonly radius: number;
    readonly where: SpotWish;
    /** Only there. */
    readonly room?: number;
  },
): { x: number; z: number } | null {
  const { thing, radius, where } = wanted;
  const wish = roomWish(source, thing);
  for (const at of wish?.rooms ?? []) {
    if (wanted.room !== undefined && wanted.room !== at) continue;
    const spot = source.spots.take(at, { radius, where, ...rateOf(wish) });
    if (spot !== null) return spot;
  }
  return null;
}

/** Several of a group have a room each, as far as the part of the map has any. */
function turned(
  sorted: readonly number[],
  from: { worth: readonly { index: number; inside: number }[]; number: number },
): number[] {
  const inside = sorted.filter((index) => from.worth.some((room) => room.index === index && room.inside === 0));
  const first = inside.length === 0 ? 0 : from.number % inside.length;
  return [...inside.slice(first), ...inside.slice(0, first), ...sorted.filter((index) => !inside.includes(index))];
}

const cornerOf = (number: number): Spot => ({
  x: number % 2 === 0 ? -1 : 1,
  z: Math.floor(number / 2) % 2 === 0 ? -1 : 1,
});

function isInPart(region: Placement['region'], place: { at: Spot; number: number; count: number }): boolean {
  const { at, number, count } = place;
  if (region === 'centre') return Math.max(Math.abs(at.x), Math.abs(at.z)) <= centreReach;
  if (!inRegionByDirection(region, at)) return false;
  if (region !== 'corners' || count < 2) return true;
  const corner = cornerOf(number);
  return at.x * corner.x > 0 && at.z * corner.z > 0;
}

/** How far a place is from where a part of the map is most itself, in shares of the half width. */
function awayFrom(region: Placement['region'], place: { at: Spot; number: number }): number {
  const { at, number } = place;
  if (region === 'anywhere' || region === 'edge') return 0;
  if (region === 'centre') return hypot2(at.x, at.z);
  if (region === 'corners') return hypot2(at.x - cornerOf(number).x, at.z - cornerOf(number).z);
  const north = region.startsWith('north') ? at.z + 1 : region.startsWith('south') ? 1 - at.z : 0;
  const east = region.endsWith('east') ? 1 - at.x : region.endsWith('west') ? at.x + 1 : 0;
  return hypot2(north, east);
}

/** Everything that stands there under a name: a group, a kind, or a place. */
function anchorsOf(source: WishSource, near: string): readonly LevelEntity[] {
  const { graph, entities, goal } = source;
  const point = (at: Spot | undefined): LevelEntity[] =>
    at === undefined
      ? []
      : [bare({ id: '', group: '', look: 'ground-prop', mechanic: 'prop', at: { x: at.x, y: 0, z: at.z } })];
  if (near === 'spawn') return point(graph.rooms[graph.start]?.centre);
  if (near === 'goal') return point(graph.rooms[goal]?.centre);
  if (near === 'centre' || near === 'square') return point({ x: 0, z: 0 });
  return entities.filter(({ group, look }) => group === near || look === near);
}

function ownPulls(
  source: WishSource,
  own: { wisher: Wisher; placement: Placement; number: number; count: number },
): Pull[] {
  const { wisher, placement, number, count } = own;
  const { near, relation = 'near', and } = placement;
  if (near === undefined) return [];
  const anchors = anchorsOf(source, near).filter(({ id }) => id !== wisher.id);
  if (anchors.length === 0) return [];
  if (relation === 'between') {
    const other = and === undefined ? anchors[1] : anchorsOf(source, and)[0];
    const from = anchors[0];
    if (from === undefined || other === undefined) return [];
    const middle = { x: (from.position.x + other.position.x) / 2, z: (from.position.z + other.position.z) / 2 };
    return [(spot) => 2 * hypot2(spot.x - middle.x, spot.z - middle.z)];
  }
  if (relation === 'around') {
    const anchor = anchors[0];
    const angle = (2 * pi * (number + 0.5)) / Math.max(count, 1);
    return anchor === undefined
      ? []
      : [
          ({ x, z }) =>
            hypot2(x - anchor.position.x - ringMetres * sin(angle), z - anchor.position.z - ringMetres * cos(angle)),
        ];
  }
  const mine = anchors.length > 1 ? [anchors[number % anchors.length] ?? anchors[0]] : anchors;
  return [
    (spot) => Math.min(...mine.map((object) => (object === undefined ? 0 : miss(relation, { wisher, spot, object })))),
  ];
}

/** What already stands there and has a wish about this one: the key behind the throne, before the throne is placed. */
function pullsOfOthers(source: WishSource, wisher: Wisher): Pull[] {
  const { plan, entities } = source;
  const isMe = (word: string | undefined): boolean => isCalled(wisher, word);
  return [...plan.groups, ...plan.characters].flatMap((other): Pull[] => {
    const { near, and, relation = 'near' } = other.placement;
    if (other.id === wisher.group || (!isMe(near) && !isMe(and))) return [];
    if (relation === 'between') {
      // Both ends of "between" keep together.
      const ends = [near, and].flatMap((word) => (word === undefined ? [] : anchorsOf(source, word)));
      const first = ends.find(({ id }) => id !== wisher.id);
      return first === undefined
        ? []
        : [(spot) => Math.abs(hypot2(spot.x - first.position.x, spot.z - first.position.z) - 2 * ringMetres)];
    }
    const placed = entities.filter(({ group }) => group === other.id);
    const [subject] = placed;
    if (subject === undefined || !isMe(near)) return [];
    return [
      (spot) => {
        const object = candidate(wisher, spot);
        const apart = hypot2(subject.position.x - spot.x, subject.position.z - spot.z);
        return apart + (holds(relation, { subject, object }) ? 0 : missedMetres);
      },
    ];
  });
}

function isCalled({ group, kind }: Wisher, word: string | undefined): boolean {
  return word === group || word === kind;
}

function miss(relation: string, pair: { wisher: Wisher; spot: Spot; object: LevelEntity }): number {
  const { wisher, spot, object } = pair;
  const apart = hypot2(spot.x - object.position.x, spot.z - object.position.z);
  return apart + (holds(relation, { subject: candidate(wisher, spot), object }) ? 0 : missedMetres);
}

function holds(relation: string, pair: { subject: LevelEntity; object: LevelEntity }): boolean {
  return relates(relation === 'around' ? 'near' : relation, pair);
}

function candidate(wisher: Wisher, spot: Spot): LevelEntity {
  return bare({
    id: wisher.id,
    group: wisher.group,
    look: wisher.kind,
    mechanic: 'prop',
    at: { x: spot.x, y: 0, z: spot.z },
  });
}

import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { lookOf, shapeOf } from '#engine/level/thing-catalog.ts';
import type { Rng } from '#engine/math/rng.ts';
import { mix, quantise } from '#engine/math/scalar.ts';
import { atan2 } from '#engine/math/trig.ts';
import { addSite, mayAdd } from './add-extras.ts';
import { pickupsOf, thingsOf } from './course-slots.ts';
import type { CourseThing } from './course-slots.ts';
import { claim } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { shortcutPoints } from './lay-track.ts';
import { type RaceTrack, type TrackPlace, besideTrack, placeOnTrack } from './race-track.ts';
import { propsOf } from './thing-props.ts';

const roadMechanics: readonly string[] = ['boost', 'collectable', 'heal', 'hazard', 'enemy', 'bouncer'];
const gateHeightMetres = 4.6;
/** Things keep this many points of the track away from the start line and from gates. */
const startPoints = 9;
const gatePoints = 3;

/** Whether a group stands on the road: gates always, the rest unless the spec gives it another place. */
export function isOnTrack(group: SettledGroup): boolean {
  if (group.mechanic === 'gate') return true;
  const { near, region } = group.placement;
  return roadMechanics.includes(group.mechanic) && near === undefined && region === 'anywhere';
}

/** Puts the gates over the road, everything that helps or hurts onto it, and fences along its bends. */
export function furnishTrack(draft: Draft, track: RaceTrack): void {
  const rng = draft.rng.fork('road');
  placeGates(draft, track);
  const plan = { ...draft.plan, groups: draft.plan.groups.filter(isOnTrack) };
  const boosts = thingsOf(plan, 'boost');
  if (mayAdd(draft, 'boost-pad')) boosts.push(...extraBoosts(track));
  spread({ draft, track, things: boosts, rng: rng.fork('boost'), reach: 0.55 });
  const hazards = thingsOf(plan, 'hazard');
  const cut = shortcutPoints(track);
  const guard = cut.length > 0 ? hazards.splice(0, 1) : [];
  placeOnShortcut(draft, { things: guard, cut });
  spread({ draft, track, things: hazards, rng: rng.fork('hazard'), reach: 1 });
  spread({ draft, track, things: thingsOf(plan, 'bouncer'), rng: rng.fork('bouncer'), reach: 0.7 });
  thingsOf(plan, 'enemy').forEach((thing, index, all) => {
    placePatrol(draft, { track, thing, index: stationOf(track, { index, count: all.length }), rng });
  });
  const prizes = pickupsOf(plan);
  const secretPrizes = cut.length > 0 ? prizes.splice(0, Math.min(4, Math.floor(prizes.length / 4))) : [];
  placeOnShortcut(draft, { things: secretPrizes, cut });
  spread({ draft, track, things: prizes, rng: rng.fork('prize'), reach: 0.8 });
  if (mayAdd(draft, 'fence')) fenceBends(draft, track);
}

function placeGates(draft: Draft, track: RaceTrack): void {
  const asked = thingsOf(draft.plan, 'gate');
  track.gates.forEach((point, index) => {
    const place = placeOnTrack(track, point);
    const thing = asked[index] ?? { id: `gate-${index + 1}`, group: 'extra:gate', kind: 'gate' as const, name: '' };
    const isFinish = index === track.gates.length - 1;
    pushSite(draft, {
      thing: { ...thing, mechanic: 'ring' },
      spot: place,
      yaw: atan2(-place.alongZ, place.alongX),
      size: {
        x: 0.6,
        y: gateHeightMetres + (isFinish ? 0.9 : 0),
        z: quantise(2 * track.halfWidthMetres + 1.2),
      },
      props: { order: index + 1 },
    });
  });
}

function extraBoosts(track: RaceTrack): CourseThing[] {
  const count = Math.max(2, Math.floor((track.points.length * track.stepMetres) / 80));
  return Array.from({ length: count }, (_, index) => ({
    id: `extra:boost-${index + 1}`,
    group: 'extra:boost',
    kind: 'boost-pad' as const,
    name: '',
    mechanic: 'boost',
  }));
}

/** Index of the place of one of several things that share the whole road. */
function stationOf(track: RaceTrack, one: { index: number; count: number }): number {
  const span = track.points.length - startPoints - gatePoints;
  const point = startPoints + Math.floor(((one.index + 0.5) * span) / one.count);
  const nearGate = track.gates.some((gate) => Math.abs(gate - point) < gatePoints);
  return nearGate ? point + gatePoints : point;
}

/** Spreads things along the road; `reach` is how far to the sides they may lie, as a share of the room there. */
function spread(wish: {
  draft: Draft;
  track: RaceTrack;
  things: readonly CourseThing[];
  rng: Rng;
  reach: number;
}): void {
  const { draft, track, things, rng, reach } = wish;
  things.forEach((thing, index) => {
    const radius = shapeOf(thing).footprintMetres;
    const room = Math.max(0, track.halfWidthMetres - radius - 0.2);
    // What hurts lies at an edge, so that there is always a lane past it.
    const asides = thing.mechanic === 'hazard' ? [room, -room] : [rng.range(-room, room), room, -room, 0];
    const station = stationOf(track, { index, count: things.length });
    const spots = [0, 1, -1, 2, -2, 3, -3, 4].flatMap((shift) =>
      rng.shuffle(asides).map((aside) => ({ station: station + shift, aside: aside * reach })),
    );
    const free = spots.find(({ station: at, aside }) =>
      draft.occupancy.isFree(
        { ...besideTrack(placeOnTrack(track, at), aside), radius },
        { gap: 0.5, avoid: ['item', 'solid', 'patrol'] },
      ),
    );
    const { station: at, aside } = free ?? { station, aside: (index % 2 === 0 ? 1 : -1) * room };
    const place = placeOnTrack(track, at);
    pushSite(draft, { thing, spot: besideTrack(place, aside), yaw: place.yaw, size: null, props: null });
  });
}

function placeOnShortcut(draft: Draft, wish: { things: readonly CourseThing[]; cut: readonly Spot[] }): void {
  const { things, cut } = wish;
  things.forEach((thing, index) => {
    const aside = thing.mechanic === 'hazard' ? 0.7 : 0;
    const share = thing.mechanic === 'hazard' ? 0.5 : 0.2 + (0.6 * (index + 0.5)) / things.length;
    const spot = cut[Math.floor(share * (cut.length - 1))];
    if (spot) pushSite(draft, { thing, spot: { x: spot.x + aside, z: spot.z }, yaw: 0, size: null, props: null });
  });
}

/** A creature that crosses the road from one edge to the other. */
function placePatrol(draft: Draft, wish: { track: RaceTrack; thing: CourseThing; index: number; rng: Rng }): void {
  const { track, thing, rng } = wish;
  const place = placeOnTrack(track, wish.index);
  const reach = track.halfWidthMetres - 0.8;
  const from = besideTrack(place, -reach);
  const to = besideTrack(place, reach);
  const rise = heightAt(draft.field, to.x, to.z) - heightAt(draft.field, from.x, from.z);
  const speed = mix([1.4, 3], draft.plan.rules.difficulty);
  const periodTicks = Math.max(60, Math.floor((4 * reach * 30) / speed));
  pushSite(draft, {
    thing,
    spot: from,
    yaw: 0,
    size: null,
    props: {
      travelX: quantise(to.x - from.x),
      travelY: quantise(rise),
      travelZ: quantise(to.z - from.z),
      periodTicks,
      phaseTicks: rng.int(0, periodTicks - 1),
      damage: 1,
    },
  });
  claim(draft, { disc: { x: place.x, z: place.z, radius: 2, kind: 'patrol', bodyRadius: 0 }, keys: ['patrol'] });
}

function pushSite(
  draft: Draft,
  site: {
    thing: Pick<CourseThing, 'id' | 'group' | 'kind' | 'name' | 'mechanic'>;
    spot: Spot;
    yaw: number;
    size: LevelEntity['size'];
    props: LevelEntity['props'] | null;
  },
): void {
  const { thing, spot, yaw, size } = site;
  draft.sites.push({
    ...thing,
    x: spot.x,
    z: spot.z,
    look: lookOf(thing),
    lift: 0,
    yaw,
    scale: 1,
    size,
    variation: draft.rng.fork(`variation/${thing.id}`).int(0, 0xffffffff),
    props: site.props ?? propsOf(thing, draft.plan.playerRules),
  });
  const radius = size === null ? shapeOf(thing).footprintMetres : 0.5;
  claim(draft, {
    disc: { x: spot.x, z: spot.z, radius, kind: 'item', bodyRadius: 0 },
    keys: [thing.group, thing.kind],
  });
}

const fenceEveryPoints = 2;
const sharpTurn = 0.11;

/** Fences on the outside of sharp bends: they show the way, and stop whoever came too fast. */
function fenceBends(draft: Draft, track: RaceTrack): void {
  let count = 0;
  for (let index = 0; index < track.points.length; index += fenceEveryPoints) {
    const before = placeOnTrack(track, index - 2);
    const after = placeOnTrack(track, index + 2);
    const turn = before.alongX * after.alongZ - before.alongZ * after.alongX;
    if (Math.abs(turn) < sharpTurn * track.stepMetres || isAtShortcut(track, index)) continue;
    const place: TrackPlace = placeOnTrack(track, index);
    const outside = turn > 0 ? -1 : 1;
    const spot = besideTrack(place, outside * (track.halfWidthMetres + 1.1));
    if (!draft.occupancy.isFree({ ...spot, radius: 1 }, { gap: 0.2, avoid: ['solid', 'item'] })) continue;
    count += 1;
    const yaw = atan2(-place.alongZ, place.alongX);
    addSite(draft, { spot, kind: 'fence', group: 'track:fence', mechanic: 'prop', index: count, yaw });
  }
}

function isAtShortcut(track: RaceTrack, index: number): boolean {
  const { shortcut } = track;
  if (shortcut === null) return false;
  return Math.abs(index - shortcut.from) < 8 || Math.abs(index - shortcut.to) < 8;
}

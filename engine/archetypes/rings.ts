import { gateTrigger } from '#engine/level/thing-catalog.ts';
import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { mix, quantise, smoothstep } from '#engine/math/scalar.ts';
import { atan2, hypot2, pi, sin } from '#engine/math/trig.ts';
import { pickupsOf, sceneryOf, thingsOf } from '#engine/procgen/course-slots.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { type RaceTrack, type TrackPlace, besideTrack, placeOnTrack, planTrack } from '#engine/procgen/race-track.ts';
import {
  centreInSky,
  characterEntity,
  islandEntity,
  platformEntity,
  thingEntity,
} from '#engine/procgen/sky-entities.ts';
import { addSideIslands, clusterByNearness } from '#engine/procgen/sky-scenery.ts';
import { propsOf } from '#engine/procgen/thing-props.ts';
import { wildThings } from '#engine/procgen/wild-things.ts';
import { defineArchetype } from './archetype.ts';

const onCourse = [
  'gate',
  'collectable',
  'heal',
  'enemy',
  'moving-platform',
  'secret',
  'hazard',
  'bouncer',
  'checkpoint',
  'boost',
];
const baseMetres = 18;
const spacingMetres = { small: 17, medium: 18, large: 19 } as const;
const startRadiusMetres = 5;

/** A loop through the sky: where it is at an index of its track, and how high. */
interface SkyWay {
  readonly track: RaceTrack;
  readonly place: (index: number) => TrackPlace & Vec3;
}

/** A flight by drone through rings in their order, high and low, that get smaller and begin to sway. */
export const ringsArchetype = defineArchetype({
  kind: 'rings',
  describe: 'Fly a drone through rings in the sky in their order: high and low, ever smaller, the last ones swaying.',
  layOut: layOutRings,
});

function layOutRings(plan: SettledSpec, rng: Rng): Layout {
  const gates = plan.win.kind === 'laps' ? plan.win.gates : 1;
  const way = planWay(plan, { rng: rng.fork('way'), gates });
  const entities: LevelEntity[] = [];
  const start = way.place(-3);
  const top = { x: start.x, y: start.y - 1.5, z: start.z };
  entities.push(islandEntity('course-start', { top, radius: startRadiusMetres }));
  placeRings(plan, { way, rng: rng.fork('rings'), entities });
  placeInTheWay(plan, { way, rng: rng.fork('between'), entities });
  plan.characters.forEach((person, index) => {
    const spot = besideTrack(start, (index % 2 === 0 ? 1 : -1) * (2.2 + 0.5 * Math.floor(index / 2)));
    entities.push(characterEntity(person, { at: { ...spot, y: top.y }, yaw: start.yaw }));
  });
  placeScenery(plan, { way, rng: rng.fork('scenery'), entities });
  const { terrain, entities: centred, spawn } = centreInSky(entities, top);
  return { terrain, entities: centred, spawn: { position: spawn, yaw: start.yaw } };
}

function planWay(plan: SettledSpec, wish: { rng: Rng; gates: number }): SkyWay {
  const { rng, gates } = wish;
  const { difficulty } = plan.rules;
  const metres = Math.max(5, gates) * spacingMetres[plan.spec.layout.size];
  const track = planTrack(rng, { playableHalf: metres / (2 * pi * 0.82) + 2, difficulty, gates, bend: 'none' });
  const waves = [1, 2, 3].map((turns) => ({
    turns,
    metres: (rng.range(0.5, 1) * mix([4, 8], difficulty)) / turns,
    phase: rng.range(-pi, pi),
  }));
  const height = (index: number): number => {
    const angle = (2 * pi * index) / track.points.length;
    // Level at the line, where the island is that everything starts from.
    const away = Math.min((index + track.points.length) % track.points.length, Math.abs(track.points.length - index));
    const share = smoothstep([4, 13], Math.min(away, Math.abs(index)));
    return (
      baseMetres + share * waves.reduce((sum, wave) => sum + wave.metres * sin(wave.turns * angle + wave.phase), 0)
    );
  };
  return { track, place: (index) => ({ ...placeOnTrack(track, index), y: height(index) }) };
}

/** Rings look along the way; the last ones of a hard course sway up and down or to the sides. */
function placeRings(plan: SettledSpec, wish: { way: SkyWay; rng: Rng; entities: LevelEntity[] }): void {
  const { way, rng, entities } = wish;
  const { difficulty } = plan.rules;
  const asked = thingsOf(plan, 'gate');
  const { gates } = way.track;
  gates.forEach((point, index) => {
    const place = way.place(point);
    const progress = index / Math.max(1, gates.length - 1);
    const isFinish = index === gates.length - 1;
    const opening = quantise(mix([mix([5.2, 4.2], difficulty), mix([4.4, 2.9], difficulty)], progress));
    const size = { x: 0.5, y: opening, z: opening };
    const thing = asked[index] ?? { id: `gate-${index + 1}`, group: 'extra:gate', kind: 'gate' as const, name: '' };
    const sways = !isFinish && difficulty > 0.2 && progress > 0.55 && rng.chance(0.3 + 0.5 * difficulty);
    const reach = quantise(mix([1.5, 3.5], difficulty));
    const upright = rng.chance(0.5);
    const travel = {
      travelX: upright ? 0 : quantise(-place.alongZ * reach),
      travelY: upright ? reach : 0,
      travelZ: upright ? 0 : quantise(place.alongX * reach),
      periodTicks: Math.floor(mix([210, 130], difficulty)),
      phaseTicks: rng.int(0, 120),
    };
    entities.push({
      ...thingEntity({
        ...thing,
        mechanic: 'ring',
        at: { x: place.x, y: place.y - opening / 2, z: place.z },
        yaw: atan2(-place.alongZ, place.alongX),
        size,
        props: { order: index + 1, ...(sways ? travel : {}) },
      }),
      trigger: gateTrigger(size),
    });
  });
}

/** Prizes on the line, creatures that cross it, lifts that cut it, and decks beside it for the rest. */
function placeInTheWay(plan: SettledSpec, wish: { way: SkyWay; rng: Rng; entities: LevelEntity[] }): void {
  const { way, rng, entities } = wish;
  const count = way.track.points.length;
  const at = (one: { index: number; total: number }): TrackPlace & Vec3 =>
    way.place(4 + Math.floor(((one.index + 0.5) * (count - 8)) / one.total));
  const prizes = pickupsOf(plan);
  prizes.forEach((thing, index) => {
    const place = at({ index, total: prizes.length });
    entities.push(
      thingEntity({ ...thing, at: { ...place, y: place.y - 0.8 }, props: propsOf(thing, plan.playerRules) }),
    );
  });
  const crossing = [...thingsOf(plan, 'enemy'), ...thingsOf(plan, 'moving-platform')];
  crossing.forEach((thing, index) => {
    const place = betweenRings(way, { index, total: crossing.length });
    entities.push(crossingThing(plan, { thing, place, rng }));
  });
  const secrets = thingsOf(plan, 'secret');
  if (secrets.length === 0 && !plan.countedKinds.has('secret-chest') && !plan.absentKinds.has('secret-chest'))
    secrets.push({ id: 'extra:secret-1', group: 'extra:secret', kind: 'secret-chest', name: '', mechanic: 'secret' });
  const aside = [...secrets, ...['hazard', 'bouncer', 'checkpoint', 'boost'].flatMap((kind) => thingsOf(plan, kind))];
  aside.forEach((thing, index) => {
    const place = betweenRings(way, { index: index + 0.4, total: aside.length + 1 });
    const side = index % 2 === 0 ? 1 : -1;
    const top = { ...besideTrack(place, side * 6.5), y: quantise(place.y - (thing.mechanic === 'secret' ? 6 : 2)) };
    entities.push(platformEntity(`deck-${index + 1}`, { top, sizeX: 4, sizeZ: 4, group: 'sky-deck' }));
    entities.push(thingEntity({ ...thing, at: top, props: propsOf(thing, plan.playerRules) }));
  });
}

/** A place midway between two rings, so that nothing stands in a ring itself. */
function betweenRings(way: SkyWay, one: { index: number; total: number }): TrackPlace & Vec3 {
  const { gates, points } = way.track;
  const gap = Math.floor(((one.index + 0.5) * gates.length) / one.total) % gates.length;
  const from = gates[gap] ?? 0;
  const to = gates[(gap + 1) % gates.length] ?? 0;
  const span = (to - from + points.length) % points.length;
  return way.place(from + Math.floor(span / 2));
}

function crossingThing(
  plan: SettledSpec,
  wish: { thing: CourseThing; place: TrackPlace & Vec3; rng: Rng },
): LevelEntity {
  const { thing, place, rng } = wish;
  const { difficulty } = plan.rules;
  const reach = 3.2;
  const isLift = thing.mechanic === 'moving-platform';
  const from = isLift ? besideTrack(place, -reach - 1.6) : place;
  const to = isLift ? besideTrack(place, reach) : place;
  const height = isLift ? place.y - 0.2 : place.y - reach - 0.6;
  const periodTicks = Math.max(90, Math.floor((4 * reach * 30) / mix([1.4, 2.8], difficulty)));
  return thingEntity({
    ...thing,
    at: { x: from.x, y: height, z: from.z },
    size: isLift ? { x: 3, y: 0.4, z: 3 } : null,
    props: {
      travelX: quantise(to.x - from.x),
      travelY: isLift ? 0 : quantise(2 * reach),
      travelZ: quantise(to.z - from.z),
      periodTicks,
      phaseTicks: rng.int(0, periodTicks - 1),
      ...(isLift ? {} : { damage: 1 }),
    },
  });
}

function placeScenery(plan: SettledSpec, wish: { way: SkyWay; rng: Rng; entities: LevelEntity[] }): void {
  const { way, rng, entities } = wish;
  const asked = sceneryOf(plan, onCourse);
  const wild = wildThings(plan, { rng: rng.fork('wild'), count: Math.floor(14 + 34 * plan.spec.layout.vegetation) });
  const points = way.track.points.flatMap((_, index) => (index % 5 === 0 ? [way.place(index)] : []));
  const low = Math.min(...points.map((point) => point.y));
  addSideIslands({
    points: points.map((point) => ({ ...point, y: mix([low, point.y], 0.5) - 5 })),
    clusters: [...clusterByNearness(asked, plan.groups), ...wild.map((thing) => [thing])],
    rng,
    into: entities,
    nearestMetres: 8,
    nearOf: new Map(plan.groups.map((group) => [group.id, group.placement.near])),
  });
  // The middle of the loop would be empty air.
  const middle = { x: 0, y: low - 9, z: 0 };
  const free = Math.min(...points.map((point) => hypot2(point.x, point.z)));
  if (free > 14)
    entities.push(
      islandEntity('middle-island', { top: middle, radius: Math.min(9, free - 8), group: 'scenery-island' }),
    );
}

import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2, pi } from '#engine/math/trig.ts';
import { planSlots, sceneryOf, thingsOf } from '#engine/procgen/course-slots.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import { buildCourse, goalRadiusMetres } from '#engine/procgen/course.ts';
import type { Course } from '#engine/procgen/course.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import {
  centreInSky,
  characterEntity,
  goalEntity,
  islandEntity,
  platformEntity,
  thingEntity,
} from '#engine/procgen/sky-entities.ts';
import type { Deck } from '#engine/procgen/sky-entities.ts';
import { addSideIslands, clusterByNearness, fillPlot, roomOf } from '#engine/procgen/sky-scenery.ts';
import { propsOf } from '#engine/procgen/thing-props.ts';
import { wildThings } from '#engine/procgen/wild-things.ts';
import { jumpReach } from '#engine/sim/tuning.ts';
import { defineArchetype } from './archetype.ts';

const onDecks = ['collectable', 'heal', 'boost', 'sign'];
const onCourse = [...onDecks, 'moving-platform', 'bouncer', 'conveyor', 'hazard', 'enemy', 'checkpoint', 'secret'];
const startRadiusMetres = 7.5;
/** Nothing to stand on comes nearer to the middle of a leap that needs an ability. */
const voidMetres = 5;
const start: Vec3 = { x: 0, y: 12, z: 0 };

/** A course of platforms in the sky that gets harder, with checkpoints and a goal. */
export const obbyArchetype = defineArchetype({
  kind: 'obby',
  describe:
    'Jump along platforms in the sky: gaps, moving platforms, bouncers, spikes, checkpoints and a goal at the end.',
  layOut: layOutObby,
});

function layOutObby(plan: SettledSpec, rng: Rng): Layout {
  const host = findHost(plan);
  const startRadius = host ? Math.max(startRadiusMetres, 2 * roomOf(host) + laneMetres + 1) : startRadiusMetres;
  const slots = planSlots(plan, rng.fork('slots'));
  const course = buildCourse(slots, {
    rules: plan.playerRules,
    rng: rng.fork('course'),
    difficulty: plan.rules.difficulty,
    from: start,
    radius: startRadius * 0.95,
    descends: plan.spec.layout.descends === true,
  });
  const entities: LevelEntity[] = [
    islandEntity('course-start', { top: start, radius: startRadius }),
    ...course.entities,
  ];
  if (plan.win.kind === 'reach-goal') entities.push(goalEntity({ ...course.end, z: course.end.z - 1.5 }));
  placePickups(plan, { course, rng: rng.fork('pickups'), entities });
  addSecret(plan, { course, rng: rng.fork('secret'), entities });
  placePeople(plan, { entities, host });
  placeScenery(plan, { course, rng: rng.fork('scenery'), entities, host, startRadius });
  const { terrain, entities: centred, spawn } = centreInSky(entities, { ...start, z: start.z + 2.5 });
  return { terrain, entities: centred, spawn: { position: spawn, yaw: 0 } };
}

const pickupOffsets = [
  [0, 0],
  [0.8, 0.6],
  [-0.8, -0.6],
  [-0.8, 0.7],
  [0.8, -0.7],
] as const;

/** Pickups lie on calm decks from the start to the end; what does not fit there lies round the goal. */
function placePickups(plan: SettledSpec, place: { course: Course; rng: Rng; entities: LevelEntity[] }): void {
  const { course, rng, entities } = place;
  const things = rng.shuffle(onDecks.flatMap((mechanic) => thingsOf(plan, mechanic)));
  const decks = course.calm;
  things.forEach((thing, index) => {
    const turn = Math.floor(index / decks.length);
    const spread =
      things.length < decks.length ? Math.floor(((index + 0.5) * decks.length) / things.length) : index % decks.length;
    const deck = decks[spread] as Deck;
    const offset = pickupOffsets[turn % pickupOffsets.length] ?? [0, 0];
    const at = { x: deck.top.x + offset[0], y: deck.top.y, z: deck.top.z + offset[1] };
    entities.push(thingEntity({ ...thing, at, props: propsOf(thing, plan.playerRules) }));
  });
}

/** A small deck to the side of the course, easy to overlook, with a chest on it. */
function addSecret(plan: SettledSpec, place: { course: Course; rng: Rng; entities: LevelEntity[] }): void {
  const { course, rng, entities } = place;
  const chests = thingsOf(plan, 'secret');
  const mayAdd = chests.length === 0 && !plan.countedKinds.has('secret-chest') && !plan.absentKinds.has('secret-chest');
  if (mayAdd)
    chests.push({ id: 'extra:secret-1', group: 'extra:secret', kind: 'secret-chest', name: '', mechanic: 'secret' });
  const side = 2.6;
  const taken = entities.filter((entity) => entity.size !== null);
  for (const [index, chest] of chests.entries()) {
    const beside = rng
      .shuffle(course.calm)
      .map((deck) => besideDeck(deck, { side, gap: 0.42 * jumpReach(plan.playerRules, 0), rng }));
    const isFree = (deck: Deck): boolean =>
      taken.every((other) => isApart(other, deck)) &&
      course.voids.every((empty) => hypot2(empty.x - deck.top.x, empty.z - deck.top.z) > voidMetres);
    const spot = beside.find(isFree) ?? {
      top: { ...course.end, x: course.end.x + (index % 5) - 2, z: course.end.z + 2.5 },
      sizeX: 0,
      sizeZ: 0,
    };
    if (spot.sizeX > 0) {
      const platform = platformEntity(`secret-deck-${index + 1}`, { ...spot, group: 'secret-deck' });
      entities.push(platform);
      taken.push(platform);
    }
    entities.push(thingEntity({ ...chest, at: spot.top, props: { score: 5 } }));
  }
}

function besideDeck(deck: Deck, wish: { side: number; gap: number; rng: Rng }): Deck {
  const right = wish.rng.chance(0.5) ? 1 : -1;
  const alongX = wish.rng.chance(0.5);
  const away = (alongX ? deck.sizeX : deck.sizeZ) / 2 + wish.gap + wish.side / 2;
  const top = {
    x: quantise(deck.top.x + (alongX ? right * away : 0)),
    y: deck.top.y - 0.25,
    z: quantise(deck.top.z + (alongX ? 0 : right * away)),
  };
  return { top, sizeX: wish.side, sizeZ: wish.side };
}

function isApart(entity: LevelEntity, deck: Deck): boolean {
  const size = entity.size ?? { x: 0, y: 0, z: 0 };
  const travelX = Math.abs(Number(entity.props['travelX'] ?? 0));
  const travelZ = Math.abs(Number(entity.props['travelZ'] ?? 0));
  const apartX = Math.abs(entity.position.x - deck.top.x) - (size.x + deck.sizeX) / 2 - travelX;
  const apartZ = Math.abs(entity.position.z - deck.top.z) - (size.z + deck.sizeZ) / 2 - travelZ;
  return apartX > 0.7 || apartZ > 0.7;
}

/** The landmark that somebody at the start stands beside, if any: it shares the island with them. */
function findHost(plan: SettledSpec): CourseThing | null {
  for (const person of plan.characters) {
    const { near } = person.placement;
    const group = plan.groups.find((each) => each.mechanic === 'prop' && (each.id === near || each.kind === near));
    if (group) return thingsOf({ ...plan, groups: [group] }, 'prop')[0] ?? null;
  }
  return null;
}

const laneMetres = 2.6;

/** People wait on the start island, left and right of the way; their landmark stands behind the left ones. */
function placePeople(plan: SettledSpec, place: { entities: LevelEntity[]; host: CourseThing | null }): void {
  const { entities, host } = place;
  plan.characters.forEach((person, index) => {
    const side = host ? -1 : index % 2 === 0 ? 1 : -1;
    const row = host ? index : Math.floor(index / 2);
    const at = { x: start.x + side * (2.1 + 0.15 * row), y: start.y, z: start.z - 1.5 + row * 1.1 };
    entities.push(characterEntity(person, { at, yaw: side * pi * 0.625 }));
  });
  if (!host) return;
  const room = roomOf(host);
  entities.push(
    thingEntity({ ...host, at: { x: start.x - laneMetres - room, y: start.y, z: start.z - 1 }, yaw: -pi / 2 }),
  );
}

function placeScenery(
  plan: SettledSpec,
  place: { course: Course; rng: Rng; entities: LevelEntity[]; host: CourseThing | null; startRadius: number },
): void {
  const { course, rng, entities, host, startRadius } = place;
  const scenery = plan.groups.filter((group) => !onCourse.includes(group.mechanic));
  const asked = sceneryOf(plan, onCourse).filter((thing) => thing.id !== host?.id);
  const wild = wildThings(plan, { rng: rng.fork('wild'), count: Math.floor(8 + 26 * plan.spec.layout.vegetation) });
  const clusters = clusterByNearness(asked, scenery);
  const nearOf = new Map(scenery.map((group) => [group.id, group.placement.near]));
  const free = (cluster: readonly CourseThing[]): boolean =>
    cluster.every((thing) => nearOf.get(thing.group) === undefined);
  const small = clusters
    .filter((cluster) => cluster.length === 1 && free(cluster))
    .flat()
    .filter(isSmall);
  const lone = clusters
    .filter((cluster) => cluster.length === 1 && free(cluster))
    .flat()
    .filter((thing) => !isSmall(thing));
  const people = host ? 2 * roomOf(host) + laneMetres + 0.5 : plan.characters.length > 0 ? 4.2 : laneMetres;
  const atStart = {
    top: start,
    radius: startRadius * 0.9,
    open: (offset: { x: number; z: number; radius: number }) =>
      (host ? offset.x : Math.abs(offset.x)) - offset.radius > (host ? laneMetres : people),
  };
  const atEnd = {
    top: course.end,
    radius: goalRadiusMetres * 0.9,
    open: (offset: { x: number; z: number; radius: number }) =>
      offset.z < -1.5 - offset.radius || Math.abs(offset.x) - offset.radius > 2.2,
  };
  const smallLeft = fillPlot(atStart, { things: [...small.slice(0, 6), ...wild.slice(0, 4)], rng, into: entities });
  const largeLeft = fillPlot(atEnd, { things: [...lone.slice(0, 1), ...wild.slice(4, 7)], rng, into: entities });
  addSideIslands({
    points: [start, ...course.calm.map((deck) => deck.top), ...course.voids, ...course.checkpoints, course.end],
    clusters: [
      ...clusters.filter((cluster) => cluster.length > 1 || !free(cluster)),
      ...[...largeLeft, ...lone.slice(1), ...smallLeft, ...small.slice(6), ...wild.slice(7)].map((thing) => [thing]),
    ],
    rng,
    into: entities,
    nearestMetres: 9,
    nearOf,
  });
}

function isSmall(thing: CourseThing): boolean {
  return [
    'tree',
    'rock',
    'mushroom',
    'flower',
    'fence',
    'campfire',
    'lamp-post',
    'crate',
    'lantern',
    'well',
    'coin',
    'gem',
    'star',
    'book',
    'shell',
    'apple',
    'key',
  ].includes(thing.kind);
}

import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { pickupsOf, sceneryOf, thingsOf } from '#engine/procgen/course-slots.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { type RunBeat, type RunCourse, buildRunCourse, roadHalfMetres } from '#engine/procgen/run-course.ts';
import {
  centreInSky,
  characterEntity,
  goalEntity,
  islandEntity,
  platformEntity,
  thingEntity,
} from '#engine/procgen/sky-entities.ts';
import { addSideIslands, clusterByNearness } from '#engine/procgen/sky-scenery.ts';
import { propsOf } from '#engine/procgen/thing-props.ts';
import { wildThings } from '#engine/procgen/wild-things.ts';
import { defineArchetype } from './archetype.ts';

const onCourse = [
  'hazard',
  'enemy',
  'boost',
  'bouncer',
  'checkpoint',
  'collectable',
  'heal',
  'secret',
  'moving-platform',
];
const start: Vec3 = { x: 0, y: 14, z: 0 };
const startRadiusMetres = 6;

/** A road in the sky that players run along by themselves, ever faster, to a goal at its end. */
export const runnerArchetype = defineArchetype({
  kind: 'runner',
  describe:
    'Run on by yourself, ever faster: step aside, jump gaps and spikes, slide under beams, take coins, reach the goal.',
  layOut: layOutRunner,
});

function layOutRunner(plan: SettledSpec, rng: Rng): Layout {
  const course = buildRunCourse(planBeats(plan, rng.fork('beats')), {
    rules: plan.playerRules,
    rng: rng.fork('course'),
    difficulty: plan.rules.difficulty,
    from: { ...start, z: start.z - startRadiusMetres * 0.9 },
  });
  const entities: LevelEntity[] = [
    islandEntity('course-start', { top: start, radius: startRadiusMetres }),
    ...course.entities,
    islandEntity('course-end', { top: { ...course.end, z: course.end.z - 6 }, radius: 7 }),
    {
      ...goalEntity({ ...course.end, z: course.end.z - 3 }),
      trigger: { shape: 'box', halfX: roadHalfMetres + 1, halfY: 2, halfZ: 1, offsetY: 2 },
    },
  ];
  placePrizes(plan, { course, entities });
  placeAside(plan, { course, entities });
  plan.characters.forEach((person, index) => {
    const side = index % 2 === 0 ? 1 : -1;
    const at = { x: side * (3.4 + 0.3 * Math.floor(index / 2)), y: start.y, z: start.z + 0.5 + Math.floor(index / 2) };
    entities.push(characterEntity(person, { at, yaw: 0 }));
  });
  placeScenery(plan, { course, rng: rng.fork('scenery'), entities });
  const { terrain, entities: centred, spawn } = centreInSky(entities, { ...start, z: start.z + 2 });
  return { terrain, entities: centred, spawn: { position: spawn, yaw: 0 } };
}

/** One idea after the other, then all of them mixed; flags to come back to in between. */
function planBeats(plan: SettledSpec, rng: Rng): RunBeat[] {
  const { difficulty } = plan.rules;
  const wanted = { small: 12, medium: 20, large: 30 }[plan.spec.layout.size];
  const extra = (kind: ThingKind, wish: { mechanic: string; count: number }): CourseThing[] =>
    plan.countedKinds.has(kind) || plan.absentKinds.has(kind) || plan.absentFeatures.has('hazards')
      ? []
      : Array.from({ length: wish.count }, (_, index) => ({
          id: `extra:${kind}-${index + 1}`,
          group: `extra:${kind}`,
          kind,
          name: '',
          mechanic: wish.mechanic,
        }));
  const hazards = [
    ...thingsOf(plan, 'hazard'),
    ...extra('spikes', { mechanic: 'hazard', count: Math.floor(wanted / 2) }),
  ];
  const beams = [
    ...hazards.filter((thing) => thing.kind === 'beam'),
    ...extra('beam', { mechanic: 'hazard', count: Math.floor(wanted / 5) }),
  ];
  const rows: RunBeat[] = inThrees(
    hazards.filter((thing) => thing.kind !== 'beam'),
    rng,
  ).map((things) => ({
    kind: 'row',
    things,
  }));
  const ideas: RunBeat[][] = [
    rows,
    beams.map((thing): RunBeat => ({ kind: 'beam', things: [thing] })),
    thingsOf(plan, 'enemy').map((thing): RunBeat => ({ kind: 'cross', things: [thing] })),
    ['boost', 'bouncer'].flatMap((kind) =>
      thingsOf(plan, kind).map((thing): RunBeat => ({ kind: 'pad', things: [thing] })),
    ),
  ];
  const gaps = Math.max(2, Math.floor(wanted * (0.25 + 0.2 * difficulty)));
  ideas.unshift(Array.from({ length: gaps }, (): RunBeat => ({ kind: 'gap' })));
  return withFlags(plan, weave(ideas));
}

/** Never more than two of three lanes with something that cannot be jumped. */
function inThrees(things: readonly CourseThing[], rng: Rng): CourseThing[][] {
  const rows: CourseThing[][] = [];
  for (let from = 0; from < things.length;) {
    const jumpable = things[from]?.kind === 'spikes';
    const size = jumpable ? rng.int(1, 3) : rng.int(1, 2);
    const row = things.slice(from, from + size).filter((thing) => (thing.kind === 'spikes') === jumpable);
    rows.push(row);
    from += row.length;
  }
  return rows;
}

function weave(lists: readonly (readonly RunBeat[])[]): RunBeat[] {
  const beats: RunBeat[] = [];
  const longest = Math.max(...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn += 1)
    for (const list of lists) {
      const beat = list[turn];
      if (beat) beats.push(beat);
    }
  return beats;
}

function withFlags(plan: SettledSpec, beats: readonly RunBeat[]): RunBeat[] {
  const asked = thingsOf(plan, 'checkpoint');
  const may = !plan.countedKinds.has('checkpoint') && !plan.absentKinds.has('checkpoint');
  const count = may ? Math.max(2, Math.floor(beats.length / 5)) : asked.length;
  const flag = (index: number): CourseThing =>
    asked[index] ?? {
      id: `extra:checkpoint-${index + 1}`,
      group: 'extra:checkpoint',
      kind: 'checkpoint',
      name: '',
      mechanic: 'checkpoint',
    };
  const result: RunBeat[] = [];
  let given = 0;
  beats.forEach((beat, index) => {
    result.push(beat);
    for (; given < count && given < Math.floor(((index + 1) * (count + 1)) / (beats.length + 1)); given += 1)
      result.push({ kind: 'flag', things: [flag(given)] });
  });
  for (; given < count; given += 1) result.push({ kind: 'flag', things: [flag(given)] });
  return result;
}

function placePrizes(plan: SettledSpec, place: { course: RunCourse; entities: LevelEntity[] }): void {
  const { course, entities } = place;
  const prizes = pickupsOf(plan);
  prizes.forEach((thing, index) => {
    const spot = course.lanes[Math.floor(((index + 0.5) * course.lanes.length) / prizes.length)] ?? course.end;
    entities.push(thingEntity({ ...thing, at: spot, props: propsOf(thing, plan.playerRules) }));
  });
}

/** What a runner need not touch stands on decks beside the road; a chest waits on one that can be jumped to. */
function placeAside(plan: SettledSpec, place: { course: RunCourse; entities: LevelEntity[] }): void {
  const { course, entities } = place;
  const chests = thingsOf(plan, 'secret');
  if (chests.length === 0 && !plan.countedKinds.has('secret-chest') && !plan.absentKinds.has('secret-chest'))
    chests.push({ id: 'extra:secret-1', group: 'extra:secret', kind: 'secret-chest', name: '', mechanic: 'secret' });
  const things = [...chests, ...thingsOf(plan, 'moving-platform')];
  things.forEach((thing, index) => {
    const lane = course.lanes[Math.floor(((index + 0.6) * course.lanes.length) / (things.length + 0.5))] ?? course.end;
    const far = thing.mechanic === 'secret' ? 2.9 : 9 + (index % 3) * 4;
    const top = { x: (index % 2 === 0 ? 1 : -1) * (roadHalfMetres + far), y: lane.y - 0.25, z: lane.z };
    if (thing.mechanic === 'secret')
      entities.push(platformEntity(`aside-${index + 1}`, { top, sizeX: 3, sizeZ: 7, group: 'secret-deck' }));
    entities.push(thingEntity({ ...thing, at: top, props: propsOf(thing, plan.playerRules) }));
  });
}

function placeScenery(plan: SettledSpec, place: { course: RunCourse; rng: Rng; entities: LevelEntity[] }): void {
  const { course, rng, entities } = place;
  const wild = wildThings(plan, { rng: rng.fork('wild'), count: Math.floor(16 + 40 * plan.spec.layout.vegetation) });
  addSideIslands({
    points: [start, ...course.lanes.filter((_, index) => index % 3 === 0), course.end],
    clusters: [...clusterByNearness(sceneryOf(plan, onCourse), plan.groups), ...wild.map((thing) => [thing])],
    rng,
    into: entities,
    nearestMetres: 8,
    nearOf: new Map(plan.groups.map((group) => [group.id, group.placement.near])),
  });
}

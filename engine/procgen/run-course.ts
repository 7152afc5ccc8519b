import type { LevelEntity, PlayerRules, Vec3 } from '#engine/level/level.ts';
import type { Rng } from '#engine/math/rng.ts';
import { mix, quantise } from '#engine/math/scalar.ts';
import { jumpReach, runnerPace, tuning } from '#engine/sim/tuning.ts';
import type { CourseThing } from './course-slots.ts';
import { platformEntity, thingEntity } from './sky-entities.ts';

/** Metres from the middle of the road to the middle of an outer lane. */
export const laneMetres = 2.1;
/** Half the width of the road. */
export const roadHalfMetres = 3.3;

/** One thing to react to, in the order in which they come. */
export type RunBeat =
  | { readonly kind: 'row' | 'beam' | 'cross' | 'pad' | 'flag'; readonly things: readonly CourseThing[] }
  | { readonly kind: 'gap' };

/** A finished course along -z. */
export interface RunCourse {
  readonly entities: LevelEntity[];
  /** Free places in lanes between the beats, in order: prizes go there. */
  readonly lanes: readonly Vec3[];
  /** Middle of the end of the road. */
  readonly end: Vec3;
}

interface Builder {
  readonly rules: PlayerRules;
  readonly rng: Rng;
  readonly difficulty: number;
  readonly entities: LevelEntity[];
  readonly lanes: Vec3[];
  /** Where the open piece of road began, and where the next thing comes. */
  from: Vec3;
  at: Vec3;
  startZ: number;
  pieces: number;
}

/** Lays the beats one behind the other, ever closer in seconds and ever faster run at. */
export function buildRunCourse(
  beats: readonly RunBeat[],
  start: { readonly rules: PlayerRules; readonly rng: Rng; readonly difficulty: number; readonly from: Vec3 },
): RunCourse {
  const builder: Builder = {
    ...start,
    entities: [],
    lanes: [],
    at: start.from,
    startZ: start.from.z,
    pieces: 0,
  };
  advance(builder, 14);
  beats.forEach((beat, index) => {
    const progress = index / Math.max(1, beats.length - 1);
    const seconds = mix([1.75, mix([1.3, 0.95], start.difficulty)], progress);
    const free = paceAt(builder) * seconds;
    for (let part = 1; part <= 3; part += 1) {
      const lane = start.rng.int(-1, 1) * laneMetres;
      builder.lanes.push({ x: lane, y: builder.at.y, z: builder.at.z - (free * part) / 4 });
    }
    advance(builder, free);
    if (beat.kind === 'gap') leap(builder);
    else place(builder, beat);
  });
  advance(builder, 12);
  closeRoad(builder);
  return { entities: builder.entities, lanes: builder.lanes, end: builder.at };
}

function paceAt(builder: Builder): number {
  return builder.rules.speedMetresPerSecond * runnerPace(builder.startZ - builder.at.z);
}

function advance(builder: Builder, metres: number): void {
  builder.at = { ...builder.at, z: quantise(builder.at.z - metres) };
}

function closeRoad(builder: Builder): void {
  const { from, at } = builder;
  builder.pieces += 1;
  builder.entities.push(
    platformEntity(`road-${builder.pieces}`, {
      top: { x: 0, y: from.y, z: (from.z + at.z) / 2 },
      sizeX: roadHalfMetres * 2,
      sizeZ: from.z - at.z,
    }),
  );
}

/** A gap well inside the jump at this pace, sometimes to a lower road. */
function leap(builder: Builder): void {
  closeRoad(builder);
  const drop = builder.rng.pick([0, 0, 0.6, 1.2]);
  const reach = jumpReach({ ...builder.rules, speedMetresPerSecond: paceAt(builder), doubleJump: false }, 0);
  advance(builder, reach * mix([0.34, 0.5], builder.difficulty));
  builder.at = { ...builder.at, y: quantise(builder.at.y - drop) };
  builder.from = builder.at;
  advance(builder, 4);
}

function place(builder: Builder, beat: Exclude<RunBeat, { kind: 'gap' }>): void {
  const { at, rng, entities, difficulty } = builder;
  const lanes = rng.shuffle([-1, 0, 1]);
  beat.things.forEach((thing, index) => {
    const lane = (lanes[index % 3] ?? 0) * laneMetres;
    if (beat.kind === 'beam') entities.push(beamOver(thing, at));
    else if (beat.kind === 'cross') entities.push(crossing(thing, { at, rng, difficulty }));
    else
      entities.push(
        thingEntity({ ...thing, at: { ...at, x: beat.kind === 'flag' ? 0 : lane }, props: propsFor(thing) }),
      );
  });
}

function propsFor(thing: CourseThing): LevelEntity['props'] {
  if (thing.mechanic !== 'hazard') return {};
  return thing.kind === 'lava-pool' ? { effect: 'respawn' } : { effect: 'hurt', damage: 1 };
}

/** A bar across the whole road: too low to run under, too high to jump over. */
function beamOver(thing: CourseThing, at: Vec3): LevelEntity {
  const entity = thingEntity({ ...thing, at: { ...at, x: 0 }, props: { effect: 'hurt', damage: 1 } });
  return {
    ...entity,
    size: { x: roadHalfMetres * 2, y: 3.4, z: 0.5 },
    trigger: { shape: 'box', halfX: roadHalfMetres, halfY: 1.15, halfZ: 0.2, offsetY: tuning.slideHeightMetres + 1.35 },
  };
}

function crossing(thing: CourseThing, wish: { at: Vec3; rng: Rng; difficulty: number }): LevelEntity {
  const reach = laneMetres + 0.4;
  const periodTicks = Math.max(60, Math.floor((4 * reach * 30) / mix([1.5, 3], wish.difficulty)));
  return thingEntity({
    ...thing,
    at: { ...wish.at, x: -reach },
    props: {
      travelX: quantise(2 * reach),
      travelY: 0,
      travelZ: 0,
      periodTicks,
      phaseTicks: wish.rng.int(0, periodTicks - 1),
      damage: 1,
    },
  });
}

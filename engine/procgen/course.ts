import type { LevelEntity, PlayerRules, Vec3 } from '#engine/level/level.ts';
import type { Rng } from '#engine/math/rng.ts';
import { mix, quantise } from '#engine/math/scalar.ts';
import { atan2 } from '#engine/math/trig.ts';
import { jumpApex, jumpReach } from '#engine/sim/tuning.ts';
import { addClimb, addDashLeap, addGlide, addWallRun } from './ability-beats.ts';
import type { CourseBuilder } from './course-builder.ts';
import { deckSize, gapFor, nextDeck, nextId, paceOf, riseFor } from './course-builder.ts';
import type { CourseThing, Slot } from './course-slots.ts';
import { islandEntity, platformEntity, thingEntity } from './sky-entities.ts';
import type { Deck } from './sky-entities.ts';
import { bounceRiseMetres, bounceSpeed } from './thing-props.ts';

/** A finished course. */
export interface Course {
  readonly entities: LevelEntity[];
  /** Decks with nothing dangerous on them, in order: pickups go there. */
  readonly calm: readonly Deck[];
  readonly checkpoints: readonly Vec3[];
  /** Places in the air that have to stay empty, or what lies there would be a stepping stone. */
  readonly voids: readonly Vec3[];
  /** Middle of the top of the last island. */
  readonly end: Vec3;
}

/** Radius in metres of the islands at checkpoints. */
export const restRadiusMetres = 3.6;
/** Radius in metres of the island at the goal. */
export const goalRadiusMetres = 6.5;

const beltScale = 1.5;
/** From one storey to the next. */
const storeyMetres = 5;
const mostStairs = 40;

// Never the way back, so that stretches cannot run into each other.
const stretches = [
  { x: 0, z: -1 },
  { x: 1, z: 0 },
  { x: 0, z: -1 },
  { x: -1, z: 0 },
] as const;

/** Builds the stations one behind the other; every gap is a share of what the player can jump. */
export function buildCourse(
  slots: readonly Slot[],
  start: {
    readonly rules: PlayerRules;
    readonly rng: Rng;
    readonly difficulty: number;
    readonly from: Vec3;
    readonly radius: number;
    /** True where storeys lead down. */
    readonly descends?: boolean;
  },
): Course {
  const builder: CourseBuilder = {
    rules: start.rules,
    rng: start.rng,
    entities: [],
    calm: [],
    checkpoints: [],
    voids: [],
    slots,
    difficulty: start.difficulty,
    edge: { x: start.from.x, y: start.from.y, z: start.from.z - start.radius },
    forward: { x: 0, z: -1 },
    drift: 0,
    storeyHeight: null,
    progress: 0,
    count: 0,
  };
  slots.forEach((slot, index) => {
    builder.progress = index / Math.max(1, slots.length - 1);
    if (slot.storey !== undefined)
      builder.storeyHeight = start.from.y + slot.storey * (start.descends === true ? -storeyMetres : storeyMetres);
    builders[slot.kind](builder, slot);
  });
  addStairs(builder);
  const end = addIsland(builder, { radius: goalRadiusMetres, id: 'course-end' });
  const { entities, calm, checkpoints, voids } = builder;
  return { entities, calm, checkpoints, voids, end };
}

const builders = {
  jump: addJump,
  moving: addMover,
  bouncer: addBouncer,
  belt: addBelt,
  hazard: addHazards,
  arena: addArena,
  checkpoint: addCheckpoint,
  stairs: addStairs,
  dash: addDashLeap,
  glide: addGlide,
  climb: addClimb,
  'wall-run': addWallRun,
} as const;

function addJump(builder: CourseBuilder): void {
  const rise = riseFor(builder);
  const deck = nextDeck(builder, {
    gap: gapFor(builder, rise),
    rise,
    length: deckSize(builder),
    width: deckSize(builder),
  });
  builder.entities.push(platformEntity(nextId(builder), deck));
  builder.calm.push(deck);
}

/** Jumps up or down until the course is as high as its storey. */
function addStairs(builder: CourseBuilder): void {
  const { storeyHeight } = builder;
  if (storeyHeight === null) return;
  for (let step = 0; step < mostStairs && Math.abs(storeyHeight - builder.edge.y) > 0.6; step += 1) addJump(builder);
}

/** Three kinds in turn: along the way over a wide gap, across it, and up. */
function addMover(builder: CourseBuilder, slot: Slot): void {
  const thing = slot.things[0];
  if (!thing) return;
  // A lift is boarded while it passes: whoever hardly leaves the ground cannot.
  const style = builder.rng.int(0, jumpApex(builder.rules) < 0.9 ? 1 : 2);
  const gap = gapFor(builder, 0.2) * 0.75;
  const side = 3;
  const reach = quantise(mix([2.2, 4.6], builder.difficulty * 0.5 + builder.progress * 0.5));
  const { forward } = builder;
  const deck = nextDeck(builder, { gap, rise: 0, length: side, width: side, straight: true });
  const travel = { travelX: 0, travelY: 0, travelZ: 0 };
  let at = deck.top;
  if (style === 0) {
    travel.travelX = forward.x * reach;
    travel.travelZ = forward.z * reach;
    builder.edge = { x: builder.edge.x + travel.travelX, y: builder.edge.y, z: builder.edge.z + travel.travelZ };
  } else if (style === 1) {
    travel.travelX = quantise(-forward.z * reach);
    travel.travelZ = quantise(forward.x * reach);
    at = { x: deck.top.x - travel.travelX / 2, y: deck.top.y, z: deck.top.z - travel.travelZ / 2 };
  } else {
    travel.travelY = quantise(reach * 0.7);
    builder.edge = { ...builder.edge, y: builder.edge.y + travel.travelY };
  }
  const speed = mix([1.3, 2.4], builder.difficulty) * Math.min(1, paceOf(builder));
  const length = style === 2 ? travel.travelY : reach;
  const periodTicks = Math.max(75, Math.floor((2 * length * 30) / speed));
  const height = 0.4;
  builder.entities.push(
    thingEntity({
      ...thing,
      at: { ...at, y: at.y - height },
      size: { x: side, y: height, z: side },
      props: { ...travel, periodTicks, phaseTicks: builder.rng.int(0, periodTicks - 1) },
    }),
  );
  // Whatever it carries players to lies still and is easy to reach.
  const landing = nextDeck(builder, { gap, rise: -0.1, length: 3.4, width: 3.6, straight: true });
  builder.entities.push(platformEntity(nextId(builder), landing));
  builder.calm.push(landing);
}

function addBouncer(builder: CourseBuilder, slot: Slot): void {
  const thing = slot.things[0];
  if (!thing) return;
  const launch = bounceSpeed(builder.rules, bounceRiseMetres);
  const rise = quantise(builder.rng.range(1.9, 2.5));
  const reach = jumpReach({ ...builder.rules, jumpMetresPerSecond: launch, doubleJump: false }, rise);
  const half = Math.min(1.5, reach * 0.25);
  const deck = nextDeck(builder, { gap: gapFor(builder, 0) * 0.85, rise: 0, length: half * 2, width: 3 });
  builder.entities.push(platformEntity(nextId(builder), deck));
  builder.entities.push(thingEntity({ ...thing, at: deck.top, props: { launchMetresPerSecond: launch } }));
  const landing = nextDeck(builder, {
    gap: Math.max(0.5, reach * 0.5 - half),
    rise,
    length: 4,
    width: 4,
    straight: true,
  });
  builder.entities.push(platformEntity(nextId(builder), landing));
  builder.calm.push(landing);
}

/** A belt that runs against the way: whoever stands still on it is carried off. */
function addBelt(builder: CourseBuilder, slot: Slot): void {
  const thing = slot.things[0];
  if (!thing) return;
  const { forward } = builder;
  const length = 4 * beltScale;
  const width = 2.2 * beltScale;
  const deck = nextDeck(builder, { gap: gapFor(builder, 0) * 0.8, rise: 0, length, width, straight: true });
  const belt = thingEntity({
    ...thing,
    at: deck.top,
    yaw: atan2(forward.x, forward.z),
    scale: beltScale,
    props: {
      speedMetresPerSecond: quantise(builder.rules.speedMetresPerSecond * mix([0.3, 0.6], builder.difficulty)),
    },
  });
  builder.entities.push(platformEntity(nextId(builder), deck), belt);
  builder.edge = { ...builder.edge, y: builder.edge.y + 0.12 * beltScale };
}

/** A long deck with hazards on alternate sides: there is always a lane past each. */
function addHazards(builder: CourseBuilder, slot: Slot): void {
  const lava = slot.things.some((thing) => thing.kind !== 'spikes');
  const half = lava ? 1.4 : 0.95;
  const pace = Math.max(1, paceOf(builder));
  const lane = mix([2.1, 1.5], builder.difficulty) * pace;
  const width = 2 * half + lane + 0.2;
  const stepMetres = half * 2 + 1.8 * pace;
  const rise = Math.min(0.3, riseFor(builder));
  const length = slot.things.length * stepMetres + 1.6;
  const deck = nextDeck(builder, { gap: gapFor(builder, rise) * 0.9, rise, length, width });
  builder.entities.push(platformEntity(nextId(builder), deck));
  const { forward } = builder;
  slot.things.forEach((thing, index) => {
    const along = -length / 2 + 0.8 + stepMetres * (index + 0.5);
    const aside = (index % 2 === 0 ? 1 : -1) * (width / 2 - half - 0.1);
    const at = {
      x: deck.top.x + forward.x * along - forward.z * aside,
      y: deck.top.y,
      z: deck.top.z + forward.z * along + forward.x * aside,
    };
    builder.entities.push(
      thingEntity({
        ...thing,
        at,
        props: thing.kind === 'lava-pool' ? { effect: 'respawn' } : { effect: 'hurt', damage: 1 },
      }),
    );
  });
}

/** A wide deck that enemies cross from side to side. */
function addArena(builder: CourseBuilder, slot: Slot): void {
  const rise = Math.min(0.2, riseFor(builder));
  const width = 6.6;
  const room = 3.4 * Math.max(1, paceOf(builder));
  const length = 3 + slot.things.length * room;
  const deck = nextDeck(builder, { gap: gapFor(builder, rise) * 0.85, rise, length, width, straight: true });
  builder.entities.push(platformEntity(nextId(builder), deck));
  const { forward, rng } = builder;
  const reach = width - 2.2;
  slot.things.forEach((thing, index) => {
    const along = -length / 2 + 1.5 + room * (index + 0.5);
    const aside = -reach / 2;
    const at = {
      x: deck.top.x + forward.x * along - forward.z * aside,
      y: deck.top.y,
      z: deck.top.z + forward.z * along + forward.x * aside,
    };
    const periodTicks = Math.max(
      90,
      Math.floor((2 * reach * 30) / (mix([1.2, 2.4], builder.difficulty) * Math.min(1, paceOf(builder)))),
    );
    const travel = { travelX: quantise(-forward.z * reach), travelY: 0, travelZ: quantise(forward.x * reach) };
    builder.entities.push(
      thingEntity({
        ...thing,
        at,
        props: { ...travel, periodTicks, phaseTicks: rng.int(0, periodTicks - 1), damage: 1 },
      }),
    );
  });
}

function addCheckpoint(builder: CourseBuilder, slot: Slot): void {
  const flag: CourseThing | undefined = slot.things[0];
  addStairs(builder);
  const top = addIsland(builder, { radius: restRadiusMetres, id: nextId(builder) });
  if (flag) builder.entities.push(thingEntity({ ...flag, at: top, props: { order: builder.checkpoints.length + 1 } }));
  builder.checkpoints.push(top);
  // The course turns here, so that it can be seen from where one rests.
  const forward = stretches[builder.checkpoints.length % stretches.length] ?? stretches[0];
  builder.forward = { ...forward };
  builder.drift = 0;
  const radius = restRadiusMetres * 0.95;
  builder.edge = { x: top.x + forward.x * radius, y: top.y, z: top.z + forward.z * radius };
}

function addIsland(builder: CourseBuilder, island: { radius: number; id: string }): Vec3 {
  const rise = Math.min(0.4, riseFor(builder));
  const length = island.radius * 2 * 0.95;
  const deck = nextDeck(builder, { gap: gapFor(builder, rise) * 0.85, rise, length, width: length, straight: true });
  builder.entities.push(islandEntity(island.id, { top: deck.top, radius: island.radius }));
  return deck.top;
}

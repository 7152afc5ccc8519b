import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { clamp, mix, quantise } from '#engine/math/scalar.ts';
import { sceneryOf, thingsOf } from '#engine/procgen/course-slots.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
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
import { tuning } from '#engine/sim/tuning.ts';
import { pi } from '#engine/math/trig.ts';
import { defineArchetype } from './archetype.ts';

const onCourse = ['gate', 'collectable', 'secret', 'enemy', 'hazard', 'moving-platform', 'bouncer', 'checkpoint'];
const secretRiseMetres = 2.2;
const lowestMetres = 4;
const highestMetres = tuning.flyerCeilingMetres - 8;

/** An opening that has to be flown through; `y` is its lower edge. */
interface Opening {
  readonly x: number;
  readonly y: number;
  readonly gapMetres: number;
}

/** A flight along +x through gates whose openings get smaller and jump about more. */
export const flyerArchetype = defineArchetype({
  kind: 'flyer',
  describe:
    'Flap through a row of gates while flying forward at constant speed; touching anything starts again at the last gate.',
  layOut: layOutFlyer,
});

function layOutFlyer(plan: SettledSpec, rng: Rng): Layout {
  const entities: LevelEntity[] = [];
  const gates = thingsOf(plan, 'gate');
  const total = plan.win.kind === 'pass-gates' ? plan.win.count : 12;
  if (gates.length === 0)
    for (let order = 1; order <= total; order += 1)
      gates.push({ id: `gate-${order}`, group: 'extra:gate', kind: 'gate', name: '', mechanic: 'gate' });
  const openings = chooseOpenings(plan, { rng: rng.fork('gates'), count: gates.length });
  openings.forEach((opening, index) =>
    addGate(entities, { opening, gate: gates[index] as CourseThing, order: index + 1 }),
  );
  const spawn: Vec3 = { x: 0, y: quantise((openings[0]?.y ?? 16) + 1.5), z: 0 };
  entities.push(islandEntity('course-start', { top: { x: -1, y: spawn.y - 3, z: 0 }, radius: 3.5 }));
  placeBetween(plan, { rng: rng.fork('between'), openings, entities });
  placeScenery(plan, { rng: rng.fork('scenery'), openings, entities, spawn });
  const centred = centreInSky(entities, spawn);
  return {
    terrain: { ...centred.terrain, killHeight: 0 },
    entities: centred.entities,
    spawn: { position: centred.spawn, yaw: -pi / 2 },
  };
}

/** Heights wander within what a flyer can climb or drop between two gates. */
function chooseOpenings(plan: SettledSpec, wish: { rng: Rng; count: number }): Opening[] {
  const { rng, count } = wish;
  const { difficulty } = plan.rules;
  const rules = plan.playerRules;
  // One flap alone rises this far; an opening must leave room for its arc.
  const arc = (rules.jumpMetresPerSecond * rules.jumpMetresPerSecond) / (2 * rules.gravityMetresPerSecondSquared);
  const roomy = tuning.flyerRadiusMetres * 2 + arc;
  const openings: Opening[] = [];
  let middle = 16;
  let x = 16;
  for (let index = 0; index < count; index += 1) {
    const progress = index / Math.max(1, count - 1);
    const gapMetres = quantise(Math.max(roomy + 1.3, roomy + mix([4.4, 2.6], difficulty) - 1.1 * progress));
    const spacing =
      mix([13.5, 9.5], difficulty) *
      mix([1.1, 0.95], progress) *
      (rules.speedMetresPerSecond / tuning.flyerForwardMetresPerSecond);
    const steepest =
      spacing * mix([0.3, 0.46], difficulty) * Math.min(1, rules.jumpMetresPerSecond / rules.speedMetresPerSecond);
    if (index > 0) {
      middle = clamp(middle + rng.range(-1, 1) * steepest, [
        lowestMetres + gapMetres / 2,
        highestMetres - gapMetres / 2,
      ]);
      x += Math.max(7, spacing * rng.range(0.92, 1.12));
    }
    openings.push({ x: quantise(x), y: quantise(middle - gapMetres / 2), gapMetres });
  }
  return openings;
}

/** The ring to fly through, and the columns below and above it. */
function addGate(entities: LevelEntity[], wanted: { opening: Opening; gate: CourseThing; order: number }): void {
  const { opening, gate, order } = wanted;
  const { x, y, gapMetres } = opening;
  const width = 6;
  const depth = 1.5;
  const upper = y + gapMetres;
  entities.push({
    ...thingEntity({
      ...gate,
      at: { x, y, z: 0 },
      size: { x: depth, y: gapMetres, z: gapMetres },
      props: { order, gapMetres, score: 1 },
    }),
    trigger: { shape: 'box', halfX: 0.5, halfY: gapMetres / 2, halfZ: width / 2, offsetY: gapMetres / 2 },
  });
  entities.push(
    platformEntity(`column-${order}-low`, {
      top: { x, y, z: 0 },
      sizeX: depth,
      sizeZ: width,
      thickness: y,
      group: 'column',
    }),
  );
  const height = Math.max(3, tuning.flyerCeilingMetres - 2 - upper);
  entities.push(
    platformEntity(`column-${order}-high`, {
      top: { x, y: upper + height, z: 0 },
      sizeX: depth,
      sizeZ: width,
      thickness: height,
      group: 'column',
    }),
  );
}

/** Pickups lie on the line between two openings; dangers keep away from it. */
function placeBetween(
  plan: SettledSpec,
  place: { rng: Rng; openings: readonly Opening[]; entities: LevelEntity[] },
): void {
  const { rng, openings, entities } = place;
  const spans = Math.max(1, openings.length - 1);
  const middleAt = (share: number): Vec3 => {
    const span = Math.min(spans - 1, Math.floor(share * spans));
    const part = share * spans - span;
    const from = openings[span] as Opening;
    const to = openings[Math.min(span + 1, openings.length - 1)] as Opening;
    return {
      x: from.x + (to.x - from.x) * part,
      y: mix([from.y + from.gapMetres / 2, to.y + to.gapMetres / 2], part),
      z: 0,
    };
  };
  placePrizes(plan, { middleAt, spans, entities });
  const dangers = [
    ...thingsOf(plan, 'enemy'),
    ...thingsOf(plan, 'hazard'),
    ...thingsOf(plan, 'moving-platform'),
    ...thingsOf(plan, 'bouncer'),
    ...thingsOf(plan, 'checkpoint'),
  ];
  dangers.forEach((thing, index) => {
    const at = middleAt((index + 0.5) / dangers.length);
    const side = index % 2 === 0 ? 1 : -1;
    const moves = thing.mechanic === 'enemy' || thing.mechanic === 'moving-platform';
    const travel = {
      travelX: 0,
      travelY: quantise(moves ? 1.5 : 0),
      travelZ: 0,
      periodTicks: 120,
      phaseTicks: rng.int(0, 119),
    };
    const harmless = thing.mechanic === 'checkpoint' || thing.mechanic === 'bouncer';
    const wished = at.y + side * 6;
    // Beside the flight it may be as low as it gets; in it, what has no room on its side would block the opening.
    const height =
      moves && wished !== clamp(wished, [lowestMetres, highestMetres])
        ? at.y - side * 6
        : clamp(wished, [lowestMetres, highestMetres]);
    entities.push(
      thingEntity({
        ...thing,
        at: { x: at.x, y: height, z: (moves ? 0 : side) * 5 },
        props: moves ? travel : harmless ? {} : propsOf(thing, plan.playerRules),
      }),
    );
  });
}

/** Prizes hang on the line from gate to gate, coins where there are none; a chest hangs above it. */
function placePrizes(
  plan: SettledSpec,
  place: { middleAt: (share: number) => Vec3; spans: number; entities: LevelEntity[] },
): void {
  const { middleAt, spans, entities } = place;
  const pickups = thingsOf(plan, 'collectable');
  if (pickups.length === 0)
    pickups.push(...extras(plan, { kind: 'coin', mechanic: 'collectable', count: Math.ceil(spans / 3) }));
  const secrets = thingsOf(plan, 'secret');
  if (secrets.length === 0) secrets.push(...extras(plan, { kind: 'secret-chest', mechanic: 'secret', count: 1 }));
  secrets.forEach((thing, index) => {
    const at = middleAt((index + 0.65) / secrets.length);
    const y = Math.min(highestMetres, at.y + secretRiseMetres);
    entities.push(thingEntity({ ...thing, at: { ...at, y }, props: propsOf(thing, plan.playerRules) }));
  });
  pickups.forEach((thing, index) => {
    const at = middleAt((index + 0.5) / pickups.length);
    entities.push(thingEntity({ ...thing, at: { ...at, y: at.y - 0.8 }, props: propsOf(thing, plan.playerRules) }));
  });
}

function extras(plan: SettledSpec, wish: { kind: ThingKind; mechanic: string; count: number }): CourseThing[] {
  if (plan.countedKinds.has(wish.kind) || plan.absentKinds.has(wish.kind)) return [];
  return Array.from({ length: wish.count }, (_, index) => ({
    ...wish,
    id: `extra:${wish.kind}-${index + 1}`,
    group: `extra:${wish.kind}`,
    name: '',
  }));
}

function placeScenery(
  plan: SettledSpec,
  place: { rng: Rng; openings: readonly Opening[]; entities: LevelEntity[]; spawn: Vec3 },
): void {
  const { rng, openings, entities, spawn } = place;
  plan.characters.forEach((person, index) => {
    const at = {
      x: -2.2 + 0.5 * index,
      y: spawn.y - 3,
      z: (index % 2 === 0 ? 1 : -1) * (1.4 + 0.4 * Math.floor(index / 2)),
    };
    entities.push(characterEntity(person, { at, yaw: -pi / 2 }));
  });
  const asked = sceneryOf(plan, onCourse);
  const wild = wildThings(plan, { rng: rng.fork('wild'), count: Math.floor(10 + 30 * plan.spec.layout.vegetation) });
  const points = [spawn, ...openings.map((opening) => ({ x: opening.x, y: opening.y - 4, z: 0 }))];
  addSideIslands({
    points,
    clusters: [...clusterByNearness(asked, plan.groups), ...wild.map((thing) => [thing])],
    rng,
    into: entities,
    nearestMetres: 8,
    nearOf: new Map(plan.groups.map((group) => [group.id, group.placement.near])),
  });
}

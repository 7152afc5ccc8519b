import type { Kept, Pin, Region } from '#engine/level/arrangement.ts';
import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import type { BodyKind } from '#engine/level/bodies.ts';
import { colliderOf, shapeOfLook, triggerOf } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import { createRng } from '#engine/math/rng.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { holdGround } from './hold-ground.ts';
import type { Layout } from './open-world.ts';
import { radiusOf, relocate } from './relocate.ts';

/** Mechanics of what may be moved without breaking what a level is made of. */
export const movable: ReadonlySet<string> = new Set([
  'prop',
  'collectable',
  'enemy',
  'chaser',
  'hazard',
  'character',
  'secret',
  'checkpoint',
  'heal',
  'bouncer',
]);
const makeWayMetres = 14;

/** Places regions anew, then puts everything that is pinned back to its place; a spec with neither keeps its layout as it is. */
export function rearrange(layout: Layout, of: { readonly plan: SettledSpec; readonly seed: number }): Layout {
  const { plan, seed } = of;
  const { pins = [], regions = [], kept } = plan.spec;
  const stay = kept?.seed === seed && layout.terrain.solid ? keptOf(layout, { plan, kept }) : [];
  if (pins.length === 0 && regions.length === 0 && stay.length === 0) return layout;
  const known = new Set(layout.entities.map((entity) => entity.id));
  for (const { id } of pins) if (!known.has(id)) plan.repairs.push(`"${id}" is pinned but no longer in the level.`);
  return putBack(placeRegionsAnew(layout, { plan, regions }), { plan, pins: [...stay, ...pins] });
}

// What was pinned by hand or placed anew by region is not for an edit to keep.
function keptOf({ entities }: Layout, of: { plan: SettledSpec; kept: Kept }): Kept['places'] {
  const { pins = [], regions = [] } = of.plan.spec;
  const pinned = new Set(pins.map((pin) => pin.id));
  const movableIds = new Set(entities.filter(({ mechanic }) => movable.has(mechanic)).map(({ id }) => id));
  return of.kept.places.filter(
    (place) =>
      movableIds.has(place.id) &&
      !pinned.has(place.id) &&
      !regions.some((region) => hypot2(place.x - region.x, place.z - region.z) <= region.radiusMetres),
  );
}

function placeRegionsAnew(
  layout: Layout,
  wish: { readonly plan: SettledSpec; readonly regions: readonly Region[] },
): Layout {
  const { plan, regions } = wish;
  if (regions.length > 0 && !layout.terrain.solid) {
    plan.repairs.push('A course in the air is one piece, so no part of it is placed anew: use another seed instead.');
    return layout;
  }
  return regions.reduce((current, region) => placeAnew(current, { plan, region }), layout);
}

function placeAnew(layout: Layout, wish: { plan: SettledSpec; region: Region }): Layout {
  const { plan, region } = wish;
  const rng = createRng(`region/${region.seed}/${region.x}/${region.z}`);
  const pinned = new Set(plan.spec.pins?.map((pin) => pin.id));
  const inside = ({ position }: LevelEntity): boolean =>
    hypot2(position.x - region.x, position.z - region.z) <= region.radiusMetres;
  const entities = [...layout.entities];
  entities.forEach((entity, index) => {
    if (!inside(entity) || pinned.has(entity.id) || !mayMove(layout, { plan, entity })) return;
    const others = entities.filter((other) => other !== entity);
    entities[index] = relocate(layout, { entity, circle: region, others, rng: rng.fork(entity.id) }) ?? entity;
  });
  return { ...layout, entities };
}

/** Things that the spec names or that grow wild; not what stands in a relation to something else, nor what floats. */
function mayMove({ terrain }: Layout, what: { plan: SettledSpec; entity: LevelEntity }): boolean {
  const { plan, entity } = what;
  const { x, z } = entity.position;
  if (!movable.has(entity.mechanic) || heightAt(terrain, x, z) < (terrain.waterLevel ?? -Infinity)) return false;
  const owner = [...plan.groups, ...plan.characters].find((item) => item.id === entity.group);
  return owner === undefined ? entity.group.startsWith('wild:') : owner.placement.near === undefined;
}

function putBack(
  layout: Layout,
  wish: { readonly plan: SettledSpec; readonly pins: readonly (Pin | Kept['places'][number])[] },
): Layout {
  const { plan, pins } = wish;
  const pinOf = new Map(pins.map((pin) => [pin.id, pin]));
  const held = layout.entities.flatMap((entity) => {
    const pin = pinOf.get(entity.id);
    if (pin === undefined) return [];
    const lift = entity.position.y - heightAt(layout.terrain, entity.position.x, entity.position.z);
    const placed = { ...entity, position: { x: pin.x, y: pin.y, z: pin.z }, yaw: pin.yaw };
    const back = 'scale' in pin ? asKept(placed, pin) : placed;
    const { x, y, z } = entity.position;
    const isElsewhere = x !== pin.x || y !== pin.y || z !== pin.z;
    // What is kept was chosen so that nothing has to make way for it.
    return [{ entity: back, groundMetres: quantise(pin.y - lift), isElsewhere: isElsewhere && !('scale' in pin) }];
  });
  if (!layout.terrain.solid) return { ...layout, entities: replaceAll(layout.entities, held) };
  const elsewhere = held.filter((one) => one.isElsewhere).map(({ entity }) => entity);
  return makeWay(standOn(layout, held), { plan, pinned: new Set(pinOf.keys()), elsewhere });
}

function asKept(entity: LevelEntity, place: Kept['places'][number]): LevelEntity {
  const props = place.way === undefined ? entity.props : { ...entity.props, ...place.way };
  return withScale({ ...entity, props, variation: place.variation }, place.scale);
}

function withScale(entity: LevelEntity, scale: number): LevelEntity {
  const shape = shapeOfLook(entity.look, entity.mechanic);
  if (scale === entity.scale || shape === null) return entity;
  if (entity.collider === null) return { ...entity, scale };
  const look = entity.look as ThingKind | BodyKind;
  const trigger = triggerOf(entity.mechanic, { look, scale });
  return { ...entity, scale, collider: colliderOf(shape.body, scale), trigger };
}

/** A pinned thing at its place, the height of the ground there, and whether the layout had it somewhere else. */
interface Held {
  readonly entity: LevelEntity;
  readonly groundMetres: number;
  readonly isElsewhere: boolean;
}

function replaceAll(entities: readonly LevelEntity[], held: readonly Held[]): LevelEntity[] {
  const byId = new Map(held.map(({ entity }) => [entity.id, entity]));
  return entities.map((entity) => byId.get(entity.id) ?? entity);
}

/** Where the ground has to follow something pinned, everything else near it is lifted or lowered with the ground. */
function standOn(layout: Layout, held: readonly Held[]): Layout {
  const terrain = holdGround(layout.terrain, held);
  if (terrain === layout.terrain) return { ...layout, entities: replaceAll(layout.entities, held) };
  const follow = (position: LevelEntity['position']): LevelEntity['position'] => {
    const step = heightAt(terrain, position.x, position.z) - heightAt(layout.terrain, position.x, position.z);
    return step === 0 ? position : { ...position, y: quantise(position.y + step) };
  };
  const entities = layout.entities.map((entity) => ({ ...entity, position: follow(entity.position) }));
  const spawn = { ...layout.spawn, position: follow(layout.spawn.position) };
  return { terrain, spawn, entities: replaceAll(entities, held) };
}

/** Whatever another layout put where something pinned stands goes elsewhere. */
function makeWay(
  layout: Layout,
  wish: { plan: SettledSpec; pinned: ReadonlySet<string>; elsewhere: readonly LevelEntity[] },
): Layout {
  const { plan, pinned, elsewhere } = wish;
  const entities = [...layout.entities];
  entities.forEach((entity, index) => {
    if (pinned.has(entity.id)) return;
    const blocker = elsewhere.find((thing) => {
      const reach = (radiusOf(thing) + radiusOf(entity)) * 0.8;
      return hypot2(thing.position.x - entity.position.x, thing.position.z - entity.position.z) < reach;
    });
    if (blocker === undefined || !movable.has(entity.mechanic)) return;
    const { x, z } = blocker.position;
    const circle = { x, z, radiusMetres: makeWayMetres };
    const others = entities.filter((other) => other !== entity);
    const moved = relocate(layout, { entity, circle, others, rng: createRng(`way/${entity.id}`) });
    if (moved === null) plan.repairs.push(`"${entity.id}" stands in the way of "${blocker.id}", which is pinned.`);
    entities[index] = moved ?? entity;
  });
  return { ...layout, entities };
}

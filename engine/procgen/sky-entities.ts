import type { LevelEntity, Terrain, Vec3 } from '#engine/level/level.ts';
import { colliderOf, lookOf, shapeOf, triggerOf } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import { hash32 } from '#engine/math/hash.ts';
import { quantise } from '#engine/math/scalar.ts';

/** A box to stand on; `top` is the middle of its upper face, sizes are full widths in metres. */
export interface Deck {
  readonly top: Vec3;
  readonly sizeX: number;
  readonly sizeZ: number;
}

const deckThicknessMetres = 0.75;

/** A platform that fills its deck. */
export function platformEntity(
  id: string,
  deck: Deck & { readonly thickness?: number; readonly group?: string },
): LevelEntity {
  const height = quantise(deck.thickness ?? deckThicknessMetres);
  const size = { x: quantise(deck.sizeX), y: height, z: quantise(deck.sizeZ) };
  return {
    ...bare({
      id,
      group: deck.group ?? 'course',
      look: 'platform',
      mechanic: 'platform',
      at: { ...deck.top, y: deck.top.y - height },
    }),
    size,
    collider: { shape: 'box', halfX: size.x / 2, halfY: height / 2, halfZ: size.z / 2, offsetY: height / 2 },
  };
}

/** A round island with a level top. */
export function islandEntity(
  id: string,
  island: { readonly top: Vec3; readonly radius: number; readonly group?: string },
): LevelEntity {
  const width = quantise(island.radius * 2);
  const height = 1.5;
  return {
    ...bare({
      id,
      group: island.group ?? 'course',
      look: 'island',
      mechanic: 'platform',
      at: { ...island.top, y: island.top.y - height },
    }),
    size: { x: width, y: height, z: width },
    // The rim of the model is ragged: whoever stands on the collider stands on something.
    collider: { shape: 'cylinder', radius: (width / 2) * 0.95, halfY: height / 2, offsetY: height / 2 },
  };
}

/** A thing of the catalogue at an exact place. */
export function thingEntity(thing: {
  readonly id: string;
  readonly group: string;
  readonly kind: ThingKind;
  readonly mechanic: string;
  readonly name?: string;
  readonly at: Vec3;
  readonly yaw?: number;
  readonly scale?: number;
  readonly size?: Vec3 | null;
  readonly props?: LevelEntity['props'];
}): LevelEntity {
  const scale = quantise(thing.scale ?? 1);
  const shape = shapeOf(thing);
  const pickup = thing.mechanic === 'collectable' || thing.mechanic === 'secret';
  return {
    ...bare({ id: thing.id, group: thing.group, look: lookOf(thing), mechanic: thing.mechanic, at: thing.at }),
    name: thing.name ?? '',
    yaw: thing.yaw ?? 0,
    scale,
    size: thing.size ?? null,
    collider: pickup ? null : colliderOf(shape.body, scale),
    trigger: triggerOf(thing.mechanic, { look: lookOf(thing), scale }),
    props: thing.props ?? {},
  };
}

/** An entity with nothing but a place; its variation follows from its id. */
export function bare(entity: {
  id: string;
  group: string;
  look: LevelEntity['look'];
  mechanic: string;
  at: Vec3;
}): LevelEntity {
  return {
    id: entity.id,
    group: entity.group,
    mechanic: entity.mechanic,
    look: entity.look,
    name: '',
    position: { x: quantise(entity.at.x), y: quantise(entity.at.y), z: quantise(entity.at.z) },
    yaw: 0,
    scale: 1,
    size: null,
    collider: null,
    trigger: null,
    variation: hash32(entity.id),
    props: {},
  };
}

/** A character at an exact place. */
export function characterEntity(
  person: { id: string; name: string; role: string; appearance: { hue: number; hat: string } },
  place: { at: Vec3; yaw: number },
): LevelEntity {
  return {
    ...bare({ id: `npc-${person.id}`, group: person.id, look: 'character', mechanic: 'character', at: place.at }),
    name: person.name,
    yaw: place.yaw,
    collider: { shape: 'cylinder', radius: 0.35, halfY: 0.85, offsetY: 0.85 },
    props: { hue: person.appearance.hue, hat: person.appearance.hat, role: person.role },
  };
}

/** The goal at an exact place. */
export function goalEntity(at: Vec3): LevelEntity {
  return {
    ...bare({ id: 'goal-1', group: 'goal', look: 'goal', mechanic: 'goal', at }),
    trigger: { shape: 'sphere', radius: 1.7, offsetY: 1 },
  };
}

/** Moves everything so that the level is centred on the origin, and gives the empty terrain below it. */
export function centreInSky(
  entities: readonly LevelEntity[],
  spawn: Vec3,
): { terrain: Terrain; entities: LevelEntity[]; spawn: Vec3 } {
  const reach = (entity: LevelEntity): number => Math.max(entity.size?.x ?? 2, entity.size?.z ?? 2) / 2 + 4;
  const low = { x: spawn.x, y: spawn.y, z: spawn.z };
  const high = { ...low };
  for (const entity of entities) {
    const { position } = entity;
    low.x = Math.min(low.x, position.x - reach(entity));
    high.x = Math.max(high.x, position.x + reach(entity));
    low.z = Math.min(low.z, position.z - reach(entity));
    high.z = Math.max(high.z, position.z + reach(entity));
    if (entity.mechanic === 'platform') low.y = Math.min(low.y, position.y);
  }
  const shiftX = quantise((low.x + high.x) / 2);
  const shiftZ = quantise((low.z + high.z) / 2);
  const cells = 32;
  const cellMetres = Math.max(1, Math.ceil(Math.max(high.x - low.x, high.z - low.z) / cells));
  const killHeight = quantise(low.y - 9);
  const moved = (at: Vec3): Vec3 => ({ x: at.x - shiftX, y: at.y, z: at.z - shiftZ });
  return {
    terrain: {
      cells,
      cellMetres,
      heights: Array.from({ length: (cells + 1) * (cells + 1) }, () => killHeight - 8),
      surface: Array.from({ length: cells * cells }, () => 0),
      waterLevel: null,
      solid: false,
      killHeight,
    },
    entities: entities.map((entity) => ({ ...entity, position: moved(entity.position) })),
    spawn: moved(spawn),
  };
}

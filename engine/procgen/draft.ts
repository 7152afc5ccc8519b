import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import type { BodyKind } from '#engine/level/bodies.ts';
import { colliderOf, gateTrigger, shapeOf, shapeOfLook, triggerOf } from '#engine/level/thing-catalog.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { quantise } from '#engine/math/scalar.ts';
import { atan2, pi } from '#engine/math/trig.ts';
import type { Field } from './field.ts';
import type { Disc, Occupancy } from './occupancy.ts';
import type { WalkGrid } from './walk-grid.ts';

/** A point on the map in metres. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

/** Something that others can stand near. */
export interface Anchor extends Spot {
  readonly radius: number;
  readonly solid: boolean;
}

/** Something that has found its place; its height follows when the ground is finished. */
export interface Site extends Spot {
  readonly id: string;
  readonly group: string;
  readonly look: LevelEntity['look'];
  readonly mechanic: string;
  readonly name: string;
  /** Metres above the ground, or an exact height. */
  readonly lift: number | { readonly y: number };
  readonly yaw: number;
  readonly scale: number;
  readonly size: Vec3 | null;
  readonly variation: number;
  readonly props: LevelEntity['props'];
}

/** An open world that is being laid out. */
export interface Draft {
  readonly plan: SettledSpec;
  readonly rng: Rng;
  readonly field: Field;
  readonly occupancy: Occupancy;
  readonly sites: Site[];
  /** Group id, character id, kind or well-known word -> what was placed under it. */
  readonly anchors: Map<string, Anchor[]>;
  readonly spawn: Spot;
  /** Middle of the village or of the map. */
  readonly centre: Spot;
  /** What the region "centre" lies around. */
  readonly middle: Spot;
  readonly crossings: readonly Spot[];
  /** Height in metres that three quarters of the walkable ground stay below. */
  highGround: number;
  /** 1 for cells with a path on them. */
  readonly pathCells: Uint8Array;
  /** Places under water that wait for what has to be dived for. */
  readonly deeps: Spot[];
  /** Places under water that wait for bubbles of air. */
  readonly airs: Spot[];
  /** Where a walker gets to; floods again after solid things were placed. */
  grid: WalkGrid;
}

/** Turn in radians with which something at `from` looks at `to` (0 looks north). */
export function facing(from: Spot, to: Spot): number {
  return atan2(from.x - to.x, from.z - to.z);
}

/** The nearest quarter turn, which keeps box colliders exact. */
export function quarterTurn(yaw: number): number {
  return (Math.floor(yaw / (pi / 2) + 0.5) * pi) / 2;
}

/** Circle that a kind of thing takes at a scale. */
export function discOf(thing: {
  kind: ThingKind;
  body?: BodyKind | undefined;
  x: number;
  z: number;
  scale: number;
  mechanic: string;
}): Disc {
  const shape = shapeOf(thing);
  const pickup = thing.mechanic === 'collectable' || thing.mechanic === 'secret';
  const solid = !pickup && (shape.body !== null || thing.mechanic === 'hazard');
  return {
    x: thing.x,
    z: thing.z,
    radius: shape.footprintMetres * thing.scale,
    kind: solid ? 'solid' : 'item',
    bodyRadius: solid ? bodyRadius(thing) * thing.scale : 0,
  };
}

function bodyRadius(thing: { kind: ThingKind; body?: BodyKind | undefined; mechanic: string }): number {
  const { body, footprintMetres } = shapeOf(thing);
  // A bridge is stepped onto, so it bars nobody's way.
  if (thing.kind === 'bridge') return 0;
  if (body === null) return footprintMetres;
  return body.shape === 'cylinder' ? body.radius : Math.max(body.halfX, body.halfZ) * 1.15;
}

/** Takes the ground for a thing: registers its circle and lets others stand near it. */
export function claim(draft: Draft, claimed: { readonly disc: Disc; readonly keys: readonly string[] }): void {
  const { disc, keys } = claimed;
  draft.occupancy.add(disc);
  for (const key of keys) {
    const anchor = { x: disc.x, z: disc.z, radius: disc.radius, solid: disc.kind === 'solid' };
    const known = draft.anchors.get(key);
    if (known) known.push(anchor);
    else draft.anchors.set(key, [anchor]);
  }
}

/** Turns a site into an entity on the finished ground. */
export function toEntity(site: Site, field: Field): LevelEntity {
  const ground = heightAt(field, site.x, site.z);
  const y = typeof site.lift === 'number' ? ground + site.lift : site.lift.y;
  const shape = shapeOfLook(site.look, site.mechanic);
  const pickup = site.mechanic === 'collectable' || site.mechanic === 'secret';
  return {
    id: site.id,
    group: site.group,
    mechanic: site.mechanic,
    look: site.look,
    name: site.name,
    position: { x: quantise(site.x), y: quantise(y), z: quantise(site.z) },
    yaw: site.yaw,
    scale: quantise(site.scale),
    size: site.size,
    collider: pickup || !shape ? ownCollider(site) : colliderOf(shape.body, quantise(site.scale)),
    trigger:
      site.mechanic === 'ring' && site.size
        ? gateTrigger(site.size)
        : shape
          ? triggerOf(site.mechanic, { look: site.look as ThingKind | BodyKind, scale: quantise(site.scale) })
          : ownTrigger(site),
    variation: site.variation,
    props: site.props,
  };
}

function ownCollider(site: Site): LevelEntity['collider'] {
  const { size } = site;
  if (site.look === 'masonry' && size !== null)
    return { shape: 'box', halfX: size.x / 2, halfY: size.y / 2, halfZ: size.z / 2, offsetY: size.y / 2 };
  return site.look === 'character' ? { shape: 'cylinder', radius: 0.35, halfY: 0.85, offsetY: 0.85 } : null;
}

function ownTrigger(site: Site): LevelEntity['trigger'] {
  return site.look === 'goal' ? { shape: 'sphere', radius: 1.7, offsetY: 1 } : null;
}

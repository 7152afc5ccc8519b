import { z } from 'zod';

import type { Level } from './level.ts';
import type { WorldSpec } from './world-spec.ts';

const metres = z.number().min(-4000).max(4000);
const mostPins = 200;
const mostRegions = 12;
const mostKept = 500;

/** A thing (by the id that it has in the level, such as "lanterns-3") that stays exactly where it is. */
export const pinSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9:-]{0,59}$/, 'use the id of something that stands in the level'),
  x: metres,
  y: metres,
  z: metres,
  yaw: z.number().min(-7).max(7),
});

/** A circle of the map in which what can be moved is placed anew, while everything else stays as it is. */
export const regionSchema = z.strictObject({
  x: metres,
  z: metres,
  radiusMetres: z.number().min(2).max(80),
  seed: z.int().min(1).max(0xffffffff),
});

/** Lists of pins and regions, as a spec holds them. */
export const pinsSchema = z.array(pinSchema).max(mostPins);
/** See `pinsSchema`. */
export const regionsSchema = z.array(regionSchema).max(mostRegions);

/** Where things stood before an edit that did not speak of them, and the seed that they were laid out by: with another one it says nothing. */
export const keptSchema = z.strictObject({
  seed: z.int().min(0).max(0xffffffff),
  places: z
    .array(
      pinSchema.extend({
        scale: z.number().min(0.05).max(20),
        variation: z.int().min(0).max(0xffffffff),
        /** The beat of somebody who walks to and fro. */
        way: z
          .strictObject({
            travelX: metres,
            travelY: metres,
            travelZ: metres,
            periodTicks: z.int().min(1).max(100000),
            phaseTicks: z.int().min(0).max(100000),
          })
          .optional(),
      }),
    )
    .max(mostKept),
});

/** See `keptSchema`. */
export type Kept = NonNullable<WorldSpec['kept']>;
/** The values that ground and gaps were made for, where they are other ones by now. */
export type MadeFor = NonNullable<Kept['madeFor']>;
/** A place that stays. */
export type Pin = z.infer<typeof pinSchema>;
/** A circle that was placed anew. */
export type Region = z.infer<typeof regionSchema>;

/** The spec with everything of a group (or the one thing of that id) pinned to where it stands in the level now. */
export function pinInPlace(spec: WorldSpec, target: { readonly level: Level; readonly id: string }): WorldSpec {
  const { level, id } = target;
  const found = level.entities.filter((entity) => entity.group === id || entity.id === id);
  const ids = new Set(found.map((entity) => entity.id));
  const others = (spec.pins ?? []).filter((pin) => !ids.has(pin.id));
  const own = found.map((entity): Pin => ({ id: entity.id, ...entity.position, yaw: entity.yaw }));
  return { ...spec, pins: [...others, ...own].slice(-mostPins) };
}

/** The spec with the pins of a group or of one thing let go; a spec without pins has no such field at all. */
export function letGo(spec: WorldSpec, target: { readonly level: Level; readonly id: string }): WorldSpec {
  const { level, id } = target;
  const ids = new Set(level.entities.filter((entity) => entity.group === id).map((entity) => entity.id));
  const { pins = [], ...rest } = spec;
  const kept = pins.filter((pin) => pin.id !== id && !ids.has(pin.id));
  return kept.length === 0 ? rest : { ...rest, pins: kept };
}

/** The spec with a circle of the map placed anew; asking again for the same circle gives yet another arrangement. */
export function placeAnew(spec: WorldSpec, circle: Omit<Region, 'seed'>): WorldSpec {
  const regions = spec.regions ?? [];
  const same = ({ x, z: depth, radiusMetres }: Region): boolean =>
    x === circle.x && depth === circle.z && radiusMetres === circle.radiusMetres;
  const before = regions.find(same);
  const region = { ...circle, seed: (before?.seed ?? 0) + 1 };
  return { ...spec, regions: [...regions.filter((other) => !same(other)), region].slice(-mostRegions) };
}

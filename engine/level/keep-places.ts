import { canonicalJson } from '#engine/math/hash.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { movable } from '#engine/procgen/rearrange.ts';
import { radiusOf } from '#engine/procgen/relocate.ts';
import type { Kept } from './arrangement.ts';
import { compileLevel } from './compile.ts';
import type { Level, LevelEntity, Terrain } from './level.ts';
import { keepMadeFor } from './made-for.ts';
import { halfSpan, heightAt, slopeAt } from './terrain.ts';
import type { ArchetypeKind, CharacterSpec, ThingGroup, WorldSpec } from './world-spec.ts';

const mostPlaces = 500;
const shoreMetres = 0.1;
const edgeMetres = 12;
const steepest = 0.6;
// Behind doors everything hangs together: what opens which way decides what stands where.
const inRooms: ReadonlySet<ArchetypeKind> = new Set(['dungeon', 'maze', 'puzzle', 'escape-room']);

/** The edited spec with everything that the edit did not speak of kept where it stands: land and gaps as they were made, things at their places where they can stand there. */
export function keepPlaces(edit: {
  readonly before: WorldSpec;
  readonly after: WorldSpec;
  readonly seed: number;
}): WorldSpec {
  const { before, seed } = edit;
  const { kept: _, ...own } = edit.after;
  if (own.archetype !== before.archetype) return own;
  const madeFor = keepMadeFor({ before, after: own, seed });
  const bare: WorldSpec = madeFor === undefined ? own : { ...own, kept: { seed, madeFor, places: [] } };
  if (inRooms.has(bare.archetype)) return bare;
  const from = compileLevel(before, seed);
  const to = compileLevel(bare, seed);
  if (from.layoutHash === to.layoutHash || !to.terrain.solid || !from.terrain.solid) return bare;
  const places = placesOf({ before, after: bare, from, to });
  return places.length === 0 ? bare : { ...bare, kept: { ...bare.kept, seed, places } };
}

interface Pair {
  readonly before: WorldSpec;
  readonly after: WorldSpec;
  readonly from: Level;
  readonly to: Level;
}

function placesOf(pair: Pair): Kept['places'] {
  const { before, after, from, to } = pair;
  const stays = stayingIds(pair);
  const isSamePace = before.rules.difficulty === after.rules.difficulty;
  const isSameLand = canonicalJson(landOf(before)) === canonicalJson(landOf(after));
  const now = new Map(to.entities.map((entity) => [entity.id, entity]));
  const known = new Set(from.entities.map((entity) => entity.id));
  const fresh = to.entities.filter((entity) => !known.has(entity.id) || !stays(entity));
  return from.entities
    .flatMap((entity): Kept['places'] => {
      const other = now.get(entity.id);
      if (other === undefined || !movable.has(entity.mechanic) || !stays(entity)) return [];
      const position = isSameLand ? entity.position : standingOn(to.terrain, { entity, was: from.terrain });
      if (position === null || fresh.some((thing) => overlaps(thing, entity))) return [];
      if (standsAsBefore({ ...entity, position }, other)) return [];
      const { id, yaw, scale, variation, props } = entity;
      const way = isSamePace ? wayOf(props) : null;
      return [{ id, ...position, yaw, scale, variation, ...(way === null ? {} : { way }) }];
    })
    .slice(0, mostPlaces);
}

function landOf({ archetype, layout, regions }: WorldSpec): unknown {
  return [archetype, layout.size, layout.hilliness, layout.water, layout.symmetric ?? false, regions ?? null];
}

/** The same place on other ground, or null where it cannot be stood on there. */
function standingOn(terrain: Terrain, thing: { entity: LevelEntity; was: Terrain }): LevelEntity['position'] | null {
  const { x, y, z } = thing.entity.position;
  const old = heightAt(thing.was, x, z);
  const ground = heightAt(terrain, x, z);
  const isDry = (land: Terrain, height: number): boolean => height > (land.waterLevel ?? -Infinity) + shoreMetres;
  const edge = Math.max(Math.abs(x), Math.abs(z));
  if (edge > halfSpan(terrain) - edgeMetres || isDry(thing.was, old) !== isDry(terrain, ground)) return null;
  if (slopeAt(terrain, { x, z }) > Math.max(steepest, slopeAt(thing.was, { x, z }))) return null;
  return { x, y: quantise(y + ground - old), z };
}

/** Whether a thing belongs to a group or person whose kind, size and place are as they were, and so is what it stands near. */
function stayingIds(pair: { before: WorldSpec; after: WorldSpec }): (entity: LevelEntity) => boolean {
  const owners = (spec: WorldSpec): Map<string, ThingGroup | CharacterSpec> =>
    new Map([...spec.things, ...spec.characters].map((owner) => [owner.id, owner]));
  const [old, now] = [owners(pair.before), owners(pair.after)];
  const shape = (owner: ThingGroup | CharacterSpec | undefined): string =>
    owner === undefined
      ? ''
      : canonicalJson({
          placement: owner.placement,
          ...('kind' in owner ? { kind: owner.kind, scale: owner.scale ?? 1, pace: owner.pace ?? 1 } : {}),
        });
  const isSame = (id: string): boolean => {
    if (shape(old.get(id)) !== shape(now.get(id))) return false;
    const near = now.get(id)?.placement.near;
    return near === undefined || !now.has(near) || shape(old.get(near)) === shape(now.get(near));
  };
  return ({ group }) => isSame(group);
}

type Way = NonNullable<Kept['places'][number]['way']>;

function wayOf(props: LevelEntity['props']): Way | null {
  if (!('travelX' in props) || !('periodTicks' in props)) return null;
  const read = (key: keyof Way): number => Number(props[key] ?? 0);
  return {
    travelX: read('travelX'),
    travelY: read('travelY'),
    travelZ: read('travelZ'),
    periodTicks: read('periodTicks'),
    phaseTicks: read('phaseTicks'),
  };
}

function standsAsBefore(a: LevelEntity, b: LevelEntity): boolean {
  const place = ({ position, yaw, scale, variation, props }: LevelEntity): string =>
    canonicalJson([position, yaw, scale, variation, wayOf(props)]);
  return place(a) === place(b);
}

function overlaps(a: LevelEntity, b: LevelEntity): boolean {
  const apart = hypot2(a.position.x - b.position.x, a.position.z - b.position.z);
  return apart < (radiusOf(a) + radiusOf(b)) * 0.9;
}

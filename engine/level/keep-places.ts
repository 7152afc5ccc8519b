import { canonicalJson } from '#engine/math/hash.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { movable } from '#engine/procgen/rearrange.ts';
import { radiusOf } from '#engine/procgen/relocate.ts';
import type { Kept } from './arrangement.ts';
import { compileLevel } from './compile.ts';
import type { LevelEntity } from './level.ts';
import type { ArchetypeKind, CharacterSpec, ThingGroup, WorldSpec } from './world-spec.ts';

const mostPlaces = 500;
// Behind doors everything hangs together: what opens which way decides what stands where.
const inRooms: ReadonlySet<ArchetypeKind> = new Set(['dungeon', 'maze', 'puzzle', 'escape-room']);

/** The edited spec with everything that the edit did not speak of kept where it stands; on other land nothing can be kept. */
export function keepPlaces(edit: {
  readonly before: WorldSpec;
  readonly after: WorldSpec;
  readonly seed: number;
}): WorldSpec {
  const { before, seed } = edit;
  const { kept: _, ...bare } = edit.after;
  if (inRooms.has(bare.archetype) || canonicalJson(landOf(before)) !== canonicalJson(landOf(bare))) return bare;
  const from = compileLevel(before, seed);
  const to = compileLevel(bare, seed);
  if (from.layoutHash === to.layoutHash || !to.terrain.solid) return bare;
  const stays = stayingIds({ before, after: bare });
  const isSamePace = before.rules.difficulty === bare.rules.difficulty;
  const now = new Map(to.entities.map((entity) => [entity.id, entity]));
  const known = new Set(from.entities.map((entity) => entity.id));
  const fresh = to.entities.filter((entity) => !known.has(entity.id) || !stays(entity));
  const places: Kept['places'] = from.entities
    .filter((entity) => {
      const other = now.get(entity.id);
      if (other === undefined || !movable.has(entity.mechanic) || !stays(entity)) return false;
      return !standsAsBefore(entity, other) && !fresh.some((thing) => overlaps(thing, entity));
    })
    .map(({ id, position, yaw, scale, variation, props }) => {
      const way = isSamePace ? wayOf(props) : null;
      return { id, ...position, yaw, scale, variation, ...(way === null ? {} : { way }) };
    })
    .slice(0, mostPlaces);
  return places.length === 0 ? bare : { ...bare, kept: { seed, places } };
}

function landOf({ archetype, layout, setting, regions }: WorldSpec): unknown {
  return [archetype, layout, setting.biome, setting.biomes ?? null, regions ?? null];
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
          ...('kind' in owner ? { kind: owner.kind, scale: owner.scale ?? 1 } : {}),
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

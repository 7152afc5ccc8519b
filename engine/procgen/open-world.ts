import type { LevelEntity, Terrain } from '#engine/level/level.ts';
import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import type { Rng } from '#engine/math/rng.ts';
import { quantise } from '#engine/math/scalar.ts';
import { addCourseExtras, addExtras, addGoal } from './add-extras.ts';
import { addWilds } from './add-wilds.ts';
import { facing, toEntity } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { drawPaths } from './draw-paths.ts';
import { createField, finishField, levelDisc } from './field.ts';
import { groundGroups, orderByNearness } from './order-groups.ts';
import { placeBuildings } from './place-buildings.ts';
import type { ReservedSpots } from './place-buildings.ts';
import { placeCharacter, placeThings } from './place-things.ts';
import { levelVillage, noteHighGround, startDraft } from './start-draft.ts';
import { villageSpots } from './village.ts';
import { createWalkGrid } from './walk-grid.ts';

/** What an archetype hands to the compiler. */
export interface Layout {
  readonly terrain: Terrain;
  readonly entities: readonly LevelEntity[];
  readonly spawn: { readonly position: LevelEntity['position']; readonly yaw: number };
}

/** A course through an open world: it shapes the ground first, takes the place of the paths, and places what belongs on it. */
export interface OpenCourse {
  /** Where players start; `yaw` in radians is where they look. */
  readonly spawnAt: (field: Draft['field']) => Spot & { readonly yaw: number };
  readonly shape: (draft: Draft) => void;
  readonly paint: (draft: Draft) => void;
  /** Whether the course itself places a group. */
  readonly takes: (group: SettledGroup) => boolean;
  readonly furnish: (draft: Draft) => void;
}

/** Lays out an open world to walk in: ground, buildings, paths, things, wilderness. */
export function layOutOpenWorld(
  plan: SettledSpec,
  world: {
    readonly rng: Rng;
    readonly village: boolean;
    readonly extraGroups: readonly SettledGroup[];
    readonly course?: OpenCourse;
  },
): Layout {
  const { rng, course } = world;
  const all = [...plan.groups, ...world.extraGroups];
  const groups = all.filter((group) => !course?.takes(group));
  const draft = startDraft(plan, { rng, village: world.village, groups: all, spawnAt: course?.spawnAt });
  course?.shape(draft);
  const reserved: ReservedSpots = world.village ? villageSpots(draft.centre, rng.fork('village')) : new Map();
  if (world.village) levelVillage(draft, groups);
  const grounded = groundGroups(groups);
  for (const group of orderByNearness(grounded, (item) => (item.role === 'landmark' ? 0 : 1))) {
    placeBuildings(draft, { group, reserved });
  }
  evenSites(draft);
  if (course) course.paint(draft);
  else drawPaths(draft, world.village);
  refreshGrid(draft);
  noteHighGround(draft);
  course?.furnish(draft);
  placeRest(draft, { groups, grounded });
  if (course) addCourseExtras(draft);
  else addExtras(draft, world.village);
  addWilds(draft);
  return finish(draft, course?.spawnAt(draft.field).yaw);
}

/** Levelling one site may have tilted its neighbours, so all are levelled once more without touching what lies between. */
function evenSites(draft: Draft): void {
  for (const disc of draft.occupancy.discs) {
    if (disc.kind !== 'solid' || disc.bodyRadius === 0) continue;
    levelDisc(draft.field, { ...disc, height: heightAt(draft.field, disc.x, disc.z), blendMetres: 1.5 });
  }
}

/** Floods the ground again, round everything solid that stands by now. */
function refreshGrid(draft: Draft): void {
  draft.grid = createWalkGrid(draft.field, { ...draft.spawn, discs: draft.occupancy.discs });
}

const turns: Readonly<Record<string, number>> = {
  boss: 1,
  rift: 1,
  enemy: 2,
  chaser: 2,
  hazard: 3,
  collectable: 5,
  secret: 6,
};

function placeRest(draft: Draft, wanted: { groups: readonly SettledGroup[]; grounded: readonly SettledGroup[] }): void {
  const { plan } = draft;
  const things = wanted.groups.filter((group) => !wanted.grounded.includes(group));
  const people = plan.characters.map((person) => ({ ...person, kind: 'character' as const }));
  const order = orderByNearness<(typeof things)[number] | (typeof people)[number]>([...people, ...things], (item) =>
    item.kind === 'character' ? 0 : (turns[item.mechanic] ?? 4),
  );
  addGoal(draft);
  for (const item of order) {
    if (item.kind === 'character') placeCharacter(draft, item);
    else placeThings(draft, item);
    refreshGrid(draft);
  }
}

function finish(draft: Draft, yaw?: number): Layout {
  const terrain = finishField(draft.field, true);
  const field = {
    ...createField({ cells: 1, cellMetres: 1, marginMetres: 0 }),
    ...draft.field,
    heights: [...terrain.heights],
  };
  const { spawn, centre } = draft;
  const y = heightAt(terrain, spawn.x, spawn.z);
  return {
    terrain,
    entities: draft.sites.map((site) => toEntity(site, field)),
    spawn: {
      position: { x: spawn.x, y: quantise(y), z: spawn.z },
      yaw: yaw ?? facing(spawn, centre.z < spawn.z - 4 ? centre : { x: spawn.x, z: spawn.z - 10 }),
    },
  };
}

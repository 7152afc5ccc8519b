import type { LevelEntity, Terrain } from '#engine/level/level.ts';
import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import type { Rng } from '#engine/math/rng.ts';
import { quantise } from '#engine/math/scalar.ts';
import { addExtras, addGoal } from './add-extras.ts';
import { addWilds } from './add-wilds.ts';
import { claim, facing, toEntity } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { createField, finishField, levelDisc, paintDisc } from './field.ts';
import type { Field } from './field.ts';
import { createOccupancy } from './occupancy.ts';
import { groundGroups, orderByNearness } from './order-groups.ts';
import { groundMixes, paintSurface } from './paint-surface.ts';
import { findPaths, layPaths } from './paths.ts';
import { placeBuildings } from './place-buildings.ts';
import type { ReservedSpots } from './place-buildings.ts';
import { placeCharacter, placeThings } from './place-things.ts';
import { shapeTerrain } from './shape-terrain.ts';
import { villageRadius, villageSpots } from './village.ts';
import { createWalkGrid } from './walk-grid.ts';

/** What an archetype hands to the compiler. */
export interface Layout {
  readonly terrain: Terrain;
  readonly entities: readonly LevelEntity[];
  readonly spawn: { readonly position: LevelEntity['position']; readonly yaw: number };
}

/** Lays out an open world to walk in: ground, buildings, paths, things, wilderness. */
export function layOutOpenWorld(
  plan: SettledSpec,
  world: { readonly rng: Rng; readonly village: boolean; readonly extraGroups: readonly SettledGroup[] },
): Layout {
  const { rng } = world;
  const groups = [...plan.groups, ...world.extraGroups];
  const draft = startDraft(plan, { rng, village: world.village, groups });
  const reserved: ReservedSpots = world.village ? villageSpots(draft.centre, rng.fork('village')) : new Map();
  if (world.village) levelVillage(draft, groups);
  const grounded = groundGroups(groups);
  for (const group of orderByNearness(grounded, (item) => (item.role === 'landmark' ? 0 : 1))) {
    placeBuildings(draft, { group, reserved });
  }
  evenSites(draft);
  drawPaths(draft, world.village);
  refreshGrid(draft);
  placeRest(draft, { groups, grounded });
  addExtras(draft, world.village);
  addWilds(draft);
  return finish(draft);
}

function startDraft(plan: SettledSpec, world: { rng: Rng; village: boolean; groups: readonly SettledGroup[] }): Draft {
  const { rng } = world;
  const { field, crossings, centre } = shapeTerrain(plan, rng.fork('terrain'));
  const occupancy = createOccupancy();
  const radius = villageRadius(countHouses(world.groups));
  const wished = world.village
    ? { x: centre.x, z: centre.z + radius + 5 }
    : { x: centre.x * 0.9, z: 0.66 * field.playableHalf };
  const spawn = drySpot(field, { wished, centre });
  levelDisc(field, {
    ...spawn,
    radius: 2.5,
    height: Math.max(heightAt(field, spawn.x, spawn.z), (field.waterLevel ?? -1e9) + 0.6),
    blendMetres: 5,
  });
  const draft: Draft = {
    plan,
    rng,
    field,
    occupancy,
    sites: [],
    anchors: new Map(),
    spawn,
    centre,
    crossings,
    pathCells: new Uint8Array(field.cells * field.cells),
    grid: createWalkGrid(field, { ...spawn, discs: [] }),
  };
  softenUntilWalkable(draft);
  noteWater(draft);
  claim(draft, { disc: { ...spawn, radius: 2.2, kind: 'clear', bodyRadius: 0 }, keys: [] });
  return draft;
}

function countHouses(groups: readonly SettledGroup[]): number {
  return groups.filter((group) => group.kind === 'house').reduce((sum, group) => sum + group.count, 0);
}

/** Walks from where the spawn should be towards the middle until the ground is dry. */
function drySpot(field: Field, way: { wished: Spot; centre: Spot }): Spot {
  for (let step = 0; step <= 40; step += 1) {
    const share = step / 40;
    const spot = {
      x: way.wished.x + (way.centre.x - way.wished.x) * share,
      z: way.wished.z + (way.centre.z - way.wished.z) * share,
    };
    if (Math.abs(spot.z) > field.playableHalf - 2) continue;
    if (heightAt(field, spot.x, spot.z) > (field.waterLevel ?? -1e9) + 0.7)
      return { x: quantise(spot.x), z: quantise(spot.z) };
  }
  return way.centre;
}

/** Hills that cut the map apart are lowered until most of the dry ground can be reached on foot. */
function softenUntilWalkable(draft: Draft): void {
  const { field, spawn } = draft;
  for (let round = 0; round < 4; round += 1) {
    draft.grid = createWalkGrid(field, { ...spawn, discs: [] });
    let dry = 0;
    for (let index = 0; index < draft.grid.reached.length; index += 1) {
      const { x, z } = draft.grid.centreOf(index);
      if (Math.max(Math.abs(x), Math.abs(z)) > field.playableHalf - 3) continue;
      if (heightAt(field, x, z) > Math.max(field.waterLevel ?? -1e9, field.killHeight + 2)) dry += 1;
    }
    if (draft.grid.reachedCount > dry * 0.7) return;
    if (round === 0) draft.plan.repairs.push('Lowered the hills where they would have cut the map apart.');
    smooth(field);
  }
}

function smooth(field: Field): void {
  const width = field.cells + 1;
  for (let round = 0; round < 3; round += 1) {
    for (let index = width; index < field.heights.length - width; index += 1) {
      const column = index % width;
      const half = (field.cells * field.cellMetres) / 2;
      const x = Math.abs(column * field.cellMetres - half);
      const z = Math.abs(Math.floor(index / width) * field.cellMetres - half);
      if (Math.max(x, z) > field.playableHalf) continue;
      const sum =
        (field.heights[index - 1] ?? 0) +
        (field.heights[index + 1] ?? 0) +
        (field.heights[index - width] ?? 0) +
        (field.heights[index + width] ?? 0);
      field.heights[index] = ((field.heights[index] ?? 0) + sum) / 5;
    }
  }
}

/** Lets things stand near "water", "sea", "lake" and so on: every shore is an anchor. */
function noteWater(draft: Draft): void {
  const { field, grid } = draft;
  if (field.waterLevel === null) return;
  const shores: { x: number; z: number; radius: number; solid: boolean }[] = [];
  for (let index = 0; index < grid.reached.length; index += 23) {
    if (grid.reached[index] === 0) continue;
    const spot = grid.centreOf(index);
    const height = heightAt(field, spot.x, spot.z) - field.waterLevel;
    if (height > 0.1 && height < 0.5) shores.push({ ...spot, radius: 1, solid: false });
  }
  const mixed = draft.rng.fork('shores').shuffle(shores);
  for (const word of ['water', 'shore', 'beach', 'coast', 'pond', 'lake', 'river', 'sea'])
    draft.anchors.set(word, mixed);
}

function levelVillage(draft: Draft, groups: readonly SettledGroup[]): void {
  const { field, centre } = draft;
  const radius = villageRadius(countHouses(groups));
  const height = Math.max(heightAt(field, centre.x, centre.z), (field.waterLevel ?? -1e9) + 1.2);
  levelDisc(field, { ...centre, radius, height, blendMetres: 14 });
  draft.grid = createWalkGrid(field, { ...draft.spawn, discs: [] });
}

/** Levelling one site may have tilted its neighbours, so all are levelled once more without touching what lies between. */
function evenSites(draft: Draft): void {
  for (const disc of draft.occupancy.discs) {
    if (disc.kind !== 'solid' || disc.bodyRadius === 0) continue;
    levelDisc(draft.field, { ...disc, height: heightAt(draft.field, disc.x, disc.z), blendMetres: 1.5 });
  }
}

function drawPaths(draft: Draft, village: boolean): void {
  const { field, spawn, centre, plan, rng } = draft;
  const { biome } = plan.spec.setting;
  paintSurface(field, { biome, seed: rng.fork('paint').int(0, 0x7fffffff) });
  const mix = groundMixes[biome];
  if (village)
    paintDisc(field, { ...centre, radius: 9.5, surface: biome === 'desert' || biome === 'snow' ? 'path' : 'stone' });
  const blocked = new Uint8Array(field.cells * field.cells);
  const fixed = new Uint8Array(field.heights.length);
  for (const disc of draft.occupancy.discs) if (disc.bodyRadius > 0) markDisc(field, { disc, blocked, fixed });
  const targets = draft.occupancy.discs
    .filter((disc) => disc.kind === 'solid')
    .map((disc) => frontOf(disc, village ? centre : spawn));
  if (village) targets.push(centre);
  const paths = findPaths(field, {
    start: spawn,
    targets: targets.slice(0, 40),
    seed: rng.fork('paths').int(0, 0x7fffffff),
    blocked,
  });
  layPaths(field, { paths, surface: mix.path, fixed });
  for (const path of paths) for (const cell of path) draft.pathCells[cell] = 1;
}

function frontOf(disc: { x: number; z: number; radius: number }, towards: Spot): Spot {
  const x = towards.x - disc.x;
  const z = towards.z - disc.z;
  const length = Math.max(0.01, Math.sqrt(x * x + z * z));
  return { x: disc.x + (x / length) * (disc.radius + 1.2), z: disc.z + (z / length) * (disc.radius + 1.2) };
}

function markDisc(
  field: Field,
  marks: { disc: { x: number; z: number; radius: number; bodyRadius: number }; blocked: Uint8Array; fixed: Uint8Array },
): void {
  const { cells, cellMetres } = field;
  const { disc, blocked, fixed } = marks;
  for (let row = 0; row <= cells; row += 1) {
    const z = (row - cells / 2) * cellMetres - disc.z;
    if (Math.abs(z) > disc.radius + 2) continue;
    for (let column = 0; column <= cells; column += 1) {
      const x = (column - cells / 2) * cellMetres - disc.x;
      const away = x * x + z * z;
      if (away <= (disc.radius + 0.8) * (disc.radius + 0.8)) fixed[row * (cells + 1) + column] = 1;
      const reach = disc.bodyRadius + 0.9 + cellMetres / 2;
      if (row < cells && column < cells && away <= reach * reach) blocked[row * cells + column] = 1;
    }
  }
}

/** Floods the ground again, round everything solid that stands by now. */
function refreshGrid(draft: Draft): void {
  draft.grid = createWalkGrid(draft.field, { ...draft.spawn, discs: draft.occupancy.discs });
}

const turns: Readonly<Record<string, number>> = { enemy: 2, hazard: 3, collectable: 5, secret: 6 };

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

function finish(draft: Draft): Layout {
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
      yaw: facing(spawn, centre.z < spawn.z - 4 ? centre : { x: spawn.x, z: spawn.z - 10 }),
    },
  };
}

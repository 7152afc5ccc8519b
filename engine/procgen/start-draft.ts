import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { waterWords } from '#engine/level/spec-references.ts';
import { heightAt } from '#engine/level/terrain.ts';
import type { Rng } from '#engine/math/rng.ts';
import { quantise } from '#engine/math/scalar.ts';
import { claim } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { levelDisc } from './field.ts';
import type { Field } from './field.ts';
import { createOccupancy } from './occupancy.ts';
import { shapeTerrain } from './shape-terrain.ts';
import { sinkPlaces } from './sunken-places.ts';
import { villageRadius } from './village.ts';
import { createWalkGrid } from './walk-grid.ts';

/** Shapes the ground, finds a spawn and makes sure that most of the map can be walked. */
export function startDraft(
  plan: SettledSpec,
  world: {
    rng: Rng;
    village: boolean;
    groups: readonly SettledGroup[];
    /** Where players start, for layouts that know it before the ground is shaped. */
    spawnAt?: ((field: Field) => Spot) | undefined;
  },
): Draft {
  const { rng } = world;
  const radius = villageRadius(countHouses(world.groups));
  const { field, crossings, centre } = shapeTerrain(plan, {
    rng: rng.fork('terrain'),
    clearMetres: world.village ? radius : 0,
  });
  const occupancy = createOccupancy();
  const wished = world.spawnAt
    ? world.spawnAt(field)
    : world.village
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
    middle: world.village ? centre : { x: 0, z: 0 },
    crossings,
    highGround: 0,
    pathCells: new Uint8Array(field.cells * field.cells),
    deeps: [],
    airs: [],
    grid: createWalkGrid(field, { ...spawn, discs: [] }),
  };
  softenUntilWalkable(draft);
  sinkPlaces(draft);
  noteWater(draft);
  noteHighGround(draft);
  claim(draft, { disc: { ...spawn, radius: 2.2, kind: 'clear', bodyRadius: 0 }, keys: [] });
  for (const crossing of crossings)
    claim(draft, { disc: { ...crossing, radius: 7, kind: 'clear', bodyRadius: 0 }, keys: [] });
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

/** Measures again what counts as high ground. */
export function noteHighGround(draft: Draft): void {
  const heights: number[] = [];
  for (let index = 0; index < draft.grid.reached.length; index += 7) {
    if (draft.grid.reached[index] === 0) continue;
    const { x, z } = draft.grid.centreOf(index);
    heights.push(heightAt(draft.field, x, z));
  }
  heights.sort((a, b) => a - b);
  draft.highGround = heights[Math.floor(heights.length * 0.75)] ?? 0;
}

/** Lets things stand near "water", "sea", "lake" and so on: every shore is an anchor. */
function noteWater(draft: Draft): void {
  const { field, grid } = draft;
  if (field.waterLevel === null) return;
  const shores: { x: number; z: number; radius: number; solid: boolean }[] = [];
  for (let index = 0; index < grid.reached.length; index += 7) {
    if (grid.reached[index] === 0) continue;
    const spot = grid.centreOf(index);
    const height = heightAt(field, spot.x, spot.z) - field.waterLevel;
    if (height > 0.1 && height < 0.75) shores.push({ ...spot, radius: 1, solid: false });
  }
  const mixed = draft.rng.fork('shores').shuffle(shores);
  for (const word of waterWords) draft.anchors.set(word, mixed);
}

/** Gives a village its level ground. */
export function levelVillage(draft: Draft, groups: readonly SettledGroup[]): void {
  const { field, centre } = draft;
  const radius = villageRadius(countHouses(groups));
  const height = Math.max(heightAt(field, centre.x, centre.z), (field.waterLevel ?? -1e9) + 1.2);
  levelDisc(field, { ...centre, radius, height, blendMetres: 14 });
  draft.grid = createWalkGrid(field, { ...draft.spawn, discs: [] });
}

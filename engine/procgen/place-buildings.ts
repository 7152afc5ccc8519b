import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { lookOf, shapeOf } from '#engine/level/thing-catalog.ts';
import { waterWords } from '#engine/level/spec-references.ts';
import { hypot2, pi } from '#engine/math/trig.ts';
import { claim, discOf, facing, quarterTurn } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { levelDisc } from './field.ts';
import { findSpot } from './find-spot.ts';
import { propsOf } from './thing-props.ts';

/** Places that a village keeps for kinds of buildings, best first. */
export type ReservedSpots = Map<SettledGroup['kind'], Spot[]>;

/** Gives every thing of a group that stands on levelled ground its place and levels the ground. */
export function placeBuildings(
  draft: Draft,
  wanted: { readonly group: SettledGroup; readonly reserved: ReservedSpots },
): void {
  const { group, reserved } = wanted;
  const rng = draft.rng.fork(`group/${group.id}`);
  const placed: Spot[] = [];
  for (let index = 0; index < group.count; index += 1) {
    const shape = shapeOf(group);
    const bridge = group.kind === 'bridge' && draft.crossings.length > 0;
    const scale = bridge ? 1.5 : (group.scale ?? 1) * rng.range(shape.scales[0], shape.scales[1]);
    const spot =
      reservedSpot(draft, { group, reserved, scale }) ?? findBuildingSpot(draft, { group, index, placed, scale, rng });
    if (!spot) {
      draft.plan.repairs.push(`Only ${index} of ${group.count} "${group.name || group.id}" fitted on the map.`);
      return;
    }
    placed.push(spot);
    const turn = facing(
      spot,
      hypot2(spot.x - draft.centre.x, spot.z - draft.centre.z) < 30 ? draft.centre : draft.spawn,
    );
    const boxy = shape.body?.shape === 'box';
    draft.sites.push({
      ...spot,
      id: `${group.id}-${index + 1}`,
      group: group.id,
      look: lookOf(group),
      mechanic: group.mechanic,
      name: group.name,
      lift: bridge ? { y: 0.45 } : 0,
      yaw: bridge ? 0 : boxy ? quarterTurn(turn) : turn + rng.range(-0.2, 0.2),
      scale,
      size: null,
      variation: rng.int(0, 0xffffffff),
      props: group.mechanic === 'shop' ? propsOf(group, draft.plan.playerRules) : {},
    });
    const disc = discOf({ kind: group.kind, body: group.body, ...spot, scale, mechanic: group.mechanic });
    claim(draft, { disc, keys: [group.id, group.kind] });
    if (!bridge)
      levelDisc(draft.field, {
        ...spot,
        radius: disc.radius + 0.6,
        height: heightAt(draft.field, spot.x, spot.z),
        blendMetres: Math.max(4, disc.radius),
      });
  }
}

function reservedSpot(
  draft: Draft,
  wanted: { group: SettledGroup; reserved: ReservedSpots; scale: number },
): Spot | null {
  const { group, reserved, scale } = wanted;
  if (group.kind === 'bridge' && draft.crossings.length > 0) {
    const free = draft.crossings.find((crossing) =>
      draft.occupancy.isFree({ ...crossing, radius: 4 }, { gap: 0, avoid: ['solid'] }),
    );
    if (free) return free;
  }
  const { near, region } = group.placement;
  if (near !== undefined || (region !== 'anywhere' && region !== 'centre')) return null;
  const spots = reserved.get(group.kind) ?? [];
  while (spots.length > 0) {
    const spot = spots.shift();
    const radius = shapeOf(group).footprintMetres * scale;
    if (
      spot &&
      draft.grid.isReached(spot.x, spot.z) &&
      draft.occupancy.isFree({ ...spot, radius }, { gap: 0.2, avoid: ['solid', 'clear'] })
    )
      return spot;
  }
  return null;
}

function findBuildingSpot(
  draft: Draft,
  wanted: { group: SettledGroup; index: number; placed: readonly Spot[]; scale: number; rng: Draft['rng'] },
): Spot | null {
  const { group, index, placed, scale, rng } = wanted;
  const radius = shapeOf(group).footprintMetres * scale;
  const high =
    group.placement.region === 'high' ||
    ((group.kind === 'tower' || group.kind === 'windmill') && group.placement.region === 'anywhere');
  const shore = group.kind === 'lighthouse' || group.placement.region === 'water';
  const { field, centre } = draft;
  const clustered = group.kind === 'house' || group.kind === 'market-stall';
  return findSpot(draft, {
    rng,
    radius,
    gap: 1.6,
    avoid: ['solid', 'clear', 'item', 'patrol'],
    placement: group.placement,
    index,
    count: group.count,
    siblings: placed,
    spreadMetres: clustered ? 10 : 40,
    maxSlope: 0.55,
    offPaths: false,
    dryMetres: group.placement.near !== undefined && waterWords.includes(group.placement.near) ? 1.2 : 3.5,
    fromSpawn: Math.max(9, radius + 6),
    score: (spot) => {
      let score = high ? heightAt(field, spot.x, spot.z) / 12 : 0;
      if (shore) score += nearWater(draft, spot) * 1.4;
      const away = hypot2(spot.x - centre.x, spot.z - centre.z) / field.playableHalf;
      if (clustered) score -= away * 1.5;
      // The first landmark should be in the first view: north of the spawn, not too far.
      else if (index === 0 && !shore) score -= Math.abs(Math.abs(facing(draft.spawn, spot)) - pi * 0.06) * 0.35;
      return score;
    },
  });
}

/** 1 at the shore, falling to 0 some way inland; 0 where there is no water. */
export function nearWater(draft: Draft, spot: Spot): number {
  const level = draft.field.waterLevel;
  if (level === null) return 0;
  for (const reach of [5, 8, 12, 18]) {
    for (const [x, z] of compass) {
      if (heightAt(draft.field, spot.x + x * reach, spot.z + z * reach) < level - 0.3) return 1 - (reach - 5) / 20;
    }
  }
  return 0;
}

const compass: readonly (readonly [number, number])[] = [
  [1, 0],
  [0.7, 0.7],
  [0, 1],
  [-0.7, 0.7],
  [-1, 0],
  [-0.7, -0.7],
  [0, -1],
  [0.7, -0.7],
];

import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { isHostile, lookOf, shapeOf } from '#engine/level/thing-catalog.ts';
import { valueNoise2 } from '#engine/math/noise.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2, pi } from '#engine/math/trig.ts';
import { creaturePropsOf, guardPropsOf } from './creature-props.ts';
import { claim, discOf, facing, quarterTurn } from './draft.ts';
import type { Draft, Site, Spot } from './draft.ts';
import { findSpot } from './find-spot.ts';
import type { SpotRequest } from './find-spot.ts';
import { findPatrol } from './find-patrol.ts';
import type { Patrol } from './find-patrol.ts';
import { findWaterSpot } from './find-water-spot.ts';
import { sunkenCount } from './sunken-places.ts';
import { nearWater } from './place-buildings.ts';
import { propsOf } from './thing-props.ts';

/** Gives every thing of a group its place on the finished ground. */
export function placeThings(draft: Draft, group: SettledGroup): void {
  const rng = draft.rng.fork(`group/${group.id}`);
  const shape = shapeOf(group);
  const placed: Spot[] = [];
  for (let index = 0; index < group.count; index += 1) {
    const scale =
      (group.scale ?? 1) * (group.mechanic === 'collectable' ? 1 : rng.range(shape.scales[0], shape.scales[1]));
    const request = requestFor(draft, { group, index, placed, scale, rng });
    const site = siteFor(draft, { group, index, request, scale });
    if (!site) {
      draft.plan.repairs.push(`Only ${index} of ${group.count} "${group.name || group.id}" fitted on the map.`);
      return;
    }
    placed.push(site);
    draft.sites.push(site);
    claim(draft, {
      disc: discOf({ kind: group.kind, body: group.body, x: site.x, z: site.z, scale, mechanic: group.mechanic }),
      keys: [group.id, group.kind],
    });
  }
}

function siteFor(
  draft: Draft,
  wanted: { group: SettledGroup; index: number; request: SpotRequest; scale: number },
): Site | null {
  const { group, index, request, scale } = wanted;
  const { rng } = request;
  const base = {
    id: `${group.id}-${index + 1}`,
    group: group.id,
    look: lookOf(group),
    mechanic: group.mechanic,
    name: group.name,
    scale,
    size: null,
    variation: rng.int(0, 0xffffffff),
  };
  if (group.mechanic === 'enemy' || group.mechanic === 'guard') {
    const patrol = findPatrol(draft, request);
    if (!patrol) return null;
    return {
      ...base,
      x: patrol.x,
      z: patrol.z,
      lift: 0,
      yaw: patrol.props['travelX'] === 0 ? rng.range(-pi, pi) : 0,
      props: dimSight(draft, propsOnBeat(group, { patrol, difficulty: draft.plan.rules.difficulty })),
    };
  }
  const deep = deepSpot(draft, { group, index });
  if (deep)
    return { ...base, ...deep, lift: 0, yaw: rng.range(-pi, pi), props: propsOf(group, draft.plan.playerRules) };
  const hostile = isHostile(group.mechanic);
  const floats = group.kind === 'boat' && group.mechanic === 'prop' && group.placement.relation !== 'between';
  const afloat = floats ? findWaterSpot(draft, request) : null;
  if (afloat)
    return {
      ...base,
      ...afloat,
      lift: { y: quantise((draft.field.waterLevel ?? 0) - 0.25) },
      yaw: quarterTurn(rng.range(-pi, pi)),
      props: {},
    };
  // Air is needed where there is none: on the bed of the deepest water near the shore.
  const spot = (group.mechanic === 'air' ? findWaterSpot(draft, request) : null) ?? findSpot(draft, request);
  if (!spot) return null;
  const shape = shapeOf(group);
  const yaw = shape.body?.shape === 'box' ? quarterTurn(rng.range(-pi, pi)) : rng.range(-pi, pi);
  const lift = group.mechanic === 'moving-platform' ? 0.25 : 0;
  return {
    ...base,
    ...spot,
    lift,
    yaw: group.kind === 'fence' ? fenceYaw(request) : yaw,
    props: hostile
      ? dimSight(draft, creaturePropsOf(group, draft.plan.rules.difficulty))
      : propsOf(group, draft.plan.playerRules),
  };
}

/** What has to be dived for lies under water, and air beside it. */
function deepSpot(draft: Draft, wanted: { group: SettledGroup; index: number }): Spot | undefined {
  const { group, index } = wanted;
  if (group.mechanic === 'air') return draft.airs.shift();
  return index < sunkenCount(draft.plan, group) ? draft.deeps.shift() : undefined;
}

/** A guard watches on its beat; all others only walk it. */
function propsOnBeat(group: SettledGroup, beat: { patrol: Patrol; difficulty: number }): Site['props'] {
  const { patrol, difficulty } = beat;
  if (group.mechanic !== 'guard') return patrol.props;
  const { damage: _, ...motion } = patrol.props;
  return { ...motion, ...guardPropsOf(difficulty) };
}

const foggySightShare = 0.6;

/** In fog that blinds, everybody sees less far. */
function dimSight({ plan }: Draft, props: Site['props']): Site['props'] {
  const { sightMetres } = props;
  if (plan.rules.sky?.blindFog !== true || typeof sightMetres !== 'number') return props;
  return { ...props, sightMetres: quantise(Math.max(2, sightMetres * foggySightShare)) };
}

function fenceYaw(request: SpotRequest): number {
  return request.placement.near ? 0 : request.index % 10 < 5 ? 0 : pi / 2;
}

/** What foes, traps and what is guarded look for; null for everything else. */
function requestForFoe(draft: Draft, wanted: { group: SettledGroup; base: SpotRequest }): SpotRequest | null {
  const { group, base } = wanted;
  if (group.mechanic === 'guard')
    return {
      ...base,
      spreadMetres: 22,
      maxSlope: 0.4,
      fromSpawn: 16,
      offPaths: false,
      score: (spot) => -1.4 * nearestPath(draft, spot),
    };
  if (group.mechanic === 'flag')
    return {
      ...base,
      maxSlope: 0.4,
      fromSpawn: 30,
      score: (spot) => hypot2(spot.x - draft.spawn.x, spot.z - draft.spawn.z) / 30,
    };
  if (isHostile(group.mechanic) || group.mechanic === 'hazard')
    return { ...base, spreadMetres: 26, maxSlope: 0.4, fromSpawn: 13 };
  return null;
}

/** What a group looks for, by what it is for. */
function requestFor(
  draft: Draft,
  wanted: { group: SettledGroup; index: number; placed: readonly Spot[]; scale: number; rng: Draft['rng'] },
): SpotRequest {
  const { group, index, placed, scale, rng } = wanted;
  const shape = shapeOf(group);
  const base: SpotRequest = {
    rng,
    radius: shape.footprintMetres * scale,
    gap: 0.9,
    avoid: ['solid', 'clear', 'item', 'patrol'],
    placement: group.placement,
    index,
    count: group.count,
    siblings: placed,
    spreadMetres: 14,
    maxSlope: 0.75,
    offPaths: true,
    dryMetres: 0,
    fromSpawn: 5,
    score: () => 0,
  };
  if (group.mechanic === 'collectable' || group.mechanic === 'secret')
    return {
      ...base,
      gap: 0.5,
      spreadMetres: spreadFor(draft.plan, group),
      maxSlope: 0.7,
      offPaths: false,
      ...guarded(draft, { group, rng }),
    };
  const asFoe = requestForFoe(draft, { group, base });
  if (asFoe !== null) return asFoe;
  if (group.kind === 'lamp-post')
    return { ...base, gap: 0.3, spreadMetres: 12, maxSlope: 0.5, score: (spot) => -nearestPath(draft, spot) };
  if (group.kind === 'tree' || group.kind === 'rock' || group.kind === 'mushroom' || group.kind === 'flower') {
    const seed = group.kind.length * 131;
    return {
      ...base,
      spreadMetres: group.count > 30 ? 3 : 6,
      score: (spot) =>
        1.4 * valueNoise2(seed, spot.x / 17, spot.z / 17) +
        (group.placement.region === 'water' ? nearWater(draft, spot) : 0),
    };
  }
  if (group.mechanic === 'moving-platform') return { ...base, radius: 5, maxSlope: 0.25, spreadMetres: 30 };
  if (group.kind === 'crate' || group.kind === 'campfire')
    return { ...base, gap: 0.3, maxSlope: 0.35, score: (spot) => interest(draft, spot) };
  return { ...base, maxSlope: 0.5, score: (spot) => (group.placement.region === 'water' ? nearWater(draft, spot) : 0) };
}

/** The harder the level, the more pickups lie where an enemy walks; those with a place of their own stay there. */
function guarded(draft: Draft, pickup: { group: SettledGroup; rng: Draft['rng'] }): Partial<SpotRequest> {
  const { near, region } = pickup.group.placement;
  const free = near === undefined && region === 'anywhere' && draft.anchors.has('patrol');
  if (!pickup.rng.chance(draft.plan.rules.difficulty * 0.9) || !free) return { score: (spot) => interest(draft, spot) };
  return {
    avoid: ['solid', 'clear', 'item'],
    placement: { region, near: 'patrol', relation: 'inside' },
    spreadMetres: 3,
  };
}

function spreadFor(plan: SettledSpec, group: SettledGroup): number {
  const near = group.placement.near !== undefined;
  return near ? 5 : Math.max(7, 60 / Math.sqrt(group.count + 1) + (plan.spec.layout.size === 'large' ? 8 : 0));
}

/** Where people like to find something: by a landmark, on top of a hill, at the end of a path. */
function interest(draft: Draft, spot: Spot): number {
  const ground = heightAt(draft.field, spot.x, spot.z);
  let score = Math.min(0.5, Math.max(0, ground / 24));
  let nearest = Infinity;
  for (const disc of draft.occupancy.discs) {
    if (disc.kind !== 'solid' || disc.radius < 1.7) continue;
    nearest = Math.min(nearest, hypot2(disc.x - spot.x, disc.z - spot.z) - disc.radius);
  }
  if (nearest < 7) score += 0.35;
  return score;
}

/** Distance to a path in cells, at most 3, as a share. */
function nearestPath(draft: Draft, spot: Spot): number {
  const { field, pathCells } = draft;
  for (let reach = 1; reach <= 3; reach += 1) {
    for (const [x, z] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const column = Math.floor((spot.x + x * reach * field.cellMetres) / field.cellMetres + field.cells / 2);
      const row = Math.floor((spot.z + z * reach * field.cellMetres) / field.cellMetres + field.cells / 2);
      if (pathCells[row * field.cells + column] === 1) return (reach - 1) / 3;
    }
  }
  return 1;
}

/** Gives a character their place and turns them to where players come from. */
export function placeCharacter(draft: Draft, character: SettledSpec['characters'][number]): void {
  const rng = draft.rng.fork(`character/${character.id}`);
  const spot = findSpot(draft, {
    rng,
    radius: 0.6,
    gap: 0.5,
    avoid: ['solid', 'item', 'patrol'],
    placement:
      character.placement.near === undefined && character.placement.region === 'centre'
        ? { region: 'centre', near: 'centre' }
        : character.placement,
    index: 0,
    count: 1,
    siblings: draft.anchors.get('character') ?? [],
    spreadMetres: 9,
    maxSlope: 0.4,
    offPaths: false,
    dryMetres: 0,
    fromSpawn: 4,
    score: (place) => -0.4 * Math.abs(facing(draft.spawn, place)),
  });
  if (!spot) {
    draft.plan.repairs.push(`There was no room for ${character.name}.`);
    return;
  }
  draft.sites.push({
    ...spot,
    id: draft.sites.some((site) => site.id === `npc-${character.id}`)
      ? `npc-${character.id}-person`
      : `npc-${character.id}`,
    group: character.id,
    look: 'character',
    mechanic: 'character',
    name: character.name,
    lift: 0,
    yaw: facing(spot, draft.spawn) + rng.range(-0.3, 0.3),
    scale: 1,
    size: null,
    variation: rng.int(0, 0xffffffff),
    props: { hue: character.appearance.hue, hat: character.appearance.hat, role: character.role },
  });
  claim(draft, { disc: { ...spot, radius: 0.6, kind: 'solid', bodyRadius: 0.35 }, keys: [character.id, 'character'] });
}

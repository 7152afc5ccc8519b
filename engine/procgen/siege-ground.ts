import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { isHostile, lookOf } from '#engine/level/thing-catalog.ts';
import type { TowerKind } from '#engine/mechanics/tower.ts';
import { claim, discOf, facing } from './draft.ts';
import type { Draft, Site, Spot } from './draft.ts';
import { gentle, keepClear, levelAlong, paintRoad } from './lay-track.ts';
import { groundMixes, paintSurface } from './paint-surface.ts';
import type { SiegeRoad } from './siege-road.ts';

const stoneEvery = 4;
const padRadiusMetres = 1.6;
const courtMetres = 4.5;
const smoothingRounds = 30;

/** Whether the siege itself places a group: what is defended, what defends it, and who comes. */
export function isOfSiege(group: Pick<SettledGroup, 'mechanic'>): boolean {
  return ['keep', 'tower', 'rift', 'waymark'].includes(group.mechanic) || isHostile(group.mechanic);
}

/** Levels the road, a court round the keep and the sites of towers, and keeps everything else off them. */
export function shapeSiege(draft: Draft, road: SiegeRoad): void {
  const { field } = draft;
  const dry = (field.waterLevel ?? -1e9) + 0.7;
  const heights = gentle(
    road.points.map((point) => Math.max(dry, heightAt(field, point.x, point.z))),
    smoothingRounds,
  );
  levelAlong(field, { points: road.points, heights, halfWidth: road.halfWidthMetres + 0.8 });
  const end = heights.at(-1) ?? 0;
  const keep = keepOf(road);
  levelAlong(field, { points: [keep], heights: [end], halfWidth: courtMetres });
  for (const pad of road.pads) {
    const ground = Math.max(dry, heightAt(field, pad.x, pad.z));
    levelAlong(field, { points: [pad], heights: [ground], halfWidth: padRadiusMetres, blendMetres: 2.5 });
    keepClear(draft, { ...pad, radius: padRadiusMetres + 0.8 });
  }
  road.points.forEach((point, index) => {
    if (index % 2 === 0) keepClear(draft, { ...point, radius: road.halfWidthMetres + 1.2 });
  });
  keepClear(draft, { ...keep, radius: courtMetres });
}

/** Paints the ground, the road and the court. */
export function paintSiege(draft: Draft, road: SiegeRoad): void {
  const { field, plan, rng } = draft;
  const { biome, biomes } = plan.ground;
  paintSurface(field, { biome, regions: biomes, seed: rng.fork('paint').int(0, 0x7fffffff) });
  const surface = groundMixes[biome].path;
  for (const point of road.points) paintRoad(draft, { ...point, radius: road.halfWidthMetres, surface });
  paintRoad(draft, { ...keepOf(road), radius: courtMetres - 1, surface: surface === 'stone' ? 'wood' : 'stone' });
}

/** Puts up what is defended, the sites of towers, the rifts, the stones of the road, and whoever comes out of the rifts. */
export function furnishSiege(draft: Draft, road: SiegeRoad): void {
  const { plan } = draft;
  const keep = keepOf(road);
  const gate = road.points[0] ?? keep;
  const ahead = road.points[3] ?? keep;
  for (const group of plan.groups.filter(isOfSiege)) {
    if (group.mechanic === 'keep') put(draft, { group, spots: [keep], yaw: facing(keep, draft.spawn), props: {} });
    else if (group.mechanic === 'tower') putPads(draft, { group, road });
    else if (group.mechanic === 'rift')
      put(draft, { group, spots: gateSpots(gate, group.count), yaw: facing(gate, ahead), props: {} });
    else if (isHostile(group.mechanic))
      put(draft, {
        group,
        spots: Array.from({ length: group.count }, () => gate),
        yaw: facing(gate, ahead),
        props: {},
      });
  }
  layStones(draft, road);
}

function keepOf(road: SiegeRoad): Spot {
  return road.points.at(-1) ?? { x: 0, z: 0 };
}

/** Rifts stand in a row across the road. */
function gateSpots(gate: Spot, count: number): Spot[] {
  return Array.from({ length: Math.min(count, 5) }, (_, index) => ({
    x: gate.x + (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * 3.2,
    z: gate.z,
  }));
}

function putPads(draft: Draft, site: { group: SettledGroup; road: SiegeRoad }): void {
  const { group, road } = site;
  if (road.pads.length < group.count)
    draft.plan.repairs.push(`Only ${road.pads.length} of ${group.count} towers fitted beside the road.`);
  const keep = keepOf(road);
  road.pads.slice(0, group.count).forEach((pad, index) => {
    // Every third site is for frost, and of the others every second for cannons, once there are arrows.
    const builds = index % 3 === 1 ? 'frost' : index % 3 === 2 && index > 2 ? 'cannon' : 'arrow';
    put(draft, { group, spots: [pad], first: index, yaw: facing(pad, keep), props: { ...towerProps[builds] } });
  });
}

/** What each kind of tower costs and does. */
const towerProps = {
  arrow: { builds: 'arrow', costCredits: 5, damage: 4, rangeMetres: 9, cooldownTicks: 22 },
  frost: { builds: 'frost', costCredits: 6, damage: 2, rangeMetres: 7, cooldownTicks: 30 },
  cannon: { builds: 'cannon', costCredits: 8, damage: 7, rangeMetres: 8, cooldownTicks: 48 },
} as const satisfies Record<TowerKind, Site['props']>;

function layStones(draft: Draft, road: SiegeRoad): void {
  const group = { id: 'road:stone', kind: 'way-stone', name: '', mechanic: 'waymark' } as const;
  const stones = road.points.filter((_, index) => index % stoneEvery === 0 && index < road.points.length - 2);
  stones.forEach((spot, index) => {
    const next = stones[index + 1] ?? keepOf(road);
    put(draft, { group, spots: [spot], first: index, yaw: facing(spot, next), props: { order: index } });
  });
}

function put(
  draft: Draft,
  item: {
    readonly group: Pick<SettledGroup, 'id' | 'kind' | 'body' | 'name' | 'mechanic' | 'scale'>;
    readonly spots: readonly Spot[];
    readonly first?: number;
    readonly yaw: number;
    readonly props: Site['props'];
  },
): void {
  const { group, spots, first = 0, yaw, props } = item;
  const rng = draft.rng.fork(`group/${group.id}/${first}`);
  spots.forEach((spot, index) => {
    const scale = group.mechanic === 'tower' || group.mechanic === 'waymark' ? 1 : (group.scale ?? 1);
    draft.sites.push({
      ...spot,
      id: `${group.id}-${first + index + 1}`,
      group: group.id,
      look: lookOf(group),
      mechanic: group.mechanic,
      name: group.name,
      lift: 0,
      yaw,
      scale,
      size: null,
      variation: rng.int(0, 0xffffffff),
      props,
    });
    if (isHostile(group.mechanic) || group.mechanic === 'waymark') return;
    const disc = discOf({ kind: group.kind, body: group.body, ...spot, scale, mechanic: group.mechanic });
    claim(draft, { disc, keys: [group.id, group.kind] });
  });
}

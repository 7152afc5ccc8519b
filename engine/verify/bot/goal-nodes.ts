import type { LevelEntity } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { footprintDistanceSquared } from '#engine/sim/solid.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { Objective } from '#engine/verify/bot/objective.ts';
import { type NavGraph, keyOf } from '#engine/verify/nav/nav-graph.ts';

const gateReachMetres = 2.2;
const doorReachMetres = 1.15;
const chestMetres = 1;
const sightStepMetres = 0.25;
/** So close that nothing else answers to the hand. */
const useReachMetres = 1.5;

/** Nodes from which something can be touched, talked to or counted as reached. */
export function goalNodes(
  nav: NavGraph,
  objective: Pick<Objective, 'entities' | 'at'> & { readonly kind: Objective['kind'] | 'use' },
): Map<number, LevelEntity> {
  const goals = new Map<number, LevelEntity>();
  for (const entity of objective.entities) {
    const reach = reachOf(entity, objective.kind);
    const { x, y, z } = objective.at?.get(entity.id) ?? entity.position;
    const cells = Math.ceil(reach / nav.cellMetres);
    const column = Math.floor(x / nav.cellMetres);
    const row = Math.floor(z / nav.cellMetres);
    for (let r = row - cells; r <= row + cells; r += 1) {
      for (let c = column - cells; c <= column + cells; c += 1) {
        for (const node of nav.cells.get(keyOf(c, r)) ?? []) {
          const height = y - (nav.y[node] ?? 0);
          if (hypot2((nav.x[node] ?? 0) - x, (nav.z[node] ?? 0) - z) > reach || height > 3 || height < -1.8) continue;
          const isByHand = objective.kind === 'fight' || (objective.kind === 'touch' && entity.collider === null);
          if (isByHand && isWalledOff(nav, { node, x, z })) continue;
          if (!goals.has(node)) goals.set(node, entity);
        }
      }
    }
    for (const [node, special] of nav.specials) {
      if (special.kind === 'mover' && footprintDistanceSquared(special.solid, entity.position) < 1)
        goals.set(node, entity);
    }
  }
  return goals;
}

/** Whether a wall stands between a node and a place: arms do not reach through. */
function isWalledOff(nav: NavGraph, way: { node: number; x: number; z: number }): boolean {
  const from = { x: nav.x[way.node] ?? 0, z: nav.z[way.node] ?? 0 };
  const chest = (nav.y[way.node] ?? 0) + chestMetres;
  const parts = Math.ceil(hypot2(way.x - from.x, way.z - from.z) / sightStepMetres);
  for (let part = 1; part < parts; part += 1) {
    const share = part / parts;
    const point = { x: from.x + (way.x - from.x) * share, z: from.z + (way.z - from.z) * share };
    for (const solid of nav.world.solids.at(point.x, point.z)) {
      if (solid.motion !== null || solid.bottom > chest || solid.top < chest) continue;
      if (footprintDistanceSquared(solid, point) < 0.0025) return true;
    }
  }
  return false;
}

function reachOf(entity: LevelEntity, kind: Objective['kind'] | 'use'): number {
  if (kind === 'use') return useReachMetres;
  if (kind === 'fight') return 4;
  if (kind === 'talk') return tuning.interactReachMetres - 0.3;
  const size =
    entity.collider === null
      ? 0
      : entity.collider.shape === 'box'
        ? Math.max(entity.collider.halfX, entity.collider.halfZ)
        : entity.collider.radius;
  // Near is enough for a landmark; a flag and its base want to be touched.
  if (kind === 'reach' && entity.mechanic !== 'flag' && entity.mechanic !== 'base') return size + 3.6;
  if (kind === 'pass') return gateReachMetres;
  // From right before a door, not from round the corner.
  if (entity.mechanic === 'door' && entity.collider?.shape === 'box')
    return Math.min(entity.collider.halfX, entity.collider.halfZ) + doorReachMetres;
  const trigger = entity.trigger;
  const width =
    trigger === null ? size : trigger.shape === 'box' ? Math.max(trigger.halfX, trigger.halfZ) : trigger.radius;
  return width + 0.9;
}

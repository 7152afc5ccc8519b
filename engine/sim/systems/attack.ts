import { hypot2, atan2, cos, headingToRadians, radiansToHeading, sin } from '#engine/math/trig.ts';
import { whereIsCreature } from '#engine/mechanics/minds/creature.ts';
import type { Tick } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Cosine of half the angle that a swing sweeps over. */
const sweepCosine = 0.25;
const heightMetres = 2;

/** A held attack button swings again and again: the body turns to the nearest creature in reach and hits all before it. */
export function attack(tick: Tick): void {
  const { run, input, events } = tick;
  const rest = run.counters['swing'] ?? 0;
  if (rest > 0) run.counters['swing'] = rest - 1;
  if (rest > 0 || ((input.buttons | input.pressed) & inputButtons.attack) === 0 || run.status === 'lost') return;
  run.counters['swing'] = tuning.swingTicks;
  const near = inReach(tick);
  const nearest = near[0];
  if (nearest !== undefined)
    run.facing = radiansToHeading(atan2(run.position.x - nearest.x, run.position.z - nearest.z));
  events.push({ kind: 'swing', at: { ...run.position } });
  const angle = headingToRadians(run.facing);
  const ahead = { x: -sin(angle), z: -cos(angle) };
  for (const target of near) {
    const dx = target.x - run.position.x;
    const dz = target.z - run.position.z;
    if (dx * ahead.x + dz * ahead.z < sweepCosine * target.metres) continue;
    target.behaviour.onHit?.(tick, { from: { ...run.position }, damage: 1 });
  }
}

/** Creatures in reach of a swing, nearest first. */
function inReach(tick: Tick) {
  const { run, world } = tick;
  return world.creatures
    .flatMap(({ entity, behaviour }) => {
      const at = whereIsCreature(run, entity);
      if (at === null || Math.abs(at.y - run.position.y) > heightMetres) return [];
      const metres = hypot2(at.x - run.position.x, at.z - run.position.z);
      const reach = tuning.swingReachMetres + bodyMetres(entity.trigger);
      return metres > reach ? [] : [{ x: at.x, z: at.z, metres, behaviour }];
    })
    .sort((a, b) => a.metres - b.metres);
}

function bodyMetres(trigger: { readonly shape: string; readonly radius?: number } | null): number {
  return Math.max(0, (trigger?.radius ?? 0.6) - 0.6);
}

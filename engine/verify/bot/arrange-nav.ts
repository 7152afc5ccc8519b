import { barsWay } from '#engine/mechanics/conveyor.ts';
import { isOn } from '#engine/mechanics/thing-state.ts';
import { arrangeWorld } from '#engine/sim/arrange-world.ts';
import type { Changing } from '#engine/sim/sim-world.ts';
import type { RunState } from '#engine/sim/types.ts';
import type { Walker } from '#engine/verify/bot/walker.ts';
import { refreshNavGraph } from '#engine/verify/nav/nav-graph.ts';

const marginMetres = 1.5;

/** Brings the bot's map up to date with doors and blocks of its run; what was banned may work now. */
export function arrangeNav(walker: Walker): void {
  const { pilot, nav, arranged } = walker;
  arrangeWorld(pilot.world, pilot.run);
  let changed = false;
  for (const thing of pilot.world.changing) {
    if (thing.solid === null || thing.entity.mechanic === 'enemy') continue;
    const now = stateOf(thing, pilot.run);
    const before = arranged.get(thing.entity.id) ?? stateOf(thing, null);
    if (before === now) continue;
    arranged.set(thing.entity.id, now);
    if (thing.entity.mechanic === 'conveyor') {
      if (barsWay(thing.entity, { level: pilot.world.level, run: pilot.run })) nav.barred.add(thing.entity.id);
      else nav.barred.delete(thing.entity.id);
    }
    changed = true;
    for (const at of [placeOf(before), placeOf(now)]) {
      const reach = Math.max(thing.solid.halfX, thing.solid.halfZ) + marginMetres;
      refreshNavGraph(nav, { minX: at.x - reach, maxX: at.x + reach, minZ: at.z - reach, maxZ: at.z + reach });
    }
  }
  if (!changed) return;
  walker.hops = null;
  walker.banned.clear();
  walker.skipped.clear();
  walker.failures.clear();
}

/** "x z solid" of something, and whether it is a belt that was turned, in a run (null: as the level placed it). */
function stateOf({ entity, behaviour }: Changing, run: RunState | null): string {
  const at = run?.things[entity.id] ?? entity.position;
  const isThere = run === null || ((behaviour.isPresent?.(run) ?? true) && (behaviour.isSolid?.(run) ?? true));
  const isTurned = entity.mechanic === 'conveyor' && run !== null && isOn(run, entity);
  return `${at.x} ${at.z} ${isThere ? 1 : 0}${isTurned ? ' turned' : ''}`;
}

function placeOf(state: string): { x: number; z: number } {
  const [x, z] = state.split(' ').map(Number);
  return { x: x ?? 0, z: z ?? 0 };
}

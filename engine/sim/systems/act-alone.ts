import type { Tick } from '#engine/sim/tick.ts';

/** Lets everything act that acts by itself, in level order, before the player moves. */
export function actAlone(tick: Tick): void {
  for (const { behaviour } of tick.world.acting) {
    behaviour.onTick?.(tick);
    if (tick.run.status === 'lost') return;
  }
}

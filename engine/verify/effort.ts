import type { SimWorld } from '#engine/sim/sim-world.ts';

const spent = new WeakMap<SimWorld, number>();

/** Notes thinking about a world, in units of one simulated tick: looking for ways has to be bounded like playing. */
export function spendEffort(world: SimWorld, ticks: number): void {
  spent.set(world, (spent.get(world) ?? 0) + ticks);
}

/** All thinking about a world so far, in units of one simulated tick. */
export function effortOn(world: SimWorld): number {
  return spent.get(world) ?? 0;
}

import type { Tick } from '#engine/sim/tick.ts';

/** Rounds what is kept to float32, so that every machine carries the same numbers into the next tick; adding 0 turns -0 into 0, as JSON does. */
export function settle(tick: Tick): void {
  const { position, velocity, checkpoint, things } = tick.run;
  position.x = Math.fround(position.x) + 0;
  position.y = Math.fround(position.y) + 0;
  position.z = Math.fround(position.z) + 0;
  velocity.x = Math.fround(velocity.x) + 0;
  velocity.y = Math.fround(velocity.y) + 0;
  velocity.z = Math.fround(velocity.z) + 0;
  checkpoint.x = Math.fround(checkpoint.x) + 0;
  checkpoint.y = Math.fround(checkpoint.y) + 0;
  checkpoint.z = Math.fround(checkpoint.z) + 0;
  for (const id in things) {
    const thing = things[id];
    if (thing === undefined) continue;
    thing.x = Math.fround(thing.x) + 0;
    thing.y = Math.fround(thing.y) + 0;
    thing.z = Math.fround(thing.z) + 0;
  }
}

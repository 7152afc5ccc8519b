import { canonicalJson, hash32, sha256Hex } from '#engine/math/hash.ts';
import type { RunState } from '#engine/sim/types.ts';

const floats = new Float32Array(1);
const bits = new Uint32Array(floats.buffer);

/** Quick hash of a run, an unsigned 32-bit integer: enough to notice that two hosts went apart. */
export function hashRun(run: RunState): number {
  let hash = 0x811c9dc5;
  const add = (word: number): void => {
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  };
  const addFloat = (value: number): void => {
    // Adding zero turns -0 into 0: JSON cannot carry the difference to the other host.
    floats[0] = value + 0;
    add(bits[0] ?? 0);
  };
  for (const value of [
    run.position.x,
    run.position.y,
    run.position.z,
    run.velocity.x,
    run.velocity.y,
    run.velocity.z,
  ]) {
    addFloat(value);
  }
  add(run.tick);
  add(run.facing);
  add((run.grounded ? 1 : 0) | (run.coyoteTicks << 1) | (run.jumpBufferTicks << 5) | (run.airJumpsLeft << 9));
  add(run.safeTicks | (run.health << 8) | ((run.lives ?? 15) << 16) | (run.status.length << 24));
  add(run.deaths);
  add(run.score);
  add(run.taken.length);
  for (const quest in run.quests) add(run.quests[quest] ?? 0);
  for (const counter in run.counters) addFloat(run.counters[counter] ?? 0);
  for (const id in run.things) {
    const thing = run.things[id];
    if (thing === undefined) continue;
    addFloat(thing.x);
    addFloat(thing.y);
    addFloat(thing.z);
    addFloat(thing.health);
    add(thing.facing | (thing.mode << 16));
    add(thing.ticks);
  }
  const last = run.taken.at(-1);
  if (last !== undefined) add(hash32(last));
  return hash >>> 0;
}

/** SHA-256 over everything in a run, 64 hex digits: what certificates are compared by. */
export function hashRunFull(run: RunState): string {
  const { things, counters, ...always } = run;
  // What a level does not use is left out, so that certificates from before it existed still hold.
  const used = {
    ...(Object.keys(things).length > 0 ? { things } : {}),
    ...(Object.keys(counters).length > 0 ? { counters } : {}),
  };
  return sha256Hex(canonicalJson({ ...always, ...used }));
}

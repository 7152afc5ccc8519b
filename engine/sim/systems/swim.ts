import { breathCounter, breathTicksOf } from '#engine/mechanics/air.ts';
import { hurtPlayer } from '#engine/mechanics/effects.ts';
import type { Level } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Height in metres at which the feet of a swimmer hang, or null where nobody swims. */
export function swimHeight({ playerRules, terrain }: Pick<Level, 'playerRules' | 'terrain'>): number | null {
  const swims = playerRules.abilities?.includes('swim') === true && terrain.solid && terrain.waterLevel !== null;
  return swims ? (terrain.waterLevel ?? 0) - tuning.swimDepthMetres : null;
}

/** Carries a swimmer at the surface; holding dash dives, for as long as the breath lasts. */
export function swim(tick: Tick): void {
  const { run, input, level } = tick;
  const { waterLevel } = level.terrain;
  if (level.playerRules.abilities?.includes('swim') !== true || waterLevel === null || !level.terrain.solid) return;
  const surface = waterLevel - tuning.swimDepthMetres;
  const deep = heightAt(level.terrain, run.position.x, run.position.z) < surface;
  breathe(tick, waterLevel);
  if (!deep || run.position.y > surface + 0.05) return;
  const dives = (input.buttons & inputButtons.dash) !== 0;
  const pull = level.playerRules.gravityMetresPerSecondSquared * tickSeconds;
  const wanted = dives ? -tuning.diveMetresPerSecond : (surface - run.position.y) * 5;
  run.velocity.y = Math.max(-tuning.diveMetresPerSecond, Math.min(tuning.diveMetresPerSecond, wanted)) + pull;
  run.velocity.x *= tuning.swimDragShare;
  run.velocity.z *= tuning.swimDragShare;
  run.grounded = false;
  // From the surface one can leap ashore.
  run.coyoteTicks = run.position.y > surface - 0.3 ? 2 : 0;
}

/** Under water the breath runs out; without it the water hurts, until the head is up again. */
function breathe(tick: Tick, waterLevel: number): void {
  const { run } = tick;
  const headUnder = run.position.y + tuning.capsuleHeightMetres < waterLevel;
  if (!headUnder) {
    delete run.counters[breathCounter];
    return;
  }
  const held = (run.counters[breathCounter] ?? 0) + 1;
  run.counters[breathCounter] = held;
  if (held >= breathTicksOf(tick.level)) hurtPlayer(tick, { by: 'water', from: { ...run.position }, damage: 1 });
}

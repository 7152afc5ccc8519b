import { respawnPlayer } from '#engine/mechanics/effects.ts';
import { heightAt } from '#engine/level/terrain.ts';
import type { Tick } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Brings back whoever fell out of the world or into deep water. */
export function perish(tick: Tick): void {
  const { run, level } = tick;
  const { position } = run;
  if (position.y < level.terrain.killHeight) {
    respawnPlayer(tick, 'fall');
    return;
  }
  const { waterLevel } = level.terrain;
  const swims = level.playerRules.abilities?.includes('swim') === true;
  if (waterLevel === null || !level.terrain.solid || swims) return;
  const drowned = waterLevel - tuning.wadeDepthMetres;
  if (position.y < drowned && heightAt(level.terrain, position.x, position.z) < drowned) respawnPlayer(tick, 'water');
}

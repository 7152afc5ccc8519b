import type { Level, LevelEntity, Vec3 } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

/** Adds an entity to what the player has; false when it was there already. */
export function takeEntity(
  play: Play,
  prize: { readonly entity: LevelEntity; readonly at: Vec3; readonly score: number },
): boolean {
  const { entity, at, score } = prize;
  if (play.run.taken.includes(entity.id)) return false;
  play.run.taken.push(entity.id);
  play.run.score += score;
  play.events.push({ kind: 'taken', entity: entity.id, look: entity.look, at });
  return true;
}

/** Hurts the player and throws them away from `from`, unless they are safe; the last heart costs a life. */
export function hurtPlayer(
  play: Play,
  blow: { readonly by: string; readonly from: Vec3; readonly damage: number },
): void {
  const { run, level } = play;
  if (run.safeTicks > 0 || run.status !== 'playing') return;
  if (level.playerRules.controller === 'flyer') {
    respawnPlayer(play, blow.by);
    return;
  }
  run.health -= blow.damage;
  if (run.health <= 0) {
    respawnPlayer(play, blow.by);
    return;
  }
  const x = run.position.x - blow.from.x;
  const z = run.position.z - blow.from.z;
  const distance = hypot2(x, z);
  const knock = tuning.hurtKnockMetresPerSecond;
  run.velocity.x = distance > 0.01 ? (x / distance) * knock : 0;
  run.velocity.z = distance > 0.01 ? (z / distance) * knock : knock;
  run.velocity.y = tuning.hurtLiftMetresPerSecond;
  run.grounded = false;
  run.coyoteTicks = 0;
  run.safeTicks = tuning.safeTicksAfterHurt;
  play.events.push({ kind: 'hurt', at: { ...run.position }, by: blow.by });
}

/** How many ticks nothing hurts after a respawn. */
export function safeTicksAfterRespawn({ rules }: Pick<Level, 'rules'>): number {
  const seconds = rules.pace?.respawnSeconds;
  return seconds === undefined ? tuning.safeTicksAfterRespawn : seconds * ticksPerSecond;
}

/** Takes a life (where lives count) and puts the player at the last checkpoint; with no life left the run is lost. */
export function respawnPlayer(play: Play, by: string): void {
  const { run, level } = play;
  run.position = { ...run.checkpoint };
  run.velocity = { x: 0, y: 0, z: 0 };
  // A flyer that is "grounded" hovers until the first flap, so that nobody dies while still looking around.
  run.grounded = level.playerRules.controller === 'flyer';
  run.coyoteTicks = 0;
  run.jumpBufferTicks = 0;
  run.airJumpsLeft = 0;
  run.health = tuning.maxHealth;
  run.safeTicks = safeTicksAfterRespawn(level);
  play.events.push({ kind: 'respawn', at: { ...run.position }, by });
  if (run.status !== 'playing') return;
  run.deaths += 1;
  if (run.lives === null) return;
  run.lives -= 1;
  if (run.lives > 0) return;
  run.status = 'lost';
  play.events.push({ kind: 'lost', reason: 'lives' });
}

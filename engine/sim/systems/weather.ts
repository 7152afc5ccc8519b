import type { LevelEntity } from '#engine/level/level.ts';
import { isGusting } from '#engine/level/sky-rules.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { slideBy } from '#engine/sim/systems/slide.ts';
import { type Tick, tickSeconds } from '#engine/sim/tick.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { inputButtons } from '#engine/sim/types.ts';

/** Name of the counter of ticks in the cold; a fire takes them back. */
export const coldCounter = 'cold';

/** Way of the wind in (x, z), length 1. */
const windWay = { x: 0.8, z: 0.6 } as const;
const groundPushMetresPerSecond = 1;
const airPushMetresPerSecond = 2.4;
const liftMetresPerSecond = 1.5;
const coldTicks = 600;
const fireMetres = 6;
const warmPerTick = 8;

/** Lets wind and cold have their way with whoever is on foot. */
export function weather(tick: Tick): void {
  const { rules } = tick.level;
  if (rules.sky === undefined || tick.run.status === 'lost') return;
  if (isGusting(rules, tick.number)) blow(tick);
  if (rules.sky.cold === true) freeze(tick);
}

/** A gust moves everybody aside, most of all in the air, and lifts who hangs on a glider. */
function blow(tick: Tick): void {
  const { run, input, level } = tick;
  const metres = (run.grounded ? groundPushMetresPerSecond : airPushMetresPerSecond) * tickSeconds;
  slideBy(tick, { x: windWay.x * metres, z: windWay.z * metres });
  const glides = level.playerRules.abilities?.includes('glide') === true && !run.grounded;
  if (!glides || (input.buttons & inputButtons.jump) === 0 || run.velocity.y > 0) return;
  run.velocity.y = liftMetresPerSecond + level.playerRules.gravityMetresPerSecondSquared * tickSeconds;
}

/** The cold takes a heart now and then, but never the last one; beside a fire it lets go and the hearts come back. */
function freeze({ run, level }: Tick): void {
  const cold = run.counters[coldCounter] ?? 0;
  if (level.entities.some((entity) => isFire(entity) && isBeside(entity, run.position))) {
    if (cold > warmPerTick) run.counters[coldCounter] = cold - warmPerTick;
    else {
      delete run.counters[coldCounter];
      run.health = tuning.maxHealth;
    }
    return;
  }
  run.counters[coldCounter] = cold + 1 < coldTicks ? cold + 1 : 0;
  if (cold + 1 >= coldTicks && run.health > 1) run.health -= 1;
}

function isFire(entity: LevelEntity): boolean {
  return entity.look === 'campfire';
}

function isBeside(entity: LevelEntity, at: { readonly x: number; readonly z: number }): boolean {
  return hypot2(entity.position.x - at.x, entity.position.z - at.z) < fireMetres;
}

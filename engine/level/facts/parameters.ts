import type { LevelFacts } from '#engine/level/facts-schema.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import { usualSpeeds } from '#engine/level/settle-movement.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import { breathTicksOf } from '#engine/mechanics/air.ts';
import { safeTicksAfterRespawn } from '#engine/mechanics/effects.ts';
import { jumpApex, tuning } from '#engine/sim/tuning.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { MeasuredLevel } from './measured-level.ts';

/** Beats per minute of the music of each mood where the spec gives none; the client plays them. */
export const moodBeatsPerMinute = {
  cosy: 55,
  cheerful: 97,
  mysterious: 38,
  spooky: 32,
  epic: 71,
  serene: 35,
} as const satisfies Record<LevelFacts['mood'], number>;

/** Every number in force: what players can do, the air, the music, and what moves how fast. */
export function measureParameters(level: MeasuredLevel): LevelFacts['parameters'] {
  const { playerRules, environment, rules } = level;
  const flying = playerRules.controller === 'flyer';
  const usualSpeed = usualSpeeds[playerRules.controller];
  const usualJump = flying ? tuning.flyerFlapMetresPerSecond : tuning.baseJumpMetresPerSecond;
  const jump = playerRules.jumpMetresPerSecond / usualJump;
  return {
    speedMultiplier: round(playerRules.speedMetresPerSecond / usualSpeed),
    jumpMultiplier: round(jump * jump),
    jumpSpeedMultiplier: round(jump),
    gravityMultiplier: round(playerRules.gravityMetresPerSecondSquared / tuning.baseGravityMetresPerSecondSquared),
    speedMetresPerSecond: round(playerRules.speedMetresPerSecond),
    jumpHeightMetres: round(jumpApex(playerRules)),
    gravityMetresPerSecondSquared: round(playerRules.gravityMetresPerSecondSquared),
    fogDensity: environment.fogDensity,
    vegetation: environment.vegetation,
    difficulty: rules.difficulty,
    beatsPerMinute: environment.beatsPerMinute ?? moodBeatsPerMinute[environment.mood],
    respawnDelaySeconds: safeTicksAfterRespawn(level) / ticksPerSecond,
    ...winRuleOf(rules.win).facts(level, rules.win).parameters,
    ...(playerRules.abilities?.includes('swim') ? { breathSeconds: round(breathTicksOf(level) / ticksPerSecond) } : {}),
    ...measureSky(level),
    ...measurePace(level),
    ...measureMotions(level),
  };
}

function measureSky({ rules: { sky } }: MeasuredLevel): Record<string, number> {
  return {
    ...(sky?.wind === undefined ? {} : { windEverySeconds: round(sky.wind.everyTicks / ticksPerSecond) }),
    ...(sky?.cycle === undefined ? {} : { dayCycleSeconds: round(sky.cycle.ticks / ticksPerSecond) }),
  };
}

/** The asked pace of what is there; a level without doors has no delay of doors. */
function measurePace({ rules: { pace = {} }, entities }: MeasuredLevel): Record<string, number> {
  const has = (...mechanics: readonly string[]): boolean => entities.some((one) => mechanics.includes(one.mechanic));
  const { waveEverySeconds, platformSeconds, doorSeconds, enemySpeedMultiplier } = pace;
  const foes = entities.some(({ mechanic }) => isHostile(mechanic));
  return {
    ...(waveEverySeconds !== undefined && has('rift') ? { waveEverySeconds } : {}),
    ...(platformSeconds !== undefined && has('moving-platform') ? { platformSeconds } : {}),
    ...(doorSeconds !== undefined && has('door') ? { doorDelaySeconds: doorSeconds } : {}),
    ...(enemySpeedMultiplier !== undefined && foes ? { enemySpeedMultiplier } : {}),
  };
}

/** Mean of every number that entities of a mechanic move or act by, such as "enemySpeedMetresPerSecond". */
function measureMotions({ entities }: MeasuredLevel): Record<string, number> {
  const sums = new Map<string, { total: number; count: number }>();
  for (const { mechanic, props } of entities) {
    for (const [prop, value] of Object.entries(props)) {
      if (typeof value !== 'number' || !/(?:Seconds|PerSecond|Ticks|PerTick|Metres|Credits)$|^price$/.test(prop))
        continue;
      const key = `${camel(mechanic)}${prop.charAt(0).toUpperCase()}${prop.slice(1)}`;
      const sum = sums.get(key) ?? { total: 0, count: 0 };
      sums.set(key, { total: sum.total + value, count: sum.count + 1 });
    }
  }
  return Object.fromEntries(
    [...sums]
      .map(([key, { total, count }]) => [key, round(total / count)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function camel(words: string): string {
  return words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function round(value: number): number {
  return Math.floor(value * 1000 + 0.5) / 1000;
}

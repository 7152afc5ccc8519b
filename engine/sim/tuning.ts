import type { AbilityKind } from '#engine/level/world-spec.ts';

/**
 * Constants of movement, shared by the simulation, the compiler (which places platforms within reach) and the bot.
 * Lengths are metres, speeds metres per second, spans of time ticks of 1/30 s.
 */
export const tuning = {
  capsuleRadiusMetres: 0.4,
  capsuleHeightMetres: 1.7,
  baseSpeedMetresPerSecond: 6,
  baseJumpMetresPerSecond: 8.4,
  baseGravityMetresPerSecondSquared: 22,
  groundAccelerationMetresPerSecondSquared: 60,
  airAccelerationMetresPerSecondSquared: 26,
  maxFallMetresPerSecond: 40,
  /** A second jump in the air has this share of the first one's speed. */
  airJumpShare: 0.9,
  stepHeightMetres: 0.45,
  /** Rise over run that can still be walked up. */
  maxSlope: 1.2,
  coyoteTicks: 4,
  jumpBufferTicks: 4,
  /** Water deeper than this above the ground takes a walker back to the checkpoint. */
  wadeDepthMetres: 0.6,
  interactReachMetres: 2.6,
  maxHealth: 3,
  safeTicksAfterHurt: 45,
  safeTicksAfterRespawn: 30,
  hurtKnockMetresPerSecond: 7,
  hurtLiftMetresPerSecond: 5,
  /** Ticks from one swing to the next, and how far it reaches. */
  swingTicks: 12,
  swingReachMetres: 2.3,
  bounceMetresPerSecond: 13,
  /** How long a boost lasts, and the share of speed that it adds. */
  boostTicks: 45,
  boostShare: 0.5,
  kartSpeedMetresPerSecond: 15,
  kartAccelerationMetresPerSecondSquared: 10,
  kartBrakeMetresPerSecondSquared: 24,
  kartReverseMetresPerSecond: 5,
  kartTurnRadiansPerSecond: 2.3,
  droneSpeedMetresPerSecond: 9,
  droneAccelerationMetresPerSecondSquared: 15,
  /** Share of the speed ahead that a drone climbs and sinks with. */
  droneClimbShare: 0.62,
  runnerSpeedMetresPerSecond: 7.5,
  runnerSideMetresPerSecond: 6,
  /** A runner is this much faster at the end of `runnerGrowthMetres`. */
  runnerGrowthShare: 0.5,
  runnerGrowthMetres: 320,
  slideTicks: 20,
  slideHeightMetres: 0.85,
  /** A dash is so many times as fast as running, lasts so long, and may be had again after the rest. */
  dashShare: 2.6,
  dashTicks: 6,
  dashRestTicks: 36,
  glideMetresPerSecond: 2.2,
  /** Strength of a climber or wall runner, until they stand again. */
  gripTicks: 75,
  climbMetresPerSecond: 2.4,
  wallSinkMetresPerSecond: 0.6,
  /** How deep the feet of a swimmer hang. */
  swimDepthMetres: 1,
  swimDragShare: 0.82,
  diveMetresPerSecond: 3,
  breathTicks: 360,
  flyerForwardMetresPerSecond: 5,
  flyerFlapMetresPerSecond: 6.2,
  flyerRadiusMetres: 0.4,
  /** A flyer that rises above this height hits the ceiling. */
  flyerCeilingMetres: 40,
} as const;

/** Name of the counter of ticks that a slide still lasts. */
export const slideCounter = 'slide';

/** Factor by which a runner is faster after so many metres of the course. */
export function runnerPace(metres: number): number {
  const share = Math.max(0, Math.min(1, metres / tuning.runnerGrowthMetres));
  return 1 + tuning.runnerGrowthShare * share;
}

/** What decides how far somebody jumps; `PlayerRules` fits. */
export interface JumpRules {
  readonly speedMetresPerSecond: number;
  readonly jumpMetresPerSecond: number;
  readonly gravityMetresPerSecondSquared: number;
  readonly doubleJump: boolean;
}

/** Highest rise in metres above the take-off point that a jump reaches. */
export function jumpApex(rules: JumpRules): number {
  const first = rules.jumpMetresPerSecond;
  const single = (first * first) / (2 * rules.gravityMetresPerSecondSquared);
  const share = tuning.airJumpShare;
  return rules.doubleJump ? single + single * share * share : single;
}

/**
 * Distance in metres between take-off and landing points of a perfect running jump onto a surface `riseMetres` higher
 * (negative: lower); 0 where the rise is out of reach. It is the limit of the physics: place gaps at 0.8 of it or less.
 */
export function jumpReach(rules: JumpRules, riseMetres: number): number {
  const apex = jumpApex(rules);
  if (riseMetres >= apex) return 0;
  const gravity = rules.gravityMetresPerSecondSquared;
  const riseSeconds = rules.jumpMetresPerSecond / gravity;
  const secondRiseSeconds = rules.doubleJump ? (rules.jumpMetresPerSecond * tuning.airJumpShare) / gravity : 0;
  const fallSeconds = Math.sqrt((2 * (apex - riseMetres)) / gravity);
  return rules.speedMetresPerSecond * (riseSeconds + secondRiseSeconds + fallSeconds);
}

/** What decides how far somebody gets through the air with everything they can do; `PlayerRules` fits. */
export interface LeapRules extends JumpRules {
  readonly abilities?: readonly AbilityKind[];
}

/** Metres that a dash in the air adds to a jump: level flight, and the speed that is left after it. */
export function dashReach(rules: JumpRules): number {
  const speed = rules.speedMetresPerSecond;
  const extra = (tuning.dashShare - 1) * speed;
  const level = (speed * tuning.dashShare * tuning.dashTicks) / 30;
  // Slow grip in the air bleeds the speed off; a short hop is over before that.
  return level + Math.min(0.5 * speed, (extra * extra) / (2 * tuning.airAccelerationMetresPerSecondSquared));
}

/** Like `jumpReach`, with a dash and a glide where the player has learnt them. */
export function leapReach(rules: LeapRules, riseMetres: number): number {
  const jumped = jumpReach(rules, riseMetres);
  if (jumped === 0) return 0;
  const fall = jumpApex(rules) - riseMetres;
  const fallSeconds = Math.sqrt((2 * fall) / rules.gravityMetresPerSecondSquared);
  const sailSeconds = rules.abilities?.includes('glide') ? fall / tuning.glideMetresPerSecond - fallSeconds : 0;
  const dashed = rules.abilities?.includes('dash') ? dashReach(rules) : 0;
  return jumped + dashed + rules.speedMetresPerSecond * Math.max(0, sailSeconds);
}

/** Metres that strong hands climb, from where a jump ends. */
export const climbReachMetres = (tuning.gripTicks / 30) * tuning.climbMetresPerSecond;

/** Metres that a run along a wall adds to a jump, to somebody who finds it at once and lets go in time. */
export function wallRunReach(rules: JumpRules): number {
  return 0.75 * (tuning.gripTicks / 30) * rules.speedMetresPerSecond;
}

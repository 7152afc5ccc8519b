import type { Level } from '#engine/level/level.ts';
import { prepareWorld } from '#engine/sim/step.ts';
import type { InputFrame, RunState } from '#engine/sim/types.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { effortOn } from '#engine/verify/effort.ts';
import type { BotFailure } from '#engine/verify/bot/bot-failure.ts';
import { playAsDriver } from '#engine/verify/bot/driver-bot.ts';
import { playAsDrone } from '#engine/verify/bot/drone-bot.ts';
import { playAsFlyer } from '#engine/verify/bot/flyer-bot.ts';
import { playAsRunner } from '#engine/verify/bot/runner-bot.ts';
import { playAsWalker } from '#engine/verify/bot/walker-bot.ts';
import { type Pilot, createPilot } from '#engine/verify/pilot.ts';

/** What came of a bot's play: its inputs, its last state, and why it failed (null when it won). */
export interface Playthrough {
  readonly world: SimWorld;
  readonly frames: readonly InputFrame[];
  readonly run: RunState;
  readonly failure: BotFailure | null;
  /** Simulated ticks, look-ahead and search included. */
  readonly work: number;
}

/** Longest trace in ticks that a certificate may have: 15 minutes. */
export const maxTraceTicks = 27_000;
/** Most work that one play may take, in simulated ticks with look-ahead and search. */
export const maxPlayWork = 400_000;

/** Who plays with which way to get about. */
const bots = {
  walker: playAsWalker,
  kart: playAsDriver,
  drone: playAsDrone,
  runner: playAsRunner,
  flyer: playAsFlyer,
} as const satisfies Record<Level['playerRules']['controller'], (pilot: Pilot) => BotFailure | null>;

/**
 * Lets the bot play a level through the simulation's own step; bounded in ticks and in work (simulated ticks, look-ahead
 * and search included; 400,000 when not said), the same result every time.
 */
export function playLevel(level: Level, maxWork = maxPlayWork): Playthrough {
  const world = prepareWorld(level);
  const pilot = createPilot(world, { maxTicks: maxTraceTicks, maxWork });
  const failure = bots[level.playerRules.controller](pilot);
  return { world, frames: pilot.frames, run: pilot.run, failure, work: maxWork - pilot.workLeft + effortOn(world) };
}

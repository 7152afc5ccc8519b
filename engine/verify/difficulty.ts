import type { Level } from '#engine/level/level.ts';
import { hash32 } from '#engine/math/hash.ts';
import { createRng } from '#engine/math/rng.ts';
import { cloneRun, createRun, stepRun } from '#engine/sim/step.ts';
import { type InputFrame, idleInput } from '#engine/sim/types.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import type { Playthrough } from '#engine/verify/play-level.ts';

const samples = 24;
/** A quarter of a second: how late a person reacts. */
const reactionTicks = 8;
const noiseShare = 0.05;
const horizonTicks = 75;

/**
 * How hard a level is, 0 (trivial) .. 1 (hard): the share of moments in a winning play at which reacting a quarter of a
 * second late, with 5 % of the inputs lost, leads to a blow or a fall; with a part for the time that a timer leaves.
 */
export function estimateDifficulty(level: Level, play: Playthrough): number {
  const { world, frames } = play;
  if (frames.length === 0) return 0;
  const random = createRng(hash32(level.layoutHash));
  const spacing = Math.max(1, Math.floor(frames.length / samples));
  const run = createRun(world);
  let slips = 0;
  let tries = 0;
  frames.forEach((frame, index) => {
    if (index % spacing === 0 && run.status === 'playing') {
      tries += 1;
      const late = frames
        .slice(index, index + horizonTicks)
        .map((wanted) => (random.chance(noiseShare) ? idleInput : wanted));
      const held: InputFrame = { ...(frames[index - 1] ?? idleInput), pressed: 0, buttons: 0 };
      const delayed = [...Array.from({ length: reactionTicks }, () => held), ...late];
      const copy = cloneRun(run);
      if (delayed.some((input) => isPainful(stepRun(world, copy, input)))) slips += 1;
    }
    stepRun(world, run, frame);
  });
  const haste = level.rules.timerTicks === null ? 0 : Math.min(1, frames.length / level.rules.timerTicks);
  const estimate = (slips / Math.max(1, tries)) * 0.8 + haste * 0.2;
  return Math.round(estimate * 1000) / 1000;
}

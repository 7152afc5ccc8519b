import type { Level } from '#engine/level/level.ts';
import { hash32 } from '#engine/math/hash.ts';
import { createRng } from '#engine/math/rng.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { defendRuleOf, keepLives } from '#engine/mechanics/minds/defence.ts';
import { roadOf } from '#engine/mechanics/minds/road.ts';
import { cloneRun, createRun, stepRun } from '#engine/sim/step.ts';
import { type InputFrame, idleInput } from '#engine/sim/types.ts';
import { isPainful } from '#engine/verify/bot/look-ahead.ts';
import type { Playthrough } from '#engine/verify/play-level.ts';

const samples = 24;
/** A quarter of a second: how late a person reacts. */
const reactionTicks = 8;
const noiseShare = 0.05;
const horizonTicks = 75;

/** How near the waves come: the mean share of the road that they walk before they fall, and the share of lives that they take. */
function estimateSiege(level: Level, { world, frames, run: end }: Playthrough): number {
  const { length } = roadOf(level);
  const creeps = level.entities.filter((entity) => entity.mechanic === 'creep');
  const walked = new Map<string, number>();
  const run = createRun(world);
  for (const frame of frames) {
    stepRun(world, run, frame);
    for (const { id } of creeps) {
      const state = run.things[id];
      if (state?.mode === creatureModes.march) walked.set(id, Math.max(walked.get(id) ?? 0, state.ticks));
    }
  }
  const near = [...walked.values()].reduce((sum, far) => sum + Math.min(1, far / Math.max(1, length)), 0);
  const taken = 1 - keepLives(level, end) / Math.max(1, defendRuleOf(level)?.lives ?? 1);
  return Math.min(1, near / Math.max(1, walked.size) + taken * 0.5);
}

/**
 * How hard a level is, 0 (trivial) .. 1 (hard): the share of moments in a winning play at which reacting a quarter of a
 * second late, with 5 % of the inputs lost, leads to a blow or a fall; with a part for the time that a timer leaves. Where
 * towers do the fighting, how near the waves come to what is defended.
 */
export function estimateDifficulty(level: Level, play: Playthrough): number {
  const { world, frames } = play;
  if (frames.length === 0) return 0;
  if (level.rules.win.kind === 'defend') return Math.round(estimateSiege(level, play) * 1000) / 1000;
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

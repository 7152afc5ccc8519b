import { createRng } from '#engine/math/rng.ts';
import { hashRun, hashRunFull } from '#engine/sim/hash-run.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { type InputFrame, inputButtons } from '#engine/sim/types.ts';
import { foeLevels } from '#test/engine/verify/foe-levels.ts';
import { lockedLevels } from '#test/engine/verify/locked-levels.ts';
import { skyLevels } from '#test/engine/verify/sky-levels.ts';
import { solvableLevels } from '#test/engine/verify/solvable-levels.ts';
import { testLevel } from '#test/harness.ts';

/** What a scenario's run looks like: a quick hash every 100 ticks, and the full hash at the end. */
export interface GoldenRun {
  readonly every100: readonly number[];
  readonly final: string;
}

const ticks = 1000;

/** Seeded inputs of somebody who runs about, turns, jumps and talks; the same on every machine. */
export function wildInputs(seed: number | string, count: number): InputFrame[] {
  const random = createRng(seed);
  const frames: InputFrame[] = [];
  let held = { moveX: 0, moveZ: 0, yaw: 0 };
  for (let tick = 0; tick < count; tick += 1) {
    if (tick % 12 === 0) held = { moveX: random.int(-127, 127), moveZ: random.int(-127, 127), yaw: random.int(0, 65535) };
    const pressed = (random.chance(0.08) ? 1 : 0) | (random.chance(0.05) ? 2 : 0);
    frames.push({ ...held, buttons: pressed, pressed });
  }
  return frames;
}

/** The same inputs with a swing of the arm now and then. */
function armed(seed: string, frames: readonly InputFrame[]): InputFrame[] {
  const random = createRng(`${seed}/arms`);
  return frames.map((frame) =>
    random.chance(0.2) ? { ...frame, buttons: frame.buttons | inputButtons.attack } : frame,
  );
}

/** Plays every hand-made level with seeded inputs. */
export function playScenarios(): Record<string, GoldenRun> {
  const runs: Record<string, GoldenRun> = {};
  for (const [name, options] of Object.entries({ ...solvableLevels, ...lockedLevels, ...foeLevels, ...skyLevels })) {
    const world = prepareWorld(testLevel(options));
    const run = createRun(world);
    const every100: number[] = [];
    const inputs = name in foeLevels ? armed(name, wildInputs(name, ticks)) : wildInputs(name, ticks);
    inputs.forEach((frame, index) => {
      stepRun(world, run, frame);
      if ((index + 1) % 100 === 0) every100.push(hashRun(run));
    });
    runs[name] = { every100, final: hashRunFull(run) };
  }
  return runs;
}

import { createRng } from '#engine/math/rng.ts';
import { hashRun, hashRunFull } from '#engine/sim/hash-run.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { type InputFrame, inputButtons } from '#engine/sim/types.ts';
import { foeLevels } from '#test/engine/verify/foe-levels.ts';
import { lockedLevels } from '#test/engine/verify/locked-levels.ts';
import { skyLevels } from '#test/engine/verify/sky-levels.ts';
import { solvableLevels } from '#test/engine/verify/solvable-levels.ts';
import { oneOfEach } from '#test/golden/one-of-each.ts';
import { tradeLevels } from '#test/golden/trade-levels.ts';
import { type TestLevelOptions, testLevel } from '#test/harness.ts';

/** What a scenario's run looks like: a quick hash every 100 ticks, and the full hash at the end. */
export interface GoldenRun {
  readonly every100: readonly number[];
  readonly final: string;
}

const ticks = 1000;
const glanceTicks = 300;

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

/** A hand-made level and what somebody does in it. */
export interface Scenario {
  readonly name: string;
  readonly level: TestLevelOptions;
  readonly frames: readonly InputFrame[];
}

/** Every hand-made level with seeded inputs. */
export function scenarios(): Scenario[] {
  const whole = { ...solvableLevels, ...lockedLevels, ...foeLevels, ...skyLevels, ...tradeLevels };
  return [
    ...Object.entries(whole).map(([name, level]) => {
      const frames = wildInputs(name, ticks);
      return { name, level, frames: name in foeLevels ? armed(name, frames) : frames };
    }),
    ...Object.keys(oneOfEach).map(glance),
  ];
}

/** The scenario that is there for a mechanic; it fails where there is none. */
export function glance(mechanic: string): Scenario {
  const level = oneOfEach[mechanic];
  if (level === undefined) throw new Error(`Nothing in test/golden/one-of-each.ts is about "${mechanic}".`);
  const name = `a glance at ${mechanic}`;
  return { name, level, frames: diving(armed(name, wildInputs(name, glanceTicks))) };
}

/** The same inputs with the dash button, which dives, held down for half of the time. */
function diving(frames: readonly InputFrame[]): InputFrame[] {
  return frames.map((frame, index) =>
    index % 120 < 60 ? { ...frame, buttons: frame.buttons | inputButtons.dash } : frame,
  );
}

/** Plays every scenario. */
export function playScenarios(): Record<string, GoldenRun> {
  const runs: Record<string, GoldenRun> = {};
  for (const { name, level, frames } of scenarios()) {
    const world = prepareWorld(testLevel(level));
    const run = createRun(world);
    const every100: number[] = [];
    frames.forEach((frame, index) => {
      stepRun(world, run, frame);
      if ((index + 1) % 100 === 0) every100.push(hashRun(run));
    });
    runs[name] = { every100, final: hashRunFull(run) };
  }
  return runs;
}

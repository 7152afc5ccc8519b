import { compileLevel } from '#engine/level/compile.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { canonicalJson, sha256Hex } from '#engine/math/hash.ts';
import { hashRunFull } from '#engine/sim/hash-run.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { wildInputs } from '#test/golden/scenarios.ts';

/** One level of which every machine has to make the same: `ticks` of wild play may be 0. */
export interface FingerprintCase {
  readonly archetype: ArchetypeKind;
  readonly seed: number;
  readonly ticks: number;
}

/** Hash of a whole compiled level (facts and looks included), and of the state after wild play in it. */
export function fingerprintLevel({ archetype, seed, ticks }: FingerprintCase): string {
  const level = compileLevel(sampleSpec(archetype, seed), seed);
  const world = prepareWorld(level);
  const run = createRun(world);
  for (const frame of wildInputs(seed, ticks)) stepRun(world, run, frame);
  return `${sha256Hex(canonicalJson(level))}/${hashRunFull(run)}`;
}

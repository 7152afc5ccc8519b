import { compileLevel } from '#engine/level/compile.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { laidAnewWords } from '#engine/planner/words/edit-answers.ts';
import type { Certificate } from '#engine/sim/types.ts';
import { layOutEdit } from '#engine/verify/lay-out-edit.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { portrayLevel } from '#server/generate/portray-level.ts';

/** A spec with the seed that it is laid out by. */
export interface SeededSpec {
  readonly spec: WorldSpec;
  readonly seed: number;
}

/** Engine work that takes longer than a tick may wait; runs in the engine thread. */
export const engineTasks = {
  plan: (input: { prompt: string; seed: number }) => planPrompt(input),
  edit: (input: { spec: WorldSpec; instruction: string }) => editSpec(input),
  keep: (edit: { before: WorldSpec; after: WorldSpec; seed: number }) => {
    const { spec, isAnew } = layOutEdit(edit, (after) => {
      const { certificate, repaired } = verifyLevel({ spec: after, seed: edit.seed });
      return { result: null, proof: { completed: certificate !== null, repaired } };
    });
    return { spec, diff: isAnew ? [laidAnewWords[edit.before.language]] : [] };
  },
  verify: (input: SeededSpec) => {
    const startedAt = performance.now();
    const { spec, repaired, level, certificate, findings } = verifyLevel(input);
    return {
      spec,
      repaired,
      layoutHash: level.layoutHash,
      certificate,
      findings,
      milliseconds: performance.now() - startedAt,
    };
  },
  replay: (input: { spec: WorldSpec; certificate: Certificate }) => replayCertificate(input),
  summarise: ({ spec, seed }: SeededSpec) => {
    const level = compileLevel(spec, seed);
    return { accent: level.environment.palette.accent, layoutHash: level.layoutHash };
  },
  portray: (input: SeededSpec) => portrayLevel(input),
} as const;

/** Name of a task. */
export type EngineTaskName = keyof typeof engineTasks;
/** What a task takes. */
export type EngineTaskInput<Name extends EngineTaskName> = Parameters<(typeof engineTasks)[Name]>[0];
/** What a task answers. */
export type EngineTaskOutput<Name extends EngineTaskName> = ReturnType<(typeof engineTasks)[Name]>;

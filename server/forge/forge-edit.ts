import { createPatch } from 'rfc6902';

import type { WorldSpec } from '#engine/level/world-spec.ts';
import { laidAnewWords } from '#engine/planner/words/edit-answers.ts';
import { layOutEdit } from '#engine/verify/lay-out-edit.ts';
import type { Planner } from '#server/forge/create-planner.ts';
import { type ForgeResult, orRefusal, proveLevel, refuse } from '#server/forge/forge-level.ts';

/** Changes a spec by an instruction and proves the level again; an instruction that cannot be used becomes a refusal. */
export async function forgeEdit(order: {
  readonly spec: WorldSpec;
  readonly instruction: string;
  readonly seed: number;
  readonly planner: Planner;
  /** What the edit before spoke of. */
  readonly subject?: string | null;
}): Promise<ForgeResult & { readonly subject?: string | null }> {
  const { spec: before, instruction, seed, planner } = order;
  const started = performance.now();
  const edited = await orRefusal(() => planner.edit({ spec: before, instruction, subject: order.subject }));
  if ('refused' in edited) return refuse(edited.refused, { seed, started });
  const laid = layOutEdit({ before, after: edited.spec, seed }, (after) => {
    const result = proveLevel({ ...edited, spec: after, seed, started });
    return { result, proof: result.report.verification };
  });
  const { level, report } = laid.result;
  // A repair may have changed more than the instruction did, so the patches lead to the spec that was proven.
  const after = report.spec ?? edited.spec;
  const patches = {
    patch: createPatch(before, after),
    undo: createPatch(after, before),
    diff: laid.isAnew ? [...edited.diff, laidAnewWords[before.language]] : edited.diff,
  };
  return { level, report: { ...report, ...patches }, subject: edited.subject ?? null };
}

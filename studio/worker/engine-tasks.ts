import type { Level } from '#engine/level/level.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { rankVariations } from '#engine/level/rank-variations.ts';
import { describePlan } from '#engine/planner/describe-plan.ts';
import type { PlanCard } from '#engine/protocol/api/shapes.ts';
import type { Certificate } from '#engine/sim/types.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import type { DocumentContent } from '#studio/document/command.ts';

/** What the studio lets the engine do beside the page, by name: what goes in and what comes out. */
export interface EngineTasks {
  compile: { input: DocumentContent; output: { level: Level; cards: PlanCard[]; milliseconds: number } };
  vary: {
    input: DocumentContent & { readonly count: number };
    output: { readonly seed: number; readonly difference: number }[];
  };
  replay: {
    input: { spec: DocumentContent['spec']; certificate: Certificate };
    output: { holds: boolean; because: string; milliseconds: number };
  };
}

/** Name of an engine task. */
export type EngineTaskName = keyof EngineTasks;

/** A task on its way to the worker. */
export type EngineRequest = {
  [Name in EngineTaskName]: { readonly id: number; readonly name: Name; readonly input: EngineTasks[Name]['input'] };
}[EngineTaskName];

/** Runs a task. Throws what the engine throws. */
export function runEngineTask(request: EngineRequest): EngineTasks[EngineTaskName]['output'] {
  const started = performance.now();
  if (request.name === 'compile') {
    const { spec, seed } = request.input;
    const level = compileLevel(spec, seed);
    return { level, cards: describePlan(spec), milliseconds: performance.now() - started };
  }
  if (request.name === 'vary')
    return rankVariations(request.input).map(({ seed, difference }) => ({ seed, difference }));
  const { holds, because } = replayCertificate(request.input);
  return { holds, because, milliseconds: performance.now() - started };
}

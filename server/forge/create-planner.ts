import { pino } from 'pino';

import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { EditRequest } from '#engine/planner/edit-spec.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import { readEnvironment } from '#server/env.ts';

/** Who plans: the embedded planner alone, or the configured models first. */
export type PlannerKind = 'embedded' | 'auto';

/** A spec from words, with the providers that were tried (none for the embedded planner alone). */
export interface Planned {
  readonly spec: WorldSpec;
  readonly attempts: readonly ProviderAttempt[];
}

/** An edited spec: `patch` is RFC 6902, `diff` says it in words. */
export interface Edited extends Planned {
  readonly patch: readonly unknown[];
  readonly diff: readonly string[];
  /** What was spoken of last, for "it" in the next instruction. */
  readonly subject?: string | null;
}

/** Turns words into specs. Both verbs reject with InputError `input.*` for words that cannot be used. */
export interface Planner {
  plan(request: { readonly prompt: string; readonly seed: number }): Promise<Planned>;
  edit(request: EditRequest): Promise<Edited>;
  close(): Promise<void>;
}

/** Makes a planner; "auto" reads the environment for models and throws InputError `start.environment` when it is wrong. */
export async function createPlanner(kind: PlannerKind): Promise<Planner> {
  if (kind === 'auto') return createModelPlanner();
  return {
    plan: async (request) => ({ ...planPrompt(request), attempts: [] }),
    edit: async (request) => ({ ...editSpec(request), attempts: [] }),
    close: async () => undefined,
  };
}

async function createModelPlanner(): Promise<Planner> {
  const env = readEnvironment();
  const logger = pino({ level: 'silent' });
  // Loaded only when asked for: threads and models would slow every other use down.
  const { createEngineWorker } = await import('#server/generate/engine-worker.ts');
  const { createGateway } = await import('#server/inference/create-gateway.ts');
  const engineWorker = createEngineWorker({ logger });
  const gateway = createGateway({ env, engineWorker, logger });
  const { signal } = new AbortController();
  return {
    plan: ({ prompt, seed }) => gateway.planSpec({ prompt, seed, planner: 'auto', signal }),
    edit: (request) => gateway.editSpec({ ...request, signal }),
    async close() {
      await gateway.close();
      await engineWorker.close();
    },
  };
}

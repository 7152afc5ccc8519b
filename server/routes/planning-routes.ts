import { randomInt } from 'node:crypto';
import { createPatch } from 'rfc6902';

import { parseSpec } from '#engine/level/parse-spec.ts';
import { describePlan } from '#engine/planner/describe-plan.ts';
import type { Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';

/** From words to a spec, from a wish to a changed spec, from a spec to the proof that it can be won. */
export function planningRoutes({ gateway, engineWorker }: Services): Handlers {
  return {
    plan: async ({ body, signal }) => {
      const startedAt = performance.now();
      const seed = body.seed ?? randomInt(2 ** 32);
      const { spec, attempts } = await gateway.planSpec({ prompt: body.prompt, seed, planner: body.planner, signal });
      return {
        spec,
        seed,
        cards: describePlan(spec),
        attempts: [...attempts],
        milliseconds: performance.now() - startedAt,
      };
    },
    edit: async ({ body, signal }) => {
      const startedAt = performance.now();
      const before = parseSpec(body.spec);
      const edit = await gateway.editSpec({ spec: before, instruction: body.instruction, signal });
      const kept = await engineWorker.run('keep', { before, after: edit.spec, seed: body.seed }, signal);
      const { spec } = kept;
      return {
        spec,
        seed: body.seed,
        cards: describePlan(spec),
        attempts: [...edit.attempts],
        patch: createPatch(before, spec),
        diff: [...edit.diff, ...kept.diff],
        milliseconds: performance.now() - startedAt,
      };
    },
    verify: async ({ body, signal }) => {
      return engineWorker.run('verify', { spec: parseSpec(body.spec), seed: body.seed }, signal);
    },
  };
}

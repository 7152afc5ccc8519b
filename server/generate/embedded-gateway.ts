import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import { engineVersion } from '#engine/protocol/version.ts';
import type { EngineWorker } from '#server/generate/engine-worker.ts';
import type { Gateway } from '#server/inference/gateway.ts';

/** A gateway with the embedded planner alone: plans and edits on this machine, speaks no lines of its own. */
export function createEmbeddedGateway(engineWorker: EngineWorker): Gateway {
  return {
    planSpec: async ({ prompt, seed, signal }) => {
      const startedAt = performance.now();
      const { spec } = await engineWorker.run('plan', { prompt, seed }, signal);
      return { spec, attempts: [answered(startedAt)] };
    },
    editSpec: async ({ spec, instruction, signal }) => {
      const startedAt = performance.now();
      const edit = await engineWorker.run('edit', { spec, instruction }, signal);
      return { ...edit, attempts: [answered(startedAt)] };
    },
    streamLine: async () => ({ pieces: null, attempts: [] }),
    guessIntent: async () => null,
    health: () => [
      {
        id: 'embedded',
        model: `planner ${engineVersion}`,
        status: 'ready',
        because: 'It needs no model and no network.',
      },
    ],
    close: async () => undefined,
  };
}

function answered(startedAt: number): ProviderAttempt {
  return {
    provider: 'embedded',
    model: `planner ${engineVersion}`,
    outcome: 'answered',
    because: 'The embedded planner made it.',
    milliseconds: Math.round(performance.now() - startedAt),
  };
}

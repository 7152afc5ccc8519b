import type { Logger } from 'pino';
import { createPatch } from 'rfc6902';
import { GameError } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import type { Environment } from '#server/env.ts';
import { createEmbeddedGateway } from '#server/generate/embedded-gateway.ts';
import type { EngineWorker } from '#server/generate/engine-worker.ts';
import type { ChatProvider, ProviderDefinition } from '#server/inference/chat-provider.ts';
import { ChatRouter, type ChatLimits } from '#server/inference/chat-router.ts';
import type { EditAnswer, Gateway, PlanAnswer, ProviderHealth } from '#server/inference/gateway.ts';
import { createIntentModel, type IntentModel } from '#server/inference/onnx/intent-model.ts';
import { planWithModel } from '#server/inference/plan-with-model.ts';
import { providerDefinitions } from '#server/inference/providers/index.ts';

const lineLimits: ChatLimits = { firstPieceMilliseconds: 8000, totalMilliseconds: 30_000, longestCharacters: 2000 };

/** What a gateway is made of. */
export interface GatewayParts {
  readonly env: Environment;
  readonly engineWorker: EngineWorker;
  readonly logger: Logger;
}

/** The gateway over the configured providers, the shipped model and the embedded planner, which always answers. */
export function createGateway({ env, engineWorker, logger }: GatewayParts): Gateway {
  const providers: ChatProvider[] = [];
  const off: ProviderHealth[] = [];
  for (const definition of providerDefinitions) {
    const setup: ReturnType<ProviderDefinition['configure']> = definition.configure(env);
    if ('provider' in setup) providers.push(setup.provider);
    else off.push({ id: definition.id, model: '', status: 'off', because: setup.off });
  }
  const router = new ChatRouter(providers, logger);
  const embedded = createEmbeddedGateway(engineWorker);
  const intents = createIntentModel(logger);
  const hasModel = providers.length > 0;

  return {
    async planSpec(request) {
      const draft = await embedded.planSpec(request);
      if (!hasModel || request.planner === 'embedded') return draft;
      const wish = { kind: 'prompt' as const, text: request.prompt };
      const made = await planWithModel({ router, draft: draft.spec, wish, seed: request.seed, signal: request.signal });
      if (!made.spec) return { ...draft, attempts: [...made.attempts, ...draft.attempts] };
      // What the person ruled out stays out, whether the model heard it or not.
      const absent = [...new Set([...made.spec.absent, ...draft.spec.absent])].slice(0, 20);
      return { spec: { ...made.spec, absent, prompt: draft.spec.prompt }, attempts: made.attempts };
    },
    async editSpec(request) {
      const { spec, instruction, signal } = request;
      const local = await settle(embedded.editSpec(request));
      if ('value' in local) return local.value;
      if (!hasModel) throw local.error;
      const made = await planWithModel({
        router,
        draft: spec,
        wish: { kind: 'edit', text: instruction },
        seed: 0,
        signal,
      });
      if (!made.spec) throw local.error;
      return describeChange({ before: spec, after: made.spec, attempts: made.attempts });
    },
    streamLine: ({ messages, signal }) =>
      router.open({ messages, schema: null, maxTokens: 220, temperature: 0.8, signal }, lineLimits),
    guessIntent: (text) => intents.guess(text),
    health: () => [...router.health(), ...off, describeIntentModel(intents), ...embedded.health()],
    async close() {
      await intents.close();
      await embedded.close();
    },
  };
}

async function settle(edit: Promise<EditAnswer>): Promise<{ value: EditAnswer } | { error: GameError }> {
  try {
    return { value: await edit };
  } catch (error) {
    if (error instanceof GameError && error.code === 'input.edit-not-understood') return { error };
    throw error;
  }
}

function describeChange(change: { before: WorldSpec; after: WorldSpec; attempts: PlanAnswer['attempts'] }): EditAnswer {
  const patch = createPatch(change.before, change.after);
  const verbs = { add: 'Added', remove: 'Removed', replace: 'Changed' } as const;
  const diff = patch.map((operation) => {
    const verb = operation.op in verbs ? verbs[operation.op as keyof typeof verbs] : 'Moved';
    const where = operation.path.slice(1).replaceAll('/', ' › ');
    const value = 'value' in operation && typeof operation.value !== 'object' ? ` to ${String(operation.value)}` : '';
    return `${verb} ${where}${value}`;
  });
  return { spec: change.after, patch, diff, attempts: change.attempts satisfies readonly ProviderAttempt[] };
}

function describeIntentModel(model: IntentModel): ProviderHealth {
  const { status, because } = model.health();
  return { id: 'onnx', model: 'intent', status, because };
}

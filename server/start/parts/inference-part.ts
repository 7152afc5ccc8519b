import { createGateway } from '#server/inference/create-gateway.ts';
import type { Gateway } from '#server/inference/gateway.ts';
import { createMinds } from '#server/npc/create-minds.ts';
import type { Part } from '#server/start/part.ts';

/** Planning, talking, and the providers behind them. */
export function inferencePart(): Part {
  let gateway: Gateway | null = null;
  return {
    name: 'inference',
    needs: ['engine', 'database'],
    start: async ({ services, provide }) => {
      gateway = createGateway(services);
      provide('gateway', gateway);
      provide('minds', createMinds({ gateway, memory: services.memories, logger: services.logger }));
      const ready = gateway.health().filter((provider) => provider.status === 'ready');
      return ready.map((provider) => provider.id).join(', ');
    },
    stop: async () => gateway?.close(),
  };
}

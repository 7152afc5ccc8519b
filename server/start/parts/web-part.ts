import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from '#server/start/part.ts';
import { buildWeb } from '#server/web/build-web.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds the pages when they are older than their sources. */
export function webPart(): Part {
  const stopped = new AbortController();
  return {
    name: 'pages',
    needs: ['data folder'],
    start: async ({ services, provide, signal }) => {
      const folder = { path: join(root, 'dist'), status: 'building' as 'building' | 'ready' };
      provide('web', folder);
      services.health.register('pages', () => ({ status: 'ok', detail: folder.status }));
      const built = await buildWeb({ root, signal: AbortSignal.any([signal, stopped.signal]) });
      folder.status = 'ready';
      return built === 'built' ? 'game and studio built' : 'game and studio are up to date';
    },
    stop: async () => stopped.abort(),
  };
}

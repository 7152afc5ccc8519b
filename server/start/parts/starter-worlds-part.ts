import { fileURLToPath } from 'node:url';
import { plantStarterWorlds } from '#server/generate/starter-worlds.ts';
import type { Part } from '#server/start/part.ts';

const folder = fileURLToPath(new URL('../../../assets/worlds', import.meta.url));

/** Puts the worlds that come with the product into the lobby. */
export function starterWorldsPart(): Part {
  return {
    name: 'starter worlds',
    needs: ['database', 'engine'],
    start: async ({ services }) => {
      const { planted, total } = await plantStarterWorlds(folder, services);
      return planted === 0 ? `${total} in the lobby` : `${planted} new, ${total} in the lobby`;
    },
    stop: async () => undefined,
  };
}

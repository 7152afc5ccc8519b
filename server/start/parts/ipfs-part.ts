import { join } from 'node:path';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import { openKuboPins } from '#server/ipfs/kubo-pins.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { Part } from '#server/start/part.ts';

/** Content-addressed storage: the embedded node, or the one of IPFS_API_URL. */
export function ipfsPart(): Part {
  let pins: Pins | null = null;
  return {
    name: 'ipfs',
    needs: ['data folder'],
    start: async ({ services: { env, health }, provide }) => {
      const opened = env.IPFS_API_URL
        ? await openKuboPins(env.IPFS_API_URL)
        : await openHeliaPins(join(env.DATA_FOLDER, 'ipfs'));
      pins = opened;
      provide('pins', opened);
      health.register('ipfs', async () => ({
        status: 'ok',
        detail: `${opened.description}, ${await opened.count()} pins`,
      }));
      return env.IPFS_API_URL ? opened.description : 'Helia';
    },
    stop: async () => pins?.close(),
  };
}

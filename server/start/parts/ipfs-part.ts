import { join } from 'node:path';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import { connectKuboPins, openKuboPins } from '#server/ipfs/kubo-pins.ts';
import { mirrorPins } from '#server/ipfs/mirrored-pins.ts';
import { createPinKeeper, type PinKeeper } from '#server/ipfs/pin-keeper.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { Part } from '#server/start/part.ts';
import type { Levels } from '#server/storage/levels.ts';

/** Content-addressed storage: the embedded node or the one of IPFS_API_URL, and the second one of IPFS_SECOND_API_URL. */
export function ipfsPart(): Part {
  let pins: Pins | null = null;
  return {
    name: 'ipfs',
    needs: ['data folder'],
    start: async ({ services: { env, health, logger }, provide }) => {
      const first = env.IPFS_API_URL
        ? await openKuboPins(env.IPFS_API_URL)
        : await openHeliaPins(join(env.DATA_FOLDER, 'ipfs'));
      pins = first;
      const second = env.IPFS_SECOND_API_URL ? connectKuboPins(env.IPFS_SECOND_API_URL) : null;
      pins = second ? mirrorPins({ first, second, logger }) : first;
      provide('pins', pins);
      provide('pinners', second ? [first, second] : [first]);
      for (const [index, opened] of (second ? [first, second] : [first]).entries()) {
        health.register(index === 0 ? 'ipfs' : 'ipfs, second pinner', async () => ({
          status: 'ok',
          detail: `${opened.description}, ${await opened.count()} pins`,
        }));
      }
      return [env.IPFS_API_URL ? first.description : 'Helia', second?.description].filter(Boolean).join(' and ');
    },
    stop: async () => pins?.close(),
  };
}

/** Looks after what was published, as long as the server is up. */
export function pinKeeperPart(): Part {
  let keeper: PinKeeper | null = null;
  return {
    name: 'pin keeper',
    needs: ['ipfs', 'database'],
    start: async ({ services: { pinners, levels, logger, health }, provide }) => {
      keeper = createPinKeeper({ pinners, list: () => listKept(levels), logger });
      const { read } = keeper;
      provide('pinKeeper', keeper);
      health.register('published content', () => {
        const { checkedAt, items } = read();
        const lost = items.filter(({ copies }) => copies === 0).length;
        const detail = `${items.length} addresses, ${lost} lost`;
        return { status: lost > 0 ? 'failing' : 'ok', detail: checkedAt === null ? 'not looked at yet' : detail };
      });
      keeper.follow();
      return pinners.length === 1 ? 'one copy of everything' : `${pinners.length} copies of everything`;
    },
    stop: async () => keeper?.close(),
  };
}

/** Everything that was published here. */
async function listKept(levels: Levels) {
  const published = await levels.listPublications();
  return published.map(({ id, title, packageCid, metadataCid }) => ({
    levelId: id,
    title,
    cids: [packageCid, metadataCid],
  }));
}

import type { Logger } from 'pino';
import type { Pins } from '#server/ipfs/pins.ts';

/**
 * Pins that are kept twice: everything goes to both, and what the first has lost is read from the second. The second may be
 * down: then it gets its copy from the pin keeper later, and nobody who publishes has to wait.
 */
export function mirrorPins({ first, second, logger }: { first: Pins; second: Pins; logger: Logger }): Pins {
  const add = async (work: (pins: Pins) => Promise<string>): Promise<string> => {
    const cid = await work(first);
    await work(second).catch((error: unknown) => logger.warn({ err: error, cid }, 'the second pinner has no copy yet'));
    return cid;
  };
  return {
    description: `${first.description} and ${second.description}`,
    addBlock: (bytes) => add((pins) => pins.addBlock(bytes)),
    addFolder: (files) => add((pins) => pins.addFolder(files)),
    isPinned: (cid) => first.isPinned(cid),
    read: (cid, path) =>
      first.read(cid, path).catch(async (error: unknown) => {
        return second.read(cid, path).catch(() => {
          throw error;
        });
      }),
    exportCar: (cid) => first.exportCar(cid),
    importCar: (cid, car) => first.importCar(cid, car),
    count: () => first.count(),
    close: async () => {
      await first.close();
      await second.close();
    },
  };
}

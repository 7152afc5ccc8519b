import type { Logger } from 'pino';
import type { Storage } from '#engine/protocol/api/shapes.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { repeat, type Repeated } from '#server/start/repeat.ts';

const lookMilliseconds = 600_000;

/** Something published, and the addresses that must stay readable for it. */
export interface KeptContent {
  readonly levelId: string;
  readonly title: string;
  readonly cids: readonly string[];
}

/** Looks after what was published: reads every byte of it and copies what one pinner has lost from the other. */
export interface PinKeeper extends Repeated {
  /** Looks at everything now and repairs what it can. */
  check(): Promise<Storage>;
  /** What the last look found; empty before the first. */
  read(): Storage;
}

/** Makes a keeper over one pinner or more. */
export function createPinKeeper(parts: {
  pinners: readonly Pins[];
  list: () => Promise<readonly KeptContent[]>;
  logger: Logger;
}): PinKeeper {
  const { pinners, list, logger } = parts;
  let last: Storage = { checkedAt: null, pinners: [], items: [] };

  const check = async (): Promise<Storage> => {
    const answers = await Promise.all(pinners.map(async (pins) => ({ pins, failure: await failureOf(pins) })));
    const up = answers.filter(({ failure }) => failure === null).map(({ pins }) => pins);
    const items: Storage['items'] = [];
    for (const { levelId, title, cids } of await list()) {
      for (const cid of cids) {
        const { copies, repaired } = await keep(up, { cid, logger });
        if (repaired > 0) logger.warn({ cid, repaired }, 'a lost copy was made again');
        if (copies === 0) logger.error({ cid, title }, 'published content is lost');
        items.push({ levelId, title, cid, copies, repaired });
      }
    }
    last = {
      checkedAt: Date.now(),
      pinners: answers.map(({ pins, failure }) => ({ name: pins.description, detail: failure ?? 'ok' })),
      items,
    };
    return last;
  };
  const failed = (error: unknown) => logger.warn({ err: error }, 'the pins could not be looked after');
  return { check, read: () => last, ...repeat({ pauseMilliseconds: lookMilliseconds, work: check, failed }) };
}

/** Counts the whole copies of an address and makes the missing ones from one that is there. */
async function keep(
  pinners: readonly Pins[],
  { cid, logger }: { cid: string; logger: Logger },
): Promise<{ copies: number; repaired: number }> {
  const whole = await Promise.all(pinners.map((pins) => isWhole(pins, cid)));
  const source = pinners.find((_, index) => whole[index]);
  let repaired = 0;
  for (const [index, pins] of pinners.entries()) {
    if (!source || whole[index]) continue;
    try {
      await pins.importCar(cid, source.exportCar(cid));
      repaired += 1;
    } catch (error) {
      logger.warn({ err: error, cid }, 'a lost copy could not be made again');
    }
  }
  return { copies: whole.filter(Boolean).length + repaired, repaired };
}

/** Pinned, and every block there and undamaged. */
async function isWhole(pins: Pins, cid: string): Promise<boolean> {
  try {
    if (!(await pins.isPinned(cid))) return false;
    for await (const _ of pins.exportCar(cid)) continue;
    return true;
  } catch {
    return false;
  }
}

async function failureOf(pins: Pins): Promise<string | null> {
  try {
    await pins.count();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'no answer';
  }
}

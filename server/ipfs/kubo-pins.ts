import { create } from 'ipfs-http-client';
import { GameError, ProviderError } from '#engine/errors.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { readCar, writeCar } from '#server/ipfs/car.ts';
import { contentNotFound, parseCid, requireBlockSize } from '#server/ipfs/raw-cid.ts';

/** The same chunking as the embedded node, so that content has one address wherever it is added. */
const addOptions = { cidVersion: 1, rawLeaves: true, chunker: 'size-1048576', pin: true } as const;

/** A Kubo node (or a pinning service that speaks its RPC). Throws ProviderError `ipfs.unreachable` when it does not answer. */
export async function openKuboPins(url: string): Promise<Pins> {
  const { version } = await create({ url, timeout: 20_000 })
    .version()
    .catch((error: unknown) => {
      throw unreachable(url, error);
    });
  return { ...connectKuboPins(url), description: `Kubo ${version}` };
}

/** The same for a node that may be down for now. */
export function connectKuboPins(url: string): Pins {
  const client = create({ url, timeout: 20_000 });
  const guard = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof GameError ? error : unreachable(url, error);
    }
  };
  return {
    description: `Kubo at ${new URL(url).host}`,
    addBlock: async (bytes) => {
      requireBlockSize(bytes);
      return (await guard(client.add(bytes, addOptions))).cid.toString();
    },
    addFolder: async (entries) => {
      let root = '';
      const added = client.addAll(
        entries.map(({ path, bytes }) => ({ path, content: bytes })),
        { ...addOptions, wrapWithDirectory: true },
      );
      await guard(
        (async () => {
          for await (const entry of added) root = entry.cid.toString();
        })(),
      );
      return root;
    },
    isPinned: async (cid) => {
      parseCid(cid);
      try {
        for await (const _ of client.pin.ls({ paths: cid })) return true;
        return false;
      } catch (error) {
        // Kubo answers 500 "is not pinned" for what it does not keep.
        if (error instanceof Error && /not pinned/i.test(error.message)) return false;
        throw unreachable(url, error);
      }
    },
    read: (cid, path = '') => readFile(client, { cid, path }),
    exportCar: (cid) => exportCar(client, cid),
    importCar: (cid, car) => guard(importCar(client, { cid, car })),
    count: () => guard(countPins(client)),
    close: async () => undefined,
  };
}

type Client = ReturnType<typeof create>;

async function countPins(client: Client): Promise<number> {
  let pins = 0;
  for await (const _ of client.pin.ls({ type: 'recursive' })) pins += 1;
  return pins;
}

async function readFile(client: Client, { cid, path }: { cid: string; path: string }): Promise<Uint8Array> {
  parseCid(cid);
  const name = path === '' ? cid : `${cid}/${path}`;
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of client.cat(name)) chunks.push(chunk);
    return Uint8Array.from(Buffer.concat(chunks));
  } catch (error) {
    throw contentNotFound(name, error);
  }
}

async function* exportCar(client: Client, cid: string): AsyncGenerator<Uint8Array> {
  const root = parseCid(cid);
  try {
    // Checked here: a node may hold a block whose bytes went bad.
    const blocks = await readCar(client.dag.export(root));
    yield* writeCar(root, blocks);
  } catch (error) {
    throw contentNotFound(cid, error);
  }
}

async function importCar(client: Client, { cid, car }: { cid: string; car: AsyncIterable<Uint8Array> }): Promise<void> {
  const root = parseCid(cid);
  const blocks = await readCar(car);
  const sources = async function* () {
    yield writeCar(root, blocks);
  };
  for await (const _ of client.dag.import(sources(), { pinRoots: true })) continue;
}

function unreachable(url: string, cause: unknown): ProviderError {
  return new ProviderError(`The IPFS node at ${new URL(url).host} does not answer as it should.`, {
    code: 'ipfs.unreachable',
    fix: 'Check that it runs and that its RPC is open to this machine, or leave its variable out.',
    cause,
  });
}

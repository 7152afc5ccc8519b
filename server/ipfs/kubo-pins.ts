import { create } from 'ipfs-http-client';
import { ProviderError } from '#engine/errors.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { contentNotFound, parseCid, requireBlockSize } from '#server/ipfs/raw-cid.ts';

/** The same chunking as the embedded node, so that content has one address wherever it is added. */
const addOptions = { cidVersion: 1, rawLeaves: true, chunker: 'size-1048576', pin: true } as const;

/** A Kubo node (or a pinning service that speaks its RPC) at IPFS_API_URL. Throws ProviderError `ipfs.unreachable`. */
export async function openKuboPins(url: string): Promise<Pins> {
  const client = create({ url, timeout: 20_000 });
  const version = await client.version().catch((error: unknown) => {
    throw unreachable(url, error);
  });
  const guard = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      throw unreachable(url, error);
    }
  };
  return {
    description: `Kubo ${version.version}`,
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
    read: async (cid, path = '') => {
      parseCid(cid);
      const name = path === '' ? cid : `${cid}/${path}`;
      try {
        const chunks: Uint8Array[] = [];
        for await (const chunk of client.cat(name)) chunks.push(chunk);
        return Uint8Array.from(Buffer.concat(chunks));
      } catch (error) {
        throw contentNotFound(name, error);
      }
    },
    count: async () => {
      let pins = 0;
      for await (const _ of client.pin.ls({ type: 'recursive' })) pins += 1;
      return pins;
    },
    close: async () => undefined,
  };
}

function unreachable(url: string, cause: unknown): ProviderError {
  return new ProviderError(`The IPFS node of IPFS_API_URL (${new URL(url).host}) does not answer as it should.`, {
    code: 'ipfs.unreachable',
    fix: 'Check that it runs and that its RPC is open to this machine, or leave IPFS_API_URL out.',
    cause,
  });
}

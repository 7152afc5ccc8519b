import { exporter } from 'ipfs-unixfs-exporter';
import type { CID } from 'multiformats/cid';
import { isIntact, type CarBlock } from '#server/ipfs/car.ts';
import { contentNotFound } from '#server/ipfs/raw-cid.ts';

type Blocks = Parameters<typeof exporter>[1];

/** Every block under an address once, parents first. Throws InputError `ipfs.not-found` when one is missing or damaged. */
export async function* walkBlocks(root: CID, blocks: Blocks): AsyncGenerator<CarBlock> {
  const seen = new Set<string>();
  const open = [root];
  for (let cid = open.pop(); cid !== undefined; cid = open.pop()) {
    if (seen.has(cid.toString())) continue;
    seen.add(cid.toString());
    const block = { cid, bytes: await readBlock(cid, blocks) };
    yield block;
    open.push(...(await linksOf(cid, blocks)).toReversed());
  }
}

async function readBlock(cid: CID, blocks: Blocks): Promise<Uint8Array> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of blocks.get(cid)) chunks.push(chunk);
    const bytes = Uint8Array.from(Buffer.concat(chunks));
    if (await isIntact({ cid, bytes })) return bytes;
  } catch (error) {
    throw contentNotFound(cid.toString(), error);
  }
  throw contentNotFound(cid.toString());
}

async function linksOf(cid: CID, blocks: Blocks): Promise<CID[]> {
  const entry = await exporter(cid, blocks);
  return entry.type === 'file' || entry.type === 'directory' ? entry.node.Links.map(({ Hash }) => Hash) : [];
}

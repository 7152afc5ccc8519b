import { CID } from 'multiformats/cid';
import { sha256 } from 'multiformats/hashes/sha2';
import { varint } from 'multiformats';
import { InputError } from '#engine/errors.ts';

/** A block with its address. */
export interface CarBlock {
  readonly cid: CID;
  readonly bytes: Uint8Array;
}

/** Largest CAR file that is read in. */
const limitBytes = 64 * 1024 * 1024;

/** Writes blocks as a CAR file, version 1, with one root (https://ipld.io/specs/transport/car/carv1). */
export async function* writeCar(
  root: CID,
  blocks: AsyncIterable<CarBlock> | Iterable<CarBlock>,
): AsyncGenerator<Uint8Array> {
  yield withLength(writeHeader(root));
  for await (const { cid, bytes } of blocks) yield withLength(concatenate([cid.bytes, bytes]));
}

/** Reads the blocks of a CAR file, each checked against its address. Throws InputError `ipfs.car` for anything else. */
export async function readCar(car: AsyncIterable<Uint8Array>): Promise<CarBlock[]> {
  const bytes = await collect(car);
  const blocks: CarBlock[] = [];
  try {
    let at = skipLength(bytes, 0).end;
    while (at < bytes.length) {
      const { start, end } = skipLength(bytes, at);
      if (end > bytes.length) throw damaged();
      const [cid, block] = CID.decodeFirst(bytes.subarray(start, end));
      if (!(await isIntact({ cid, bytes: block }))) throw damaged();
      blocks.push({ cid, bytes: block });
      at = end;
    }
  } catch (error) {
    throw damaged(error);
  }
  return blocks;
}

/** Whether a block is what its address says; only sha2-256 addresses can be checked, and only those are made here. */
export async function isIntact({ cid, bytes }: CarBlock): Promise<boolean> {
  if (cid.multihash.code !== sha256.code) return false;
  const { digest } = await sha256.digest(bytes);
  return Buffer.compare(digest, cid.multihash.digest) === 0;
}

/** DAG-CBOR of {roots: [root], version: 1}: keys by length, a link is tag 42 over 0x00 and the address. */
function writeHeader(root: CID): Uint8Array {
  const text = (value: string) => Uint8Array.from([0x60 + value.length, ...new TextEncoder().encode(value)]);
  const link = Uint8Array.from([0xd8, 0x2a, 0x58, root.bytes.length + 1, 0x00, ...root.bytes]);
  return concatenate([
    Uint8Array.of(0xa2),
    text('roots'),
    Uint8Array.of(0x81),
    link,
    text('version'),
    Uint8Array.of(1),
  ]);
}

function withLength(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(varint.encodingLength(bytes.length));
  return concatenate([varint.encodeTo(bytes.length, length), bytes]);
}

function skipLength(bytes: Uint8Array, at: number): { start: number; end: number } {
  const [length, size] = varint.decode(bytes, at);
  return { start: at + size, end: at + size + length };
}

async function collect(car: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of car) {
    size += chunk.length;
    if (size > limitBytes) throw damaged();
    chunks.push(chunk);
  }
  return concatenate(chunks);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

function damaged(cause?: unknown): InputError {
  if (cause instanceof InputError) return cause;
  return new InputError('The CAR file is damaged, or larger than 64 MiB.', {
    code: 'ipfs.car',
    fix: 'Export it again from a node that has all of it.',
    cause,
  });
}

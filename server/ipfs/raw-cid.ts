import { CID } from 'multiformats/cid';
import { create } from 'multiformats/hashes/digest';
import { InputError } from '#engine/errors.ts';

const rawCodec = 0x55;
const sha2256 = 0x12;

/** CIDv1 (raw, base32) of the block with this sha2-256 digest (0x and 64 hex digits): how the asset contract names metadata. */
export function rawCidOfDigest(digest: string): string {
  const bytes = Uint8Array.from(Buffer.from(digest.replace(/^0x/, ''), 'hex'));
  if (bytes.length !== 32) {
    throw new InputError(`${digest.slice(0, 80)} is not a digest of 32 bytes.`, {
      code: 'ipfs.digest',
      fix: 'Use 0x and 64 hex digits.',
    });
  }
  return CID.createV1(rawCodec, create(sha2256, bytes)).toString();
}

/** The sha2-256 digest (0x and 64 hex digits) in a CID. Throws InputError `ipfs.cid` for anything else. */
export function digestOfCid(text: string): `0x${string}` {
  const cid = parseCid(text);
  if (cid.multihash.code !== sha2256) {
    throw new InputError(`${text} does not hold a sha2-256 digest.`, {
      code: 'ipfs.cid',
      fix: 'Use a CIDv1 with sha2-256.',
    });
  }
  return `0x${Buffer.from(cid.multihash.digest).toString('hex')}`;
}

/** Reads a CID. Throws InputError `ipfs.cid`. */
export function parseCid(text: string): CID {
  try {
    return CID.parse(text);
  } catch (error) {
    throw new InputError(`"${text.slice(0, 80)}" is not a content address.`, {
      code: 'ipfs.cid',
      fix: 'Use a CID as the server gave it out.',
      cause: error,
    });
  }
}

/** Largest block that every IPFS node takes. */
const blockLimitBytes = 1024 * 1024;

/** Throws InputError `ipfs.block.too-large` for more than 1 MiB. */
export function requireBlockSize(bytes: Uint8Array): void {
  if (bytes.length <= blockLimitBytes) return;
  throw new InputError(`A block of ${bytes.length} bytes is larger than 1 MiB.`, {
    code: 'ipfs.block.too-large',
    fix: 'Add it as a file.',
  });
}

/** The error for content that is not here. */
export function contentNotFound(name: string, cause?: unknown): InputError {
  return new InputError(`${name.slice(0, 200)} is not kept here.`, {
    code: 'ipfs.not-found',
    fix: 'Check the address, or publish it again.',
    cause,
  });
}

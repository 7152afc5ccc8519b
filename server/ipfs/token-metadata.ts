import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Pins } from '#server/ipfs/pins.ts';

/** Token metadata as wallets and markets read it (OpenSea's fields over ERC-1155), with our provenance. */
export const tokenMetadataSchema = z.object({
  name: z.string(),
  description: z.string(),
  image: z.string(),
  animation_url: z.string().optional(),
  attributes: z.array(
    z.object({ trait_type: z.string(), value: z.union([z.string(), z.number()]), display_type: z.string().optional() }),
  ),
  properties: z.looseObject({ content_cid: z.string() }),
});

/** Metadata of a token. */
export type TokenMetadata = z.infer<typeof tokenMetadataSchema>;

/** Content addresses never change their content. */
const cache = new LRUCache<string, TokenMetadata>({ max: 500 });

/** Reads metadata from the pins. Throws InputError `ipfs.not-found`, or a ZodError for another shape. */
export async function readTokenMetadata(pins: Pins, cid: string): Promise<TokenMetadata> {
  const known = cache.get(cid);
  if (known) return known;
  const bytes = await pins.read(cid);
  const metadata = tokenMetadataSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  cache.set(cid, metadata);
  return metadata;
}

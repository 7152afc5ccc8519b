import { resolveScheme } from 'thirdweb/storage';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compileLevel } from '#engine/level/compile.ts';
import { publicSpec, specHash } from '#engine/level/parse-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { tokenMetadataSchema } from '#server/ipfs/token-metadata.ts';
import { composeMetadata } from '#server/publish/compose-metadata.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

/** CIDv1 in base32, the only spelling that every reader resolves. */
const ipfsAddress = z.string().regex(/^ipfs:\/\/baf[a-z2-7]+(\/[\w.-]+)*$/);

/**
 * What readers of token metadata accept: OpenSea's metadata standards (docs.opensea.io/docs/metadata-standards) over the
 * ERC-1155 metadata schema (EIP-1155, "Metadata"), where a field of another type is ignored or breaks the page.
 */
const readersSchema = z.strictObject({
  name: z.string().min(1).max(100),
  description: z.string().min(1).max(4000),
  image: ipfsAddress.regex(/\.(png|jpe?g|gif|webp|svg)$/),
  animation_url: ipfsAddress.regex(/\.(gltf|glb|webm|mp4|m4v|ogv|ogg)$/),
  external_url: z.url().optional(),
  background_color: z
    .string()
    .regex(/^[0-9A-Fa-f]{6}$/)
    .optional(),
  decimals: z.int().min(0).optional(),
  attributes: z.array(
    z.union([
      z.strictObject({ trait_type: z.string().min(1).max(50), value: z.string().min(1).max(100) }),
      z.strictObject({
        trait_type: z.string().min(1).max(50),
        display_type: z.enum(['number', 'boost_number', 'boost_percentage', 'date']),
        value: z.number(),
        max_value: z.number().optional(),
      }),
    ]),
  ),
  properties: z.record(z.string(), z.unknown()),
});

const packageCid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';

function metadataOf(parents: string[] = []) {
  const spec = { ...sampleSpec('Foggy harbour'), parents };
  return composeMetadata({
    levelId: 'l_1',
    ownerName: 'Ada',
    spec,
    seed: 7,
    facts: compileLevel(spec, 7).facts,
    packageCid,
    modelSha256: 'ab'.repeat(32),
    specHash: specHash(spec),
  });
}

describe('token metadata', () => {
  it('is what ERC-1155 and OpenSea readers expect, and what our own market reads', () => {
    const metadata: unknown = JSON.parse(canonicalJson(metadataOf(['token:1'])));
    expect(readersSchema.parse(metadata)).toEqual(metadata);
    expect(tokenMetadataSchema.parse(metadata)).toEqual(metadata);
  });

  it('has every trait once, and fits into one block', () => {
    const { attributes } = metadataOf();
    expect(new Set(attributes.map((trait) => trait.trait_type)).size).toBe(attributes.length);
    expect(new TextEncoder().encode(canonicalJson(metadataOf())).length).toBeLessThan(1024 * 1024);
  });

  it('names where it came from, and gives nothing away that the level keeps secret', () => {
    const metadata = metadataOf(['token:1', 'token:4']);
    expect(metadata.properties).toMatchObject({
      seed: '7',
      prompt_hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      model: { id: expect.stringContaining('worldloom-engine') },
      parents: ['token:1', 'token:4'],
      files: [{ type: 'model/gltf-binary', sha256: 'ab'.repeat(32) }],
    });
    expect(metadata.description).toContain('token 1 and token 4');
    const told = JSON.stringify(metadata);
    expect(told).not.toContain('moonstone');
    expect(JSON.stringify(publicSpec(sampleSpec()))).not.toContain('moonstone');
  });

  it('is resolved by a wallet that reads addresses with thirdweb', () => {
    const config = { storage: { gatewayUrl: 'http://127.0.0.1:4170/ipfs/' } };
    const client = { clientId: 'local', secretKey: undefined, config };
    const { image } = metadataOf();
    expect(resolveScheme({ client, uri: image })).toBe(`http://127.0.0.1:4170/ipfs/${packageCid}/thumbnail.png`);
  });
});

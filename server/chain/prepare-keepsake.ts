import type { Address } from 'viem';
import { encodeMint, type Provenance } from '#contracts/actions/encode-mint.ts';
import type { Call } from '#contracts/actions/call.ts';
import { canonicalJson, sha256Hex } from '#engine/math/hash.ts';
import { engineVersion } from '#engine/protocol/version.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { ChainServices } from '#server/chain/chain-services.ts';
import { digestOfCid } from '#server/ipfs/raw-cid.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import type { TokenMetadata } from '#server/ipfs/token-metadata.ts';
import type { StoredKeepsake } from '#server/storage/keepsakes.ts';

/** The royalty that its winner gets when a keepsake is built upon, parts per 1e9. */
const ratePpb = 10_000_000;

/** What a keepsake's mint is made of. */
interface KeepsakeParts {
  readonly chain: Pick<ChainServices, 'attest' | 'connected'>;
  readonly pins: Pins;
}

/**
 * Pins picture and metadata of a keepsake and answers with the call that mints it. The server's receipt in it says who won
 * what how fast, so that nobody can make one for themselves; a level that is minted is its parent.
 */
export async function prepareKeepsake(
  { chain, pins }: KeepsakeParts,
  { keepsake, account, levelToken }: { keepsake: StoredKeepsake; account: Address; levelToken: string | null },
): Promise<{ readonly call: Call; readonly metadataCid: string }> {
  const seconds = (keepsake.ticks / ticksPerSecond).toFixed(1);
  const win = { level: keepsake.levelId, title: keepsake.title, ticks: keepsake.ticks, account: account.toLowerCase() };
  const picture = await pins.addBlock(new TextEncoder().encode(drawCard(keepsake.title, `won in ${seconds} s`)));
  const metadata: TokenMetadata = {
    name: `Keepsake of ${keepsake.title}`,
    description: `Given by the server for the first win of "${keepsake.title}", in ${seconds} seconds.`,
    image: `ipfs://${picture}`,
    attributes: [
      { trait_type: 'Kind', value: 'keepsake' },
      { trait_type: 'Seconds', display_type: 'number', value: Number(seconds) },
    ],
    properties: { content_cid: picture, win },
  };
  const metadataCid = await pins.addBlock(new TextEncoder().encode(canonicalJson(metadata)));
  const provenance: Provenance = {
    promptHash: `0x${sha256Hex(canonicalJson(win))}`,
    modelHash: `0x${sha256Hex(`worldloom-engine ${engineVersion}`)}`,
    seed: 0n,
    contentDigest: digestOfCid(picture),
  };
  const parents = levelToken === null ? [] : [BigInt(levelToken)];
  const attestation = await chain.attest({ creator: account, provenance, parents });
  const metaDigest = digestOfCid(metadataCid);
  const request = { to: account, amount: 1n, provenance, metaDigest, parents, ratePpb, attestation };
  return { call: encodeMint(request, chain.connected.addresses.gameAssets), metadataCid };
}

function drawCard(title: string, line: string): string {
  const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" font-family="sans-serif" text-anchor="middle">',
    '<rect width="600" height="600" rx="40" fill="#14213d"/>',
    '<path d="M220 130h160v90a80 80 0 0 1-160 0zM285 300h30v60h-30zM240 360h120v28H240z" fill="#fca311"/>',
    `<text x="300" y="460" font-size="34" fill="#ffffff" textLength="${Math.min(520, title.length * 18)}">${escape(title)}</text>`,
    `<text x="300" y="510" font-size="24" fill="#cbd5e1">${escape(line)}</text></svg>`,
  ].join('');
}

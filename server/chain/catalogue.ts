import type { AssetProvenance } from '#server/chain/chain-schema.ts';
import type { KeptEvent } from '#server/chain/event-index.ts';

/** A minted asset as the chain tells it. Addresses are lower case; rates are parts per 1e9. */
export interface Asset {
  readonly tokenId: string;
  readonly creator: string;
  readonly supply: string;
  readonly parents: readonly string[];
  readonly children: string[];
  readonly metaDigest: string;
  readonly provenance: AssetProvenance;
  /** Who vouched for that with a receipt that the chain checked, or null. */
  provider: string | null;
  readonly ratePpb: bigint;
  readonly stackPpb: bigint;
  /** What one use costs now; 0 = nothing. */
  usePriceWei: bigint;
}

/** Events that say what an asset is; each has the token as its `id`. */
export const assetEvents: ReadonlySet<string> = new Set(['NodeAdded', 'Generated', 'Attested', 'UsePriceSet']);

/** All assets by token id, from the events of the contracts. */
export function readCatalogue(events: readonly KeptEvent[]): ReadonlyMap<string, Asset> {
  const rates = new Map<string, { rate: bigint; stack: bigint }>();
  const assets = new Map<string, Asset>();
  for (const event of events) {
    const { arguments: values } = event;
    if (event.name === 'NodeAdded') {
      rates.set(text(values['id']), { rate: BigInt(text(values['rate'])), stack: BigInt(text(values['stack'])) });
    }
    if (event.name === 'Attested') {
      const attested = assets.get(text(values['id']));
      if (attested) attested.provider = text(values['provider']);
    }
    if (event.name === 'UsePriceSet') {
      const priced = assets.get(text(values['id']));
      if (priced) priced.usePriceWei = BigInt(text(values['price']));
    }
    if (event.name !== 'Generated') continue;
    const tokenId = text(values['id']);
    const parents = Array.isArray(values['parents']) ? values['parents'].map(String) : [];
    assets.set(tokenId, {
      tokenId,
      creator: text(values['creator']).toLowerCase(),
      supply: text(values['amount']),
      parents,
      children: [],
      metaDigest: text(values['metaDigest']),
      provenance: readProvenance(values['provenance']),
      provider: null,
      ratePpb: rates.get(tokenId)?.rate ?? 0n,
      stackPpb: rates.get(tokenId)?.stack ?? 0n,
      usePriceWei: 0n,
    });
    for (const parent of parents) assets.get(parent)?.children.push(tokenId);
  }
  return assets;
}

function readProvenance(value: unknown): Asset['provenance'] {
  const held = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const read = (name: string) => text(held.find(([key]) => key === name)?.[1]);
  return {
    promptHash: read('promptHash'),
    modelHash: read('modelHash'),
    seed: read('seed'),
    contentDigest: read('contentDigest'),
  };
}

/** Token ids of an asset and everything remixed from it, at any depth. */
export function withDescendants(assets: ReadonlyMap<string, Asset>, tokenIds: Iterable<string>): string[] {
  const found = new Set<string>();
  const open = [...tokenIds];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(assets.get(id)?.children ?? []));
  }
  return [...found];
}

/** An event argument as text; empty when it is absent or no plain value. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

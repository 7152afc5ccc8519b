import { expect, test } from 'vitest';
import type { Listing, MarketItem } from '#engine/protocol/api/shapes.ts';
import { cheapestListing, filterItems, sortItems, traitOf, traitValues } from '#studio/market/filter-items.ts';

function listing(priceWei: string, change: Partial<Listing> = {}): Listing {
  const order = { maker: '0x', tokenId: '1', amount: '1', priceWei, start: '0', end: '1', epoch: '0', salt: '0' };
  return { orderHash: priceWei, order, signature: '0x', sellerName: 'Ada', remaining: '1', status: 'open', ...change };
}

function item(tokenId: string, title: string, traits: Record<string, string>, listings: Listing[] = []): MarketItem {
  return {
    tokenId,
    title,
    listings,
    lots: [],
    levelId: tokenId,
    description: '',
    creatorName: 'Ada',
    creator: '0x',
    image: null,
    model: null,
    metadataCid: '',
    packageCid: '',
    supply: '1',
    ratePpb: '0',
    stackPpb: '0',
    usePriceWei: '0',
    parents: [],
    children: [],
    owned: '0',
    provenance: {
      promptHash: '',
      modelHash: '',
      seed: '1',
      contentDigest: '',
      model: '',
      provider: null,
      pinned: true,
    },
    traits: Object.entries(traits).map(([name, value]) => ({ name, value })),
  };
}

const items = [
  item('1', 'Lantern harbour', { Biome: 'harbour', 'Time of day': 'dusk' }),
  item('2', 'Harbour at noon', { Biome: 'harbour', 'Time of day': 'day' }),
  item('3', 'Crystal flight', { Biome: 'crystal', 'Time of day': 'day' }),
];
const found = (words: string, ...traits: string[]) =>
  filterItems(items, { words, traits }).map(({ tokenId }) => tokenId);

test('every word has to occur, in any order', () => {
  expect(found('HARBOUR lantern')).toEqual(['1']);
  expect(found('harbour nowhere')).toEqual([]);
  expect(found('')).toEqual(['1', '2', '3']);
});

test('values of one trait widen the choice, values of two narrow it', () => {
  expect(found('', 'Biome=harbour', 'Biome=crystal')).toEqual(['1', '2', '3']);
  expect(found('', 'Biome=harbour', 'Time of day=day')).toEqual(['2']);
  expect(traitValues(items)).toEqual(['Biome=crystal', 'Biome=harbour', 'Time of day=day', 'Time of day=dusk']);
  expect(traitOf(items[0] ?? item('0', '', {}), 'time')).toBe('dusk');
});

test('the cheapest open listing counts, by the exact amount', () => {
  const dear = item('9', '', {}, [
    listing('9007199254740994'),
    listing('9007199254740993'),
    listing('1', { status: 'sold' }),
    listing('2', { remaining: '0' }),
  ]);
  expect(cheapestListing(dear)?.order.priceWei).toBe('9007199254740993');
  expect(cheapestListing(item('9', '', {}))).toBeNull();
});

test('orders: newest first, cheapest open price first, most remixed first, by title', () => {
  const stock = [
    { ...item('2', 'Beta', {}, [listing('30')]), children: ['9'] },
    item('10', 'Alpha', {}, [listing('9000000000000000000')]),
    item('3', 'Delta', {}, [listing('1', { status: 'sold' })]),
    item('1', 'Gamma', {}, [listing('7')]),
  ];
  const order = (by: Parameters<typeof sortItems>[1]) => sortItems(stock, by).map(({ tokenId }) => tokenId);
  expect(order('newest')).toEqual(['10', '3', '2', '1']);
  expect(order('cheapest')).toEqual(['1', '2', '10', '3']);
  expect(order('remixed')).toEqual(['2', '10', '3', '1']);
  expect(order('title')).toEqual(['10', '2', '3', '1']);
});

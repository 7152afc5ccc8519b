import type { Listing, MarketItem } from '#engine/protocol/api/shapes.ts';

const filterTraits = ['archetype', 'kind', 'biome', 'time', 'timeofday', 'time of day', 'mood', 'style'];

/** Value of a trait whose name begins with a word, in lower case, or "". */
export function traitOf(item: MarketItem, name: string): string {
  return (
    item.traits
      .find((trait) => trait.name.toLowerCase().startsWith(name))
      ?.value.toLowerCase()
      .replaceAll(' ', '-') ?? ''
  );
}

/** The traits worth filtering by, as "name=value", sorted, each once. */
export function traitValues(items: readonly MarketItem[]): string[] {
  const all = items.flatMap((item) =>
    item.traits
      .filter(({ name }) => filterTraits.includes(name.toLowerCase()))
      .map(({ name, value }) => `${name}=${value}`),
  );
  return [...new Set(all)].sort();
}

/** Items that hold every word and, of each trait with chosen values, one of them. */
export function filterItems(
  items: readonly MarketItem[],
  filter: { readonly words: string; readonly traits: readonly string[] },
): MarketItem[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const byName = Map.groupBy(filter.traits, (trait) => trait.split('=')[0]);
  return items.filter((item) => {
    const text = [item.title, item.creatorName, item.description, ...item.traits.map((trait) => trait.value)]
      .join(' ')
      .toLowerCase();
    const own = new Set(item.traits.map(({ name, value }) => `${name}=${value}`));
    return (
      words.every((word) => text.includes(word)) &&
      [...byName.values()].every((values) => values.some((value) => own.has(value)))
    );
  });
}

/** Orders in which the market is shown. */
export const sortOrders = [
  { value: 'newest', label: 'Newest' },
  { value: 'cheapest', label: 'Cheapest' },
  { value: 'remixed', label: 'Most remixed' },
  { value: 'title', label: 'By title' },
] as const;

/** An order in which the market is shown. */
export type SortOrder = (typeof sortOrders)[number]['value'];

/** Items in an order; what is not for sale comes last among the cheapest. */
export function sortItems(items: readonly MarketItem[], order: SortOrder): MarketItem[] {
  const newest = (left: MarketItem, right: MarketItem) => Number(BigInt(right.tokenId) - BigInt(left.tokenId));
  if (order === 'remixed') {
    return items.toSorted((left, right) => right.children.length - left.children.length || newest(left, right));
  }
  if (order === 'title') return items.toSorted((left, right) => left.title.localeCompare(right.title));
  if (order === 'newest') return items.toSorted(newest);
  return items.toSorted((left, right) => {
    const [one, other] = [cheapestListing(left), cheapestListing(right)];
    if (!one || !other) return Number(one === null) - Number(other === null) || newest(left, right);
    return comparePrices(one, other) || newest(left, right);
  });
}

function comparePrices(left: Listing, right: Listing): number {
  const [one, other] = [BigInt(left.order.priceWei), BigInt(right.order.priceWei)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The open listing with the lowest price, or null. */
export function cheapestListing(item: MarketItem): Listing | null {
  const open = item.listings.filter((listing) => listing.status === 'open' && BigInt(listing.remaining) > 0n);
  return open.reduce<Listing | null>(
    (best, listing) => (best && BigInt(best.order.priceWei) <= BigInt(listing.order.priceWei) ? best : listing),
    null,
  );
}

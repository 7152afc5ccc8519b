import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#studio/session/api.ts';

/** Pages that are read at most: what is older than that is found by its number alone. */
const pagesAtMost = 40;

/** Minted levels, newest first, page by page. */
export async function readMarket(): Promise<{ items: MarketItem[] }> {
  let { items, next } = await callApi('market');
  for (let page = 1; next !== null && page < pagesAtMost; page += 1) {
    const older = await callApi('marketBefore', { params: { tokenId: next } });
    items = [...items, ...older.items];
    next = older.next;
  }
  return { items };
}

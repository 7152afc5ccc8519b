import { previewParameter } from '#engine/protocol/preview.ts';

/** Which page the address names: "/" lobby, "/?level=<id>" a level, "/?preview=1" the preview inside the studio. */
export type Route =
  | { readonly page: 'lobby' }
  | { readonly page: 'preview' }
  | { readonly page: 'level'; readonly levelId: string };

/** Reads a route from the query part of an address. */
export function readRoute(search: string): Route {
  const query = new URLSearchParams(search);
  if (query.has(previewParameter)) return { page: 'preview' };
  const levelId = query.get('level');
  return levelId === null || levelId === '' ? { page: 'lobby' } : { page: 'level', levelId };
}

/** Writes a route into the address bar. */
export function showRoute(route: Route): void {
  const search = route.page === 'level' ? `?level=${encodeURIComponent(route.levelId)}` : '';
  history.pushState(null, '', `/${search}`);
}

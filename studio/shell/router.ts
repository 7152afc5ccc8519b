import { useSyncExternalStore } from 'react';

/** A page of the studio. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'level'; readonly levelId: string }
  | { readonly page: 'market' }
  | { readonly page: 'item'; readonly tokenId: string }
  | { readonly page: 'together' }
  | { readonly page: 'earnings' }
  | { readonly page: 'health' };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Reads a route from a location hash such as "#/level/abc"; anything unknown is the home page. */
export function parseRoute(hash: string): Route {
  const [page = '', argument] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === 'level' && argument) return { page: 'level', levelId: argument };
  if (page === 'market' && argument) return { page: 'item', tokenId: argument };
  if (page === 'market') return { page: 'market' };
  if (page === 'together') return { page: 'together' };
  if (page === 'earnings') return { page: 'earnings' };
  if (page === 'health') return { page: 'health' };
  return { page: 'home' };
}

/** The location hash of a route. */
export function routeHash(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'level':
      return `#/level/${encodeURIComponent(route.levelId)}`;
    case 'item':
      return `#/market/${encodeURIComponent(route.tokenId)}`;
    default:
      return `#/${route.page}`;
  }
}

/** Goes to a route. */
export function goTo(route: Route): void {
  location.hash = routeHash(route);
}

function followHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** The current route, following the address bar. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(followHash, () => location.hash));
}

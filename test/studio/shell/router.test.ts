import { expect, test } from 'vitest';
import { parseRoute, type Route, routeHash } from '#studio/shell/router.ts';

test('every route survives the address bar', () => {
  const routes: Route[] = [
    { page: 'home' },
    { page: 'level', levelId: 'a b/ü' },
    { page: 'market' },
    { page: 'item', tokenId: '7' },
    { page: 'together' },
    { page: 'earnings' },
  ];
  for (const route of routes) expect(parseRoute(routeHash(route))).toEqual(route);
});

test('an unknown address is the home page', () => {
  for (const hash of ['', '#', '#/nowhere', '#/level/', '#/%E0%A4%A'])
    expect(parseRoute(hash)).toEqual({ page: 'home' });
});

import { Center, Loader, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { HomePage } from '#studio/home/home-page.tsx';
import { queryClient } from '#studio/session/api.ts';
import { followSession } from '#studio/session/session.ts';
import { SignInDialog } from '#studio/session/sign-in-dialog.tsx';
import { CommandPalette } from '#studio/shell/command-palette.tsx';
import { ErrorBoundary } from '#studio/shell/error-boundary.tsx';
import { Header } from '#studio/shell/header.tsx';
import { type Route, useRoute } from '#studio/shell/router.ts';
import { lanternAccent, studioTheme, studioVariables } from '#studio/shell/theme.ts';
import { useLevel } from '#studio/workshop/level-store.ts';

const WorkshopPage = lazy(() =>
  import('#studio/workshop/workshop-page.tsx').then((module) => ({ default: module.WorkshopPage })),
);
const MarketPage = lazy(() =>
  import('#studio/market/market-page.tsx').then((module) => ({ default: module.MarketPage })),
);
const ItemPage = lazy(() => import('#studio/market/item-page.tsx').then((module) => ({ default: module.ItemPage })));
const EarningsPage = lazy(() =>
  import('#studio/earnings/earnings-page.tsx').then((module) => ({ default: module.EarningsPage })),
);
const TogetherPage = lazy(() =>
  import('#studio/together/together-page.tsx').then((module) => ({ default: module.TogetherPage })),
);

const HealthPage = lazy(() =>
  import('#studio/health/health-page.tsx').then((module) => ({ default: module.HealthPage })),
);

function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'level':
      return <WorkshopPage key={route.levelId} levelId={route.levelId} />;
    case 'market':
      return <MarketPage />;
    case 'item':
      return <ItemPage key={route.tokenId} tokenId={route.tokenId} />;
    case 'together':
      return <TogetherPage />;
    case 'earnings':
      return <EarningsPage />;
    case 'health':
      return <HealthPage />;
  }
}

/** The studio: one page at a time under a common header, dressed in the accent of the open world. */
export function App() {
  const route = useRoute();
  const accent = useLevel(({ level }) => level?.environment.palette.accent) ?? lanternAccent;
  const theme = useMemo(() => studioTheme(accent), [accent]);
  useEffect(followSession, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={studioVariables} forceColorScheme="dark">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} containerWidth={400} />
        <SignInDialog />
        <CommandPalette route={route} />
        <div className="page">
          <Header route={route} />
          <ErrorBoundary key={route.page}>
            <Suspense
              fallback={
                <Center mih="60vh">
                  <Loader type="dots" aria-label="Opening" />
                </Center>
              }
            >
              {pageOf(route)}
            </Suspense>
          </ErrorBoundary>
        </div>
      </QueryClientProvider>
    </MantineProvider>
  );
}

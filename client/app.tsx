import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Session } from '#engine/protocol/api/shapes.ts';
import { createGuestSession, resumeSession } from '#client/net/api.ts';
import { readStoredSession } from '#client/net/session.ts';
import { readRoute, showRoute, type Route } from '#client/route.ts';
import { TextProvider } from '#client/text/use-text.tsx';
import { houseAccent } from '#client/ui/accent.ts';
import { ErrorBoundary } from '#client/ui/error-boundary.tsx';
import { Lobby } from '#client/ui/lobby.tsx';
import { NameGate } from '#client/ui/name-gate.tsx';
import { ThemeProvider } from '#client/ui/theme.tsx';

const PlayScreen = lazy(() => import('#client/ui/play-screen.tsx').then((module) => ({ default: module.PlayScreen })));
const PreviewScreen = lazy(() =>
  import('#client/ui/preview-screen.tsx').then((module) => ({ default: module.PreviewScreen })),
);

/** The game page: start page, a level, or the preview inside the studio. */
export function App() {
  return (
    <TextProvider>
      <ThemeProvider accent={houseAccent}>
        <ErrorBoundary>
          <Pages />
        </ErrorBoundary>
      </ThemeProvider>
    </TextProvider>
  );
}

function Pages() {
  const { route, go } = useRoute();
  const { session, name, setName, openSession } = useSession();
  if (route.page === 'preview') {
    return (
      <Curtain>
        <PreviewScreen />
      </Curtain>
    );
  }
  if (route.page === 'lobby') {
    return (
      <Lobby
        session={session}
        onEnter={(levelId, newName) => {
          if (newName !== null) setName(newName);
          go({ page: 'level', levelId });
        }}
      />
    );
  }
  // Somebody who follows a link without ever having been here says who they are first.
  if (session === null && name === null) return <NameGate onName={setName} />;
  return (
    <Curtain>
      <PlayScreen
        key={route.levelId}
        levelId={route.levelId}
        openSession={openSession}
        onLeave={() => go({ page: 'lobby' })}
        onEnter={(levelId) => go({ page: 'level', levelId })}
      />
    </Curtain>
  );
}

/** Dark until the page's code is there: never white, never blank for long. */
function Curtain({ children }: { children: ReactNode }) {
  return <Suspense fallback={<div className="full" />}>{children}</Suspense>;
}

function useRoute(): { route: Route; go: (next: Route) => void } {
  const [route, setRoute] = useState<Route>(() => readRoute(location.search));
  useEffect(() => {
    const follow = (): void => setRoute(readRoute(location.search));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((next: Route) => {
    showRoute(next);
    setRoute(next);
    window.scrollTo(0, 0);
  }, []);
  return { route, go };
}

function useSession() {
  const [session, setSession] = useState<Session | null>(readStoredSession);
  const [name, showName] = useState<string | null>(null);
  const wantedName = useRef<string | null>(null);
  const setName = useCallback((next: string | null) => {
    wantedName.current = next;
    showName(next);
  }, []);
  const opening = useRef<Promise<Session> | null>(null);
  const openSession = useCallback(() => {
    // One guest per visitor, however often a visit starts while the answer is on its way.
    opening.current ??= openOrCreate(wantedName.current)
      .then((opened) => {
        setSession(opened);
        setName(null);
        return opened;
      })
      .finally(() => {
        opening.current = null;
      });
    return opening.current;
  }, [setName]);
  return { session, name, setName, openSession };
}

async function openOrCreate(newName: string | null): Promise<Session> {
  const before = readStoredSession();
  const known = newName === null ? await resumeSession() : null;
  return known ?? createGuestSession(newName ?? before?.player.name ?? 'Guest');
}

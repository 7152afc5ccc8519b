import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import { BugError } from '#engine/errors.ts';
import { clearDiagnostics, reportDiagnostics } from '#client/diagnostics.ts';
import type { PlayView } from '#client/play/play-store.ts';
import type { Visit } from '#client/play/visit.ts';

/** The visit that the interface belongs to. */
export const VisitContext = createContext<Visit | null>(null);

/** The visit of this page. Throws BugError outside a visit. */
export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === null)
    throw new BugError('The interface has no visit.', { code: 'bug.no-visit', fix: 'Reload the page.' });
  return visit;
}

/** A part of what the interface shows; renders again when that part changes. */
export function useView<Part>(select: (view: PlayView) => Part): Part {
  return useStore(useVisit().store, select);
}

/** Advances a visit with every frame of the page until the component goes. */
export function useVisitLoop(visit: Visit | null, stage: 'waiting' | 'drawn' = 'drawn'): void {
  useEffect(() => {
    if (visit === null) return;
    let handle = 0;
    let before = performance.now();
    const step = (now: number): void => {
      handle = requestAnimationFrame(step);
      // Before the first picture nothing may pass: a cutscene would play behind the loading screen.
      visit.advance(stage === 'drawn' ? Math.max(0, now - before) / 1000 : 0);
      before = now;
      report(visit);
    };
    handle = requestAnimationFrame(step);
    return () => cancelAnimationFrame(handle);
  }, [visit, stage]);
}

/** Reports nothing any more once a visit is left. */
export function useDiagnosticsEnd(visit: Visit | null): void {
  useEffect(() => (visit === null ? undefined : clearDiagnostics), [visit]);
}

function report(visit: Visit): void {
  const { game, store, online } = visit;
  const run = game.own?.run;
  const view = store.getState();
  reportDiagnostics({
    ready: game.own !== null,
    phase: game.mode,
    status: run?.status ?? 'playing',
    // The object that the simulation moves: whoever reads it between two drawn frames sees every tick.
    position: run?.position ?? null,
    heading: game.follow.yaw,
    tick: run?.tick ?? 0,
    room: online?.roomId ?? null,
    connection: view.connection.state,
    players: view.players.length,
    others: visit.frames.bodies().map(({ index, x, y, z }) => ({ index, x, y, z })),
    corrections: game.own?.corrections ?? 0,
  });
}

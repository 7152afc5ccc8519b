import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ErrorReport } from '#engine/errors.ts';
import type { LevelRecord, Session } from '#engine/protocol/api/shapes.ts';
import type { Level } from '#engine/level/level.ts';
import { reportError } from '#engine/errors.ts';
import { createSoundBoard } from '#client/audio/sound-board.ts';
import { loadLevel, requireWebgl, type LoadStep } from '#client/load/load-level.ts';
import { Visit } from '#client/play/visit.ts';
import { ErrorScreen } from '#client/ui/error-screen.tsx';
import { Hud } from '#client/ui/hud.tsx';
import { LoadingScreen } from '#client/ui/loading-screen.tsx';
import { useSettings } from '#client/ui/settings-store.ts';
import { ThemeProvider } from '#client/ui/theme.tsx';
import { usePageInput, type PageInput } from '#client/ui/use-input.ts';
import { useDiagnosticsEnd, useVisitLoop, VisitContext } from '#client/ui/use-visit.ts';
import { WorldStage } from '#client/ui/world-stage.tsx';

/** A visit to a published level: `openSession` is called as the first step, so that a direct link works too. */
export interface PlayScreenProps {
  readonly levelId: string;
  readonly openSession: () => Promise<Session>;
  readonly onLeave: () => void;
  readonly onEnter: (levelId: string) => void;
}

type Progress =
  | { readonly state: 'loading'; readonly step: LoadStep; readonly record: LevelRecord | null }
  | { readonly state: 'there'; readonly visit: Visit; readonly record: LevelRecord }
  | { readonly state: 'failed'; readonly report: ErrorReport };

/** Loads a level, joins it and shows it. */
export function PlayScreen(props: PlayScreenProps) {
  const [round, setRound] = useState(0);
  return <OneVisit key={`${props.levelId} ${round}`} {...props} onRetry={() => setRound(round + 1)} />;
}

function OneVisit({ levelId, openSession, onLeave, onEnter, onRetry }: PlayScreenProps & { onRetry: () => void }) {
  const input = usePageInput();
  const progress = useOpenVisit({ levelId, openSession, input });
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const visit = progress.state === 'there' ? progress.visit : null;
  useVisitLoop(visit, drawn ? 'drawn' : 'waiting');
  useDiagnosticsEnd(visit);
  if (progress.state === 'failed') {
    return <ErrorScreen report={progress.report} onRetry={onRetry} onBack={onLeave} />;
  }
  const record = progress.record;
  return (
    <ThemeProvider accent={visit?.level.environment.palette.accent ?? record?.accent ?? '#ffc466'}>
      {visit !== null && progress.state === 'there' && (
        <VisitContext value={visit}>
          <VisitView visit={visit} input={input} onDrawn={onDrawn} />
          {drawn && <Hud record={progress.record} input={input} onLeave={onLeave} onEnter={onEnter} />}
        </VisitContext>
      )}
      {!(drawn && visit !== null) && (
        <LoadingScreen
          title={record?.title ?? ''}
          maker={record?.ownerName ?? null}
          step={progress.state === 'there' ? 'draw' : progress.step}
          leaving={false}
        />
      )}
    </ThemeProvider>
  );
}

/** The drawn world of a visit with the mouse on it. */
export function VisitView({ visit, input, onDrawn }: { visit: Visit; input: PageInput; onDrawn?: () => void }) {
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (surface.current === null) return;
    return input.watchSurface(surface.current, {
      onZoom(factor) {
        if (visit.game.mode === 'playing') visit.game.follow.zoom(factor);
        else visit.game.orbit.zoom(factor);
      },
    });
  }, [visit, input]);
  return <WorldStage level={visit.level} frame={visit.frames} surface={surface} onDrawn={onDrawn} />;
}

function useOpenVisit(options: { levelId: string; openSession: () => Promise<Session>; input: PageInput }): Progress {
  const { levelId, openSession, input } = options;
  const sounds = useMemo(() => createSoundBoard(useSettings.getState().volume), []);
  useEffect(() => useSettings.subscribe((settings) => sounds.setVolume(settings.volume)), [sounds]);
  useEffect(() => () => sounds.dispose(), [sounds]);
  const [progress, setProgress] = useState<Progress>({ state: 'loading', step: 'session', record: null });
  useEffect(() => {
    let wanted = true;
    let visit: Visit | null = null;
    const show = (next: Progress): void => {
      if (wanted) setProgress(next);
    };
    async function open(): Promise<void> {
      show({ state: 'loading', step: 'session', record: null });
      requireWebgl();
      const session = await openSession();
      const { record, level } = await loadLevel(levelId, (step) => show({ state: 'loading', step, record: null }));
      show({ state: 'loading', step: 'join', record });
      if (!wanted) return;
      visit = createVisit({ level, session, levelId, input, sounds });
      visit.store.setState({ credits: session.player.ledgerCredits });
      await visit.start();
      if (wanted) show({ state: 'there', visit, record });
      else visit.dispose();
    }
    open().catch((error: unknown) => show({ state: 'failed', report: reportError(error) }));
    return () => {
      wanted = false;
      visit?.dispose();
    };
  }, [levelId, openSession, input, sounds]);
  return progress;
}

function createVisit(options: {
  level: Level;
  session: Session;
  levelId: string;
  input: PageInput;
  sounds: ReturnType<typeof createSoundBoard>;
}): Visit {
  const { level, session, levelId, input, sounds } = options;
  return new Visit({
    level,
    sampler: input.sampler,
    sounds,
    player: { name: session.player.name, hue: session.player.hue },
    calm: useSettings.getState().reducedMotion,
    room: { levelId, readToken: () => session.token },
  });
}

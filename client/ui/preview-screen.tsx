import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { reportError } from '#engine/errors.ts';
import { toPreviewSchema, type FromPreview, type ToPreview } from '#engine/protocol/preview.ts';
import { createSoundBoard, type SoundBoard } from '#client/audio/sound-board.ts';
import { buildLevel } from '#client/load/load-level.ts';
import { pickEntity } from '#client/play/pick-entity.ts';
import { readRecordedFrames } from '#client/play/recorded-frames.ts';
import { Visit } from '#client/play/visit.ts';
import { captureRequests } from '#client/ui/capture.ts';
import { Hud } from '#client/ui/hud.tsx';
import { useSettings } from '#client/ui/settings-store.ts';
import { ThemeProvider } from '#client/ui/theme.tsx';
import { usePageInput, type PageInput } from '#client/ui/use-input.ts';
import { useDiagnosticsEnd, useVisitLoop, VisitContext } from '#client/ui/use-visit.ts';
import { WorldStage } from '#client/ui/world-stage.tsx';

type LoadMessage = Extract<ToPreview, { type: 'load' }>;

/** Sends a message to the studio that holds this frame. */
function tell(message: FromPreview): void {
  if (window.parent !== window) window.parent.postMessage(message, location.origin);
}

/** A level as the studio sees it: shown from around, tried out alone, filmed, or replayed; talks by `postMessage`. */
export function PreviewScreen() {
  const input = usePageInput();
  const sounds = useMemo(() => createSoundBoard(useSettings.getState().volume), []);
  useEffect(() => () => sounds.dispose(), [sounds]);
  const [visit, setVisit] = useState<Visit | null>(null);
  const [mode, setMode] = useState<LoadMessage['mode']>('orbit');
  useStudioMessages({ visit, setVisit, setMode, input, sounds });
  useVisitLoop(visit);
  useDiagnosticsEnd(visit);
  useEffect(() => () => visit?.dispose(), [visit]);
  if (visit === null) return <div className="full" />;
  return (
    <ThemeProvider accent={visit.level.environment.palette.accent}>
      <VisitContext value={visit}>
        <PickStage
          key={visit.level.layoutHash + visit.level.specHash}
          visit={visit}
          input={input}
          scenic={mode === 'orbit'}
        />
        {mode !== 'orbit' && (
          <Hud record={null} input={input} onLeave={() => visit.game.showOrbit()} onEnter={() => undefined} />
        )}
      </VisitContext>
    </ThemeProvider>
  );
}

/** The world; a click picks the entity under the pointer. */
function PickStage({ visit, input, scenic }: { visit: Visit; input: PageInput; scenic: boolean }) {
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    return input.watchSurface(element, {
      onZoom(factor) {
        if (visit.game.mode === 'playing') visit.game.follow.zoom(factor);
        else visit.game.orbit.zoom(factor);
      },
      onClick(at) {
        if (visit.game.mode === 'playing') return;
        const box = element.getBoundingClientRect();
        const entity = pickEntity(visit.level, {
          camera: visit.frames.camera(),
          aspect: box.width / box.height,
          x: ((at.x - box.left) / box.width) * 2 - 1,
          y: 1 - ((at.y - box.top) / box.height) * 2,
        });
        if (entity !== null) tell({ type: 'picked', entity });
      },
    });
  }, [visit, input]);
  return <WorldStage level={visit.level} frame={visit.frames} surface={surface} scenic={scenic} />;
}

interface StudioMessages {
  readonly visit: Visit | null;
  readonly setVisit: (visit: Visit) => void;
  readonly setMode: (mode: LoadMessage['mode']) => void;
  readonly input: PageInput;
  readonly sounds: SoundBoard;
}

/** Listens to the studio for as long as the page lives. */
function useStudioMessages(options: StudioMessages): void {
  const onMessage = useEffectEvent((event: MessageEvent): void => {
    if (event.origin !== location.origin) return;
    const parsed = toPreviewSchema.safeParse(event.data);
    if (!parsed.success) return;
    try {
      answer(parsed.data, options);
    } catch (error) {
      const report = reportError(error);
      tell({ type: 'failed', message: `${report.message} ${report.fix}` });
    }
  });
  useEffect(() => {
    const listen = (event: MessageEvent): void => onMessage(event);
    window.addEventListener('message', listen);
    tell({ type: 'ready' });
    return () => window.removeEventListener('message', listen);
  }, []);
}

function answer(message: ToPreview, options: StudioMessages): void {
  const { visit } = options;
  if (message.type === 'load') {
    load(message, options);
    return;
  }
  if (visit === null) return;
  if (message.type === 'thumbnail') {
    void captureRequests.take(message).then((dataUrl) => tell({ type: 'thumbnail', dataUrl }));
  }
  if (message.type === 'replay') {
    options.setMode('play');
    visit.store.setState({ resultSeen: false });
    visit.replay(readRecordedFrames(message.certificate));
  }
  if (message.type === 'select') {
    const entity = visit.level.entities.find((candidate) => candidate.id === message.entity);
    if (entity === undefined) visit.game.orbit.focus(null);
    else visit.game.orbit.focus({ point: entity.position, distanceMetres: Math.max(6, entity.scale * 7) });
  }
}

function load(message: LoadMessage, options: StudioMessages): void {
  const startedAt = performance.now();
  const level = buildLevel(message.spec, message.seed);
  const same = options.visit?.level.layoutHash === level.layoutHash && options.visit.level.specHash === level.specHash;
  const visit = same && options.visit !== null ? options.visit : createVisit(level, options);
  if (!same) options.setVisit(visit);
  options.setMode(message.mode);
  visit.store.setState({ resultSeen: false });
  if (message.mode === 'play') visit.tryOut();
  else if (message.mode === 'orbit') visit.game.showOrbit();
  else {
    visit.game.showOrbit();
    visit.playCutscenes('start', () => options.setMode('orbit'));
  }
  tell({ type: 'loaded', layoutHash: level.layoutHash, milliseconds: performance.now() - startedAt });
}

function createVisit(level: Visit['level'], options: StudioMessages): Visit {
  const visit: Visit = new Visit({
    level,
    sampler: options.input.sampler,
    sounds: options.sounds,
    player: { name: '', hue: 210 },
    room: null,
    onEvents(events) {
      for (const event of events) {
        if (event.kind === 'won' || event.kind === 'lost') {
          tell({ type: 'finished', status: event.kind, ticks: visit.game.own?.run.tick ?? 0 });
        }
      }
    },
  });
  return visit;
}

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LevelRecord } from '#engine/protocol/api/shapes.ts';
import { isTyping } from '#client/input/device.ts';
import { BagList } from '#client/ui/bag-list.tsx';
import { ChatPanel } from '#client/ui/chat-panel.tsx';
import { ConnectionBanner } from '#client/ui/connection-banner.tsx';
import { CutsceneOverlay } from '#client/ui/cutscene-overlay.tsx';
import { DiagnosticsOverlay } from '#client/ui/diagnostics-overlay.tsx';
import { DialoguePanel } from '#client/ui/dialogue-panel.tsx';
import { EmoteMenu } from '#client/ui/emote-menu.tsx';
import { SignPanel } from '#client/ui/sign-panel.tsx';
import { InteractPrompt } from '#client/ui/interact-prompt.tsx';
import { ObjectivePanel } from '#client/ui/objective-panel.tsx';
import { PlayerList } from '#client/ui/player-list.tsx';
import { ResultPanel } from '#client/ui/result-panel.tsx';
import { TipCard } from '#client/ui/tip-card.tsx';
import { ToastStack } from '#client/ui/toast-stack.tsx';
import { ToolBar, type OpenPanel } from '#client/ui/tool-bar.tsx';
import { TouchControls } from '#client/ui/touch-controls.tsx';
import type { PageInput } from '#client/ui/use-input.ts';
import { useView, useVisit } from '#client/ui/use-visit.ts';

const PauseMenu = lazy(() => import('#client/ui/pause-menu.tsx').then((module) => ({ default: module.PauseMenu })));

const escapeGraceMilliseconds = 700;

/** Everything over the world. `record` is null while a level is tried out that is not on the server. */
export interface HudProps {
  readonly record: LevelRecord | null;
  readonly input: PageInput;
  readonly onLeave: () => void;
  readonly onEnter: (levelId: string) => void;
}

/** The interface over the world: what to do, who is here, what is said. */
export function Hud({ record, input, onLeave, onEnter }: HudProps) {
  const visit = useVisit();
  const [open, setOpen] = useState<OpenPanel>(null);
  const phase = useView((view) => view.phase);
  const talking = useView((view) => view.dialogue !== null);
  const over = useView((view) => view.status !== 'playing' && !view.resultSeen);
  const touch = useTouch();
  useEffect(() => {
    visit.steer(open === 'menu' ? 'nobody' : 'player');
  }, [visit, open]);
  useKeys({ open, setOpen });
  if (phase === 'cutscene') return <CutsceneOverlay />;
  return (
    <div className="hud" data-touch={touch} data-talking={talking}>
      {touch && <TouchControls touch={input.touch} />}
      <ObjectivePanel level={visit.level} />
      <ToolBar open={open} onOpen={setOpen} />
      {open === 'players' && <PlayerList />}
      {open === 'emotes' && <EmoteMenu onDone={() => setOpen(null)} />}
      {!talking && <BagList />}
      {!talking && (!touch || open === 'chat') && <ChatPanel focused={open === 'chat'} onDone={() => setOpen(null)} />}
      {!talking && !over && <SignPanel />}
      {!talking && !over && <InteractPrompt input={input} touch={touch} />}
      {talking && <DialoguePanel />}
      <ToastStack />
      <TipCard />
      <ConnectionBanner onLeave={onLeave} />
      {over && !talking && <ResultPanel record={record} onLeave={onLeave} onEnter={onEnter} />}
      {open === 'menu' && (
        <Suspense fallback={null}>
          <PauseMenu onClose={() => setOpen(null)} onLeave={onLeave} />
        </Suspense>
      )}
      <DiagnosticsOverlay />
    </div>
  );
}

/** True on devices whose main pointer is a finger. */
function useTouch(): boolean {
  const [touch, setTouch] = useState(() => matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    const query = matchMedia('(pointer: coarse)');
    const update = (): void => setTouch(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return touch;
}

/** Keys of the interface: Enter chats, B gestures, Tab lists players, Esc closes or opens the menu. */
function useKeys({ open, setOpen }: { open: OpenPanel; setOpen: (panel: OpenPanel) => void }): void {
  const visit = useVisit();
  const phase = useView((view) => view.phase);
  const filmEndedAt = useRef(-Infinity);
  useEffect(() => {
    if (phase !== 'cutscene') return;
    return () => {
      filmEndedAt.current = performance.now();
    };
  }, [phase]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      // A cutscene that was skipped by this very key has marked it as used.
      if (event.defaultPrevented || visit.game.mode === 'cutscene') return;
      if (event.code === 'Escape') {
        // Whoever meant to skip a cutscene that just ended does not want the menu.
        if (performance.now() - filmEndedAt.current < escapeGraceMilliseconds) return;
        const talking = visit.store.getState().dialogue !== null;
        if (talking) visit.endConversation();
        else if (open !== 'menu') setOpen(open === null ? 'menu' : null);
        return;
      }
      if (isTyping(event.target) || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const onControl =
        event.target instanceof HTMLElement && event.target.closest('button, a, [role="slider"]') !== null;
      if (event.code === 'Enter' && !onControl && open === null) {
        // Else this very Enter would send the field that it opens.
        event.preventDefault();
        setOpen('chat');
      }
      if (event.code === 'KeyB') setOpen(open === 'emotes' ? null : 'emotes');
      if (event.code === 'KeyP') setOpen(open === 'players' ? null : 'players');
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [visit, open, setOpen]);
}

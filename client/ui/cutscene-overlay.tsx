import { SkipForward } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '#client/text/use-text.tsx';
import { useView, useVisit } from '#client/ui/use-visit.ts';

/** Bars, subtitle and the way out of a cutscene: a click or tap anywhere, the button, Esc or Space. */
export function CutsceneOverlay() {
  const text = useText();
  const visit = useVisit();
  const subtitle = useView((view) => view.subtitle);
  const fade = useView((view) => Math.round(view.fade * 50) / 50);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!['Escape', 'Space', 'Enter'].includes(event.code)) return;
      event.preventDefault();
      visit.skipCutscene();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [visit]);
  return (
    <div className="letterbox" data-testid="cutscene" onClick={() => visit.skipCutscene()}>
      <div className="curtain" style={{ opacity: fade }} />
      <i />
      <i />
      {subtitle !== null && (
        <p className="subtitle" aria-live="polite">
          {subtitle.speaker !== '' && <b>{subtitle.speaker}</b>}
          {subtitle.text}
        </p>
      )}
      <button type="button" className="skip" onClick={() => visit.skipCutscene()}>
        {text('cutscene.skip')} <span className="small soft">{text('cutscene.skip.hint')}</span>
        <SkipForward size={16} aria-hidden />
      </button>
    </div>
  );
}

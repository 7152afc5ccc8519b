import { Button, CloseButton } from '@mantine/core';
import { HandCoins } from 'lucide-react';
import { useText } from '#client/text/use-text.tsx';
import { useView, useVisit } from '#client/ui/use-visit.ts';

const reasons = {
  first: 'tip.because.first',
  'new-recipient': 'tip.because.new',
  'above-cap': 'tip.because.cap',
  nobody: 'tip.because.nobody',
  ambiguous: 'tip.because.ambiguous',
} as const;

/** A tip that the player typed: asks for one click where it must, and says what became of it. */
export function TipCard() {
  const text = useText();
  const visit = useVisit();
  const tip = useView((view) => view.tip);
  if (tip === null) return null;
  const { name, credits, state } = tip;
  const because = tip.because in reasons ? text(reasons[tip.because as keyof typeof reasons]) : tip.because;
  return (
    <section className="tip-card glass" role="status" aria-live="polite" data-testid="tip-card" data-state={state}>
      <HandCoins size={24} aria-hidden />
      <div className="grow">
        <strong>{text(`tip.${state}`, { name, credits })}</strong>
        {because !== '' && <div className="small soft">{because}</div>}
        {state === 'asking' && (
          <div className="tip-actions">
            <Button size="sm" onClick={() => void visit.tips?.confirm()} data-testid="tip-confirm">
              {text('tip.confirm', { credits })}
            </Button>
            <Button size="sm" variant="default" onClick={() => visit.tips?.dismiss()}>
              {text('tip.cancel')}
            </Button>
          </div>
        )}
      </div>
      {state !== 'asking' && state !== 'sending' && (
        <CloseButton size="lg" aria-label={text('talk.close')} onClick={() => visit.tips?.dismiss()} />
      )}
    </section>
  );
}

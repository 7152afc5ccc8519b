import { useText } from '#client/text/use-text.tsx';
import type { FillText } from '#client/text/fill.ts';
import type { Reachable } from '#client/play/objective.ts';
import { nameOfKey } from '#client/input/bindings.ts';
import { useSettings } from '#client/ui/settings-store.ts';
import type { PageInput } from '#client/ui/use-input.ts';
import { useView } from '#client/ui/use-visit.ts';

/** What the interact button would do here; also a button itself. */
export function InteractPrompt({ input, touch }: { input: PageInput; touch: boolean }) {
  const text = useText();
  const reachable = useView((view) => view.reachable);
  const bindings = useSettings((settings) => settings.bindings);
  if (reachable === null) return null;
  const code = bindings.interact[0];
  return (
    <div className="prompt">
      <button
        type="button"
        className="glass"
        disabled={reachable.offer?.affordable === false}
        data-testid="interact"
        onClick={() => {
          input.touch.hold('interact');
          input.touch.release('interact');
        }}
      >
        {!touch && code !== undefined && <span className="key">{nameOfKey(code)}</span>}
        {promptOf(reachable, text)}
      </button>
    </div>
  );
}

function promptOf({ kind, name, offer, sale }: Reachable, text: FillText): string {
  if (sale !== undefined) return saleText(text, sale);
  if (offer === undefined) return text(kind === 'character' ? 'hud.talk' : 'hud.use', { name });
  const what = text(`tower.${offer.builds}`);
  const { credits, level } = offer;
  if (!offer.affordable) return text('hud.build.later', { what, credits });
  return level === 1 ? text('hud.build', { what, credits }) : text('hud.build.up', { what, level, credits });
}

function saleText(text: FillText, sale: NonNullable<Reachable['sale']>): string {
  const { coins, price, tries, purse } = sale;
  const words = { what: text(`ware.${sale.item}`), coins, price, tries, purse };
  return text(tries > 0 ? 'hud.haggle' : purse < price ? 'hud.buy.poor' : 'hud.buy', words);
}

import { Moon, Snowflake, Wind } from 'lucide-react';
import { useText } from '#client/text/use-text.tsx';
import { useView } from '#client/ui/use-visit.ts';

const signs = { gust: Wind, cold: Snowflake, night: Moon } as const;

/** Says what wind, cold or night does to the player right now. */
export function SkyHint() {
  const text = useText();
  const sky = useView((view) => view.sky);
  if (sky === null) return null;
  const Sign = signs[sky];
  return (
    <span className={sky === 'cold' ? 'urgent' : ''} data-testid="sky-hint">
      <Sign size={14} aria-hidden /> {text(`hud.sky.${sky}`)}
    </span>
  );
}

import { Swords } from 'lucide-react';
import { nameOfKey } from '#client/input/bindings.ts';
import { useText } from '#client/text/use-text.tsx';
import { useSettings } from '#client/ui/settings-store.ts';
import { useView } from '#client/ui/use-visit.ts';

/** Tells which key strikes, where there is somebody to strike. */
export function FightHint() {
  const text = useText();
  const fights = useView((view) => view.fights);
  const code = useSettings((settings) => settings.bindings.attack[0]);
  if (!fights || code === undefined) return null;
  return (
    <span title={text('hud.attack')}>
      <Swords size={14} aria-hidden /> <span className="key-name">{nameOfKey(code)}</span>
    </span>
  );
}

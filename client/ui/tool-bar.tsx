import { Coins, Hand, Menu, MessageCircle, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '#client/text/use-text.tsx';
import { useView } from '#client/ui/use-visit.ts';

/** Panel that is open beside the world. */
export type OpenPanel = 'players' | 'emotes' | 'chat' | 'menu' | null;

/** Buttons at the top right: credits, people, chat, gestures, menu. */
export function ToolBar({ open, onOpen }: { open: OpenPanel; onOpen: (panel: OpenPanel) => void }) {
  const text = useText();
  const credits = useView((view) => view.credits);
  const playerCount = useView((view) => view.players.length);
  const tools: readonly { panel: Exclude<OpenPanel, null>; label: string; icon: ReactNode }[] = [
    { panel: 'chat', label: text('hud.chat.open'), icon: <MessageCircle size={20} /> },
    { panel: 'emotes', label: text('hud.emotes'), icon: <Hand size={20} /> },
    { panel: 'menu', label: text('hud.menu'), icon: <Menu size={20} /> },
  ];
  return (
    <div className="hud-top-right">
      {credits !== null && (
        <span className="credits glass tabular" title={text('hud.credits')} data-testid="credits">
          <Coins size={18} aria-hidden /> {credits}
        </span>
      )}
      {playerCount > 0 && (
        <button
          type="button"
          className="tool glass"
          aria-label={text('hud.players')}
          aria-pressed={open === 'players'}
          onClick={() => onOpen(open === 'players' ? null : 'players')}
        >
          <span className="row tabular" style={{ padding: '0 12px' }}>
            <Users size={20} /> {playerCount}
          </span>
        </button>
      )}
      {tools.map(({ panel, label, icon }) => (
        <button
          key={panel}
          type="button"
          className="tool glass"
          aria-label={label}
          title={label}
          aria-pressed={open === panel}
          onClick={() => onOpen(open === panel ? null : panel)}
        >
          {icon}
        </button>
      ))}
    </div>
  );
}

import { Armchair, Hand, Music, PartyPopper } from 'lucide-react';
import type { ClientMessages } from '#engine/protocol/messages.ts';
import { useText } from '#client/text/use-text.tsx';
import { useVisit } from '#client/ui/use-visit.ts';

type Emote = ClientMessages['emote']['emote'];

const emotes: readonly { readonly kind: Emote; readonly Icon: typeof Hand }[] = [
  { kind: 'wave', Icon: Hand },
  { kind: 'cheer', Icon: PartyPopper },
  { kind: 'dance', Icon: Music },
  { kind: 'sit', Icon: Armchair },
];

/** Gestures to show to everybody. */
export function EmoteMenu({ onDone }: { onDone: () => void }) {
  const text = useText();
  const visit = useVisit();
  return (
    <section className="glass emotes" aria-label={text('hud.emotes')}>
      {emotes.map(({ kind, Icon }) => (
        <button
          key={kind}
          type="button"
          onClick={() => {
            visit.emote(kind);
            onDone();
          }}
        >
          <Icon size={22} aria-hidden />
          {text(`emote.${kind}`)}
        </button>
      ))}
    </section>
  );
}

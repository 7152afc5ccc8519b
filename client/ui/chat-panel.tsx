import { ActionIcon, TextInput } from '@mantine/core';
import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#client/text/use-text.tsx';
import { useView, useVisit } from '#client/ui/use-visit.ts';

const shownLines = 8;

/** What was said in this world, and a field to say something. Enter opens it, Esc or an empty Enter closes it. */
export function ChatPanel({ focused, onDone }: { focused: boolean; onDone: () => void }) {
  const text = useText();
  const visit = useVisit();
  const lines = useView((view) => view.chat);
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
    else field.current?.blur();
  }, [focused]);
  if (!focused && lines.length === 0) return null;
  return (
    <section className="chat" aria-label={text('hud.chat.open')}>
      <div className="chat-lines" role="log" aria-live="polite" data-testid="chat-lines">
        {lines.slice(-shownLines).map((line) => (
          <p key={line.key}>
            {line.kind === 'said' && <b>{line.from}: </b>}
            {line.text}
          </p>
        ))}
      </div>
      {focused && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim() !== '') visit.say(draft.trim());
            setDraft('');
            onDone();
          }}
        >
          <TextInput
            ref={field}
            className="grow"
            size="md"
            aria-label={text('hud.chat')}
            placeholder={text('hud.chat')}
            maxLength={280}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <ActionIcon type="submit" size={42} aria-label={text('hud.chat.send')}>
            <SendHorizontal size={18} />
          </ActionIcon>
        </form>
      )}
    </section>
  );
}

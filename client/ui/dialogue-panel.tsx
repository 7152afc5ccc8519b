import { ActionIcon, Button, CloseButton, Popover, TextInput } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SpeechTurn } from '#client/play/play-store.ts';
import { useText } from '#client/text/use-text.tsx';
import { hueColour } from '#client/ui/format.ts';
import { useView, useVisit } from '#client/ui/use-visit.ts';

const suggestions = ['talk.suggest.who', 'talk.suggest.help', 'talk.suggest.where', 'talk.suggest.rumour'] as const;

/** A conversation with a character: what was said, things to ask, and a field for anything else. */
export function DialoguePanel() {
  const text = useText();
  const visit = useVisit();
  const dialogue = useView((view) => view.dialogue);
  if (dialogue === null) return null;
  const { name } = dialogue;
  return (
    <section className="dialogue glass" aria-label={name} data-testid="dialogue">
      <header>
        <span className="face" style={{ background: hueColour(dialogue.hue) }} aria-hidden>
          {name.slice(0, 1)}
        </span>
        <div className="grow">
          <strong>{name}</strong>
          <div className="small soft clip capital">{dialogue.role}</div>
        </div>
        <Why turns={dialogue.turns} />
        <CloseButton size="lg" aria-label={text('talk.close')} onClick={() => visit.endConversation()} />
      </header>
      <Turns turns={dialogue.turns} waiting={dialogue.waiting ? text('talk.thinking', { name }) : null} />
      <div className="suggestions">
        {suggestions.map((key) => (
          <button key={key} type="button" onClick={() => visit.ask(text(key))}>
            {text(key)}
          </button>
        ))}
      </div>
      <AskField name={name} />
    </section>
  );
}

function Turns({ turns, waiting }: { turns: readonly SpeechTurn[]; waiting: string | null }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [turns, waiting]);
  return (
    <div className="turns" ref={list} role="log" aria-live="polite">
      {turns.map((turn) => (
        <p key={turn.key} data-from={turn.from} data-done={turn.done}>
          <span className={turn.done ? '' : 'caret'}>{turn.text}</span>
        </p>
      ))}
      {waiting !== null && <p className="soft caret">{waiting}</p>}
    </div>
  );
}

/** Where the last answer came from, in plain words. */
function Why({ turns }: { turns: readonly SpeechTurn[] }) {
  const text = useText();
  const last = turns.findLast((turn) => turn.from === 'character' && turn.because !== '');
  if (last === undefined) return null;
  return (
    <Popover width={300} position="top-end" withArrow shadow="md">
      <Popover.Target>
        <ActionIcon size={36} variant="subtle" color="gray.3" aria-label={text('talk.why')} title={text('talk.why')}>
          <CircleHelp size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className="why">
        {last.because === 'alone' ? text('talk.alone') : last.because}
      </Popover.Dropdown>
    </Popover>
  );
}

function AskField({ name }: { name: string }) {
  const text = useText();
  const visit = useVisit();
  const [draft, setDraft] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        visit.ask(draft);
        setDraft('');
      }}
    >
      <TextInput
        className="grow"
        size="md"
        aria-label={text('talk.ask', { name })}
        placeholder={text('talk.ask', { name })}
        maxLength={400}
        autoComplete="off"
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" size="md" disabled={draft.trim() === ''}>
        {text('talk.send')}
      </Button>
    </form>
  );
}

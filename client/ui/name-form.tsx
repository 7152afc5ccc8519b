import { Button, TextInput } from '@mantine/core';
import { Play } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Session } from '#engine/protocol/api/shapes.ts';
import { useText } from '#client/text/use-text.tsx';

/** What the name form needs; `onPlay` gets a new name, or null to go on with the known player. */
export interface NameFormProps {
  readonly session: Session | null;
  /** What is typed so far. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onPlay: (name: string | null) => void;
}

/** Asks for a name the first time, and greets whoever was here before. */
export function NameForm({ session, name, onName, onPlay }: NameFormProps) {
  const text = useText();
  const [changing, setChanging] = useState(false);
  const known = session !== null && !changing;
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className="name-form glass"
      onSubmit={(event) => {
        event.preventDefault();
        if (known) onPlay(null);
        else if (name.trim() === '') field.current?.focus();
        else onPlay(name.trim());
      }}
    >
      {known ? (
        <div className="row grow" style={{ paddingInline: 8 }}>
          <span className="clip">{text('lobby.playing-as', { name: session.player.name })}</span>
        </div>
      ) : (
        <TextInput
          ref={field}
          size="md"
          aria-label={text('lobby.name')}
          placeholder={text('lobby.name')}
          maxLength={24}
          autoComplete="nickname"
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="md" leftSection={<Play size={18} aria-hidden />}>
        {text('lobby.play')}
      </Button>
      {session === null ? (
        <span className="small soft">{text('lobby.name.hint')}</span>
      ) : (
        <span className="small soft">
          {changing && text('lobby.change.warning', { name: session.player.name })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setChanging(!changing);
              onName('');
            }}
          >
            {text(changing ? 'lobby.cancel' : 'lobby.change')}
          </button>
        </span>
      )}
    </form>
  );
}

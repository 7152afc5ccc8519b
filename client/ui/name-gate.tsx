import { useState } from 'react';
import { useText } from '#client/text/use-text.tsx';
import { BrandMark } from '#client/ui/brand.tsx';
import { NameForm } from '#client/ui/name-form.tsx';

/** Asks for a name before the first world; a link from a friend leads here. */
export function NameGate({ onName }: { onName: (name: string) => void }) {
  const text = useText();
  const [draft, setDraft] = useState('');
  return (
    <div className="full">
      <div className="name-gate">
        <span className="brand">
          <BrandMark /> Worldloom
        </span>
        <h1>{text('lobby.title')}</h1>
        <NameForm
          session={null}
          name={draft}
          onName={setDraft}
          onPlay={(name) => {
            if (name !== null) onName(name);
          }}
        />
      </div>
    </div>
  );
}

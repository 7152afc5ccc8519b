import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Search, Settings2, Sparkles, Store } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { reportError, type ErrorReport } from '#engine/errors.ts';
import type { LevelSummary, Session } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#client/net/api.ts';
import { useText } from '#client/text/use-text.tsx';
import { BrandMark } from '#client/ui/brand.tsx';
import { ErrorCard } from '#client/ui/error-screen.tsx';
import { HeroScene } from '#client/ui/hero-scene.tsx';
import { LevelCard } from '#client/ui/level-card.tsx';
import { NameForm } from '#client/ui/name-form.tsx';

const SettingsModal = lazy(() =>
  import('#client/ui/settings-modal.tsx').then((module) => ({ default: module.SettingsModal })),
);

/** What the start page needs; `onEnter` gets the level, and a new name or null for the known player. */
export interface LobbyProps {
  readonly session: Session | null;
  readonly onEnter: (levelId: string, name: string | null) => void;
}

/** The start page: who are you, and which world. */
export function Lobby({ session, onEnter }: LobbyProps) {
  const text = useText();
  const { levels, failure, reload } = useLevels();
  const [name, setName] = useState('');
  const [settingsOpen, setSettingsOpen] = useState(false);
  const featured = levels?.find((level) => level.featured) ?? levels?.[0] ?? null;
  return (
    <main className="lobby">
      <section className="lobby-hero">
        <div className="lobby-scene">
          <HeroScene level={featured} />
        </div>
        <nav className="lobby-bar" aria-label="Worldloom">
          <a className="brand" href="/">
            <BrandMark /> Worldloom
          </a>
          <div className="lobby-links">
            <Button
              component="a"
              href="/studio/#/market"
              variant="subtle"
              color="gray.3"
              visibleFrom="xs"
              leftSection={<Store size={17} />}
            >
              {text('lobby.market')}
            </Button>
            <Button component="a" href="/studio/" variant="default" leftSection={<Sparkles size={17} />}>
              {text('lobby.studio')}
            </Button>
            <ActionIcon
              size={36}
              variant="default"
              aria-label={text('settings.title')}
              onClick={() => setSettingsOpen(true)}
            >
              <Settings2 size={18} />
            </ActionIcon>
          </div>
        </nav>
        <div className="lobby-lead">
          <h1>{text('lobby.title')}</h1>
          <p>{text('lobby.lead')}</p>
          <NameForm
            session={session}
            name={name}
            onName={setName}
            onPlay={(name) => {
              if (featured !== null) onEnter(featured.id, name);
            }}
          />
        </div>
      </section>
      <LevelList
        levels={levels}
        failure={failure}
        onReload={reload}
        onOpen={(id) => onEnter(id, name.trim() === '' ? null : name.trim())}
      />
      {settingsOpen && (
        <Suspense fallback={null}>
          <SettingsModal onClose={() => setSettingsOpen(false)} />
        </Suspense>
      )}
    </main>
  );
}

function useLevels() {
  const [levels, setLevels] = useState<readonly LevelSummary[] | null>(null);
  const [failure, setFailure] = useState<ErrorReport | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    callApi('listLevels')
      .then((answer) => {
        if (wanted) setLevels(answer.levels);
      })
      .catch((error: unknown) => {
        if (wanted) setFailure(reportError(error));
      });
    return () => {
      wanted = false;
    };
  }, [round]);
  const reload = (): void => {
    setFailure(null);
    setRound(round + 1);
  };
  return { levels, failure, reload };
}

interface LevelListProps {
  readonly levels: readonly LevelSummary[] | null;
  readonly failure: ErrorReport | null;
  readonly onReload: () => void;
  readonly onOpen: (id: string) => void;
}

function LevelList({ levels, failure, onReload, onOpen }: LevelListProps) {
  const text = useText();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  // A mark on every card marks nothing.
  const allFeatured = levels?.every((level) => level.featured) ?? true;
  const shown = (levels ?? []).filter((level) =>
    `${level.title} ${level.biome} ${level.archetype} ${level.ownerName}`.toLowerCase().includes(wanted),
  );
  return (
    <section className="lobby-levels">
      <header>
        <h2>{text('lobby.levels')}</h2>
        {levels !== null && levels.length > 6 && (
          <TextInput
            aria-label={text('lobby.search')}
            placeholder={text('lobby.search')}
            leftSection={<Search size={16} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </header>
      {failure !== null && <ErrorCard report={failure} onRetry={onReload} />}
      {levels?.length === 0 && (
        <div className="glass empty">
          <div>
            <strong>{text('lobby.levels.empty')}</strong>
            <p className="soft">{text('lobby.levels.empty.hint')}</p>
          </div>
          <Button component="a" href="/studio/" leftSection={<Sparkles size={17} />}>
            {text('lobby.studio')}
          </Button>
        </div>
      )}
      {wanted !== '' && shown.length === 0 && <p className="soft">{text('lobby.nothing-found', { text: search })}</p>}
      <div className="level-grid">
        {shown.map((level) => (
          <LevelCard key={level.id} level={level} marked={level.featured && !allFeatured} onOpen={onOpen} />
        ))}
        {levels === null &&
          failure === null &&
          [0, 1, 2].map((key) => <div key={key} className="level-card waiting" />)}
      </div>
    </section>
  );
}

import { Loader, Tooltip } from '@mantine/core';
import {
  CircleCheck,
  CircleDashed,
  CloudOff,
  Gauge,
  GitCompareArrows,
  ShieldAlert,
  ShieldCheck,
  Timer,
  Wallet,
} from 'lucide-react';
import { type ReactNode } from 'react';
import { type SaveState, useDocument } from '#studio/document/store.ts';
import { difficultyWords } from '#studio/verify/proof-panel.tsx';
import { useVerification } from '#studio/verify/verification-store.ts';
import { useLevel } from '#studio/workshop/level-store.ts';

const saves = {
  saved: { icon: <CircleCheck size={15} color="var(--mantine-color-teal-4)" />, words: 'Saved' },
  unsaved: { icon: <CircleDashed size={15} />, words: 'Kept in this browser' },
  saving: { icon: <Loader size={13} />, words: 'Saving' },
  conflict: { icon: <GitCompareArrows size={15} color="var(--mantine-color-orange-4)" />, words: 'Changed elsewhere' },
  failed: { icon: <CloudOff size={15} color="var(--mantine-color-orange-4)" />, words: 'Kept in this browser' },
} as const satisfies Record<SaveState, { icon: ReactNode; words: string }>;

function Verified() {
  const { answer, content, running } = useVerification();
  const current = useDocument(({ open }) => open?.history.content);
  if (running) return <Item icon={<Loader size={13} />} words="The bot is playing" testId="verified" state="running" />;
  if (!answer || content !== current)
    return <Item icon={<CircleDashed size={15} />} words="Not verified" testId="verified" state="no" />;
  return answer.certificate ? (
    <Item
      icon={<ShieldCheck size={15} color="var(--mantine-color-teal-4)" />}
      words="Can be won"
      testId="verified"
      state="yes"
    />
  ) : (
    <Item
      icon={<ShieldAlert size={15} color="var(--mantine-color-red-5)" />}
      words="Cannot be won"
      testId="verified"
      state="failed"
    />
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly words: string;
  readonly testId?: string;
  readonly state?: string;
  readonly tip?: string | null;
}

function Item({ icon, words, testId, state, tip }: ItemProps) {
  return (
    <Tooltip label={tip} disabled={!tip}>
      <span className="status-item tabular" data-testid={testId} data-state={state}>
        {icon} <strong>{words}</strong>
      </span>
    </Tooltip>
  );
}

/** Saved? Verified? How hard, how long, at what cost? */
export function StatusBar() {
  const open = useDocument((state) => state.open);
  const certificate = useVerification(({ answer }) => answer?.certificate);
  const { level, compileMilliseconds } = useLevel();
  if (!open) return null;
  const save = saves[open.saveState];
  return (
    <footer className="glass status-bar">
      <Item icon={save.icon} words={save.words} testId="save-state" state={open.saveState} tip={open.saveProblem} />
      <Verified />
      {certificate && (
        <Item icon={<Gauge size={15} />} words={`Plays ${difficultyWords(certificate.difficultyEstimate)}`} />
      )}
      {level && (
        <Item
          icon={<Timer size={15} />}
          words={`Built in ${Math.round(compileMilliseconds)} ms`}
          tip={`${level.entities.length} things stand in it`}
        />
      )}
      <Item
        icon={<Wallet size={15} />}
        words={open.record.status === 'published' ? 'Listing is free' : 'Publishing is free'}
      />
    </footer>
  );
}

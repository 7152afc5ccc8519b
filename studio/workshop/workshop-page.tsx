import {
  ActionIcon,
  Alert,
  Button,
  Center,
  Group,
  Loader,
  SegmentedControl,
  Stack,
  Tabs,
  Text,
  Tooltip,
} from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { BookOpen, Box, GitFork, Map as MapIcon, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { reportError } from '#engine/errors.ts';
import { Conversation } from '#studio/conversation/conversation.tsx';
import { openConversation } from '#studio/conversation/conversation-store.ts';
import { saveNow, startAutosave } from '#studio/document/autosave.ts';
import { openLevel } from '#studio/document/open-level.ts';
import { useDocument } from '#studio/document/store.ts';
import { Inspector } from '#studio/inspector/inspector.tsx';
import { MapPanel } from '#studio/map/map-panel.tsx';
import { PreviewModes, PreviewPanel } from '#studio/preview/preview-panel.tsx';
import { PublishPanel } from '#studio/publish/publish-panel.tsx';
import { resumePublish } from '#studio/publish/publish-store.ts';
import { requireSession } from '#studio/session/session.ts';
import { ErrorBoundary } from '#studio/shell/error-boundary.tsx';
import { offerActions } from '#studio/shell/actions.ts';
import { goTo } from '#studio/shell/router.ts';
import { StoryPanel } from '#studio/story/story-panel.tsx';
import { ProofPanel } from '#studio/verify/proof-panel.tsx';
import { resetVerification } from '#studio/verify/verification-store.ts';
import { ConflictBanner } from '#studio/workshop/conflict-banner.tsx';
import { startCompiling, useLevel } from '#studio/workshop/level-store.ts';
import { StatusBar } from '#studio/workshop/status-bar.tsx';
import { workshopActions } from '#studio/workshop/workshop-actions.ts';
import {
  type CentreTab,
  type Column,
  resetWorkshop,
  showTab,
  type SideTab,
  useWorkshop,
} from '#studio/workshop/workshop-store.ts';

function useOpenLevel(levelId: string): string | null {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    resetWorkshop();
    resetVerification();
    openConversation(levelId);
    const stops = [startAutosave(), startCompiling(), offerActions(workshopActions)];
    requireSession()
      .then((session) => (session ? openLevel(levelId) : goTo({ page: 'home' })))
      .then(() => resumePublish(levelId))
      .catch((error: unknown) => {
        const { message, fix } = reportError(error);
        setProblem(`${message} ${fix}`);
      });
    return () => {
      void saveNow();
      for (const stop of stops) stop();
      useDocument.getState().close();
    };
  }, [levelId]);
  return problem;
}

function HistoryButtons() {
  const undoable = useDocument(({ open }) => open?.history.done.at(-1)?.label);
  const redoable = useDocument(({ open }) => open?.history.undone.at(-1)?.label);
  const { undo, redo } = useDocument.getState();
  return (
    <Group gap={2} ml="auto" wrap="nowrap">
      <Tooltip label={undoable ? `Undo: ${undoable}` : 'Nothing to undo'}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          onClick={undo}
          disabled={!undoable}
          aria-label="Undo"
          data-testid="undo"
        >
          <Undo2 size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoable ? `Redo: ${redoable}` : 'Nothing to redo'}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          onClick={redo}
          disabled={!redoable}
          aria-label="Redo"
          data-testid="redo"
        >
          <Redo2 size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function TalkColumn() {
  const title = useDocument(({ open }) => open?.history.content.spec.title) ?? '';
  const remix = useDocument(({ open }) => (open?.record.parents.length ?? 0) > 0);
  useDocumentTitle(`${title} · Worldloom`);
  return (
    <section className="glass column column-talk" aria-label="Conversation">
      <div className="column-head">
        <Text fw={620} truncate ff="heading" data-testid="level-title">
          {title}
        </Text>
        {remix && (
          <Tooltip label="Made from another level: what it earns is shared with its makers">
            <span className="tag" data-testid="remix-tag">
              <GitFork size={13} /> Remix
            </span>
          </Tooltip>
        )}
        <HistoryButtons />
      </div>
      <Conversation />
    </section>
  );
}

const centreTabs = [
  { value: 'world', label: '3D', icon: Box },
  { value: 'map', label: 'Map', icon: MapIcon },
  { value: 'story', label: 'Story', icon: BookOpen },
] as const satisfies readonly { value: CentreTab; label: string; icon: unknown }[];

function WorldColumn() {
  const tab = useWorkshop((state) => state.tab);
  const problem = useLevel((state) => state.problem);
  return (
    <section className="glass column column-world" aria-label="The level">
      <div className="column-head">
        <Tabs
          value={tab}
          onChange={(value) => showTab(centreTabs.find((candidate) => candidate.value === value)?.value ?? 'world')}
          variant="pills"
          radius="md"
        >
          <Tabs.List style={{ flexWrap: 'nowrap', gap: 4 }}>
            {centreTabs.map(({ value, label, icon: Icon }) => (
              <Tabs.Tab key={value} value={value} leftSection={<Icon size={16} />} data-testid={`tab-${value}`} px="sm">
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <div style={{ marginLeft: 'auto' }}>{tab === 'world' && <PreviewModes />}</div>
      </div>
      <ConflictBanner />
      {problem && (
        <Alert color="orange" py={6} radius={0}>
          {problem}
        </Alert>
      )}
      <div className="stage">
        <PreviewPanel visible={tab === 'world'} />
        <ErrorBoundary key={tab}>
          {tab === 'map' && <MapPanel />}
          {tab === 'story' && <StoryPanel />}
        </ErrorBoundary>
      </div>
    </section>
  );
}

const sideTabs = [
  { value: 'details', label: 'Details' },
  { value: 'proof', label: 'Proof' },
  { value: 'publish', label: 'Publish' },
] as const satisfies readonly { value: SideTab; label: string }[];

function SideColumn() {
  const side = useWorkshop((state) => state.side);
  return (
    <section className="glass column column-side" aria-label="Details">
      <div className="column-head">
        <SegmentedControl
          fullWidth
          withItemsBorders={false}
          flex={1}
          size="sm"
          value={side}
          onChange={(value) => useWorkshop.setState({ side: value })}
          data={sideTabs.map(({ value, label }) => ({
            value,
            label: <span data-testid={`side-${value}`}>{label}</span>,
          }))}
        />
      </div>
      <div className="scroll">
        <ErrorBoundary key={side}>
          {side === 'details' && <Inspector />}
          {side === 'proof' && <ProofPanel />}
          {side === 'publish' && <PublishPanel />}
        </ErrorBoundary>
      </div>
    </section>
  );
}

const columns = [
  { value: 'talk', label: 'Talk' },
  { value: 'world', label: 'World' },
  { value: 'side', label: 'Details' },
] as const satisfies readonly { value: Column; label: string }[];

/** The workshop: conversation, world and details of one level. */
export function WorkshopPage({ levelId }: { readonly levelId: string }) {
  const problem = useOpenLevel(levelId);
  const opened = useDocument(({ open }) => open?.record.id === levelId);
  const column = useWorkshop((state) => state.column);
  if (!opened) {
    return (
      <Center mih="70vh" p="lg">
        {problem ? (
          <Stack align="center" className="glass" p="xl" maw={440} ta="center" data-testid="open-problem">
            <Text>{problem}</Text>
            <Button onClick={() => goTo({ page: 'home' })}>Your worlds</Button>
          </Stack>
        ) : (
          <Loader type="dots" aria-label="Opening the level" />
        )}
      </Center>
    );
  }
  return (
    <main className="workshop" data-column={column}>
      <TalkColumn />
      <WorldColumn />
      <SideColumn />
      <StatusBar />
      <div className="column-switch">
        <SegmentedControl
          fullWidth
          withItemsBorders={false}
          size="md"
          value={column}
          onChange={(value) => useWorkshop.setState({ column: value })}
          data={[...columns]}
        />
      </div>
    </main>
  );
}

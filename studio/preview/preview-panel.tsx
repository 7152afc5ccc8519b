import { Button, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { Clapperboard, Eye, Gamepad2, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Level } from '#engine/level/level.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import { useDocument } from '#studio/document/store.ts';
import {
  attachPreview,
  markInPreview,
  type PreviewMode,
  showInPreview,
  usePreview,
} from '#studio/preview/preview-store.ts';
import { useLevel } from '#studio/workshop/level-store.ts';
import { select, useWorkshop } from '#studio/workshop/workshop-store.ts';

const modes = [
  { value: 'orbit', label: 'Look', icon: Eye },
  { value: 'play', label: 'Play here', icon: Gamepad2 },
  { value: 'cutscene', label: 'Cutscene', icon: Clapperboard },
] as const satisfies readonly { value: PreviewMode; label: string; icon: unknown }[];

function pickEntity(entity: string): void {
  const found = useLevel.getState().level?.entities.find((candidate) => candidate.id === entity);
  if (found) select({ group: found.group, entity });
}

/** Switches the preview to a mode with the document as it is now. */
export function previewIn(mode: PreviewMode): void {
  const content = useDocument.getState().open?.history.content;
  if (content) showInPreview(content, mode);
}

function Veil() {
  const { status, problem } = usePreview();
  if (status === 'shown') return null;
  return (
    <div className="veil" role="status" data-status={status}>
      {status === 'failed' ? (
        <Stack align="center" gap={6} p="lg" ta="center" style={{ pointerEvents: 'auto' }}>
          <Text fw={600}>The 3D view could not show this level</Text>
          <Text size="sm" className="soft" maw={380}>
            {problem} Undo the last change, or try again.
          </Text>
          <Button size="sm" variant="light" onClick={() => previewIn('orbit')}>
            Try again
          </Button>
        </Stack>
      ) : (
        <Group gap="sm">
          <Loader size="sm" />
          <Text fw={550}>{status === 'starting' ? 'Starting the 3D view' : 'Building the level'}</Text>
        </Group>
      )}
    </div>
  );
}

function Result() {
  const { result, replaying } = usePreview();
  if (!result && !replaying) return null;
  return (
    <Group
      className="glass"
      gap="sm"
      px="md"
      py={8}
      style={{ inset: 'auto auto 12px 12px' }}
      data-testid="play-result"
      role="status"
    >
      <Text fw={600} size="sm" className="tabular">
        {replaying && 'Watching the bot win'}
        {result && `${result.status === 'won' ? 'Won' : 'Lost'} after ${(result.ticks / ticksPerSecond).toFixed(1)} s`}
      </Text>
      {result && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<RotateCcw size={14} />}
          onClick={() => previewIn('play')}
        >
          Play again
        </Button>
      )}
    </Group>
  );
}

/** What decides how a level looks and plays: other changes (a title, what somebody knows) need no new scene. */
function lookOf({ layoutHash, environment, cutscenes, characters }: Level): string {
  return canonicalJson({ layoutHash, environment, cutscenes, faces: characters.map(({ appearance }) => appearance) });
}

/** The level in 3D: the game itself in a frame, following every change. */
export function PreviewPanel({ visible }: { readonly visible: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const content = useDocument(({ open }) => open?.history.content);
  const compiled = useLevel((state) => state.content);
  const level = useLevel((state) => state.level);
  const shown = useRef<string | null>(null);
  const entity = useWorkshop(({ selection }) => selection?.entity ?? null);
  useEffect(() => (frame.current ? attachPreview(frame.current, pickEntity) : undefined), []);
  // Shown once the engine has compiled it here too, which keeps a burst of changes from being built one by one.
  useEffect(() => {
    if (!content || !level || compiled !== content) return;
    const look = lookOf(level);
    if (look !== shown.current) showInPreview(content, 'orbit');
    shown.current = look;
  }, [content, compiled, level]);
  useEffect(() => markInPreview(entity), [entity]);
  return (
    <div className={visible ? undefined : 'stage-hidden'}>
      <iframe
        ref={frame}
        className="preview-frame"
        title="The level in 3D"
        allow="fullscreen; gamepad"
        data-testid="preview"
      />
      <div className="stage" style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}>
        <Veil />
        <div style={{ pointerEvents: 'none' }}>
          <div style={{ position: 'absolute', bottom: 12, left: 12, pointerEvents: 'auto' }}>
            <Result />
          </div>
        </div>
      </div>
    </div>
  );
}

/** Chooses between looking around, playing and watching the opening. */
export function PreviewModes() {
  const mode = usePreview((state) => state.mode);
  return (
    <SegmentedControl
      size="xs"
      withItemsBorders={false}
      value={mode}
      onChange={(value) => {
        previewIn(value);
      }}
      data={modes.map(({ value, label, icon: Icon }) => ({
        value,
        label: (
          <span
            style={{ display: 'inline-flex', gap: 6, alignItems: 'center', lineHeight: 1.6 }}
            data-testid={value === 'play' ? 'play-here' : `preview-${value}`}
          >
            <Icon size={14} />
            <span className="mode-label">{label}</span>
          </span>
        ),
      }))}
    />
  );
}

import { ActionIcon, Button, Group, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { ArrowDown, ArrowUp, Clapperboard, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { specLimits } from '#engine/level/spec-fields.ts';
import { beatSchema } from '#engine/level/cutscene-spec.ts';
import type { BeatSpec, CutsceneSpec } from '#engine/level/world-spec.ts';
import { useDocument } from '#studio/document/store.ts';
import { labelOf } from '#studio/fields/describe-field.ts';
import { setField } from '#studio/inspector/set-field.ts';
import { previewIn } from '#studio/preview/preview-panel.tsx';
import { showTab } from '#studio/workshop/workshop-store.ts';

const triggerWords = {
  start: 'When a player arrives',
  win: 'When a player wins',
  lose: 'When a player loses',
  'quest-accepted': 'When a quest is taken',
  'quest-done': 'When a quest is done',
  'item-taken': 'When something is picked up',
  'enemy-defeated': 'When a creature is defeated',
  'place-reached': 'When a place is reached',
  talk: 'When somebody is talked to',
} as const satisfies Record<CutsceneSpec['trigger'], string>;

function withoutEmpty(beat: BeatSpec): BeatSpec {
  const { subject, ...rest } = beat;
  return subject ? { ...rest, subject } : rest;
}

interface BeatRowProps {
  readonly beat: BeatSpec;
  readonly subjects: readonly { readonly value: string; readonly label: string }[];
  change(beat: BeatSpec): void;
  /** Moves the beat up (-1) or down (1), or removes it (0). */
  move(by: -1 | 0 | 1): void;
}

function BeatRow({ beat, subjects, change, move }: BeatRowProps) {
  const [held, setHeld] = useState<string | null>(null);
  const commit = () => {
    if (held !== null && held !== beat.line) change({ ...beat, line: held });
    setHeld(null);
  };
  return (
    <div className="glass" style={{ padding: 12 }} data-testid="beat">
      <Group gap={6} mb={8}>
        <Select
          size="xs"
          value={beat.kind}
          data={beatSchema.shape.kind.options.map((kind) => ({ value: kind, label: labelOf(kind) }))}
          onChange={(kind) => kind && change({ ...beat, kind: beatSchema.shape.kind.parse(kind) })}
          allowDeselect={false}
          aria-label="Kind of moment"
          flex="1 1 130px"
        />
        <Select
          size="xs"
          value={beat.subject ?? null}
          data={[...subjects]}
          onChange={(subject) => change(withoutEmpty({ ...beat, subject: subject ?? undefined }))}
          placeholder="Whole level"
          clearable
          aria-label="Who or what is shown"
          flex="1.4 1 130px"
        />
        <ActionIcon variant="subtle" color="gray" onClick={() => move(-1)} aria-label="Earlier">
          <ArrowUp size={15} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" onClick={() => move(1)} aria-label="Later">
          <ArrowDown size={15} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" onClick={() => move(0)} aria-label="Remove this moment">
          <X size={15} />
        </ActionIcon>
      </Group>
      <Textarea
        variant="unstyled"
        autosize
        minRows={1}
        maxRows={4}
        value={held ?? beat.line}
        maxLength={specLimits.textLength}
        placeholder="No line: only the picture"
        onChange={(event) => setHeld(event.currentTarget.value)}
        onBlur={commit}
        aria-label="Line"
      />
    </div>
  );
}

function CutsceneEditor({ cutscene, index }: { readonly cutscene: CutsceneSpec; readonly index: number }) {
  const spec = useDocument(({ open }) => open?.history.content.spec);
  const pointer = `/cutscenes/${index}/beats`;
  const { beats } = cutscene;
  const subjects = [
    ...(spec?.characters ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ...(spec?.things ?? []).map(({ id, name, kind }) => ({ value: id, label: name || labelOf(kind) })),
  ];
  const move = (at: number, by: -1 | 0 | 1) => {
    const beat = beats[at];
    const rest = beats.filter((_, other) => other !== at);
    if (!beat || (by === 0 && rest.length === 0)) return;
    setField(pointer, by === 0 ? rest : rest.toSpliced(Math.max(at + by, 0), 0, beat));
  };
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={3} size="h5">
            {triggerWords[cutscene.trigger]}
          </Title>
          <Text size="sm" className="soft">
            {beats.length} {beats.length === 1 ? 'moment' : 'moments'}; the camera work follows from them
          </Text>
        </div>
        {cutscene.trigger === 'start' && (
          <Button
            variant="light"
            leftSection={<Clapperboard size={16} />}
            onClick={() => {
              showTab('world');
              previewIn('cutscene');
            }}
            data-testid="watch-cutscene"
          >
            Watch
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        {beats.map((beat, at) => (
          <BeatRow
            key={`${at}-${beat.kind}`}
            beat={beat}
            subjects={subjects}
            change={(next) => setField(`${pointer}/${at}`, next)}
            move={(by) => move(at, by)}
          />
        ))}
        {beats.length < specLimits.beats && (
          <Button
            variant="subtle"
            leftSection={<Plus size={16} />}
            onClick={() => setField(pointer, [...beats, { kind: 'dialogue', line: '' }])}
            data-testid="add-beat"
          >
            Add a moment
          </Button>
        )}
      </Stack>
    </section>
  );
}

/** The story: what the cutscenes show and say, moment by moment. */
export function StoryPanel() {
  const cutscenes = useDocument(({ open }) => open?.history.content.spec.cutscenes) ?? [];
  const addOpening = () =>
    setField('/cutscenes', [
      ...cutscenes,
      {
        id: 'opening',
        trigger: 'start',
        beats: [
          { kind: 'establish', line: '' },
          { kind: 'goal', line: '' },
        ],
      },
    ]);
  return (
    <div className="scroll" style={{ overflowY: 'auto' }} data-testid="story">
      <Stack gap="xl" maw={680} mx="auto" py="md">
        {cutscenes.map((cutscene, index) => (
          <CutsceneEditor key={cutscene.id} cutscene={cutscene} index={index} />
        ))}
        {!cutscenes.some(({ trigger }) => trigger === 'start') && (
          <Stack align="center" py="lg" gap="xs">
            <Text className="soft" ta="center">
              No opening yet. Three moments are enough: show the place, who lives there, and what has to be done.
            </Text>
            <Button variant="light" onClick={addOpening}>
              Add an opening
            </Button>
          </Stack>
        )}
      </Stack>
    </div>
  );
}

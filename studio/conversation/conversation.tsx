import { Alert, Button, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { ArrowRight, CircleAlert, Dices } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { AnsweredBy } from '#studio/conversation/answered-by.tsx';
import { editByWords, pickSeed, planAgain } from '#studio/conversation/ask.ts';
import { type ConversationEntry, useConversation } from '#studio/conversation/conversation-store.ts';
import { PlanCards } from '#studio/conversation/plan-cards.tsx';
import { Variations } from '#studio/conversation/variations.tsx';
import { runCommand } from '#studio/document/store.ts';
import { exampleEdits, examplePrompts } from '#studio/home/example-prompts.ts';
import { PromptBox } from '#studio/home/prompt-box.tsx';
import { guarded } from '#studio/shell/tell.ts';
import { useLevel } from '#studio/workshop/level-store.ts';

function Exchange({ entry }: { readonly entry: ConversationEntry }) {
  return (
    <Stack gap={6} data-testid="conversation-entry">
      <div className="bubble" style={{ alignSelf: 'flex-end', maxWidth: '92%' }}>
        {entry.text}
      </div>
      {entry.kind === 'problem' && (
        <Alert color="orange" icon={<CircleAlert size={18} />} py={8} px={12} title={entry.diff[0]}>
          {entry.diff[1]}
        </Alert>
      )}
      {entry.kind === 'edit' && (
        <div className="answer" data-testid="edit-diff">
          <ul>
            {entry.diff.map((line) => (
              <li key={line}>
                <ArrowRight size={14} style={{ marginTop: 3, flexShrink: 0 }} color="var(--mantine-color-accent-4)" />
                {line}
              </li>
            ))}
          </ul>
          {entry.diff.length === 0 && 'Nothing had to change.'}
        </div>
      )}
      <AnsweredBy attempts={entry.attempts} milliseconds={entry.milliseconds} />
    </Stack>
  );
}

function Composer() {
  const busy = useConversation((state) => state.busy);
  const [purpose, setPurpose] = useState<'edit' | 'prompt'>('edit');
  const edits = exampleEdits.map((edit) => ({ name: edit, prompt: edit }));
  return (
    <div className="composer">
      <Group justify="space-between" mb={4} gap={6}>
        <SegmentedControl
          size="xs"
          withItemsBorders={false}
          value={purpose}
          onChange={setPurpose}
          data={[
            { value: 'edit', label: 'Change it' },
            { value: 'prompt', label: 'Plan anew' },
          ]}
        />
        <Variations />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Dices size={16} />}
          onClick={() => guarded(() => runCommand('another-layout', { seed: pickSeed() }))}
          data-testid="another-layout"
        >
          Another layout
        </Button>
      </Group>
      {purpose === 'edit' ? (
        <PromptBox
          key="edit"
          placeholder="Say what should be different"
          sendLabel="Change"
          testId="edit"
          examples={edits}
          busy={busy}
          narrow
          send={editByWords}
        />
      ) : (
        <PromptBox
          key="prompt"
          placeholder="Describe another world for this project"
          sendLabel="Plan"
          testId="prompt"
          examples={examplePrompts.slice(0, 2)}
          busy={busy}
          narrow
          send={planAgain}
        />
      )}
    </div>
  );
}

/** Left column: what was asked, the plan as it stands, and the box to ask for more. */
export function Conversation() {
  const { entries, busy } = useConversation();
  const cards = useLevel((state) => state.cards);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (entries.length > 1 || busy !== null) end.current?.scrollIntoView({ block: 'end' });
  }, [entries.length, busy]);
  const [first, ...rest] = entries;
  return (
    <>
      <div className="scroll">
        <Stack gap="md">
          {first && <Exchange entry={first} />}
          <PlanCards cards={cards} />
          {rest.map((entry, index) => (
            <Exchange key={`${index}-${entry.text}`} entry={entry} />
          ))}
          {busy !== null && (
            <Stack gap={8} role="status">
              <div className="bubble" style={{ alignSelf: 'flex-end', maxWidth: '92%' }}>
                {busy}
              </div>
              <Group gap={8}>
                <Loader size="xs" type="dots" />
                <Text size="sm" className="soft">
                  Working it out
                </Text>
              </Group>
            </Stack>
          )}
          <div ref={end} />
        </Stack>
      </div>
      <Composer />
    </>
  );
}

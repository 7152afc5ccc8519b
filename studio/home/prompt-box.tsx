import { ActionIcon, Button, Group, Textarea, Tooltip, UnstyledButton } from '@mantine/core';
import { ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { promptLimit } from '#engine/protocol/api/endpoints.ts';

interface PromptBoxProps {
  readonly placeholder: string;
  readonly sendLabel: string;
  readonly testId: 'prompt' | 'edit';
  readonly examples: readonly { readonly name: string; readonly prompt: string }[];
  /** What is being done, in words, while it is; the box waits. */
  readonly busy: string | null;
  /** A narrow box keeps its button beside the text and its examples in one row. */
  readonly narrow?: boolean;
  /** Sends the text; the box is emptied when it resolves to true. */
  send(text: string): Promise<boolean>;
}

/** Where people type: Enter sends, Shift+Enter breaks the line, chips are examples to start from. */
export function PromptBox({ placeholder, sendLabel, testId, examples, busy, narrow = false, send }: PromptBoxProps) {
  const [text, setText] = useState('');
  const submit = async () => {
    if (busy === null && (await send(text))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  const input = (
    <Textarea
      variant="unstyled"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      placeholder={placeholder}
      aria-label={placeholder}
      autosize
      minRows={narrow ? 1 : 2}
      maxRows={7}
      maxLength={promptLimit}
      px={6}
      flex={1}
      size={narrow ? 'sm' : 'md'}
      data-testid={`${testId}-input`}
    />
  );
  const chips = examples.map((example) => (
    <UnstyledButton
      key={example.name}
      className="tag"
      onClick={() => setText(example.prompt)}
      data-testid="example-chip"
    >
      {example.name}
    </UnstyledButton>
  ));
  if (narrow) {
    return (
      <div>
        <div className="chip-row">{chips}</div>
        <Group gap={4} wrap="nowrap" align="flex-end" mt={6}>
          {input}
          <Tooltip label={sendLabel}>
            <ActionIcon
              size={40}
              onClick={() => void submit()}
              loading={busy !== null}
              aria-label={sendLabel}
              data-testid={`${testId}-send`}
            >
              <ArrowUp size={19} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </div>
    );
  }
  return (
    <div>
      {input}
      <Group justify="space-between" gap="xs" mt={6}>
        <Group gap={6}>{chips}</Group>
        <Button
          className="prompt-send"
          onClick={() => void submit()}
          loading={busy !== null}
          rightSection={<ArrowUp size={17} />}
          data-testid={`${testId}-send`}
        >
          {sendLabel}
        </Button>
      </Group>
    </div>
  );
}

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
  readonly rows: number;
  /** Sends the text; the box is emptied when it resolves to true. */
  send(text: string): Promise<boolean>;
}

/** Where people type: Enter sends, Shift+Enter breaks the line, chips are examples to start from. */
export function PromptBox({ placeholder, sendLabel, testId, examples, busy, rows, send }: PromptBoxProps) {
  const [text, setText] = useState('');
  const submit = async () => {
    if (busy === null && (await send(text))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <div>
      <Textarea
        variant="unstyled"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        aria-label={placeholder}
        autosize
        minRows={rows}
        maxRows={7}
        maxLength={promptLimit}
        px={6}
        data-testid={`${testId}-input`}
      />
      <Group justify="space-between" wrap="nowrap" align="flex-end" gap="xs" mt={6}>
        <Group gap={6}>
          {examples.map((example) => (
            <UnstyledButton
              key={example.name}
              className="tag"
              onClick={() => setText(example.prompt)}
              style={{ minHeight: 30 }}
              data-testid="example-chip"
            >
              {example.name}
            </UnstyledButton>
          ))}
        </Group>
        {testId === 'prompt' ? (
          <Button
            onClick={() => void submit()}
            loading={busy !== null}
            rightSection={<ArrowUp size={17} />}
            data-testid="prompt-send"
            style={{ flexShrink: 0 }}
          >
            {sendLabel}
          </Button>
        ) : (
          <Tooltip label={sendLabel}>
            <ActionIcon
              size={44}
              onClick={() => void submit()}
              loading={busy !== null}
              aria-label={sendLabel}
              data-testid="edit-send"
            >
              <ArrowUp size={19} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </div>
  );
}

import { Button, Group, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useAct } from '#studio/market/act.ts';

/** What one types credits for; `ids` are the test ids of field and button. */
export interface CreditFormProps {
  readonly label: string;
  readonly credits: string;
  readonly icon: ReactNode;
  readonly ids: { readonly field: string; readonly button: string };
  readonly goodNews: string;
  readonly work: (credits: string) => Promise<unknown>;
  readonly children: ReactNode;
}

/** A field of credits beside the button that spends or asks them. */
export function CreditForm({ label, credits, icon, ids, goodNews, work, children }: CreditFormProps) {
  const [typed, setTyped] = useState(credits);
  const { busy, act } = useAct();
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        w={86}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        inputMode="decimal"
        aria-label={label}
        data-testid={ids.field}
      />
      <Button
        flex={1}
        variant="default"
        leftSection={icon}
        loading={busy}
        onClick={() => void act(goodNews, () => work(typed))}
        data-testid={ids.button}
      >
        {children}
      </Button>
    </Group>
  );
}

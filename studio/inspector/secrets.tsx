import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { KeyRound, X } from 'lucide-react';
import { characterSchema, type CharacterSpec } from '#engine/level/world-spec.ts';
import { useDocument } from '#studio/document/store.ts';
import { SchemaForm } from '#studio/fields/schema-field.tsx';
import { setField } from '#studio/inspector/set-field.ts';

const secretsSchema = characterSchema.shape.secrets.unwrap();
const most = 4;

/** What a character keeps to itself until the right words are said; never leaves the server once published. */
export function Secrets({ index }: { readonly index: number }) {
  const secrets = useDocument(({ open }) => open?.history.content.spec.characters[index]?.secrets) ?? [];
  const pointer = `/characters/${index}/secrets`;
  const set = (next: CharacterSpec['secrets']) => setField(pointer, next);
  const add = () =>
    set([
      ...secrets,
      { id: `secret-${secrets.length + 1}`, text: 'What only a friend may know', unlockPhrase: 'please' },
    ]);
  return (
    <section>
      <Text size="sm" mb={6}>
        Secrets
      </Text>
      <Stack gap="xs">
        {secrets.map((secret, at) => (
          <div key={secret.id} className="plan-card" style={{ gridTemplateColumns: '1fr' }}>
            <Group justify="space-between">
              <KeyRound size={15} />
              <ActionIcon
                variant="subtle"
                color="gray"
                onClick={() => set(secrets.filter((other) => other !== secret))}
                aria-label="Remove this secret"
              >
                <X size={15} />
              </ActionIcon>
            </Group>
            <SchemaForm
              schema={secretsSchema.element}
              value={secret}
              hide={['id']}
              change={(name, value) => setField(`${pointer}/${at}/${name}`, value)}
            />
          </div>
        ))}
        {secrets.length < most && (
          <Button variant="subtle" size="compact-sm" onClick={add}>
            Add a secret
          </Button>
        )}
      </Stack>
    </section>
  );
}

import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { reportError } from '#engine/errors.ts';
import type { Session } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#studio/session/api.ts';
import { answerSignIn, useSession } from '#studio/session/session.ts';

const adjectives = ['Quiet', 'Amber', 'Merry', 'Windy', 'Clever', 'Mossy', 'Bright', 'Lucky'];
const animals = ['Otter', 'Fox', 'Heron', 'Badger', 'Moth', 'Owl', 'Hare', 'Newt'];

function suggestName(): string {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2));
  return `${adjectives[first % adjectives.length]} ${animals[second % animals.length]}`;
}

async function openWallet(): Promise<Session> {
  const { connectWallet } = await import('#studio/wallet/connect.ts');
  return connectWallet(null);
}

/** Asks for a name when something needs one; Enter takes the suggestion. */
export function SignInDialog() {
  const opened = useSession(({ waiting }) => waiting.length > 0);
  const [name, setName] = useState(suggestName);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const signIn = async (open: () => Promise<Session>) => {
    setBusy(true);
    setProblem(null);
    try {
      answerSignIn(await open());
    } catch (error) {
      const { message, fix } = reportError(error);
      setProblem(`${message} ${fix}`);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(() => callApi('createGuest', { body: { name } }));
  };
  return (
    <Modal
      opened={opened}
      onClose={() => answerSignIn(null)}
      title="What should people call you?"
      size="sm"
      transitionProps={{ duration: 150 }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={24}
            required
            data-autofocus
            aria-label="Your name"
            error={problem}
            data-testid="sign-in-name"
            size="md"
          />
          <Text size="sm" className="soft">
            No account, no password. Your worlds belong to this browser; a wallet can be added later.
          </Text>
          <Button type="submit" loading={busy} data-testid="sign-in-send">
            Continue
          </Button>
          <Button variant="subtle" disabled={busy} onClick={() => void signIn(openWallet)} data-testid="sign-in-wallet">
            Come back with a wallet
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

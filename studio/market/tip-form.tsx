import { Button, Group, TextInput } from '@mantine/core';
import { HandCoins } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '#studio/market/act.ts';

/** Says thanks with credits: the maker and everybody the level was made from get their shares. */
export function TipForm({ tokenId, creatorName }: { readonly tokenId: string; readonly creatorName: string }) {
  const [credits, setCredits] = useState('1');
  const { busy, act } = useAct();
  const tip = async () => {
    const { tipToken } = await import('#studio/chain/buy-token.ts');
    await tipToken(tokenId, credits);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        w={86}
        value={credits}
        onChange={(event) => setCredits(event.currentTarget.value)}
        inputMode="decimal"
        aria-label="Credits to tip"
        data-testid="tip-credits"
      />
      <Button
        flex={1}
        variant="default"
        leftSection={<HandCoins size={17} />}
        loading={busy}
        onClick={() => void act(`${creatorName} says thanks`, tip)}
        data-testid="tip"
      >
        Tip {creatorName}
      </Button>
    </Group>
  );
}

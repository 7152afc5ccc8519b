import { Button, Group, Text, TextInput } from '@mantine/core';
import { Ticket } from 'lucide-react';
import { useState } from 'react';
import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { useAct } from '#studio/market/act.ts';
import { Credits } from '#studio/market/credits.tsx';

/** What a day of play costs, and for the maker the field to change it. Nothing for others while it is free. */
export function UsePrice({ item, isMaker }: { readonly item: MarketItem; readonly isMaker: boolean }) {
  const [credits, setCredits] = useState('1');
  const { busy, act } = useAct();
  const isFree = item.usePriceWei === '0';
  if (isFree && !isMaker) return null;
  const set = async () => {
    const { setUsePrice } = await import('#studio/chain/set-use-price.ts');
    await setUsePrice(item.tokenId, credits);
  };
  return (
    <div className="plan-card" style={{ display: 'block' }}>
      <b>A day of play</b>
      <Text size="sm" data-testid="use-price" data-wei={item.usePriceWei}>
        {isFree ? (
          'Free. Ask for a price, and everybody who made it earns from each player and day.'
        ) : (
          <>
            <Credits wei={item.usePriceWei} /> for each player and day, shared by everybody who made it.
          </>
        )}
      </Text>
      {isMaker && (
        <Group gap="xs" wrap="nowrap" mt="xs">
          <TextInput
            w={86}
            value={credits}
            onChange={(event) => setCredits(event.currentTarget.value)}
            inputMode="decimal"
            aria-label="Credits for a day of play"
            data-testid="use-credits"
          />
          <Button
            flex={1}
            variant="default"
            leftSection={<Ticket size={17} />}
            loading={busy}
            onClick={() => void act('The price of a day is set', set)}
            data-testid="set-use-price"
          >
            Ask this for a day
          </Button>
        </Group>
      )}
    </div>
  );
}

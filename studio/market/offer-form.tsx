import { Button, Group, TextInput } from '@mantine/core';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '#studio/market/act.ts';

const offerHours = 72;

/** Offers credits for a copy to whoever holds one, for three days. */
export function OfferForm({ tokenId }: { readonly tokenId: string }) {
  const [credits, setCredits] = useState('5');
  const { busy, act } = useAct();
  const offer = async () => {
    const { makeOffer } = await import('#studio/chain/trade-offers.ts');
    await makeOffer({ tokenId, credits, hours: offerHours });
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        w={86}
        value={credits}
        onChange={(event) => setCredits(event.currentTarget.value)}
        inputMode="decimal"
        aria-label="Credits to offer"
        data-testid="offer-credits"
      />
      <Button
        flex={1}
        variant="default"
        leftSection={<Handshake size={17} />}
        loading={busy}
        onClick={() => void act('Your offer stands for three days', offer)}
        data-testid="make-offer"
      >
        Offer for a copy
      </Button>
    </Group>
  );
}

import { Anchor, Button, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { Credits } from '#studio/market/credits.tsx';
import { callApi, queryClient } from '#studio/session/api.ts';
import { routeHash } from '#studio/shell/router.ts';
import { tell, tellError } from '#studio/shell/tell.ts';

/** Offers owned copies of a token for sale. */
export function ListPanel({ tokenId }: { readonly tokenId: string }) {
  const { data: item } = useQuery({
    queryKey: ['market-item', tokenId],
    queryFn: () => callApi('marketItem', { params: { tokenId } }),
  });
  const [price, setPrice] = useState('5');
  const [amount, setAmount] = useState<string | number>(1);
  const [busy, setBusy] = useState(false);
  const owned = Number(item?.owned ?? '0');
  const list = async () => {
    setBusy(true);
    try {
      const { listToken } = await import('#studio/chain/list-token.ts');
      await listToken({ tokenId, amount: BigInt(amount), priceCredits: price });
      await queryClient.invalidateQueries();
      tell('Listed', 'It stands in the market now. Listing was free.');
    } catch (error) {
      tellError(error);
    } finally {
      setBusy(false);
    }
  };
  const open = item?.listings.filter((listing) => listing.status === 'open') ?? [];
  return (
    <Stack gap="sm">
      <Title order={4} size="h5">
        Sell copies
      </Title>
      <Text size="sm" className="soft" data-testid="owned-count">
        You hold {owned} {owned === 1 ? 'copy' : 'copies'} of #{tokenId}.
      </Text>
      <TextInput
        label="Price of one copy, in credits"
        value={price}
        onChange={(event) => setPrice(event.currentTarget.value)}
        inputMode="decimal"
        data-testid="list-price"
      />
      <NumberInput
        label="Copies for sale"
        value={amount}
        onChange={setAmount}
        min={1}
        max={Math.max(owned, 1)}
        allowDecimal={false}
        clampBehavior="strict"
        // Until it is known how many there are, the field would refuse every number but one.
        disabled={owned === 0}
        data-testid="list-amount"
      />
      <Button
        leftSection={<Tag size={17} />}
        onClick={() => void list()}
        loading={busy}
        disabled={owned === 0 || amount === ''}
        data-testid="list"
      >
        List for sale
      </Button>
      {open.map((listing) => (
        <Text key={listing.orderHash} size="sm" className="tabular" data-testid="own-listing">
          {listing.remaining} for sale at <Credits wei={listing.order.priceWei} /> each, by {listing.sellerName}
        </Text>
      ))}
      <Anchor size="sm" href={routeHash({ page: 'item', tokenId })} data-testid="market-link">
        See it in the market
      </Anchor>
    </Stack>
  );
}

import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { ShoppingBag } from 'lucide-react';
import { useState } from 'react';
import type { Listing, MarketItem } from '#engine/protocol/api/shapes.ts';
import { Credits } from '#studio/market/credits.tsx';
import { queryClient } from '#studio/session/api.ts';
import { tell, tellError } from '#studio/shell/tell.ts';

const statusWords = {
  open: 'For sale',
  upcoming: 'Not yet for sale',
  sold: 'Sold',
  cancelled: 'Taken back',
  expired: 'Over',
  unfunded: 'The seller no longer holds it',
} as const satisfies Record<Listing['status'], string>;

function ListingRow({ listing }: { readonly listing: Listing }) {
  const [amount, setAmount] = useState<string | number>(1);
  const [busy, setBusy] = useState(false);
  const copies = typeof amount === 'number' ? BigInt(amount) : 0n;
  const buy = async () => {
    setBusy(true);
    try {
      const { buyToken } = await import('#studio/chain/buy-token.ts');
      await buyToken(listing, copies);
      tell('Bought', `${copies} ${copies === 1n ? 'copy is' : 'copies are'} yours.`);
    } catch (error) {
      tellError(error);
    } finally {
      // Bought or refused, the world has moved on: show what the chain says now.
      await queryClient.invalidateQueries();
      setBusy(false);
    }
  };
  const open = listing.status === 'open';
  return (
    <div className="plan-card" style={{ display: 'block' }} data-testid="listing" data-status={listing.status}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={650} size="lg" c="white">
          <Credits wei={listing.order.priceWei} testId="listing-price" />
        </Text>
        <Text size="sm" className="soft" ta="right">
          {open ? `${listing.remaining} left` : statusWords[listing.status]} · {listing.sellerName}
        </Text>
      </Group>
      {open && (
        <Group gap="xs" mt={8} wrap="nowrap">
          {BigInt(listing.remaining) > 1n && (
            <NumberInput
              w={86}
              value={amount}
              onChange={setAmount}
              min={1}
              max={Number(listing.remaining)}
              allowDecimal={false}
              clampBehavior="strict"
              aria-label="Copies"
              data-testid="buy-amount"
            />
          )}
          <Button
            flex={1}
            leftSection={<ShoppingBag size={17} />}
            onClick={() => void buy()}
            loading={busy}
            disabled={copies < 1n}
            data-testid="buy"
          >
            Buy for <span style={{ width: 5 }} />
            <Credits wei={BigInt(listing.order.priceWei) * copies} />
          </Button>
        </Group>
      )}
    </div>
  );
}

/** Who sells copies, cheapest first. */
export function ItemListings({ item }: { readonly item: MarketItem }) {
  const sorted = item.listings.toSorted(
    (a, b) =>
      Number(b.status === 'open') - Number(a.status === 'open') ||
      Number(BigInt(a.order.priceWei) - BigInt(b.order.priceWei)),
  );
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        For sale
      </Title>
      {sorted.length === 0 && (
        <Text size="sm" className="soft">
          Nobody sells a copy right now.
        </Text>
      )}
      {sorted.map((listing) => (
        <ListingRow key={listing.orderHash} listing={listing} />
      ))}
      {item.owned !== '0' && (
        <Text size="sm" className="soft tabular" data-testid="owned">
          You own {item.owned}.
        </Text>
      )}
    </Stack>
  );
}

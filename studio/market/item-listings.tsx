import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { ShoppingBag, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Listing, MarketItem } from '#engine/protocol/api/shapes.ts';
import { useAct } from '#studio/market/act.ts';
import { Credits } from '#studio/market/credits.tsx';

const statusWords = {
  open: 'For sale',
  upcoming: 'Not yet for sale',
  sold: 'Sold',
  cancelled: 'Taken back',
  expired: 'Over',
  unfunded: 'The seller no longer holds it',
} as const satisfies Record<Listing['status'], string>;

interface ListingRowProps {
  readonly listing: Listing;
  readonly isOwn: boolean;
}

function ListingRow({ listing, isOwn }: ListingRowProps) {
  const [amount, setAmount] = useState<string | number>(1);
  const { busy, act } = useAct();
  const copies = typeof amount === 'number' ? BigInt(amount) : 0n;
  const chain = () => import('#studio/chain/buy-token.ts');
  const buy = () =>
    act(copies === 1n ? 'The copy is yours' : `${copies} copies are yours`, async () =>
      (await chain()).buyToken(listing, copies),
    );
  const cancel = () => act('Taken back', async () => (await chain()).cancelListing(listing));
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
      {open && isOwn && (
        <Button
          mt={8}
          fullWidth
          variant="default"
          leftSection={<Undo2 size={17} />}
          onClick={() => void cancel()}
          loading={busy}
          data-testid="cancel-listing"
        >
          Take it back
        </Button>
      )}
      {open && !isOwn && (
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

/** Who sells copies, cheapest first; what is over can be unfolded. */
export function ItemListings({
  item,
  account,
}: {
  readonly item: MarketItem;
  readonly account: string | null | undefined;
}) {
  const sorted = item.listings.toSorted((a, b) => Number(BigInt(a.order.priceWei) - BigInt(b.order.priceWei)));
  const open = sorted.filter(({ status }) => status === 'open');
  const over = sorted.filter(({ status }) => status !== 'open');
  const row = (listing: Listing) => (
    <ListingRow
      key={listing.orderHash}
      listing={listing}
      isOwn={account !== null && listing.order.maker.toLowerCase() === account?.toLowerCase()}
    />
  );
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        For sale
      </Title>
      {open.length === 0 && (
        <Text size="sm" className="soft">
          Nobody sells a copy right now.
        </Text>
      )}
      {open.map(row)}
      {over.length > 0 && (
        <details>
          <summary className="soft">{over.length} sold or taken back</summary>
          <Stack gap="xs" mt="xs">
            {over.map(row)}
          </Stack>
        </details>
      )}
      {item.owned !== '0' && (
        <Text size="sm" className="soft tabular" data-testid="owned">
          You own {item.owned}.
        </Text>
      )}
    </Stack>
  );
}

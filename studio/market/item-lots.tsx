import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Gavel, Handshake, PackageCheck, ShoppingBag, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { LotListing } from '#engine/protocol/api/shapes.ts';
import { useAct } from '#studio/market/act.ts';
import { Credits } from '#studio/market/credits.tsx';
import { readMarket } from '#studio/market/read-market.ts';
import { describeTimeLeft } from '#studio/market/time-left.ts';

const statusWords = {
  open: 'Open',
  upcoming: 'Not yet open',
  sold: 'Sold',
  cancelled: 'Taken back',
  expired: 'Over',
  unfunded: 'Not backed any more',
  won: 'Over: the winner can fetch it',
} as const satisfies Record<LotListing['status'], string>;

const trade = () => import('#studio/chain/trade-lots.ts');
const offers = () => import('#studio/chain/trade-offers.ts');

function kindOf({ order }: LotListing): string {
  if (order.kind === 'auction') return 'Auction';
  if (order.kind === 'offer') return 'Offer';
  if (order.startPriceWei !== order.endPriceWei) return 'Falling price';
  return order.items.length > 1 ? 'Bundle' : 'Lot';
}

function BidForm({ lot }: { readonly lot: LotListing }) {
  const { busy, act } = useAct();
  const [credits, setCredits] = useState('');
  return (
    <Group gap="xs" mt={8} wrap="nowrap" align="flex-end">
      <TextInput
        flex={1}
        label={
          <>
            Your bid, at least <Credits wei={lot.leastBidWei} testId="least-bid" />
          </>
        }
        value={credits}
        onChange={(event) => setCredits(event.currentTarget.value)}
        inputMode="decimal"
        data-testid="bid-credits"
      />
      <Button
        leftSection={<Gavel size={17} />}
        loading={busy}
        disabled={credits.trim() === ''}
        onClick={() => void act('Your bid leads', async () => (await trade()).bidOnLot(lot, credits))}
        data-testid="bid"
      >
        Bid
      </Button>
    </Group>
  );
}

interface LotProps {
  readonly lot: LotListing;
  readonly isOwn: boolean;
  /** Whether the asking player holds a copy. */
  readonly holds: boolean;
}

function LotActions({ lot, isOwn, holds }: LotProps) {
  const { busy, act } = useAct();
  const { status, order } = lot;
  if (status === 'won' && lot.leading) {
    return (
      <Button
        mt={8}
        fullWidth
        leftSection={<PackageCheck size={17} />}
        loading={busy}
        onClick={() => void act('It is yours', async () => (await trade()).claimLot(lot))}
        data-testid="claim-lot"
      >
        You won: fetch it
      </Button>
    );
  }
  if (isOwn) {
    if (lot.hasBid || (status !== 'open' && status !== 'upcoming')) return null;
    return (
      <Button
        mt={8}
        fullWidth
        variant="default"
        leftSection={<Undo2 size={17} />}
        loading={busy}
        onClick={() => void act('Taken back', async () => (await trade()).cancelLot(lot))}
        data-testid="cancel-lot"
      >
        Take it back
      </Button>
    );
  }
  if (status !== 'open') return null;
  if (order.kind === 'offer') {
    if (!holds) return null;
    return (
      <Button
        mt={8}
        fullWidth
        leftSection={<Handshake size={17} />}
        loading={busy}
        onClick={() => void act('Sold', async () => (await offers()).acceptOffer(lot))}
        data-testid="accept-offer"
      >
        Sell one copy for this
      </Button>
    );
  }
  if (order.kind === 'auction') return <BidForm lot={lot} />;
  return (
    <Button
      mt={8}
      fullWidth
      leftSection={<ShoppingBag size={17} />}
      loading={busy}
      onClick={() => void act('Bought', async () => (await trade()).buyLot(lot))}
      data-testid="buy-lot"
    >
      Buy for <span style={{ width: 5 }} />
      <Credits wei={lot.priceWei} />
    </Button>
  );
}

function LotRow({ lot, isOwn, holds }: LotProps) {
  const { data } = useQuery({ queryKey: ['market'], queryFn: readMarket });
  const titleOf = (tokenId: string) =>
    data?.items.find((item) => item.tokenId === tokenId)?.title ?? `Level #${tokenId}`;
  const [now] = useState(() => Date.now());
  const { order, status } = lot;
  const priceWords =
    order.kind === 'auction' ? (lot.hasBid ? 'leading bid' : 'reserve') : order.kind === 'offer' ? 'offered' : 'now';
  return (
    <div
      className="plan-card"
      style={{ display: 'block' }}
      data-testid="lot"
      data-status={status}
      data-hash={lot.orderHash}
    >
      <Group justify="space-between" wrap="nowrap">
        <Text fw={650} size="lg" c="white">
          <Credits wei={lot.priceWei} testId="lot-price" />{' '}
          <Text span size="xs" className="soft">
            {priceWords}
          </Text>
        </Text>
        <span className="tag">{kindOf(lot)}</span>
      </Group>
      <Text size="sm" className="soft">
        {status === 'open' ? describeTimeLeft(lot.endSeconds * 1000 - now) : statusWords[status]} · {lot.sellerName}
        {lot.leading && status === 'open' && ' · you lead'}
      </Text>
      {order.items.length > 1 && (
        <Text size="sm" mt={4}>
          {order.items.map(({ tokenId, amount }) => `${amount} × ${titleOf(tokenId)}`).join(' + ')}
        </Text>
      )}
      {order.endPriceWei !== order.startPriceWei && (
        <Text size="xs" className="soft">
          From <Credits wei={order.startPriceWei} /> down to <Credits wei={order.endPriceWei} />
        </Text>
      )}
      <LotActions lot={lot} isOwn={isOwn} holds={holds} />
    </div>
  );
}

/** Auctions, falling prices and bundles that hold a level; open ones first. */
export function ItemLots({
  lots,
  account,
  holds,
}: {
  readonly lots: readonly LotListing[];
  readonly account: string | null | undefined;
  readonly holds: boolean;
}) {
  if (lots.length === 0) return null;
  const rank = ({ status }: LotListing) => (status === 'won' ? 0 : status === 'open' ? 1 : 2);
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        Offers, auctions and bundles
      </Title>
      {lots
        .toSorted((left, right) => rank(left) - rank(right))
        .map((lot) => (
          <LotRow
            key={lot.orderHash}
            lot={lot}
            holds={holds}
            isOwn={account !== null && lot.order.maker.toLowerCase() === account?.toLowerCase()}
          />
        ))}
    </Stack>
  );
}

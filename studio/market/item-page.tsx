import { Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Gamepad2, GitFork } from 'lucide-react';
import { useState } from 'react';
import { reportError } from '#engine/errors.ts';
import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { TransactionList } from '#studio/chain/transaction-list.tsx';
import { labelOf } from '#studio/fields/describe-field.ts';
import { WorldPicture } from '#studio/home/world-picture.tsx';
import { traitOf } from '#studio/market/filter-items.ts';
import { ItemListings } from '#studio/market/item-listings.tsx';
import { ItemLots } from '#studio/market/item-lots.tsx';
import { OfferForm } from '#studio/market/offer-form.tsx';
import { SellPanel } from '#studio/market/sell-panel.tsx';
import { TipForm } from '#studio/market/tip-form.tsx';
import { UsePrice } from '#studio/market/use-price.tsx';
import { Provenance } from '#studio/market/provenance.tsx';
import { percentFromPpb } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';
import { requireSession, useSession } from '#studio/session/session.ts';
import { goTo, routeHash } from '#studio/shell/router.ts';
import { tellError } from '#studio/shell/tell.ts';

function RemixButton({ item }: { readonly item: MarketItem }) {
  const [busy, setBusy] = useState(false);
  const remix = async () => {
    setBusy(true);
    try {
      if (!(await requireSession())) return;
      const record = await callApi('remixLevel', { params: { tokenId: item.tokenId } });
      goTo({ page: 'level', levelId: record.id });
    } catch (error) {
      tellError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<GitFork size={17} />}
      onClick={() => void remix()}
      loading={busy}
      data-testid="remix"
    >
      Remix
    </Button>
  );
}

function Shares({ item }: { readonly item: MarketItem }) {
  return (
    <div className="plan-card" style={{ display: 'block' }}>
      <b>How its makers earn</b>
      <div>
        {item.ratePpb === '0'
          ? 'Remixes pay nothing to its creator.'
          : `Of every credit that any remix earns, ${percentFromPpb(item.ratePpb)} goes to its creator.`}{' '}
        {item.stackPpb === '0'
          ? 'It has no parents: its own sales are its creator’s alone.'
          : `Of its own revenue, ${percentFromPpb(item.stackPpb)} goes to what it was made from.`}
      </div>
    </div>
  );
}

function Details({ item }: { readonly item: MarketItem }) {
  const playerId = useSession(({ session }) => session?.player.id);
  const signedIn = playerId !== undefined;
  const { data: account } = useQuery({
    queryKey: ['account', playerId],
    queryFn: () => callApi('account'),
    enabled: signedIn,
  });
  const isMaker = item.creator.toLowerCase() === account?.account?.toLowerCase();
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2" lh={1.15}>
          {item.title}
        </Title>
        <Text className="soft">
          by {item.creatorName} · #{item.tokenId} · {item.supply} {item.supply === '1' ? 'copy' : 'copies'}
        </Text>
      </div>
      {item.description !== '' && <Text>{item.description}</Text>}
      <Group gap={6}>
        {item.traits.map(({ name, value }) => (
          <span key={`${name}-${value}`} className="tag" title={labelOf(name)}>
            {Number.isNaN(Number(value)) ? labelOf(value) : `${labelOf(name)} ${value}`}
          </span>
        ))}
      </Group>
      <Group gap="xs">
        {item.levelId !== '' && (
          <Button
            component="a"
            href={`/?level=${item.levelId}`}
            leftSection={<Gamepad2 size={17} />}
            variant="light"
            data-testid="play-link"
          >
            Play
          </Button>
        )}
        <RemixButton item={item} />
      </Group>
      <ItemListings item={item} account={account?.account} />
      <ItemLots lots={item.lots} account={account?.account} holds={item.owned !== '0'} />
      {signedIn && item.owned !== '0' && <SellPanel item={item} />}
      {item.owned === '0' && <OfferForm tokenId={item.tokenId} />}
      <UsePrice item={item} isMaker={isMaker} />
      {!isMaker && <TipForm tokenId={item.tokenId} creatorName={item.creatorName} />}
      <Shares item={item} />
      <TransactionList />
    </Stack>
  );
}

/** One minted level: what it is, who made it from what, and who sells it. */
export function ItemPage({ tokenId }: { readonly tokenId: string }) {
  const playerId = useSession(({ session }) => session?.player.id);
  const { data: item, error } = useQuery({
    queryKey: ['market-item', tokenId, playerId],
    queryFn: () => callApi('marketItem', { params: { tokenId } }),
    refetchInterval: 15_000,
  });
  return (
    <main className="content">
      <Anchor
        href={routeHash({ page: 'market' })}
        className="soft"
        size="sm"
        style={{ display: 'inline-flex', gap: 6, alignItems: 'center', marginBottom: 14, minHeight: 32 }}
      >
        <ArrowLeft size={16} /> Market
      </Anchor>
      {error && !item && (
        <Text className="soft" py="xl" ta="center">
          {reportError(error).message} {reportError(error).fix}
        </Text>
      )}
      {!item && !error && <Loader type="dots" />}
      {item && (
        <div className="item-layout">
          <div className="glass" style={{ overflow: 'hidden', gridArea: 'picture' }}>
            <WorldPicture
              image={item.image}
              seed={item.levelId}
              biome={traitOf(item, 'biome')}
              timeOfDay={traitOf(item, 'time')}
            />
          </div>
          <div style={{ gridArea: 'origin' }}>
            <Provenance item={item} />
          </div>
          <div style={{ gridArea: 'details' }}>
            <Details item={item} />
          </div>
        </div>
      )}
    </main>
  );
}

import { Button, Chip, Group, Select, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Search, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { reportError } from '#engine/errors.ts';
import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { labelOf } from '#studio/fields/describe-field.ts';
import { WorldPicture } from '#studio/home/world-picture.tsx';
import { Credits } from '#studio/market/credits.tsx';
import {
  cheapestListing,
  filterItems,
  sortItems,
  sortOrders,
  traitOf,
  traitValues,
  type SortOrder,
} from '#studio/market/filter-items.ts';
import { readMarket } from '#studio/market/read-market.ts';
import { useSession } from '#studio/session/session.ts';
import { routeHash } from '#studio/shell/router.ts';

function MarketCard({ item }: { readonly item: MarketItem }) {
  const listing = cheapestListing(item);
  return (
    <a
      className="glass level-card"
      href={routeHash({ page: 'item', tokenId: item.tokenId })}
      data-testid="market-card"
      data-token={item.tokenId}
    >
      <WorldPicture
        image={item.image}
        seed={item.levelId}
        biome={traitOf(item, 'biome')}
        timeOfDay={traitOf(item, 'time')}
      >
        {item.parents.length > 0 && <span className="tag">Remix</span>}
        {item.lots.some(({ status }) => status === 'open') && <span className="tag">Auction or bundle</span>}
        {item.owned !== '0' && <span className="tag">You own {item.owned}</span>}
      </WorldPicture>
      <div style={{ padding: '12px 14px 14px' }}>
        <Text fw={600} truncate>
          {item.title}
        </Text>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" className="soft" truncate>
            by {item.creatorName}
          </Text>
          <Text size="sm" fw={600} c={listing ? 'accent.3' : undefined} className={listing ? undefined : 'soft'}>
            {listing ? <Credits wei={listing.order.priceWei} /> : 'Not for sale'}
          </Text>
        </Group>
      </div>
    </a>
  );
}

function Empty({ filtered, clear }: { readonly filtered: boolean; clear(): void }) {
  return (
    <Stack align="center" py={64} gap="sm" data-testid="market-empty">
      <Text className="soft" ta="center" maw={420}>
        {filtered
          ? 'Nothing fits these filters.'
          : 'Nothing is minted yet. Build a level from one sentence, publish it, and mint the first.'}
      </Text>
      {filtered ? (
        <Button variant="light" onClick={clear}>
          Show everything
        </Button>
      ) : (
        <Button component="a" href={routeHash({ page: 'home' })} leftSection={<Sparkles size={17} />}>
          Create a world
        </Button>
      )}
    </Stack>
  );
}

/** All minted levels, to search and filter by their traits. */
export function MarketPage() {
  const playerId = useSession(({ session }) => session?.player.id);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['market', playerId],
    queryFn: readMarket,
  });
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [order, setOrder] = useState<SortOrder>('newest');
  const items = data?.items ?? [];
  const shown = sortItems(filterItems(items, { words, traits: chosen }), order);
  const clear = () => {
    setWords('');
    setChosen([]);
  };
  return (
    <main className="content">
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Title order={1} size="h2">
            Market
          </Title>
          <Text className="soft">Levels that somebody owns. Buy one, or remix it: its makers earn with you.</Text>
        </div>
        <Group gap="xs" wrap="nowrap" w={{ base: '100%', xs: 'auto' }}>
          <Select
            value={order}
            onChange={(value) => setOrder(sortOrders.find((known) => known.value === value)?.value ?? 'newest')}
            data={[...sortOrders]}
            allowDeselect={false}
            aria-label="Order"
            w={150}
            data-testid="market-order"
          />
          <TextInput
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            placeholder="Search titles, makers, traits"
            leftSection={<Search size={16} />}
            aria-label="Search"
            flex={1}
            miw={{ base: 0, xs: 260 }}
            data-testid="market-search"
          />
        </Group>
      </Group>
      <Chip.Group multiple value={chosen} onChange={setChosen}>
        <Group gap={8} mb="lg">
          {traitValues(items).map((trait) => (
            <Chip key={trait} value={trait} size="sm" variant="outline" data-testid="trait-chip">
              {labelOf(trait.split('=')[1] ?? trait)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {error && (
        <Stack align="center" py="xl">
          <Text className="soft">
            {reportError(error).message} {reportError(error).fix}
          </Text>
          <Button variant="light" onClick={() => void refetch()}>
            Try again
          </Button>
        </Stack>
      )}
      {!error && !isPending && shown.length === 0 && <Empty filtered={items.length > 0} clear={clear} />}
      <div className="card-grid">
        {isPending && [0, 1, 2, 3].map((index) => <Skeleton key={index} height={240} radius={16} />)}
        {shown.map((item) => (
          <MarketCard key={item.tokenId} item={item} />
        ))}
      </div>
    </main>
  );
}

import { Button, MultiSelect, NumberInput, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Gavel } from 'lucide-react';
import { useState } from 'react';
import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { useAct } from '#studio/market/act.ts';
import { readMarket } from '#studio/market/read-market.ts';
import { ListPanel } from '#studio/publish/list-panel.tsx';

const ways = [
  { value: 'fixed', label: 'Price' },
  { value: 'auction', label: 'Auction' },
  { value: 'falling', label: 'Falling' },
  { value: 'bundle', label: 'Bundle' },
] as const;
type Way = (typeof ways)[number]['value'];
type LotWay = Exclude<Way, 'fixed'>;

const explanations = {
  auction: 'One copy goes to the highest bid. From the first bid on nobody can take it back.',
  falling: 'The price of one copy falls in a straight line until somebody buys.',
  bundle: 'One copy each of several levels, sold together; each earns the same part of the price.',
} as const satisfies Record<LotWay, string>;

function LotForm({ item, way }: { readonly item: MarketItem; readonly way: LotWay }) {
  const { data } = useQuery({ queryKey: ['market'], queryFn: readMarket });
  const [start, setStart] = useState('5');
  const [end, setEnd] = useState('1');
  const [hours, setHours] = useState<string | number>(24);
  const [others, setOthers] = useState<string[]>([]);
  const { busy, act } = useAct();
  const owned = (data?.items ?? []).filter(({ tokenId, owned: held }) => held !== '0' && tokenId !== item.tokenId);
  const tokenIds = way === 'bundle' ? [item.tokenId, ...others] : [item.tokenId];
  const offer = async () => {
    const { offerLot } = await import('#studio/chain/trade-lots.ts');
    await offerLot({ kind: way, tokenIds, startCredits: start, endCredits: end, hours: Number(hours) });
  };
  return (
    <Stack gap="sm">
      <Text size="sm" className="soft">
        {explanations[way]}
      </Text>
      {way === 'bundle' && (
        <MultiSelect
          label="Together with"
          data={owned.map(({ tokenId, title }) => ({ value: tokenId, label: `${title} #${tokenId}` }))}
          value={others}
          onChange={setOthers}
          placeholder={others.length > 0 ? '' : 'Levels that you hold'}
          nothingFoundMessage="You hold no other level."
          data-testid="bundle-others"
        />
      )}
      <TextInput
        label={
          way === 'auction'
            ? 'Least bid, in credits'
            : way === 'falling'
              ? 'Starts at, in credits'
              : 'Price, in credits'
        }
        value={start}
        onChange={(event) => setStart(event.currentTarget.value)}
        inputMode="decimal"
        data-testid="lot-start"
      />
      {way === 'falling' && (
        <TextInput
          label="Ends at, in credits"
          value={end}
          onChange={(event) => setEnd(event.currentTarget.value)}
          inputMode="decimal"
          data-testid="lot-end"
        />
      )}
      <NumberInput
        label="Open for hours"
        value={hours}
        onChange={setHours}
        min={1}
        max={720}
        clampBehavior="strict"
        data-testid="lot-hours"
      />
      <Button
        leftSection={<Gavel size={17} />}
        loading={busy}
        disabled={hours === '' || (way === 'bundle' && others.length === 0)}
        onClick={() => void act('It stands in the market now', offer)}
        data-testid="offer-lot"
      >
        Offer it
      </Button>
    </Stack>
  );
}

/** Every way to sell what one holds of a level. */
export function SellPanel({ item }: { readonly item: MarketItem }) {
  const [way, setWay] = useState<Way>('fixed');
  return (
    <div className="glass" style={{ padding: 16 }}>
      <SegmentedControl
        fullWidth
        mb="sm"
        value={way}
        onChange={setWay}
        data={[...ways]}
        aria-label="How to sell"
        data-testid="sell-way"
      />
      {way === 'fixed' ? (
        <ListPanel tokenId={item.tokenId} />
      ) : (
        <>
          <Title order={4} size="h5" mb={4}>
            {way === 'auction' ? 'Auction a copy' : way === 'falling' ? 'Let the price fall' : 'Sell a bundle'}
          </Title>
          <LotForm item={item} way={way} />
        </>
      )}
    </div>
  );
}

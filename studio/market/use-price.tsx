import { Text } from '@mantine/core';
import { Ticket } from 'lucide-react';
import type { MarketItem } from '#engine/protocol/api/shapes.ts';
import { CreditForm } from '#studio/market/credit-form.tsx';
import { Credits } from '#studio/market/credits.tsx';

/** What a day of play costs, and for the maker the field to change it. Nothing for others while it is free. */
export function UsePrice({ item, isMaker }: { readonly item: MarketItem; readonly isMaker: boolean }) {
  const isFree = item.usePriceWei === '0';
  if (isFree && !isMaker) return null;
  return (
    <div className="plan-card" style={{ display: 'grid', gap: 8 }}>
      <div>
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
      </div>
      {isMaker && (
        <CreditForm
          label="Credits for a day of play"
          credits="1"
          icon={<Ticket size={17} />}
          ids={{ field: 'use-credits', button: 'set-use-price' }}
          goodNews="The price of a day is set"
          work={async (credits) => {
            const { setUsePrice } = await import('#studio/chain/set-use-price.ts');
            await setUsePrice(item.tokenId, credits);
          }}
        >
          Ask this for a day
        </CreditForm>
      )}
    </div>
  );
}

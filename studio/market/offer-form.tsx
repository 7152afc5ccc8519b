import { Handshake } from 'lucide-react';
import { CreditForm } from '#studio/market/credit-form.tsx';

const offerHours = 72;

/** Offers credits for a copy to whoever holds one, for three days. */
export function OfferForm({ tokenId }: { readonly tokenId: string }) {
  return (
    <CreditForm
      label="Credits to offer"
      credits="5"
      icon={<Handshake size={17} />}
      ids={{ field: 'offer-credits', button: 'make-offer' }}
      goodNews="Your offer stands for three days"
      work={async (credits) => {
        const { makeOffer } = await import('#studio/chain/trade-offers.ts');
        await makeOffer({ tokenId, credits, hours: offerHours });
      }}
    >
      Offer for a copy
    </CreditForm>
  );
}

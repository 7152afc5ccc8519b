import { HandCoins } from 'lucide-react';
import { CreditForm } from '#studio/market/credit-form.tsx';

/** Says thanks with credits: the maker and everybody the level was made from get their shares. */
export function TipForm({ tokenId, creatorName }: { readonly tokenId: string; readonly creatorName: string }) {
  return (
    <CreditForm
      label="Credits to tip"
      credits="1"
      icon={<HandCoins size={17} />}
      ids={{ field: 'tip-credits', button: 'tip' }}
      goodNews={`${creatorName} says thanks`}
      work={async (credits) => {
        const { tipToken } = await import('#studio/chain/buy-token.ts');
        await tipToken(tokenId, credits);
      }}
    >
      Tip {creatorName}
    </CreditForm>
  );
}

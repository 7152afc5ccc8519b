import { createWalletClient, custom, UserRejectedRequestError, type Address, type EIP1193Provider } from 'viem';
import { InputError } from '#engine/errors.ts';
import type { Owner } from '#client/wallet/owner.ts';

const announcementMilliseconds = 300;

/** The wallets of this browser answer when all are asked (EIP-6963). */
async function findProviders(): Promise<readonly EIP1193Provider[]> {
  const found = new Set<EIP1193Provider>();
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && event.detail?.provider) found.add(event.detail.provider as EIP1193Provider);
  };
  addEventListener('eip6963:announceProvider', hear);
  dispatchEvent(new Event('eip6963:requestProvider'));
  await new Promise((resolve) => setTimeout(resolve, announcementMilliseconds));
  removeEventListener('eip6963:announceProvider', hear);
  return [...found];
}

async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (cause) {
    if (
      !(cause instanceof Error) ||
      !(cause.name === UserRejectedRequestError.name || /reject|denied/i.test(cause.message))
    )
      throw cause;
    throw new InputError('The wallet did not sign.', {
      code: 'wallet.declined',
      fix: 'Nothing was sent. Try again and confirm the request in the wallet.',
      cause,
    });
  }
}

/** The wallet that shows an address, as the owner of the player account. Throws InputError `wallet.none` or `wallet.declined`. */
export async function requireWalletOwner(address: string): Promise<Owner> {
  for (const provider of await findProviders()) {
    const shown = await ask(() => provider.request({ method: 'eth_requestAccounts' }));
    const account = shown.find((one) => one.toLowerCase() === address.toLowerCase()) as Address | undefined;
    if (account === undefined) continue;
    const wallet = createWalletClient({ account, transport: custom(provider) });
    return {
      address: account,
      signMessage: ({ message }) => ask(() => wallet.signMessage({ account, message })),
      signTypedData: (typedData) =>
        ask(() => wallet.signTypedData({ account, ...typedData } as Parameters<typeof wallet.signTypedData>[0])),
    };
  }
  throw new InputError(`No wallet of this browser shows ${address}.`, {
    code: 'wallet.none',
    fix: 'Choose that account in your wallet and try again.',
  });
}

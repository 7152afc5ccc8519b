import { createThirdwebClient, defineChain } from 'thirdweb';
import { setThirdwebDomains } from 'thirdweb/utils';
import { EIP1193 } from 'thirdweb/wallets';
import { InputError } from '#engine/errors.ts';
import type { Session } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#studio/session/api.ts';
import { keepSession } from '#studio/session/session.ts';

/** EIP-6963: wallets announce themselves when asked. */
interface WalletAnnouncement {
  readonly info: { readonly name: string; readonly rdns: string };
  readonly provider: { request(call: { method: string; params?: unknown }): Promise<unknown> };
}

const announcementMilliseconds = 300;

async function findWallets(): Promise<WalletAnnouncement[]> {
  const found: WalletAnnouncement[] = [];
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && event.detail?.provider) found.push(event.detail as WalletAnnouncement);
  };
  addEventListener('eip6963:announceProvider', hear);
  dispatchEvent(new Event('eip6963:requestProvider'));
  await new Promise((resolve) => setTimeout(resolve, announcementMilliseconds));
  removeEventListener('eip6963:announceProvider', hear);
  return found;
}

/** The library reports each connection to its makers unless its addresses point nowhere else. */
function stayAtHome(): void {
  const here = `localhost:${location.port || '80'}`;
  setThirdwebDomains({
    analytics: here,
    bridge: here,
    bundler: here,
    engineCloud: here,
    inAppWallet: here,
    insight: here,
    pay: here,
    rpc: here,
    social: here,
    storage: here,
  });
}

/**
 * Connects a wallet of this browser and signs in with it (EIP-4361); the guest of the session becomes its player.
 * Throws InputError `wallet.none` without a wallet, `wallet.declined` when the person says no.
 */
export async function connectWallet(): Promise<Session> {
  const [first] = await findWallets();
  if (!first) {
    throw new InputError('No wallet was found in this browser.', {
      code: 'wallet.none',
      fix: 'Install a wallet extension, or go on as a guest: everything works without.',
    });
  }
  stayAtHome();
  const { chainId } = await callApi('chain');
  const wallet = EIP1193.fromProvider({
    provider: first.provider as Parameters<typeof EIP1193.fromProvider>[0]['provider'],
  });
  try {
    const account = await wallet.connect({
      client: createThirdwebClient({ clientId: 'local' }),
      chain: defineChain({ id: chainId, rpc: location.origin }),
    });
    const { payload, message } = await callApi('walletPayload', { body: { address: account.address } });
    const session = await callApi('walletLogin', {
      body: { payload, signature: await account.signMessage({ message }) },
    });
    keepSession(session);
    return session;
  } catch (cause) {
    if (cause instanceof Error && /reject|denied|declin/i.test(cause.message)) {
      throw new InputError(`${first.info.name} did not sign.`, {
        code: 'wallet.declined',
        fix: 'Try again and confirm the request, or go on as a guest.',
        cause,
      });
    }
    throw cause;
  }
}

import { createThirdwebClient, defineChain } from 'thirdweb';
import { setThirdwebDomains } from 'thirdweb/utils';
import { EIP1193, type Account } from 'thirdweb/wallets';
import { InputError } from '#engine/errors.ts';
import type { Session } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#studio/session/api.ts';
import type { Owner } from '#studio/session/owner.ts';
import { keepSession } from '#studio/session/session.ts';
import { findWallets, type WalletAnnouncement } from '#studio/wallet/find-wallets.ts';

/** Which of several wallets the player signed in with. */
const storageKey = 'worldloom.wallet';

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

/** Asks a wallet for something; a person who says no is an InputError `wallet.declined`. */
async function ask<Answer>(name: string, request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (cause) {
    const isRefusal = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 4001;
    if (isRefusal || (cause instanceof Error && /reject|denied|declin/i.test(cause.message))) {
      throw new InputError(`${name} did not sign.`, {
        code: 'wallet.declined',
        fix: 'Nothing was sent. Try again and confirm the request in the wallet.',
        cause,
      });
    }
    throw cause;
  }
}

async function chooseWallet(rdns: string | null): Promise<WalletAnnouncement> {
  const wallets = await findWallets();
  const chosen = wallets.find(({ info }) => info.rdns === rdns) ?? wallets[0];
  if (chosen) return chosen;
  throw new InputError('No wallet was found in this browser.', {
    code: 'wallet.none',
    fix: 'Install a wallet extension, or go on as a guest: everything works without.',
  });
}

async function connectAccount(wallet: WalletAnnouncement): Promise<Account> {
  stayAtHome();
  const { chainId } = await callApi('chain');
  const provider = wallet.provider as Parameters<typeof EIP1193.fromProvider>[0]['provider'];
  return ask(wallet.info.name, () =>
    EIP1193.fromProvider({ provider }).connect({
      client: createThirdwebClient({ clientId: 'local' }),
      chain: defineChain({ id: chainId, rpc: location.origin }),
    }),
  );
}

/**
 * Connects a wallet of this browser (the named one, else the first) and signs in with it (EIP-4361); the guest of the session
 * becomes its player. Throws InputError `wallet.none` without a wallet, `wallet.declined` when the person says no.
 */
export async function connectWallet(rdns: string | null): Promise<Session> {
  const wallet = await chooseWallet(rdns);
  const account = await connectAccount(wallet);
  const { payload, message } = await callApi('walletPayload', { body: { address: account.address } });
  const signature = await ask(wallet.info.name, () => account.signMessage({ message }));
  const session = await callApi('walletLogin', { body: { payload, signature } });
  localStorage.setItem(storageKey, wallet.info.rdns);
  keepSession(session);
  return session;
}

/**
 * The wallet as the owner of a player account: each signature is asked of the person. Throws InputError `wallet.none`,
 * `wallet.declined`, or `wallet.other-account` when the wallet shows another address than the one that signed in.
 */
export async function requireWalletOwner(address: string): Promise<Owner> {
  const wallet = await chooseWallet(localStorage.getItem(storageKey));
  const account = await connectAccount(wallet);
  if (account.address.toLowerCase() !== address.toLowerCase()) {
    throw new InputError(`${wallet.info.name} shows ${account.address}, and you signed in with ${address}.`, {
      code: 'wallet.other-account',
      fix: `Choose ${address} in the wallet and try again.`,
    });
  }
  return {
    address: account.address as Owner['address'],
    signMessage: (message) => ask(wallet.info.name, () => account.signMessage(message)),
    signTypedData: (typedData) =>
      ask(wallet.info.name, () =>
        account.signTypedData(typedData as unknown as Parameters<Account['signTypedData']>[0]),
      ),
  };
}

import type { BrowserContext } from 'playwright';
import { type Hex, numberToHex } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';

/** A browser wallet that announces itself (EIP-6963) and signs with a key of its own, unless its person says no. */
export interface BrowserWallet {
  readonly key: PrivateKeyAccount;
  /** What the person answers to the next requests for a signature. */
  answer: 'sign' | 'reject';
}

type Params = readonly string[];
type Outcome = { readonly result: unknown } | { readonly error: { readonly code: number; readonly message: string } };

/** Installs the wallet into every page of a profile; without a key it makes a new one. */
export async function installWallet(
  context: BrowserContext,
  { name, chainId, key }: { name: string; chainId: number; key?: PrivateKeyAccount | undefined },
): Promise<BrowserWallet> {
  const wallet: BrowserWallet = { key: key ?? privateKeyToAccount(generatePrivateKey()), answer: 'sign' };
  await context.exposeFunction('askWallet', (method: string, params: Params) =>
    answer(wallet, { method, params, chainId }),
  );
  await context.addInitScript((walletName) => {
    const request = async ({ method, params = [] }: { method: string; params?: unknown }) => {
      const ask = (window as unknown as { askWallet(...call: unknown[]): Promise<Outcome> }).askWallet;
      const outcome = await ask(method, params);
      if ('error' in outcome) throw Object.assign(new Error(outcome.error.message), { code: outcome.error.code });
      return outcome.result;
    };
    const provider = { request, on: () => provider, removeListener: () => provider };
    const info = { uuid: '3b3f9a5c-6f5e-4a0c-9a53-0b8f6f6f1d11', name: walletName, icon: '', rdns: 'test.wallet' };
    const announce = () => dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: { info, provider } }));
    addEventListener('eip6963:requestProvider', announce);
    announce();
  }, name);
  return wallet;
}

async function answer(
  wallet: BrowserWallet,
  call: { method: string; params: Params; chainId: number },
): Promise<Outcome> {
  const { method, params, chainId } = call;
  if (method === 'eth_requestAccounts' || method === 'eth_accounts') return { result: [wallet.key.address] };
  if (method === 'eth_chainId') return { result: numberToHex(chainId) };
  if (method.startsWith('wallet_')) return { result: null };
  const [first = '', second = ''] = params;
  const isSignature = method === 'personal_sign' || method === 'eth_signTypedData_v4';
  if (!isSignature) return { error: { code: 4200, message: `${method} is not offered` } };
  if (wallet.answer === 'reject') return { error: { code: 4001, message: 'User rejected the request.' } };
  const result =
    method === 'personal_sign'
      ? await wallet.key.signMessage({ message: { raw: first as Hex } })
      : await wallet.key.signTypedData(JSON.parse(second));
  return { result };
}

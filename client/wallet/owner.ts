import type { Hex, PrivateKeyAccount } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { InputError } from '#engine/errors.ts';
import { callApi } from '#client/net/api.ts';
import { storeSession } from '#client/net/session.ts';

/** Where the key lives; the studio reads the same one. */
const storageKey = 'worldloom.owner';

/** Who signs for a player account: a key of this browser, or the wallet that the player signed in with. */
export type Owner = Pick<PrivateKeyAccount, 'address' | 'signMessage' | 'signTypedData'>;

async function ownerOfWallet(address: string): Promise<Owner> {
  const { requireWalletOwner } = await import('#client/wallet/browser-wallet.ts');
  return requireWalletOwner(address);
}

/**
 * Who signs for the player account: the player's wallet, or a key made on first need; the server is told with a signature.
 * Throws InputError `owner.not-here` when the account belongs to a key of another browser, `wallet.*` as the wallet answers.
 */
export async function requireOwner(): Promise<Owner> {
  const { player } = await callApi('readSession');
  const stored = localStorage.getItem(storageKey);
  const key = stored !== null && /^0x[0-9a-f]{64}$/i.test(stored) ? (stored as Hex) : null;
  if (player.owner !== null) {
    if (player.owner === player.wallet) return ownerOfWallet(player.wallet);
    const owner = key && privateKeyToAccount(key);
    if (owner && owner.address.toLowerCase() === player.owner.toLowerCase()) return owner;
    throw new InputError('The key of your player account is not in this browser.', {
      code: 'owner.not-here',
      fix: 'Use the browser in which you signed in first.',
    });
  }
  const owner = player.wallet === null ? ownKey(key) : await ownerOfWallet(player.wallet);
  const message = `Worldloom player ${player.id} is owned by ${owner.address}`;
  const signature = await owner.signMessage({ message });
  storeSession(await callApi('setOwner', { body: { owner: owner.address, signature } }));
  return owner;
}

function ownKey(kept: Hex | null): Owner {
  const key = kept ?? generatePrivateKey();
  localStorage.setItem(storageKey, key);
  return privateKeyToAccount(key);
}

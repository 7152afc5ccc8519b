import type { Hex, PrivateKeyAccount } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { InputError } from '#engine/errors.ts';
import { callApi } from '#client/net/api.ts';
import { storeSession } from '#client/net/session.ts';

/** Where the key lives; the studio reads the same one. */
const storageKey = 'worldloom.owner';

/**
 * The key that signs for the player account: made on first need and told to the server with a signature. Throws InputError
 * `owner.not-here` when the account belongs to a key of another browser.
 */
export async function requireOwner(): Promise<PrivateKeyAccount> {
  const { player } = await callApi('readSession');
  const stored = localStorage.getItem(storageKey);
  const key = stored !== null && /^0x[0-9a-f]{64}$/i.test(stored) ? (stored as Hex) : null;
  if (player.owner !== null) {
    const owner = key && privateKeyToAccount(key);
    if (owner && owner.address.toLowerCase() === player.owner.toLowerCase()) return owner;
    throw new InputError('The key of your player account is not in this browser.', {
      code: 'owner.not-here',
      fix: 'Use the browser in which you signed in first.',
    });
  }
  const fresh = key ?? generatePrivateKey();
  localStorage.setItem(storageKey, fresh);
  const owner = privateKeyToAccount(fresh);
  const message = `Worldloom player ${player.id} is owned by ${owner.address}`;
  const signature = await owner.signMessage({ message });
  storeSession(await callApi('setOwner', { body: { owner: owner.address, signature } }));
  return owner;
}

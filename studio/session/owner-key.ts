import type { Hex, PrivateKeyAccount } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { InputError } from '#engine/errors.ts';
import { callApi } from '#studio/session/api.ts';
import { keepSession, requireSession } from '#studio/session/session.ts';

const storageKey = 'worldloom.owner';
const keyPattern = /^0x[0-9a-f]{64}$/i;

/** The text that proves who owns a player account. */
export function ownerStatement(playerId: string, owner: string): string {
  return `Worldloom player ${playerId} is owned by ${owner}`;
}

function storedKey(): Hex | null {
  const text = localStorage.getItem(storageKey);
  return text && keyPattern.test(text) ? (text as Hex) : null;
}

/**
 * The key that signs for the player account: made on first need and told to the server with a signature.
 * Throws InputError `owner.not-here` when the account belongs to a key of another browser, `session.needed` without a name.
 */
export async function requireOwner(): Promise<PrivateKeyAccount> {
  const session = await requireSession();
  if (!session)
    throw new InputError('A name is needed first.', { code: 'session.needed', fix: 'Type a name and press Enter.' });
  const { player } = session;
  const key = storedKey();
  if (player.owner) {
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
  const signature = await owner.signMessage({ message: ownerStatement(player.id, owner.address) });
  keepSession(await callApi('setOwner', { body: { owner: owner.address, signature } }));
  return owner;
}

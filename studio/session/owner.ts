import type { Hex, PrivateKeyAccount } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { InputError } from '#engine/errors.ts';
import type { Player } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#studio/session/api.ts';
import { keepSession, requireSession } from '#studio/session/session.ts';

const storageKey = 'worldloom.owner';
const keyPattern = /^0x[0-9a-f]{64}$/i;

/** Who signs for a player account: a key of this browser, or the wallet that the player signed in with. */
export type Owner = Pick<PrivateKeyAccount, 'address' | 'signMessage' | 'signTypedData'>;

/** The text that proves who owns a player account. */
export function ownerStatement(playerId: string, owner: string): string {
  return `Worldloom player ${playerId} is owned by ${owner}`;
}

function storedKey(): Hex | null {
  const text = localStorage.getItem(storageKey);
  return text && keyPattern.test(text) ? (text as Hex) : null;
}

async function ownerOfWallet(address: string): Promise<Owner> {
  const { requireWalletOwner } = await import('#studio/wallet/connect.ts');
  return requireWalletOwner(address);
}

/** A wallet outlives this browser, so it owns the account of who has one; a guest gets a key. */
function firstOwner({ wallet }: Player): Promise<Owner> | Owner {
  if (wallet !== null) return ownerOfWallet(wallet);
  const key = storedKey() ?? generatePrivateKey();
  localStorage.setItem(storageKey, key);
  return privateKeyToAccount(key);
}

/**
 * Who signs for the player account: the player's wallet, or a key made on first need; the server is told with a signature.
 * Throws InputError `owner.not-here` when the account belongs to a key of another browser, `session.needed` without a name,
 * `wallet.*` when the wallet is not here or says no.
 */
export async function requireOwner(): Promise<Owner> {
  const session = await requireSession();
  if (!session)
    throw new InputError('A name is needed first.', { code: 'session.needed', fix: 'Type a name and press Enter.' });
  const { player } = session;
  if (player.owner === null) {
    const owner = await firstOwner(player);
    const signature = await owner.signMessage({ message: ownerStatement(player.id, owner.address) });
    keepSession(await callApi('setOwner', { body: { owner: owner.address, signature } }));
    return owner;
  }
  if (player.owner === player.wallet) return ownerOfWallet(player.wallet);
  const key = storedKey();
  const owner = key && privateKeyToAccount(key);
  if (owner && owner.address.toLowerCase() === player.owner.toLowerCase()) return owner;
  throw new InputError('The key of your player account is not in this browser.', {
    code: 'owner.not-here',
    fix: 'Use the browser in which you signed in first.',
  });
}

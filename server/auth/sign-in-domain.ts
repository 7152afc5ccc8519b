import { isIP } from 'node:net';
import { InputError } from '#engine/errors.ts';

/**
 * The host that a wallet signs in for, from the Host header: the public host or a loopback name of this machine, so that a
 * signature made for another site is worth nothing here. Throws InputError `wallet.domain`.
 */
export function signInDomain(hostHeader: string | undefined, publicUrl: string | undefined): string {
  const host = hostHeader ?? '';
  const name = host.replace(/:\d+$/, '');
  if (publicUrl !== undefined && host === new URL(publicUrl).host) return host;
  if (name === 'localhost' || name === '[::1]' || (isIP(name) === 4 && name.startsWith('127.'))) return host;
  throw new InputError(`Wallets cannot sign in for the address "${host.slice(0, 100)}".`, {
    code: 'wallet.domain',
    fix: 'Open the game under its public address (PUBLIC_URL) or under localhost.',
  });
}

import { randomBytes } from 'node:crypto';

/** A new random id such as "p_4f9c2e7ab01d8835" (64 random bits); `prefix` says what it names. */
export function newIdentifier(prefix: 'p' | 'l' | 'j' | 'k'): string {
  return `${prefix}_${randomBytes(8).toString('hex')}`;
}

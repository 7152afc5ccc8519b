import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Database } from '#server/storage/database.ts';
import { walletNonces } from '#server/storage/schema.ts';

/** Sign-in challenges: bound to an address, used once, gone after ten minutes. */
export interface WalletNonces {
  create(address: string): Promise<string>;
  /** True the first time that this address uses this nonce in time. */
  use(nonce: string, address: string): Promise<boolean>;
}

const lifetimeMilliseconds = 10 * 60_000;

/** Opens the nonces over a database. */
export function createWalletNonces(database: Database): WalletNonces {
  return {
    create: async (address) => {
      const now = Date.now();
      await database.delete(walletNonces).where(lt(walletNonces.expiresAt, new Date(now - lifetimeMilliseconds)));
      const nonce = randomBytes(16).toString('hex');
      await database
        .insert(walletNonces)
        .values({ nonce, address: address.toLowerCase(), expiresAt: new Date(now + lifetimeMilliseconds) });
      return nonce;
    },
    use: async (nonce, address) => {
      const now = new Date();
      const used = await database
        .update(walletNonces)
        .set({ usedAt: now })
        .where(
          and(
            eq(walletNonces.nonce, nonce),
            eq(walletNonces.address, address.toLowerCase()),
            isNull(walletNonces.usedAt),
            gt(walletNonces.expiresAt, now),
          ),
        )
        .returning({ nonce: walletNonces.nonce });
      return used.length > 0;
    },
  };
}

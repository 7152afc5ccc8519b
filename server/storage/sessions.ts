import { createHmac, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#server/storage/database.ts';
import { sessions } from '#server/storage/schema.ts';

/** Bearer tokens of players. */
export interface Sessions {
  /** Starts a session; the token (256 random bits) is known to the caller only. */
  create(playerId: string): Promise<string>;
  /** The player of a token, or null when nobody has it. */
  findPlayerId(token: string): Promise<string | null>;
}

/** Opens the sessions over a database; tokens are stored as an HMAC under `secret`. */
export function createSessions(database: Database, secret: string): Sessions {
  const hash = (token: string) => createHmac('sha256', secret).update(token).digest('base64url');
  return {
    create: async (playerId) => {
      const token = randomBytes(32).toString('base64url');
      await database.insert(sessions).values({ tokenHash: hash(token), playerId });
      return token;
    },
    findPlayerId: async (token) => {
      const [row] = await database
        .select({ playerId: sessions.playerId })
        .from(sessions)
        .where(eq(sessions.tokenHash, hash(token)));
      return row?.playerId ?? null;
    },
  };
}

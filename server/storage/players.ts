import { eq } from 'drizzle-orm';
import type { Player } from '#engine/protocol/api/shapes.ts';
import type { Database } from '#server/storage/database.ts';
import { newIdentifier } from '#server/storage/identifiers.ts';
import { createLedger } from '#server/storage/ledger.ts';
import { mergePlayers } from '#server/storage/merge-players.ts';
import { players } from '#server/storage/schema.ts';

type PlayerRow = typeof players.$inferSelect;

/** Who is known here. Addresses are kept in lower case. */
export interface Players {
  create(player: { name: string; wallet?: string; id?: string }): Promise<Player>;
  read(id: string): Promise<Player | null>;
  findByWallet(wallet: string): Promise<Player | null>;
  setOwner(id: string, owner: string): Promise<void>;
  setWallet(id: string, wallet: string): Promise<void>;
  setAccount(id: string, account: string): Promise<void>;
  /** Gives everything of one player to another and lets sessions of the first be sessions of the second. */
  merge(change: { from: string; into: string }): Promise<void>;
}

/** Opens the players over a database. */
export function createPlayers(database: Database): Players {
  const ledger = createLedger(database);
  const present = async ({ id, name, hue, wallet, owner, account }: PlayerRow): Promise<Player> => ({
    id,
    name,
    hue,
    wallet,
    owner,
    account,
    ledgerCredits: await ledger.balance(id),
  });
  const change = async (id: string, values: Partial<PlayerRow>) => {
    await database.update(players).set(values).where(eq(players.id, id));
  };
  return {
    create: async ({ name, wallet, id = newIdentifier('p') }) => {
      const [row] = await database
        .insert(players)
        .values({ id, name, hue: hueOf(id), wallet: wallet?.toLowerCase() })
        .onConflictDoUpdate({ target: players.id, set: { name } })
        .returning();
      return present(row as PlayerRow);
    },
    read: async (id) => {
      const [row] = await database.select().from(players).where(eq(players.id, id));
      return row === undefined ? null : present(row);
    },
    findByWallet: async (wallet) => {
      const [row] = await database.select().from(players).where(eq(players.wallet, wallet.toLowerCase()));
      return row === undefined ? null : present(row);
    },
    setOwner: (id, owner) => change(id, { owner: owner.toLowerCase() }),
    setWallet: (id, wallet) => change(id, { wallet: wallet.toLowerCase() }),
    setAccount: (id, account) => change(id, { account: account.toLowerCase() }),
    merge: (people) => mergePlayers(database, people),
  };
}

/** Within a transaction: nobody else spends this player's credits until it ends. */
export async function lockPlayer(transaction: Database, id: string): Promise<void> {
  await transaction.select({ id: players.id }).from(players).where(eq(players.id, id)).for('update');
}

/** Colour of a player's clothes in degrees; spread well because ids are random. */
function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 360_007;
  return sum % 360;
}

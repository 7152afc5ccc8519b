import { and, asc, eq, gte, lt, min, type SQL } from 'drizzle-orm';
import type { Database } from '#server/storage/database.ts';
import { players, wins } from '#server/storage/schema.ts';

/** A player's fastest win of a level, in frames. */
export interface BestTime {
  readonly playerId: string;
  readonly name: string;
  readonly ticks: number;
}

/** Which wins are compared; without a bound, all of them. */
export interface TimesAsked {
  readonly levelId: string;
  readonly from?: Date;
  readonly before?: Date;
  readonly limit: number;
}

/** The wins that rooms saw. */
export interface Wins {
  record(win: { levelId: string; playerId: string; ticks: number }): Promise<void>;
  /** Each player's fastest win, fastest first; equal times in the order in which they were made. */
  best(asked: TimesAsked): Promise<BestTime[]>;
}

/** Opens the wins over a database. */
export function createWins(database: Database): Wins {
  return {
    record: async (win) => void (await database.insert(wins).values(win)),
    best: async ({ levelId, from, before, limit }) => {
      const bounds: SQL[] = [eq(wins.levelId, levelId)];
      if (from) bounds.push(gte(wins.at, from));
      if (before) bounds.push(lt(wins.at, before));
      const fastest = min(wins.ticks);
      const rows = await database
        .select({ playerId: wins.playerId, name: players.name, ticks: fastest })
        .from(wins)
        .innerJoin(players, eq(players.id, wins.playerId))
        .where(and(...bounds))
        .groupBy(wins.playerId, players.name)
        .orderBy(asc(fastest), asc(min(wins.id)))
        .limit(limit);
      return rows.map(({ playerId, name, ticks }) => ({ playerId, name, ticks: ticks ?? 0 }));
    },
  };
}

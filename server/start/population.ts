import { matchMaker } from '@colyseus/core';
import { levelRoomName } from '#engine/protocol/messages.ts';

/** How many people are where. */
export interface Population {
  /** Players by level id; levels that nobody plays are absent. */
  count(): Promise<ReadonlyMap<string, number>>;
}

/** Counts over the rooms of all processes. */
export function createPopulation(): Population {
  return {
    count: async () => {
      const counts = new Map<string, number>();
      const rooms: { clients: number; levelId?: unknown }[] = await matchMaker.query({ name: levelRoomName });
      for (const { levelId, clients } of rooms) {
        if (typeof levelId === 'string') counts.set(levelId, (counts.get(levelId) ?? 0) + clients);
      }
      return counts;
    },
  };
}

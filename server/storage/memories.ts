import { and, desc, eq } from 'drizzle-orm';
import type { ConversationMemory } from '#server/npc/conversation-memory.ts';
import type { Database } from '#server/storage/database.ts';
import { npcMemory } from '#server/storage/schema.ts';

/** Opens what characters remember of players over a database. */
export function createMemories(database: Database): ConversationMemory {
  return {
    append: async (key, lines) => {
      if (lines.length > 0) await database.insert(npcMemory).values(lines.map((line) => ({ ...key, ...line })));
    },
    recent: async ({ playerId, levelId, character }, limit) => {
      const rows = await database
        .select({ speaker: npcMemory.speaker, text: npcMemory.text })
        .from(npcMemory)
        .where(
          and(eq(npcMemory.playerId, playerId), eq(npcMemory.levelId, levelId), eq(npcMemory.character, character)),
        )
        .orderBy(desc(npcMemory.id))
        .limit(limit);
      return rows.toReversed();
    },
  };
}

import type { Database } from '#server/storage/database.ts';
import { chatLog } from '#server/storage/schema.ts';

/** Everything said in rooms. */
export interface ChatLog {
  /** Answers when the line is on disk. */
  append(line: { levelId: string; playerId: string; text: string }): Promise<void>;
}

/** Opens the log over a database. */
export function createChatLog(database: Database): ChatLog {
  return {
    append: async (line) => {
      await database.insert(chatLog).values(line);
    },
  };
}

import { z } from 'zod';
import { create } from 'zustand';
import { providerAttemptSchema } from '#engine/protocol/api/shapes.ts';

const entrySchema = z.strictObject({
  kind: z.enum(['prompt', 'edit', 'problem']),
  /** What the person wrote, or what went wrong. */
  text: z.string(),
  diff: z.array(z.string()).readonly(),
  attempts: z.array(providerAttemptSchema).readonly(),
  milliseconds: z.number(),
});

/** One exchange: what was asked, and what came of it. */
export type ConversationEntry = z.infer<typeof entrySchema>;

const longestConversation = 60;
const keyOf = (levelId: string) => `worldloom.conversation.${levelId}`;

interface ConversationState {
  readonly levelId: string | null;
  readonly entries: readonly ConversationEntry[];
  /** What the planner is doing right now, in words, or null. */
  readonly busy: string | null;
}

/** What was said about the open level; kept in this browser. */
export const useConversation = create<ConversationState>()(() => ({ levelId: null, entries: [], busy: null }));

function readEntries(levelId: string): ConversationEntry[] {
  try {
    return z.array(entrySchema).parse(JSON.parse(localStorage.getItem(keyOf(levelId)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Opens the conversation of a level. */
export function openConversation(levelId: string): void {
  useConversation.setState({ levelId, entries: readEntries(levelId), busy: null });
}

/** Adds an entry to a level's conversation and keeps it. */
export function say(levelId: string, entry: ConversationEntry): void {
  const entries = [...readEntries(levelId), entry].slice(-longestConversation);
  try {
    localStorage.setItem(keyOf(levelId), JSON.stringify(entries));
  } catch {
    // A full storage costs only the memory of what was said, never the level.
  }
  if (useConversation.getState().levelId === levelId) useConversation.setState({ entries });
}

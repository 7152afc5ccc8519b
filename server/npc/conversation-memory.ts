/** One remembered line; `speaker` is who said it. */
export interface RememberedLine {
  readonly speaker: 'player' | 'character';
  readonly text: string;
}

/** Which conversation a line belongs to. */
export interface ConversationKey {
  readonly playerId: string;
  readonly levelId: string;
  readonly character: string;
}

/** Where conversations are kept; survives a restart. */
export interface ConversationMemory {
  /** Oldest first, at most `limit` lines. */
  recent(key: ConversationKey, limit: number): Promise<readonly RememberedLine[]>;
  append(key: ConversationKey, lines: readonly RememberedLine[]): Promise<void>;
}

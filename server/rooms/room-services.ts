import type { Logger } from 'pino';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { Minds } from '#server/npc/minds.ts';

/** A level as a room needs it: the full spec, with the secrets of its characters. */
export interface RoomLevel {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string;
  readonly published: boolean;
  readonly spec: WorldSpec;
  readonly seed: number;
}

/** Who joined. */
export interface RoomPlayer {
  readonly id: string;
  readonly name: string;
  readonly hue: number;
}

/** A run as it is kept between visits; restored only while the layout is the same. */
export interface SavedRun {
  readonly layoutHash: string;
  readonly run: unknown;
}

/** What rooms need from the rest of the server. Everything that waits is off the tick. */
export interface RoomServices {
  readonly logger: Logger;
  readonly minds: Minds;
  findPlayerByToken(token: string): Promise<RoomPlayer | null>;
  readLevel(id: string): Promise<RoomLevel | null>;
  /**
   * Counts that a player plays a level, and charges for it where its maker asks a price; answers with the credits that it
   * cost, null when it cost nothing.
   */
  countPlay(play: { levelId: string; playerId: string }): Promise<number | null>;
  /** Counts a win and keeps its time. */
  recordWin(win: { levelId: string; playerId: string; ticks: number }): Promise<void>;
  /** Writes a reward once per `key`; `granted` is false when it was paid before. */
  grantCredits(grant: {
    playerId: string;
    credits: number;
    reason: string;
    key: string;
  }): Promise<{ granted: boolean; balance: number }>;
  loadRun(playerId: string, levelId: string): Promise<SavedRun | null>;
  /** Queues a save; it is on disk within a second. */
  saveRun(save: SavedRun & { playerId: string; levelId: string }): void;
  logChat(line: { levelId: string; playerId: string; text: string }): void;
}

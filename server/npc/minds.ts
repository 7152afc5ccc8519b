import type { Level } from '#engine/level/level.ts';
import type { CharacterSpec, QuestSpec, WorldSpec } from '#engine/level/world-spec.ts';
import type { ServerMessages } from '#engine/protocol/messages.ts';

/** Feeling that goes with a line. */
export type Emotion = ServerMessages['speech']['emotion'];

/** Somebody speaks to a character. `text` is empty when they just walked up. */
export interface SpeechRequest {
  readonly levelId: string;
  readonly spec: WorldSpec;
  readonly level: Level;
  readonly character: CharacterSpec;
  readonly player: { readonly id: string; readonly name: string };
  readonly text: string;
  /** Quests of this character and how many steps the player has finished; null before it is accepted. */
  readonly quests: readonly {
    readonly quest: QuestSpec;
    readonly finishedSteps: number | null;
    readonly done: boolean;
  }[];
  readonly signal: AbortSignal;
}

/** A piece of an answer. The last one has `done`; `because` says in plain words where the answer came from. */
export interface SpeechPiece {
  readonly text: string;
  readonly done: boolean;
  readonly because: string;
  readonly emotion: Emotion;
}

/** Characters that answer. Never throws for a model that is down: the authored voice takes over and `because` says so. */
export interface Minds {
  speak(request: SpeechRequest): AsyncIterable<SpeechPiece>;
}

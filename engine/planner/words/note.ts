/** Something the planner decided by itself or could not do, said later in the prompt's language. */
export interface Note {
  readonly kind: 'assumption' | 'warning';
  readonly topic: NoteTopic;
  /** Words that the sentence mentions: in the prompt's language, or concepts marked with "#" ("#lantern"). */
  readonly words: readonly string[];
}

/** What a note is about; each language has a sentence for each. */
export type NoteTopic =
  | 'vague'
  | 'guessed-archetype'
  | 'nearest-archetype'
  | 'nearest-biome'
  | 'stand-in'
  | 'second-biome'
  | 'second-time'
  | 'second-weather'
  | 'second-mood'
  | 'second-style'
  | 'second-difficulty'
  | 'second-size'
  | 'asked-and-denied'
  | 'count-clamped'
  | 'two-counts'
  | 'instructions'
  | 'deadline'
  | 'until'
  | 'nothing-read'
  | 'too-many-things'
  | 'denied-target'
  | 'water-denied'
  | 'water-in-air'
  | 'timer-clamped'
  | 'no-endure'
  | 'lives-clamped'
  | 'too-many-people'
  | 'default-target'
  | 'teams'
  | 'beyond'
  | 'unread'
  | 'factor-clamped'
  | 'hero-body'
  | 'one-landscape'
  | 'snow-without-cold';

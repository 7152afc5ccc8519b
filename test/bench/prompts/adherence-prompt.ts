/** What has to be true of the compiled level; everything that is left out does not matter. */
export interface Wanted {
  /** One of these kinds of games. */
  readonly archetype?: readonly string[];
  /** Every landscape, alone ("forest") or with its part of the map ("forest north"). */
  readonly biomes?: readonly string[];
  readonly timeOfDay?: readonly string[];
  readonly weather?: readonly string[];
  readonly mood?: readonly string[];
  readonly style?: readonly string[];
  readonly size?: readonly string[];
  readonly floors?: number;
  /** Exact numbers per kind. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Least and most per kind. */
  readonly between?: Readonly<Record<string, readonly [number, number]>>;
  /** Kinds that must not be there, features such as "enemies", "water", "timer". */
  readonly without?: readonly string[];
  /** "Old Tom = lighthouse": a name and the kind that carries it. */
  readonly named?: readonly string[];
  /** "lantern red 3": kind, trait and exact number; the number may be left out. */
  readonly traits?: readonly string[];
  /** "Mira = baker": a name and a part of the role; the role may be left out. */
  readonly people?: readonly string[];
  readonly peopleCount?: number;
  /** "Mira ~ grumpy": a name and a pattern that persona, role or greeting must fit. */
  readonly personas?: readonly string[];
  /** "Mira 1": a name and how many secrets are kept. */
  readonly secrets?: readonly string[];
  /** "well beside house": kinds, names or waters. */
  readonly relations?: readonly string[];
  /** "tower north". */
  readonly regions?: readonly string[];
  readonly timerSeconds?: number;
  readonly lives?: number;
  readonly laps?: number;
  readonly waves?: number;
  readonly teams?: number;
  readonly players?: number;
  readonly winKind?: readonly string[];
  readonly winCount?: number;
  /** Least and most of a number in force. */
  readonly parameters?: Readonly<Record<string, readonly [number, number]>>;
  readonly abilities?: readonly string[];
  /** Parts of the player's look as "hat wizard", "role pirate", "hue 0..20". */
  readonly look?: readonly string[];
  readonly water?: readonly string[];
  readonly mechanics?: readonly string[];
  readonly lighting?: readonly string[];
  /** "start 3 /dragon/": trigger, least number of beats, and a pattern for a line; the last two may be left out. */
  readonly scenes?: readonly string[];
  /** Pattern that an assumption or warning must fit. */
  readonly says?: RegExp;
  readonly title?: string;
  /** Code of the error that must come instead of a level. */
  readonly refused?: string;
}

/** A sentence as a person types it, how hard it is, and what must be true of the level. */
export interface AdherencePrompt {
  readonly tier: 'easy' | 'medium' | 'hard';
  readonly prompt: string;
  readonly wanted: Wanted;
}

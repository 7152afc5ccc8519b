import type { BodyKind } from '#engine/level/bodies.ts';
import type {
  ArchetypeKind,
  BehaviourKind,
  BiomeKind,
  MoodKind,
  Placement,
  StyleKind,
  ThingKind,
  TimeOfDay,
  WeatherKind,
  WorldSpec,
} from '#engine/level/world-spec.ts';
import type { Errand } from '#engine/planner/understand/errands.ts';
import type { HeroWish } from '#engine/planner/understand/hero.ts';
import type { LandscapeWish } from '#engine/planner/understand/landscapes.ts';
import type { Measures } from '#engine/planner/understand/measures.ts';
import type { PartyWish } from '#engine/planner/understand/party.ts';
import type { SaleWish } from '#engine/planner/understand/sales.ts';
import type { SceneWish } from '#engine/planner/understand/scene-builder.ts';
import type { StoreyWishes } from '#engine/planner/understand/storeys.ts';
import type { TintWish } from '#engine/planner/understand/tint.ts';
import type { Note } from '#engine/planner/words/note.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';

/** A group of things that was asked for. `count` null means "some"; `taken` means that it is to be found or brought. */
export interface ThingWish {
  readonly kind: ThingKind;
  /** What it looks like, where the noun has a body of its own. */
  readonly body?: BodyKind | undefined;
  /** Name in the prompt's language where it differs from the kind's own word, else ''. */
  name: string;
  count: number | null;
  /** How many of them win, when fewer than all. */
  needed: number | null;
  plural: boolean;
  /** True in languages that tell one from many by the form of the word. */
  readonly latin: boolean;
  /** Singular with an article or owner before it: there is one. */
  readonly single: boolean;
  /** Something known is meant ("the lighthouse", "把灯塔…"). */
  readonly definite: boolean;
  taken: boolean;
  /** True for what the prompt is afraid of. */
  readonly hostile: boolean;
  /** How it goes about, where the prompt says so. */
  readonly behaviour: BehaviourKind | null;
  traits: readonly string[];
  /** Some of them that look otherwise. */
  variants: { readonly count: number; readonly traits: readonly string[] }[];
  placement: WishPlacement;
  /** Token positions of its mentions, for relations and names. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

/** Places that are no things: the water, where players start, and the way out. */
export type PlaceWord = 'water' | 'spawn' | 'goal';

/** A place in words of the prompt: a region, or a relation to another thing, a water or a person. */
export interface WishPlacement {
  region: Placement['region'] | null;
  relation: NonNullable<Placement['relation']> | null;
  near:
    | { readonly kind: 'thing'; readonly wish: ThingWish }
    | { readonly kind: 'person'; readonly wish: PersonWish }
    | { readonly kind: 'place'; readonly place: PlaceWord }
    | null;
  /** The other end of "between". */
  and: WishPlacement['near'];
}

/** Somebody who was asked for. `role` is a role concept such as "baker", `roleWord` the word that was used. */
export interface PersonWish {
  name: string | null;
  readonly role: string | null;
  readonly roleWord: string | null;
  greeting: string | null;
  /** How somebody is, in words of the prompt. */
  persona: string | null;
  knowledge: string[];
  secret: { readonly text: string | null; readonly unlockPhrase: string | null } | null;
  placement: WishPlacement;
  /** Tokens of the name: they are no words for anything else ("Rose the baker"). */
  readonly nameSpan: { readonly first: number; readonly last: number } | null;
  readonly first: number;
  readonly last: number;
}

/** How the archetype was found. */
export interface GenreWish {
  readonly archetype: ArchetypeKind;
  readonly because: 'asked' | 'nearest' | 'guessed';
  /** The word of a genre that does not exist yet. */
  readonly word: string;
}

/** What a prompt asks for, before anything is invented. */
export interface Intent {
  readonly language: Language;
  readonly prompt: string;
  readonly title: string | null;
  readonly vague: boolean;
  /** True when only what is named is wanted. */
  readonly spare: boolean;
  readonly genre: GenreWish;
  readonly setting: {
    readonly biome: BiomeKind | null;
    readonly timeOfDay: TimeOfDay | null;
    readonly weather: WeatherKind | null;
    readonly fog: 'none' | 'thin' | 'thick' | null;
    readonly mood: MoodKind | null;
    readonly style: StyleKind | null;
    /** The colour of the whole world. */
    readonly tint: TintWish | null;
    /** Landscapes by part of the map, where several were asked for. */
    readonly landscapes: readonly LandscapeWish[];
  };
  readonly layout: {
    readonly size: WorldSpec['layout']['size'] | null;
    readonly relief: 'flat' | 'hilly' | 'steep' | null;
    readonly water: WorldSpec['layout']['water'] | null;
    readonly vegetation: 'dense' | 'bare' | null;
    /** True where the west and the east have to be alike. */
    readonly symmetric: boolean;
  } & StoreyWishes;
  readonly abilities: ReadonlySet<string>;
  readonly difficulty: number | null;
  readonly timerSeconds: number | null;
  readonly endureSeconds: number | null;
  readonly lives: number | null;
  /** Waves of enemies. */
  readonly waves: number | null;
  /** What weather and time of day do. */
  readonly sky: NonNullable<WorldSpec['rules']['sky']> | null;
  /** How long things take and how fast creatures are. */
  readonly pace: NonNullable<WorldSpec['rules']['pace']> | null;
  /** How long a diver can hold their breath. */
  readonly breathSeconds: number | null;
  readonly measures: Measures;
  readonly party: PartyWish;
  readonly hero: HeroWish | null;
  readonly scenes: readonly SceneWish[];
  readonly errands: readonly Errand[];
  readonly laps: number | null;
  /** Flags that have to be brought home. */
  readonly captures: number | null;
  /** What shops sell. */
  readonly sales: readonly SaleWish[];
  readonly things: readonly ThingWish[];
  readonly people: readonly PersonWish[];
  /** Concepts that must not be there: thing kinds, categories such as "enemies" or "water", weather, or plain words. */
  readonly absent: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

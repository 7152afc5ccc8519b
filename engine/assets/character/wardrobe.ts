import type { Rng } from '#engine/math/rng.ts';
import type { StyleKind } from '#engine/level/world-spec.ts';

/** What a character is dressed by: hue 0..359 of the clothes, hat, and role in plain words ("guard", "baker"). */
export interface CharacterLook {
  readonly hue: number;
  readonly hat: 'none' | 'cap' | 'hood' | 'straw' | 'wizard';
  readonly role: string;
  /** Seed of skin, hair and face. */
  readonly variation: number;
  readonly style: StyleKind;
}

/** Colours that one character wears, and the random stream of its face. */
export interface Wardrobe {
  readonly skin: string;
  readonly hair: string;
  readonly cloth: string;
  readonly clothDark: string;
  readonly trim: string;
  readonly legs: string;
  readonly rng: Rng;
  readonly look: CharacterLook;
}

/** Skin tones as "#rrggbb". */
export const skins = ['#f6d3b3', '#eab98f', '#c98d62', '#a56a45', '#7a4a33', '#f2c6a5'] as const;

/** Hair colours as "#rrggbb". */
export const hairs = ['#3a2a24', '#6b4226', '#a8683a', '#d9a557', '#8a8f9c', '#2b2d3f', '#b3472f'] as const;

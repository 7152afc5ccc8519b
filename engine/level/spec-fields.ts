import { z } from 'zod';

/** Hard ceilings that keep every compile bounded in time and memory. */
export const specLimits = {
  thingGroups: 40,
  countPerGroup: 200,
  totalThings: 400,
  characters: 12,
  quests: 6,
  beats: 12,
  waves: 12,
  textLength: 400,
} as const;

/** Name of a group, a character, a quest or a scene that the rest of a spec refers to. */
export const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'use lower-case letters, digits and dashes');

/** Number of things of a group. */
export const thingCount = z.int().min(1).max(specLimits.countPerGroup);

/** What shops can sell. */
export const wareKinds = ['key', 'heart', 'glider', 'boots'] as const;
/** Something that a shop sells: a glider lets its owner glide, boots let them dash. */
export type WareKind = (typeof wareKinds)[number];

/** What a group of stalls sells, for how many coins, and how often players may haggle. */
export const saleSchema = z.strictObject({
  item: z.enum(wareKinds),
  price: z.int().min(1).max(50),
  haggleTries: z.int().min(1).max(5).optional(),
  /** Character who sells it. */
  seller: identifier.optional(),
});

/** How long things take and how fast creatures are; left out, the kind of game decides. */
export const paceSchema = z.strictObject({
  /** A wave of enemies comes so long after the one before it. */
  waveEverySeconds: z.int().min(5).max(300).optional(),
  /** A moving platform goes to and fro in this time. */
  platformSeconds: z.int().min(1).max(60).optional(),
  /** A door opens so long after what unlocks it. */
  doorSeconds: z.int().min(1).max(20).optional(),
  /** Nothing hurts for so long after a respawn. */
  respawnSeconds: z.int().min(0).max(10).optional(),
  /** Times the usual speed of creatures. */
  enemySpeedMultiplier: z.number().min(0.25).max(3).optional(),
});

/** Control characters, halves of characters and marks that turn the direction of writing: no person types them, and neither hashes nor databases take all. */
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** Text of at most `max` characters that can be printed, without blanks at its ends. */
export function text(max: number): z.ZodString {
  return z
    .string()
    .overwrite((value) => value.replace(unprintable, (mark) => (mark === '\n' || mark === '\t' ? mark : ' ')))
    .trim()
    .max(max);
}

/** Colours that may lie over a whole world. */
export const tintKinds = [
  'red',
  'orange',
  'yellow',
  'golden',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'white',
  'silver',
] as const;
/** A colour over everything; it never changes the layout. */
export type TintKind = (typeof tintKinds)[number];

/** Parts of a map that something can stand in. */
export const regionKinds = [
  'anywhere',
  'centre',
  'north',
  'south',
  'east',
  'west',
  'north-east',
  'north-west',
  'south-east',
  'south-west',
  'edge',
  'corners',
  'water',
  'high',
] as const;

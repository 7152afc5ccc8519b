import { z } from 'zod';

import { identifier, specLimits, text } from './spec-fields.ts';

/** Shot sizes from far to near. */
export const shotSizes = ['extreme-wide', 'wide', 'full', 'medium', 'close', 'extreme-close', 'insert'] as const;
/** How much of the frame the subject fills. */
export type ShotSize = (typeof shotSizes)[number];

/** How the people in a shot stand to the camera. */
export const shotSetups = ['master', 'single', 'two-shot', 'over-the-shoulder', 'reaction', 'insert'] as const;
/** How the people in a shot stand to the camera. */
export type ShotSetup = (typeof shotSetups)[number];

/** What a camera can do while a shot lasts. */
export const shotMoves = [
  'static',
  'pan',
  'tilt',
  'dolly',
  'zoom',
  'truck',
  'follow',
  'crane',
  'orbit',
  'flyover',
  'handheld',
] as const;
/** What the camera does while the shot lasts. */
export type ShotMove = (typeof shotMoves)[number];

/** Heights from which a camera looks. */
export const shotAngles = ['eye', 'low', 'high', 'overhead'] as const;
/** From which height the camera looks at its subject. */
export type ShotAngle = (typeof shotAngles)[number];

/** How a shot ends: with the next picture, or in black. */
export const shotTransitions = ['cut', 'fade'] as const;
/** How a shot ends. */
export type ShotTransition = (typeof shotTransitions)[number];

/** What of a shot is asked for; the director decides what is left out. */
export const shotWishSchema = z.strictObject({
  size: z.enum(shotSizes).optional(),
  setup: z.enum(shotSetups).optional(),
  move: z.enum(shotMoves).optional(),
  /** True for the other way of a move: out, left or down. */
  backwards: z.boolean().optional(),
  angle: z.enum(shotAngles).optional(),
  seconds: z.number().min(0.5).max(30).optional(),
  transition: z.enum(shotTransitions).optional(),
});
/** What of a shot is asked for. */
export type ShotWish = z.infer<typeof shotWishSchema>;

/** One moment of a cutscene in plain words: who, what, and the line that is spoken (may be empty). */
export const beatSchema = z.strictObject({
  kind: z.enum(['establish', 'introduce', 'threat', 'goal', 'dialogue', 'triumph']),
  subject: identifier.optional(),
  line: text(specLimits.textLength).default(''),
  /** Who says the line, where it is not the subject. */
  speaker: identifier.optional(),
  /** Who or what is seen together with the subject, where it is not the player. */
  other: identifier.optional(),
  /** How it has to be filmed; without it the director decides. */
  shot: shotWishSchema.optional(),
});

/** When a cutscene plays. All but the first five name what they are about in `target`. */
export const cutsceneTriggers = [
  'start',
  'win',
  'lose',
  'quest-accepted',
  'quest-done',
  'item-taken',
  'enemy-defeated',
  'place-reached',
  'talk',
] as const;

/** A cutscene: when it plays and its beats in order. With a filmed beat it shows those beats and nothing else. */
export const cutsceneSchema = z.strictObject({
  id: identifier,
  trigger: z.enum(cutsceneTriggers),
  /** The group of things, character or quest that the trigger is about; left out, any of them. */
  target: identifier.optional(),
  /** How long it lasts in all. */
  seconds: z.number().min(2).max(120).optional(),
  beats: z.array(beatSchema).min(1).max(specLimits.beats),
});

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

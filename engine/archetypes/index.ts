import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import type { Archetype } from './archetype.ts';
import { collectArchetype } from './collect.ts';
import { flyerArchetype } from './flyer.ts';
import { obbyArchetype } from './obby.ts';
import { questVillageArchetype } from './quest-village.ts';
import { raceArchetype } from './race.ts';
import { sandboxArchetype } from './sandbox.ts';

/** Every kind of game; a new one is a file and a line here. */
export const archetypes = [
  collectArchetype,
  flyerArchetype,
  obbyArchetype,
  questVillageArchetype,
  raceArchetype,
  sandboxArchetype,
] as const satisfies readonly Archetype[];

/** Finds the layout of a kind of game. */
export const archetypeOf = {
  collect: collectArchetype,
  flyer: flyerArchetype,
  obby: obbyArchetype,
  'quest-village': questVillageArchetype,
  race: raceArchetype,
  sandbox: sandboxArchetype,
} as const satisfies Record<ArchetypeKind, Archetype>;

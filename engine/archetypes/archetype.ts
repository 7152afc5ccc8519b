import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import type { Layout } from '#engine/procgen/open-world.ts';

/** A kind of game: how the compiler lays it out. */
export interface Archetype {
  readonly kind: ArchetypeKind;
  /** What planners and models are told about it, one sentence. */
  readonly describe: string;
  /** Lays out the level; adds to `plan.repairs` what it had to change. Deterministic for a plan and a seed. */
  readonly layOut: (plan: SettledSpec, rng: Rng) => Layout;
}

/** Makes a registry entry; the kind of the file's game is checked by the compiler. */
export function defineArchetype(archetype: Archetype): Archetype {
  return archetype;
}

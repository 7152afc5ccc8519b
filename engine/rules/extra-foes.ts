import type { SettledGroup } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';

/** Foes that a rule needs and the spec does not name; the colon in their id keeps them apart from those of a spec. */
export function extraFoes(
  id: `extra:${string}`,
  parts: { kind: ThingKind; count: number; mechanic: string },
): SettledGroup {
  return { id, name: '', traits: [], role: 'enemy', placement: { region: 'anywhere' }, ...parts };
}

import { isHostile } from '#engine/level/thing-catalog.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';

const siegeMechanics: readonly string[] = ['keep', 'tower', 'waymark', 'creep'];
const idleInSiege: readonly string[] = ['flag', 'base', 'waymark', 'keep'];

/**
 * What a mechanic turns into in a tower defence, where everybody hostile comes along the road and one thing is the keep;
 * elsewhere the parts of a tower defence are scenery. Null where it stays what it is.
 */
export function siegeMechanic(archetype: ArchetypeKind, mechanic: string): string | null {
  if (archetype !== 'tower-defence') return siegeMechanics.includes(mechanic) ? 'prop' : null;
  if (isHostile(mechanic)) return 'creep';
  return idleInSiege.includes(mechanic) ? 'prop' : mechanic;
}

import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { isHostile, mechanicOf } from '#engine/level/thing-catalog.ts';
import type { ThingGroup, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';

/** Foes that a rule needs and the spec does not name; the colon in their id keeps them apart from those of a spec. */
export function extraFoes(
  id: `extra:${string}`,
  parts: { kind: ThingKind; count: number; mechanic: string },
): SettledGroup {
  return { id, name: '', traits: [], role: 'enemy', placement: { region: 'anywhere' }, ...parts };
}

/** Enemies for so many waves, and rifts for them to come from, as far as the spec has none. */
export function besiegers(
  kept: readonly ThingGroup[],
  siege: { readonly spec: WorldSpec; readonly waves: number },
): SettledGroup[] {
  const foes: SettledGroup[] = [];
  const perWave = 2 + Math.floor(siege.spec.rules.difficulty * 2);
  if (!kept.some((group) => isHostile(mechanicOf(group))))
    foes.push(extraFoes('extra:goblin', { kind: 'goblin', count: siege.waves * perWave, mechanic: 'chaser' }));
  if (!kept.some((group) => group.kind === 'rift'))
    foes.push({ ...extraFoes('extra:rift', { kind: 'rift', count: 3, mechanic: 'rift' }), role: 'obstacle' });
  return foes;
}

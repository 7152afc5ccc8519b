import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { mechanicOf } from '#engine/level/thing-catalog.ts';
import type { ThingGroup, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';

/** Guards, flag and base that such a game needs and the spec does not have. */
export function missingGuards(kept: readonly ThingGroup[], rules: { readonly spec: WorldSpec }): SettledGroup[] {
  const { archetype } = rules.spec;
  const { difficulty } = rules.spec.rules;
  const has = (mechanic: string): boolean => kept.some((group) => mechanicOf(group) === mechanic);
  const extra = (
    kind: ThingKind,
    parts: { count: number; mechanic: string; role: ThingGroup['role'] },
  ): SettledGroup => ({
    id: `extra:${kind}`,
    kind,
    name: '',
    traits: [],
    placement: { region: 'anywhere' },
    ...parts,
  });
  if (archetype === 'stealth')
    return has('guard')
      ? []
      : [extra('guard', { count: 4 + Math.floor(difficulty * 5), mechanic: 'guard', role: 'enemy' })];
  if (archetype !== 'capture-flag') return [];
  return [
    ...(has('flag') ? [] : [extra('flag', { count: 1, mechanic: 'flag', role: 'obstacle' })]),
    ...(has('base') ? [] : [extra('banner', { count: 1, mechanic: 'base', role: 'obstacle' })]),
    ...(has('chaser') || has('enemy') || has('guard')
      ? []
      : [extra('goblin', { count: 4 + Math.floor(difficulty * 6), mechanic: 'chaser', role: 'enemy' })]),
  ];
}

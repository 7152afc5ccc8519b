import type { Rules } from '#engine/level/level.ts';
import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { isHostile, mechanicOf } from '#engine/level/thing-catalog.ts';
import type { ThingGroup, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';

interface Found {
  readonly groups: readonly ThingGroup[];
  readonly repairs: string[];
}

/** Ids that the compiler gives to foes and rifts that a fight needs and the spec does not name. */
const extraIds = { boss: 'extra:golem', foes: 'extra:goblin', rifts: 'extra:rift' } as const;

/** The way to win games that are about fighting, and wins by fighting in any other; null where it is about something else. */
export function settleFight(spec: WorldSpec, found: Found): Rules['win'] | null {
  const { win } = spec.rules;
  if (spec.archetype === 'survival') return settleSurvival(spec, found);
  if (spec.archetype === 'boss') return settleBoss(spec, found);
  if (win.kind !== 'defeat') return null;
  const group = found.groups.find((each) => each.id === win.target);
  if (group === undefined || !isHostile(mechanicOf({ ...group, role: 'enemy' }))) return { kind: 'reach-goal' };
  if (win.count > group.count)
    found.repairs.push(`There are ${group.count} of "${win.target}", so defeating ${group.count} wins.`);
  return { ...win, count: Math.min(win.count, group.count) };
}

function settleSurvival(spec: WorldSpec, found: Found): Rules['win'] {
  const { win, difficulty } = spec.rules;
  const foes = found.groups
    .filter((group) => isHostile(mechanicOf(group)))
    .reduce((sum, group) => sum + group.count, 0);
  const wished = win.kind === 'survive' ? win.waves : 3 + Math.floor(difficulty * 3);
  if (win.kind !== 'survive')
    found.repairs.push(`The way to win is to survive ${wished} waves, because that is what this game is about.`);
  const waves = foes === 0 ? wished : Math.min(wished, foes);
  if (waves < wished) found.repairs.push(`There are ${foes} enemies, so they come in ${waves} waves.`);
  return { kind: 'survive', waves };
}

function settleBoss(spec: WorldSpec, found: Found): Rules['win'] {
  const { win } = spec.rules;
  const named = win.kind === 'defeat' ? found.groups.find((group) => group.id === win.target) : undefined;
  const boss = named ?? found.groups.find((group) => mechanicOf(group) === 'boss');
  if (boss !== undefined) return { kind: 'defeat', target: boss.id, count: boss.count };
  found.repairs.push('Added a golem to fight, because a boss game needs a boss.');
  return { kind: 'defeat', target: extraIds.boss, count: 1 };
}

/** What a fight needs and the spec does not have: somebody to fight, and rifts for waves to come from. */
export function missingFoes(
  kept: readonly ThingGroup[],
  rules: { readonly spec: WorldSpec; readonly win: Rules['win'] },
): SettledGroup[] {
  const { spec, win } = rules;
  const { difficulty } = spec.rules;
  const foes: SettledGroup[] = [];
  if (win.kind === 'defeat' && win.target === extraIds.boss)
    foes.push(foe(extraIds.boss, { kind: 'golem', count: 1, mechanic: 'boss' }));
  if (win.kind !== 'survive') return foes;
  if (!kept.some((group) => isHostile(mechanicOf(group))))
    foes.push(
      foe(extraIds.foes, { kind: 'goblin', count: win.waves * (2 + Math.floor(difficulty * 2)), mechanic: 'chaser' }),
    );
  if (!kept.some((group) => group.kind === 'rift'))
    foes.push({ ...foe(extraIds.rifts, { kind: 'rift', count: 3, mechanic: 'rift' }), role: 'obstacle' });
  return foes;
}

function foe(id: string, parts: { kind: ThingKind; count: number; mechanic: string }): SettledGroup {
  return { id, name: '', traits: [], role: 'enemy', placement: { region: 'anywhere' }, ...parts };
}

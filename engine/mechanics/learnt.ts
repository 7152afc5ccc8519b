import type { AbilityKind } from '#engine/level/world-spec.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Abilities that can be learnt during a run, with the counter that says so. */
const counterOf = { glide: 'learnt-glide', dash: 'learnt-dash' } as const satisfies Partial<
  Record<AbilityKind, string>
>;

/** Teaches a player an ability for the rest of the run; one that cannot be learnt is left alone. */
export function learn(run: RunState, ability: AbilityKind): void {
  if (ability === 'glide' || ability === 'dash') run.counters[counterOf[ability]] = 1;
}

/** Whether a player can glide or dash: the level lets everybody, or it was learnt in this run. */
export function isLearnt({ run, level }: Pick<Play, 'run' | 'level'>, ability: keyof typeof counterOf): boolean {
  return level.playerRules.abilities?.includes(ability) === true || run.counters[counterOf[ability]] === 1;
}

/** What was learnt in a run. */
export function learntIn(run: RunState): AbilityKind[] {
  return (['glide', 'dash'] as const).filter((ability) => run.counters[counterOf[ability]] === 1);
}

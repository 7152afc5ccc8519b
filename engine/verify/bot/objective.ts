import { winRuleOf } from '#engine/rules/index.ts';
import type { Want } from '#engine/rules/want.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { RunState } from '#engine/sim/types.ts';

/** What the bot goes for next. */
export type Objective = Want;

/** What brings the win nearer, given what the run has done so far; null where nothing is left to do. */
export function nextObjective(world: SimWorld, run: RunState): Objective | null {
  const { win } = world.level.rules;
  return winRuleOf(win).want({ world, run }, win);
}

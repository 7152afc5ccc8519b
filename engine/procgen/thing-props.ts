import type { LevelEntity, PlayerRules } from '#engine/level/level.ts';
import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { quantise } from '#engine/math/scalar.ts';

/** How high a bouncer throws a walker, in metres. */
export const bounceRiseMetres = 3.7;

/** Numbers and words for the mechanic of a thing that stands in an open world. */
export function propsOf(
  group: Pick<SettledGroup, 'kind' | 'mechanic' | 'sells'>,
  rules: PlayerRules,
): LevelEntity['props'] {
  if (group.mechanic === 'collectable') return { score: group.kind === 'gem' || group.kind === 'star' ? 3 : 1 };
  if (group.mechanic === 'shop' && group.sells !== undefined) return shopProps(group.sells);
  if (group.mechanic === 'secret') return { score: 5 };
  if (group.mechanic === 'hazard')
    return group.kind === 'lava-pool' ? { effect: 'respawn' } : { effect: 'hurt', damage: 1 };
  if (group.mechanic === 'bouncer') return { launchMetresPerSecond: bounceSpeed(rules, bounceRiseMetres) };
  if (group.mechanic === 'moving-platform')
    return { travelX: 0, travelY: 2.5, travelZ: 0, periodTicks: 210, phaseTicks: 0 };
  return {};
}

/** Launch speed in metres per second that carries a walker `riseMetres` up. */
export function bounceSpeed(rules: PlayerRules, riseMetres: number): number {
  return quantise(Math.min(30, Math.max(4, Math.sqrt(2 * rules.gravityMetresPerSecondSquared * riseMetres))));
}

/** Props of a stall that sells something. */
export function shopProps(sells: NonNullable<SettledGroup['sells']>): LevelEntity['props'] {
  const { item, price, haggleTries, seller } = sells;
  return {
    item,
    price,
    ...(haggleTries === undefined ? {} : { tries: haggleTries }),
    ...(seller === undefined ? {} : { seller }),
  };
}

import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { quantise } from '#engine/math/scalar.ts';
import type { Layout } from './open-world.ts';

const shortestPeriodTicks = 30;
const longestPeriodTicks = 1800;

/** The layout with everything that moves as fast as its group in the spec says. */
export function paced(layout: Layout, { groups }: Pick<SettledSpec, 'groups'>): Layout {
  const paces = new Map(groups.flatMap(({ id, pace }) => (pace === undefined ? [] : [[id, pace] as const])));
  if (paces.size === 0) return layout;
  return { ...layout, entities: layout.entities.map((entity) => atPace(entity, paceOf(entity, paces))) };
}

// Guards of an inner ring carry the id of their group before a colon.
function paceOf({ group }: LevelEntity, paces: ReadonlyMap<string, number>): number {
  return paces.get(group) ?? paces.get(group.split(':')[0] ?? '') ?? 1;
}

function atPace(entity: LevelEntity, pace: number): LevelEntity {
  if (pace === 1) return entity;
  const props = { ...entity.props };
  const { speedMetresPerSecond, periodTicks, phaseTicks } = props;
  if (typeof speedMetresPerSecond === 'number') props['speedMetresPerSecond'] = quantise(speedMetresPerSecond * pace);
  if (typeof periodTicks === 'number') {
    const period = Math.floor(Math.min(longestPeriodTicks, Math.max(shortestPeriodTicks, periodTicks / pace)));
    props['periodTicks'] = period;
    if (typeof phaseTicks === 'number') props['phaseTicks'] = Math.floor((phaseTicks * period) / periodTicks);
  }
  return { ...entity, props };
}

import type { LevelEntity } from '#engine/level/level.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { clamp, quantise } from '#engine/math/scalar.ts';
import { creatureProps } from '#engine/mechanics/minds/creature.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

type Pace = NonNullable<WorldSpec['rules']['pace']>;
type Change = (entity: LevelEntity) => LevelEntity['props'] | null;

const usualCreatureSpeed = creatureProps.speedMetresPerSecond.parse(undefined);
const usualCreepCentimetres = 6;

/** Gives doors, platforms, waves and creatures the pace that a spec asks for; entities it does not speak of stay as they are. */
export function setPace(entities: readonly LevelEntity[], pace: Pace | undefined): readonly LevelEntity[] {
  if (pace === undefined) return entities;
  const changes = [delayDoors(pace), swingPlatforms(pace), timeWaves(pace), hurryCreatures(pace)];
  return entities.map((entity) => {
    const change = changes.reduce<LevelEntity['props'] | null>((found, each) => found ?? each(entity), null);
    return change === null ? entity : { ...entity, props: { ...entity.props, ...change } };
  });
}

function delayDoors({ doorSeconds }: Pace): Change {
  return ({ mechanic }) =>
    doorSeconds !== undefined && mechanic === 'door' ? { delayTicks: doorSeconds * ticksPerSecond } : null;
}

function swingPlatforms({ platformSeconds }: Pace): Change {
  return (entity) => {
    if (platformSeconds === undefined || entity.mechanic !== 'moving-platform') return null;
    const periodTicks = platformSeconds * ticksPerSecond;
    return { periodTicks, phaseTicks: numberProp(entity, { name: 'phaseTicks', fallback: 0 }) % periodTicks };
  };
}

function timeWaves({ waveEverySeconds }: Pace): Change {
  return (entity) =>
    waveEverySeconds !== undefined &&
    entity.mechanic === 'rift' &&
    numberProp(entity, { name: 'waves', fallback: 0 }) > 0
      ? { everyTicks: waveEverySeconds * ticksPerSecond }
      : null;
}

function hurryCreatures({ enemySpeedMultiplier: share }: Pace): Change {
  return (entity): LevelEntity['props'] | null => {
    if (share === undefined || !isHostile(entity.mechanic)) return null;
    if (entity.mechanic === 'creep') {
      const usual = numberProp(entity, { name: 'speedCentimetresPerTick', fallback: usualCreepCentimetres });
      return { speedCentimetresPerTick: clamp(Math.floor(usual * share + 0.5), [1, 40]) };
    }
    if ('periodTicks' in entity.props) {
      const periodTicks = clamp(
        Math.floor(numberProp(entity, { name: 'periodTicks', fallback: 180 }) / share),
        [30, 1800],
      );
      return { periodTicks, phaseTicks: numberProp(entity, { name: 'phaseTicks', fallback: 0 }) % periodTicks };
    }
    const speed = numberProp(entity, { name: 'speedMetresPerSecond', fallback: usualCreatureSpeed });
    return { speedMetresPerSecond: quantise(clamp(speed * share, [0.5, 8])) };
  };
}

import { readAbsence } from '#engine/level/absence.ts';
import type { AbsentFeature } from '#engine/level/absence.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import type { MeasuredLevel } from './measured-level.ts';
import { hasWater } from './measured-level.ts';

/** Whether something that must be absent is absent, looked up in the level itself. */
export function isAbsent(level: MeasuredLevel, what: string): boolean {
  const { kinds, features } = readAbsence(what);
  const present = new Set<string>(level.entities.map((entity) => entity.look));
  if (kinds.some((kind) => present.has(kind))) return false;
  if (features.some((feature) => featurePresent[feature](level))) return false;
  const word = what.trim().toLowerCase();
  return (
    kinds.length > 0 ||
    features.length > 0 ||
    !level.entities.some((entity) => word !== '' && entity.name.toLowerCase().includes(word))
  );
}

const usesMechanic =
  (mechanic: string) =>
  (level: MeasuredLevel): boolean =>
    level.entities.some((entity) => entity.mechanic === mechanic);

const featurePresent: Record<AbsentFeature, (level: MeasuredLevel) => boolean> = {
  enemies: (level) => level.entities.some((entity) => isHostile(entity.mechanic)),
  hazards: usesMechanic('hazard'),
  characters: usesMechanic('character'),
  secrets: usesMechanic('secret'),
  checkpoints: usesMechanic('checkpoint'),
  jumping: ({ playerRules }) =>
    (playerRules.controller === 'walker' || playerRules.controller === 'runner') && playerRules.jumpMetresPerSecond > 0,
  water: hasWater,
  timer: (level) => level.rules.timerTicks !== null,
  lives: (level) => level.playerRules.lives !== null,
  cutscenes: (level) => level.cutscenes.length > 0,
  quests: (level) => level.quests.length > 0,
  fog: (level) => level.environment.weather === 'fog' || level.environment.fogDensity > 0.05,
  rain: (level) => level.environment.weather === 'rain',
  snow: (level) => level.environment.weather === 'snow',
  storm: (level) => level.environment.weather === 'storm',
  hills: (level) => level.terrain.solid && walkableRange(level) > 6,
};

/** Difference in metres between the highest and the lowest thing that stands on the ground. */
function walkableRange(level: MeasuredLevel): number {
  const heights = level.entities.map((entity) => entity.position.y);
  return heights.length === 0 ? 0 : Math.max(...heights) - Math.min(...heights);
}

import { readAbsence } from './absence.ts';
import type { AbsentFeature } from './absence.ts';
import type { Level, LevelEntity, LevelFacts } from './level.ts';
import { isHostile } from './thing-catalog.ts';
import { measureRelations } from './relations.ts';
import { halfSpan } from './terrain.ts';
import type { WorldSpec } from './world-spec.ts';

type Measured = Omit<Level, 'facts'>;

/** Measures what is in a level. Of the spec it takes only what to look for: names of groups, relations and absences. */
export function measureFacts(level: Measured, spec: WorldSpec): LevelFacts {
  const { environment } = level;
  return {
    archetype: level.archetype,
    biome: environment.biome,
    timeOfDay: environment.timeOfDay,
    weather: environment.weather,
    mood: environment.mood,
    style: environment.style,
    difficulty: level.rules.difficulty,
    counts: countLooks(level.entities),
    mechanics: listMechanics(level),
    named: level.entities
      .filter((entity) => entity.name !== '' || entity.look === 'goal')
      .map((entity) => ({
        name: entity.name || entity.look,
        kind: entity.look,
        role: roleOf(entity),
        position: entity.position,
      })),
    relations: measureRelations(level, spec),
    lighting: listLights(level),
    rules: {
      win: describeWin(level),
      timerSeconds: level.rules.timerTicks === null ? null : level.rules.timerTicks / 30,
      lives: level.playerRules.lives,
    },
    size: measureSize(level),
    characters: level.entities
      .filter((entity) => entity.look === 'character')
      .map((entity) => ({ name: entity.name, role: String(entity.props['role'] ?? '') })),
    cutscenes: level.cutscenes.map((cutscene) => ({ id: cutscene.id, beats: cutscene.beats.length })),
    absent: spec.absent.map((what) => ({ what, holds: isAbsent(level, what) })),
  };
}

function countLooks(entities: readonly LevelEntity[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const entity of entities) counts.set(entity.look, (counts.get(entity.look) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listMechanics(level: Measured): string[] {
  const found = new Set(level.entities.map((entity) => entity.mechanic));
  found.delete('prop');
  found.add(level.playerRules.controller === 'flyer' ? 'flap' : 'jump');
  if (level.playerRules.doubleJump) found.add('double-jump');
  if (level.rules.timerTicks !== null) found.add('timer');
  if (level.playerRules.lives !== null) found.add('lives');
  if (level.quests.length > 0) found.add('quest');
  return [...found].sort();
}

function roleOf(entity: LevelEntity): string {
  if (entity.mechanic === 'character') return String(entity.props['role'] ?? 'character');
  return entity.mechanic === 'prop' ? 'scenery' : entity.mechanic;
}

const lights: Readonly<Record<string, string>> = {
  'lamp-post': 'lamp light',
  lantern: 'lantern light',
  campfire: 'fire light',
  'lava-pool': 'lava glow',
  lighthouse: 'lighthouse beam',
};

function listLights(level: Measured): string[] {
  const { timeOfDay, biome, fogDensity, weather } = level.environment;
  const found = new Set<string>([{ dawn: 'sunrise', day: 'sunlight', dusk: 'sunset', night: 'moonlight' }[timeOfDay]]);
  for (const entity of level.entities) {
    const light = lights[entity.look];
    if (light !== undefined) found.add(light);
  }
  if (biome === 'crystal') found.add('crystal glow');
  if (fogDensity >= 0.4) found.add('fog');
  if (weather === 'storm') found.add('lightning');
  return [...found].sort();
}

function describeWin(level: Measured): string {
  const { win } = level.rules;
  if (win.kind === 'collect')
    return `collect ${win.count} ${lookOf(level, win.target)}`;
  if (win.kind === 'pass-gates') return `pass ${win.count} gates`;
  if (win.kind === 'quest')
    return `finish the quest "${level.quests.find((quest) => quest.id === win.quest)?.title ?? win.quest}"`;
  if (win.kind === 'defeat') return `defeat ${win.count} ${lookOf(level, win.target)}`;
  if (win.kind === 'survive') return `survive ${win.waves} waves`;
  return 'reach the goal';
}

function lookOf(level: Measured, group: string): string {
  return level.entities.find((entity) => entity.group === group)?.look ?? group;
}

function measureSize(level: Measured): LevelFacts['size'] {
  const { terrain, entities } = level;
  const width = 2 * halfSpan(terrain);
  let low = Infinity;
  let high = -Infinity;
  const levels = terrain.solid
    ? terrain.heights.filter((height) => height > terrain.killHeight)
    : entities.map((entity) => entity.position.y);
  for (const height of levels) {
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  return {
    widthMetres: width,
    depthMetres: width,
    heightRangeMetres: levels.length > 0 ? Math.floor((high - low) * 10 + 0.5) / 10 : 0,
    water: hasWater(level),
  };
}

function hasWater({ terrain }: Pick<Measured, 'terrain'>): boolean {
  const { waterLevel } = terrain;
  return waterLevel !== null && terrain.solid && terrain.heights.some((height) => height < waterLevel);
}

/** Whether something that must be absent is absent, looked up in the level itself. */
function isAbsent(level: Measured, what: string): boolean {
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

const isMenaced = (level: Measured): boolean => level.entities.some((entity) => isHostile(entity.mechanic));

const usesMechanic =
  (mechanic: string) =>
  (level: Measured): boolean =>
    level.entities.some((entity) => entity.mechanic === mechanic);

const featurePresent: Record<AbsentFeature, (level: Measured) => boolean> = {
  enemies: isMenaced,
  hazards: usesMechanic('hazard'),
  characters: usesMechanic('character'),
  secrets: usesMechanic('secret'),
  checkpoints: usesMechanic('checkpoint'),
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
function walkableRange(level: Measured): number {
  const heights = level.entities.map((entity) => entity.position.y);
  return heights.length === 0 ? 0 : Math.max(...heights) - Math.min(...heights);
}

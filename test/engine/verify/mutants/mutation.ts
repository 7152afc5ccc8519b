import type { Level, LevelEntity, Vec3 } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { block } from '#test/harness.ts';

/** A way to break a level so that nobody can win it any more; null where it does not apply. */
export interface Mutation {
  readonly name: string;
  readonly apply: (level: Level) => Level | null;
}

/** Mechanics that stand for the win where it names no group. */
const winMechanics: Readonly<Record<string, string>> = { 'reach-goal': 'goal', 'pass-gates': 'gate', laps: 'ring' };

/** The things that the win cannot do without; empty where the win is not about things (or is not known here). */
export function keyThings(level: Level): LevelEntity[] {
  const { win } = level.rules;
  if (win.kind === 'quest') {
    const last = level.quests.find((candidate) => candidate.id === win.quest)?.steps.at(-1);
    return level.entities.filter((entity) => entity.group === last?.target);
  }
  // What is defended may stand anywhere; its own mutations are those of the rules.
  if (win.kind === 'defend') return [];
  if ('target' in win) return level.entities.filter((entity) => entity.group === win.target);
  const mechanic = winMechanics[win.kind];
  return mechanic === undefined ? [] : level.entities.filter((entity) => entity.mechanic === mechanic);
}

/** How many key things a win takes. */
export function neededThings(level: Level): number {
  const { win } = level.rules;
  // A round without one of its gates never ends.
  if (win.kind === 'laps') return win.gates;
  return win.kind !== 'quest' && 'count' in win && winsByThings(level) ? win.count : 1;
}

function winsByThings(level: Level): boolean {
  return 'target' in level.rules.win || level.rules.win.kind in winMechanics;
}

/** How many key things have to be spoilt before the rest is not enough. */
export function spoil(level: Level): LevelEntity[] {
  const things = keyThings(level);
  return things.slice(0, Math.max(0, things.length - neededThings(level) + 1));
}

/** Replaces the spoilt key things by what `edit` makes of them; null where the win is not about things. */
export function spoilEach(level: Level, edit: (entity: LevelEntity) => LevelEntity[]): Level | null {
  const spoilt = new Set(spoil(level));
  if (spoilt.size === 0) return null;
  return change(level, (entity) => (spoilt.has(entity) ? edit(entity) : [entity]));
}

/** Replaces every entity by what `edit` makes of it. */
export function change(level: Level, edit: (entity: LevelEntity) => LevelEntity[]): Level {
  return { ...level, entities: level.entities.flatMap(edit) };
}

/** An entity elsewhere. */
export function moved(entity: LevelEntity, by: Partial<Vec3>): LevelEntity {
  const { x, y, z } = entity.position;
  return { ...entity, position: { x: x + (by.x ?? 0), y: y + (by.y ?? 0), z: z + (by.z ?? 0) } };
}

/** A solid block all around a point. */
export function vault(id: string, at: Vec3): LevelEntity {
  return block(id, { at: { x: at.x, y: at.y + 7, z: at.z }, size: { x: 14, y: 14, z: 14 }, mechanic: 'prop' });
}

/** Whether the level is played on the wing. */
export function isFlyer(level: Level): boolean {
  return level.playerRules.controller === 'flyer';
}

/** Whether the player gets about in the air, so that no height and no gap stops them. */
export function isWinged(level: Level): boolean {
  return isFlyer(level) || level.playerRules.controller === 'drone';
}

/** Metres on the map between a thing and the start. */
export function metresFromStart(level: Level, entity: LevelEntity): number {
  const { x, z } = level.spawn.position;
  return hypot2(entity.position.x - x, entity.position.z - z);
}

/** Whether the key things of this level would still be enough to win. */
export function stillHasEnough(level: Level): boolean {
  return keyThings(level).length >= neededThings(level);
}

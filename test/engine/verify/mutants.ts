import type { Level, LevelEntity, Vec3 } from '#engine/level/level.ts';
import { block } from '#test/harness.ts';

/** A way to break a level so that nobody can win it any more; null where it does not apply. */
export interface Mutation {
  readonly name: string;
  readonly apply: (level: Level) => Level | null;
}

/** The things that the win cannot do without. */
function keyThings(level: Level): LevelEntity[] {
  const { win } = level.rules;
  if (win.kind === 'collect') return level.entities.filter((entity) => entity.group === win.target);
  if (win.kind === 'reach-goal') return level.entities.filter((entity) => entity.mechanic === 'goal');
  if (win.kind === 'pass-gates') return level.entities.filter((entity) => entity.mechanic === 'gate');
  const quest = level.quests.find((candidate) => candidate.id === win.quest);
  const last = quest?.steps.at(-1);
  return level.entities.filter((entity) => entity.group === last?.target);
}

function needed(level: Level): number {
  const { win } = level.rules;
  return win.kind === 'collect' || win.kind === 'pass-gates' ? win.count : 1;
}

/** How many key things have to be spoilt before the rest is not enough. */
function spoil(level: Level): LevelEntity[] {
  const things = keyThings(level);
  return things.slice(0, Math.max(0, things.length - needed(level) + 1));
}

function change(level: Level, edit: (entity: LevelEntity) => LevelEntity[]): Level {
  return { ...level, entities: level.entities.flatMap(edit) };
}

function vault(id: string, at: Vec3): LevelEntity[] {
  return [block(id, { at: { x: at.x, y: at.y + 7, z: at.z }, size: { x: 14, y: 14, z: 14 }, mechanic: 'prop' })];
}

const isFlyer = (level: Level): boolean => level.playerRules.controller === 'flyer';

/** Whether a gap of a metre or more lies between the first platform and all others. */
function isStartApart(level: Level): boolean {
  const platforms = level.entities.filter((entity) => entity.mechanic === 'platform' && entity.collider !== null);
  const halfX = (entity: LevelEntity) =>
    entity.collider?.shape === 'box' ? entity.collider.halfX : (entity.collider?.radius ?? 0);
  const halfZ = (entity: LevelEntity) =>
    entity.collider?.shape === 'box' ? entity.collider.halfZ : (entity.collider?.radius ?? 0);
  const [first, ...others] = platforms.toSorted((a, b) => distanceToSpawn(level, a) - distanceToSpawn(level, b));
  return (
    first !== undefined &&
    others.every(
      (other) =>
        Math.abs(other.position.x - first.position.x) - halfX(other) - halfX(first) > 1 ||
        Math.abs(other.position.z - first.position.z) - halfZ(other) - halfZ(first) > 1,
    )
  );
}

function distanceToSpawn(level: Level, entity: LevelEntity): number {
  const { x, z } = level.spawn.position;
  return Math.abs(entity.position.x - x) + Math.abs(entity.position.z - z);
}

/** Every mutation makes any level that it applies to impossible to win. */
export const mutations: readonly Mutation[] = [
  {
    name: 'a key thing is removed',
    apply(level) {
      const gone = new Set(spoil(level));
      return gone.size === 0 ? null : change(level, (entity) => (gone.has(entity) ? [] : [entity]));
    },
  },
  {
    name: 'a key thing is inside a wall',
    apply(level) {
      const buried = new Set(spoil(level));
      return change(level, (entity) =>
        buried.has(entity) ? [entity, ...vault(`vault-${entity.id}`, entity.position)] : [entity],
      );
    },
  },
  {
    name: 'a key thing hangs high in the air',
    apply(level) {
      if (isFlyer(level)) return null;
      const raised = new Set(spoil(level));
      const up = (entity: LevelEntity) => ({ ...entity, position: { ...entity.position, y: entity.position.y + 60 } });
      return change(level, (entity) => [raised.has(entity) ? up(entity) : entity]);
    },
  },
  {
    name: 'a key thing lies far beyond the edge',
    apply(level) {
      const moved = new Set(spoil(level));
      const away = (entity: LevelEntity) => ({
        ...entity,
        position: { ...entity.position, z: entity.position.z + 900 },
      });
      return change(level, (entity) => [moved.has(entity) ? away(entity) : entity]);
    },
  },
  {
    name: 'more is asked for than there is',
    apply(level) {
      const { win } = level.rules;
      if (win.kind !== 'collect' && win.kind !== 'pass-gates') return null;
      return { ...level, rules: { ...level.rules, win: { ...win, count: keyThings(level).length + 1 } } };
    },
  },
  {
    name: 'the start is walled in',
    apply(level) {
      if (isFlyer(level)) return null;
      const { x, y, z } = level.spawn.position;
      const wall = (id: string, at: { x: number; z: number }, size: { x: number; z: number }) =>
        block(id, { at: { x: at.x, y: y + 60, z: at.z }, size: { x: size.x, y: 90, z: size.z }, mechanic: 'prop' });
      const cell = [
        wall('cell-east', { x: x + 2, z }, { x: 1, z: 6 }),
        wall('cell-west', { x: x - 2, z }, { x: 1, z: 6 }),
        wall('cell-north', { x, z: z - 2 }, { x: 6, z: 1 }),
        wall('cell-south', { x, z: z + 2 }, { x: 6, z: 1 }),
      ];
      const isNear = (entity: LevelEntity) =>
        Math.abs(entity.position.x - x) < 12 && Math.abs(entity.position.z - z) < 12;
      // Whatever can be had from inside the cell, or throws or carries over it, goes first.
      const outside = level.entities.filter(
        (entity) => entity.mechanic === 'platform' || entity.mechanic === 'prop' || !isNear(entity),
      );
      return keyThings({ ...level, entities: outside }).length < needed(level)
        ? null
        : { ...level, entities: [...outside, ...cell] };
    },
  },
  {
    name: 'the start is on a lonely rock',
    apply(level) {
      if (level.terrain.solid || isFlyer(level)) return null;
      const at = { x: 0, y: level.spawn.position.y - 40, z: 300 };
      const rock = block('lonely-rock', { at, size: { x: 3, y: 1, z: 3 } });
      const terrain = { ...level.terrain, killHeight: Math.min(level.terrain.killHeight, at.y - 10) };
      return { ...level, terrain, spawn: { ...level.spawn, position: at }, entities: [...level.entities, rock] };
    },
  },
  {
    name: 'the time is up at once',
    apply: (level) => ({ ...level, rules: { ...level.rules, timerTicks: 12 } }),
  },
  {
    name: 'nobody can jump',
    apply(level) {
      if (level.terrain.solid || isFlyer(level) || !isStartApart(level)) return null;
      const entities = level.entities.filter(
        (entity) => entity.mechanic !== 'bouncer' && entity.mechanic !== 'moving-platform',
      );
      return { ...level, entities, playerRules: { ...level.playerRules, jumpMetresPerSecond: 0.2, doubleJump: false } };
    },
  },
  {
    name: 'wings too weak to rise',
    apply: (level) =>
      isFlyer(level)
        ? {
            ...level,
            playerRules: { ...level.playerRules, jumpMetresPerSecond: 0.1, gravityMetresPerSecondSquared: 40 },
          }
        : null,
  },
  {
    name: 'the quest giver is gone',
    apply(level) {
      const giver = level.quests[0]?.giver;
      if (level.rules.win.kind !== 'quest' || giver === undefined) return null;
      return change(level, (entity) => (entity.group === giver ? [] : [entity]));
    },
  },
];

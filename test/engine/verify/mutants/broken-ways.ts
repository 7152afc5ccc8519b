import type { Level, LevelEntity } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { block } from '#test/harness.ts';

import { type Mutation, isFlyer, isWinged, keyThings, metresFromStart, moved, stillHasEnough } from './mutation.ts';

/** Half of the sides of a box or the radius of a cylinder, in metres. */
function halfSize(entity: LevelEntity): { x: number; z: number } {
  const { collider } = entity;
  if (collider?.shape === 'box') return { x: collider.halfX, z: collider.halfZ };
  return { x: collider?.radius ?? 0, z: collider?.radius ?? 0 };
}

/** Whether a gap of a metre or more lies between the first platform and all others. */
function isStartApart(level: Level): boolean {
  const [first, ...others] = level.entities
    .filter((entity) => entity.mechanic === 'platform' && entity.collider !== null)
    .toSorted((a, b) => metresFromStart(level, a) - metresFromStart(level, b));
  if (first === undefined) return false;
  const own = halfSize(first);
  return others.every((other) => {
    const half = halfSize(other);
    return (
      Math.abs(other.position.x - first.position.x) - half.x - own.x > 1 ||
      Math.abs(other.position.z - first.position.z) - half.z - own.z > 1
    );
  });
}

/** Whether the win is about reaching things, so that somebody who cannot get anywhere cannot win. */
function needsTravel(level: Level): boolean {
  return keyThings(level).length > 0 && !isWinged(level);
}

/** Things that carry, throw or float and so could lead over an obstacle. */
function keepsFeetDown(entity: LevelEntity): boolean {
  return entity.mechanic === 'prop' || entity.mechanic === 'platform';
}

/** The level with a ring of abyss around the start, and nothing left in or over it to stand on. */
function withMoat(level: Level, ring: { from: number; to: number }): Level {
  const { terrain, spawn } = level;
  const half = (terrain.cells * terrain.cellMetres) / 2;
  const width = terrain.cells + 1;
  const depth = Math.min(terrain.killHeight, ...terrain.heights) - 30;
  const heights = terrain.heights.map((height, index) => {
    const x = (index % width) * terrain.cellMetres - half - spawn.position.x;
    const z = Math.floor(index / width) * terrain.cellMetres - half - spawn.position.z;
    const metres = hypot2(x, z);
    return metres > ring.from && metres < ring.to ? depth : height;
  });
  return {
    ...level,
    terrain: { ...terrain, heights, killHeight: depth + 10 },
    entities: level.entities.filter(
      (entity) => metresFromStart(level, entity) > ring.to + 30 || (entity.collider === null && keepsFeetDown(entity)),
    ),
  };
}

/** Mutations of the ways to the things that the win is about. */
export const brokenWays: readonly Mutation[] = [
  {
    name: 'the start is walled in',
    apply(level) {
      if (!needsTravel(level)) return null;
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
      const outside = level.entities.filter((entity) => keepsFeetDown(entity) || !isNear(entity));
      const mutant = { ...level, entities: outside };
      return stillHasEnough(mutant) ? { ...level, entities: [...outside, ...cell] } : null;
    },
  },
  {
    name: 'the start is on a lonely rock',
    apply(level) {
      if (level.terrain.solid || !needsTravel(level)) return null;
      const at = { x: 0, y: level.spawn.position.y - 40, z: 300 };
      const rock = block('lonely-rock', { at, size: { x: 3, y: 1, z: 3 } });
      const terrain = { ...level.terrain, killHeight: Math.min(level.terrain.killHeight, at.y - 10) };
      return { ...level, terrain, spawn: { ...level.spawn, position: at }, entities: [...level.entities, rock] };
    },
  },
  {
    name: 'the start is on a high pillar over the abyss',
    apply(level) {
      if (!level.terrain.solid || !needsTravel(level)) return null;
      const { x, z } = level.spawn.position;
      const at = { x, y: level.spawn.position.y + 400, z };
      // Who jumps down falls for longer than the abyss is deep.
      const terrain = { ...level.terrain, killHeight: at.y - 100 };
      const pillar = block('pillar', { at, size: { x: 3, y: 1, z: 3 } });
      return { ...level, terrain, spawn: { ...level.spawn, position: at }, entities: [...level.entities, pillar] };
    },
  },
  {
    name: 'a moat without a bridge lies around the start',
    apply(level) {
      if (!level.terrain.solid || !needsTravel(level)) return null;
      const keys = new Set(keyThings(level).map((entity) => entity.id));
      const mutant = withMoat(level, { from: 6, to: 40 });
      const kept = [
        ...mutant.entities.filter((entity) => !keys.has(entity.id)),
        // The key things stay where they were: above the abyss or beyond it.
        ...level.entities.filter((entity) => keys.has(entity.id) && metresFromStart(level, entity) > 12),
      ];
      return stillHasEnough({ ...mutant, entities: kept }) ? { ...mutant, entities: kept } : null;
    },
  },
  {
    name: 'the way is torn off where it begins',
    apply(level) {
      if (level.terrain.solid || !needsTravel(level) || !isStartApart(level)) return null;
      const [first] = level.entities
        .filter((entity) => entity.mechanic === 'platform' && entity.collider !== null)
        .toSorted((a, b) => metresFromStart(level, a) - metresFromStart(level, b));
      const torn = level.entities.map((entity) => (entity === first ? entity : moved(entity, { x: 200 })));
      return { ...level, entities: torn };
    },
  },
  {
    name: 'the way is torn apart half-way',
    apply(level) {
      if (level.terrain.solid || !needsTravel(level)) return null;
      const reaches = keyThings(level).map((entity) => metresFromStart(level, entity));
      const cut = Math.max(0, ...reaches) / 2;
      if (cut < 6) return null;
      const far = new Set(level.entities.filter((entity) => metresFromStart(level, entity) > cut));
      const near = { ...level, entities: level.entities.filter((entity) => !far.has(entity)) };
      if (stillHasEnough(near)) return null;
      // Upwards, where no fall and no jump leads.
      return {
        ...level,
        entities: level.entities.map((entity) => (far.has(entity) ? moved(entity, { y: 300 }) : entity)),
      };
    },
  },
  {
    name: 'nobody can jump',
    apply(level) {
      if (level.terrain.solid || !needsTravel(level) || !isStartApart(level)) return null;
      const entities = level.entities.filter(
        (entity) => entity.mechanic === 'platform' || entity.collider === null || entity.mechanic === 'prop',
      );
      const still = { ...level, entities };
      if (!stillHasEnough(still)) return null;
      return { ...still, playerRules: { ...level.playerRules, jumpMetresPerSecond: 0.2, doubleJump: false } };
    },
  },
  {
    name: 'nobody can move',
    // A kart without an engine still goes from one boost of a drift to the next, and wins.
    apply: (level) =>
      level.playerRules.controller !== 'kart' &&
      needsTravel(level) &&
      keyThings(level).every((entity) => metresFromStart(level, entity) > 4)
        ? {
            ...level,
            entities: level.entities.filter(
              (entity) => entity.mechanic !== 'moving-platform' && entity.mechanic !== 'bouncer',
            ),
            playerRules: { ...level.playerRules, speedMetresPerSecond: 0 },
          }
        : null,
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
    name: 'the air is walled off',
    apply(level) {
      const [first] = keyThings(level);
      if (!isFlyer(level) || first === undefined) return null;
      const x = (level.spawn.position.x + first.position.x) / 2;
      const wall = block('wall', { at: { x, y: 200, z: 0 }, size: { x: 2, y: 400, z: 400 }, mechanic: 'prop' });
      return { ...level, entities: [...level.entities, wall] };
    },
  },
];

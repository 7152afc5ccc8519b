import type { LevelEntity } from '#engine/level/level.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { pickup } from '#test/harness.ts';

import { type Mutation, change, isWinged, keyThings, moved, spoil, spoilEach, vault } from './mutation.ts';

const carpetMetres = 24;

/** Lava all over and around a thing, far wider and higher than anybody jumps. */
function carpet(entity: LevelEntity): LevelEntity {
  const half = carpetMetres / 2;
  return {
    ...pickup(`carpet-${entity.id}`, { at: entity.position, mechanic: 'hazard', props: { effect: 'respawn' } }),
    trigger: { shape: 'box', halfX: half, halfY: 60, halfZ: half, offsetY: 0 },
  };
}

/** Mutations of the things that the win is about. */
export const brokenThings: readonly Mutation[] = [
  { name: 'a key thing is removed', apply: (level) => spoilEach(level, () => []) },
  {
    name: 'a key thing is inside a wall',
    apply: (level) => spoilEach(level, (entity) => [entity, vault(`vault-${entity.id}`, entity.position)]),
  },
  {
    name: 'a key thing hangs high in the air',
    apply: (level) => (isWinged(level) ? null : spoilEach(level, (entity) => [moved(entity, { y: 60 })])),
  },
  {
    name: 'a key thing lies deep in the ground',
    apply: (level) =>
      isWinged(level) || !level.terrain.solid ? null : spoilEach(level, (entity) => [moved(entity, { y: -30 })]),
  },
  {
    name: 'a key thing lies far beyond the edge',
    apply: (level) => spoilEach(level, (entity) => [moved(entity, { z: 900 })]),
  },
  {
    name: 'a key thing lies beyond the other edge',
    apply: (level) => (isWinged(level) ? null : spoilEach(level, (entity) => [moved(entity, { x: -700, z: -300 })])),
  },
  {
    name: 'a key thing does nothing',
    apply: (level) => spoilEach(level, (entity) => [{ ...entity, trigger: null, collider: null, mechanic: 'prop' }]),
  },
  {
    name: 'a key thing is under a carpet of lava',
    apply(level) {
      const spoilt = spoil(level);
      const { x, z } = level.spawn.position;
      const near = (at: { x: number; z: number }, metres: number) =>
        spoilt.some((thing) => hypot2(thing.position.x - at.x, thing.position.z - at.z) < metres);
      // On top of the start the carpet would only be a level that kills at once, which is another matter.
      if (spoilt.length === 0 || isWinged(level) || near({ x, z }, carpetMetres)) return null;
      const open = change(level, (entity) =>
        entity.mechanic === 'checkpoint' && near(entity.position, carpetMetres) ? [] : [entity],
      );
      return { ...open, entities: [...open.entities, ...spoilt.map(carpet)] };
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
    name: 'what is asked for has another name',
    apply(level) {
      const { win } = level.rules;
      return win.kind === 'collect'
        ? { ...level, rules: { ...level.rules, win: { ...win, target: 'nothing-of-the-kind' } } }
        : null;
    },
  },
  {
    name: 'the quest giver is gone',
    apply(level) {
      const giver = questOf(level)?.giver;
      return giver === undefined ? null : change(level, (entity) => (entity.group === giver ? [] : [entity]));
    },
  },
  {
    name: 'the quest giver is walled in',
    apply(level) {
      const giver = questOf(level)?.giver;
      if (giver === undefined) return null;
      return change(level, (entity) =>
        entity.group === giver ? [entity, vault(`vault-${entity.id}`, entity.position)] : [entity],
      );
    },
  },
  {
    name: 'the quest is not there',
    apply: (level) => (level.rules.win.kind === 'quest' ? { ...level, quests: [] } : null),
  },
  ...[0, 1, 2, 3].map((index): Mutation => ({
    name: `what step ${index + 1} of the quest needs is gone`,
    apply(level) {
      const step = questOf(level)?.steps[index];
      return step === undefined ? null : change(level, (entity) => (entity.group === step.target ? [] : [entity]));
    },
  })),
];

function questOf(level: Parameters<Mutation['apply']>[0]) {
  const { win } = level.rules;
  return win.kind === 'quest' ? level.quests.find((quest) => quest.id === win.quest) : undefined;
}

import { describe, expect, it } from 'vitest';

import { TestWorld, entity, pickup } from '#test/harness.ts';

const east = { x: 1, z: 0 };
const at = (x: number, y = 0, z = 0) => ({ x, y, z });

describe('character and quests', () => {
  const mira = entity({ id: 'npc-mira', group: 'mira', mechanic: 'character', look: 'character', position: at(2) });
  const tom = entity({ id: 'npc-tom', group: 'tom', mechanic: 'character', look: 'character', position: at(12) });
  const quest = {
    id: 'apples',
    title: 'Apples for Mira',
    giver: 'mira',
    rewardCredits: 5,
    steps: [
      { kind: 'collect' as const, target: 'apples', count: 2, text: '' },
      { kind: 'reach' as const, target: 'well', count: 1, text: '' },
      { kind: 'talk' as const, target: 'tom', count: 1, text: '' },
    ],
  };
  const well = entity({
    id: 'well-1',
    mechanic: 'prop',
    position: at(20),
    collider: { shape: 'cylinder', radius: 1, halfY: 1, offsetY: 1 },
  });
  const apples = [pickup('apples-1', { at: at(5) }), pickup('apples-2', { at: at(7) })];
  const village = () =>
    new TestWorld({
      entities: [mira, tom, well, ...apples],
      quests: [quest],
      rules: { win: { kind: 'quest', quest: 'apples' } },
    });

  it('talks to the nearest one in reach, for one tick', () => {
    const world = village().press('interact').ticks(1);
    expect(world.run.talkingTo).toBe('mira');
    expect(world.ticks(1).run.talkingTo).toBe(null);
    expect(village().place(at(-3)).press('interact').ticks(1).run.talkingTo).toBe(null);
  });

  it('does not move a quest that nobody accepted', () => {
    const world = village()
      .hold(east)
      .until((run) => run.taken.length === 2)
      .ticks(5);
    expect(world.run.quests).toEqual({});
  });

  it('takes a quest from its giver through all steps to the win', () => {
    const world = village().press('interact').ticks(1);
    expect(world.run.quests).toEqual({ apples: 0 });
    world.hold(east).until((run) => run.quests['apples'] === 1);
    world.release().ticks(10);
    expect(world.run.quests).toEqual({ apples: 1 });
    world.hold(east).until((run) => run.quests['apples'] === 2);
    world
      .hold({ x: -1, z: 0 })
      .until((run) => run.position.x < 13)
      .press('interact')
      .ticks(1);
    expect(world.run.status).toBe('won');
    expect(world.kinds.filter((kind) => kind.startsWith('quest'))).toEqual([
      'quest-accepted',
      'quest-step',
      'quest-step',
      'quest-step',
      'quest-done',
    ]);
  });

  it('starts a quest without a giver by itself', () => {
    const open = { id: 'apples', title: quest.title, rewardCredits: 5, steps: quest.steps };
    expect(new TestWorld({ entities: [tom, well, ...apples], quests: [open] }).run.quests).toEqual({ apples: 0 });
  });
});

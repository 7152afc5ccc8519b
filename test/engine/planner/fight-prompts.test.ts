import { describe, expect, it } from 'vitest';

import { planPrompt } from '#engine/planner/plan-prompt.ts';

const prompts: readonly (readonly [string, string, object, string])[] = [
  ['survive 5 waves of goblins in a dark forest', 'survival', { kind: 'survive', waves: 5 }, 'goblin'],
  ['生存游戏：撑过4波哥布林', 'survival', { kind: 'survive', waves: 4 }, 'goblin'],
  ['sobrevive a 6 oleadas de lobos en la nieve', 'survival', { kind: 'survive', waves: 6 }, 'wolf'],
  ['fight a giant stone golem in a volcano arena', 'boss', { kind: 'defeat', count: 1 }, 'golem'],
  ['打败石巨人的首领战', 'boss', { kind: 'defeat', count: 1 }, 'golem'],
  ['combate contra un jefe en un castillo de hielo', 'boss', { kind: 'defeat', count: 1 }, 'golem'],
  ['sneak past 7 guards in an autumn village at night and reach the goal', 'stealth', { kind: 'reach-goal' }, 'guard'],
  ['潜行游戏，躲过5名守卫', 'stealth', { kind: 'reach-goal' }, 'guard'],
  ['juego de sigilo con 6 guardias', 'stealth', { kind: 'reach-goal' }, 'guard'],
  ['capture the flag in a snowy valley, 2 teams', 'capture-flag', { kind: 'capture', count: 3 }, 'goblin'],
  ['夺旗战，草原', 'capture-flag', { kind: 'capture', count: 3 }, 'goblin'],
  ['captura la bandera en el desierto', 'capture-flag', { kind: 'capture', count: 3 }, 'goblin'],
];

describe('prompts for games about foes', () => {
  it.each(prompts)('reads "%s" as %s', (prompt, archetype, win, foe) => {
    const { spec } = planPrompt({ prompt, seed: 1 });
    expect(spec.archetype).toBe(archetype);
    expect(spec.rules.win).toMatchObject(win);
    expect(spec.things.filter((group) => group.role === 'enemy').map((group) => group.kind)).toContain(foe);
  });
});

import { describe, expect, it } from 'vitest';
import { archetypeKinds } from '#engine/level/world-spec.ts';
import { countTaken } from '#engine/rules/count.ts';
import { winProgress, winRules } from '#engine/rules/index.ts';
import { createRun, prepareWorld } from '#engine/sim/step.ts';
import { pickup, testLevel } from '#test/harness.ts';

describe('winRules', () => {
  it('have one rule of each kind, and at most one that a game is about', () => {
    expect(new Set(winRules.map((rule) => rule.kind)).size).toBe(winRules.length);
    for (const kind of archetypeKinds) {
      const homes = winRules.filter((rule) => 'homes' in rule && rule.homes?.includes(kind));
      expect(homes.length, kind).toBeLessThan(2);
    }
  });
});

describe('winProgress', () => {
  it('counts what was collected and never more than is needed', () => {
    const level = testLevel({
      entities: [1, 2, 3].map((number) => pickup(`coins-${number}`, { at: { x: number, y: 0, z: 5 } })),
      rules: { win: { kind: 'collect', target: 'coins', count: 2 } },
    });
    const run = createRun(prepareWorld(level));
    run.taken = ['coins-1', 'coins-2', 'coins-3'];
    expect(countTaken(level, { run, group: 'coins' })).toBe(3);
    expect(winProgress(level, run)).toMatchObject({ saying: 'collect', things: { look: 'coin' }, have: 2, need: 2 });
  });
});

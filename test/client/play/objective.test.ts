import { describe, expect, it } from 'vitest';
import { createRun, prepareWorld } from '#engine/sim/step.ts';
import { reachableNow, secondsLeft } from '#client/play/objective.ts';
import { entity, testLevel } from '#test/harness.ts';

describe('secondsLeft', () => {
  it('counts down to zero and not below', () => {
    const level = testLevel({ rules: { timerTicks: 60 } });
    const run = createRun(prepareWorld(level));
    expect(secondsLeft(level, run)).toBe(2);
    run.tick = 600;
    expect(secondsLeft(level, run)).toBe(0);
    expect(secondsLeft(testLevel(), run)).toBeNull();
  });
});

describe('reachableNow', () => {
  it('names the character in reach and nobody further away', () => {
    const near = entity({
      id: 'npc-mira',
      group: 'mira',
      mechanic: 'character',
      look: 'character',
      name: 'Mira',
      position: { x: 1.5, y: 0, z: 0 },
    });
    const level = testLevel({ entities: [near], spawn: { x: 0, y: 0, z: 0 } });
    const run = createRun(prepareWorld(level));
    expect(reachableNow(level, run)).toEqual({ entity: 'npc-mira', kind: 'character', name: 'Mira' });
    run.position = { x: 9, y: 0, z: 0 };
    expect(reachableNow(level, run)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { createRun, prepareWorld } from '#engine/sim/step.ts';
import { bearingToGoal } from '#client/play/bearing.ts';
import { pickup, testLevel } from '#test/harness.ts';

const rules = { win: { kind: 'collect', target: 'coins', count: 2 } } as const;
const coins = [pickup('coins-1', { at: { x: 0, y: 0, z: -30 } }), pickup('coins-2', { at: { x: -12, y: 0, z: 0 } })];

describe('bearingToGoal', () => {
  it('points to the nearest thing that is still to be taken', () => {
    const world = prepareWorld(testLevel({ rules, entities: coins, spawn: { x: 0, y: 0, z: 0 } }));
    const run = createRun(world);
    expect(bearingToGoal(world, run)).toEqual({ metres: 12, headingRadians: Math.PI / 2 });
    run.taken.push('coins-2');
    expect(bearingToGoal(world, run)).toMatchObject({ metres: 30, headingRadians: 0 });
  });

  it('says nothing of what is before the feet, and never where finding the way is the game', () => {
    const world = prepareWorld(testLevel({ rules, entities: coins, spawn: { x: -10, y: 0, z: 0 } }));
    expect(bearingToGoal(world, createRun(world))).toBeNull();
    const far = testLevel({ rules, entities: coins, spawn: { x: 0, y: 0, z: 0 } });
    const maze = prepareWorld({ ...far, archetype: 'maze' });
    expect(bearingToGoal(maze, createRun(maze))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { TestWorld, pickup } from '#test/harness.ts';

const at = (x: number) => ({ x, y: 0, z: 0 });

describe('a pace that a prompt asks for', () => {
  it.each([
    ['survive 5 waves of zombies, a new wave every 10 seconds', 'waveEverySeconds', 10],
    ['an escape room with a locked door, doors open after 5 seconds', 'doorDelaySeconds', 5],
    ['an obby with 8 moving platforms, platforms move every 4 seconds', 'platformSeconds', 4],
    ['collect 6 coins in a meadow, respawn delay of 3 seconds', 'respawnDelaySeconds', 3],
    ['collect 6 coins, the goblins are twice as fast', 'enemySpeedMultiplier', 2],
    ['dive for 9 pearls, you can hold your breath for half a minute', 'breathSeconds', 30],
  ] as const)('is in force and can be won: %s', (prompt, parameter, value) => {
    const { spec } = planPrompt({ prompt, seed: 1 });
    const { level, certificate, repaired } = verifyLevel({ spec, seed: 1 });
    expect(level.facts.parameters[parameter]).toBe(value);
    expect(level.facts.rules.timerSeconds).toBeNull();
    expect({ won: certificate !== null, repaired }).toEqual({ won: true, repaired: false });
  });

  it('leaves a level without one as it was', () => {
    const { spec } = planPrompt({ prompt: 'a dungeon with 2 doors', seed: 1 });
    const level = compileLevel(spec, 1);
    expect(level.rules).not.toHaveProperty('pace');
    expect(level.entities.some((entity) => 'delayTicks' in entity.props)).toBe(false);
  });
});

describe('a door with a delay', () => {
  it('opens so long after the touch that unlocks it, and not before', () => {
    const delayTicks = 2 * ticksPerSecond;
    const door = pickup('door', { at: at(0.6), mechanic: 'door', radius: 1, props: { free: true, delayTicks } });
    const world = new TestWorld({ entities: [door] });
    world.ticks(delayTicks - 2);
    expect(world.kinds).not.toContain('opened');
    world.ticks(4);
    expect(world.kinds).toContain('opened');
  });
});

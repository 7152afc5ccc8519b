import { describe, expect, it } from 'vitest';

import { tuning } from '#engine/sim/tuning.ts';
import { TestWorld, block, pickup } from '#test/harness.ts';

const at = (x: number, y = 0, z = 0) => ({ x, y, z });

describe('flyer', () => {
  const player = {
    controller: 'flyer' as const,
    speedMetresPerSecond: tuning.flyerForwardMetresPerSecond,
    jumpMetresPerSecond: tuning.flyerFlapMetresPerSecond,
  };
  const sky = { ground: null, spawn: at(0, 10), killHeight: 0, player };

  it('hovers until the first flap, then flies on and falls', () => {
    const world = new TestWorld(sky).ticks(30);
    expect(world.run.position).toEqual(at(0, 10));
    world.press('jump').ticks(30);
    expect(world.run.position.x).toBeCloseTo(5, 1);
    expect(world.run.position.z).toBe(0);
    expect(world.until((run) => run.deaths === 1).events.at(-1)).toMatchObject({ kind: 'respawn', by: 'fall' });
  });

  it('crashes into columns and comes back at the last gate', () => {
    const gate = pickup('gates-1', { at: at(4, 9.5), mechanic: 'gate', radius: 1.5 });
    const column = block('column', { at: at(8, 30), size: { x: 1, y: 30, z: 4 } });
    const world = new TestWorld({ ...sky, entities: [gate, column] }).press('jump').ticks(1);
    while (world.run.deaths === 0) {
      if (world.run.position.y < 9.5 && world.run.velocity.y < 0) world.press('jump');
      world.ticks(1);
    }
    expect(world.events.at(-1)).toMatchObject({ kind: 'respawn', by: 'column' });
    expect(world.run.position.x).toBeGreaterThan(1.5);
    expect(world.run.position.x).toBeLessThan(4);
    expect(world.run.grounded).toBe(true);
  });

  it('crashes when it flies too high', () => {
    const world = new TestWorld(sky);
    for (let tick = 0; tick < 120 && world.run.deaths === 0; tick += 1) world.press('jump').ticks(1);
    expect(world.events.at(-1)).toMatchObject({ kind: 'respawn', by: 'ceiling' });
  });
});

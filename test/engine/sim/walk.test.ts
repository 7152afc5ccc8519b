import { describe, expect, it } from 'vitest';

import { jumpApex, jumpReach } from '#engine/sim/tuning.ts';
import { TestWorld, block } from '#test/harness.ts';

const east = { x: 1, z: 0 };

describe('walking', () => {
  it('reaches full speed and stays on flat ground', () => {
    const world = new TestWorld().hold(east).ticks(30);
    expect(world.run.grounded).toBe(true);
    expect(world.run.position.y).toBe(0);
    expect(world.run.velocity.x).toBeCloseTo(6);
    expect(world.run.position.x).toBeGreaterThan(5.5);
  });

  it('moves where the camera looks', () => {
    const world = new TestWorld();
    const input = { moveX: 0, moveZ: 127, yaw: 16384, buttons: 0, pressed: 0 };
    for (let tick = 0; tick < 20; tick += 1) world.step(input);
    expect(world.run.position.x).toBeLessThan(-3);
    expect(Math.abs(world.run.position.z)).toBeLessThan(0.01);
    expect(world.run.facing).toBe(16384);
  });

  it('stops at a wall without going in, and slides along it', () => {
    const wall = block('wall', { at: { x: 3, y: 4, z: 0 }, size: { x: 1, y: 4, z: 40 } });
    const world = new TestWorld({ entities: [wall] }).hold({ x: 0.8, z: 0.6 }).ticks(60);
    expect(world.run.position.x).toBeLessThanOrEqual(2.5 - 0.4 + 0.01);
    expect(world.run.position.x).toBeGreaterThan(2);
    expect(world.run.position.z).toBeGreaterThan(4);
  });

  it('steps up a kerb but not a table', () => {
    const kerb = block('kerb', { at: { x: 3, y: 0.4, z: 0 }, size: { x: 2, y: 0.4, z: 4 } });
    expect(
      new TestWorld({ entities: [kerb] }).hold(east).until((run) => run.position.x > 2.5).run.position.y,
    ).toBeCloseTo(0.4);
    const table = block('table', { at: { x: 3, y: 0.8, z: 0 }, size: { x: 2, y: 0.8, z: 4 } });
    const world = new TestWorld({ entities: [table] }).hold(east).ticks(60);
    expect(world.run.position.x).toBeLessThan(1.7);
    expect(world.press('jump').until((run) => run.position.x > 2.5).run.position.y).toBeGreaterThan(0.79);
  });

  it('walks up a gentle slope and is held by a steep one', () => {
    const gentle = new TestWorld({ ground: (x) => Math.max(0, x) * 0.8 }).hold(east).ticks(90);
    expect(gentle.run.position.y).toBeGreaterThan(6);
    const steep = new TestWorld({ ground: (x) => Math.max(0, x - 2) * 2 }).hold(east).ticks(90);
    expect(steep.run.position.x).toBeLessThan(3);
  });

  it('cannot climb a steep slope by jumping', () => {
    const world = new TestWorld({ ground: (x) => Math.max(0, Math.min(12, x - 2) * 2) }).hold(east);
    for (let jumps = 0; jumps < 30; jumps += 1) world.press('jump').ticks(10);
    expect(world.run.position.y).toBeLessThan(4);
  });

  it('follows the ground downhill without hopping', () => {
    const world = new TestWorld({ ground: (x) => -x * 0.7 }).hold(east);
    for (let tick = 0; tick < 60; tick += 1) {
      world.ticks(1);
      expect(world.run.grounded).toBe(true);
    }
  });

  it('does not leave the map', () => {
    const world = new TestWorld().hold(east).ticks(400);
    expect(world.run.position.x).toBeLessThanOrEqual(31);
  });
});

describe('jumping', () => {
  it('rises as high as the tuning promises', () => {
    const world = new TestWorld().ticks(1).press('jump');
    let highest = 0;
    for (let tick = 0; tick < 40; tick += 1) highest = Math.max(highest, world.ticks(1).run.position.y);
    expect(highest).toBeCloseTo(jumpApex(world.level.playerRules), 1);
    expect(world.run.grounded).toBe(true);
    expect(world.kinds).toEqual(['jump', 'land']);
  });

  it('reaches as far as the tuning promises', () => {
    const world = new TestWorld().hold(east).ticks(30);
    const from = world.run.position.x;
    world
      .press('jump')
      .ticks(1)
      .until((run) => run.grounded);
    const reach = jumpReach(world.level.playerRules, 0);
    expect(world.run.position.x - from).toBeGreaterThan(reach - 0.25);
    expect(world.run.position.x - from).toBeLessThan(reach + 0.25);
  });

  it('counts a press and release within one tick', () => {
    expect(new TestWorld().ticks(1).press('jump').ticks(3).run.position.y).toBeGreaterThan(0.4);
  });

  it('still jumps a moment after the edge, but not long after', () => {
    const edge = block('edge', { at: { x: 0, y: 0, z: 0 }, size: { x: 4, y: 1, z: 4 } });
    const offEdge = () =>
      new TestWorld({ ground: null, entities: [edge] })
        .ticks(2)
        .hold(east)
        .until((run) => !run.grounded);
    expect(offEdge().ticks(1).press('jump').ticks(1).run.velocity.y).toBeGreaterThan(7);
    expect(offEdge().ticks(8).press('jump').ticks(1).run.velocity.y).toBeLessThan(0);
  });

  it('remembers a press just before landing', () => {
    const world = new TestWorld()
      .ticks(1)
      .press('jump')
      .ticks(2)
      .until((run) => run.velocity.y < -6.5);
    world.press('jump').ticks(5);
    expect(world.kinds.filter((kind) => kind === 'jump')).toHaveLength(2);
  });

  it('jumps once more in the air only where the level allows it', () => {
    const twice = (doubleJump: boolean) => {
      const world = new TestWorld({ player: { doubleJump } })
        .ticks(1)
        .press('jump')
        .ticks(10)
        .press('jump')
        .ticks(2)
        .press('jump')
        .ticks(2);
      return world.kinds.filter((kind) => kind === 'jump').length;
    };
    expect(twice(true)).toBe(2);
    expect(twice(false)).toBe(1);
  });

  it('bumps its head', () => {
    const roof = block('roof', { at: { x: 0, y: 2.7, z: 0 }, size: { x: 4, y: 0.5, z: 4 } });
    const world = new TestWorld({ entities: [roof] }).ticks(1).press('jump');
    for (let tick = 0; tick < 20; tick += 1) expect(world.ticks(1).run.position.y).toBeLessThanOrEqual(0.5);
  });

  it('lands on a thin platform even at full falling speed', () => {
    const plate = block('plate', { at: { x: 0, y: 0, z: 0 }, size: { x: 4, y: 0.1, z: 4 } });
    const world = new TestWorld({ ground: null, entities: [plate], spawn: { x: 0, y: 60, z: 0 } }).ticks(120);
    expect(world.run.position.y).toBeCloseTo(0);
  });
});

describe('falling', () => {
  it('brings the player back from an abyss and takes a life', () => {
    const edge = block('edge', { at: { x: 0, y: 0, z: 0 }, size: { x: 4, y: 1, z: 4 } });
    const world = new TestWorld({ ground: null, entities: [edge], player: { lives: 2 } }).hold(east);
    world.until((run) => run.deaths === 1);
    expect(world.run.position).toEqual({ x: 0, y: 0, z: 0 });
    expect(world.run.lives).toBe(1);
    world.until((run) => run.status === 'lost');
    expect(world.events.at(-1)).toEqual({ kind: 'lost', reason: 'lives' });
  });

  it('brings the player back from deep water but lets them wade', () => {
    const world = new TestWorld({ ground: (x) => (x > 4 ? -3 : x > 2 ? -0.5 : 0), waterLevel: 0 }).hold(east);
    world.until((run) => run.position.x > 3);
    expect(world.run.deaths).toBe(0);
    world.until((run) => run.deaths === 1);
    expect(world.events.some((event) => event.kind === 'respawn' && event.by === 'water')).toBe(true);
  });

  it('does not drown on a bridge', () => {
    const bridge = block('bridge', { at: { x: 10, y: 0.2, z: 0 }, size: { x: 20, y: 0.4, z: 3 } });
    const world = new TestWorld({ ground: (x) => (x > 4 ? -3 : 0), waterLevel: -0.4, entities: [bridge] })
      .hold(east)
      .ticks(90);
    expect(world.run.deaths).toBe(0);
    expect(world.run.position.x).toBeGreaterThan(12);
  });
});

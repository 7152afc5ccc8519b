import { describe, expect, it } from 'vitest';

import { mechanics } from '#engine/mechanics/index.ts';
import { entityPose } from '#engine/mechanics/pose.ts';
import { prepareWorld } from '#engine/sim/step.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { TestWorld, block, entity, pickup, testLevel } from '#test/harness.ts';

const east = { x: 1, z: 0 };
const at = (x: number, y = 0, z = 0) => ({ x, y, z });

describe('the registry', () => {
  it('describes every mechanic for planners', () => {
    for (const mechanic of mechanics) expect(mechanic.describe).toMatch(/^[A-Z].*\.$/);
    expect(new Set(mechanics.map((mechanic) => mechanic.kind)).size).toBe(mechanics.length);
  });

  it('refuses unknown mechanics and props that do not fit', () => {
    const unknown = testLevel({ entities: [entity({ id: 'x-1', mechanic: 'teleporter' })] });
    expect(() => prepareWorld(unknown)).toThrowError(/teleporter/);
    const wrong = testLevel({
      entities: [entity({ id: 'x-1', mechanic: 'bouncer', props: { launchMetresPerSecond: 900 } })],
    });
    expect(() => prepareWorld(wrong)).toThrowError(/launchMetresPerSecond/);
  });
});

describe('collectable', () => {
  it('is taken once, by touch', () => {
    const world = new TestWorld({ entities: [pickup('coins-1', { at: at(3), props: { score: 7 } })] }).hold(east);
    world.until((run) => run.taken.length > 0).ticks(20);
    expect(world.run.taken).toEqual(['coins-1']);
    expect(world.run.score).toBe(7);
    expect(world.kinds.filter((kind) => kind === 'taken')).toHaveLength(1);
  });

  it('wins a collecting game when enough of the right group are there', () => {
    const entities = [
      pickup('coins-1', { at: at(3) }),
      pickup('gems-1', { at: at(6) }),
      pickup('coins-2', { at: at(9) }),
    ];
    const world = new TestWorld({ entities, rules: { win: { kind: 'collect', target: 'coins', count: 2 } } }).hold(
      east,
    );
    world.until((run) => run.taken.length === 2);
    expect(world.run.status).toBe('playing');
    world.until((run) => run.status === 'won');
    expect(world.events.at(-1)).toEqual({ kind: 'won', reason: 'collect' });
  });

  it('cannot be touched from above its reach', () => {
    const world = new TestWorld({ entities: [pickup('coins-1', { at: at(3, 4) })] }).hold(east).ticks(60);
    expect(world.run.taken).toEqual([]);
  });
});

describe('goal', () => {
  it('wins where the rule is to reach it, and only there', () => {
    const goal = pickup('goal-1', { at: at(4), mechanic: 'goal' });
    expect(new TestWorld({ entities: [goal] }).hold(east).until((run) => run.status === 'won').kinds).toContain('won');
    const other = new TestWorld({ entities: [goal], rules: { win: { kind: 'collect', target: 'coins', count: 1 } } });
    expect(other.hold(east).ticks(60).run.status).toBe('playing');
  });
});

describe('timer and lives', () => {
  it('loses when the time is up', () => {
    const world = new TestWorld({ rules: { timerTicks: 45 } }).ticks(44);
    expect(world.run.status).toBe('playing');
    world.ticks(1);
    expect(world.events.at(-1)).toEqual({ kind: 'lost', reason: 'timer' });
  });

  it('ignores the stick after a loss', () => {
    const world = new TestWorld({ rules: { timerTicks: 30 } }).hold(east).ticks(200);
    expect(world.run.velocity.x).toBe(0);
    expect(world.run.position.x).toBeLessThan(8);
  });
});

describe('moving platform', () => {
  const lift = block('lift-1', {
    at: at(0),
    size: { x: 3, y: 0.5, z: 3 },
    mechanic: 'moving-platform',
    props: { travelX: 8, travelY: 3, periodTicks: 120 },
  });

  it('is a pure function of the tick that comes back to its start', () => {
    expect(entityPose(lift, 0).position).toEqual(at(0));
    expect(entityPose(lift, 60).position).toEqual(at(8, 3));
    expect(entityPose(lift, 120).position).toEqual(at(0));
  });

  it('carries its rider sideways, up and down', () => {
    const world = new TestWorld({ ground: null, entities: [lift] });
    for (let tick = 0; tick < 240; tick += 1) {
      world.ticks(1);
      const pose = entityPose(lift, world.run.tick).position;
      expect(world.run.grounded).toBe(true);
      expect(world.run.position.y).toBeCloseTo(pose.y, 3);
      expect(world.run.position.x).toBeCloseTo(pose.x, 1);
    }
    expect(world.run.deaths).toBe(0);
  });

  it('pushes whoever is in its way', () => {
    const ram = block('ram-1', {
      at: at(-6, 2),
      size: { x: 2, y: 2, z: 3 },
      mechanic: 'moving-platform',
      props: { travelX: 6, periodTicks: 120 },
    });
    const world = new TestWorld({ entities: [ram] }).ticks(60);
    expect(world.run.position.x).toBeGreaterThan(1.3);
    expect(world.run.deaths).toBe(0);
  });

  it('sends a crushed player back to the checkpoint', () => {
    const ram = block('ram-1', {
      at: at(-4, 2),
      size: { x: 2, y: 2, z: 3 },
      mechanic: 'moving-platform',
      props: { travelX: 6, periodTicks: 120 },
    });
    const wall = block('wall', { at: at(3, 4), size: { x: 2, y: 4, z: 8 } });
    const world = new TestWorld({ entities: [ram, wall] }).place(at(1.4)).ticks(60);
    expect(world.events.some((event) => event.kind === 'respawn' && event.by === 'crushed')).toBe(true);
  });
});

describe('bouncer', () => {
  it('throws the player as high as it says', () => {
    const pad = block('pad-1', {
      at: at(4, 0.3),
      size: { x: 2, y: 0.3, z: 2 },
      mechanic: 'bouncer',
      props: { launchMetresPerSecond: 15 },
    });
    const world = new TestWorld({ entities: [pad] }).hold(east).until((run) => run.velocity.y > 10);
    expect(world.kinds).toContain('bounce');
    let highest = 0;
    for (let tick = 0; tick < 40; tick += 1) highest = Math.max(highest, world.ticks(1).run.position.y);
    expect(highest).toBeCloseTo(0.3 + (15 * 15) / (2 * 22), 0);
  });
});

describe('hazard', () => {
  const spikes = (effect: string) => pickup('spikes-1', { at: at(3), mechanic: 'hazard', props: { effect } });

  it('hurts, throws back, and then leaves a moment of safety', () => {
    const world = new TestWorld({ entities: [spikes('hurt')] })
      .hold(east)
      .until((run) => run.health < tuning.maxHealth);
    expect(world.run.velocity.x).toBeLessThan(0);
    expect(world.run.safeTicks).toBe(tuning.safeTicksAfterHurt);
    world.ticks(tuning.safeTicksAfterHurt - 5);
    expect(world.run.health).toBe(tuning.maxHealth - 1);
  });

  it('kills with the third blow', () => {
    const field = pickup('spikes-1', { at: at(12), mechanic: 'hazard', radius: 10 });
    const world = new TestWorld({ entities: [field], player: { lives: 1 } }).hold(east).ticks(60).release();
    world.until((run) => run.status === 'lost');
    expect(world.kinds.filter((kind) => kind === 'hurt')).toHaveLength(2);
    expect(world.run.deaths).toBe(1);
  });

  it('sends the player back at once where it is lava', () => {
    const world = new TestWorld({ entities: [spikes('respawn')] }).hold(east).until((run) => run.deaths === 1);
    expect(world.run.position.x).toBe(0);
    expect(world.run.health).toBe(tuning.maxHealth);
  });
});

describe('enemy', () => {
  it('patrols and hurts on touch', () => {
    const slime = pickup('slime-1', { at: at(-6), mechanic: 'enemy', props: { travelX: 12, periodTicks: 120 } });
    const world = new TestWorld({ entities: [slime] }).until((run) => run.health < tuning.maxHealth, 80);
    expect(world.run.velocity.x).toBeGreaterThan(0);
    expect(entityPose(slime, 10).yaw).toBeCloseTo(-Math.PI / 2);
    expect(entityPose(slime, 70).yaw).toBeCloseTo(Math.PI / 2);
  });
});

describe('checkpoint', () => {
  it('is where a fall brings the player back to, and an earlier one does not take that away', () => {
    const floor = block('floor', { at: at(4), size: { x: 12, y: 1, z: 4 } });
    const flags = [
      pickup('flags-1', { at: at(2), mechanic: 'checkpoint' }),
      pickup('flags-2', { at: at(8), mechanic: 'checkpoint' }),
    ];
    const world = new TestWorld({ ground: null, entities: [floor, ...flags] })
      .hold(east)
      .until((run) => run.taken.length === 2);
    world.hold({ x: -1, z: 0 }).until((run) => run.position.x < 2);
    world.hold({ x: 0, z: 1 }).until((run) => run.deaths === 1);
    expect(world.run.position).toEqual(at(8));
    expect(world.kinds.filter((kind) => kind === 'checkpoint')).toHaveLength(2);
  });
});

describe('secret', () => {
  it('gives bonus score', () => {
    const world = new TestWorld({ entities: [pickup('chest-1', { at: at(2), mechanic: 'secret' })] })
      .hold(east)
      .ticks(30);
    expect(world.run.score).toBe(5);
  });
});

describe('gate', () => {
  it('counts once and wins when enough are passed', () => {
    const gates = [2, 5].map((x, index) => pickup(`gates-${index}`, { at: at(x), mechanic: 'gate' }));
    const world = new TestWorld({ entities: gates, rules: { win: { kind: 'pass-gates', count: 2 } } }).hold(east);
    world
      .until((run) => run.taken.length === 1)
      .hold({ x: -1, z: 0 })
      .ticks(30)
      .hold(east)
      .until((run) => run.status === 'won');
    expect(world.run.taken).toEqual(['gates-0', 'gates-1']);
  });
});

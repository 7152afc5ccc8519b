import { describe, expect, it } from 'vitest';

import type { LevelEntity } from '#engine/level/level.ts';
import { bossPhase } from '#engine/mechanics/boss.ts';
import { creatureModes, deathTicks, isSlain } from '#engine/mechanics/minds/creature.ts';
import { cloneRun, stepRun } from '#engine/sim/step.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { idleInput } from '#engine/sim/types.ts';
import { TestWorld, block, pickup } from '#test/harness.ts';

const at = (x: number, y = 0, z = 0) => ({ x, y, z });

function foe(mechanic: string, x: number, props: LevelEntity['props'] = {}): LevelEntity {
  return pickup('foes-1', { at: at(x), mechanic, radius: 0.7, props });
}

function strikeUntil(world: TestWorld, done: () => boolean, limit = 900): void {
  for (let tick = 0; tick < limit && !done(); tick += 1) world.press('attack').ticks(1);
}

describe('a swing', () => {
  it('hits what is in reach, turns to it and has to be lifted again', () => {
    const world = new TestWorld({ entities: [foe('chaser', 1.5, { healthPoints: 3 })] });
    world.press('attack').ticks(1);
    expect(world.kinds).toContain('swing');
    expect(world.run.things['foes-1']?.health).toBe(2);
    expect(world.run.facing).toBe(49152);
    world.press('attack').ticks(1);
    expect(world.kinds.filter((kind) => kind === 'swing')).toHaveLength(1);
    world.ticks(tuning.swingTicks).press('attack').ticks(1);
    expect(world.kinds.filter((kind) => kind === 'swing')).toHaveLength(2);
  });

  it('does not reach across the meadow', () => {
    const world = new TestWorld({ entities: [foe('chaser', 6)] });
    world.press('attack').ticks(1);
    expect(world.kinds).not.toContain('hit');
  });

  it('brings down a patrol that is touched no more afterwards', () => {
    const world = new TestWorld({ entities: [foe('enemy', 1.8, { healthPoints: 1 })] });
    world.press('attack').ticks(1);
    expect(isSlain(world.run, 'foes-1')).toBe(true);
    world.place(at(1.8)).ticks(60);
    expect(world.kinds).not.toContain('hurt');
    expect(world.run.things['foes-1']?.ticks).toBe(deathTicks);
  });
});

describe('a chaser', () => {
  it('sleeps while nobody is near, then comes, warns and strikes', () => {
    const world = new TestWorld({ entities: [foe('chaser', 15, { sightMetres: 8 })] });
    world.ticks(60);
    expect(world.run.things).toEqual({});
    world.place(at(9)).until((run) => run.things['foes-1']?.mode === creatureModes.windUp);
    expect(world.run.health).toBe(tuning.maxHealth);
    world.until((run) => run.health === tuning.maxHealth - 1, 30);
  });

  it('strikes air when one steps back in time', () => {
    const world = new TestWorld({ entities: [foe('chaser', 3)] });
    world.until((run) => run.things['foes-1']?.mode === creatureModes.windUp);
    world.hold({ x: -1, z: 0 }).until((run) => run.things['foes-1']?.mode === creatureModes.recover);
    expect(world.run.health).toBe(tuning.maxHealth);
  });

  it('gives up far from home, goes back and is well again', () => {
    const world = new TestWorld({ cells: 120, entities: [foe('chaser', 6, { leashMetres: 8, healthPoints: 3 })] });
    world.until((run) => run.things['foes-1']?.mode === creatureModes.chase).place(at(-40));
    world.until((run) => run.things['foes-1']?.mode === creatureModes.homeward);
    world.until((run) => run.things['foes-1']?.mode === creatureModes.rest);
    expect(world.run.things['foes-1']?.x).toBeCloseTo(6, 0);
  });

  it('walks round a wall between it and the player', () => {
    const wall = block('wall', { at: at(4, 3), size: { x: 1, y: 3, z: 5 }, mechanic: 'prop' });
    const world = new TestWorld({ entities: [foe('chaser', 8, { sightMetres: 20 }), wall] });
    world.until((run) => run.health < tuning.maxHealth, 400);
  });

  it('never enters deep water', () => {
    const world = new TestWorld({
      ground: (x) => (x > 3 && x < 6 ? -3 : 0),
      waterLevel: -0.5,
      entities: [foe('chaser', 9, { sightMetres: 20 })],
    });
    world.ticks(200);
    expect(world.run.things['foes-1']?.x).toBeGreaterThan(5);
    expect(world.run.things['foes-1']?.y).toBeGreaterThan(-1);
  });
});

describe('waves', () => {
  const entities = [
    pickup('rift-1', { at: at(10), mechanic: 'rift', props: { waves: 2, restTicks: 20 } }),
    { ...foe('chaser', 8, { wave: 1, healthPoints: 1, sightMetres: 60 }), id: 'foes-1' },
    { ...foe('chaser', 8, { wave: 2, healthPoints: 1, sightMetres: 60 }), id: 'foes-2', group: 'foes' },
  ];

  it('come one after the other and win when the last is beaten', () => {
    const world = new TestWorld({ entities, rules: { win: { kind: 'survive', waves: 2 } } });
    world.ticks(25);
    expect(Object.keys(world.run.things)).toEqual(['foes-1']);
    strikeUntil(world, () => isSlain(world.run, 'foes-1'));
    expect(world.run.status).toBe('playing');
    strikeUntil(world, () => world.run.status === 'won');
    expect(world.events.filter((event) => event.kind === 'wave')).toEqual([
      { kind: 'wave', number: 1 },
      { kind: 'wave', number: 2 },
    ]);
  });
});

describe('a heart', () => {
  it('waits for somebody who needs it', () => {
    const world = new TestWorld({ entities: [pickup('hearts-1', { at: at(0), mechanic: 'heal' })] });
    world.ticks(5);
    expect(world.run.taken).toEqual([]);
    world.run.health = 1;
    world.ticks(1);
    expect(world.run.health).toBe(2);
    expect(world.run.taken).toEqual(['hearts-1']);
  });
});

describe('a boss', () => {
  const boss = (x: number) => foe('boss', x, { healthPoints: 9 });

  it('warns before it slams, and a jump lets the shock wave pass', () => {
    const world = new TestWorld({ entities: [boss(3)] });
    world.until((run) => run.things['foes-1']?.mode === creatureModes.windUp);
    const jumper = cloneRun(world.run);
    world.until((run) => run.health < tuning.maxHealth, 40);
    const events: string[] = [];
    for (let tick = 0; tick < 40; tick += 1) {
      const jumps =
        (jumper.things['foes-1']?.ticks ?? 0) === 6 && jumper.things['foes-1']?.mode === creatureModes.windUp;
      const input = { ...idleInput, pressed: jumps ? 1 : 0 };
      events.push(...stepRun(world.world, jumper, input).map((event) => event.kind));
    }
    expect(events).toContain('slam');
    expect(jumper.health).toBe(tuning.maxHealth);
  });

  it('turns blows from the front away, and takes them while it catches its breath', () => {
    const world = new TestWorld({ entities: [boss(2.2)] });
    world.ticks(2).press('attack').ticks(1);
    expect(world.kinds).toContain('blocked');
    world.until((run) => run.things['foes-1']?.mode === creatureModes.recover, 60);
    world.place(at(0.4)).ticks(13);
    const before = world.run.things['foes-1']?.health ?? 0;
    world.press('attack').ticks(1);
    expect(world.run.things['foes-1']?.health).toBe(before - 1);
  });

  it('has three phases by thirds of its health', () => {
    expect([9, 7, 6, 4, 3, 1].map((health) => bossPhase(health, 9))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

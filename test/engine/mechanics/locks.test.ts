import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { pi } from '#engine/math/trig.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { TestWorld, pickup, testLevel } from '#test/harness.ts';
import { contraption, lockedLevels } from '#test/engine/verify/locked-levels.ts';

const east = { x: 1, z: 0 };

describe('locked ways', () => {
  it.each(Object.entries(lockedLevels))('can be opened: %s', (_name, options) => {
    const play = playLevel(testLevel(options));
    expect(play.failure).toBeNull();
  });

  it.each(Object.entries(lockedLevels).filter(([name]) => !/belt|touch/.test(name)))(
    'stay closed without what opens them: %s',
    (_name, options) => {
      const opens = ['collectable', 'search', 'lever', 'plate', 'portal'];
      const left = (options.entities ?? []).map((entity) =>
        opens.includes(entity.mechanic) ? { ...entity, position: { ...entity.position, x: 25 } } : entity,
      );
      expect(playLevel(testLevel({ ...options, entities: left })).failure?.kind).toBe('unreachable');
    },
  );
});

describe('door', () => {
  it('bars the way, opens for its key only, and stays open', () => {
    const { entities = [] } = lockedLevels['a locked door and its key'] ?? {};
    const closed = new TestWorld({ entities: entities.filter((each) => each.id !== 'red-1') }).hold(east).ticks(120);
    expect(closed.run.position.x).toBeLessThan(9.5);
    const wrong = new TestWorld({
      entities: [...entities.filter((each) => each.id !== 'red-1'), pickup('blue-1', { at: { x: 4, y: 0, z: 0 } })],
    })
      .hold(east)
      .ticks(120);
    expect(wrong.run.taken).toEqual(['blue-1']);
    expect(wrong.run.position.x).toBeLessThan(9.5);
    const right = new TestWorld({
      entities: [...entities.filter((each) => each.id !== 'red-1'), pickup('red-1', { at: { x: 4, y: 0, z: 0 } })],
    })
      .hold(east)
      .until((run) => run.status === 'won');
    expect(right.kinds).toContain('opened');
  });

  it('without latch closes again when its plate is left, but never on a body', () => {
    const { entities = [] } = lockedLevels['a block for a plate'] ?? {};
    const onPlate = entities
      .filter((each) => each.mechanic !== 'block')
      .map((each) => (each.mechanic === 'plate' ? { ...each, position: { x: 7, y: 0, z: 0 } } : each));
    const world = new TestWorld({ entities: onPlate }).hold(east).until((run) => run.things['plate-1']?.mode === 1);
    world.ticks(2);
    expect(world.run.things['door-1']?.mode).toBe(1);
    world.ticks(90);
    expect(world.run.things['door-1']?.mode).toBe(0);
    expect(world.run.deaths).toBe(0);
  });
});

describe('lever', () => {
  it('out of turn lets the others snap back, and so does a decoy', () => {
    const three = [1, 2].map((turn) =>
      contraption(`lever-${turn}`, {
        mechanic: 'lever',
        x: turn === 1 ? 1.5 : -1.5,
        z: 0,
        props: { channel: 'c', turn },
      }),
    );
    const world = new TestWorld({ entities: three, spawn: { x: -1, y: 0, z: 0 } });
    world.press('interact').ticks(1);
    expect(world.kinds).toContain('refused');
    expect(world.run.things['lever-2']?.mode ?? 0).toBe(0);
  });
});

describe('block', () => {
  it('steps over its grid when leaned against, and stops before a wall', () => {
    const entities = [contraption('block-1', { mechanic: 'block', x: 4, z: 0 })];
    const world = new TestWorld({ entities }).hold(east).until((run) => (run.things['block-1']?.x ?? 0) >= 6);
    expect(world.run.things['block-1']?.x).toBe(6);
    expect(world.kinds).toContain('pushed');
    const stopped = new TestWorld({
      entities: [...entities, contraption('block-2', { mechanic: 'block', x: 6, z: 0 })],
    })
      .hold(east)
      .ticks(200);
    expect(stopped.run.things['block-1']?.x ?? 4).toBe(4);
  });

  it('goes home when the lever that resets its channel is pulled', () => {
    const entities = [
      contraption('block-1', { mechanic: 'block', x: 4, z: 0, props: { channel: 'room' } }),
      contraption('lever-1', { mechanic: 'lever', x: 4, z: 2, props: { channel: 'room', resets: true } }),
    ];
    const world = new TestWorld({ entities }).hold(east).until((run) => (run.things['block-1']?.x ?? 0) >= 6);
    world.place({ x: 2.5, y: 0, z: 0.8 }).release().press('interact').ticks(1);
    expect(world.run.things['block-1']?.x).toBe(4);
  });
});

describe('portal', () => {
  it('lets people out in front of its partner', () => {
    const entities = [
      contraption('portal-1', { mechanic: 'portal', x: 4, z: 0 }),
      contraption('portal-2', { mechanic: 'portal', x: -10, z: 5, yaw: pi / 2 }),
    ];
    const world = new TestWorld({ entities }).hold(east).until((run) => run.position.x < 0);
    expect(world.run.position.x).toBeCloseTo(-11.8, 3);
    expect(world.run.position.z).toBeCloseTo(5, 3);
    expect(world.kinds).toContain('teleported');
  });
});

describe('conveyor', () => {
  it('carries who stands on it the way it looks', () => {
    const entities = [contraption('belt-1', { mechanic: 'conveyor', x: 0, z: 0, props: { speedMetresPerSecond: 3 } })];
    const world = new TestWorld({ entities, spawn: { x: 0, y: 0.12, z: 2 } }).ticks(30);
    expect(world.run.position.z).toBeCloseTo(-1, 1);
  });
});

describe('things of the locks in any game', () => {
  it('work where they are only named: a door, a key and a lever in an open world', () => {
    const level = compileLevel(
      parseSpec({
        version: 1,
        title: 'Doors',
        archetype: 'collect',
        setting: { biome: 'meadow' },
        layout: {},
        player: {},
        things: [
          { id: 'coins', kind: 'coin', count: 3, role: 'collect' },
          { id: 'doors', kind: 'door', count: 1 },
          { id: 'levers', kind: 'lever', count: 1 },
          { id: 'blocks', kind: 'block', count: 1 },
          { id: 'plates', kind: 'plate', count: 1 },
          { id: 'portals', kind: 'portal', count: 2 },
          { id: 'belts', kind: 'conveyor', count: 1 },
          { id: 'signs', kind: 'sign', count: 1 },
        ],
        rules: { win: { kind: 'collect', target: 'coins', count: 3 } },
      }),
      3,
    );
    for (const kind of ['door', 'lever', 'block', 'plate', 'portal', 'conveyor', 'sign'])
      expect(level.facts.mechanics).toContain(kind);
    expect(playLevel(level).failure).toBeNull();
  });
});

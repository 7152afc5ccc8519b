import { describe, expect, it } from 'vitest';

import type { LevelEntity } from '#engine/level/level.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { guardPose, isInView, viewOf } from '#engine/mechanics/minds/guard-sight.ts';
import { pi } from '#engine/math/trig.ts';
import { TestWorld, block, pickup } from '#test/harness.ts';

const at = (x: number, y = 0, z = 0) => ({ x, y, z });

/** A guard at (10, 0) that looks west along its beat for the first two seconds. */
function watchman(props: LevelEntity['props'] = {}): LevelEntity {
  const motion = { travelX: -4, travelY: 0, travelZ: 0, periodTicks: 400, phaseTicks: 0 };
  return pickup('guards-1', { at: at(10), mechanic: 'guard', props: { ...motion, sightMetres: 8, ...props } });
}

describe('a guard', () => {
  it('sees ahead and not behind, and not through walls', () => {
    const pose = guardPose(watchman(), 1);
    const view = viewOf(watchman());
    expect(isInView({ pose, view }, at(5))).toBe(true);
    expect(isInView({ pose, view }, at(14))).toBe(false);
    expect(isInView({ pose, view }, at(1))).toBe(false);
    expect(isInView({ pose, view }, at(8, 0, 6))).toBe(false);
  });

  it('sends whoever stays in its view back to the checkpoint, and nobody who slips through', () => {
    const world = new TestWorld({ entities: [watchman()] }).place(at(5));
    world.ticks(6);
    expect(world.run.things['guards-1']?.mode).toBe(creatureModes.alarmed);
    world.place(at(5, 0, 20)).ticks(20);
    expect(world.run.things).toEqual({});
    expect(world.run.deaths).toBe(0);
    world.place(at(5)).until((run) => run.deaths === 1, 40);
    expect(world.kinds).toContain('alarm');
    expect(world.run.position.x).toBeCloseTo(0, 1);
  });

  it('does not see somebody behind a wall', () => {
    const wall = block('wall', { at: at(7.5, 3), size: { x: 0.6, y: 3, z: 6 }, mechanic: 'prop' });
    const world = new TestWorld({ entities: [watchman({ travelX: -0.5 }), wall] }).place(at(4.5));
    world.ticks(40);
    expect(world.run.deaths).toBe(0);
  });

  it('is knocked out by a blow from behind and never by one from the front', () => {
    const behind = new TestWorld({ entities: [watchman()] }).place(at(11.5));
    behind.press('attack').ticks(1);
    expect(behind.run.things['guards-1']?.mode).toBe(creatureModes.asleep);
    behind.place(at(7)).ticks(60);
    expect(behind.run.deaths).toBe(0);
    const front = new TestWorld({ entities: [watchman()] }).place(at(8.4));
    front.press('attack').ticks(1);
    expect(front.run.deaths).toBe(1);
  });

  it('looks about where it stands still', () => {
    const still = watchman({ travelX: 0 });
    const yaws = [0, 60, 180].map((tick) => guardPose(still, tick).yaw);
    expect(new Set(yaws.map((yaw) => yaw.toFixed(2))).size).toBe(3);
    for (const yaw of yaws) expect(Math.abs(yaw)).toBeLessThan(pi / 2);
  });
});

describe('a flag', () => {
  const entities = [
    pickup('flags-1', { at: at(8), mechanic: 'flag', radius: 1, props: { returnSeconds: 3 } }),
    pickup('base-1', { at: at(-6), mechanic: 'base', radius: 1.5 }),
  ];
  const rules = { win: { kind: 'capture', count: 2 } } as const;

  it('is carried home as often as the win asks', () => {
    const world = new TestWorld({ entities, rules });
    for (const round of [1, 2]) {
      world.hold({ x: 1, z: 0 }).until((run) => run.things['flags-1'] !== undefined);
      world.hold({ x: -1, z: 0 }).until((run) => run.counters['captures'] === round);
    }
    expect(world.run.status).toBe('won');
    expect(world.run.things).toEqual({});
  });

  it('is dropped by who is hurt, lies there for a while and goes home', () => {
    const world = new TestWorld({ entities, rules }).hold({ x: 1, z: 0 });
    world.until((run) => run.things['flags-1'] !== undefined).release();
    world.run.health -= 1;
    world.place(at(0, 0, 15)).ticks(1);
    expect(world.kinds).toContain('flag-dropped');
    expect(world.run.things['flags-1']?.mode).toBe(2);
    world.ticks(91);
    expect(world.run.things).toEqual({});
  });
});

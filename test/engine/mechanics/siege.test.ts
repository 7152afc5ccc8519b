import { describe, expect, it } from 'vitest';

import type { LevelEntity } from '#engine/level/level.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { creditsOf, keepLives, topTowerLevel, towerCost } from '#engine/mechanics/minds/defence.ts';
import { shotTicks } from '#engine/mechanics/tower.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { TestWorld, pickup } from '#test/harness.ts';

const at = (x: number, z = 0) => ({ x, y: 0, z });
const stone = (order: number, x: number): LevelEntity =>
  pickup(`road-${order + 1}`, { at: at(x), mechanic: 'waymark', props: { order } });
const creep = (id: string, props: LevelEntity['props'] = {}): LevelEntity =>
  pickup(id, {
    at: at(-20),
    mechanic: 'creep',
    radius: 0.7,
    props: { wave: 1, speedCentimetresPerTick: 10, ...props },
  });
const pad = (id: string, x: number, props: LevelEntity['props'] = {}): LevelEntity =>
  pickup(id, { at: at(x, 4), mechanic: 'tower', props });

/** A straight road of 40 m past the start, which is beside its middle. */
function siege(entities: readonly LevelEntity[], rule: { lives?: number; credits?: number } = {}): TestWorld {
  return new TestWorld({
    spawn: at(0, 6),
    entities: [
      stone(0, -20),
      stone(1, 0),
      pickup('keep-1', { at: at(20), mechanic: 'keep' }),
      pickup('rift-1', { at: at(-20), mechanic: 'rift', props: { waves: 1, restTicks: 15 } }),
      ...entities,
    ],
    rules: { win: { kind: 'defend', target: 'keep', waves: 1, lives: 3, credits: 12, ...rule } },
  });
}

describe('a creep', () => {
  it('comes out, marches to the keep by whole centimetres, and costs it lives', () => {
    const world = siege([creep('pack-1', { toll: 2 }), creep('pack-2', { delayTicks: 1700 })]);
    world.until((run) => run.things['pack-1']?.mode === creatureModes.march, 90);
    expect(Number.isInteger(world.run.things['pack-1']?.ticks)).toBe(true);
    world.until((run) => run.counters['breached'] === 2, 500);
    expect(keepLives(world.level, world.run)).toBe(1);
    expect(world.kinds).toContain('breached');
    expect(world.run.status).toBe('playing');
  });

  it('ends the run with the last life of the keep', () => {
    const world = siege([creep('pack-1', { toll: 3 })]);
    world.until((run) => run.status === 'lost', 600);
    expect(world.events.at(-1)).toEqual({ kind: 'lost', reason: 'keep' });
  });

  it('tramples whoever stands on the road, and falls to many blows', () => {
    const world = siege([creep('pack-1', { healthPoints: 6, speedCentimetresPerTick: 3 })]);
    world.place(at(0, 0)).until((run) => run.health < tuning.maxHealth, 900);
    world.until((run) => run.grounded && run.safeTicks === 0, 120);
    const { x } = world.run.things['pack-1'] ?? { x: 0 };
    for (let blow = 0; blow < 40 && world.run.things['pack-1']?.mode === creatureModes.march; blow += 1)
      world
        .place(at(x + 1, 1.4))
        .press('attack')
        .ticks(tuning.swingTicks + 1);
    expect(world.run.things['pack-1']?.mode).toBe(creatureModes.dead);
    expect(world.run.status).toBe('won');
  });
});

describe('a tower', () => {
  it('is built and built up with the use button as far as the credits go', () => {
    const world = siege([pad('pads-1', 0), creep('pack-1', { delayTicks: 1500 })], { credits: 15 });
    world.place(at(0, 5.5)).press('interact').ticks(1);
    expect(world.run.things['pads-1']?.mode).toBe(1);
    expect(creditsOf(world.level, world.run)).toBe(10);
    world.press('interact').ticks(1);
    expect(creditsOf(world.level, world.run)).toBe(3);
    world.press('interact').ticks(1);
    expect(world.run.things['pads-1']?.mode).toBe(2);
    expect(world.kinds.filter((kind) => kind === 'built')).toHaveLength(2);
  });

  it('has no more than its highest level', () => {
    const world = siege([pad('pads-1', 0), creep('pack-1', { delayTicks: 1500 })], { credits: 500 });
    world.place(at(0, 5.5));
    for (let press = 0; press < 8; press += 1) world.press('interact').ticks(1);
    expect(world.run.things['pads-1']?.mode).toBe(topTowerLevel);
    const price = [0, 1, 2].reduce((sum, built) => sum + towerCost(pad('pads-1', 0), built), 0);
    expect(creditsOf(world.level, world.run)).toBe(500 - price);
  });

  it('shoots the foremost creep in reach, whose fall pays', () => {
    const world = siege([
      pad('pads-1', 0, { damage: 9, cooldownTicks: 20 }),
      creep('pack-1', { healthPoints: 9, score: 4 }),
      creep('pack-2', { healthPoints: 500, delayTicks: 20 }),
    ]);
    world.place(at(0, 5.5)).press('interact').ticks(1);
    const before = creditsOf(world.level, world.run);
    world.until((run) => run.things['pack-1']?.mode === creatureModes.dead, 400);
    expect(world.kinds).toContain('shot');
    expect(creditsOf(world.level, world.run)).toBe(before + 4);
    expect(world.run.things['pack-2']?.health).toBe(500);
  });

  it('needs the time of a flight before a shot lands', () => {
    const world = siege([pad('pads-1', 0), creep('pack-1', { healthPoints: 100 })]);
    world
      .place(at(0, 5.5))
      .press('interact')
      .until(() => world.kinds.includes('shot'), 400);
    expect(world.run.things['pack-1']?.health).toBe(100);
    world.ticks(shotTicks);
    expect(world.run.things['pack-1']?.health).toBe(96);
  });

  it('slows all around it when it is of frost', () => {
    const frozen = siege([pad('pads-1', 0, { builds: 'frost', damage: 0 }), creep('pack-1', { healthPoints: 90 })]);
    const free = siege([pad('pads-1', 0, { builds: 'frost', damage: 0 }), creep('pack-1', { healthPoints: 90 })]);
    frozen.place(at(0, 5.5)).press('interact').ticks(1);
    free.ticks(1);
    for (const world of [frozen, free]) world.ticks(250);
    expect(frozen.run.things['pack-1']?.ticks ?? 0).toBeLessThan(free.run.things['pack-1']?.ticks ?? 0);
  });

  it('bursts among many when it throws balls', () => {
    const world = siege([
      pad('pads-1', 0, { builds: 'cannon', damage: 5 }),
      creep('pack-1', { healthPoints: 90 }),
      creep('pack-2', { healthPoints: 90, delayTicks: 8 }),
    ]);
    world
      .place(at(0, 5.5))
      .press('interact')
      .until((run) => (run.things['pack-1']?.health ?? 90) < 90, 400);
    expect(world.run.things['pack-2']?.health).toBe(85);
  });
});

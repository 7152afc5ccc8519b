import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { offerOf, offerTicks, purseOf } from '#engine/mechanics/shop.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { idleInput, inputButtons } from '#engine/sim/types.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { entity, pickup, testLevel } from '#test/harness.ts';

const use = { ...idleInput, buttons: inputButtons.interact, pressed: inputButtons.interact };

/** A player before a stall, with so many coins in the purse. */
function customer(props: LevelEntity['props'], coins: number, variation = 0) {
  const stall = entity({ id: 'stall-1', mechanic: 'shop', look: 'market-stall', props, variation, position: at(1) });
  const money = Array.from({ length: coins }, (_, index) => pickup(`coins-${index + 1}`, { at: at(20 + index) }));
  const level = testLevel({ entities: [stall, ...money] });
  const world = prepareWorld(level);
  const run = createRun(world);
  run.taken = money.map(({ id }) => id);
  return { level, stall, run, step: (frame = idleInput) => stepRun(world, run, frame) };
}

const at = (x: number) => ({ x, y: 0, z: 0 });

function shopSpec(archetype: ArchetypeKind, more: { price?: number; coins?: number; haggleTries?: number } = {}) {
  const { price = 5, coins, haggleTries } = more;
  return parseSpec({
    version: 1,
    title: 'A key for sale',
    archetype,
    setting: { biome: 'meadow' },
    layout: {},
    player: {},
    things: [
      {
        id: 'stall',
        kind: 'market-stall',
        count: 1,
        sells: { item: 'key', price, ...(haggleTries === undefined ? {} : { haggleTries }) },
      },
      { id: 'vault', kind: 'door', count: 1 },
      ...(coins === undefined ? [] : [{ id: 'coins', kind: 'coin', count: coins, role: 'collect' }]),
    ],
    rules: { win: { kind: 'reach-goal' }, difficulty: 0.3 },
  });
}

describe('a shop', () => {
  it('sells its ware once, for the coins of the run', () => {
    const { level, stall, run, step } = customer({ item: 'key', price: 3 }, 5);
    expect(step(use)).toContainEqual(expect.objectContaining({ kind: 'bought', item: 'key', coins: 3 }));
    expect(run.taken).toContain(stall.id);
    expect(purseOf(level, run)).toBe(2);
    for (let press = 0; press < 5; press += 1) step(use);
    expect(purseOf(level, run)).toBe(2);
  });

  it('refuses who cannot pay', () => {
    const { level, stall, run, step } = customer({ item: 'key', price: 3 }, 2);
    expect(step(use)).toContainEqual(expect.objectContaining({ kind: 'refused', entity: stall.id }));
    expect(run.taken).not.toContain(stall.id);
    expect(purseOf(level, run)).toBe(2);
  });

  it('heals with hearts, and teaches to glide and to dash', () => {
    const heart = customer({ item: 'heart', price: 1 }, 1);
    heart.run.health = 1;
    heart.step(use);
    expect(heart.run.health).toBe(2);
    const glider = customer({ item: 'glider', price: 1 }, 1);
    glider.step(use);
    const fall = (holds: boolean): number => {
      const { run } = glider;
      Object.assign(run, { position: { x: 5, y: 12, z: 5 }, velocity: { x: 0, y: 0, z: 0 }, grounded: false });
      for (let tick = 0; tick < 40; tick += 1)
        glider.step(holds ? { ...idleInput, buttons: inputButtons.jump } : idleInput);
      return run.position.y;
    };
    expect(fall(true)).toBeGreaterThan(fall(false) + 3);
    const boots = customer({ item: 'boots', price: 1 }, 1);
    boots.step(use);
    const dash = { ...idleInput, moveZ: 127, buttons: inputButtons.dash, pressed: inputButtons.dash };
    const from = boots.run.position.z;
    for (let tick = 0; tick < 6; tick += 1) boots.step(tick === 0 ? dash : { ...dash, pressed: 0 });
    expect(from - boots.run.position.z).toBeGreaterThan(1.6);
  });
});

describe('haggling', () => {
  const props = { item: 'key', price: 6, tries: 2 };

  it('lets the offer go down to half and up again, and is the same each time', () => {
    const { stall, run } = customer(props, 9);
    const offers = Array.from({ length: 7 }, (_, index) => offerOf(stall, { ...run, tick: index * offerTicks }).coins);
    expect(offers).toEqual([6, 5, 4, 3, 4, 5, 6]);
  });

  it('closes the deal below the price when the merchant would go that low', () => {
    const { level, run, step } = customer(props, 9, 3);
    run.tick = 3 * offerTicks;
    expect(step(use)).toContainEqual(expect.objectContaining({ kind: 'bought', coins: 3 }));
    expect(purseOf(level, run)).toBe(6);
  });

  it('costs a try when it asks too much, and then only the full price buys', () => {
    const { stall, run, step } = customer(props, 9, 0);
    run.tick = 3 * offerTicks;
    step(use);
    expect(offerOf(stall, run).tries).toBe(1);
    step(use);
    expect(offerOf(stall, run)).toMatchObject({ tries: 0, coins: 6 });
    expect(step(use)).toContainEqual(expect.objectContaining({ kind: 'bought', coins: 6 }));
  });

  it('keeps the least price to the merchant', () => {
    const { facts } = compileLevel(shopSpec('dungeon', { haggleTries: 3 }), 4);
    const stall = facts.groups.find((group) => group.role === 'shop');
    expect(stall?.sells).toEqual({ item: 'key', price: 5, haggleTries: 3 });
    expect(JSON.stringify(facts)).not.toContain('least');
    expect(facts.parameters['shopPrice']).toBe(5);
    expect(facts.mechanics).toContain('shop');
  });
});

describe('a dungeon whose key is for sale', () => {
  it('is won by the bot, which gathers coins, buys and opens', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const level = compileLevel(shopSpec('dungeon', { price: 2 + (seed % 6), haggleTries: 1 + (seed % 3) }), seed);
      const play = playLevel(level);
      expect(play.failure, `seed ${seed}`).toBe(null);
      expect(play.run.counters['coins-spent'], `seed ${seed}`).toBe(2 + (seed % 6));
    }
  });

  it('is won by haggling where there are too few coins for the price, and refused where nobody haggles', () => {
    const level = compileLevel(shopSpec('dungeon', { price: 6, haggleTries: 3 }), 3);
    const stall = level.entities.find((one) => one.mechanic === 'shop');
    const coins = level.entities.filter((one) => one.look === 'coin').slice(4);
    const poor = (props: LevelEntity['props']): Level => ({
      ...level,
      entities: level.entities
        .filter((one) => !coins.includes(one))
        .map((one) => (one === stall ? { ...one, variation: 3, props: { ...one.props, ...props } } : one)),
    });
    const play = playLevel(poor({}));
    expect([play.failure, play.run.counters['coins-spent']]).toEqual([null, 4]);
    expect(playLevel(poor({ tries: 0 })).failure).not.toBe(null);
  });

  it('is refused without its coins, without its stall, and when it asks for more than there is', () => {
    const level = compileLevel(shopSpec('dungeon', { coins: 7 }), 3);
    const change = (each: (one: LevelEntity) => LevelEntity[]): Level => ({
      ...level,
      entities: level.entities.flatMap(each),
    });
    const mutants = [
      change((one) => (one.look === 'coin' ? [] : [one])),
      change((one) => (one.mechanic === 'shop' ? [] : [one])),
      change((one) => (one.mechanic === 'shop' ? [{ ...one, props: { ...one.props, price: 20 } }] : [one])),
      change((one) =>
        one.mechanic === 'shop' ? [{ ...one, props: { ...one.props, item: 'heart', holds: '' } }] : [one],
      ),
    ];
    expect(playLevel(level).failure).toBe(null);
    for (const mutant of mutants) expect(playLevel(mutant).failure).not.toBe(null);
  });

  it('adds no more coins than a player would gather, however many stalls there are', () => {
    const spec = shopSpec('collect', { price: 50 });
    const many = spec.things.map((group) => (group.sells === undefined ? group : { ...group, count: 60 }));
    const { entities } = compileLevel(parseSpec({ ...spec, things: many }), 1);
    expect(entities.filter((one) => one.group === 'extra:coin').length).toBeLessThanOrEqual(63);
    expect(entities.filter((one) => one.mechanic === 'shop').every((one) => one.props['price'] === 1)).toBe(true);
  });

  it('asks for no more coins than there are', () => {
    const level = compileLevel(shopSpec('dungeon', { price: 30, coins: 4 }), 3);
    expect(level.repairs.join(' ')).toContain('costs 4');
    expect(playLevel(level).failure).toBe(null);
  });

  it('has a certificate that holds', () => {
    const spec = shopSpec('dungeon', { haggleTries: 2 });
    const { certificate } = verifyLevel({ spec, seed: 8 });
    expect(certificate && replayCertificate({ spec, certificate }).holds).toBe(true);
  });
});

describe('stalls elsewhere', () => {
  it.each(['collect', 'quest-village', 'sandbox', 'farm', 'puzzle', 'escape-room', 'survival'] as const)(
    'sell in a %s, with coins to be found',
    (archetype) => {
      const level = compileLevel(shopSpec(archetype), 5);
      expect(level.entities.filter((one) => one.mechanic === 'shop')).toHaveLength(1);
      expect(level.entities.filter((one) => one.look === 'coin').length).toBeGreaterThanOrEqual(5);
    },
  );

  it.each(['obby', 'race', 'runner', 'flyer', 'maze'] as const)('are scenery in a %s', (archetype) => {
    expect(compileLevel(shopSpec(archetype), 5).entities.some((one) => one.mechanic === 'shop')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';

import type { Level, LevelEntity } from '#engine/level/level.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { orbOf } from '#engine/mechanics/archer.ts';
import { creatureModes } from '#engine/mechanics/minds/creature.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { TestWorld, pickup } from '#test/harness.ts';

const at = (x: number, z = 0) => ({ x, y: 0, z });
const foe = (mechanic: string, x: number, props: LevelEntity['props'] = {}): LevelEntity =>
  pickup('foes-1', { at: at(x), mechanic, radius: 0.7, props });
const modeOf = (world: TestWorld): number | undefined => world.run.things['foes-1']?.mode;

describe('a creature that hunts by sound', () => {
  it('does not notice who walks slowly past it', () => {
    const world = new TestWorld({ spawn: at(-8, 3), entities: [foe('listener', 0)] });
    world.hold({ x: 0.5, z: 0 }).ticks(220);
    expect(world.run.position.x).toBeGreaterThan(5);
    expect(world.run.things).toEqual({});
  });

  it('goes to where somebody ran, searches there and gives up', () => {
    const world = new TestWorld({ spawn: at(-8, 0), entities: [foe('listener', 0)] });
    world.hold({ x: 1, z: 0 }).until(() => modeOf(world) === creatureModes.chase, 60);
    world
      .release()
      .place(at(-8, 9))
      .until(() => modeOf(world) === creatureModes.alarmed, 200);
    expect(world.run.things['foes-1']?.x).toBeLessThan(-2);
    world.until(() => modeOf(world) === creatureModes.rest, 200);
    expect(world.kinds).not.toContain('hurt');
  });

  it('hears leaps and blows, and strikes whom it finds', () => {
    const leap = new TestWorld({ spawn: at(-6), entities: [foe('listener', 0)] });
    leap.press('jump').ticks(4);
    expect(modeOf(leap)).toBe(creatureModes.chase);
    leap.until((run) => run.health < tuning.maxHealth, 200);
    const blow = new TestWorld({ spawn: at(-14), entities: [foe('listener', 0)] });
    blow.press('attack').ticks(3);
    expect(modeOf(blow)).toBe(creatureModes.chase);
  });
});

describe('an archer', () => {
  it('aims for all to see before it shoots, and hits who stands still', () => {
    const world = new TestWorld({ spawn: at(-8), entities: [foe('archer', 0)] });
    world.until(() => modeOf(world) === creatureModes.aim, 60);
    expect(world.run.health).toBe(tuning.maxHealth);
    world.until(() => modeOf(world) === creatureModes.shooting, 40);
    world.until((run) => run.health < tuning.maxHealth, 60);
    expect(world.events.find((event) => event.kind === 'hurt')).toMatchObject({ by: 'foes-1' });
  });

  it.each([
    ['steps aside', (world: TestWorld) => world.hold({ x: 0, z: 1 })],
    ['jumps over it', (world: TestWorld) => world],
  ] as const)('misses who %s', (how, move) => {
    const world = new TestWorld({ spawn: at(-8), entities: [foe('archer', 0)] });
    world.until(() => modeOf(world) === creatureModes.shooting, 120);
    move(world);
    for (let tick = 0; tick < 46; tick += 1) {
      const orb = orbOf(
        world.level,
        world.run.things['foes-1'] ?? { x: 0, y: 0, z: 0, facing: 0, health: 0, mode: 0, ticks: 0 },
      );
      const metres = orb === null ? 99 : Math.hypot(orb.x - world.run.position.x, orb.z - world.run.position.z);
      if (how === 'jumps over it' && metres < 2.2 && world.run.grounded) world.press('jump');
      world.ticks(1);
    }
    expect(world.run.health).toBe(tuning.maxHealth);
  });

  it('steps back from whoever comes near, and falls to blows', () => {
    const world = new TestWorld({ spawn: at(-3.6), entities: [foe('archer', 0, { healthPoints: 2 })] });
    world.ticks(20);
    expect(world.run.things['foes-1']?.x).toBeGreaterThan(0.5);
    for (let blow = 0; blow < 60 && modeOf(world) !== creatureModes.dead; blow += 1) {
      const { x = 0, z = 0 } = world.run.things['foes-1'] ?? {};
      world
        .place(at(x - 1, z))
        .press('attack')
        .ticks(4);
    }
    expect(modeOf(world)).toBe(creatureModes.dead);
  });
});

describe('a runaway', () => {
  it('runs from who comes near, tires, and is caught by touch', () => {
    const world = new TestWorld({ cells: 200, spawn: at(-9), entities: [foe('runaway', 0)] });
    world.ticks(30);
    expect(world.run.things).toEqual({});
    world.hold({ x: 1, z: 0 }).ticks(60);
    const early = world.run.things['foes-1']?.x ?? 0;
    expect(early).toBeGreaterThan(1);
    world.until((run) => run.taken.includes('foes-1'), 400);
    expect(world.run.tick).toBeGreaterThan(120);
  });
});

function hunt(group: object, rules: object, seed: number): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Manners',
      archetype: 'collect',
      setting: { biome: 'meadow' },
      layout: {},
      player: {},
      things: [
        { id: 'foes', count: 3, ...group },
        { id: 'coins', kind: 'coin', count: 4, role: 'collect' },
      ],
      rules: { difficulty: 0.5, ...rules },
    }),
    seed,
  );
}

describe('levels with creatures of all manners', () => {
  const coins = { win: { kind: 'collect', target: 'coins', count: 4 } };
  const all = { win: { kind: 'collect', target: 'foes', count: 3 } };
  const fallen = { win: { kind: 'defeat', target: 'foes', count: 3 } };
  it.each([
    ['blind wolves about the coins', { kind: 'wolf', role: 'enemy', behaviour: 'listen' }, coins],
    ['goblins that shoot about the coins', { kind: 'goblin', role: 'enemy', behaviour: 'shoot' }, coins],
    ['archers to defeat', { kind: 'goblin', role: 'enemy', behaviour: 'shoot' }, fallen],
    ['slimes to catch', { kind: 'slime', role: 'collect', behaviour: 'flee' }, all],
  ])('are won by the bot: %s', (_name, group, rules) => {
    for (const seed of [1, 2, 3, 4, 5]) expect(playLevel(hunt(group, rules, seed)).failure, `seed ${seed}`).toBe(null);
  });

  it.each([
    ['collect 5 gems and beware of a blind monster that hunts by sound', 'listener', 1],
    ['收集5颗宝石，有2只盲眼狼', 'listener', 2],
    ['recoge 5 gemas y evita 2 lobos ciegos que cazan por el sonido', 'listener', 2],
    ['catch 3 runaway chickens', 'runaway', 3],
    ['抓住3只逃跑的小鸡', 'runaway', 3],
    ['atrapa 3 gallinas fugitivas', 'runaway', 3],
    ['collect 6 coins while 4 archers guard the ruins', 'archer', 4],
    ['收集6枚金币，有4名弓箭手', 'archer', 4],
    ['recoge 6 monedas entre 4 arqueros', 'archer', 4],
  ])('are what "%s" asks for', (prompt, mechanic, count) => {
    const { spec } = planPrompt({ prompt, seed: 5 });
    const level = compileLevel(spec, 5);
    expect(level.entities.filter((entity) => entity.mechanic === mechanic)).toHaveLength(count);
    expect(level.facts.mechanics).toContain(mechanic);
  });
});

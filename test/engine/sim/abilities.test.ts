import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { AbilityKind } from '#engine/level/world-spec.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { type InputFrame, type RunState, idleInput, inputButtons } from '#engine/sim/types.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { type TestLevelOptions, block, entity, testLevel } from '#test/harness.ts';

function played(
  abilities: readonly AbilityKind[],
  frames: readonly InputFrame[],
  more: TestLevelOptions = { ground: 0 },
): { run: RunState; respawns: number } {
  const world = prepareWorld(testLevel({ ...more, player: { abilities } }));
  const run = createRun(world);
  let respawns = 0;
  for (const frame of frames) if (stepRun(world, run, frame).some((event) => event.kind === 'respawn')) respawns += 1;
  return { run, respawns };
}

const times = (count: number, frame: InputFrame): InputFrame[] => Array.from({ length: count }, () => frame);
const walk = { ...idleInput, moveZ: 127 };
const pressDash = { ...walk, buttons: inputButtons.dash, pressed: inputButtons.dash };

describe('a dash', () => {
  it('throws forward, and not again before its rest is over', () => {
    const way = (frames: readonly InputFrame[], abilities: readonly AbilityKind[] = ['dash']): number =>
      -played(abilities, frames).run.position.z;
    const plain = way(times(40, walk), []);
    const once = way([...times(10, walk), pressDash, ...times(29, walk)]);
    const twice = way([...times(10, walk), pressDash, ...times(9, walk), pressDash, ...times(19, walk)]);
    expect(once).toBeGreaterThan(plain + 1.2);
    expect(twice).toBeCloseTo(once, 5);
    expect(way([...times(10, walk), pressDash, ...times(29, walk)], [])).toBeCloseTo(plain, 5);
  });
});

describe('gliding', () => {
  it('falls slowly while jump is held', () => {
    const ground = null;
    const hold = { ...idleInput, buttons: inputButtons.jump };
    const fall = (abilities: readonly AbilityKind[]): number =>
      -played(abilities, times(30, hold), { ground, killHeight: -200 }).run.velocity.y;
    expect(fall(['glide'])).toBeCloseTo(tuning.glideMetresPerSecond, 3);
    expect(fall([])).toBeGreaterThan(15);
  });
});

describe('swimming', () => {
  const lake: TestLevelOptions = {
    ground: (_x, z) => (z < 0 ? -8 : 1),
    waterLevel: 0,
    spawn: { x: 0, y: 1, z: 6 },
  };

  it('keeps a swimmer at the surface where others drown', () => {
    const out = times(120, walk);
    expect(played([], out, lake).respawns).toBeGreaterThan(0);
    const { run, respawns } = played(['swim'], out, lake);
    expect(respawns).toBe(0);
    expect(run.position.z).toBeLessThan(-4);
    expect(run.position.y).toBeCloseTo(-tuning.swimDepthMetres, 0);
  });

  it('dives as long as the breath lasts, and gets it back above', () => {
    const dive = { ...idleInput, buttons: inputButtons.dash };
    const down = [...times(120, walk), ...times(90, dive)];
    const under = played(['swim'], down, lake).run;
    expect(under.position.y).toBeLessThan(-3);
    expect(under.counters['breath']).toBeGreaterThan(30);
    const bubble = entity({
      id: 'bubble',
      mechanic: 'air',
      position: { x: under.position.x, y: -8, z: under.position.z },
      trigger: { shape: 'sphere', radius: 12, offsetY: 0 },
    });
    const beside = played(['swim'], down, { ...lake, entities: [bubble] }).run;
    expect(beside.counters['breath'] ?? 0).toBeLessThan(2);
    const up = played(['swim'], [...down, ...times(120, idleInput)], lake).run;
    expect(up.counters['breath']).toBeUndefined();
    const long = played(['swim'], [...times(120, walk), ...times(tuning.breathTicks + 60, dive)], lake);
    expect(long.run.health < tuning.maxHealth || long.respawns > 0).toBe(true);
  });
});

describe('climbing', () => {
  const wall = (height: number): TestLevelOptions => ({
    ground: 0,
    entities: [block('wall', { at: { x: 0, y: height, z: -6 }, size: { x: 20, y: height, z: 4 } })],
  });

  it('gets up a wall that is no jump away, and over its edge', () => {
    expect(played([], times(150, walk), wall(4)).run.position.y).toBeCloseTo(0, 3);
    const { run } = played(['climb'], times(150, walk), wall(4));
    expect(run.position.z).toBeLessThan(-4.2);
  });

  it('ends where the strength ends', () => {
    const heights = Array.from(
      { length: 12 },
      (_, part) => played(['climb'], times(40 + part * 12, walk), wall(30)).run.position.y,
    );
    expect(Math.max(...heights)).toBeGreaterThan(4);
    expect(Math.max(...heights)).toBeLessThan(9);
    expect(heights.at(-1)).toBeLessThan(1);
  });

  it('runs along a wall in the air further than a jump goes', () => {
    const beside: TestLevelOptions = {
      ground: null,
      killHeight: -60,
      entities: [
        block('start', { at: { x: 0, y: 0, z: 0 }, size: { x: 3, y: 1, z: 6 } }),
        block('wall', { at: { x: 1, y: 6, z: -30 }, size: { x: 1, y: 12, z: 54 } }),
      ],
    };
    const jump = { ...walk, buttons: inputButtons.jump, pressed: inputButtons.jump };
    const frames = [...times(12, walk), jump, ...times(55, walk)];
    expect(played([], frames, beside).run.position.y).toBeLessThan(-6);
    expect(played(['wall-run'], frames, beside).run.position.y).toBeGreaterThan(-3);
  });
});

describe('abilities of a spec', () => {
  const withAbilities = (archetype: 'collect' | 'flyer', abilities: readonly AbilityKind[]) => {
    const spec = sampleSpec(archetype, 4);
    return compileLevel(parseSpec({ ...spec, player: { ...spec.player, abilities } }), 4);
  };

  it('are in the rules and facts, and what nobody can learn is said', () => {
    const level = withAbilities('collect', ['dash', 'glide', 'climb']);
    expect(level.playerRules.abilities).toEqual(['dash', 'glide', 'climb']);
    expect(level.facts.player.abilities).toEqual(expect.arrayContaining(['jump', 'dash', 'glide']));
    const flyer = withAbilities('flyer', ['swim']);
    expect(flyer.playerRules).not.toHaveProperty('abilities');
    expect(flyer.repairs.join()).toContain('"swim"');
  });

  it('leave levels without any as they were', () => {
    expect(compileLevel(sampleSpec('collect', 4), 4).playerRules).not.toHaveProperty('abilities');
  });
});

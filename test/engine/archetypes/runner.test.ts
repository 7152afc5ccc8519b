import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { type InputFrame, idleInput, inputButtons } from '#engine/sim/types.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { block, entity, testLevel } from '#test/harness.ts';

function runnerSpec(things: readonly object[] = []): WorldSpec {
  return parseSpec({
    version: 1,
    title: 'Run',
    archetype: 'runner',
    setting: { biome: 'autumn' },
    layout: { size: 'small' },
    player: {},
    things,
    rules: { win: { kind: 'reach-goal' }, difficulty: 0.5 },
  });
}

describe('a run', () => {
  it('is won by the bot without a stumble, whatever is on the road', () => {
    for (let seed = 1; seed <= 24; seed += 1) {
      const play = playLevel(compileLevel(sampleSpec('runner', seed), seed));
      expect(play.failure, `seed ${seed}`).toBe(null);
      expect(play.run.deaths).toBe(0);
    }
  });

  it('is won with little search when scenery pulls its road away from the middle of the map', () => {
    const level = compileLevel(sampleSpec('runner', 882), 882);
    expect(Math.abs(level.spawn.position.x)).toBeGreaterThan(5);
    const play = playLevel(level);
    expect(play.failure).toBe(null);
    expect(play.work).toBeLessThan(40_000);
  });

  it('has what is asked for, gaps, beams, flags and a chest beside the road', () => {
    const things = [
      { id: 'spikes', kind: 'spikes', count: 7, role: 'hazard' },
      { id: 'beams', kind: 'beam', count: 3, role: 'hazard' },
      { id: 'coins', kind: 'coin', count: 20, role: 'collect' },
    ];
    const { facts, entities } = compileLevel(runnerSpec(things), 2);
    expect(facts.counts).toMatchObject({ spikes: 7, beam: 3, coin: 20, goal: 1, 'secret-chest': 1 });
    expect(facts.counts['checkpoint']).toBeGreaterThanOrEqual(2);
    expect(entities.filter((one) => one.id.startsWith('road-')).length).toBeGreaterThanOrEqual(3);
    expect(facts.player).toMatchObject({ controller: 'runner', abilities: ['run', 'jump', 'slide'] });
  });

  it('is refused when the goal is gone or behind a wall, or a gap is too wide', () => {
    const spec = runnerSpec();
    const level = compileLevel(spec, 3);
    const goal = level.entities.find((one) => one.mechanic === 'goal');
    const at = { ...(goal?.position ?? level.spawn.position) };
    const wall = block('wall', { at: { ...at, y: at.y + 12, z: at.z + 3 }, size: { x: 60, y: 24, z: 1 } });
    const broken = [
      { ...level, entities: level.entities.filter((one) => one !== goal) },
      { ...level, entities: [...level.entities, wall] },
      { ...level, entities: level.entities.filter((one) => one.id !== 'road-2') },
    ];
    for (const mutant of broken) {
      const play = playLevel(mutant);
      expect(play.run.status).not.toBe('won');
      expect(diagnose({ level: mutant, spec, play })[0]).toMatchObject({ severity: 'error' });
    }
  });
});

describe('a runner', () => {
  const beam = entity({
    id: 'beam-1',
    mechanic: 'hazard',
    position: { x: 0, y: 0, z: -14 },
    trigger: { shape: 'box', halfX: 9, halfY: 1.1, halfZ: 0.2, offsetY: 2.2 },
  });
  const play = (frames: readonly InputFrame[], entities = [beam]) => {
    const world = prepareWorld(
      testLevel({ ground: 0, player: { controller: 'runner', speedMetresPerSecond: 7.5 }, entities }),
    );
    const run = createRun(world);
    const hurts = frames.filter((frame) => stepRun(world, run, frame).some((event) => event.kind === 'hurt'));
    return { run, hurts: hurts.length };
  };
  const go = { ...idleInput, moveZ: 127 };
  const still = (count: number): InputFrame[] => Array.from({ length: count }, () => idleInput);

  it('waits for the first touch, then runs on by itself, ever faster', () => {
    expect(play(still(30)).run.position.z).toBeCloseTo(play([]).run.position.z, 5);
    const early = play([go, ...still(30)], []).run;
    const late = play([go, ...still(90)], []).run;
    expect(early.position.z).toBeLessThan(-5);
    expect(Math.abs(late.velocity.z)).toBeGreaterThan(Math.abs(early.velocity.z));
  });

  it('hits its head on a beam, unless it slides', () => {
    const slide = { ...idleInput, buttons: inputButtons.dash, pressed: inputButtons.dash };
    expect(play([go, ...still(75)]).hurts).toBe(1);
    const until = Array.from({ length: 60 }, (_, tick) => (tick > 0 && tick % 21 === 0 ? slide : idleInput));
    expect(play([{ ...go }, slide, ...until, ...still(20)]).hurts).toBe(0);
  });
});

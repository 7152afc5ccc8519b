import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { archetypeKinds } from '#engine/level/world-spec.ts';
import { isBlocked } from '#engine/sim/ground.ts';
import { hashRun, hashRunFull } from '#engine/sim/hash-run.ts';
import { cloneRun, createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import type { RunState } from '#engine/sim/types.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { wildInputs } from '#test/golden/scenarios.ts';

const levels = archetypeKinds.flatMap((archetype) =>
  [31, 32, 33].map((seed) => ({
    name: `${archetype} ${seed}`,
    level: compileLevel(sampleSpec(archetype, seed), seed),
  })),
);

function numbersOf(run: RunState): number[] {
  const { position, velocity, checkpoint } = run;
  return [position, velocity, checkpoint].flatMap(({ x, y, z }) => [x, y, z]);
}

describe.each(levels)('a run through $name', ({ level }) => {
  const inputs = wildInputs(level.layoutHash, 1500);

  it('has only finite float32 numbers and is never inside anything solid', () => {
    const world = prepareWorld(level);
    const run = createRun(world);
    for (const input of inputs) {
      stepRun(world, run, input);
      for (const value of numbersOf(run)) expect(value === Math.fround(value) && Number.isFinite(value)).toBe(true);
      if (level.playerRules.controller === 'walker') {
        expect(isBlocked(world, { ...run.position, tick: run.tick, stepMetres: 0.02 })).toBe(false);
      }
    }
  });

  it('depends on its own inputs alone, whatever other runs do', () => {
    const alone = prepareWorld(level);
    const one = createRun(alone);
    for (const input of inputs) stepRun(alone, one, input);
    const shared = prepareWorld(level);
    const same = createRun(shared);
    const other = createRun(shared);
    const otherInputs = wildInputs('someone else', inputs.length);
    inputs.forEach((input, index) => {
      // The other player is ahead by a few ticks: moving things must not remember that.
      const theirs = otherInputs[index];
      if (theirs !== undefined) for (let again = 0; again < index % 3; again += 1) stepRun(shared, other, theirs);
      stepRun(shared, same, input);
    });
    expect(same).toEqual(one);
    expect(hashRun(same)).toBe(hashRun(one));
  });

  it('goes on the same from a copy and from JSON', () => {
    const world = prepareWorld(level);
    const run = createRun(world);
    for (const input of inputs.slice(0, 700)) stepRun(world, run, input);
    const copy = cloneRun(run);
    const parsed = JSON.parse(JSON.stringify(run)) as RunState;
    for (const input of inputs.slice(700)) for (const each of [run, copy, parsed]) stepRun(world, each, input);
    expect(hashRunFull(copy)).toBe(hashRunFull(run));
    expect(hashRunFull(parsed)).toBe(hashRunFull(run));
    expect(hashRun(parsed)).toBe(hashRun(run));
  });
});

describe('the hash of a run', () => {
  it('changes with everything that matters', () => {
    const [first] = levels;
    if (first === undefined) throw new Error('There are no levels.');
    const world = prepareWorld(first.level);
    const changes: ((run: RunState) => void)[] = [
      (run) => (run.position.x += 0.001),
      (run) => (run.velocity.y -= 0.001),
      (run) => (run.tick += 1),
      (run) => (run.facing = 5),
      (run) => (run.grounded = !run.grounded),
      (run) => (run.safeTicks = 3),
      (run) => (run.health -= 1),
      (run) => (run.lives = 2),
      (run) => (run.deaths += 1),
      (run) => (run.score += 1),
      (run) => (run.status = 'lost'),
      (run) => run.taken.push('coins-1'),
      (run) => (run.quests['errand'] = 1),
      (run) => (run.coyoteTicks = 2),
      (run) => (run.jumpBufferTicks = 2),
      (run) => (run.airJumpsLeft = 1),
    ];
    const hashes = changes.map((change) => {
      const run = createRun(world);
      change(run);
      return hashRun(run);
    });
    expect(new Set([hashRun(createRun(world)), ...hashes]).size).toBe(changes.length + 1);
  });
});

describe('speed', () => {
  it('steps a busy level in well under 100 microseconds', () => {
    const level = compileLevel(sampleSpec('collect', 31), 31);
    const world = prepareWorld(level);
    const inputs = wildInputs('speed', 6000);
    const run = createRun(world);
    for (const input of inputs) stepRun(world, run, input);
    const started = performance.now();
    const again = createRun(world);
    for (const input of inputs) stepRun(world, again, input);
    const microseconds = ((performance.now() - started) / inputs.length) * 1000;
    expect(microseconds).toBeLessThan(100);
  });
});

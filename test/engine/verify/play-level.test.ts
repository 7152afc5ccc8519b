import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { archetypeKinds } from '#engine/level/world-spec.ts';
import { prepareWorld } from '#engine/sim/step.ts';
import { idleInput } from '#engine/sim/types.ts';
import { act, createPilot } from '#engine/verify/pilot.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { newerLevels } from '#test/engine/verify/newer-levels.ts';
import { solvableLevels } from '#test/engine/verify/solvable-levels.ts';
import { testLevel } from '#test/harness.ts';

describe('the bot', () => {
  it.each(Object.entries(solvableLevels))('wins %s', (_name, options) => {
    const { run, failure } = playLevel(testLevel(options));
    expect({ status: run.status, failure }).toEqual({ status: 'won', failure: null });
  });

  it.each(Object.entries(newerLevels))('wins %s, and not without the ability that it is about', (_name, options) => {
    expect(playLevel(testLevel(options)).failure).toBeNull();
    if (options.player?.abilities !== undefined)
      expect(playLevel(testLevel({ ...options, player: {} })).failure).not.toBeNull();
  });

  it.each(archetypeKinds)('wins compiled levels of the archetype %s', (archetype) => {
    const outcomes = [1001, 1002, 1003, 1004, 1005].map((seed) => {
      const { failure } = playLevel(compileLevel(sampleSpec(archetype, seed), seed));
      return failure?.kind ?? 'won';
    });
    expect(outcomes).toEqual(['won', 'won', 'won', 'won', 'won']);
  });

  it.each([144, 331, 625, 830])('takes its time in corridors (maze %i) where creatures hit it on the way', (seed) => {
    expect(playLevel(compileLevel(sampleSpec('maze', seed), seed)).failure).toBeNull();
  });

  it('plays the same level the same way every time', () => {
    const level = compileLevel(sampleSpec('obby', 4), 4);
    expect(playLevel(level).frames).toEqual(playLevel(level).frames);
  });

  it('records nothing more once it has won', () => {
    const level = testLevel(solvableLevels['a moving platform over a wide gap']);
    const { frames } = playLevel(level);
    const pilot = createPilot(prepareWorld(level), { maxTicks: 1e5, maxWork: 1e5 });
    for (const frame of [...frames, idleInput, idleInput]) act(pilot, frame);
    expect([pilot.run.status, pilot.frames.length]).toEqual(['won', frames.length]);
  });

  it('stays within its work even where there is no way', () => {
    const level = testLevel({
      ...solvableLevels['a moving platform over a wide gap'],
      rules: { win: { kind: 'collect', target: 'nothing', count: 3 } },
    });
    expect(playLevel(level).work).toBeLessThan(1000);
  });
});

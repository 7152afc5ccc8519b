import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

const seeds = Array.from({ length: 40 }, (_, index) => 301 + index);

function bare(archetype: 'survival' | 'boss', difficulty = 0.4): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Bare',
      archetype,
      setting: { biome: 'meadow' },
      layout: {},
      player: {},
      things: [],
      rules: { win: { kind: 'reach-goal' }, difficulty },
    }),
    7,
  );
}

describe.each(['survival', 'boss'] as const)('%s', (archetype) => {
  it('is won by the bot on every seed', () => {
    const lost = seeds.filter((seed) => playLevel(compileLevel(sampleSpec(archetype, seed), seed)).failure !== null);
    expect(lost).toEqual([]);
  });

  it('is complete even when the spec names nobody', () => {
    const level = bare(archetype);
    expect(level.repairs.join(' ')).toMatch(/survive|golem/);
    expect(level.facts.counts).toMatchObject({ goblin: expect.any(Number), heart: expect.any(Number) });
    expect(playLevel(level).failure).toBe(null);
  });
});

describe('a siege', () => {
  it('grows from wave to wave, and more so when it is hard', () => {
    const level = compileLevel(sampleSpec('survival', 4), 4);
    const waves = level.entities.map((entity) => Number(entity.props['wave'] ?? 0)).filter((wave) => wave > 0);
    const last = Math.max(...waves);
    const sizeOf = (wave: number) => waves.filter((each) => each === wave).length;
    expect(level.rules.win).toEqual({ kind: 'survive', waves: last });
    expect(sizeOf(last)).toBeGreaterThanOrEqual(sizeOf(1));
    expect(bare('survival', 0.9).entities.length).not.toBe(bare('survival', 0.1).entities.length);
  });
});

describe('a boss arena', () => {
  it('keeps helpers for the later phases', () => {
    const helpers = bare('boss').entities.filter((entity) => entity.mechanic === 'chaser');
    expect(helpers.length).toBeGreaterThan(1);
    for (const helper of helpers) expect([1, 2]).toContain(helper.props['wave']);
  });
});

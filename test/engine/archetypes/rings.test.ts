import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { motionOf } from '#engine/mechanics/pose.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';
import { block } from '#test/harness.ts';

function ringSpec(difficulty: number): WorldSpec {
  return parseSpec({
    version: 1,
    title: 'Rings',
    archetype: 'rings',
    setting: { biome: 'sky-islands' },
    layout: { size: 'small' },
    player: {},
    things: [{ id: 'stars', kind: 'star', count: 6, role: 'collect' }],
    rules: { win: { kind: 'laps' }, difficulty },
  });
}

const ringsOf = (level: ReturnType<typeof compileLevel>) =>
  level.entities.filter((entity) => entity.mechanic === 'ring');

describe('a flight through rings', () => {
  it('hangs its rings in order, apart from each other, above what is fatal', () => {
    fc.assert(
      fc.property(specArbitrary('rings'), fc.nat(1_000_000), (spec, seed) => {
        const level = compileLevel(spec, seed);
        const rings = ringsOf(level);
        expect(rings.map((ring) => ring.props['order'])).toEqual(rings.map((_, index) => index + 1));
        for (const [index, ring] of rings.entries()) {
          expect(ring.position.y).toBeGreaterThan(level.terrain.killHeight + 3);
          const next = rings[index + 1];
          if (next === undefined) continue;
          const { x, z } = ring.position;
          expect(Math.hypot(next.position.x - x, next.position.z - z)).toBeGreaterThan(6);
        }
      }),
      { numRuns: 20, seed: 9 },
    );
  });

  it('is won by the bot, whatever crosses the way', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const play = playLevel(compileLevel(sampleSpec('rings', seed), seed));
      expect(play.failure, `seed ${seed}`).toBe(null);
    }
  });

  it('has several heights, a chest below, and rings that get smaller and sway when it is hard', () => {
    const easy = ringsOf(compileLevel(ringSpec(0.1), 2));
    const hard = compileLevel(ringSpec(0.9), 2);
    const rings = ringsOf(hard);
    const sizes = rings.map((ring) => ring.size?.y ?? 0);
    expect(sizes.at(-1)).toBeLessThan(sizes[0] ?? 0);
    expect(sizes[0]).toBeLessThan(easy[0]?.size?.y ?? 0);
    expect(rings.some((ring) => motionOf(ring) !== null)).toBe(true);
    expect(easy.every((ring) => motionOf(ring) === null)).toBe(true);
    const heights = rings.map((ring) => ring.position.y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(4);
    expect(hard.facts).toMatchObject({ counts: { 'secret-chest': 1, star: 6 }, player: { controller: 'drone' } });
  });

  it('is refused when a ring is gone, walled in or too high', () => {
    const spec = ringSpec(0.4);
    const level = compileLevel(spec, 5);
    const third = ringsOf(level)[2];
    if (third === undefined) throw new RangeError('no third ring');
    const at = { ...third.position, y: third.position.y + 9 };
    const others = level.entities.filter((entity) => entity !== third);
    const raised = { ...third, position: { ...third.position, y: third.position.y + 80 }, trigger: third.trigger };
    const broken = [
      { ...level, entities: others },
      { ...level, entities: [...level.entities, block('vault', { at, size: { x: 14, y: 16, z: 14 } })] },
      { ...level, entities: [...others, { ...raised, collider: null, trigger: null, props: { order: 999 - 800 } }] },
    ];
    for (const mutant of broken) {
      const play = playLevel(mutant);
      expect(play.run.status).not.toBe('won');
      expect(diagnose({ level: mutant, spec, play })[0]).toMatchObject({ severity: 'error' });
    }
  });
});

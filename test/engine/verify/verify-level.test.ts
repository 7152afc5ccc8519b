import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { block } from '#test/harness.ts';

describe('verifying a level', () => {
  it('leaves a good spec as it is', () => {
    const spec = sampleSpec('flyer', 3);
    const result = verifyLevel({ spec, seed: 3 });
    expect(result.repaired).toBe(false);
    expect(result.spec).toEqual(spec);
    expect(result.certificate?.specHash).toBe(result.level.specHash);
  });

  it('mends a timer that is too short, says so, and proves the mended spec', () => {
    const good = sampleSpec('collect', 5);
    const spec = parseSpec({ ...good, rules: { ...good.rules, timerSeconds: 10 } });
    const result = verifyLevel({ spec, seed: 5 });
    expect(result.repaired).toBe(true);
    expect(result.spec.rules.timerSeconds ?? Infinity).toBeGreaterThan(10);
    expect(result.spec.warnings.join()).toMatch(/10 seconds are over/);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'verify.repaired', severity: 'warning' }));
    expect(replayCertificate({ spec: result.spec, certificate: result.certificate })).toMatchObject({ holds: true });
    expect(spec.rules.timerSeconds).toBe(10);
  });

  it.each(['flyer', 'runner'] as const)('has work left for an easier course where a %s finds no way', (archetype) => {
    const sample = sampleSpec(archetype, 5);
    const spec = parseSpec({ ...sample, rules: { ...sample.rules, difficulty: 0.8 } });
    const level = compileLevel(spec, 5);
    const last = level.entities.findLast(({ mechanic }) => mechanic === (archetype === 'flyer' ? 'gate' : 'goal'));
    const at = { ...(last?.position ?? level.spawn.position), y: 40 };
    const wall = block('wall', { at, size: { x: 60, y: 80, z: 8 } });
    const result = verifyLevel({ spec, seed: 5, level: { ...level, entities: [...level.entities, wall] } });
    expect(result.repaired).toBe(true);
    expect(result.spec.rules.difficulty).toBe(0.2);
    expect(replayCertificate({ spec: result.spec, certificate: result.certificate })).toMatchObject({ holds: true });
  });

  it('either proves the level or says what is wrong and leaves the spec alone', () => {
    const good = sampleSpec('obby', 6);
    const spec = parseSpec({
      ...good,
      player: { ...good.player, gravityMultiplier: 2, jumpMultiplier: 0.5, speedMultiplier: 0.5 },
    });
    const result = verifyLevel({ spec, seed: 6 });
    if (result.certificate !== null) {
      expect(replayCertificate({ spec: result.spec, certificate: result.certificate })).toMatchObject({ holds: true });
      return;
    }
    expect(result.spec).toEqual(spec);
    expect(result.findings.some((finding) => finding.severity === 'error')).toBe(true);
  });
});

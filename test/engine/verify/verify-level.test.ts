import { describe, expect, it } from 'vitest';

import { parseSpec } from '#engine/level/parse-spec.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

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

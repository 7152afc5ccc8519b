import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { parseSpec } from '#engine/level/parse-spec.ts';
import { hash32 } from '#engine/math/hash.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';

const folder = new URL('../../../assets/worlds/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('the starter worlds', () => {
  it('exist', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s is proven as it is', (name) => {
    const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const entry = content as { spec?: unknown; seed?: unknown };
    const spec = parseSpec(entry.spec ?? content);
    const seed = typeof entry.seed === 'number' ? entry.seed : hash32(name.replace(/\.json$/, ''));
    const result = verifyLevel({ spec, seed });
    expect(result.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(result.repaired).toBe(false);
    expect(replayCertificate({ spec, certificate: result.certificate })).toMatchObject({ holds: true });
  });
});

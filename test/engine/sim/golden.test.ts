import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import golden from '#test/golden/runs.json' with { type: 'json' };
import { playScenarios } from '#test/golden/scenarios.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('golden replays', () => {
  it('end in the same states as when they were written down', () => {
    expect(playScenarios()).toEqual(golden);
  });

  it('end in the same states in a process of their own', () => {
    const script =
      "const { playScenarios } = await import('#test/golden/scenarios.ts'); console.log(JSON.stringify(playScenarios()))";
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual(golden);
  });
});

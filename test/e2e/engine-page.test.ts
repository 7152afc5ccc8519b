import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { archetypeKinds } from '#engine/level/world-spec.ts';
import { fingerprintLevel } from '#test/bench/engine/fingerprint.ts';
import { type OpenEnginePage, openEnginePage } from '#test/engine-page/open-engine-page.ts';
import golden from '#test/golden/runs.json' with { type: 'json' };

let page: OpenEnginePage;
beforeAll(async () => {
  page = await openEnginePage();
});
afterAll(() => page.close());

describe('the engine in Chromium', () => {
  it('ends the golden replays in the same states as when they were written down', async () => {
    expect(await page.playScenarios()).toEqual(golden);
  });

  it.each(archetypeKinds)('makes the same %s, and the same of 10,000 ticks of wild play in it', async (archetype) => {
    const one = { archetype, seed: 31, ticks: 10_000 };
    expect(await page.fingerprint(one)).toBe(fingerprintLevel(one));
  });
});

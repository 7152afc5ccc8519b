import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { archetypeKinds } from '#engine/level/world-spec.ts';
import { mechanics } from '#engine/mechanics/index.ts';
import { winRules } from '#engine/rules/index.ts';
import { isExercised } from '#test/golden/effects.ts';
import golden from '#test/golden/runs.json' with { type: 'json' };
import { glance, playScenarios } from '#test/golden/scenarios.ts';
import goldenWins from '#test/golden/wins.json' with { type: 'json' };
import { playWins } from '#test/golden/wins.ts';
import { testLevel } from '#test/harness.ts';

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

  it.each(mechanics.map(({ kind }) => kind))('have one that goes otherwise without what a %s does', (mechanic) => {
    const { name, level, frames } = glance(mechanic);
    expect(Object.keys(golden)).toContain(name);
    expect(isExercised(testLevel(level), { mechanic, frames })).toBe(true);
  });

  it('are about every kind of game and every way to win', () => {
    const wins = Object.values(goldenWins);
    expect(new Set(wins.map(({ archetype }) => archetype))).toEqual(new Set(archetypeKinds));
    expect(new Set(wins.map(({ win }) => win))).toEqual(new Set(winRules.map(({ kind }) => kind)));
  });

  it('are won by the bot in the same states as when they were written down', () => {
    expect(playWins()).toEqual(goldenWins);
  });
});

describe('isExercised', () => {
  it('is false for a thing that nobody comes upon, and for a mechanic that is not there', () => {
    const { level, frames } = glance('portal');
    const far = (level.entities ?? []).map((each) => ({ ...each, position: { x: 30, y: 0, z: 30 } }));
    expect(isExercised(testLevel({ ...level, entities: far }), { mechanic: 'portal', frames })).toBe(false);
    expect(isExercised(testLevel(level), { mechanic: 'lever', frames })).toBe(false);
  });
});

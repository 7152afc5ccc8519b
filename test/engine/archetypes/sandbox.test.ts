import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

describe('a world to stroll in', () => {
  it('is won by the bot, which stops at every bench', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const level = compileLevel(sampleSpec('sandbox', seed), seed);
      const play = playLevel(level);
      expect(play.failure, `seed ${seed}`).toBe(null);
      const visited = level.entities.filter(({ id, look }) => look === 'bench' && play.run.taken.includes(id));
      expect(visited.length).toBe(level.rules.win.kind === 'visit' ? level.rules.win.count : -1);
    }
  });

  it('leaves the benches where they are', () => {
    const level = compileLevel(sampleSpec('sandbox', 3), 3);
    for (const entity of level.entities.filter(({ look }) => look === 'bench'))
      expect(entity).toMatchObject({ mechanic: 'viewpoint' });
  });

  it.each([
    ['a relaxing world with nothing to win, just wander by the sea', 'en'],
    ['一个可以随便走走、放松一下的雪山世界', 'zh'],
    ['un mundo abierto para dar un paseo sin objetivos, con cinco bancos', 'es'],
  ])('is what "%s" asks for, without anything that hurts', (prompt, language) => {
    const { spec } = planPrompt({ prompt, seed: 7 });
    const { level, certificate } = verifyLevel({ spec, seed: 7 });
    expect(spec).toMatchObject({ archetype: 'sandbox', language });
    expect(level.facts.rules.winKind).toBe('visit');
    expect(level.facts.mechanics).not.toContain('enemy');
    expect(level.facts.mechanics).not.toContain('hazard');
    expect(certificate && replayCertificate({ spec, certificate }).holds).toBe(true);
  });

  it('has as many benches as were asked for', () => {
    const { spec } = planPrompt({ prompt: 'a sandbox meadow with nine benches and a windmill', seed: 2 });
    expect(compileLevel(spec, 2).facts.counts).toMatchObject({ bench: 9, windmill: 1 });
  });
});

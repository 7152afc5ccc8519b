import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { AbilityKind } from '#engine/level/world-spec.ts';
import { playLevel } from '#engine/verify/play-level.ts';

const inTheAir = ['dash', 'glide', 'climb', 'wall-run'] as const satisfies readonly AbilityKind[];
/** Enough to find out that there is no way; a win takes far less. */
const searchTicks = 60_000;

function course(seed: number, abilities: readonly AbilityKind[]): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'A course of tricks',
      archetype: 'obby',
      setting: { biome: 'sky-islands' },
      layout: { size: 'small' },
      player: abilities.length > 0 ? { abilities } : {},
      things: [],
      rules: { win: { kind: 'reach-goal' }, difficulty: (seed % 5) / 4 },
    }),
    seed,
  );
}

/** The same level for players who have not learnt one of their tricks. */
function without(level: Level, ability: AbilityKind): Level {
  const abilities = (level.playerRules.abilities ?? []).filter((other) => other !== ability);
  return { ...level, playerRules: { ...level.playerRules, abilities } };
}

describe('a course for players who have learnt something', () => {
  it.each(inTheAir)('is won by the bot with %s, and by nobody without', (ability) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const level = course(seed, [ability]);
      expect(playLevel(level).failure, `seed ${seed}`).toBe(null);
      if (seed % 3 === 1)
        expect(playLevel(without(level, ability), searchTicks).run.status, `seed ${seed}`).not.toBe('won');
    }
  });

  it('asks for each of several abilities somewhere', () => {
    const level = course(7, inTheAir);
    expect(playLevel(level).failure).toBe(null);
    expect(level.facts.mechanics).toEqual(expect.arrayContaining([...inTheAir]));
    for (const ability of inTheAir) expect(playLevel(without(level, ability), searchTicks).run.status).not.toBe('won');
  });

  it('is as it always was for those who have learnt nothing, who need no tricks for it', () => {
    const plain = course(3, []);
    expect(plain.entities.some((entity) => entity.group === 'course-wall')).toBe(false);
    const swimmers = course(3, ['swim']);
    expect(swimmers.entities).toEqual(plain.entities);
  });
});

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

function lake(seed: number, bubbles: number): Level {
  const air = bubbles > 0 ? [{ id: 'air', kind: 'air-bubble', count: bubbles }] : [];
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Pearls',
      archetype: 'collect',
      setting: { biome: 'meadow' },
      layout: { size: 'small', water: (['lake', 'none', 'sea', 'pond'] as const)[seed % 4] },
      player: { abilities: ['swim'] },
      things: [{ id: 'pearls', kind: 'shell', count: 6, role: 'collect' }, ...air],
      rules: { win: { kind: 'collect', target: 'pearls', count: 5 }, difficulty: (seed % 5) / 4 },
    }),
    seed,
  );
}

describe('water for players who swim', () => {
  it('hides what has to be dived for, which nobody gets who cannot swim', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const level = lake(seed, 0);
      const { waterLevel } = level.terrain;
      const under = level.entities.filter((entity) => entity.position.y < (waterLevel ?? 0) - 2);
      expect(under.length, `seed ${seed}`).toBeGreaterThanOrEqual(2);
      expect(playLevel(level).failure, `seed ${seed}`).toBe(null);
      if (seed % 4 === 1) expect(playLevel(without(level, 'swim'), searchTicks).run.status).not.toBe('won');
    }
  });

  it('holds a temple that is longer than a breath, where there are bubbles to breathe from', () => {
    for (const seed of [1, 3, 4, 6, 8]) {
      const level = lake(seed, 5);
      expect(level.facts.parameters['breathSeconds']).toBe(6);
      const play = playLevel(level);
      expect([play.failure, play.run.deaths], `seed ${seed}`).toEqual([null, 0]);
      const airless = { ...level, entities: level.entities.filter((entity) => entity.mechanic !== 'air') };
      if (seed < 4) expect(playLevel(airless, searchTicks).run.status, `seed ${seed}`).not.toBe('won');
    }
  });
});

function climbers(archetype: string, more: { win: object; things: readonly object[] }): Level {
  const { win, things } = more;
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Crags',
      archetype,
      setting: { biome: 'meadow' },
      layout: { size: 'small' },
      player: { abilities: ['climb'] },
      things,
      rules: { win, difficulty: 0.4 },
    }),
    2,
  );
}

describe('crags for players who climb', () => {
  const gems = [{ id: 'gems', kind: 'gem', count: 4, role: 'collect' }];
  const gather = { win: { kind: 'collect', target: 'gems', count: 3 }, things: gems };
  const reach = { win: { kind: 'reach-goal' }, things: [] };

  it.each([
    ['collect', gather],
    ['quest-village', gather],
    ['maze', reach],
    ['dungeon', reach],
  ] as const)('stand in a %s, which nobody wins who cannot climb', (archetype, more) => {
    const level = climbers(archetype, more);
    expect(level.entities.filter(({ group }) => group === 'crags').length).toBeGreaterThan(0);
    expect(playLevel(level).failure).toBe(null);
    expect(playLevel(without(level, 'climb'), searchTicks).run.status).not.toBe('won');
  });

  it('leave blocks to be pushed, not climbed', () => {
    const level = climbers('puzzle', reach);
    expect(level.entities.some(({ mechanic }) => mechanic === 'block')).toBe(true);
    expect(playLevel(level).failure).toBe(null);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { jumpApex, jumpReach } from '#engine/sim/tuning.ts';
import { specArbitrary } from '#test/engine/arbitraries.ts';

/** Decks of the course in order, without bouncers' and movers' tricks. */
function courseOf(level: Level): LevelEntity[] {
  return level.entities.filter((entity) => entity.group === 'course' && entity.size !== null);
}

function topOf(entity: LevelEntity): number {
  return entity.position.y + (entity.size?.y ?? 0);
}

/** Metres between the edges of two decks, seen from above. */
function gapBetween(a: LevelEntity, b: LevelEntity): number {
  const apart = (axis: 'x' | 'z'): number =>
    Math.max(0, Math.abs(a.position[axis] - b.position[axis]) - ((a.size?.[axis] ?? 0) + (b.size?.[axis] ?? 0)) / 2);
  return Math.hypot(apart('x'), apart('z'));
}

function course(more: Record<string, unknown> = {}, rules: Record<string, unknown> = {}): Level {
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Course',
      archetype: 'obby',
      setting: { biome: 'sky-islands' },
      layout: {},
      player: {},
      things: [],
      rules: { win: { kind: 'reach-goal' }, difficulty: 0.5, ...rules },
      ...more,
    }),
    6,
  );
}

describe('an obstacle course', () => {
  it('never asks for a jump beyond nine tenths of what the player can do', () => {
    fc.assert(
      fc.property(specArbitrary('obby'), fc.nat(1_000_000), (spec, seed) => {
        const level = compileLevel(
          {
            ...spec,
            absent: ['moving platforms', 'bouncers'],
            things: spec.things.filter((group) => !['moving-platform', 'bouncer'].includes(group.kind)),
          },
          seed,
        );
        const decks = courseOf(level);
        decks.slice(1).forEach((deck, index) => {
          const before = decks[index] as LevelEntity;
          const rise = topOf(deck) - topOf(before);
          expect(rise).toBeLessThan(jumpApex(level.playerRules) * 0.8);
          expect(gapBetween(before, deck), deck.id).toBeLessThan(0.9 * jumpReach(level.playerRules, Math.max(0, rise)));
        });
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('lets no two decks cut into each other', () => {
    fc.assert(
      fc.property(specArbitrary('obby'), fc.nat(1_000_000), (spec, seed) => {
        const decks = compileLevel(spec, seed).entities.filter((entity) => entity.mechanic === 'platform');
        for (const [index, deck] of decks.entries()) {
          for (const other of decks.slice(index + 1)) {
            if (Math.abs(topOf(deck) - topOf(other)) > 3) continue;
            expect(gapBetween(deck, other), `${deck.id} and ${other.id}`).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  it('gets harder and longer when asked', () => {
    const gaps = (level: Level): number => {
      const decks = courseOf(level);
      return (
        decks.slice(1).reduce((sum, deck, index) => sum + gapBetween(decks[index] as LevelEntity, deck), 0) /
        (decks.length - 1)
      );
    };
    const plain = { absent: ['moving platforms', 'bouncers', 'spikes'] };
    expect(gaps(course(plain, { difficulty: 1 }))).toBeGreaterThan(gaps(course(plain, { difficulty: 0 })) * 1.25);
    expect(courseOf(course({ layout: { size: 'large' } })).length).toBeGreaterThan(
      courseOf(course({ layout: { size: 'small' } })).length * 1.5,
    );
  });

  it('has beats: movers, bouncers, spikes, rests, a secret and a goal at the end', () => {
    const level = course();
    expect(level.facts.counts).toMatchObject({ goal: 1, 'secret-chest': 1 });
    for (const kind of ['moving-platform', 'bouncer', 'spikes', 'checkpoint'])
      expect(level.facts.counts[kind]).toBeGreaterThanOrEqual(2);
    expect(level.terrain.solid).toBe(false);
    const lowest = Math.min(...courseOf(level).map((deck) => deck.position.y));
    expect(level.terrain.killHeight).toBeLessThan(lowest - 3);
  });

  it('puts a landmark on the island of whoever stands beside it', () => {
    const level = course({
      things: [{ id: 'mill', kind: 'windmill', count: 1 }],
      characters: [{ id: 'pip', name: 'Pip', placement: { near: 'mill', relation: 'beside' } }],
    });
    expect(level.facts.relations).toMatchObject([{ subject: 'pip', relation: 'beside', object: 'mill', holds: true }]);
  });
});

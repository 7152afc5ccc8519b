import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { playLevel } from '#engine/verify/play-level.ts';

const kinds = ['dungeon', 'maze', 'puzzle', 'escape-room', 'obby'] as const;

function level(archetype: string, house: { seed: number; floors: number; descends?: boolean }): Level {
  const { seed, ...layout } = house;
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Storeys',
      archetype,
      setting: { biome: 'snow' },
      layout,
      player: {},
      things: [],
      rules: { win: { kind: 'reach-goal' }, difficulty: (seed * 0.37) % 1 },
    }),
    seed,
  );
}

describe.each(kinds)('a level with storeys: %s', (kind) => {
  it('has as many as were asked for, up or down, and is won by the bot', () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const floors = 2 + (seed % 4);
      const built = level(kind, { seed, floors, descends: seed % 2 === 0 });
      expect(built.facts.layout.floors, `floors of seed ${seed}`).toBe(floors);
      expect(playLevel(built).failure, `seed ${seed}`).toBeNull();
    }
  }, 60_000);

  it('ends higher than it began, or lower where the storeys lead down', () => {
    const riseOf = ({ entities, spawn }: Level): number =>
      (entities.find(({ look }) => look === 'goal')?.position.y ?? 0) - spawn.position.y;
    expect(riseOf(level(kind, { seed: 3, floors: 4 }))).toBeGreaterThan(3);
    expect(riseOf(level(kind, { seed: 3, floors: 4, descends: true }))).toBeLessThan(-3);
  });
});

describe('the floors of a prompt', () => {
  it.each([
    ['a dungeon with two floors', 2, false],
    ['a three-storey maze', 3, false],
    ['an obby with four levels', 4, false],
    ['an escape room in a house with a ground floor and a cellar', 2, true],
    ['a mine dungeon that goes down three levels', 3, true],
    ['三层的迷宫', 3, false],
    ['una mazmorra de dos plantas', 2, false],
    ['a maze, the floor is made of ice', undefined, false],
    ['an escape room in a basement', undefined, false],
  ])('are read: "%s"', (prompt, floors, descends) => {
    const { layout } = planPrompt({ prompt, seed: 1 }).spec;
    expect(layout.floors).toBe(floors);
    expect(layout.descends ?? false).toBe(descends);
  });

  it('are refused in words where everything is on open ground', () => {
    const { spec } = planPrompt({ prompt: 'a race with three floors', seed: 1 });
    expect(compileLevel(spec, 1).repairs.join()).toContain('one floor');
  });
});

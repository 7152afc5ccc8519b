import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { winProgress } from '#engine/rules/index.ts';
import { longestEndureSeconds } from '#engine/rules/endure.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { idleInput } from '#engine/sim/types.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';

function endure(archetype: ArchetypeKind, seconds: number, more: { lives?: number | null; seed?: number } = {}): Level {
  const seed = more.seed ?? 7;
  return compileLevel(
    parseSpec({
      version: 1,
      title: 'Hold out',
      archetype,
      setting: { biome: 'forest' },
      layout: { size: 'small' },
      player: { lives: more.lives === undefined ? 3 : more.lives },
      things: [],
      rules: { win: { kind: 'endure', seconds }, difficulty: 0.4 },
    }),
    seed,
  );
}

describe('the endure rule', () => {
  it('is won in the very tick in which the time is over, and counts its seconds', () => {
    const level = endure('sandbox', 10);
    const world = prepareWorld(level);
    const run = createRun(world);
    for (let tick = 1; tick < 300; tick += 1) stepRun(world, run, idleInput);
    expect(run.status).toBe('playing');
    expect(winProgress(level, run)).toMatchObject({ saying: 'endure', have: 9, need: 10, unit: 'seconds' });
    expect(stepRun(world, run, idleInput)).toContainEqual({ kind: 'won', reason: 'endure' });
  });

  it('says its seconds among the facts, and is lost with the last life and not with the clock', () => {
    const { rules } = endure('survival', 90).facts;
    expect(rules).toMatchObject({ winKind: 'endure', timerSeconds: 90, lose: ['no lives left'], lives: 3 });
  });

  it('gives three lives to whoever has no end of them, for waiting would win, and says so', () => {
    const { playerRules, repairs } = endure('collect', 30, { lives: null });
    expect(playerRules.lives).toBe(3);
    expect(repairs.join(' ')).toContain('waiting would win');
  });

  it('spreads the waves of a siege over the whole time', () => {
    const level = endure('survival', 120);
    const rift = level.entities.find((entity) => Number(entity.props['waves'] ?? 0) > 0);
    expect(rift?.props['waves']).toBe(5);
    expect(Number(rift?.props['restTicks'])).toBeGreaterThan(400);
  });

  it('brings danger where nobody named any, unless nobody wants it', () => {
    expect(endure('maze', 60).facts.counts['ghost']).toBeGreaterThan(2);
    expect(endure('survival', 60).facts.counts['goblin']).toBeGreaterThan(2);
    const { spec } = planPrompt({ prompt: 'survive for one minute in a maze, no enemies', seed: 3 });
    expect(compileLevel(spec, 3).facts.counts['ghost'] ?? 0).toBe(0);
  });

  it('is asked for no longer than a game may take', () => {
    const level = endure('maze', 1800);
    expect(level.rules.win).toEqual({ kind: 'endure', seconds: longestEndureSeconds });
    expect(level.repairs.join(' ')).toContain('too long');
  });

  it.each(['race', 'rings', 'flyer', 'runner'] as const)('gives way in a %s, which has a finish', (archetype) => {
    const level = endure(archetype, 60);
    expect(level.rules.win.kind).not.toBe('endure');
    expect(level.repairs.join(' ')).toContain('The way to win is');
  });
});

describe('a bot that has to hold out', () => {
  it('stays alive in sieges of any seed', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      expect(playLevel(endure('survival', 30, { seed })).failure, `seed ${seed}`).toBe(null);
  });

  it.each(['maze', 'obby', 'boss', 'stealth', 'capture-flag', 'dungeon', 'sandbox', 'collect'] as const)(
    'stays alive in a %s',
    (archetype) => {
      for (let seed = 1; seed <= 2; seed += 1)
        expect(playLevel(endure(archetype, 20, { seed })).failure, `seed ${seed}`).toBe(null);
    },
  );

  it('is beaten by what nobody could outlast', () => {
    const level = endure('survival', 30);
    const { win } = level.rules;
    const mutants: Level[] = [
      { ...level, rules: { ...level.rules, timerTicks: 600 } },
      { ...level, rules: { ...level.rules, win: { kind: 'endure', seconds: 1000 } } },
      {
        ...level,
        playerRules: { ...level.playerRules, lives: 1 },
        terrain: { ...level.terrain, solid: false, killHeight: 500 },
      },
    ];
    expect(win.kind).toBe('endure');
    for (const mutant of mutants) expect(playLevel(mutant).failure).not.toBe(null);
  });
});

describe('prompts that want somebody to hold out', () => {
  it.each([
    ['survive for 3 minutes in a dark forest', 'survival', 180, 'en'],
    ['hold out 90 seconds against zombies', 'survival', 90, 'en'],
    ['survive 2 minutes in a maze full of ghosts', 'maze', 120, 'en'],
    ['在森林里活过三分钟', 'survival', 180, 'zh'],
    ['aguanta dos minutos en una aldea nevada', 'survival', 120, 'es'],
    ['sobrevive a los zombis durante 2 minutos', 'survival', 120, 'es'],
  ])('"%s" is a %s of %i seconds', (prompt, archetype, seconds, language) => {
    const { spec } = planPrompt({ prompt, seed: 5 });
    expect(spec).toMatchObject({ archetype, language, player: { lives: 3 } });
    expect(spec.rules).toMatchObject({ win: { kind: 'endure', seconds }, timerSeconds: null });
  });

  it.each(['survive 5 waves of goblins', 'survive the waves, time limit 5 minutes', 'collect 8 lanterns in 3 minutes'])(
    '"%s" is something else',
    (prompt) => {
      expect(planPrompt({ prompt, seed: 5 }).spec.rules.win.kind).not.toBe('endure');
    },
  );

  it('lead to a level whose certificate holds', () => {
    const { spec } = planPrompt({ prompt: 'hold out 30 seconds against wolves in the snow', seed: 9 });
    const { certificate } = verifyLevel({ spec, seed: 9 });
    expect(certificate && replayCertificate({ spec, certificate }).holds).toBe(true);
    const cut = certificate && { ...certificate, tickCount: certificate.tickCount - 1 };
    expect(cut && replayCertificate({ spec, certificate: cut }).holds).toBe(false);
  });

  it('can be changed in words', () => {
    const { spec } = planPrompt({ prompt: 'survive for 3 minutes in a dark forest', seed: 5 });
    const longer = editSpec({ spec, instruction: 'survive for 4 minutes' });
    expect(longer.spec.rules.win).toEqual({ kind: 'endure', seconds: 240 });
    expect(longer.spec.rules.timerSeconds).toBe(null);
    const shorter = editSpec({ spec: longer.spec, instruction: 'set the time to 2 minutes' });
    expect(shorter.spec.rules).toMatchObject({ win: { kind: 'endure', seconds: 120 }, timerSeconds: null });
  });
});

import { type Operation, applyPatch } from 'rfc6902';
import { describe, expect, it } from 'vitest';

import { pinInPlace } from '#engine/level/arrangement.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { rankVariations } from '#engine/level/rank-variations.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { jumpReach } from '#engine/sim/tuning.ts';
import type { Finding } from '#engine/sim/types.ts';
import { cureOfFalls, cureOfGap } from '#engine/verify/cures.ts';
import { diagnose } from '#engine/verify/diagnose.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { remarkOn } from '#engine/verify/remark.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';
import { TestWorld, block, pickup, testLevel } from '#test/harness.ts';

const sample = sampleSpec('collect', 3);
const spec = parseSpec({ ...sample, player: {} });

function patched(before: WorldSpec, patch: Finding['patch']): WorldSpec {
  const copy: unknown = structuredClone(before);
  const problems = applyPatch(copy, [...(patch ?? [])] as Operation[]);
  expect(problems.every((problem) => problem === null)).toBe(true);
  return parseSpec(copy);
}

describe('findings', () => {
  it('tell how much harder to jump where a gap is too wide, and that is enough', () => {
    const gap = 6.4;
    const level = testLevel({
      ground: null,
      killHeight: -12,
      entities: [
        block('p-0', { at: { x: 0, y: 0, z: 0 }, size: { x: 3, y: 0.6, z: 3 } }),
        block('p-1', { at: { x: 3 + gap, y: 0, z: 0 }, size: { x: 3, y: 0.6, z: 3 } }),
        pickup('goal-1', { at: { x: 3 + gap, y: 0, z: 0 }, mechanic: 'goal' }),
      ],
    });
    const [finding] = diagnose({ level, spec, play: playLevel(level) });
    expect(finding).toMatchObject({ code: 'verify.gap-too-wide', fix: expect.stringMatching(/% harder/) });
    const { jumpMultiplier } = patched(spec, finding?.patch ?? null).player;
    const rules = level.playerRules;
    const jumpMetresPerSecond = (rules.jumpMetresPerSecond * jumpMultiplier) / spec.player.jumpMultiplier;
    expect(jumpReach({ ...rules, jumpMetresPerSecond }, 0)).toBeGreaterThan(gap);
    expect(playLevel({ ...level, playerRules: { ...rules, jumpMetresPerSecond } }).failure).toBe(null);
  });

  it('offer a second jump where no single one is enough, and nothing where that is there already', () => {
    expect(cureOfGap(spec, { metres: 30, reachMetres: 4 })?.patch).toEqual([
      { op: 'replace', path: '/player/doubleJump', value: true },
    ]);
    const able = { ...spec, player: { ...spec.player, doubleJump: true } };
    expect(cureOfGap(able, { metres: 30, reachMetres: 4 })).toBe(null);
  });

  it('bring something that nobody gets to back to open ground', () => {
    const asked = {
      ...spec,
      things: spec.things.map((group) => ({ ...group, placement: { region: 'high' as const } })),
    };
    const group = asked.things[0]?.id ?? '';
    const level = testLevel({
      entities: [{ ...pickup('far-1', { at: { x: 4, y: 40, z: 0 } }), group }],
      rules: { win: { kind: 'collect', target: group, count: 1 } },
    });
    const [finding] = diagnose({ level, spec: asked, play: playLevel(level) });
    expect(finding).toMatchObject({ code: 'verify.sealed', at: { x: 4, y: 40, z: 0 } });
    expect(patched(asked, finding?.patch ?? null).things[0]?.placement).toMatchObject({ region: 'anywhere' });
  });

  it('make a level that takes too long easier first, and smaller when it is easy', () => {
    const level = testLevel({ entities: [] });
    const failure = { kind: 'exhausted' as const, target: 'playing', entities: [], at: { x: 0, y: 0, z: 0 } };
    const play = { ...playLevel(level), failure };
    const hard = {
      ...spec,
      rules: { ...spec.rules, difficulty: 0.8 },
      layout: { ...spec.layout, size: 'large' as const },
    };
    const eased = patched(hard, diagnose({ level, spec: hard, play })[0]?.patch ?? null);
    expect([eased.rules.difficulty, eased.layout.size]).toEqual([0.2, 'large']);
    expect(patched(eased, diagnose({ level, spec: eased, play })[0]?.patch ?? null).layout.size).toBe('medium');
  });

  it('let a pin go that holds a key thing where nobody gets to', () => {
    const town = sampleSpec('collect', 8);
    const level = compileLevel(town, 8);
    const held = pinInPlace(town, { level, id: 'pickups' });
    const pins = held.pins?.map((pin) => ({ ...pin, y: pin.y + 60 })) ?? [];
    const count = town.things.find((group) => group.id === 'pickups')?.count ?? 1;
    const aloft = parseSpec({
      ...held,
      pins: pins.slice(0, 1),
      rules: { ...held.rules, win: { ...held.rules.win, count } },
    });
    const { repaired, certificate, findings, spec: mended } = verifyLevel({ spec: aloft, seed: 8 });
    expect(findings[0]).toMatchObject({ code: 'verify.repaired', message: expect.stringMatching(/Let it go/) });
    expect([repaired, certificate === null, mended.pins?.length]).toEqual([true, false, 0]);
  });

  it('say what got the bot again and again, and where', () => {
    const lava = {
      ...pickup('lava-1', { at: { x: 5, y: 0, z: 0 }, mechanic: 'hazard', props: { effect: 'respawn' } }),
      trigger: { shape: 'box' as const, halfX: 1, halfY: 0.3, halfZ: 3, offsetY: 0.3 },
    };
    const world = new TestWorld({ entities: [lava] });
    const frame = { moveX: 127, moveZ: 0, yaw: 0, buttons: 0, pressed: 0 };
    const frames = Array.from({ length: 150 }, () => frame);
    const play = { world: world.world, frames, run: world.run, failure: null, work: 0 };
    const [finding] = remarkOn({ level: world.level, spec, play });
    expect(finding).toMatchObject({
      severity: 'hint',
      code: 'verify.deaths',
      message: expect.stringMatching(/^"lava-1" got the bot [2-9] times/),
      at: { x: 5, y: 0, z: 0 },
    });
    expect(patched(spec, finding?.patch ?? null)).not.toEqual(spec);
  });

  it('add checkpoints first and lower the difficulty next', () => {
    const first = cureOfFalls({ ...spec, absent: [] });
    const flagged = patched(spec, first?.patch ?? null);
    expect(flagged.things.at(-1)).toMatchObject({ kind: 'checkpoint', count: 3 });
    const hard = { ...flagged, rules: { ...flagged.rules, difficulty: 0.7 } };
    expect(patched(hard, cureOfFalls(hard)?.patch ?? null).rules.difficulty).toBe(0.5);
    expect(cureOfFalls({ ...flagged, rules: { ...flagged.rules, difficulty: 0.1 } })).toBe(null);
  });

  it('name the share of a map on which nothing happens, and one click makes the map smaller', () => {
    const wide = parseSpec({
      version: 1,
      title: 'Wide and empty',
      archetype: 'collect',
      setting: { biome: 'meadow' },
      layout: { size: 'large', hilliness: 0 },
      player: {},
      things: [{ id: 'coins', kind: 'coin', count: 1, role: 'collect', placement: { region: 'centre' } }],
      rules: { win: { kind: 'collect', target: 'coins', count: 1 } },
    });
    const finding = verifyLevel({ spec: wide, seed: 2 }).findings.find(({ code }) => code === 'verify.dead-space');
    expect(finding?.message).toMatch(/\d+ % of the map/);
    expect(patched(wide, finding?.patch ?? null).layout.size).toBe('medium');
  });
});

describe('variations', () => {
  it('come in the order of how different they are, each with a seed of its own that gives that very level', () => {
    const variations = rankVariations({ spec, seed: 4, count: 5 });
    const differences = variations.map((variation) => variation.difference);
    expect(new Set(variations.map((variation) => variation.seed)).size).toBe(5);
    expect(differences).toEqual(differences.toSorted((a, b) => b - a));
    expect(Math.min(...differences)).toBeGreaterThan(0.3);
    const [first] = variations;
    expect(first?.level.layoutHash).toBe(compileLevel(spec, first?.seed ?? 0).layoutHash);
  });
});

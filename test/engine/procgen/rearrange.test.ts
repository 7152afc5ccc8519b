import { describe, expect, it } from 'vitest';

import { letGo, pinInPlace, placeAnew } from '#engine/level/arrangement.ts';
import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec, specHash } from '#engine/level/parse-spec.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { type WorldSpec, archetypeKinds, moodKinds, styleKinds, timesOfDay } from '#engine/level/world-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

const prompt = 'a harbour town at noon with 6 lanterns, a lighthouse, 4 houses, 2 boats and 12 trees';
const seed = 5;
const town = planPrompt({ prompt, seed }).spec;
const townLevel = compileLevel(town, seed);

function pinned(spec: WorldSpec, level: Level, ids: readonly string[]): WorldSpec {
  return parseSpec(ids.reduce((current, id) => pinInPlace(current, { level, id }), spec));
}

function placesOf(level: Level, group: string): unknown[] {
  return level.entities
    .filter((entity) => entity.group === group)
    .map(({ id, position, yaw }) => ({ id, position, yaw }));
}

const groupOf = (kind: string): string => town.things.find((group) => group.kind === kind)?.id ?? kind;

describe('pins', () => {
  it.each(archetypeKinds)('that hold what is there anyway change nothing in the layout of %s', (archetype) => {
    const spec = sampleSpec(archetype, seed);
    const level = compileLevel(spec, seed);
    const groups = spec.things.map((group) => group.id);
    expect(compileLevel(pinned(spec, level, groups), seed).layoutHash).toBe(level.layoutHash);
  });

  it('keep things exactly where they are under another seed, on ground of the same height, and the level can be won', () => {
    const groups = ['lantern', 'lighthouse', 'house'].map(groupOf);
    const spec = pinned(town, townLevel, groups);
    for (const other of [6, 7, 8]) {
      const { level, certificate } = verifyLevel({ spec, seed: other });
      for (const group of groups) expect(placesOf(level, group)).toEqual(placesOf(townLevel, group));
      const lighthouse = level.entities.find((entity) => entity.group === groupOf('lighthouse'));
      const { x, y, z } = lighthouse?.position ?? { x: 0, y: NaN, z: 0 };
      expect(Math.abs(heightAt(level.terrain, x, z) - y)).toBeLessThan(0.5);
      expect(certificate).not.toBe(null);
    }
  });

  it('keep things exactly where they are under edits', () => {
    const group = groupOf('lantern');
    let spec = pinned(town, townLevel, [group]);
    for (const instruction of ['add five houses', 'no boats', 'flatten the hills', 'make it snow', 'add 30 trees']) {
      spec = editSpec({ spec, instruction }).spec;
      expect(placesOf(compileLevel(spec, seed), group)).toEqual(placesOf(townLevel, group));
    }
  });

  it('are let go without a trace', () => {
    const group = groupOf('lantern');
    const spec = pinned(town, townLevel, [group, 'lantern-1']);
    expect(specHash(spec)).not.toBe(specHash(town));
    expect(specHash(letGo(spec, { level: townLevel, id: group }))).toBe(specHash(town));
  });

  it('of what is no longer there are named', () => {
    const spec = parseSpec({ ...town, pins: [{ id: 'dragon-1', x: 0, y: 0, z: 0, yaw: 0 }] });
    expect(compileLevel(spec, seed).repairs.join()).toMatch(/"dragon-1" is pinned/);
  });
});

describe('a region that is placed anew', () => {
  const circle = { x: 0, z: 0, radiusMetres: 18 };
  const once = placeAnew(town, circle);
  const twice = placeAnew(once, circle);
  const inside = (level: Level) =>
    level.entities.filter(({ position }) => hypot2(position.x - circle.x, position.z - circle.z) <= 18);

  it('leaves the ground and everything outside bit-identical, and keeps all counts', () => {
    for (const spec of [once, twice]) {
      const level = compileLevel(parseSpec(spec), seed);
      const before = new Set(inside(townLevel).map((entity) => entity.id));
      const outside = (from: Level) => canonicalJson(from.entities.filter((entity) => !before.has(entity.id)));
      expect(outside(level)).toBe(outside(townLevel));
      expect(canonicalJson(level.terrain)).toBe(canonicalJson(townLevel.terrain));
      expect(inside(level).map((entity) => entity.id)).toEqual(inside(townLevel).map((entity) => entity.id));
      expect(level.facts.counts).toEqual(townLevel.facts.counts);
    }
  });

  it('comes out another way every time, can be won, and is undone exactly', () => {
    const hashes = [town, once, twice].map((spec) => compileLevel(parseSpec(spec), seed).layoutHash);
    expect(new Set(hashes).size).toBe(3);
    expect(verifyLevel({ spec: parseSpec(twice), seed }).certificate).not.toBe(null);
    const { regions: _, ...undone } = once;
    expect(specHash(parseSpec(undone))).toBe(specHash(town));
  });

  it('does not touch what is pinned in it', () => {
    const ids = inside(townLevel).map((entity) => entity.id);
    const spec = placeAnew(pinned(town, townLevel, ids), circle);
    expect(compileLevel(parseSpec(spec), seed).layoutHash).toBe(townLevel.layoutHash);
  });

  it('is declined in the sky, in words', () => {
    const spec = parseSpec(placeAnew(sampleSpec('flyer', 3), circle));
    expect(compileLevel(spec, 3).repairs.join()).toMatch(/one piece/);
  });
});

describe('a restyle', () => {
  it.each(archetypeKinds)('leaves the layout of %s bit-identical', (archetype) => {
    const spec = sampleSpec(archetype, seed);
    const { layoutHash } = compileLevel(spec, seed);
    for (let turn = 0; turn < styleKinds.length; turn += 1) {
      const restyled = parseSpec({
        ...spec,
        title: `Another title ${turn}`,
        setting: {
          ...spec.setting,
          style: styleKinds[turn],
          mood: moodKinds[turn % moodKinds.length],
          timeOfDay: timesOfDay[turn % timesOfDay.length],
          fogDensity: turn / 10,
        },
      });
      expect(compileLevel(restyled, seed).layoutHash).toBe(layoutHash);
    }
  });
});

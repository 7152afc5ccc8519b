import { applyPatch, createPatch } from 'rfc6902';
import { describe, expect, it } from 'vitest';

import { GameError } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { placeWords } from '#engine/level/spec-references.ts';
import { worldSpecSchema } from '#engine/level/world-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { editTalk } from '#test/bench/engine/edit-talk.ts';

import { type EditBase, editBases } from './edit-case.ts';
import { editTable } from './edit-table.ts';

const bases = Object.fromEntries(
  Object.entries(editBases).map(([language, prompt]) => [language, planPrompt({ prompt, seed: 1 }).spec]),
) as Record<EditBase, WorldSpec>;

function errorOf(instruction: string): GameError {
  try {
    editSpec({ spec: bases.en, instruction });
  } catch (error) {
    if (error instanceof GameError) return error;
    throw error;
  }
  throw new Error(`"${instruction}" was understood.`);
}

function editOrRefuse(base: EditBase, instruction: string): { spec: WorldSpec; said: string } {
  try {
    const { spec, diff } = editSpec({ spec: bases[base], instruction });
    return { spec, said: diff.join(' ') };
  } catch (error) {
    if (error instanceof GameError) return { spec: bases[base], said: error.message };
    throw error;
  }
}

describe('editing a spec', () => {
  it.each(editTable)('does "$instruction" and nothing else', ({ base, instruction, holds, touches }) => {
    const before = bases[base];
    const frozen = canonicalJson(before);
    const { spec, patch, diff } = editSpec({ spec: before, instruction });
    expect(holds(spec, before, diff.join(' '))).toBe(true);
    expect(worldSpecSchema.parse(spec)).toEqual(spec);
    for (const operation of patch) expect(touches).toContain(operation.path.split('/')[1]);
    expect(diff.length).toBeGreaterThan(0);
    expect(diff.join()).not.toMatch(/\{\d\}|undefined/);
    expect(canonicalJson(before)).toBe(frozen);
  });

  it.each([...editTalk])('does what people say: "$instruction"', ({ base, instruction, holds, touches }) => {
    const before = bases[base];
    const { spec, said } = editOrRefuse(base, instruction);
    expect(holds(spec, before, said)).toBe(true);
    for (const { path } of createPatch(before, spec)) expect(touches).toContain(path.split('/')[1]);
    expect(said).not.toMatch(/\{\d\}|undefined/);
  });

  it('says that what is asked for is so already, and changes nothing', () => {
    const night = editSpec({ spec: bases.survival, instruction: 'make it night' });
    expect(night.patch).toEqual([]);
    expect(night.diff).toEqual(['That is so already: night.']);
    expect(editSpec({ spec: bases.survival, instruction: '改成夜晚' }).diff.join()).toMatch(/已经是这样了/);
  });

  it('gives patches that lead to the new spec and back to the very same old one', () => {
    for (const { base, instruction } of editTable) {
      const before = bases[base];
      const { spec, patch } = editSpec({ spec: before, instruction });
      const copy = structuredClone(before);
      expect(applyPatch(copy, patch).every((problem) => problem === null)).toBe(true);
      expect(canonicalJson(copy)).toBe(canonicalJson(spec));
      applyPatch(copy, createPatch(spec, before));
      expect(canonicalJson(copy)).toBe(canonicalJson(before));
    }
  });

  it('keeps every reference whole', () => {
    for (const { base, instruction } of editTable) {
      const { spec } = editSpec({ spec: bases[base], instruction });
      const ids = new Set([...placeWords, ...[...spec.things, ...spec.characters].map((owner) => owner.id)]);
      const used = [
        ...spec.quests.flatMap((quest) => [quest.giver, ...quest.steps.map((step) => step.target)]),
        ...spec.cutscenes.flatMap((scene) => scene.beats.map((beat) => beat.subject)),
        ...[...spec.things, ...spec.characters].map((owner) => owner.placement.near),
        spec.rules.win.kind === 'collect' ? spec.rules.win.target : undefined,
      ].filter((id) => id !== undefined);
      for (const id of used) expect(ids).toContain(id);
    }
  });

  it('keeps written numbers true: lines that said 8 lanterns say 12', () => {
    const { spec } = editSpec({ spec: bases.en, instruction: '12 lanterns instead of 8' });
    expect(JSON.stringify(spec.quests)).toContain('12 lanterns');
    expect(JSON.stringify([spec.quests, spec.cutscenes, spec.characters])).not.toContain('8 lanterns');
  });

  it('says what it could not read when only a part was understood', () => {
    const { diff } = editSpec({ spec: bases.en, instruction: 'make it night, flurb the wibble' });
    expect(diff.join(' ')).toMatch(/night/);
    expect(diff.join(' ')).toMatch(/Could not read "flurb the wibble"/);
  });

  it('takes many edits in a row and stays valid', () => {
    let spec = bases.en;
    const steps = [
      'add 3 boats',
      'no enemies',
      'add two ghosts',
      'make it night',
      'remove the fountain',
      'add a guard named Sol',
      'rename Sol to Luna',
      'remove all lanterns',
      'snow',
      'harder',
    ];
    for (const instruction of steps) spec = editSpec({ spec, instruction }).spec;
    expect(worldSpecSchema.parse(spec)).toEqual(spec);
    expect(spec.things.filter((group) => group.kind === 'ghost')[0]?.count).toBe(2);
    expect(spec.absent).not.toContain('enemies');
    expect(spec.absent).toContain('wolf');
    expect(spec.characters.some((person) => person.name === 'Luna')).toBe(true);
  });

  it.each(['asdf qwer', '', '???', 'call the submarine Old Tom', 'please', '你好'])(
    'does not pretend to understand "%s"',
    (instruction) => {
      const error = errorOf(instruction);
      expect(error.code).toBe('input.edit-not-understood');
      expect(error.fix).toMatch(/lighthouse|灯塔|faro/);
    },
  );

  it('refuses what a level must not become', () => {
    expect(errorOf('make everybody naked').code).toBe('input.refused');
    expect(errorOf(`add a ghost ${'x'.repeat(1001)}`).code).toBe('input.prompt-length');
  });
});

import { applyPatch, createPatch } from 'rfc6902';

import { InputError } from '#engine/errors.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { keepPlaces } from '#engine/level/keep-places.ts';
import { parseSpec, specHash } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import type { Part } from '#test/bench/engine/part.ts';
import { editList } from '#test/bench/engine/edit-list.ts';
import { editTalk } from '#test/bench/engine/edit-talk.ts';
import { mean } from '#test/bench/engine/statistics.ts';
import { wilson } from '#test/bench/wilson.ts';
import { type EditCase, editBases } from '#test/engine/planner/edit-case.ts';
import { editTable } from '#test/engine/planner/edit-table.ts';

const table: readonly EditCase[] = [...editTable, ...editList, ...editTalk];
const bookkeeping = ['assumptions', 'warnings', 'parents', 'kept'];

/** Parts of the spec that an edit had no business with, and how many of them are as they were. */
function countKept(pair: { before: WorldSpec; after: WorldSpec; touches: readonly string[] }) {
  const others = Object.keys(pair.before).filter((key) => !pair.touches.includes(key) && !bookkeeping.includes(key));
  const part = (spec: WorldSpec, key: string): string => canonicalJson(spec[key as keyof WorldSpec] ?? null);
  return { all: others.length, kept: others.filter((key) => part(pair.before, key) === part(pair.after, key)).length };
}

/** An instruction that is not understood changes nothing; whether that was as asked shows by itself. */
function orUnchanged(before: WorldSpec, instruction: string): { readonly after: WorldSpec; readonly said: string } {
  try {
    const { spec: after, diff } = editSpec({ spec: before, instruction });
    return { after, said: diff.join(' ') };
  } catch (error) {
    if (error instanceof InputError) return { after: before, said: error.message };
    throw error;
  }
}

function tryEdit({ base, instruction, holds, touches }: EditCase, seed: number) {
  const { spec: before } = planPrompt({ prompt: editBases[base], seed });
  const { after: asked, said } = orUnchanged(before, instruction);
  const after = asked === before ? before : keepPlaces({ before, after: asked, seed });
  const undone = structuredClone(after);
  applyPatch(undone, createPatch(after, before));
  const level = compileLevel(before, seed);
  const there = new Set(level.entities.map((entity) => canonicalJson(entity)));
  const edited = compileLevel(after, seed);
  const ids = new Set(level.entities.map(({ id }) => id));
  const both = edited.entities.filter((entity) => ids.has(entity.id));
  return {
    done: holds(asked, before, said),
    ...countKept({ before, after, touches }),
    undone:
      specHash(parseSpec(undone)) === specHash(before) &&
      compileLevel(parseSpec(undone), seed).layoutHash === level.layoutHash,
    stillThere: both.length === 0 ? 1 : both.filter((entity) => there.has(canonicalJson(entity))).length / both.length,
    proven: verifyLevel({ spec: after, seed, level: edited }).certificate !== null,
  };
}

/** Edits by sentence: done as asked, everything else kept, and taken back to the very same spec and layout. */
export const editsPart: Part = {
  name: 'edits',
  describe: 'instructions in three languages: success, preservation of everything else, exact undo',
  async run(options) {
    const seeds = options.quick ? [1] : [1, 2, 3];
    const results = seeds.flatMap((seed) =>
      table.map((edit) => {
        const result = tryEdit(edit, seed);
        if (!result.done) options.note(`edit not done: "${edit.instruction}" (${edit.base}, seed ${seed})`);
        if (!result.undone) options.note(`edit not taken back: "${edit.instruction}" (${edit.base}, seed ${seed})`);
        return result;
      }),
    );
    const n = results.length;
    const count = (test: (result: (typeof results)[number]) => boolean): number => results.filter(test).length;
    const sum = (read: (result: (typeof results)[number]) => number): number =>
      results.reduce((total, result) => total + read(result), 0);
    const [all, kept] = [sum((result) => result.all), sum((result) => result.kept)];
    const done = count((result) => result.done);
    const undone = count((result) => result.undone);
    return [
      {
        measure: `edits: done as asked (${table.length} instructions, en / zh / es)`,
        figure: wilson(done, n),
        n,
        bar: '>= 90 %, >= 60 instructions',
        holds: done / n >= 0.9 && table.length >= 60,
      },
      {
        measure: 'edits: parts of the spec that were none of their business, kept',
        figure: wilson(kept, all),
        n: all,
        bar: '>= 99 %',
        holds: kept / all >= 0.99,
      },
      {
        measure: 'edits: undo restores spec and layout exactly',
        figure: wilson(undone, n),
        n,
        bar: '100 %',
        holds: undone === n,
      },
      {
        measure: 'edits: things of the level that stay, bit-identical (mean)',
        figure: `${(mean(results.map((result) => result.stillThere)) * 100).toFixed(1)} %`,
        n,
        bar: '',
        holds: null,
      },
      {
        measure: 'edits: the edited level is proven',
        figure: wilson(
          count((result) => result.proven),
          n,
        ),
        n,
        bar: '100 %',
        holds: results.every((result) => result.proven),
      },
    ];
  },
};

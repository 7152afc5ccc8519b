import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import { keepPlaces } from '#engine/level/keep-places.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import { editSpec } from '#engine/planner/edit-spec.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { editBases } from '#test/engine/planner/edit-case.ts';

const seed = 1;
const town = planPrompt({ prompt: editBases.en, seed }).spec;

function edited(instruction: string): WorldSpec {
  return parseSpec(keepPlaces({ before: town, after: editSpec({ spec: town, instruction }).spec, seed }));
}

/** The share of the things outside `group` that are the very same bits in both levels. */
function shareKept(after: WorldSpec, group: string): number {
  const old = new Map(compileLevel(town, seed).entities.map((entity) => [entity.id, canonicalJson(entity)]));
  const others = compileLevel(after, seed).entities.filter((entity) => entity.group !== group && old.has(entity.id));
  return others.filter((entity) => old.get(entity.id) === canonicalJson(entity)).length / others.length;
}

describe('keeping places through an edit', () => {
  it.each([
    ['only one ghost', 'ghosts'],
    ['add a wizard named Odo', 'odo'],
    ['add five trees', 'trees'],
    ['add a windmill', 'windmill'],
  ])('leaves what "%s" does not speak of where it stands', (instruction, group) => {
    const after = edited(instruction);
    expect(shareKept(after, group)).toBeGreaterThan(0.98);
    expect(verifyLevel({ spec: after, seed }).certificate).not.toBeNull();
  });

  it.each(['turn it into a desert', 'half the gravity', 'give me a double jump'])(
    'leaves ground, gaps and everything on them as they were made for "%s"',
    (instruction) => {
      const after = edited(instruction);
      const [before, now] = [compileLevel(town, seed), compileLevel(after, seed)];
      expect(now.entities).toEqual(before.entities);
      expect(now.terrain.heights).toEqual(before.terrain.heights);
      expect(compileLevel(after, seed + 1).terrain.heights).toEqual(
        compileLevel({ ...after, kept: undefined }, seed + 1).terrain.heights,
      );
    },
  );

  it('forgets what the land was made for when that comes back', () => {
    const desert = edited('turn it into a desert');
    const { spec: harbour } = editSpec({ spec: desert, instruction: 'turn it into a harbour' });
    expect(keepPlaces({ before: desert, after: harbour, seed }).kept).toBeUndefined();
  });

  it('keeps nothing with another seed, or where nothing moved', () => {
    expect(edited('make it night').kept).toBeUndefined();
    const { kept, ...bare } = edited('add a windmill');
    expect(kept?.seed).toBe(seed);
    const other = seed + 1;
    expect(compileLevel({ ...bare, kept }, other).layoutHash).toBe(compileLevel(bare, other).layoutHash);
  });
});

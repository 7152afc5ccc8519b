import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import type { CourseThing } from './course-slots.ts';

/** Trees, rocks and small plants for islands in the sky: only kinds that the spec neither counts nor refuses. */
export function wildThings(plan: SettledSpec, wish: { readonly rng: Rng; readonly count: number }): CourseThing[] {
  const weighted: readonly ThingKind[] = ['tree', 'tree', 'tree', 'rock', 'flower', 'flower', 'mushroom'];
  const kinds = weighted.filter((kind) => !plan.countedKinds.has(kind) && !plan.absentKinds.has(kind));
  if (kinds.length === 0) return [];
  return Array.from({ length: wish.count }, (_, index) => {
    const kind = wish.rng.pick(kinds);
    return { id: `wild:${kind}-${index + 1}`, group: `wild:${kind}`, kind, name: '', mechanic: 'prop' };
  });
}

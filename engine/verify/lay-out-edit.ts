import { keepPlaces } from '#engine/level/keep-places.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

/** What became of a level that was to be proven. */
interface Proof {
  readonly completed: boolean;
  readonly repaired: boolean;
}

/**
 * Lays an edited spec out with everything that the edit did not speak of where it was; only where that cannot be won as it
 * is, and another layout can, everything finds a new place (`isAnew`).
 */
export function layOutEdit<Result>(
  edit: { readonly before: WorldSpec; readonly after: WorldSpec; readonly seed: number },
  prove: (spec: WorldSpec) => { readonly result: Result; readonly proof: Proof },
): { readonly spec: WorldSpec; readonly result: Result; readonly isAnew: boolean } {
  const spec = keepPlaces(edit);
  const { result, proof } = prove(spec);
  const kept = { spec, result, isAnew: false };
  if (spec.kept === undefined || (proof.completed && !proof.repaired)) return kept;
  const { kept: _, ...bare } = edit.after;
  const anew = prove(bare);
  const isBetter = !proof.completed || (anew.proof.completed && !anew.proof.repaired);
  return isBetter ? { spec: bare, result: anew.result, isAnew: true } : kept;
}

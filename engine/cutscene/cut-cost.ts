import { cosineAt, sideOfLine } from '#engine/cutscene/geometry.ts';
import { shotSizes, type ShotSize } from '#engine/level/cutscene-spec.ts';
import type { CutscenePose } from '#engine/cutscene/script.ts';
import type { Slot } from '#engine/cutscene/shots/shot.ts';

/** Cosine of 30 degrees. */
export const cosine30 = 0.8660254;

/** What the cost of a cut depends on. */
export interface CutEnd {
  readonly slot: Slot;
  readonly kind: string;
  readonly size: ShotSize;
  readonly poses: readonly CutscenePose[];
}

/** Cost of cutting from one shot to the next: 0 is clean, 100 and more is against a rule of editing. */
export function cutCost(before: CutEnd, after: CutEnd): number {
  let cost = 0;
  if (before.kind === after.kind) cost += 100;
  const last = before.poses[before.poses.length - 1];
  const first = after.poses[0];
  if (last === undefined || first === undefined) return cost;
  const sizeSteps = Math.abs(shotSizes.indexOf(before.size) - shotSizes.indexOf(after.size));
  if (before.slot.subject.id === after.slot.subject.id) {
    const cosine = cosineAt(after.slot.subject.position, [last.position, first.position]);
    if (cosine > cosine30 && sizeSteps < 2) cost += 100;
    if (sizeSteps === 0) cost += 3;
  }
  if (crossesLine(before, after)) cost += 100;
  return cost;
}

/** True when both shots show the same two people and the camera changes sides of the line between them. */
function crossesLine(before: CutEnd, after: CutEnd): boolean {
  const line = after.slot.other === null ? null : ([after.slot.subject, after.slot.other] as const);
  if (line === null || before.slot.other === null) return false;
  const pair = new Set([before.slot.subject.id, before.slot.other.id]);
  if (!pair.has(line[0].id) || !pair.has(line[1].id)) return false;
  const ends = [line[0].position, line[1].position] as const;
  const last = before.poses[before.poses.length - 1];
  const first = after.poses[0];
  if (last === undefined || first === undefined) return false;
  return sideOfLine(last.position, ends) * sideOfLine(first.position, ends) === -1;
}

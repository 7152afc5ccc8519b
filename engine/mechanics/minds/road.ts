import type { Level } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { numberProp } from '#engine/mechanics/pose.ts';

interface Stone {
  readonly x: number;
  readonly z: number;
  /** Whole centimetres of road before it. */
  readonly reached: number;
}

/** The road of a level that waves march along. */
export interface Road {
  readonly stones: readonly Stone[];
  /** Whole centimetres from the first stone to the keep; 0 without a road. */
  readonly length: number;
}

const roads = new WeakMap<Level, Road>();

/** The road along the way stones of a level to its keep. */
export function roadOf(level: Level): Road {
  const known = roads.get(level);
  if (known !== undefined) return known;
  const marks = level.entities.filter((entity) => entity.mechanic === 'waymark');
  const order = (entity: (typeof marks)[number]): number => numberProp(entity, { name: 'order', fallback: 0 });
  const keep = level.entities.find((entity) => entity.mechanic === 'keep');
  const ends = [...marks.toSorted((a, b) => order(a) - order(b)), ...(keep === undefined ? [] : [keep])];
  const stones: Stone[] = [];
  for (const { position } of ends) {
    const last = stones.at(-1);
    const part = last === undefined ? 0 : Math.floor(hypot2(position.x - last.x, position.z - last.z) * 100);
    stones.push({ x: position.x, z: position.z, reached: (last?.reached ?? 0) + part });
  }
  const road = { stones, length: stones.at(-1)?.reached ?? 0 };
  roads.set(level, road);
  return road;
}

/** Place on the road so many centimetres from its beginning, on the ground, and the one ahead of it. */
export function placeOnRoad(
  level: Level,
  centimetres: number,
): { readonly x: number; readonly y: number; readonly z: number; readonly ahead: { x: number; z: number } } {
  const { stones } = roadOf(level);
  let next = 1;
  while (next < stones.length - 1 && (stones[next]?.reached ?? 0) <= centimetres) next += 1;
  const from = stones[next - 1] ?? { x: 0, z: 0, reached: 0 };
  const to = stones[next] ?? from;
  const share = Math.min(1, (centimetres - from.reached) / Math.max(1, to.reached - from.reached));
  const x = from.x + (to.x - from.x) * share;
  const z = from.z + (to.z - from.z) * share;
  return { x, y: heightAt(level.terrain, x, z), z, ahead: { x: to.x, z: to.z } };
}

import type { ModelPart } from '#engine/assets/model-part.ts';
import { box } from '#engine/assets/parts.ts';
import { paints } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

/** Light boards. */
export const wood = toned(paints.woodLight);

/** Dark beams. */
export const oak = toned('#8a6240');

/** Forged metal. */
export const iron = toned('#4a4e5a');

/** Four legs under a top; half the distances between them and their height, metres. */
export function legs(half: readonly [number, number], tall: number): ModelPart[] {
  return [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => box([0.09, tall, 0.09], { ...oak, at: [x * half[0], 0, z * half[1]], bevel: 0.015 })),
  );
}

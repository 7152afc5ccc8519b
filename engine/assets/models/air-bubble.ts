import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, ring } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';

/** A cluster of pale bubbles, one of them as big as a head. */
export function airBubble(): ModelPart[] {
  const shine = { colour: '#9fe6ff', colourTop: '#f2fdff', emissive: 0.45 };
  return [
    blob([0.46, 0.46, 0.46], { ...shine, at: [0, 0.6, 0], detail: 2 }),
    blob([0.2, 0.2, 0.2], { ...shine, at: [0.42, 0.95, 0.1] }),
    blob([0.15, 0.15, 0.15], { ...shine, at: [-0.36, 1.1, -0.12] }),
    blob([0.11, 0.11, 0.11], { ...shine, at: [0.12, 1.3, 0.2], detail: 0 }),
    ring(0.5, {
      at: [0, 0.6, 0],
      turn: [pi / 2.4, 0.3, 0],
      thickness: 0.02,
      colour: '#ffffff',
      emissive: 0.8,
      sides: 20,
    }),
  ];
}

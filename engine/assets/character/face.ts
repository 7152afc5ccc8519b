import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, tube } from '#engine/assets/parts.ts';

import type { Wardrobe } from './wardrobe.ts';

/** Head, nose and mouth, and on each side ear, eye, brow and cheek. */
export function faceParts({ skin, hair }: Wardrobe): ModelPart[] {
  const parts: ModelPart[] = [
    post([0.085, 0.095, 0.14], { at: [0, 1, 0], bone: 'head', colour: shadeColour(skin, -0.18), sides: 8 }),
    blob([0.335, 0.325, 0.315], {
      at: [0, 1.33, 0],
      bone: 'head',
      colour: shadeColour(skin, -0.1),
      colourTop: skin,
      detail: 2,
    }),
    blob([0.045, 0.04, 0.045], {
      at: [0, 1.27, -0.315],
      bone: 'head',
      colour: shadeColour(skin, -0.06),
      colourTop: shadeColour(skin, 0.08),
    }),
    tube([-0.085, 1.19, -0.278, -0.045, 1.168, -0.293, 0, 1.16, -0.298, 0.045, 1.168, -0.293, 0.085, 1.19, -0.278], {
      bone: 'mouth',
      radii: [0.008, 0.017, 0.02, 0.017, 0.008],
      sides: 6,
      colour: '#7d3b3b',
    }),
  ];
  return [...parts, ...[-1, 1].flatMap((side) => sideOfFace({ side, skin, hair }))];
}

function sideOfFace({ side, skin, hair }: { side: number; skin: string; hair: string }): ModelPart[] {
  const turned: Triple = [0, side * -0.36, 0];
  const cheek = { bone: 'head', colour: '#e88f7d', detail: 0 } as const;
  return [
    blob([0.055, 0.075, 0.05], { at: [side * 0.335, 1.3, 0.01], bone: 'head', colour: shadeColour(skin, -0.08) }),
    blob([0.066, 0.088, 0.03], { at: [side * 0.125, 1.34, -0.283], turn: turned, bone: 'eyes', colour: '#fbfbff' }),
    blob([0.043, 0.062, 0.025], { at: [side * 0.122, 1.338, -0.306], turn: turned, bone: 'eyes', colour: '#231f33' }),
    blob([0.016, 0.019, 0.012], {
      at: [side * 0.122 + 0.016, 1.363, -0.329],
      bone: 'eyes',
      colour: '#ffffff',
      emissive: 0.4,
      detail: 0,
    }),
    box([0.13, 0.028, 0.03], {
      at: [side * 0.128, 1.448, -0.285],
      turn: [0.25, side * -0.36, side * -0.08],
      bone: 'head',
      colour: shadeColour(hair, -0.15),
      bevel: 0.01,
    }),
    blob([0.055, 0.035, 0.02], { ...cheek, at: [side * 0.205, 1.225, -0.236], turn: [0, side * -0.65, 0] }),
  ];
}

/** One of four hair styles; under a hood none shows. */
export function hairParts({ hair, rng, look }: Wardrobe): ModelPart[] {
  if (look.hat === 'hood') return [];
  const paint = { bone: 'head', colour: shadeColour(hair, -0.22), colourTop: shadeColour(hair, 0.12) };
  const cap: ModelPart[] = [
    blob([0.362, 0.28, 0.35], { ...paint, at: [0, 1.44, 0.045], rough: 0.03, detail: 2 }),
    blob([0.345, 0.3, 0.17], { ...paint, at: [0, 1.32, 0.215], rough: 0.03 }),
    blob([0.2, 0.085, 0.12], { ...paint, at: [-0.11, 1.545, -0.235], turn: [0.5, 0.2, 0.22] }),
    blob([0.19, 0.08, 0.12], { ...paint, at: [0.13, 1.55, -0.225], turn: [0.5, -0.2, -0.22] }),
  ];
  switch (rng.int(0, 3)) {
    case 0:
      return [...cap, blob([0.15, 0.15, 0.15], { ...paint, at: [0, 1.7, 0.2] })];
    case 1:
      return [
        ...cap,
        ...[-1, 1].map((side) => blob([0.1, 0.27, 0.13], { ...paint, at: [side * 0.31, 1.2, 0.06] })),
        blob([0.3, 0.3, 0.12], { ...paint, at: [0, 1.14, 0.22] }),
      ];
    case 2:
      return [
        ...cap,
        ...Array.from({ length: 5 }, (_, tuft) =>
          lathe([0.11, 0, 0.015, 0.22], {
            ...paint,
            at: [(tuft - 2) * 0.12, 1.58, 0.02 + (tuft % 2) * 0.08],
            turn: [0.3, 0, (tuft - 2) * -0.3],
            sides: 5,
            smooth: false,
          }),
        ),
      ];
    default:
      return [
        ...cap,
        tube([0, 1.4, 0.3, 0, 1.2, 0.42, 0.03, 0.95, 0.4], { ...paint, radii: [0.1, 0.1, 0.03], sides: 7 }),
      ];
  }
}

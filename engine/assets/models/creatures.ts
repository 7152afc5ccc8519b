import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';

function eyes({ at, size, gap, colour }: { at: Triple; size: number; gap: number; colour: string }): ModelPart[] {
  return [-1, 1].flatMap((side) => [
    blob([size, size * 1.35, size * 0.5], { at: [at[0] + side * gap, at[1], at[2]], colour, detail: 1 }),
    blob([size * 0.35, size * 0.4, size * 0.3], {
      at: [at[0] + side * gap + size * 0.25, at[1] + size * 0.45, at[2] - size * 0.4],
      colour: '#ffffff',
      emissive: 0.6,
      detail: 0,
    }),
  ]);
}

/** A pale ghost with a wavy hem, small arms, round eyes and an open mouth; it glows a little. */
export function ghost({ rng }: ModelKit): ModelPart[] {
  const tint = rng.pick(['#dff1ff', '#e9e2ff', '#e2fff2']);
  const body = { colour: shadeColour(tint, -0.28), colourTop: tint, emissive: 0.38 };
  const parts: ModelPart[] = [
    lathe([0.5, 0.45, 0.52, 0.8, 0.5, 1.2, 0.42, 1.55, 0.24, 1.78, 0.03, 1.86], { ...body, sides: 14 }),
    blob([0.13, 0.12, 0.3], { ...body, at: [-0.52, 1.02, -0.2], turn: [0.5, 0.3, 0] }),
    blob([0.13, 0.12, 0.3], { ...body, at: [0.52, 1.02, -0.2], turn: [0.5, -0.3, 0] }),
    ...eyes({ at: [0, 1.42, -0.42], size: 0.1, gap: 0.17, colour: '#1f2340' }),
    blob([0.1, 0.13, 0.06], { at: [0, 1.14, -0.49], colour: '#2c2f55' }),
  ];
  for (let wave = 0; wave < 7; wave += 1) {
    const angle = (wave / 7) * 2 * pi;
    parts.push(
      blob([0.2, 0.26 + (wave % 2) * 0.1, 0.2], {
        ...body,
        at: [cos(angle) * 0.33, 0.46, sin(angle) * 0.33],
        colourTop: shadeColour(tint, -0.14),
      }),
    );
  }
  return parts;
}

/** A wobbly slime with big eyes and a bubble inside. */
export function slime({ rng, palette }: ModelKit): ModelPart[] {
  const colour = rng.pick(['#5fc46a', '#4fb3d9', '#c46ad9', palette.accent]);
  return [
    lathe([0.62, 0, 0.74, 0.12, 0.72, 0.36, 0.58, 0.66, 0.34, 0.86, 0.03, 0.93], {
      colour: shadeColour(colour, -0.35),
      colourTop: shadeColour(colour, 0.25),
      emissive: 0.22,
      sides: 14,
    }),
    blob([0.14, 0.07, 0.06], { at: [-0.28, 0.72, -0.36], turn: [0.7, 0.4, 0.3], colour: '#ffffff', emissive: 0.5 }),
    blob([0.08, 0.08, 0.08], { at: [0.34, 0.5, -0.56], colour: shadeColour(colour, 0.5), emissive: 0.3 }),
    ...eyes({ at: [0, 0.46, -0.64], size: 0.11, gap: 0.2, colour: '#16233a' }),
    blob([0.13, 0.045, 0.05], { at: [0, 0.26, -0.7], colour: '#1f3a3a' }),
  ];
}

/** A shaggy wolf with pointed ears, bushy tail and amber eyes; looks to -z. */
export function wolf({ rng }: ModelKit): ModelPart[] {
  const fur = rng.pick(['#5a5f70', '#4a4650', '#7a6a5e']);
  const coat = { colour: shadeColour(fur, -0.3), colourTop: shadeColour(fur, 0.12) };
  const parts: ModelPart[] = [
    blob([0.36, 0.38, 0.72], { ...coat, at: [0, 0.78, 0.12], rough: 0.06, seed: 3 }),
    blob([0.42, 0.46, 0.42], { ...coat, at: [0, 0.86, -0.36], rough: 0.14, seed: 5, smooth: false }),
    blob([0.28, 0.27, 0.3], { ...coat, at: [0, 1.2, -0.7] }),
    box([0.24, 0.2, 0.36], { ...coat, at: [0, 1.02, -1.02], bevel: 0.06, taper: [0.8, 0.9] }),
    blob([0.07, 0.06, 0.06], { at: [0, 1.2, -1.2], colour: '#1c1a20', detail: 0 }),
    box([0.2, 0.06, 0.3], { at: [0, 0.98, -1], colour: '#e8dcc8', bevel: 0.02 }),
    blob([0.14, 0.2, 0.3], { ...coat, at: [0, 0.98, 0.86], turn: [-0.7, 0, 0], rough: 0.16, seed: 8 }),
    blob([0.1, 0.12, 0.2], { at: [0, 1.16, 1.1], turn: [-0.7, 0, 0], colour: '#e8dcc8' }),
  ];
  for (const side of [-1, 1]) {
    parts.push(
      lathe([0.11, 0, 0.08, 0.16, 0.01, 0.34], {
        ...coat,
        at: [side * 0.17, 1.36, -0.62],
        turn: [0.1, 0, side * -0.2],
        sides: 4,
        smooth: false,
      }),
      blob([0.05, 0.04, 0.03], {
        at: [side * 0.12, 1.27, -0.96],
        turn: [0, 0, side * 0.4],
        colour: '#ffb52e',
        emissive: 1.2,
        detail: 0,
      }),
    );
    for (const z of [-0.42, 0.5]) {
      parts.push(
        tube(
          [
            [side * 0.2, 0.75, z],
            [side * 0.22, 0.4, z + 0.08],
            [side * 0.22, 0.06, z],
          ],
          { ...coat, radii: [0.14, 0.1, 0.08], sides: 6 },
        ),
        blob([0.1, 0.07, 0.14], { ...coat, at: [side * 0.22, 0.05, z - 0.05], detail: 0 }),
      );
    }
  }
  parts.push(...wolfTeeth(), ...wolfMane(coat));
  return parts;
}

function wolfTeeth(): ModelPart[] {
  return [-0.07, 0.07].map((x) =>
    post([0.025, 0.005, 0.1], { at: [x, 1.05, -1.16], turn: [pi, 0, 0], colour: '#ffffff', sides: 4 }),
  );
}

function wolfMane(coat: { colour: string; colourTop: string }): ModelPart[] {
  return Array.from({ length: 5 }, (_, tuft) =>
    lathe([0.12, 0, 0.01, 0.24], {
      ...coat,
      at: [sin(tuft * 2) * 0.12, 1.08, -0.42 + tuft * 0.2],
      turn: [0.9, 0, 0],
      sides: 4,
      smooth: false,
    }),
  );
}

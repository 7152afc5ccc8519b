import { hslColour, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Pair } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';
import { lanternHead } from './lights.ts';

/** Outline of a star with five points, anticlockwise, one point up. */
export function starOutline(outer: number, inner: number): Pair[] {
  return Array.from({ length: 10 }, (_, step): Pair => {
    const angle = pi / 2 + (step / 10) * 2 * pi;
    const reach = step % 2 === 0 ? outer : inner;
    return [cos(angle) * reach, sin(angle) * reach];
  });
}

/** A thick gold coin with a raised rim and a star, standing upright. */
export function coin(): ModelPart[] {
  return [
    lathe([0.3, -0.05, 0.3, 0.05], {
      at: [0, 0.55, 0],
      turn: [pi / 2, 0, 0],
      colour: '#e09a1f',
      colourTop: '#ffc93f',
      emissive: 0.25,
      sides: 20,
    }),
    ring(0.31, { at: [0, 0.55, 0], thickness: 0.065, sides: 20, colour: '#ffd35a', emissive: 0.35 }),
    extrude(starOutline(0.2, 0.09), { at: [0, 0.55, 0], depth: 0.16, bevel: 0.02, colour: '#fff0b0', emissive: 0.5 }),
  ];
}

/** A cut gem, point down. */
export function gem({ rng, palette }: ModelKit): ModelPart[] {
  const colour = rng.pick([
    hslColour({ hue: 172, saturation: 0.75, lightness: 0.52 }),
    hslColour({ hue: 285, saturation: 0.65, lightness: 0.6 }),
    hslColour({ hue: 350, saturation: 0.8, lightness: 0.58 }),
    palette.accent,
  ]);
  return [
    lathe([0.01, 0.16, 0.34, 0.6, 0.3, 0.72, 0.16, 0.82], {
      colour: shadeColour(colour, -0.35),
      colourTop: shadeColour(colour, 0.5),
      emissive: 0.45,
      sides: 6,
      smooth: false,
    }),
  ];
}

/** A hand lantern that glows. */
export function lantern(): ModelPart[] {
  return [
    ...lanternHead({ at: [0, 0.12, 0], scale: 1 }),
    ring(0.2, { at: [0, 0.86, 0], thickness: 0.022, sides: 12, arcRadians: pi, colour: paints.brass }),
  ];
}

/** A puffy star with a smile of light. */
export function star(): ModelPart[] {
  return [
    extrude(starOutline(0.44, 0.22), {
      at: [0, 0.6, 0],
      depth: 0.26,
      bevel: 0.085,
      colour: '#ffb52e',
      colourTop: '#ffe98a',
      emissive: 0.6,
    }),
    blob([0.045, 0.075, 0.03], { at: [-0.09, 0.63, -0.14], colour: '#5a3a1c', detail: 0 }),
    blob([0.045, 0.075, 0.03], { at: [0.09, 0.63, -0.14], colour: '#5a3a1c', detail: 0 }),
  ];
}

/** A closed book with metal corners and a glowing mark. */
export function book({ rng, palette }: ModelKit): ModelPart[] {
  const cover = rng.pick(['#8a3340', '#2f5a80', '#4a6b3a', '#6a4a8a']);
  const parts: ModelPart[] = [
    box([0.52, 0.68, 0.06], { at: [0, 0.22, -0.1], colour: shadeColour(cover, -0.2), colourTop: cover, bevel: 0.02 }),
    box([0.52, 0.68, 0.06], { at: [0, 0.22, 0.1], colour: shadeColour(cover, -0.2), colourTop: cover, bevel: 0.02 }),
    box([0.46, 0.6, 0.16], { at: [0.02, 0.26, 0], colour: paints.paper, bevel: 0.01 }),
    box([0.08, 0.68, 0.24], { at: [-0.26, 0.22, 0], colour: shadeColour(cover, -0.1), bevel: 0.03 }),
    extrude(starOutline(0.15, 0.07), {
      at: [0.02, 0.56, -0.13],
      depth: 0.05,
      colour: shadeColour(palette.accent, 0.3),
      emissive: 0.9,
    }),
  ];
  for (const x of [-0.2, 0.22])
    for (const y of [0.22, 0.8])
      parts.push(box([0.12, 0.1, 0.08], { at: [x, y, -0.11], colour: paints.brass, bevel: 0.015 }));
  return parts;
}

/** An ornate key, bow up: golden, or of the colour of its door. */
export function key({ palette, request }: ModelKit): ModelPart[] {
  const { hue } = request;
  const gold =
    hue === undefined
      ? { colour: '#d99a2b', colourTop: '#ffdf7a', emissive: 0.35 }
      : {
          colour: hslColour({ hue, saturation: 0.75, lightness: 0.45 }),
          colourTop: hslColour({ hue, saturation: 0.85, lightness: 0.72 }),
          emissive: 0.45,
        };
  return [
    ring(0.16, { ...gold, at: [0, 0.85, 0], thickness: 0.05, sides: 14 }),
    blob([0.07, 0.07, 0.06], {
      at: [0, 0.85, 0],
      colour: palette.accent,
      colourTop: shadeColour(palette.accent, 0.5),
      emissive: 0.7,
      smooth: false,
    }),
    post([0.045, 0.045, 0.5], { ...gold, at: [0, 0.2, 0], sides: 8 }),
    lathe([0.05, 0, 0.09, 0.04, 0.05, 0.08], { ...gold, at: [0, 0.6, 0], sides: 8 }),
    box([0.2, 0.08, 0.06], { ...gold, at: [0.11, 0.22, 0], bevel: 0.015 }),
    box([0.15, 0.08, 0.06], { ...gold, at: [0.09, 0.36, 0], bevel: 0.015 }),
  ];
}

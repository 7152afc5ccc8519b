import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { eyes, toned } from './toned.ts';
import { cast } from './cast.ts';
import { figure } from './figure.ts';

/** Riveted plates, an aerial and lamps for eyes. */
function robot(): ModelPart[] {
  const steel = toned('#8f9caa');
  return [
    box([0.6, 0.62, 0.42], { ...steel, at: [0, 0.56, 0], bevel: 0.06 }),
    box([0.32, 0.24, 0.04], {
      at: [0, 0.78, -0.22],
      colour: '#1f3a4a',
      colourTop: '#3fb8d8',
      emissive: 0.4,
      bevel: 0.02,
    }),
    box([0.48, 0.38, 0.4], { ...toned('#a9b6c2'), at: [0, 1.24, 0], bevel: 0.07 }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      blob([0.08, 0.08, 0.05], {
        at: [side * 0.12, 1.46, -0.2],
        colour: '#3fd0f0',
        colourTop: '#e0fbff',
        emissive: 1.1,
      }),
      post([0.09, 0.09, 0.5], { ...toned('#5f6a76'), at: [side * 0.17, 0.06, 0], sides: 8 }),
      box([0.24, 0.12, 0.34], { ...steel, at: [side * 0.17, 0, -0.04], bevel: 0.03 }),
      tube([side * 0.34, 1.06, 0, side * 0.46, 0.82, -0.04, side * 0.42, 0.6, -0.14], {
        ...toned('#5f6a76'),
        radii: [0.08, 0.07, 0.07],
      }),
      blob([0.1, 0.1, 0.1], { ...toned('#d9803a'), at: [side * 0.42, 0.56, -0.16] }),
    ]),
    post([0.02, 0.015, 0.22], { ...steel, at: [0, 1.62, 0], sides: 6 }),
    blob([0.05, 0.05, 0.05], { at: [0, 1.86, 0], colour: '#e8442e', emissive: 0.9 }),
  ];
}

/** Human above, fish below. */
function mermaid(): ModelPart[] {
  const tail = toned('#3fae9a');
  return [
    ...figure({ skin: '#efc09a', top: '#c95a9a', legs: '#3fae9a', robe: true, hat: 'hair', hatColour: '#c2452e' }),
    tube([0, 0.4, 0.1, 0, 0.14, 0.4, 0, 0.2, 0.75], { ...tail, radii: [0.3, 0.2, 0.1], sides: 8 }),
    ...[-1, 1].map((side) =>
      blob([0.26, 0.05, 0.16], { ...tail, at: [side * 0.2, 0.26, 0.92], turn: [0, side * 0.5, side * 0.2] }),
    ),
  ];
}

/** Three balls of snow, a carrot, a hat and a scarf. */
function snowman(): ModelPart[] {
  const snow = { colour: '#d3e2f2', colourTop: '#ffffff' };
  return [
    blob([0.58, 0.52, 0.58], { ...snow, at: [0, 0.48, 0] }),
    blob([0.42, 0.4, 0.42], { ...snow, at: [0, 1.16, 0] }),
    blob([0.3, 0.29, 0.3], { ...snow, at: [0, 1.68, 0] }),
    lathe([0.06, 0, 0.005, 0.32], {
      at: [0, 1.68, -0.26],
      turn: [-pi / 2, 0, 0],
      colour: '#e8742a',
      colourTop: '#f8a04a',
      sides: 7,
    }),
    ...eyes([0, 1.78, -0.26], { apart: 0.22, size: 0.045 }),
    ...[1.04, 1.2, 1.34].map((y) =>
      blob([0.045, 0.045, 0.04], { at: [0, y, -0.41 + Math.abs(y - 1.18) * 0.12], colour: '#2c2930', detail: 0 }),
    ),
    ring(0.29, { at: [0, 1.46, 0], turn: [pi / 2, 0, 0], thickness: 0.07, ...toned('#d8362f') }),
    box([0.13, 0.36, 0.07], { ...toned('#d8362f'), at: [0.2, 1.08, -0.36], turn: [-0.1, 0, 0.1], bevel: 0.02 }),
    lathe([0.34, 0, 0.34, 0.05], { ...toned('#2f3340'), at: [0, 1.9, 0], sides: 14 }),
    lathe([0.23, 0, 0.21, 0.32], { ...toned('#2f3340'), at: [0, 1.92, 0], sides: 12 }),
    ...[-1, 1].map((side) =>
      tube([side * 0.38, 1.22, 0, side * 0.7, 1.4, -0.04, side * 0.86, 1.62, -0.02], {
        ...toned('#6a4c34'),
        radii: [0.035, 0.03, 0.015],
      }),
    ),
  ];
}

/** Straw and old clothes on a cross. */
function scarecrow(): ModelPart[] {
  const straw = toned('#d9b25a');
  return [
    post([0.06, 0.05, 1.5], { ...toned('#7d5a3a'), sides: 7 }),
    box([1.5, 0.08, 0.08], { ...toned('#7d5a3a'), at: [0, 1.22, 0], bevel: 0.02 }),
    box([0.56, 0.62, 0.3], { ...toned('#a8483a'), at: [0, 0.76, 0], taper: [0.85, 0.9], bevel: 0.06 }),
    box([0.2, 0.18, 0.03], { ...toned('#5f80a8'), at: [0.1, 0.86, -0.17], bevel: 0.01 }),
    ...[-1, 1].flatMap((side): ModelPart[] => [
      box([0.5, 0.2, 0.22], { ...toned('#a8483a'), at: [side * 0.44, 1.16, 0], bevel: 0.05 }),
      lathe([0.03, 0, 0.13, 0.24], {
        ...straw,
        at: [side * 0.68, 1.26, 0],
        turn: [0, 0, side * -1.57],
        sides: 6,
        smooth: false,
      }),
    ]),
    blob([0.24, 0.26, 0.23], { ...toned('#e3c68a'), at: [0, 1.62, 0] }),
    ...eyes([0, 1.66, -0.21], { apart: 0.18, size: 0.04 }),
    box([0.18, 0.025, 0.03], { at: [0, 1.52, -0.22], colour: '#5a3a2c', bevel: 0.008 }),
    lathe([0.44, 0, 0.4, 0.04, 0.22, 0.07, 0.17, 0.3, 0.01, 0.34], {
      ...toned('#c99a4a'),
      at: [0, 1.78, 0],
      turn: [0.06, 0, 0.05],
      sides: 12,
    }),
  ];
}

function makeFigure(kind: keyof typeof cast): ModelBuilder {
  return () => figure(cast[kind]);
}

/** Everybody on two legs who is not a character to talk with. */
export const folk = {
  ...(Object.fromEntries(
    (Object.keys(cast) as (keyof typeof cast)[]).map((kind) => [kind, makeFigure(kind)]),
  ) as Record<keyof typeof cast, ModelBuilder>),
  robot,
  mermaid,
  snowman,
  scarecrow,
} satisfies Record<string, ModelBuilder>;

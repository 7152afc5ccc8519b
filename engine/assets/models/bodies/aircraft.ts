import { steel, pane, wheels } from './vehicle-parts.ts';
import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

/** White and red, on fins. */
function rocket(): ModelPart[] {
  return [
    lathe([0.5, 0.5, 0.72, 1, 0.75, 2.6, 0.5, 3.9, 0.3, 4.4], { colour: '#cfd4da', colourTop: '#ffffff', sides: 14 }),
    lathe([0.33, 0, 0.16, 0.5, 0.01, 0.8], { ...toned('#d8362f'), at: [0, 4.35, 0], sides: 14 }),
    ring(0.76, { at: [0, 1.4, 0], turn: [pi / 2, 0, 0], thickness: 0.06, ...toned('#d8362f'), sides: 18 }),
    lathe([0.26, 0, 0.26, 0.12], {
      at: [0, 2.9, -0.62],
      turn: [-pi / 2, 0, 0],
      colour: '#2f6f9a',
      colourTop: '#bff0ff',
      emissive: 0.4,
      sides: 12,
    }),
    ring(0.28, { at: [0, 2.9, -0.72], thickness: 0.06, ...steel }),
    ...[0, 1, 2].map((fin) => {
      const angle = fin * 2.094 + 0.5;
      return box([0.12, 1.5, 0.8], {
        ...toned('#d8362f'),
        at: [cos(angle) * 0.95, 0, sin(angle) * 0.95],
        turn: [0, pi / 2 - angle, 0],
        taper: [1, 0.25],
        bevel: 0.03,
      });
    }),
    lathe([0.42, 0.2, 0.3, 0.5], { ...toned('#4a4e5a'), sides: 12 }),
  ];
}

/** A saucer with a glass dome and lights. */
function ufo(): ModelPart[] {
  return [
    lathe([0.3, 0.6, 1.7, 0.95, 1.75, 1.02, 0.7, 1.25], { ...toned('#8f9caa'), sides: 20 }),
    lathe([0.72, 0, 0.6, 0.36, 0.3, 0.58, 0.01, 0.64], {
      at: [0, 1.22, 0],
      colour: '#3fae7a',
      colourTop: '#c8ffd8',
      emissive: 0.4,
      sides: 16,
    }),
    ...Array.from({ length: 10 }, (_, lamp) =>
      blob([0.1, 0.07, 0.1], {
        at: [cos(lamp * 0.628) * 1.45, 0.92, sin(lamp * 0.628) * 1.45],
        colour: lamp % 2 === 0 ? '#f2c62a' : '#3fd0f0',
        emissive: 1.1,
        detail: 0,
      }),
    ),
    ...[0, 1, 2].map((leg) =>
      tube([cos(leg * 2.1) * 0.6, 0.75, sin(leg * 2.1) * 0.6, cos(leg * 2.1) * 1, 0.04, sin(leg * 2.1) * 1], {
        ...steel,
        radii: [0.06, 0.06],
      }),
    ),
  ];
}

/** Wings, a tail and a propeller. */
const airplane: ModelBuilder = ({ rng }) => {
  const paint = rng.pick(['#d8443a', '#2f7ac2', '#f0b62a']);
  return [
    lathe([0.2, 0, 0.5, 0.5, 0.52, 1.6, 0.22, 3.6, 0.08, 3.9], {
      ...toned(paint),
      at: [0, 1.05, -1.8],
      turn: [pi / 2, 0, 0],
      sides: 12,
    }),
    box([5, 0.12, 0.9], { ...toned('#f2efe6'), at: [0, 0.95, -0.7], bevel: 0.05 }),
    box([1.8, 0.08, 0.5], { ...toned('#f2efe6'), at: [0, 1.1, 1.7], bevel: 0.03 }),
    box([0.08, 0.8, 0.6], { ...toned(shadeColour(paint, -0.15)), at: [0, 1.15, 1.7], taper: [1, 0.6], bevel: 0.03 }),
    blob([0.34, 0.32, 0.5], { ...pane, at: [0, 1.5, -0.6] }),
    ...[-1, 1].map((side) =>
      box([0.16, 1.5, 0.05], {
        ...toned('#6d4e34'),
        at: [0, 1.05, -1.86],
        turn: [0, 0, side * 0.8 + 0.8],
        bevel: 0.02,
      }),
    ),
    ...wheels({ x: 0.45, zs: [-0.9], radius: 0.24 }),
    ...[-0.45, 0.45].map((x) => tube([x, 0.3, -0.9, x * 0.4, 0.9, -0.8], { ...steel, radii: [0.05, 0.05] })),
  ];
};

/** A striped envelope over a basket. */
const hotAirBalloon: ModelBuilder = ({ rng }) => {
  const hue = rng.pick(['#d8443a', '#2f7ac2', '#8a4fc7', '#e8762a']);
  return [
    lathe([0.3, 1.7, 1.1, 2.5, 1.7, 3.6, 1.6, 4.4, 1, 5.1, 0.02, 5.35], { ...toned(hue), sides: 16 }),
    ring(1.7, { ...toned('#fff0d0'), at: [0, 3.7, 0], turn: [pi / 2, 0, 0], thickness: 0.1, sides: 24 }),
    ring(1.3, { ...toned('#fff0d0'), at: [0, 2.75, 0], turn: [pi / 2, 0, 0], thickness: 0.09, sides: 24 }),
    box([0.8, 0.6, 0.8], { ...toned('#a87842'), bevel: 0.06 }),
    box([0.9, 0.1, 0.9], { ...toned('#7d5a3a'), at: [0, 0.56, 0], bevel: 0.03 }),
    ...[-0.34, 0.34].flatMap((x) =>
      [-0.34, 0.34].map((z) =>
        tube([x, 0.6, z, x * 0.8, 1.8, z * 0.8], { colour: '#c9ab78', radii: [0.02, 0.02], sides: 5 }),
      ),
    ),
    blob([0.1, 0.2, 0.1], { at: [0, 1.4, 0], colour: '#ff8a2a', colourTop: '#ffe89a', emissive: 1.3 }),
  ];
};

/** Rotors over a glass cabin. */
function helicopter(): ModelPart[] {
  const paint = toned('#d8443a');
  return [
    blob([0.8, 0.75, 1.15], { ...paint, at: [0, 1.15, -0.3] }),
    blob([0.66, 0.55, 0.6], { ...pane, at: [0, 1.25, -0.95] }),
    tube([0, 1.35, 0.6, 0, 1.5, 2.6], { ...paint, radii: [0.32, 0.1], sides: 8 }),
    box([0.06, 0.8, 0.4], { ...toned('#f2efe6'), at: [0, 1.4, 2.55], bevel: 0.02 }),
    post([0.07, 0.07, 0.4], { ...steel, at: [0, 1.85, -0.2], sides: 8 }),
    ...[0.3, 0.3 + pi / 2].map((turn) =>
      box([4.4, 0.05, 0.2], { ...toned('#3a3e48'), at: [0, 2.25, -0.2], turn: [0, turn, 0], bevel: 0.02 }),
    ),
    ...[-0.6, 0.6].flatMap((x) => [
      tube([x, 0.08, -1.1, x, 0.08, 0.9], { ...steel, radii: [0.05, 0.05] }),
      ...[-0.6, 0.3].map((z) => tube([x, 0.1, z, x * 0.6, 0.7, z], { ...steel, radii: [0.04, 0.04] })),
    ]),
  ];
}

/** Everything that would fly. */
export const aircraft = {
  rocket,
  ufo,
  airplane,
  'hot-air-balloon': hotAirBalloon,
  helicopter,
} satisfies Record<string, ModelBuilder>;

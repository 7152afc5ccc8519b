import type { Palette } from '#engine/level/level.ts';
import type { StyleKind } from '#engine/level/world-spec.ts';
import { pi } from '#engine/math/trig.ts';
import { hslColour, mixColours, shadeColour, styleColour } from './colour.ts';
import type { ModelPart } from './model-part.ts';
import { paints } from './models/model-builder.ts';
import { blob, box, extrude, lathe, post, ring, tube } from './parts.ts';

/** What a vehicle is made from; it stands on y = 0 and its front looks to -z. */
export interface VehicleLook {
  readonly kind: 'kart' | 'drone';
  /** Colour of its paint, 0..359. */
  readonly hue: number;
  readonly palette: Palette;
  readonly style: StyleKind;
}

/** The parts of a vehicle; what turns has a bone: "wheels" of a kart, "rotors" of a drone. */
export function vehicleParts(look: VehicleLook): ModelPart[] {
  const paint = hslColour({ hue: look.hue, saturation: 0.72, lightness: 0.52 });
  const parts = look.kind === 'kart' ? kart(paint) : drone({ paint, accent: look.palette.accent });
  return parts.map((part) => ({
    ...part,
    colour: styleColour(part.colour, look.style),
    ...(part.colourTop === undefined ? {} : { colourTop: styleColour(part.colourTop, look.style) }),
  }));
}

function kart(paint: string): ModelPart[] {
  const body = { colour: shadeColour(paint, -0.2), colourTop: shadeColour(paint, 0.15) };
  const dark = { colour: '#22242c', colourTop: '#3a3d48' };
  const parts: ModelPart[] = [
    box([1.05, 0.2, 2.1], { at: [0, 0.2, 0], ...dark, bevel: 0.06 }),
    extrude([-0.5, 0, 0.5, 0, 0.42, 0.3, 0.2, 0.36, -0.2, 0.36, -0.42, 0.3], {
      ...body,
      at: [0, 0.28, -0.78],
      depth: 0.75,
      bevel: 0.06,
    }),
    blob([0.4, 0.2, 0.35], { ...body, at: [0, 0.42, -1.12] }),
    box([0.18, 0.05, 1.05], { at: [0, 0.63, -0.85], colour: '#fff6e6', bevel: 0.02 }),
    box([1.3, 0.12, 0.3], { at: [0, 0.2, -1.3], ...body, bevel: 0.05 }),
    ...[-0.56, 0.56].map((x) => box([0.2, 0.3, 1.1], { at: [x, 0.24, 0.12], ...body, bevel: 0.07 })),
    box([0.72, 0.66, 0.16], { at: [0, 0.3, 0.62], turn: [-0.16, 0, 0], ...dark, bevel: 0.07 }),
    box([0.86, 0.4, 0.5], { at: [0, 0.3, 0.88], colour: paints.iron, colourTop: '#6b7080', bevel: 0.06 }),
    box([1.2, 0.07, 0.34], { at: [0, 0.98, 1.02], ...body, bevel: 0.03 }),
    ...[-0.5, 0.5].map((x) => box([0.07, 0.36, 0.22], { at: [x, 0.64, 1.02], ...dark })),
    ring(0.17, { at: [0, 0.78, -0.32], turn: [-0.7, 0, 0], thickness: 0.035, ...dark, sides: 14 }),
    tube([0, 0.5, -0.55, 0, 0.76, -0.34], { radii: [0.035, 0.03], ...dark }),
    ...[-0.26, 0.26].map((x) =>
      post([0.07, 0.09, 0.4], { at: [x, 0.42, 1.12], turn: [pi / 2.4, 0, 0], colour: '#8d93a3', sides: 8 }),
    ),
    ...[-0.32, 0.32].map((x) => blob([0.1, 0.1, 0.06], { at: [x, 0.5, -1.26], colour: '#fff3c4', emissive: 0.9 })),
  ];
  for (const [x, z, radius] of [
    [-0.68, -0.82, 0.28],
    [0.68, -0.82, 0.28],
    [-0.72, 0.72, 0.34],
    [0.72, 0.72, 0.34],
  ] as const)
    parts.push(
      lathe([0.6 * radius, -0.15, radius, -0.13, radius, 0.13, 0.6 * radius, 0.15], {
        at: [x, radius, z],
        turn: [0, 0, pi / 2],
        colour: '#1c1d23',
        colourTop: '#33353f',
        sides: 14,
      }),
      lathe([0, -0.17, 0.5 * radius, -0.16, 0.5 * radius, 0.16, 0, 0.17], {
        at: [x, radius, z],
        turn: [0, 0, pi / 2],
        colour: '#c9ced9',
        colourTop: '#f2f4f8',
        sides: 8,
        smooth: false,
      }),
    );
  return parts;
}

function drone({ paint, accent }: { paint: string; accent: string }): ModelPart[] {
  const shell = { colour: shadeColour(paint, -0.15), colourTop: shadeColour(paint, 0.3) };
  const dark = { colour: '#262a35', colourTop: '#454b5c' };
  const glow = { colour: mixColours([accent, '#52e8ff'], 0.5), emissive: 1.1 };
  const middle = 0.85;
  const parts: ModelPart[] = [
    blob([0.42, 0.2, 0.52], { ...shell, at: [0, middle, 0] }),
    blob([0.3, 0.14, 0.32], { ...dark, at: [0, middle - 0.12, 0.05] }),
    blob([0.15, 0.13, 0.12], { at: [0, middle - 0.02, -0.48], colour: '#141821', colourTop: '#2c3950' }),
    blob([0.07, 0.07, 0.05], { ...glow, at: [0, middle - 0.02, -0.58] }),
    box([0.1, 0.05, 0.4], { ...glow, at: [0, middle + 0.17, 0.1] }),
  ];
  for (const [x, z] of [
    [-0.62, -0.55],
    [0.62, -0.55],
    [-0.62, 0.55],
    [0.62, 0.55],
  ] as const) {
    parts.push(
      tube([x * 0.4, middle, z * 0.4, x, middle + 0.06, z], { radii: [0.07, 0.05], ...dark }),
      post([0.1, 0.08, 0.16], { at: [x, middle, z], ...shell, sides: 10 }),
      ring(0.42, { at: [x, middle + 0.14, z], turn: [pi / 2, 0, 0], thickness: 0.035, ...shell, sides: 20 }),
      blob([0.05, 0.05, 0.05], {
        at: [x, middle - 0.04, z],
        colour: z < 0 ? '#ffffff' : '#ff4a3d',
        emissive: 1,
        detail: 0,
      }),
    );
    for (const turn of [0, pi / 2])
      parts.push(
        box([0.76, 0.02, 0.07], {
          at: [x, middle + 0.16, z],
          turn: [0, turn + x, 0],
          colour: '#d8dde8',
          colourTop: '#f4f7ff',
          bevel: 0.005,
          bone: x * z > 0 ? 'rotors' : 'counter-rotors',
        }),
      );
  }
  return parts;
}

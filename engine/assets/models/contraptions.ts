import { hslColour, mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** Colour of what belongs together, or the biome's accent. */
function tintOf({ request, palette }: ModelKit): string {
  return request.hue === undefined
    ? palette.accent
    : hslColour({ hue: request.hue, saturation: 0.72, lightness: 0.52 });
}

function glowOf(kit: ModelKit): { colour: string; colourTop: string; emissive: number } {
  const tint = tintOf(kit);
  return { colour: tint, colourTop: shadeColour(tint, 0.5), emissive: 0.9 };
}

/** A lever in a stone foot; the bar is the bone "bar", thrown over by the client when it was pulled. */
export function lever(kit: ModelKit): ModelPart[] {
  const stone = mixColours([kit.palette.rock, '#c9bda8'], 0.5);
  return [
    lathe([0.42, -0.1, 0.4, 0.12, 0.3, 0.22, 0.26, 0.4], {
      colour: shadeColour(stone, -0.3),
      colourTop: stone,
      sides: 8,
      smooth: false,
    }),
    box([0.16, 0.16, 0.62], { at: [0, 0.32, 0], colour: paints.iron, colourTop: '#666c7e', bevel: 0.03 }),
    ring(0.3, { ...glowOf(kit), at: [0, 0.16, 0], turn: [pi / 2, 0, 0], thickness: 0.04, sides: 16 }),
    post([0.055, 0.045, 0.8], {
      at: [0, 0.42, 0],
      turn: [-0.5, 0, 0],
      colour: paints.woodDark,
      colourTop: paints.woodLight,
      sides: 7,
      bone: 'bar',
    }),
    blob([0.15, 0.15, 0.15], { ...glowOf(kit), at: [0, 1.14, -0.39], bone: 'bar' }),
  ];
}

/** A stone frame in the floor; the plate in it is the bone "plate", which the client presses down. */
export function plate(kit: ModelKit): ModelPart[] {
  const stone = mixColours([kit.palette.rock, '#c9bda8'], 0.55);
  const glow = glowOf(kit);
  const parts: ModelPart[] = [
    box([1.9, 0.06, 1.9], { colour: shadeColour(stone, -0.4), colourTop: shadeColour(stone, -0.2), bevel: 0.02 }),
    box([1.5, 0.12, 1.5], {
      at: [0, 0.02, 0],
      colour: shadeColour(stone, -0.1),
      colourTop: shadeColour(stone, 0.16),
      bevel: 0.04,
      bone: 'plate',
    }),
    ring(0.46, { ...glow, at: [0, 0.145, 0], turn: [pi / 2, 0, 0], thickness: 0.045, sides: 20, bone: 'plate' }),
    box([0.26, 0.03, 0.26], { ...glow, at: [0, 0.135, 0], turn: [0, pi / 4, 0], bevel: 0.01, bone: 'plate' }),
  ];
  for (const [x, z] of [
    [0.84, 0.84],
    [-0.84, 0.84],
    [0.84, -0.84],
    [-0.84, -0.84],
  ] as const)
    parts.push(box([0.24, 0.1, 0.24], { at: [x, 0, z], colour: paints.brass, bevel: 0.03 }));
  return parts;
}

/** A carved cube of stone with bronze corners and a mark on each side: plainly something to push. */
export function block(kit: ModelKit): ModelPart[] {
  const stone = mixColours([kit.palette.rock, '#d8c7a4'], 0.6);
  const glow = glowOf(kit);
  const parts: ModelPart[] = [
    box([1.34, 1.46, 1.34], { colour: shadeColour(stone, -0.32), colourTop: shadeColour(stone, 0.08), bevel: 0.1 }),
    box([1.4, 0.2, 1.4], { colour: shadeColour(stone, -0.4), colourTop: shadeColour(stone, -0.2), bevel: 0.06 }),
    box([1.4, 0.2, 1.4], {
      at: [0, 1.3, 0],
      colour: shadeColour(stone, -0.05),
      colourTop: shadeColour(stone, 0.2),
      bevel: 0.06,
    }),
  ];
  for (let side = 0; side < 4; side += 1) {
    const turn = (side * pi) / 2;
    const out = 0.68;
    parts.push(
      ring(0.3, {
        ...glow,
        at: [sin(turn) * out, 0.76, cos(turn) * out],
        turn: [0, turn, 0],
        thickness: 0.05,
        sides: 18,
      }),
      box([0.2, 0.2, 0.06], {
        ...glow,
        at: [sin(turn) * out, 0.66, cos(turn) * out],
        turn: [0, turn, pi / 4],
        bevel: 0.02,
      }),
      box([0.2, 1.5, 0.2], {
        at: [sin(turn + pi / 4) * 0.93, 0, cos(turn + pi / 4) * 0.93],
        colour: shadeColour(paints.brass, -0.35),
        colourTop: paints.brass,
        bevel: 0.05,
      }),
    );
  }
  return parts;
}

/** A round stone gate on two steps, filled with slowly turning light (bone "star"). */
export function portal(kit: ModelKit): ModelPart[] {
  const stone = mixColours([kit.palette.rock, '#cfc6b6'], 0.45);
  const glow = glowOf(kit);
  const parts: ModelPart[] = [
    lathe([1.5, -0.2, 1.45, 0.06, 1.2, 0.08, 1.15, 0.14, 0, 0.14], {
      colour: shadeColour(stone, -0.35),
      colourTop: stone,
      sides: 14,
      smooth: false,
    }),
    ring(1.15, {
      at: [0, 1.35, 0],
      thickness: 0.22,
      sides: 22,
      colour: shadeColour(stone, -0.3),
      colourTop: shadeColour(stone, 0.15),
    }),
    ring(1, { ...glow, at: [0, 1.35, 0], thickness: 0.06, sides: 24 }),
    lathe([0.96, -0.02, 0.96, 0.02, 0, 0.03], {
      at: [0, 1.35, 0],
      turn: [pi / 2, 0, 0],
      colour: shadeColour(tintOf(kit), -0.25),
      colourTop: shadeColour(tintOf(kit), 0.35),
      emissive: 1.1,
      sides: 24,
    }),
  ];
  for (let rune = 0; rune < 7; rune += 1) {
    const angle = -0.35 + (rune / 6) * (pi + 0.7);
    parts.push(
      box([0.2, 0.3, 0.5], {
        at: [cos(angle) * 1.2, 1.35 + sin(angle) * 1.2 - 0.15, 0],
        turn: [0, 0, angle - pi / 2],
        colour: shadeColour(stone, -0.2),
        colourTop: shadeColour(stone, 0.2),
        bevel: 0.05,
      }),
    );
  }
  for (let mote = 0; mote < 5; mote += 1) {
    const angle = (mote / 5) * 2 * pi;
    parts.push(
      blob([0.08, 0.08, 0.05], { ...glow, at: [cos(angle) * 0.55, 1.35 + sin(angle) * 0.55, -0.1], detail: 0 }),
    );
  }
  return parts;
}

/** A belt between iron rails with lit arrows along -z; top at the top of its body. */
export function conveyor(kit: ModelKit): ModelPart[] {
  const { x, y, z } = kit.request.size ?? { x: 2.2, y: 0.12, z: 4 };
  const glow = glowOf(kit);
  const parts: ModelPart[] = [
    box([x * 0.88, y, z], { colour: '#2c2f3a', colourTop: '#454a5a', bevel: 0.02 }),
    box([x * 0.08, y + 0.08, z], { at: [x * 0.46, 0, 0], colour: paints.iron, colourTop: '#6b7285', bevel: 0.03 }),
    box([x * 0.08, y + 0.08, z], { at: [-x * 0.46, 0, 0], colour: paints.iron, colourTop: '#6b7285', bevel: 0.03 }),
  ];
  const arrows = Math.max(1, Math.floor(z / 1.3));
  for (let arrow = 0; arrow < arrows; arrow += 1) {
    const along = -z / 2 + (z / arrows) * (arrow + 0.5);
    parts.push(
      extrude([-0.5, -0.28, 0, 0.06, 0.5, -0.28, 0.5, -0.02, 0, 0.34, -0.5, -0.02], {
        ...glow,
        at: [0, y + 0.01, along],
        turn: [-pi / 2, 0, 0],
        depth: 0.03,
      }),
    );
  }
  return parts;
}

/** A wooden board on a post with lines of writing. */
export function sign(kit: ModelKit): ModelPart[] {
  const parts: ModelPart[] = [
    post([0.09, 0.07, 1.5], { colour: paints.woodDark, colourTop: paints.wood, sides: 7 }),
    box([1.3, 0.82, 0.1], {
      at: [0, 0.88, -0.06],
      colour: shadeColour(paints.wood, -0.1),
      colourTop: paints.woodLight,
      bevel: 0.04,
    }),
    box([1.12, 0.64, 0.04], { at: [0, 0.97, -0.12], colour: paints.paper, bevel: 0.01 }),
    tube([-0.68, 1.72, -0.06, 0, 1.86, -0.06, 0.68, 1.72, -0.06], {
      radii: [0.05, 0.06, 0.05],
      sides: 6,
      colour: paints.woodDark,
    }),
    blob([0.09, 0.09, 0.09], { ...glowOf(kit), at: [0, 1.9, -0.06] }),
  ];
  for (let line = 0; line < 3; line += 1)
    parts.push(
      box([line === 2 ? 0.5 : 0.86, 0.05, 0.02], {
        at: [line === 2 ? -0.18 : 0, 1.42 - line * 0.16, -0.145],
        colour: '#4b3a2c',
        bevel: 0.005,
      }),
    );
  return parts;
}

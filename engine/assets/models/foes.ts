import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

function glowingEyes({
  at,
  gap,
  size,
  colour,
}: {
  at: Triple;
  gap: number;
  size: number;
  colour: string;
}): ModelPart[] {
  return [-1, 1].map((side) =>
    blob([size, size * 0.7, size * 0.5], {
      at: [at[0] + side * gap, at[1], at[2]],
      turn: [0, 0, side * 0.35],
      colour,
      emissive: 1.3,
      detail: 0,
    }),
  );
}

/** A goblin with big ears, a leather vest and a knotty club; looks to -z. */
export function goblin({ rng }: ModelKit): ModelPart[] {
  const skin = rng.pick(['#6fa04a', '#5d8f5a', '#8a9a42']);
  const body = { colour: shadeColour(skin, -0.25), colourTop: shadeColour(skin, 0.1) };
  const vest = rng.pick(['#6a4630', '#54403a', '#5a3344']);
  const parts: ModelPart[] = [
    lathe([0.24, 0.36, 0.33, 0.46, 0.34, 0.66, 0.22, 0.9], {
      colour: shadeColour(vest, -0.2),
      colourTop: vest,
      sides: 10,
    }),
    ring(0.32, { at: [0, 0.5, 0], turn: [pi / 2, 0, 0], thickness: 0.05, sides: 12, colour: paints.woodDark }),
    blob([0.36, 0.31, 0.33], { ...body, at: [0, 1.14, -0.04] }),
    blob([0.07, 0.09, 0.16], { ...body, at: [0, 1.08, -0.38] }),
    box([0.26, 0.04, 0.06], { at: [0, 0.95, -0.32], colour: '#3a1f24', bevel: 0.01 }),
    ...glowingEyes({ at: [0, 1.22, -0.3], gap: 0.14, size: 0.075, colour: '#ffd84a' }),
    tube([0.36, 0.8, -0.06, 0.5, 0.62, -0.3, 0.46, 0.64, -0.52], { ...body, radii: [0.09, 0.08, 0.08], sides: 6 }),
    tube([-0.34, 0.8, 0, -0.48, 0.56, -0.06, -0.44, 0.4, -0.16], { ...body, radii: [0.09, 0.08, 0.08], sides: 6 }),
    lathe([0.05, 0, 0.07, 0.3, 0.15, 0.62, 0.17, 0.8, 0.06, 0.9], {
      at: [0.46, 0.56, -0.52],
      turn: [-0.7, 0, -0.15],
      colour: paints.woodDark,
      colourTop: paints.wood,
      sides: 7,
      smooth: false,
    }),
  ];
  for (const side of [-1, 1]) {
    parts.push(
      lathe([0.11, 0, 0.09, 0.2, 0.01, 0.52], {
        ...body,
        at: [side * 0.3, 1.16, 0.02],
        turn: [0, 0, side * -1.25],
        sides: 5,
      }),
      tube([side * 0.15, 0.42, 0, side * 0.18, 0.2, -0.03, side * 0.17, 0.04, 0], {
        ...body,
        radii: [0.12, 0.09, 0.08],
        sides: 6,
      }),
      blob([0.12, 0.07, 0.18], { at: [side * 0.17, 0.06, -0.06], colour: shadeColour(vest, -0.3), detail: 0 }),
      post([0.03, 0.005, 0.1], { at: [side * 0.09, 0.93, -0.34], colour: '#f5efd8', sides: 4 }),
    );
  }
  return parts;
}

/** A giant of rock with mossy shoulders, burning eyes and a crystal on its back that gives it life; looks to -z. */
export function golem({ rng, palette }: ModelKit): ModelPart[] {
  const rock = shadeColour(palette.rock, -0.12);
  const stone = { colour: shadeColour(rock, -0.35), colourTop: shadeColour(rock, 0.1), smooth: false, rough: 0.16 };
  const moss = { colour: shadeColour(palette.foliage[0], -0.2), colourTop: palette.foliage[0], rough: 0.2 };
  const core = rng.pick(['#ff6a3a', '#58d8ff', '#c46aff']);
  const parts: ModelPart[] = [
    blob([1.25, 1.1, 0.95], { ...stone, at: [0, 2.5, 0.05], seed: 4, detail: 2 }),
    blob([0.85, 0.6, 0.7], { ...stone, at: [0, 1.5, 0], seed: 7 }),
    blob([0.55, 0.5, 0.55], { ...stone, at: [0, 3.55, -0.45], seed: 9 }),
    box([0.7, 0.16, 0.3], { at: [0, 3.62, -0.85], colour: shadeColour(rock, -0.4), bevel: 0.05 }),
    ...glowingEyes({ at: [0, 3.5, -0.94], gap: 0.2, size: 0.12, colour: core }),
    blob([0.7, 0.25, 0.55], { ...moss, at: [0.7, 3.3, 0.1], seed: 2 }),
    blob([0.55, 0.22, 0.5], { ...moss, at: [-0.8, 3.25, 0.15], seed: 3 }),
  ];
  for (const [at, turn, tall] of [
    [[0, 2.6, 0.8], [0.9, 0, 0], 1.1],
    [[0.35, 2.3, 0.8], [1.1, 0, -0.5], 0.7],
    [[-0.35, 2.4, 0.8], [1.1, 0, 0.5], 0.8],
  ] as const) {
    parts.push(
      lathe([0.02, 0, 0.22, 0.25 * tall, 0.18, 0.6 * tall, 0.01, tall], {
        at,
        turn,
        colour: core,
        colourTop: shadeColour(core, 0.5),
        emissive: 1.1,
        sides: 6,
        smooth: false,
      }),
    );
  }
  for (const side of [-1, 1]) {
    parts.push(
      blob([0.5, 0.6, 0.5], { ...stone, at: [side * 1.45, 2.75, -0.1], seed: 11 + side }),
      blob([0.42, 0.75, 0.42], { ...stone, at: [side * 1.65, 1.75, -0.25], seed: 15 + side }),
      blob([0.6, 0.5, 0.6], { ...stone, at: [side * 1.65, 0.95, -0.4], seed: 19 + side }),
      blob([0.45, 0.6, 0.5], { ...stone, at: [side * 0.6, 0.85, 0], seed: 23 + side }),
      blob([0.55, 0.32, 0.7], { ...stone, at: [side * 0.62, 0.26, -0.1], seed: 27 + side }),
    );
  }
  return parts;
}

/** A plump red heart with a shine. */
export function heart(): ModelPart[] {
  const outline = Array.from({ length: 28 }, (_, step) => {
    const angle = (step / 28) * 2 * pi;
    const wave = sin(angle);
    const y = 13 * cos(angle) - 5 * cos(2 * angle) - 2 * cos(3 * angle) - cos(4 * angle);
    return [-wave * wave * wave * 0.4, y * 0.025] as const;
  });
  return [
    extrude(outline, {
      at: [0, 0.6, 0],
      depth: 0.26,
      bevel: 0.08,
      colour: '#c81e46',
      colourTop: '#ff5a7a',
      emissive: 0.45,
    }),
    blob([0.09, 0.06, 0.03], {
      at: [-0.17, 0.78, -0.15],
      turn: [0, 0, 0.5],
      colour: '#ffe3ea',
      emissive: 0.7,
      detail: 0,
    }),
  ];
}

/** A crack in the air between two leaning stones; the light inside is the bone "star", turned by the client. */
export function rift({ palette }: ModelKit): ModelPart[] {
  const stone = {
    colour: shadeColour(palette.rock, -0.45),
    colourTop: shadeColour(palette.rock, -0.15),
    smooth: false,
  };
  const parts: ModelPart[] = [
    lathe([1.35, -0.2, 1.3, 0.1, 0.9, 0.16, 0, 0.16], { ...stone, sides: 9 }),
    ring(0.95, { at: [0, 0.2, 0], turn: [pi / 2, 0, 0], thickness: 0.06, sides: 20, colour: '#b04aff', emissive: 1.1 }),
    lathe([0.02, 0, 0.34, 0.7, 0.42, 1.4, 0.3, 2.2, 0.02, 3], {
      at: [0, 0.3, 0],
      scale: [1, 1, 0.25],
      colour: '#3a0a6a',
      colourTop: '#b45aff',
      emissive: 0.9,
      sides: 12,
    }),
    lathe([0.01, 0, 0.16, 0.7, 0.2, 1.3, 0.01, 2.4], {
      at: [0, 0.6, 0],
      scale: [1, 1, 0.3],
      colour: '#f0c8ff',
      emissive: 1.4,
      sides: 10,
    }),
  ];
  for (const side of [-1, 1]) {
    parts.push(
      lathe([0.34, 0, 0.3, 1, 0.2, 2.2, 0.04, 3.1], {
        ...stone,
        at: [side * 0.95, 0, 0],
        turn: [0, 0, side * 0.16],
        sides: 5,
      }),
      box([0.1, 0.5, 0.06], {
        at: [side * 0.86, 1.2, -0.26],
        turn: [0, 0, side * 0.16],
        colour: '#c47aff',
        emissive: 1.2,
        bevel: 0.01,
      }),
    );
  }
  return parts;
}

/** A watchman in a cloak with a tall helmet and a lantern that shines ahead; looks to -z. */
export function guard({ rng, palette }: ModelKit): ModelPart[] {
  const cloth = rng.pick(['#3d4f8a', '#7a2f3f', palette.accent]);
  const steel = { colour: shadeColour(paints.iron, 0.1), colourTop: shadeColour(paints.iron, 0.55) };
  const parts: ModelPart[] = [
    lathe([0.42, 0.06, 0.36, 0.5, 0.3, 1, 0.36, 1.28, 0.2, 1.42], {
      colour: shadeColour(cloth, -0.35),
      colourTop: cloth,
      sides: 12,
    }),
    ring(0.33, { at: [0, 0.92, 0], turn: [pi / 2, 0, 0], thickness: 0.05, sides: 14, colour: paints.brass }),
    blob([0.26, 0.28, 0.26], { at: [0, 1.6, 0], colour: '#e0b48a', colourTop: '#f2cda6' }),
    lathe([0.3, 0, 0.31, 0.16, 0.26, 0.34, 0.06, 0.52], { ...steel, at: [0, 1.62, 0], sides: 12 }),
    blob([0.06, 0.2, 0.12], { at: [0, 2.2, 0.04], colour: shadeColour(cloth, 0.2), rough: 0.2 }),
    box([0.4, 0.06, 0.08], { ...steel, at: [0, 1.6, -0.26], bevel: 0.02 }),
    ...glowingEyes({ at: [0, 1.55, -0.25], gap: 0.1, size: 0.045, colour: '#2a2230' }),
    tube([0.36, 1.25, 0, 0.5, 1, -0.16, 0.46, 0.96, -0.42], { colour: cloth, radii: [0.12, 0.1, 0.09], sides: 6 }),
    tube([-0.36, 1.25, 0, -0.46, 1, 0, -0.42, 0.78, -0.1], { colour: cloth, radii: [0.12, 0.1, 0.09], sides: 6 }),
    lathe([0.09, 0, 0.13, 0.06, 0.13, 0.26, 0.05, 0.34], {
      at: [0.46, 0.62, -0.46],
      colour: '#ffcf6a',
      emissive: 1.2,
      nightGlow: 0.6,
      sides: 8,
    }),
    ring(0.08, { at: [0.46, 0.98, -0.46], thickness: 0.02, sides: 10, colour: paints.brass }),
    post([0.03, 0.03, 2], { at: [-0.45, 0, -0.12], colour: paints.woodDark, sides: 6 }),
    lathe([0.02, 0, 0.09, 0.1, 0.01, 0.36], { ...steel, at: [-0.45, 2, -0.12], sides: 4, smooth: false }),
  ];
  for (const side of [-1, 1])
    parts.push(blob([0.13, 0.09, 0.2], { at: [side * 0.16, 0.08, -0.08], colour: '#2e2a30', detail: 0 }));
  return parts;
}

function pennant(paint: { colour: string; at: Triple }): ModelPart[] {
  return [
    extrude([0, 0, 0.55, 0.08, 1.25, 0.36, 0.55, 0.66, 0, 0.78], {
      at: paint.at,
      depth: 0.06,
      colour: shadeColour(paint.colour, -0.15),
      colourTop: shadeColour(paint.colour, 0.3),
      emissive: 0.25,
      sway: 0.5,
    }),
  ];
}

/** The flag of the other team: a red pennant with a star on a short pole that can be carried. */
export function flag(): ModelPart[] {
  return [
    post([0.06, 0.045, 2.6], { at: [0, 0, 0], colour: paints.wood, colourTop: paints.woodLight, sides: 7 }),
    blob([0.11, 0.11, 0.11], { at: [0, 2.66, 0], colour: paints.brass, colourTop: '#ffe08a', emissive: 0.4 }),
    ...pennant({ colour: '#d8344a', at: [0.05, 1.75, 0] }),
    lathe([0.3, 0, 0.26, 0.08, 0.08, 0.16], {
      colour: paints.stoneDark,
      colourTop: paints.stone,
      sides: 8,
      smooth: false,
    }),
  ];
}

/** The home base: a round dais with a ring of light and a tall blue banner over it. */
export function banner({ palette }: ModelKit): ModelPart[] {
  const stone = shadeColour(palette.rock, 0.15);
  return [
    lathe([1.8, -0.3, 1.75, 0.1, 1.4, 0.14, 1.35, 0.26, 0, 0.26], {
      colour: shadeColour(stone, -0.3),
      colourTop: stone,
      sides: 14,
      smooth: false,
    }),
    ring(1.55, { at: [0, 0.2, 0], turn: [pi / 2, 0, 0], thickness: 0.07, sides: 26, colour: '#4aa8ff', emissive: 1 }),
    post([0.09, 0.06, 3.6], { at: [0, 0.2, 0.9], colour: paints.wood, colourTop: paints.woodLight, sides: 7 }),
    box([0.06, 0.06, 1.3], { at: [0, 3.6, 0.9], turn: [0, pi / 2, 0], colour: paints.wood, bevel: 0.01 }),
    extrude([-0.55, 0.25, 0, 0, 0.55, 0.25, 0.55, 1.7, -0.55, 1.7], {
      at: [0, 1.9, 0.9],
      depth: 0.05,
      colour: '#2f6ad0',
      colourTop: '#7ab8ff',
      emissive: 0.25,
      sway: 0.35,
    }),
    blob([0.14, 0.14, 0.14], { at: [0, 3.9, 0.9], colour: paints.brass, colourTop: '#ffe08a', emissive: 0.4 }),
  ];
}

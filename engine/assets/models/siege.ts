import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, ring } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

const frost = '#8fe3ff';
const frostDeep = '#3f8fd0';

/** A glowing crystal over a ring of standing stones: what waves march on. Its upper part is the bone "core". */
export function crystal({ rng, palette }: ModelKit): ModelPart[] {
  const colour = rng.pick(['#ff4fa8', '#ff8a2a', '#a45cff']);
  const glow = { colour, colourTop: shadeColour(colour, 0.3), emissive: 0.7, sides: 6, smooth: false };
  const stone = shadeColour(palette.rock, 0.05);
  const parts: ModelPart[] = [
    lathe([1.7, 0, 1.7, 0.16, 1.35, 0.26, 1.3, 0.46, 0.8, 0.56, 0, 0.56], {
      colour: shadeColour(stone, -0.25),
      colourTop: shadeColour(stone, 0.15),
      sides: 12,
      smooth: false,
    }),
    ring(1.2, { at: [0, 0.5, 0], turn: [pi / 2, 0, 0], thickness: 0.07, sides: 24, colour, emissive: 0.8 }),
    lathe([0.02, 1.05, 0.62, 1.95, 0.5, 2.5, 0.02, 3.6], { ...glow, bone: 'core' }),
    lathe([0.01, 0, 0.2, 0.4, 0.01, 1], { ...glow, at: [0.72, 1.2, 0.1], turn: [0, 0, -0.35], bone: 'core' }),
    lathe([0.01, 0, 0.18, 0.35, 0.01, 0.85], { ...glow, at: [-0.66, 1.35, 0.2], turn: [0, 0, 0.4], bone: 'core' }),
    lathe([0.01, 0, 0.16, 0.3, 0.01, 0.75], { ...glow, at: [0.1, 1.3, -0.7], turn: [-0.4, 0, 0], bone: 'core' }),
  ];
  for (let index = 0; index < 6; index += 1) {
    const angle = (index / 6) * 2 * pi + 0.3;
    parts.push(
      box([0.34, 1.15 + (index % 2) * 0.3, 0.3], {
        at: [cos(angle) * 1.45, 0.08, sin(angle) * 1.45],
        turn: [0, -angle, 0],
        colour: shadeColour(stone, -0.2),
        colourTop: stone,
        taper: 0.7,
      }),
    );
  }
  return parts;
}

/** A round plinth with a sign of what can be built on it, and all of that in three stages; the bones say which is shown. */
export function buildPad({ palette }: ModelKit): ModelPart[] {
  const stone = shadeColour(palette.rock, 0.12);
  return [
    lathe([1.45, 0, 1.45, 0.14, 1.2, 0.22, 0, 0.22], {
      colour: shadeColour(stone, -0.3),
      colourTop: shadeColour(stone, 0.1),
      sides: 10,
      smooth: false,
    }),
    ring(1.12, {
      at: [0, 0.2, 0],
      turn: [pi / 2, 0, 0],
      thickness: 0.06,
      sides: 20,
      colour: paints.gold,
      emissive: 0.35,
    }),
    ...site('arrow', paints.gold),
    ...site('frost', frost),
    ...site('cannon', '#ff8a4a'),
    ...arrowTower(),
    ...frostTower(),
    ...cannonTower(stone),
  ];
}

/** Scaffold poles and a hanging cloth with a sign: here something can be built. */
function site(kind: 'arrow' | 'frost' | 'cannon', colour: string): ModelPart[] {
  const bone = `site-${kind}`;
  const sign: Readonly<Record<typeof kind, ModelPart[]>> = {
    arrow: [
      post([0.04, 0.04, 0.6], { at: [0, 1, -0.09], colour: paints.woodDark, bone }),
      lathe([0.15, 0, 0.01, 0.26], { at: [0, 1.5, -0.09], colour: paints.woodDark, sides: 4, bone }),
    ],
    frost: [0, 1, 2].map((arm) =>
      box([0.07, 0.62, 0.05], { at: [0, 1.3, -0.09], turn: [0, 0, (arm * pi) / 3], colour: frostDeep, bone }),
    ),
    cannon: [blob([0.24, 0.24, 0.12], { at: [0, 1.3, -0.08], colour: paints.iron, bone })],
  };
  return [
    ...[-0.55, 0.55].map((x) =>
      post([0.07, 0.06, 1.85], { at: [x, 0.2, 0], colour: paints.woodDark, colourTop: paints.wood, bone }),
    ),
    box([1.3, 0.09, 0.09], { at: [0, 1.8, 0], colour: paints.wood, bone }),
    box([0.9, 0.86, 0.05], {
      at: [0, 0.9, 0],
      colour: shadeColour(colour, -0.1),
      colourTop: colour,
      emissive: 0.25,
      bone,
    }),
    ...sign[kind],
  ];
}

function merlons(at: { y: number; radius: number; colour: string; bone: string }): ModelPart[] {
  return Array.from({ length: 6 }, (_, index) => {
    const angle = (index / 6) * 2 * pi;
    const place: Triple = [cos(angle) * at.radius, at.y, sin(angle) * at.radius];
    return box([0.28, 0.26, 0.2], { at: place, turn: [0, pi / 2 - angle, 0], colour: at.colour, bone: at.bone });
  });
}

function arrowTower(): ModelPart[] {
  const wood = { colour: shadeColour(paints.wood, -0.25), colourTop: paints.woodLight, sides: 8, smooth: false };
  const bow = (y: number, bone: string): ModelPart[] => [
    box([1.15, 0.08, 0.1], { at: [0, y, -0.5], colour: paints.woodDark, bone }),
    box([0.1, 0.1, 0.9], { at: [0, y + 0.02, -0.35], colour: paints.wood, bone }),
  ];
  return [
    lathe([0.82, 0.2, 0.68, 1.5, 0.86, 1.75, 0.86, 1.95, 0, 1.95], { ...wood, bone: 'arrow-1' }),
    ...merlons({ y: 1.9, radius: 0.72, colour: paints.woodLight, bone: 'arrow-1' }),
    ...bow(2.1, 'arrow-1'),
    lathe([0.6, 1.95, 0.52, 2.65, 0.7, 2.8, 0.7, 2.95, 0, 2.95], { ...wood, bone: 'arrow-2' }),
    ...bow(2.6, 'arrow-2'),
    lathe([0.92, 2.95, 0.5, 3.4, 0.04, 4.1], {
      colour: '#a33a34',
      colourTop: '#d9564a',
      sides: 8,
      smooth: false,
      bone: 'arrow-3',
    }),
    ring(0.86, {
      at: [0, 2.98, 0],
      turn: [pi / 2, 0, 0],
      thickness: 0.06,
      sides: 16,
      colour: paints.gold,
      bone: 'arrow-3',
    }),
  ];
}

function frostTower(): ModelPart[] {
  const ice = {
    colour: frostDeep,
    colourTop: mixColours([frost, '#ffffff'], 0.4),
    emissive: 0.55,
    sides: 6,
    smooth: false,
  };
  const shard = (at: Triple, tall: number, bone: string): ModelPart =>
    lathe([0.16 * tall, 0, 0.24 * tall, 0.3 * tall, 0.01, tall], {
      ...ice,
      at,
      turn: [at[2] * 0.3, 0, -at[0] * 0.3],
      bone,
    });
  return [
    lathe([0.5, 0.2, 0.62, 0.9, 0.4, 1.6, 0.02, 2.3], { ...ice, bone: 'frost-1' }),
    shard([0.7, 0.2, 0.2], 0.9, 'frost-1'),
    shard([-0.65, 0.2, 0.35], 1, 'frost-1'),
    shard([0.05, 0.2, -0.75], 0.8, 'frost-1'),
    shard([0.55, 0.2, -0.5], 1.7, 'frost-2'),
    shard([-0.6, 0.2, -0.35], 1.5, 'frost-2'),
    lathe([0.3, 1.6, 0.42, 2.3, 0.02, 3.3], { ...ice, bone: 'frost-2' }),
    ring(1, {
      at: [0, 2.3, 0],
      turn: [pi / 2 + 0.25, 0, 0],
      thickness: 0.07,
      sides: 22,
      colour: frost,
      emissive: 1,
      bone: 'frost-3',
    }),
    ring(0.7, {
      at: [0, 3, 0],
      turn: [pi / 2 - 0.2, 0, 0],
      thickness: 0.06,
      sides: 20,
      colour: frost,
      emissive: 1,
      bone: 'frost-3',
    }),
  ];
}

function cannonTower(stone: string): ModelPart[] {
  const wall = { colour: shadeColour(stone, -0.35), colourTop: stone, sides: 9, smooth: false };
  const barrel = (y: number, bone: string): ModelPart[] => [
    post([0.26, 0.2, 1.25], { at: [0, y, 0.1], turn: [-pi / 2 + 0.18, 0, 0], colour: paints.iron, bone }),
    ring(0.23, {
      at: [0, y + 0.18, -1.05],
      turn: [0.18, 0, 0],
      thickness: 0.06,
      sides: 12,
      colour: paints.brass,
      bone,
    }),
  ];
  return [
    lathe([0.95, 0.2, 0.85, 1.2, 1, 1.35, 1, 1.55, 0, 1.55], { ...wall, bone: 'cannon-1' }),
    ...merlons({ y: 1.5, radius: 0.84, colour: stone, bone: 'cannon-1' }),
    ...barrel(1.85, 'cannon-1'),
    lathe([0.78, 1.55, 0.7, 2.3, 0.86, 2.45, 0.86, 2.6, 0, 2.6], { ...wall, bone: 'cannon-2' }),
    ...barrel(2.9, 'cannon-2'),
    ring(0.9, {
      at: [0, 2.5, 0],
      turn: [pi / 2, 0, 0],
      thickness: 0.08,
      sides: 16,
      colour: paints.brass,
      bone: 'cannon-3',
    }),
    ring(1, {
      at: [0, 1.45, 0],
      turn: [pi / 2, 0, 0],
      thickness: 0.08,
      sides: 16,
      colour: paints.brass,
      bone: 'cannon-3',
    }),
    blob([0.34, 0.34, 0.34], { at: [0, 3.1, 0.4], colour: '#ff8a4a', emissive: 0.9, bone: 'cannon-3' }),
  ];
}

/** Flat stones laid as an arrow that shows which way the waves go; it points to -z. */
export function wayStone({ palette }: ModelKit): ModelPart[] {
  const stone = shadeColour(palette.rock, 0.55);
  return [-1, 1].map((side) =>
    box([0.72, 0.07, 0.24], {
      at: [side * 0.24, 0.01, 0],
      turn: [0, side * -0.7, 0],
      colour: shadeColour(stone, -0.2),
      colourTop: stone,
      bevel: 0.03,
    }),
  );
}

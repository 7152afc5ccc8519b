import { mixColours, saturateColour, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, gable, gableWall, lathe, post, ring } from '#engine/assets/parts.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { pi } from '#engine/math/trig.ts';
import { framedWindow, shutters } from './windows.ts';
import { adobe } from './adobe.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

interface HousePlan {
  readonly width: number;
  readonly depth: number;
  readonly wallHeight: number;
  readonly rise: number;
  readonly walls: string;
  readonly roof: string;
  readonly trim: string;
  readonly timber: string;
}

const roofsByBiome: Readonly<Record<BiomeKind, readonly string[]>> = {
  meadow: ['#b8503c', '#a8623a', '#4f6d8f'],
  forest: ['#5d6b3c', '#7b4a35', '#47604f'],
  desert: ['#c07a4c', '#b9653f'],
  snow: ['#5a6f94', '#6d5a7a', '#8c4a44'],
  volcano: ['#4a3a44', '#6e3531'],
  harbour: ['#37597a', '#a34a3f', '#2f6a6c', '#5a4a6b'],
  swamp: ['#5b6147', '#6b5440'],
  crystal: ['#5b4f94', '#3f6c9c'],
  'sky-islands': ['#5c7fc4', '#c46a7e'],
  autumn: ['#8a3f33', '#a3672f', '#5b4a58'],
};

const wallsByBiome: Readonly<Record<BiomeKind, readonly string[]>> = {
  meadow: ['#f3e6cb', '#efd9b4', '#e9e4d6'],
  forest: ['#d9c7a2', '#c9b48f', '#e2d5b6'],
  desert: ['#e6bf8c', '#dcae7b', '#efd2a4'],
  snow: ['#d9dfe8', '#c9b8a4', '#e6e2dc'],
  volcano: ['#8b7f84', '#9c8a80'],
  harbour: ['#f2e4cf', '#e8b98a', '#a9c6cf', '#e2cfa6', '#d98c74'],
  swamp: ['#b7ab8a', '#a79a7e'],
  crystal: ['#d7cfee', '#c4d8ee'],
  'sky-islands': ['#fbf1e2', '#f3dfe0'],
  autumn: ['#ecd6b0', '#e0c095', '#d9cbb5'],
};

/** A cottage with plinth, timber, steep roof, chimney, door, and windows that glow at night; of clay in the desert. */
export function house(kit: ModelKit): ModelPart[] {
  if (kit.request.biome === 'desert') return adobe(kit);
  const plan = planHouse(kit);
  return [
    ...bodyParts(plan),
    ...roofParts(kit, plan),
    ...doorParts(kit, plan),
    ...windowParts(kit, plan),
    ...chimneyParts(kit, plan),
  ];
}

function planHouse({ request, palette, rng }: ModelKit): HousePlan {
  const biome = request.biome ?? 'meadow';
  const tall = biome === 'harbour' ? 0.75 : 0.35;
  const roof = rng.chance(0.22)
    ? saturateColour(mixColours([palette.accent, '#5a3a34'], 0.35), 0.9)
    : rng.pick(roofsByBiome[biome]);
  return {
    width: rng.range(4.3, 5),
    depth: rng.range(4.4, 5),
    wallHeight: rng.chance(tall) ? 4.4 : 2.7,
    rise: rng.range(2.2, 2.9),
    walls: rng.pick(wallsByBiome[biome]),
    roof,
    trim: rng.pick(['#fbf4e4', '#4f7a78', '#8a4a3c', '#3f5f86']),
    timber:
      biome === 'crystal' || biome === 'sky-islands' ? '#8d7aa8' : rng.pick([paints.woodDark, paints.wood, '#5c4434']),
  };
}

function bodyParts({ width, depth, wallHeight, rise, walls, timber }: HousePlan): ModelPart[] {
  const parts: ModelPart[] = [
    box([width + 0.3, 0.9, depth + 0.3], {
      at: [0, -0.4, 0],
      colour: paints.stoneDark,
      colourTop: paints.stone,
      bevel: 0.08,
    }),
    box([width, wallHeight, depth], {
      at: [0, 0.4, 0],
      colour: shadeColour(walls, -0.12),
      colourTop: walls,
      taper: 1.03,
    }),
    gableWall([width, rise, depth - 0.2], {
      at: [0, wallHeight + 0.38, 0],
      colour: walls,
      colourTop: shadeColour(walls, -0.1),
    }),
  ];
  const beam = 0.2;
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      parts.push(
        box([beam, wallHeight, beam], {
          at: [(x * (width + 0.02)) / 2, 0.4, (z * (depth + 0.02)) / 2],
          colour: timber,
          bevel: 0.03,
        }),
      );
  const bands = wallHeight > 3.5 ? [2.4, wallHeight] : [wallHeight];
  for (const y of bands) {
    for (const z of [-1, 1])
      parts.push(
        box([width + 0.26, beam, beam], { at: [0, y + 0.28, (z * (depth + 0.08)) / 2], colour: timber, bevel: 0.03 }),
      );
    for (const x of [-1, 1])
      parts.push(
        box([beam, beam, depth + 0.26], { at: [(x * (width + 0.08)) / 2, y + 0.28, 0], colour: timber, bevel: 0.03 }),
      );
  }
  for (const side of [-1, 1])
    parts.push(
      box([0.13, 1.5, 0.13], {
        at: [side * 0.55, wallHeight + 0.4, -depth / 2 + 0.06],
        turn: [0, 0, side * 0.55],
        colour: timber,
        bevel: 0.02,
      }),
    );
  return parts;
}

function roofParts({ request, rng }: ModelKit, plan: HousePlan): ModelPart[] {
  const { width, depth, wallHeight, rise, roof } = plan;
  const at: Triple = [0, wallHeight + 0.36, 0];
  const snowy = request.biome === 'snow';
  const parts = [
    gable([width + 0.1, rise, depth], {
      at,
      colour: shadeColour(roof, -0.22),
      colourTop: shadeColour(roof, 0.1),
      over: 0.55,
      thick: 0.26,
    }),
    box([0.34, 0.2, depth + 1.24], { at: [0, wallHeight + rise + 0.58, 0], colour: shadeColour(roof, -0.3) }),
    // Barge boards frame the gable and give the roof a bright outline.
    gable([width + 0.1, rise, 0.1], {
      at: [0, at[1] - 0.12, -depth / 2 - 0.5],
      colour: plan.trim,
      over: 0.52,
      thick: 0.2,
    }),
    gable([width + 0.1, rise, 0.1], {
      at: [0, at[1] - 0.12, depth / 2 + 0.5],
      colour: plan.trim,
      over: 0.52,
      thick: 0.2,
    }),
  ];
  const slope = rise / (width / 2);
  for (let row = 1; row <= 3; row += 1) {
    for (const side of [-1, 1]) {
      const x = (side * width * row) / 7.2;
      const y = wallHeight + 0.36 + rise - Math.abs(x) * slope + 0.32;
      const lean = side * -0.82;
      parts.push(
        box([0.34, 0.08, depth + 1.06], {
          at: [x, y - 0.04, 0],
          turn: [0, 0, lean],
          colour: shadeColour(roof, row % 2 === 0 ? -0.12 : 0.12),
          bevel: 0.03,
        }),
      );
    }
  }
  if (snowy) {
    parts.push(
      gable([width - 0.6, rise * 0.86, depth], {
        at: [0, wallHeight + 0.36 + rise * 0.3, 0],
        colour: '#dfeafa',
        colourTop: paints.snow,
        over: 0.42,
        thick: 0.26,
      }),
    );
  }
  if (rng.chance(0.5)) parts.push(...dormer(plan));
  return parts;
}

function dormer({ width, wallHeight, rise, walls, roof, trim }: HousePlan): ModelPart[] {
  const x = width * 0.3;
  const y = wallHeight + rise * 0.3;
  return [
    box([1.3, 1.15, 1.2], { at: [x, y, 0], colour: walls }),
    {
      ...gable([1.25, 0.55, 1.4], {
        at: [x + 0.1, y + 1.12, 0],
        turn: [0, pi / 2, 0],
        colour: shadeColour(roof, -0.15),
        colourTop: roof,
        over: 0.22,
        thick: 0.14,
      }),
    },
    ...framedWindow({ at: [x + 0.66, y + 0.25, 0], turn: -pi / 2, width: 0.62, height: 0.66, trim }),
  ];
}

function doorParts({ rng }: ModelKit, { depth, trim }: HousePlan): ModelPart[] {
  const z = -depth / 2;
  const x = -0.6;
  const colour = rng.pick(['#3d6f74', '#8c4236', '#54713f', '#3f5482', '#7a5236']);
  return [
    box([1.42, 2.16, 0.2], { at: [x, 0.4, z - 0.02], colour: trim, bevel: 0.05 }),
    box([1.1, 1.96, 0.2], {
      at: [x, 0.42, z - 0.08],
      colour: shadeColour(colour, -0.15),
      colourTop: colour,
      bevel: 0.04,
    }),
    box([0.04, 1.8, 0.05], { at: [x, 0.5, z - 0.18], colour: shadeColour(colour, -0.4), bevel: 0 }),
    blob([0.07, 0.07, 0.07], { at: [x + 0.38, 1.35, z - 0.22], colour: paints.brass }),
    box([1.8, 0.22, 0.8], { at: [x, 0.18, z - 0.4], colour: paints.stone }),
    box([2, 0.22, 1.2], { at: [x, -0.02, z - 0.55], colour: paints.stoneDark, colourTop: paints.stone }),
    gable([1.5, 0.5, 0.7], {
      at: [x, 2.66, z - 0.4],
      colour: shadeColour(trim, -0.25),
      colourTop: trim,
      over: 0.16,
      thick: 0.12,
    }),
    post([0.02, 0.02, 0.3], { at: [x + 1.02, 2.16, z - 0.22], colour: paints.iron, sides: 5 }),
    lathe([0.1, 0, 0.14, 0.06, 0.12, 0.3, 0.03, 0.4], {
      at: [x + 1.02, 1.82, z - 0.22],
      colour: paints.warmLight,
      nightGlow: 1.6,
      sides: 6,
      smooth: false,
    }),
  ];
}

function windowParts({ rng }: ModelKit, plan: HousePlan): ModelPart[] {
  const { width, depth, wallHeight, trim } = plan;
  const shutter = rng.pick([plan.roof, '#4d7a6a', '#7a4a5a', '#486a94']);
  const front = -depth / 2;
  const parts: ModelPart[] = [];
  const add = (spot: { at: Triple; turn: number }): void => {
    parts.push(
      ...framedWindow({ ...spot, width: 0.78, height: 0.92, trim }),
      ...shutters({ ...spot, colour: shutter }),
    );
  };
  add({ at: [1.25, 1.2, front], turn: 0 });
  add({ at: [width / 2, 1.2, -0.9], turn: -pi / 2 });
  add({ at: [width / 2, 1.2, 1], turn: -pi / 2 });
  add({ at: [-width / 2, 1.2, 0.2], turn: pi / 2 });
  add({ at: [0.8, 1.2, depth / 2], turn: pi });
  if (wallHeight > 3.5) {
    for (const x of [-1.15, 1.15]) add({ at: [x, 3.1, front], turn: 0 });
    add({ at: [width / 2 + 0.04, 3.1, 0], turn: -pi / 2 });
    add({ at: [-width / 2 - 0.04, 3.1, 0], turn: pi / 2 });
    add({ at: [-0.8, 3.1, depth / 2], turn: pi });
  }
  parts.push(
    ring(0.34, { at: [0, wallHeight + 1.3, front + 0.06], thickness: 0.08, sides: 10, colour: trim }),
    post([0.3, 0.3, 0.08], {
      at: [0, wallHeight + 1.3, front + 0.1],
      turn: [-pi / 2, 0, 0],
      colour: paints.glass,
      nightGlow: 1.1,
      sides: 10,
    }),
  );
  return parts;
}

function chimneyParts({ rng }: ModelKit, { width, depth, wallHeight, rise }: HousePlan): ModelPart[] {
  const x = -width * 0.24;
  const z = depth * rng.range(0.1, 0.28);
  const top = wallHeight + rise + 0.6;
  return [
    box([0.85, 2.3, 0.85], { at: [x, top - 1.6, z], colour: '#7d5b50', colourTop: '#a57a66', taper: 0.92 }),
    box([1, 0.24, 1], { at: [x, top + 0.6, z], colour: paints.stoneDark }),
    post([0.2, 0.16, 0.34], { at: [x, top + 0.8, z], colour: '#8a5a44', sides: 8 }),
  ];
}

import { hslColour, mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, tube } from '#engine/assets/parts.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

type TreeGrammar = (kit: ModelKit) => ModelPart[];

const grammars: Readonly<Record<BiomeKind, readonly TreeGrammar[]>> = {
  meadow: [leafyTree, leafyTree, birch],
  forest: [fir, fir, leafyTree],
  desert: [palm, cactus],
  snow: [fir],
  volcano: [deadTree],
  harbour: [leafyTree, pine],
  swamp: [willow, willow, deadTree],
  crystal: [crystalTree],
  'sky-islands': [blossom, leafyTree],
  autumn: [maple, maple, birch],
};

/** A tree by the grammar of its biome; 4 to 7 m high. */
export function tree(kit: ModelKit): ModelPart[] {
  return kit.rng.pick(grammars[kit.request.biome ?? 'meadow'])(kit);
}

function trunk(
  kit: ModelKit,
  { height, radius, colour }: { height: number; radius: number; colour: string },
): { parts: ModelPart[]; top: Triple } {
  const lean = kit.rng.range(-0.3, 0.3);
  const bend = kit.rng.range(-0.25, 0.25);
  const top: Triple = [lean, height, bend];
  const parts = [
    tube([[0, -0.3, 0], [lean * 0.1, height * 0.35, bend * 0.5], top], {
      radii: [radius * 1.5, radius, radius * 0.6],
      sides: 7,
      colour: shadeColour(colour, -0.25),
      colourTop: colour,
    }),
  ];
  for (let root = 0; root < 3; root += 1) {
    const angle = root * 2.1 + kit.rng.range(0, 1);
    parts.push(
      tube(
        [
          [cos(angle) * radius * 0.6, 0.4, sin(angle) * radius * 0.6],
          [cos(angle) * radius * 2.4, -0.08, sin(angle) * radius * 2.4],
        ],
        {
          radii: [radius * 0.6, radius * 0.25],
          sides: 5,
          colour: shadeColour(colour, -0.25),
        },
      ),
    );
  }
  return { parts, top };
}

function crown(
  kit: ModelKit,
  { centre, spread, colours }: { centre: Triple; spread: number; colours: readonly [string, string] },
): ModelPart[] {
  const { rng } = kit;
  const parts: ModelPart[] = [];
  const puff = (at: Triple, size: number): void => {
    const shade = mixColours(colours, rng.range(0, 0.7));
    parts.push(
      blob([size, size * 0.86, size], {
        at,
        rough: 0.13,
        seed: rng.int(1, 99999),
        detail: 1,
        colour: shadeColour(shade, -0.38),
        colourTop: shadeColour(shade, 0.14),
        sway: 0.35,
        turn: [0, rng.range(0, 6), 0],
      }),
    );
  };
  puff(centre, spread);
  const around = rng.int(3, 4);
  const start = rng.range(0, 6);
  for (let step = 0; step < around; step += 1) {
    const angle = start + (step / around) * 2 * pi;
    const reach = spread * rng.range(0.62, 0.8);
    puff(
      [centre[0] + cos(angle) * reach, centre[1] - spread * rng.range(0.15, 0.42), centre[2] + sin(angle) * reach],
      spread * rng.range(0.56, 0.74),
    );
  }
  puff([centre[0] + rng.range(-0.3, 0.3), centre[1] + spread * 0.62, centre[2] + rng.range(-0.3, 0.3)], spread * 0.66);
  return parts;
}

function leafyTree(kit: ModelKit): ModelPart[] {
  const height = kit.rng.range(2.2, 3);
  const { parts, top } = trunk(kit, { height, radius: 0.24, colour: '#7a6350' });
  const [low, high] = kit.palette.foliage;
  return [
    ...parts,
    ...crown(kit, { centre: [top[0], top[1] + 0.9, top[2]], spread: kit.rng.range(1.25, 1.6), colours: [low, high] }),
  ];
}

function blossom(kit: ModelKit): ModelPart[] {
  const { parts, top } = trunk(kit, { height: 2.5, radius: 0.22, colour: '#6e5852' });
  return [
    ...parts,
    ...crown(kit, { centre: [top[0], top[1] + 0.8, top[2]], spread: 1.45, colours: ['#e88fae', '#ffd3df'] }),
  ];
}

function maple(kit: ModelKit): ModelPart[] {
  const { parts, top } = trunk(kit, { height: 2.6, radius: 0.25, colour: '#5f4c42' });
  const colours = kit.rng.pick([
    ['#c9482b', '#e8843a'],
    ['#d9862c', '#f2c14e'],
    ['#a83232', '#d95b3a'],
    [kit.palette.foliage[0], kit.palette.foliage[1]],
  ] as const);
  return [
    ...parts,
    ...crown(kit, { centre: [top[0], top[1] + 0.9, top[2]], spread: kit.rng.range(1.3, 1.6), colours }),
  ];
}

function birch(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const height = 3.6;
  const { parts, top } = trunk(kit, { height, radius: 0.15, colour: '#e9e2d6' });
  for (let mark = 0; mark < 5; mark += 1)
    parts.push(
      box([0.2, 0.07, 0.14], {
        at: [rng.range(-0.05, 0.1), 0.6 + mark * 0.55, -0.1],
        turn: [0, rng.range(-0.6, 0.6), 0],
        colour: '#3a3433',
        bevel: 0,
      }),
    );
  const colours = [palette.foliage[1], mixColours([palette.foliage[1], '#fff3a0'], 0.3)] as const;
  for (let tier = 0; tier < 3; tier += 1) {
    const size = 1.05 - tier * 0.22;
    parts.push(
      blob([size, size * 0.95, size], {
        at: [top[0] + rng.range(-0.25, 0.25), height - 0.5 + tier * 0.95, top[2] + rng.range(-0.25, 0.25)],
        rough: 0.12,
        seed: rng.int(1, 99999),
        colour: shadeColour(colours[0], -0.32),
        colourTop: shadeColour(colours[1], 0.08),
        sway: 0.45,
      }),
    );
  }
  return parts;
}

function fir(kit: ModelKit): ModelPart[] {
  const { rng, palette, request } = kit;
  const snowy = request.biome === 'snow';
  const tiers = rng.int(4, 5);
  const height = rng.range(0.92, 1.25);
  const base = mixColours([palette.foliage[0], palette.foliage[1]], rng.range(0, 0.5));
  const parts: ModelPart[] = [
    post([0.26, 0.16, 1.6], { at: [0, -0.2, 0], colour: '#4d4036', colourTop: '#6d5747', sides: 7 }),
  ];
  for (let tier = 0; tier < tiers; tier += 1) {
    const share = tier / (tiers - 1);
    const radius = (1.65 - share * 1.1) * rng.range(0.92, 1.06);
    parts.push({
      shape: {
        kind: 'frond',
        radius,
        height: (1.7 - share * 0.25) * height,
        teeth: 8 - Math.floor(share * 2),
        seed: rng.int(1, 9999),
      },
      at: [0, 0.85 + tier * 0.98 * height, 0],
      turn: [rng.range(-0.05, 0.05), rng.range(0, 6), rng.range(-0.05, 0.05)],
      colour: shadeColour(base, -0.3 + share * 0.1),
      colourTop: snowy ? paints.snow : shadeColour(base, 0.1 + share * 0.14),
      sway: 0.15 + share * 0.2,
    });
  }
  return parts;
}

function pine(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const { parts, top } = trunk(kit, { height: 3.6, radius: 0.2, colour: '#86684f' });
  for (let layer = 0; layer < 3; layer += 1) {
    const size = 1.5 - layer * 0.3;
    parts.push(
      blob([size, 0.5, size * 0.9], {
        at: [top[0] + rng.range(-0.4, 0.4), 3.1 + layer * 0.66, top[2] + rng.range(-0.4, 0.4)],
        rough: 0.14,
        seed: rng.int(1, 9999),
        colour: shadeColour(palette.foliage[0], -0.3),
        colourTop: shadeColour(palette.foliage[1], 0.05),
        sway: 0.3,
      }),
    );
  }
  return parts;
}

function palm(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const lean = rng.range(0.5, 1.1);
  const height = rng.range(4, 5);
  const top: Triple = [lean, height, 0];
  const parts: ModelPart[] = [
    tube([[0, -0.2, 0], [lean * 0.2, height * 0.4, 0], [lean * 0.6, height * 0.75, 0], top], {
      radii: [0.3, 0.21, 0.18, 0.16],
      sides: 7,
      colour: '#7d5b3e',
      colourTop: '#b08a5c',
    }),
  ];
  for (let mark = 1; mark < 6; mark += 1)
    parts.push(
      post([0.235 - mark * 0.008, 0.2, 0.12], {
        at: [lean * 0.028 * mark * mark, mark * height * 0.155, 0],
        colour: '#6b4c34',
        sides: 7,
      }),
    );
  const leaf: readonly (readonly [number, number])[] = [
    [0.07, 0],
    [0.32, 0.7],
    [0.17, 1.5],
    [0, 2.1],
    [-0.17, 1.5],
    [-0.32, 0.7],
    [-0.07, 0],
  ];
  for (let frond = 0; frond < 8; frond += 1) {
    const droop = frond % 2 === 0 ? 0.28 : 0.62;
    parts.push(
      extrude(leaf, {
        at: [top[0], top[1] - 0.02, 0],
        turn: [pi / 2 + droop, (frond / 8) * 2 * pi, 0],
        depth: 0.07,
        colour: shadeColour(palette.foliage[0], -0.1),
        colourTop: palette.foliage[1],
        sway: 0.6,
      }),
    );
  }
  for (let nut = 0; nut < 3; nut += 1)
    parts.push(
      blob([0.17, 0.19, 0.17], {
        at: [top[0] + cos(nut * 2.1) * 0.2, top[1] - 0.22, sin(nut * 2.1) * 0.2],
        colour: '#6b4630',
        detail: 1,
      }),
    );
  return parts;
}

function cactus(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const green = mixColours([palette.foliage[0], '#4f8a54'], 0.4);
  const look = { colour: shadeColour(green, -0.25), colourTop: shadeColour(green, 0.12), sides: 8 };
  const parts: ModelPart[] = [
    lathe(
      [
        [0.34, -0.1],
        [0.38, 0.8],
        [0.36, 2.3],
        [0.24, 2.75],
        [0.05, 2.9],
      ],
      look,
    ),
  ];
  for (const side of [-1, 1]) {
    const y = rng.range(0.9, 1.5);
    const rise = rng.range(0.7, 1.2);
    parts.push(
      tube(
        [
          [0, y, 0],
          [side * 0.75, y + 0.08, 0],
          [side * 0.82, y + 0.3, 0],
          [side * 0.82, y + rise, 0],
        ],
        { ...look, radii: [0.2, 0.22, 0.22, 0.12] },
      ),
    );
  }
  parts.push(
    blob([0.16, 0.12, 0.16], {
      at: [0, 2.95, 0],
      colour: palette.accent,
      colourTop: shadeColour(palette.accent, 0.4),
      rough: 0.2,
    }),
  );
  return parts;
}

function deadTree(kit: ModelKit): ModelPart[] {
  const { rng } = kit;
  const bark = kit.request.biome === 'volcano' ? '#3a3034' : '#5a5148';
  const { parts, top } = trunk(kit, { height: 2.6, radius: 0.26, colour: bark });
  for (let branch = 0; branch < 5; branch += 1) {
    const angle = branch * 1.3 + rng.range(0, 0.6);
    const reach = rng.range(0.7, 1.3);
    const y = 1.4 + branch * 0.32;
    const from: Triple = [top[0] * (y / 2.6), y, top[2] * (y / 2.6)];
    const middle: Triple = [from[0] + cos(angle) * reach * 0.6, y + 0.35, from[2] + sin(angle) * reach * 0.6];
    const tip: Triple = [from[0] + cos(angle) * reach, y + 1.15, from[2] + sin(angle) * reach];
    parts.push(
      tube([from, middle, tip], {
        radii: [0.14, 0.08, 0.02],
        sides: 5,
        colour: bark,
        colourTop: shadeColour(bark, 0.18),
      }),
    );
    if (kit.request.biome === 'volcano' && branch % 2 === 0)
      parts.push(
        blob([0.09, 0.12, 0.09], { at: tip, colour: '#ff6a2a', colourTop: '#ffc04d', emissive: 1.2, detail: 0 }),
      );
  }
  return parts;
}

function willow(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const { parts, top } = trunk(kit, { height: 2.7, radius: 0.32, colour: '#54483a' });
  const [low, high] = palette.foliage;
  parts.push(
    blob([1.7, 1, 1.7], {
      at: [top[0], top[1] + 0.6, top[2]],
      rough: 0.12,
      seed: rng.int(1, 999),
      colour: shadeColour(low, -0.3),
      colourTop: high,
      sway: 0.25,
    }),
  );
  for (let strand = 0; strand < 14; strand += 1) {
    const angle = (strand / 14) * 2 * pi;
    const length = rng.range(1.2, 2.1);
    parts.push({
      shape: {
        kind: 'lathe',
        profile: [
          [0.06, -length],
          [0.17, -length * 0.5],
          [0.24, 0],
        ],
        sides: 5,
        smooth: true,
      },
      at: [top[0] + cos(angle) * 1.35, top[1] + 0.75, top[2] + sin(angle) * 1.35],
      colour: shadeColour(low, -0.2),
      colourTop: high,
      sway: 0.6,
    });
  }
  return parts;
}

function crystalTree(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const { parts, top } = trunk(kit, { height: 2.4, radius: 0.2, colour: '#8f86a8' });
  const hue = rng.pick([178, 268, 312]);
  const spires = rng.int(7, 9);
  for (let spire = 0; spire < spires; spire += 1) {
    const angle = spire * 2.4;
    const out = spire === 0 ? 0 : rng.range(0.4, 0.85);
    const length = spire === 0 ? 2.2 : rng.range(0.9, 1.6);
    const colour = spire % 3 === 0 ? palette.accent : hslColour({ hue, saturation: 0.55, lightness: 0.6 });
    parts.push(
      lathe(
        [
          [0.05, 0],
          [0.3, length * 0.35],
          [0.24, length * 0.7],
          [0.01, length],
        ],
        {
          at: [top[0] + cos(angle) * out * 0.4, top[1] - 0.3, top[2] + sin(angle) * out * 0.4],
          turn: [sin(angle) * out * 0.9, 0, -cos(angle) * out * 0.9],
          colour: shadeColour(colour, -0.25),
          colourTop: shadeColour(colour, 0.35),
          emissive: 0.3,
          sides: 5,
          smooth: false,
        },
      ),
    );
  }
  return parts;
}

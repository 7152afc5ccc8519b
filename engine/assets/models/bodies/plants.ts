import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, tube } from '#engine/assets/parts.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import { cactus, deadTree, palm } from '#engine/assets/models/exotic-trees.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { tree } from '#engine/assets/models/trees.ts';
import { toned } from './toned.ts';

const stalk = toned('#4f8a3f');

function treeOf(biome: BiomeKind): ModelBuilder {
  return (kit) => tree({ ...kit, request: { ...kit.request, biome } });
}

function bloom(petals: {
  readonly hex: string;
  readonly count: number;
  readonly long: number;
  readonly heart: string;
}): ModelPart[] {
  const { hex, count, long, heart } = petals;
  return [
    tube([0, 0, 0, 0.03, 0.4, 0, 0, 0.78, 0], { ...stalk, radii: [0.03, 0.028, 0.025], sway: 0.2 }),
    ...[-1, 1].map((side) =>
      blob([0.16, 0.03, 0.08], { ...stalk, at: [side * 0.14, 0.36, 0], turn: [0, 0, side * 0.5] }),
    ),
    ...Array.from({ length: count }, (_, petal) => {
      const angle = (petal / count) * 2 * pi;
      return blob([long * 0.55, long * 0.3, 0.035], {
        ...toned(hex),
        at: [cos(angle) * long * 0.75, 0.84 + sin(angle) * long * 0.75, 0],
        turn: [0, 0, angle],
        sway: 0.2,
      });
    }),
    blob([long * 0.5, long * 0.5, 0.07], { ...toned(heart), at: [0, 0.84, -0.03], sway: 0.2 }),
  ];
}

/** Petals wound round each other. */
function rose(): ModelPart[] {
  const red = toned('#d02a3f');
  return [
    tube([0, 0, 0, 0.04, 0.4, 0, 0, 0.72, 0], { ...stalk, radii: [0.03, 0.028, 0.025] }),
    ...[-1, 1].map((side) =>
      blob([0.15, 0.03, 0.08], { ...stalk, at: [side * 0.14, 0.3 + side * 0.08, 0], turn: [0, 0, side * 0.5] }),
    ),
    blob([0.14, 0.17, 0.14], { ...red, at: [0, 0.84, 0] }),
    ...Array.from({ length: 6 }, (_, petal) =>
      blob([0.12, 0.14, 0.05], {
        ...red,
        at: [cos(petal * 1.05) * 0.13, 0.8, sin(petal * 1.05) * 0.13],
        turn: [0.4 * sin(petal * 1.05), pi / 2 - petal * 1.05, -0.4 * cos(petal * 1.05)],
      }),
    ),
  ];
}

/** A cup of pointed petals. */
const tulip: ModelBuilder = ({ rng }) => {
  const hue = toned(rng.pick(['#e0457a', '#f0b62a', '#8a4fc7', '#d8362f']));
  return [
    tube([0, 0, 0, 0, 0.62, 0], { ...stalk, radii: [0.03, 0.03] }),
    ...[-1, 1].map((side) =>
      blob([0.07, 0.28, 0.03], { ...stalk, at: [side * 0.13, 0.3, 0], turn: [0, 0, side * -0.35] }),
    ),
    lathe([0.02, 0, 0.16, 0.1, 0.17, 0.22, 0.1, 0.36], { ...hue, at: [0, 0.6, 0], sides: 6, smooth: false }),
  ];
};

/** Round and leafy. */
const bush: ModelBuilder = ({ palette }) =>
  (
    [
      [0, 0.42, 0, 0.52],
      [0.4, 0.34, 0.1, 0.38],
      [-0.38, 0.36, -0.08, 0.4],
      [0.05, 0.32, -0.4, 0.36],
      [-0.05, 0.74, 0.05, 0.34],
    ] as const
  ).map(([x, y, z, size], seed) =>
    blob([size, size * 0.82, size], {
      colour: shadeColour(palette.foliage[0], -0.2),
      colourTop: shadeColour(palette.foliage[1], 0.1),
      at: [x, y, z],
      rough: 0.15,
      seed,
      sway: 0.25,
    }),
  );

/** A felled trunk with rings. */
function log(): ModelPart[] {
  return [
    post([0.32, 0.3, 1.7], { ...toned('#6d4e38'), at: [0.85, 0.32, 0], turn: [0, 0, pi / 2], sides: 10 }),
    ...[-0.86, 0.86].map((x) =>
      lathe([0.29, 0, 0.26, 0.03], {
        colour: '#b98f5f',
        colourTop: '#e3c695',
        at: [x, 0.32, 0],
        turn: [0, 0, x > 0 ? -pi / 2 : pi / 2],
        sides: 10,
      }),
    ),
    blob([0.3, 0.1, 0.2], { ...toned('#6f9a55'), at: [0.2, 0.62, 0], rough: 0.2 }),
    lathe([0.02, 0, 0.1, 0.06, 0.08, 0.12], { ...toned('#e0a04a'), at: [-0.35, 0.58, -0.12], sides: 8 }),
  ];
}

/** What is left of a tree. */
function stump(): ModelPart[] {
  return [
    lathe([0.62, 0, 0.42, 0.18, 0.38, 0.5], { ...toned('#6d4e38'), sides: 10, smooth: false }),
    lathe([0.38, 0, 0.36, 0.03], { colour: '#b98f5f', colourTop: '#e8cd9c', at: [0, 0.49, 0], sides: 12 }),
    blob([0.16, 0.1, 0.12], { ...toned('#6f9a55'), at: [0.4, 0.14, -0.26], rough: 0.2 }),
  ];
}

/** Jointed canes with narrow leaves. */
const bamboo: ModelBuilder = ({ rng }) =>
  Array.from({ length: 6 }, (_, cane): ModelPart[] => {
    const x = rng.range(-0.5, 0.5);
    const z = rng.range(-0.5, 0.5);
    const tall = rng.range(3.4, 5);
    const lean = rng.range(-0.09, 0.09);
    return [
      post([0.1, 0.07, tall], { ...toned('#7aa84a'), at: [x, 0, z], turn: [0, 0, lean], sides: 8 }),
      ...[0.22, 0.42, 0.62, 0.82].map((share) =>
        post([0.115, 0.115, 0.05], { ...toned('#5f8a38'), at: [x - lean * tall * share, tall * share, z], sides: 8 }),
      ),
      ...[0, 1, 2].map((leaf) =>
        blob([0.5, 0.05, 0.13], {
          ...toned('#5f9a44'),
          at: [
            x - lean * tall + cos(leaf * 2.1 + cane) * 0.4,
            tall * (0.78 + leaf * 0.09),
            z + sin(leaf * 2.1 + cane) * 0.4,
          ],
          turn: [0, -(leaf * 2.1 + cane), -0.35],
          sway: 0.5,
        }),
      ),
    ];
  }).flat();

/** A fir with balls, lights and a star. */
const christmasTree: ModelBuilder = () => [
  post([0.22, 0.18, 0.6], { ...toned('#6d4e38'), sides: 8 }),
  ...[0, 1, 2, 3].map((tier) =>
    lathe([1.35 - tier * 0.28, 0, 0.5 - tier * 0.1, 0.75, 0.03, 1.15], {
      colour: '#1f5a38',
      colourTop: '#4f9a5a',
      at: [0, 0.5 + tier * 0.78, 0],
      sides: 12,
      smooth: false,
    }),
  ),
  ...Array.from({ length: 16 }, (_, ball) => {
    const tier = ball % 4;
    const reach = 1.2 - tier * 0.26;
    const angle = ball * 1.7;
    return blob([0.1, 0.1, 0.1], {
      at: [cos(angle) * reach, 0.66 + tier * 0.78, sin(angle) * reach],
      colour: ['#d8282f', '#f0b62a', '#3f7ad8', '#e8e4f4'][ball % 4] ?? '#d8282f',
      emissive: 0.5,
      nightGlow: 0.8,
    });
  }),
  blob([0.2, 0.2, 0.1], { at: [0, 4.15, 0], colour: '#ffcf3a', colourTop: '#fff4b0', emissive: 1.1, smooth: false }),
];

/** Branches of the reef. */
const coral: ModelBuilder = ({ rng }) => {
  const hue = rng.pick(['#f0705a', '#f090b8', '#e8a83a']);
  return Array.from({ length: 7 }, (_, branch) => {
    const angle = branch * 0.9;
    return tube(
      [
        0,
        0,
        0,
        cos(angle) * 0.2,
        0.35,
        sin(angle) * 0.2,
        cos(angle + 0.4) * 0.38,
        0.6 + (branch % 3) * 0.12,
        sin(angle + 0.4) * 0.38,
      ],
      { ...toned(hue), radii: [0.12, 0.09, 0.07], sides: 7 },
    );
  });
};

/** A jagged block of blue ice. */
const iceberg: ModelBuilder = ({ rng }) => [
  blob([1.5, 1.1, 1.3], {
    colour: '#6fb0dc',
    colourTop: '#f4fbff',
    at: [0, 0.6, 0],
    rough: 0.22,
    seed: rng.int(1, 999),
    smooth: false,
  }),
  lathe([0.7, 0, 0.5, 0.8, 0.02, 1.6], {
    colour: '#8cc4e8',
    colourTop: '#ffffff',
    at: [-0.4, 0.8, 0.2],
    sides: 5,
    smooth: false,
  }),
];

/** A pad on the water with a flower. */
function lilyPad(): ModelPart[] {
  return [
    lathe([0.6, 0, 0.62, 0.05, 0.02, 0.07], { ...toned('#4f9a4a'), sides: 14 }),
    ...Array.from({ length: 8 }, (_, petal) =>
      blob([0.17, 0.05, 0.08], {
        colour: '#e890b8',
        colourTop: '#fff0f6',
        at: [cos(petal * 0.785) * 0.15, 0.18, sin(petal * 0.785) * 0.15],
        turn: [0, -petal * 0.785, 0.6],
      }),
    ),
    blob([0.08, 0.08, 0.08], { at: [0, 0.2, 0], colour: '#e8b62a', colourTop: '#ffe98a' }),
  ];
}

/** Clipped green in a row. */
const hedge: ModelBuilder = ({ palette }) => [
  box([2.2, 1.1, 0.7], {
    colour: shadeColour(palette.foliage[0], -0.25),
    colourTop: shadeColour(palette.foliage[1], 0.06),
    bevel: 0.16,
  }),
  ...[-0.8, -0.2, 0.4, 0.9].map((x, seed) =>
    blob([0.3, 0.18, 0.32], {
      colour: palette.foliage[0],
      colourTop: shadeColour(palette.foliage[1], 0.14),
      at: [x, 1.08, 0],
      rough: 0.2,
      seed,
      sway: 0.15,
    }),
  ),
];

/** A leaf of autumn. */
const leaf: ModelBuilder = ({ rng }) => {
  const hue = toned(rng.pick(['#e0702a', '#d8a62a', '#6fae4a', '#c2402f']));
  return [
    tube([0, 0.02, 0, 0, 0.3, 0], { ...toned('#7d5a34'), radii: [0.025, 0.02] }),
    ...[-1.1, -0.55, 0, 0.55, 1.1].map((lean) =>
      blob([0.12, 0.27 - Math.abs(lean) * 0.05, 0.035], {
        ...hue,
        at: [lean * 0.22, 0.52 - Math.abs(lean) * 0.08, 0],
        turn: [0, 0, -lean],
      }),
    ),
  ];
};

/** What grows, and what the cold makes. */
export const plants = {
  'palm-tree': palm,
  'pine-tree': treeOf('snow'),
  'cherry-tree': treeOf('sky-islands'),
  'maple-tree': treeOf('autumn'),
  'willow-tree': treeOf('swamp'),
  'dead-tree': deadTree,
  'christmas-tree': christmasTree,
  cactus,
  bamboo,
  bush,
  hedge,
  log,
  stump,
  rose,
  tulip,
  sunflower: () => bloom({ hex: '#f2b92a', count: 12, long: 0.24, heart: '#5a3a20' }),
  daisy: () => bloom({ hex: '#f7f4ec', count: 10, long: 0.2, heart: '#f2b92a' }),
  leaf,
  coral,
  'lily-pad': lilyPad,
  iceberg,
} satisfies Record<string, ModelBuilder>;

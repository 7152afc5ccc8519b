import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

const leaf = toned('#4f9a3f');

function fruit(hex: string, radius = 0.3): ModelPart[] {
  return [
    blob([radius, radius * 0.95, radius], { ...toned(hex), at: [0, radius + 0.05, 0] }),
    tube([0, radius * 1.9, 0, 0.03, radius * 2.2 + 0.06, 0], { ...toned('#6a4a2c'), radii: [0.025, 0.02] }),
    blob([0.14, 0.03, 0.07], { ...leaf, at: [0.12, radius * 2.05 + 0.06, 0], turn: [0, 0, 0.3] }),
  ];
}

function slab(hex: string, marks: readonly string[]): ModelPart[] {
  return [
    lathe([0.3, 0, 0.33, 0.06, 0.3, 0.13, 0.02, 0.15], {
      ...toned(hex),
      at: [0, 0.42, 0.07],
      turn: [-pi / 2, 0, 0],
      sides: 16,
    }),
    ...marks.map((mark, at) =>
      blob([0.055, 0.055, 0.04], {
        at: [cos(at * 2.4) * 0.16, 0.42 + sin(at * 2.4) * 0.17, -0.08],
        colour: mark,
        detail: 0,
      }),
    ),
  ];
}

/** Ribs of orange and a green stalk; lit from within. */
function pumpkin(): ModelPart[] {
  return [
    ...Array.from({ length: 8 }, (_, rib) => {
      const angle = (rib / 8) * 2 * pi;
      return blob([0.22, 0.3, 0.22], { ...toned('#e8792a'), at: [cos(angle) * 0.19, 0.3, sin(angle) * 0.19] });
    }),
    tube([0, 0.54, 0, 0.05, 0.72, 0.02], { ...toned('#5a7a34'), radii: [0.06, 0.04] }),
    ...[-0.11, 0.11].map((x) =>
      extrude([-0.06, -0.04, 0.06, -0.04, 0, 0.07], {
        at: [x, 0.38, -0.4],
        depth: 0.03,
        colour: '#ffcf4a',
        emissive: 0.9,
      }),
    ),
    extrude([-0.17, 0.04, -0.08, -0.05, 0.08, -0.05, 0.17, 0.04, 0, -0.01], {
      at: [0, 0.22, -0.4],
      depth: 0.03,
      colour: '#ffcf4a',
      emissive: 0.9,
    }),
  ];
}

/** Orange and pointed, with green tops. */
function carrot(): ModelPart[] {
  return [
    lathe([0.01, 0.04, 0.12, 0.3, 0.16, 0.6, 0.08, 0.66], { ...toned('#ee7f2a'), sides: 10 }),
    ...[-0.5, 0, 0.5].map((lean) =>
      blob([0.05, 0.2, 0.05], { ...leaf, at: [lean * 0.22, 0.82, 0], turn: [0, 0, -lean], sway: 0.3 }),
    ),
  ];
}

/** Three bananas in a bunch. */
function banana(): ModelPart[] {
  return [-0.5, 0, 0.5].map((turn) =>
    tube(
      [
        0,
        0.78,
        0,
        0.24 * sin(turn) + 0.16,
        0.56,
        -0.2 * cos(turn),
        0.26 * sin(turn) + 0.14,
        0.28,
        -0.26 * cos(turn),
        0.2 * sin(turn),
        0.1,
        -0.14 * cos(turn),
      ],
      {
        ...toned('#f2cf3a'),
        radii: [0.04, 0.1, 0.1, 0.03],
        sides: 7,
      },
    ),
  );
}

/** A red heart with seeds. */
function strawberry(): ModelPart[] {
  return [
    lathe([0.01, 0.05, 0.2, 0.26, 0.27, 0.48, 0.18, 0.62, 0.01, 0.66], { ...toned('#dd2f3f'), sides: 12 }),
    ...Array.from({ length: 8 }, (_, seed) =>
      blob([0.022, 0.03, 0.02], {
        at: [cos(seed * 2.4) * 0.21, 0.26 + (seed % 4) * 0.09, sin(seed * 2.4) * 0.21],
        colour: '#f7e08a',
        detail: 0,
      }),
    ),
    ...Array.from({ length: 5 }, (_, tip) =>
      blob([0.14, 0.025, 0.06], {
        ...leaf,
        at: [cos(tip * 1.257) * 0.13, 0.68, sin(tip * 1.257) * 0.13],
        turn: [0, -tip * 1.257, -0.2],
      }),
    ),
  ];
}

/** Two cherries on one stalk. */
function cherry(): ModelPart[] {
  return [
    ...[-0.17, 0.17].flatMap((x) => [
      blob([0.17, 0.17, 0.17], { ...toned('#c2203a'), at: [x, 0.22, 0] }),
      tube([x, 0.36, 0, x * 0.5, 0.64, 0, 0.04, 0.84, 0], { ...leaf, radii: [0.02, 0.02, 0.02] }),
    ]),
    blob([0.15, 0.03, 0.08], { ...leaf, at: [0.16, 0.82, 0], turn: [0, 0, -0.3] }),
  ];
}

/** A crusty loaf. */
function bread(): ModelPart[] {
  return [
    blob([0.44, 0.22, 0.24], { ...toned('#c9843a'), at: [0, 0.34, 0] }),
    ...[-0.2, 0, 0.2].map((x) =>
      blob([0.05, 0.06, 0.2], { at: [x, 0.52, 0], turn: [0, 0.5, 0], colour: '#e8c48a', colourTop: '#fbe6bc' }),
    ),
  ];
}

/** Layers, icing and a candle. */
function cake(): ModelPart[] {
  return [
    lathe([0.44, 0, 0.44, 0.05], { ...toned('#d9dde2'), sides: 16 }),
    lathe([0.36, 0.05, 0.36, 0.32, 0.33, 0.36], { ...toned('#f2b8c6'), sides: 16 }),
    lathe([0.26, 0.36, 0.26, 0.56, 0.23, 0.6], { ...toned('#fbf0e0'), sides: 16 }),
    ...Array.from({ length: 8 }, (_, cream) =>
      blob([0.07, 0.06, 0.07], {
        at: [cos(cream * 0.785) * 0.31, 0.37, sin(cream * 0.785) * 0.31],
        colour: '#f7e8ec',
        colourTop: '#ffffff',
        detail: 0,
      }),
    ),
    post([0.03, 0.03, 0.16], { at: [0, 0.6, 0], colour: '#4f9ad8', sides: 6 }),
    blob([0.035, 0.06, 0.035], { at: [0, 0.81, 0], colour: '#ff9a2a', colourTop: '#fff0a0', emissive: 1.4 }),
  ];
}

/** A wedge with holes. */
function cheese(): ModelPart[] {
  return [
    extrude([-0.42, 0, 0.42, 0, 0.42, 0.42, -0.42, 0.1], {
      ...toned('#f0c03a'),
      at: [0, 0.14, 0],
      depth: 0.44,
      bevel: 0.03,
    }),
    ...[
      [0.2, 0.36],
      [-0.02, 0.28],
      [0.3, 0.22],
      [-0.2, 0.22],
    ].map(([x = 0, y = 0]) => blob([0.06, 0.06, 0.03], { at: [x, y, -0.22], colour: '#c98f1f', detail: 0 })),
  ];
}

/** A twist in bright paper. */
const candy: ModelBuilder = ({ rng }) => {
  const hue = rng.pick(['#e0457a', '#3fa8d0', '#f0a62a', '#6fbf4a']);
  return [
    blob([0.25, 0.22, 0.22], { ...toned(hue), at: [0, 0.45, 0] }),
    ...[-0.08, 0.08].map((x) =>
      ring(0.2, { at: [x, 0.45, 0], turn: [0, pi / 2, 0.2], thickness: 0.035, colour: '#fff4e8' }),
    ),
    ...[-1, 1].map((side) =>
      lathe([0.03, 0, 0.19, 0.2], {
        ...toned(shadeColour(hue, 0.15)),
        at: [side * 0.22, 0.45, 0],
        turn: [0, 0, (side * -pi) / 2],
        sides: 7,
        smooth: false,
      }),
    ),
  ];
};

/** A spiral on a stick. */
function lollipop(): ModelPart[] {
  return [
    post([0.03, 0.03, 0.55], { colour: '#f2ece0', sides: 7 }),
    ...[0.3, 0.21, 0.13, 0.075].map((radius, turn) =>
      ring(radius, { ...toned(turn % 2 === 0 ? '#e0457a' : '#fff4f0'), at: [0, 0.72, 0], thickness: 0.055, sides: 18 }),
    ),
  ];
}

/** A ring of dough with pink icing. */
function donut(): ModelPart[] {
  return [
    ring(0.26, { ...toned('#c98a4a'), at: [0, 0.45, 0.03], thickness: 0.14, sides: 18 }),
    ring(0.26, { ...toned('#f08ab0'), at: [0, 0.45, -0.05], thickness: 0.11, sides: 18 }),
    ...Array.from({ length: 9 }, (_, crumb) =>
      box([0.06, 0.025, 0.02], {
        at: [cos(crumb * 0.7) * 0.26, 0.45 + sin(crumb * 0.7) * 0.26, -0.16],
        turn: [0, 0, crumb * 1.3],
        colour: ['#4f9ad8', '#f2e04a', '#ffffff'][crumb % 3] ?? '#ffffff',
      }),
    ),
  ];
}

/** Two scoops in a cone. */
function iceCream(): ModelPart[] {
  return [
    lathe([0.01, 0, 0.2, 0.46], { ...toned('#d9a05a'), sides: 10, smooth: false }),
    blob([0.22, 0.2, 0.22], { ...toned('#f2b0c4'), at: [0, 0.54, 0] }),
    blob([0.19, 0.18, 0.19], { ...toned('#fbf0d8'), at: [0, 0.76, 0] }),
    blob([0.07, 0.07, 0.07], { ...toned('#c2203a'), at: [0, 0.97, 0] }),
  ];
}

/** A slice with salami. */
function pizza(): ModelPart[] {
  return [
    extrude([0, 0.06, 0.36, 0.78, -0.36, 0.78], { ...toned('#f0c24a'), depth: 0.08, bevel: 0.02 }),
    post([0.08, 0.08, 0.8], { ...toned('#c9843a'), at: [0.4, 0.8, 0], turn: [0, 0, pi / 2], sides: 8 }),
    ...(
      [
        [0, 0.36],
        [-0.12, 0.62],
        [0.14, 0.6],
      ] as const
    ).map(([x, y]) => blob([0.08, 0.08, 0.03], { ...toned('#c2362f'), at: [x, y, -0.05] })),
  ];
}

/** A steaming mug. */
function cup(): ModelPart[] {
  return [
    lathe([0.2, 0.06, 0.27, 0.12, 0.28, 0.5], { ...toned('#e9e4da'), sides: 14 }),
    lathe([0.01, 0, 0.26, 0.01], { at: [0, 0.46, 0], ...toned('#6d4428'), sides: 14 }),
    ring(0.13, { ...toned('#e9e4da'), at: [0.33, 0.3, 0], thickness: 0.04 }),
    ...[-0.08, 0.08].map((x) =>
      tube([x, 0.52, 0, x + 0.06, 0.64, 0, x - 0.03, 0.78, 0], {
        colour: '#dfe4ea',
        colourTop: '#ffffff',
        radii: [0.03, 0.03, 0.01],
        sway: 0.4,
      }),
    ),
  ];
}

/** Things to eat and drink. */
export const food = {
  pumpkin,
  carrot,
  banana,
  strawberry,
  cherry,
  orange: () => fruit('#f0902a'),
  lemon: () => fruit('#f2dc3a', 0.26),
  peach: () => fruit('#f2a27a'),
  coconut: () => [
    ...fruit('#6d4a34'),
    ...[-0.1, 0.1].map((x) => blob([0.04, 0.04, 0.03], { at: [x, 0.42, -0.28], colour: '#2c1f18', detail: 0 })),
  ],
  watermelon: () => [
    blob([0.4, 0.32, 0.32], { ...toned('#4f9a48'), at: [0, 0.34, 0] }),
    ...[-0.2, 0, 0.2].map((x) =>
      ring(0.31 - Math.abs(x) * 0.25, { at: [x, 0.34, 0], turn: [0, pi / 2, 0], thickness: 0.03, colour: '#25602f' }),
    ),
  ],
  bread,
  cake,
  cheese,
  cookie: () => slab('#c98a4a', ['#4a2c1c', '#4a2c1c', '#4a2c1c', '#4a2c1c', '#4a2c1c']),
  candy,
  lollipop,
  donut,
  'ice-cream': iceCream,
  pizza,
  cup,
} satisfies Record<string, ModelBuilder>;

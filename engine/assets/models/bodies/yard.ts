import { wood, oak, iron, legs } from './carpentry.ts';
import { hslColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { paints } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

/** A bronze barrel between wheels. */
function cannon(): ModelPart[] {
  return [
    lathe([0.24, 0, 0.26, 0.1, 0.2, 0.9, 0.17, 1.35, 0.22, 1.45, 0.2, 1.5], {
      ...toned('#5a5f6a'),
      at: [0, 0.62, 0.62],
      turn: [-1.4, 0, 0],
      sides: 12,
    }),
    box([0.5, 0.22, 1.1], { ...oak, at: [0, 0.3, 0.24], bevel: 0.04 }),
    ...[-0.4, 0.4].flatMap((x) => [
      ring(0.38, { at: [x, 0.42, 0], turn: [0, pi / 2, 0], thickness: 0.07, ...oak, sides: 14 }),
      ...[0, 1, 2].map((spoke) =>
        box([0.05, 0.72, 0.06], {
          ...wood,
          at: [x, 0.42 - 0.36 * cos(spoke * 1.05), -0.36 * sin(spoke * 1.05)],
          turn: [spoke * 1.05, 0, 0],
        }),
      ),
    ]),
    ...(
      [
        [0.7, 0.12, 0.3],
        [0.9, 0.12, 0.12],
        [0.78, 0.3, 0.2],
      ] as const
    ).map((at) => blob([0.13, 0.13, 0.13], { ...iron, at })),
  ];
}

/** A burning brand in an iron holder. */
function torch(): ModelPart[] {
  return [
    post([0.06, 0.09, 1.15], { ...toned('#6d4e34'), sides: 7 }),
    lathe([0.1, 0, 0.17, 0.2], { ...iron, at: [0, 1.05, 0], sides: 8 }),
    blob([0.17, 0.28, 0.17], { at: [0, 1.42, 0], colour: '#f26a1a', colourTop: '#ffd35a', emissive: 1.5, rough: 0.15 }),
    blob([0.09, 0.18, 0.09], { at: [0, 1.4, -0.08], colour: '#ffd35a', colourTop: '#fff4c0', emissive: 1.7 }),
  ];
}

/** A brass tube on three legs, pointed at the sky. */
function telescope(): ModelPart[] {
  return [
    ...[0, 1, 2].map((leg) =>
      tube([0, 0.95, 0, cos(leg * 2.1 + 0.5) * 0.5, 0, sin(leg * 2.1 + 0.5) * 0.5], { ...oak, radii: [0.04, 0.05] }),
    ),
    lathe([0.09, 0, 0.09, 0.5, 0.13, 0.52, 0.13, 1, 0.18, 1.04, 0.18, 1.2], {
      colour: '#a8762a',
      colourTop: '#ffdf8a',
      at: [0, 0.85, 0.42],
      turn: [-0.95, 0, 0],
      sides: 12,
    }),
    lathe([0.01, 0, 0.16, 0.01], {
      at: [0, 1.56, -0.56],
      turn: [-0.95, 0, 0],
      colour: '#3f6f9a',
      colourTop: '#bfe8ff',
      emissive: 0.3,
      sides: 12,
    }),
  ];
}

/** Two wheels and a load of sacks. */
function cart(): ModelPart[] {
  return [
    box([1.3, 0.12, 1.7], { ...oak, at: [0, 0.55, 0.1], bevel: 0.02 }),
    ...[-0.62, 0.62].map((x) => box([0.08, 0.4, 1.7], { ...wood, at: [x, 0.62, 0.1], bevel: 0.02 })),
    box([1.3, 0.4, 0.08], { ...wood, at: [0, 0.62, 0.92], bevel: 0.02 }),
    ...[-0.74, 0.74].flatMap((x) => [
      ring(0.46, { at: [x, 0.5, 0.25], turn: [0, pi / 2, 0], thickness: 0.07, ...oak, sides: 16 }),
      ...[0, 1, 2].map((spoke) =>
        box([0.05, 0.88, 0.06], {
          ...wood,
          at: [x, 0.5 - 0.44 * cos(spoke * 1.05), 0.25 - 0.44 * sin(spoke * 1.05)],
          turn: [spoke * 1.05, 0, 0],
        }),
      ),
    ]),
    ...[-0.4, 0.4].map((x) => tube([x, 0.58, -0.7, x * 0.8, 0.5, -1.7], { ...oak, radii: [0.05, 0.045] })),
    ...(
      [
        [-0.28, 0.85, 0.4],
        [0.3, 0.85, 0.1],
        [0, 0.9, -0.35],
      ] as const
    ).map((at, seed) => blob([0.33, 0.28, 0.33], { ...toned('#cbb384'), at, rough: 0.06, seed })),
  ];
}

/** Horses under a striped roof. */
function carousel(): ModelPart[] {
  return [
    lathe([2.5, 0, 2.5, 0.3], { ...toned('#c2484a'), sides: 16 }),
    post([0.3, 0.3, 2.6], { colour: '#d9a441', colourTop: '#fff0b0', at: [0, 0.3, 0], sides: 10 }),
    lathe([2.75, 0, 0.06, 1.15], { ...toned('#d8484a'), at: [0, 2.8, 0], sides: 16 }),
    ...Array.from({ length: 8 }, (_, stripe) =>
      box([0.5, 0.06, 2.7], {
        ...toned('#f2ece0'),
        at: [cos(stripe * 0.785) * 1.38, 3.37, sin(stripe * 0.785) * 1.38],
        turn: [0.4, pi / 2 - stripe * 0.785, 0],
        taper: [1, 1],
        bevel: 0.01,
      }),
    ),
    blob([0.2, 0.24, 0.2], { at: [0, 4.05, 0], colour: '#d9a441', emissive: 0.6 }),
    ...Array.from({ length: 6 }, (_, seat): ModelPart[] => {
      const angle = (seat / 6) * 2 * pi;
      const x = cos(angle) * 1.75;
      const z = sin(angle) * 1.75;
      const coat = toned(hslColour({ hue: seat * 60, saturation: 0.55, lightness: 0.72 }));
      return [
        post([0.05, 0.05, 2.5], { colour: '#d9a441', at: [x, 0.3, z], sides: 6 }),
        blob([0.2, 0.22, 0.2], {
          ...coat,
          at: [x, 1.1, z],
          scale: [1 + Math.abs(sin(angle)), 1, 1 + Math.abs(cos(angle))],
        }),
        blob([0.16, 0.24, 0.16], { ...coat, at: [x - sin(angle) * 0.4, 1.38, z + cos(angle) * 0.4] }),
      ];
    }).flat(),
  ];
}

/** A wheel of gondolas between two frames. */
function ferrisWheel(): ModelPart[] {
  return [
    ...[-0.7, 0.7].flatMap((z) => [
      ...[-1, 1].map((side) => tube([side * 1.9, 0, z, 0, 3.9, z], { ...toned('#d9dde2'), radii: [0.12, 0.1] })),
      ring(2.9, { at: [0, 3.9, z * 0.7], thickness: 0.07, ...toned('#d8484a'), sides: 24 }),
    ]),
    ...Array.from({ length: 8 }, (_, cabin): ModelPart[] => {
      const angle = (cabin / 8) * 2 * pi;
      const x = cos(angle) * 2.9;
      const y = 3.9 + sin(angle) * 2.9;
      return [
        tube([0, 3.9, 0, x, y, 0], { ...toned('#e9ecf0'), radii: [0.05, 0.05], sides: 5 }),
        box([0.7, 0.6, 0.7], {
          ...toned(hslColour({ hue: cabin * 45, saturation: 0.65, lightness: 0.55 })),
          at: [x, y - 0.75, 0],
          bevel: 0.12,
        }),
      ];
    }).flat(),
    post([0.2, 0.2, 1.7], { ...iron, at: [0, 3.9, -0.85], turn: [pi / 2, 0, 0], sides: 10 }),
  ];
}

/** A seat on ropes under a beam. */
function swing(): ModelPart[] {
  return [
    ...[-1.1, 1.1].flatMap((x) =>
      [-0.55, 0.55].map((z) => tube([x, 0, z, x * 0.9, 2.2, 0], { ...oak, radii: [0.07, 0.06] })),
    ),
    post([0.07, 0.07, 2.2], { ...oak, at: [1.1, 2.2, 0], turn: [0, 0, pi / 2], sides: 8 }),
    ...[-0.3, 0.3].map((x) => tube([x, 2.2, 0, x, 0.6, 0.1], { colour: paints.rope, radii: [0.02, 0.02], sides: 5 })),
    box([0.75, 0.06, 0.34], { ...toned('#c2484a'), at: [0, 0.56, 0.1], bevel: 0.02 }),
  ];
}

/** A ladder up and a bright chute down. */
function slide(): ModelPart[] {
  return [
    ...[-0.3, 0.3].map((x) => box([0.08, 1.9, 0.08], { ...toned('#3f7ac2'), at: [x, 0, 0.9], bevel: 0.02 })),
    ...[0.35, 0.7, 1.05, 1.4].map((y) =>
      box([0.6, 0.07, 0.07], { ...toned('#e9ecf0'), at: [0, y, 0.9], bevel: 0.015 }),
    ),
    box([0.7, 0.08, 0.6], { ...toned('#3f7ac2'), at: [0, 1.55, 0.62], bevel: 0.02 }),
    box([0.66, 0.07, 2.3], { ...toned('#f0b62a'), at: [0, 0.78, -0.6], turn: [-0.68, 0, 0], bevel: 0.02 }),
    ...[-0.33, 0.33].map((x) =>
      box([0.06, 0.2, 2.3], { ...toned('#e8762a'), at: [x, 0.78, -0.6], turn: [-0.68, 0, 0], bevel: 0.02 }),
    ),
  ];
}

/** A box for letters on a post. */
function mailbox(): ModelPart[] {
  return [
    post([0.06, 0.06, 0.8], { ...oak, sides: 7 }),
    extrude([-0.2, 0, 0.2, 0, 0.2, 0.22, 0.12, 0.36, 0, 0.4, -0.12, 0.36, -0.2, 0.22], {
      ...toned('#c2362f'),
      at: [0, 0.8, 0],
      depth: 0.6,
      bevel: 0.02,
    }),
    box([0.04, 0.22, 0.12], { ...toned('#f2c14e'), at: [0.23, 1, 0.1], bevel: 0.01 }),
    box([0.24, 0.04, 0.03], { at: [0, 1, -0.31], colour: '#3a1f1c' }),
  ];
}

/** Striped cloth on a pole. */
function parasol(): ModelPart[] {
  return [
    post([0.05, 0.04, 2.2], { ...wood, sides: 7 }),
    ...Array.from({ length: 8 }, (_, slice) => {
      const angle = (slice / 8) * 2 * pi;
      return blob([0.52, 0.16, 0.62], {
        ...toned(slice % 2 === 0 ? '#f4efe4' : '#e0524a'),
        at: [cos(angle) * 0.62, 1.98, sin(angle) * 0.62],
        turn: [0, -angle + pi / 2, 0],
      });
    }),
    lathe([0.5, 0, 0.02, 0.24], { ...toned('#e0524a'), at: [0, 2.04, 0], sides: 10 }),
  ];
}

/** A skep of straw with bees' door. */
function beehive(): ModelPart[] {
  return [
    box([0.8, 0.1, 0.8], { ...oak, at: [0, 0.14, 0], bevel: 0.02 }),
    ...legs([0.3, 0.3], 0.16),
    ...[0, 1, 2, 3, 4].map((coil) =>
      blob([0.38 - coil * coil * 0.018, 0.13, 0.38 - coil * coil * 0.018], {
        ...toned('#d9a84a'),
        at: [0, 0.34 + coil * 0.15, 0],
      }),
    ),
    blob([0.09, 0.08, 0.05], { at: [0, 0.4, -0.37], colour: '#2c2018' }),
  ];
}

/** Two rails and rungs. */
function ladder(): ModelPart[] {
  return [
    ...[-0.28, 0.28].map((x) => box([0.08, 2.4, 0.08], { ...oak, at: [x, 0, 0], turn: [0.12, 0, 0], bevel: 0.015 })),
    ...Array.from({ length: 7 }, (_, rung) =>
      box([0.56, 0.06, 0.06], { ...wood, at: [0, 0.25 + rung * 0.32, 0.03 + rung * 0.038], bevel: 0.015 }),
    ),
  ];
}

/** A heap of dry grass. */
function haystack(): ModelPart[] {
  return [
    lathe([0.85, 0, 0.95, 0.3, 0.8, 0.8, 0.4, 1.2, 0.02, 1.4], { ...toned('#d9b24a'), sides: 11, smooth: false }),
    ...Array.from({ length: 10 }, (_, straw) => {
      const angle = straw * 0.63;
      return tube(
        [
          cos(angle) * 0.7,
          0.3 + (straw % 3) * 0.25,
          sin(angle) * 0.7,
          cos(angle) * 1.05,
          0.15 + (straw % 3) * 0.25,
          sin(angle) * 1.05,
        ],
        { ...toned('#eccb6a'), radii: [0.03, 0.015], sides: 4 },
      );
    }),
  ];
}

/** What stands in yards, parks and fairs. */
export const yard = {
  cannon,
  cart,
  carousel,
  'ferris-wheel': ferrisWheel,
  swing,
  slide,
  mailbox,
  parasol,
  beehive,
  ladder,
  haystack,
  telescope,
  torch,
} satisfies Record<string, ModelBuilder>;

import { toned } from './toned.ts';
import { hslColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { starOutline } from '#engine/assets/models/pickups.ts';

const gold = { colour: '#c9902a', colourTop: '#ffe08a', emissive: 0.3 };

const blade = { colour: '#8a95a2', colourTop: '#f4f8fc', emissive: 0.12 };

/** A cluster of pointed shards that glow. */
const crystalShard: ModelBuilder = ({ rng }) => {
  const hue = rng.pick([190, 280, 320, 150]);
  const glass = {
    colour: hslColour({ hue, saturation: 0.7, lightness: 0.42 }),
    colourTop: hslColour({ hue, saturation: 0.9, lightness: 0.82 }),
    emissive: 0.55,
  };
  return (
    [
      [0, 0, 0.95, 0.17],
      [0.2, 0.5, 0.6, 0.11],
      [-0.2, -0.45, 0.66, 0.12],
      [0.06, 0.1, 0.48, 0.1],
    ] as const
  ).map(([x, lean, tall, wide], at) =>
    lathe([wide * 0.6, 0, wide, tall * 0.2, wide * 0.86, tall * 0.72, 0.004, tall], {
      ...glass,
      at: [x * 0.6, 0.02, at === 3 ? -0.16 : 0],
      turn: [at === 3 ? -0.4 : 0, at, -lean],
      sides: 6,
      smooth: false,
    }),
  );
};

/** A shining bead in an open shell. */
function pearl(): ModelPart[] {
  return [
    blob([0.36, 0.12, 0.3], { ...toned('#d99aa8'), at: [0, 0.12, 0.02] }),
    blob([0.34, 0.28, 0.1], { ...toned('#e8b4be'), at: [0, 0.38, 0.26], turn: [0.35, 0, 0] }),
    blob([0.19, 0.19, 0.19], { at: [0, 0.34, -0.02], colour: '#d8d4e8', colourTop: '#ffffff', emissive: 0.45 }),
  ];
}

/** A flask with something bright in it. */
const potion: ModelBuilder = ({ rng }) => {
  const hue = rng.pick([120, 280, 345, 200]);
  return [
    lathe([0.12, 0.02, 0.29, 0.16, 0.3, 0.32, 0.1, 0.54], {
      colour: hslColour({ hue, saturation: 0.8, lightness: 0.4 }),
      colourTop: hslColour({ hue, saturation: 0.85, lightness: 0.68 }),
      emissive: 0.5,
      sides: 12,
    }),
    lathe([0.1, 0.52, 0.09, 0.7, 0.13, 0.74], { colour: '#9fc0d0', colourTop: '#e6f6ff', sides: 10 }),
    post([0.09, 0.1, 0.14], { ...toned('#a8763f'), at: [0, 0.73, 0], sides: 8 }),
    ...[0, 1, 2].map((bubble) =>
      blob([0.045, 0.045, 0.03], {
        at: [bubble * 0.1 - 0.1, 0.2 + bubble * 0.1, -0.27],
        colour: '#ffffff',
        emissive: 0.6,
        detail: 0,
      }),
    ),
  ];
};

/** A band with a stone. */
function jewelRing(): ModelPart[] {
  return [
    ring(0.26, { ...gold, at: [0, 0.34, 0], thickness: 0.07, sides: 20 }),
    lathe([0.02, 0, 0.16, 0.18, 0.1, 0.28], {
      at: [0, 0.58, 0],
      colour: '#b02a6a',
      colourTop: '#ff9ad0',
      emissive: 0.7,
      sides: 6,
      smooth: false,
    }),
  ];
}

/** Points and stones. */
function crown(): ModelPart[] {
  return [
    lathe([0.34, 0.2, 0.37, 0.42], { ...gold, sides: 16 }),
    ring(0.35, { ...gold, at: [0, 0.2, 0], turn: [pi / 2, 0, 0], thickness: 0.05, sides: 18 }),
    ...Array.from({ length: 7 }, (_, point): ModelPart[] => {
      const angle = (point / 7) * 2 * pi - pi / 2;
      return [
        lathe([0.1, 0, 0.005, 0.3], {
          ...gold,
          at: [cos(angle) * 0.35, 0.38, sin(angle) * 0.35],
          sides: 4,
          smooth: false,
        }),
        blob([0.05, 0.05, 0.05], {
          at: [cos(angle) * 0.36, 0.7, sin(angle) * 0.36],
          colour: '#c2264a',
          colourTop: '#ff8aa8',
          emissive: 0.6,
          detail: 0,
        }),
        blob([0.05, 0.06, 0.05], {
          at: [cos(angle + 0.45) * 0.37, 0.32, sin(angle + 0.45) * 0.37],
          colour: '#2f6fd0',
          colourTop: '#bfe0ff',
          emissive: 0.5,
          detail: 0,
        }),
      ];
    }).flat(),
  ];
}

/** Blade up. */
function sword(): ModelPart[] {
  return [
    box([0.13, 0.78, 0.035], { ...blade, at: [0, 0.4, 0], taper: [0.55, 1], bevel: 0.012 }),
    box([0.46, 0.08, 0.1], { ...gold, at: [0, 0.34, 0], bevel: 0.02 }),
    post([0.05, 0.05, 0.26], { ...toned('#6d3f30'), at: [0, 0.09, 0], sides: 8 }),
    blob([0.08, 0.08, 0.08], { ...gold, at: [0, 0.07, 0] }),
  ];
}

/** A round-shouldered shield with a star. */
const shield: ModelBuilder = ({ palette }) => [
  extrude([0, 0.02, 0.28, 0.3, 0.36, 0.62, 0.36, 0.92, 0, 1, -0.36, 0.92, -0.36, 0.62, -0.28, 0.3], {
    ...toned(palette.accent),
    depth: 0.1,
    bevel: 0.03,
  }),
  extrude(starOutline(0.2, 0.09), { ...gold, at: [0, 0.6, -0.05], depth: 0.08, bevel: 0.015 }),
  box([0.8, 0.07, 0.14], { ...gold, at: [0, 0.92, 0], bevel: 0.02 }),
];

/** A cup with two handles. */
function trophy(): ModelPart[] {
  return [
    box([0.44, 0.14, 0.44], { ...toned('#4a3430'), bevel: 0.03 }),
    lathe([0.16, 0.14, 0.06, 0.26, 0.06, 0.4, 0.26, 0.54, 0.32, 0.9], { ...gold, sides: 14 }),
    lathe([0.01, 0, 0.29, 0.01], { at: [0, 0.87, 0], colour: '#8a5f1a', sides: 14 }),
    ...[-1, 1].map((side) => ring(0.15, { ...gold, at: [side * 0.34, 0.7, 0], thickness: 0.035, sides: 12 })),
  ];
}

/** Beads on a string with a pendant. */
function necklace(): ModelPart[] {
  return [
    ...Array.from({ length: 13 }, (_, bead) => {
      const angle = -0.5 * pi + ((bead + 0.5) / 13) * 2 * pi;
      return blob([0.055, 0.055, 0.055], { ...gold, at: [cos(angle) * 0.3, 0.58 + sin(angle) * 0.34, 0] });
    }),
    lathe([0.02, 0, 0.13, 0.12, 0.07, 0.22], {
      at: [0, 0.03, 0],
      colour: '#1f8a6a',
      colourTop: '#8af0c8',
      emissive: 0.6,
      sides: 6,
      smooth: false,
    }),
  ];
}

/** Things that are worth finding. */
export const treasures = {
  'crystal-shard': crystalShard,
  pearl,
  potion,
  ring: jewelRing,
  crown,
  sword,
  shield,
  trophy,
  necklace,
} satisfies Record<string, ModelBuilder>;

import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Pair, Triple } from '#engine/assets/model-part.ts';
import { blob, box, extrude, gable, lathe, moveParts, post, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';

import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** Two broken walls with an arch, fallen blocks and ivy. */
export function ruin({ rng, palette }: ModelKit): ModelPart[] {
  const stone = mixColours([palette.rock, '#b4ab9c'], 0.5);
  const block = (size: Triple, at: Triple, turn = 0): ModelPart =>
    box(size, {
      at,
      turn: [0, turn, rng.range(-0.03, 0.03)],
      colour: shadeColour(stone, rng.range(-0.34, -0.16)),
      colourTop: shadeColour(stone, rng.range(-0.05, 0.16)),
      bevel: 0.08,
    });
  const parts: ModelPart[] = [block([0.8, 3, 0.8], [-1.3, -0.2, 0]), block([0.8, 2.6, 0.8], [1.3, -0.2, 0])];
  // The arch broke off on one side: its stones follow each other without a gap, so that none hangs in the air.
  for (let step = 0; step < 7; step += 1) {
    const angle = pi - (step / 8) * pi;
    parts.push(
      box([0.78, 0.62, 0.78], {
        at: [cos(angle) * 1.3, 2.72 + sin(angle) * 1.3 - 0.31 * sin(angle), 0],
        turn: [0, 0, angle - pi / 2],
        colour: shadeColour(stone, -0.2),
        colourTop: shadeColour(stone, 0.1),
        bevel: 0.07,
      }),
    );
  }
  for (let row = 0; row < 3; row += 1)
    parts.push(block([0.95 - row * 0.1, 0.75, 0.7], [-2.2 - row * 0.12, row * 0.72 - 0.1, 0]));
  for (let row = 0; row < 2; row += 1) parts.push(block([1, 0.72, 0.7], [2.25 + row * 0.1, row * 0.7 - 0.1, 0.05]));
  for (let fallen = 0; fallen < 5; fallen += 1)
    parts.push({
      ...block(
        [rng.range(0.4, 0.8), rng.range(0.3, 0.5), rng.range(0.4, 0.6)],
        [rng.range(-2.4, 2.4), -0.08, rng.range(0.9, 1.9) * (fallen % 2 === 0 ? 1 : -1)],
        rng.range(0, 3),
      ),
    });
  for (let leaf = 0; leaf < 8; leaf += 1)
    parts.push(
      blob([0.32, 0.24, 0.16], {
        at: [-1.3 + rng.range(-0.5, 0.5), 2.9 - leaf * 0.26, -0.42],
        rough: 0.2,
        seed: leaf + 1,
        detail: 0,
        colour: shadeColour(palette.foliage[0], -0.2),
        colourTop: palette.foliage[1],
        sway: 0.1,
      }),
    );
  return parts;
}

/** A hero or beast of stone on a stepped plinth. */
export function statue({ rng, palette }: ModelKit): ModelPart[] {
  const stone = mixColours([palette.rock, '#c9c2b6'], 0.65);
  const look = { colour: shadeColour(stone, -0.22), colourTop: shadeColour(stone, 0.12) };
  const blade = rng.chance(0.5);
  return [
    box([2, 0.4, 2], { ...look, at: [0, -0.1, 0], bevel: 0.08 }),
    box([1.5, 0.9, 1.5], { ...look, at: [0, 0.3, 0], bevel: 0.1, taper: 0.9 }),
    box([1.6, 0.18, 1.6], { ...look, at: [0, 1.2, 0], bevel: 0.05 }),
    lathe([0.55, 0, 0.42, 0.6, 0.3, 1.1, 0.4, 1.5, 0.3, 1.75, 0.12, 1.85], { ...look, at: [0, 1.38, 0], sides: 9 }),
    blob([0.27, 0.31, 0.27], { ...look, at: [0, 3.45, 0] }),
    tube([-0.36, 2.85, 0, -0.55, 2.5, -0.1, -0.3, 2.3, -0.4], { ...look, radii: [0.13, 0.11, 0.1] }),
    tube([0.36, 2.85, 0, 0.66, 3.1, -0.1, 0.72, 3.6, -0.16], { ...look, radii: [0.13, 0.11, 0.1] }),
    blade
      ? box([0.1, 1.5, 0.04], {
          at: [0.72, 3.5, -0.18],
          colour: '#b88a3c',
          colourTop: '#f0c860',
          taper: [0.2, 1],
          bevel: 0.01,
        })
      : blob([0.22, 0.22, 0.22], {
          at: [0.72, 3.8, -0.16],
          colour: palette.accent,
          colourTop: shadeColour(palette.accent, 0.5),
          emissive: 0.5,
          smooth: false,
        }),
    blob([0.3, 0.12, 0.3], {
      at: [0.5, 1.3, 0.5],
      colour: palette.foliage[0],
      colourTop: palette.foliage[1],
      detail: 0,
    }),
  ];
}

/** A wooden bridge with rails, 7.2 m along x; its deck is flat at 0.28 m, where the body of a bridge ends. */
export function bridge({ rng }: ModelKit): ModelPart[] {
  const parts: ModelPart[] = [];
  for (let plank = 0; plank < 14; plank += 1) {
    const colour = shadeColour(paints.woodLight, rng.range(-0.35, -0.05));
    parts.push(
      box([0.48, 0.13, 2.7], {
        at: [-3.32 + plank * 0.51, 0.15, 0],
        turn: [0, rng.range(-0.02, 0.02), 0],
        colour,
        bevel: 0.03,
      }),
    );
  }
  for (const side of [-1, 1]) {
    const z = side * 1.28;
    for (const x of [-3.4, -1.15, 1.15, 3.4]) {
      parts.push(box([0.18, 1.5, 0.18], { at: [x, -0.3, z], colour: paints.woodDark, colourTop: paints.wood }));
      parts.push(blob([0.13, 0.1, 0.13], { at: [x, 1.22, z], colour: paints.brass, detail: 0 }));
    }
    const line = (y: number, sag: number): Triple[] =>
      [-3.4, -1.15, 1.15, 3.4].map((x): Triple => [x, y - (Math.abs(x) < 2 ? sag : 0), z]);
    parts.push(
      tube(line(1.05, 0), { radii: [0.075], sides: 6, colour: paints.wood }),
      tube(line(0.68, 0.04), { radii: [0.04], sides: 5, colour: paints.rope }),
    );
    parts.push(tube(line(0.04, 0), { radii: [0.14], sides: 6, colour: paints.woodDark }));
  }
  return parts;
}

/** A small sailing boat with benches, oars and a furled sail, bow to -z. */
export function boat(kit: ModelKit): ModelPart[] {
  return [
    ...moveParts(hullParts(kit), { at: [0, 0, 0], scale: 1.26 }),
    post([0.09, 0.05, 2.5], { at: [0, 0.6, -0.55], colour: paints.woodDark, colourTop: paints.woodLight, sides: 7 }),
    tube([0, 1.25, -0.6, 0, 1.35, 1.4], { radii: [0.05], sides: 6, colour: paints.wood }),
    tube([0, 1.36, -0.45, 0, 1.5, 0.4, 0, 1.44, 1.25], {
      radii: [0.09, 0.15, 0.08],
      sides: 7,
      colour: '#d8c8a6',
      colourTop: '#f7ecd2',
    }),
    blob([0.08, 0.08, 0.08], { at: [0, 3.12, -0.55], colour: paints.brass, detail: 0 }),
  ];
}

function hullParts({ rng, palette }: ModelKit): ModelPart[] {
  const hull = rng.pick(['#3f6f8c', '#a8483c', '#4f7a55', mixColours([palette.accent, '#5a4038'], 0.4)]);
  const outline: Pair[] = [
    [0, -2],
    [0.5, -1.4],
    [0.8, -0.4],
    [0.82, 0.6],
    [0.62, 1.6],
    [-0.62, 1.6],
    [-0.82, 0.6],
    [-0.8, -0.4],
    [-0.5, -1.4],
  ];
  const lie: Triple = [-pi / 2, 0, 0];
  const flip = outline.map(([x, y]): Pair => [x, -y]).toReversed();
  return [
    extrude(flip, {
      at: [0, 0.22, 0],
      turn: lie,
      scale: [0.78, 0.9, 1],
      depth: 0.5,
      bevel: 0.1,
      colour: shadeColour(hull, -0.35),
      colourTop: hull,
    }),
    extrude(flip, { at: [0, 0.5, 0], turn: lie, depth: 0.28, bevel: 0.05, colour: '#f1e6cf' }),
    extrude(flip, { at: [0, 0.56, 0], turn: lie, scale: [0.86, 0.9, 1], depth: 0.24, colour: '#6b4a32' }),
    box([1.4, 0.1, 0.34], { at: [0, 0.7, 0.7], colour: paints.woodLight, bevel: 0.03 }),
    box([1.4, 0.1, 0.34], { at: [0, 0.7, -0.5], colour: paints.woodLight, bevel: 0.03 }),
    tube([-1.6, 0.3, 0.3, 0.2, 0.95, 0.1], { radii: [0.05], sides: 5, colour: paints.wood }),
    box([0.22, 0.6, 0.05], { at: [-1.95, 0.06, 0.34], turn: [0, 0, -1.2], colour: paints.woodLight, bevel: 0.02 }),
    gable([0.5, 0.22, 0.3], { at: [0, 0.62, -1.5], colour: hull, over: 0.05, thick: 0.08 }),
    blob([0.2, 0.2, 0.2], { at: [0.86, 0.4, 0.4], colour: '#e8dcc4', detail: 1 }),
  ];
}

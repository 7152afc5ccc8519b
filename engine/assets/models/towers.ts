import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Pair, Triple } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';

import type { Rng } from '#engine/math/rng.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';
import { framedWindow } from './windows.ts';

/** A round stone tower with battlements, a cone roof, slit windows and a banner; 11 m high. */
export function tower({ rng, palette }: ModelKit): ModelPart[] {
  const roof = mixColours([palette.accent, '#46333c'], rng.range(0.3, 0.6));
  const stone = mixColours([palette.rock, '#a89f92'], 0.55);
  const parts: ModelPart[] = [
    lathe([2.3, -0.5, 2.25, 0.5, 1.85, 0.9, 1.7, 4, 1.75, 7, 2.15, 7.5, 2.15, 8], {
      colour: shadeColour(stone, -0.28),
      colourTop: stone,
      sides: 14,
    }),
    lathe([2.35, 0, 1.5, 1.5, 0.7, 3, 0.05, 3.8], {
      at: [0, 8.4, 0],
      colour: shadeColour(roof, -0.25),
      colourTop: shadeColour(roof, 0.12),
      sides: 14,
      smooth: false,
    }),
    post([1.65, 1.65, 0.6], { at: [0, 7.9, 0], colour: '#3a3540', nightGlow: 0.8, sides: 14 }),
    post([0.05, 0.04, 1.3], { at: [0, 12, 0], colour: paints.iron, sides: 5 }),
    extrude([0, 0, 1.1, 0.12, 0.8, 0.32, 1.1, 0.55, 0, 0.66], {
      at: [0.04, 12.5, 0],
      depth: 0.04,
      colour: palette.accent,
      colourTop: shadeColour(palette.accent, 0.25),
      sway: 0.5,
      emissive: 0.05,
    }),
  ];
  parts.push(...towerStones(rng, stone));
  parts.push(...archDoor({ z: -2.05, colour: paints.wood, trim: shadeColour(stone, -0.35) }));
  for (const [x, y, turn] of [
    [0, 4.6, 0],
    [1.72, 3.4, -pi / 2],
    [-1.72, 5.4, pi / 2],
  ] as const) {
    parts.push(
      ...framedWindow({
        at: [x, y, turn === 0 ? -1.68 : 0],
        turn,
        width: 0.42,
        height: 0.95,
        trim: shadeColour(stone, 0.15),
      }),
    );
  }
  return parts;
}

/** Battlements, and single stones that stand out of the wall. */
function towerStones(rng: Rng, stone: string): ModelPart[] {
  const parts: ModelPart[] = [];
  for (let step = 0; step < 10; step += 1) {
    const angle = (step / 10) * 2 * pi;
    parts.push(
      box([0.5, 0.75, 0.42], {
        at: [cos(angle) * 2.02, 7.8, -sin(angle) * 2.02],
        turn: [0, angle + pi / 2, 0],
        colour: shadeColour(stone, -0.1),
        colourTop: shadeColour(stone, 0.1),
      }),
    );
  }
  for (let course = 0; course < 14; course += 1) {
    const angle = rng.range(0, 2 * pi);
    parts.push(
      box([0.55, 0.28, 0.16], {
        at: [cos(angle) * 1.74, rng.range(1.1, 6.6), -sin(angle) * 1.74],
        turn: [0, angle + pi / 2, 0],
        colour: shadeColour(stone, rng.range(-0.22, 0.14)),
        bevel: 0.04,
      }),
    );
  }
  return parts;
}

function archDoor({ z, colour, trim }: { z: number; colour: string; trim: string }): ModelPart[] {
  const arch = (half: number, height: number): Pair[] => [
    [-half, 0],
    [half, 0],
    [half, height * 0.62],
    [half * 0.7, height * 0.88],
    [0, height],
    [-half * 0.7, height * 0.88],
    [-half, height * 0.62],
  ];
  return [
    extrude(arch(0.85, 2.5), { at: [0, 0, z], depth: 0.5, bevel: 0.05, colour: trim }),
    extrude(arch(0.62, 2.2), {
      at: [0, 0.02, z - 0.14],
      depth: 0.4,
      bevel: 0.04,
      colour: shadeColour(colour, -0.25),
      colourTop: colour,
    }),
    blob([0.07, 0.07, 0.07], { at: [0.35, 1.05, z - 0.36], colour: paints.brass, detail: 0 }),
    box([1.9, 0.2, 0.7], { at: [0, -0.06, z - 0.5], colour: paints.stone }),
  ];
}

/** A banded lighthouse with gallery, lamp room and dome; the lamp glows and the client turns a beam from it. 14 m high. */
export function lighthouse({ rng, palette }: ModelKit): ModelPart[] {
  const red = rng.pick(['#c8453b', '#b8443f', mixColours([palette.accent, '#c8453b'], 0.4)]);
  const white = '#f4ede0';
  const parts: ModelPart[] = [
    lathe([3, -0.6, 2.9, 0.5, 2.5, 0.8], {
      colour: paints.stoneDark,
      colourTop: paints.stone,
      sides: 12,
      smooth: false,
    }),
  ];
  const radiusAt = (y: number): number => 2.15 - (y / 10.4) * 0.95;
  for (let band = 0; band < 5; band += 1) {
    const y = band * 2.08;
    const colour = band % 2 === 0 ? white : red;
    parts.push(
      lathe(
        [
          [radiusAt(y), 0],
          [radiusAt(y + 2.08), 2.08],
        ],
        { at: [0, 0.7 + y, 0], colour: shadeColour(colour, -0.1), colourTop: colour, sides: 18 },
      ),
    );
  }
  parts.push(...lampRoom(red, white));
  parts.push(
    ...archDoor({ z: -2.12, colour: '#3c6072', trim: '#e6dcc8' }).map((part): ModelPart => ({
      ...part,
      at: liftBy(part.at, 0.6),
    })),
  );
  for (const [y, turn] of [
    [4.4, 0],
    [7.4, 0],
    [5.9, -pi / 2],
    [5.9, pi / 2],
  ] as const) {
    const reach = radiusAt(y - 0.7) + 0.02;
    const at: Triple = turn === 0 ? [0, y, -reach] : [turn < 0 ? reach : -reach, y, 0];
    parts.push(...framedWindow({ at, turn, width: 0.44, height: 0.72, trim: white }));
  }
  return parts;
}

/** Gallery with railing, glass with the lamp, and the dome. */
function lampRoom(red: string, white: string): ModelPart[] {
  const parts: ModelPart[] = [];
  parts.push(
    lathe([1.2, 0, 1.75, 0.35, 1.75, 0.55], {
      at: [0, 11, 0],
      colour: shadeColour(white, -0.25),
      colourTop: white,
      sides: 14,
    }),
    lathe([0.85, 0, 0.85, 1.5], {
      at: [0, 11.5, 0],
      colour: '#ffe2a0',
      colourTop: '#fff3cf',
      emissive: 0.35,
      nightGlow: 2,
      sides: 8,
      smooth: false,
    }),
    lathe([1.15, 0, 1.05, 0.3, 0.6, 0.85, 0.12, 1.1, 0.1, 1.5], {
      at: [0, 13, 0],
      colour: shadeColour(red, -0.2),
      colourTop: red,
      sides: 12,
    }),
    blob([0.16, 0.16, 0.16], { at: [0, 14.6, 0], colour: paints.brass }),
    ring(1.68, { at: [0, 12.2, 0], turn: [pi / 2, 0, 0], thickness: 0.05, sides: 20, colour: paints.iron }),
    ring(1.68, { at: [0, 11.9, 0], turn: [pi / 2, 0, 0], thickness: 0.035, sides: 20, colour: paints.iron }),
  );
  for (let step = 0; step < 8; step += 1) {
    const angle = (step / 8) * 2 * pi;
    parts.push(
      post([0.05, 0.05, 0.7], { at: [cos(angle) * 1.68, 11.5, sin(angle) * 1.68], colour: paints.iron, sides: 5 }),
      box([0.09, 1.55, 0.09], {
        at: [cos(angle) * 0.88, 11.5, sin(angle) * 0.88],
        turn: [0, -angle, 0],
        colour: shadeColour(red, -0.3),
        bevel: 0,
      }),
    );
  }
  return parts;
}

function liftBy(at: Triple | undefined, metres: number): Triple {
  const [x, y, z] = at ?? [0, 0, 0];
  return [x, y + metres, z];
}

/** A windmill with a plaster body, thatched cap and four sails (bone "sails", turning about z at [0, 7, -2.2]). */
export function windmill({ rng, palette }: ModelKit): ModelPart[] {
  const roof = rng.pick(['#8a5a3c', '#a34f3d', mixColours([palette.accent, '#70443a'], 0.5)]);
  const parts: ModelPart[] = [
    lathe([2.6, -0.5, 2.55, 0.6, 2.25, 0.7], {
      colour: paints.stoneDark,
      colourTop: paints.stone,
      sides: 10,
      smooth: false,
    }),
    lathe([2.2, 0.6, 1.9, 3.4, 1.6, 6.2], {
      colour: shadeColour(paints.plaster, -0.16),
      colourTop: paints.plaster,
      sides: 10,
      smooth: false,
    }),
    lathe([1.95, 0, 1.7, 0.5, 1.2, 1.4, 0.5, 2.1, 0.05, 2.3], {
      at: [0, 6.1, 0],
      colour: shadeColour(roof, -0.25),
      colourTop: shadeColour(roof, 0.15),
      sides: 10,
      smooth: false,
    }),
    lathe([2.12, 0, 2.12, 0.2], { at: [0, 3.3, 0], colour: paints.wood, sides: 10, smooth: false }),
    tube([0, 7, 0.3, 0, 7, -2.4], { radii: [0.2, 0.16], sides: 7, colour: paints.woodDark }),
    ...archDoor({ z: -2.28, colour: '#5a7a4a', trim: '#e8dcc0' }),
    ...framedWindow({ at: [0, 4.3, -1.84], turn: 0, width: 0.6, height: 0.8, trim: paints.wood }),
    ...framedWindow({ at: [2.02, 2, 0], turn: -pi / 2, width: 0.6, height: 0.8, trim: paints.wood }),
    ...framedWindow({ at: [-2.02, 2, 0], turn: pi / 2, width: 0.6, height: 0.8, trim: paints.wood }),
    blob([0.3, 0.3, 0.25], { at: [0, 7, -2.42], colour: paints.iron }),
  ];
  for (let sail = 0; sail < 4; sail += 1) parts.push(...sailParts((sail / 4) * 2 * pi + 0.4));
  return parts;
}

function sailParts(turn: number): ModelPart[] {
  const hub: Triple = [0, 7, -2.35];
  const local = (x: number, y: number): Triple => [
    hub[0] + x * cos(turn) - y * sin(turn),
    hub[1] + x * sin(turn) + y * cos(turn),
    hub[2],
  ];
  const parts: ModelPart[] = [
    box([0.14, 4.3, 0.12], {
      at: hub,
      turn: [0, 0, turn],
      colour: paints.woodDark,
      colourTop: paints.wood,
      bevel: 0.02,
      bone: 'sails',
    }),
    box([0.95, 3.2, 0.05], {
      at: local(0.5, 0.95),
      turn: [0, 0.22, turn],
      colour: '#e3d4b4',
      colourTop: '#fbf3df',
      bevel: 0.02,
      bone: 'sails',
    }),
  ];
  for (let slat = 0; slat < 4; slat += 1)
    parts.push(
      box([1.08, 0.08, 0.1], {
        at: local(0.48, 1.1 + slat * 0.92),
        turn: [0, 0.22, turn],
        colour: paints.wood,
        bevel: 0,
        bone: 'sails',
      }),
    );
  return parts;
}

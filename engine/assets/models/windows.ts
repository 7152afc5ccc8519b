import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { box } from '#engine/assets/parts.ts';

import { pi } from '#engine/math/trig.ts';

import { paints } from './model-builder.ts';

/** Where a window sits and how large it is, in metres; `at` is the middle of its sill. */
export interface WindowSpot {
  readonly at: Triple;
  /** Turn about y; 0 looks to -z. */
  readonly turn: number;
  readonly width: number;
  readonly height: number;
  readonly trim: string;
}

/** A framed window with crossbars; the pane glows when it is dark. `at` is the middle of the sill on the wall. */
export function framedWindow({ at, turn, width, height, trim }: WindowSpot): ModelPart[] {
  const local: ModelPart[] = [
    box([width + 0.22, height + 0.2, 0.14], { at: [0, -0.1, 0], colour: trim, bevel: 0.03 }),
    box([width, height, 0.12], {
      at: [0, 0, -0.04],
      colour: shadeColour(paints.glass, -0.2),
      colourTop: '#86a8bd',
      nightGlow: 1.2,
      bevel: 0,
    }),
    box([0.06, height, 0.06], { at: [0, 0, -0.11], colour: trim, bevel: 0 }),
    box([width, 0.06, 0.06], { at: [0, height * 0.55, -0.11], colour: trim, bevel: 0 }),
    box([width + 0.36, 0.12, 0.3], { at: [0, -0.2, -0.08], colour: shadeColour(trim, -0.12), bevel: 0.03 }),
  ];
  return local.map((part) => turnAbout(part, { at, turn }));
}

/** A pair of open shutters beside a window. */
export function shutters({ at, turn, colour }: { at: Triple; turn: number; colour: string }): ModelPart[] {
  return [-1, 1].map((side) =>
    turnAbout(
      box([0.3, 1.02, 0.08], {
        at: [side * 0.64, -0.06, -0.06],
        colour: shadeColour(colour, -0.15),
        colourTop: colour,
        bevel: 0.02,
      }),
      { at, turn },
    ),
  );
}

/** Turns a part about the y axis of its group and then moves the group. */
export function turnAbout(part: ModelPart, { at, turn }: { at: Triple; turn: number }): ModelPart {
  const [x, y, z] = part.at ?? [0, 0, 0];
  const quarter = Math.round(turn / (pi / 2));
  const cosine = [1, 0, -1, 0][((quarter % 4) + 4) % 4] ?? 1;
  const sine = [0, 1, 0, -1][((quarter % 4) + 4) % 4] ?? 0;
  const [turnX, turnY, turnZ] = part.turn ?? [0, 0, 0];
  return {
    ...part,
    at: [at[0] + x * cosine + z * sine, at[1] + y, at[2] + z * cosine - x * sine],
    turn: [turnX, turnY + turn, turnZ],
  };
}

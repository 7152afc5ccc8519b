import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelBuilder } from '#engine/assets/models/model-builder.ts';
import { paints } from '#engine/assets/models/model-builder.ts';
import { toned } from './toned.ts';

const oak = toned('#8a6240');

const iron = { colour: '#5a616c', colourTop: '#c2cad4' };

const brass = { colour: '#a8762a', colourTop: '#ffdf8a', emissive: 0.15 };

function handle(tall: number): ModelPart {
  return post([0.045, 0.04, tall], { ...oak, sides: 8 });
}

/** A toothed wheel. */
function gear(): ModelPart[] {
  return [
    ring(0.27, { ...brass, at: [0, 0.46, 0], thickness: 0.1, sides: 18 }),
    ...Array.from({ length: 8 }, (_, tooth) => {
      const angle = (tooth / 8) * 2 * pi;
      return box([0.14, 0.14, 0.14], {
        ...brass,
        at: [cos(angle) * 0.38, 0.46 + sin(angle) * 0.38 - 0.07, 0],
        bevel: 0.02,
      });
    }),
    ...[0, pi / 2].map((turn) =>
      box([0.5, 0.08, 0.08], { ...brass, at: [0, 0.42, 0], turn: [0, turn, 0], bevel: 0.01 }),
    ),
  ];
}

/** A cell with a bright pole. */
function battery(): ModelPart[] {
  return [
    post([0.22, 0.22, 0.56], { ...toned('#2f343e'), sides: 14 }),
    post([0.225, 0.225, 0.2], { ...toned('#f0a62a'), at: [0, 0.54, 0], sides: 14 }),
    post([0.09, 0.09, 0.1], { ...iron, at: [0, 0.74, 0], sides: 10 }),
    extrude([-0.02, 0, 0.1, 0.16, 0.02, 0.16, 0.06, 0.34, -0.1, 0.14, -0.02, 0.14], {
      at: [0, 0.14, -0.22],
      depth: 0.04,
      colour: '#f7e04a',
      emissive: 0.8,
    }),
  ];
}

/** A coil of hemp. */
function rope(): ModelPart[] {
  return [
    ...[0, 1, 2].map((turn) =>
      ring(0.3 - turn * 0.012, {
        at: [0, 0.1 + turn * 0.13, 0],
        turn: [pi / 2, 0, 0],
        thickness: 0.075,
        ...toned(paints.rope),
        sides: 18,
      }),
    ),
    tube([0.28, 0.4, 0, 0.46, 0.3, -0.1, 0.5, 0.06, -0.16], { ...toned(paints.rope), radii: [0.07, 0.07, 0.06] }),
  ];
}

/** Sawn boards in a stack. */
function plank(): ModelPart[] {
  return [0, 1, 2].map((board) =>
    box([0.24, 0.11, 1.1], {
      ...toned(['#c9a06a', '#b98f5a', '#d9b27a'][board] ?? '#c9a06a'),
      at: [0, 0.06 + board * 0.13, 0],
      turn: [0, (board - 1) * 0.22, 0],
      bevel: 0.015,
    }),
  );
}

/** A head of steel on a handle. */
function hammer(): ModelPart[] {
  return [handle(0.75), box([0.5, 0.2, 0.2], { ...iron, at: [0, 0.72, 0], bevel: 0.03 })];
}

/** Jaws at one end. */
function wrench(): ModelPart[] {
  return [
    box([0.13, 0.62, 0.07], { ...iron, at: [0, 0.08, 0], bevel: 0.02 }),
    ring(0.15, { ...iron, at: [0, 0.82, 0], thickness: 0.065, arcRadians: 4.6, turn: [0, 0, 2.4], sides: 14 }),
  ];
}

/** A wedge blade on a handle. */
function axe(): ModelPart[] {
  return [
    handle(0.95),
    extrude([0.02, 0, 0.34, -0.1, 0.4, 0.14, 0.34, 0.36, 0.02, 0.24], {
      ...iron,
      at: [0, 0.62, 0],
      depth: 0.08,
      bevel: 0.02,
    }),
  ];
}

/** Two points on a handle. */
function pickaxe(): ModelPart[] {
  return [
    handle(0.9),
    tube([-0.48, 0.68, 0, -0.2, 0.86, 0, 0, 0.9, 0, 0.2, 0.86, 0, 0.48, 0.68, 0], {
      ...iron,
      radii: [0.02, 0.07, 0.08, 0.07, 0.02],
    }),
  ];
}

/** A leaf of steel on a handle. */
function shovel(): ModelPart[] {
  return [
    post([0.04, 0.04, 0.8], { ...oak, at: [0, 0.34, 0], sides: 8 }),
    extrude([0, 0, 0.16, 0.12, 0.17, 0.4, -0.17, 0.4, -0.16, 0.12], { ...iron, depth: 0.05, bevel: 0.015 }),
    box([0.26, 0.07, 0.07], { ...oak, at: [0, 1.1, 0], bevel: 0.02 }),
  ];
}

/** Green glass with a cork and a note. */
function bottle(): ModelPart[] {
  return [
    lathe([0.2, 0, 0.21, 0.4, 0.08, 0.58, 0.08, 0.76, 0.1, 0.78], {
      colour: '#2f7a5a',
      colourTop: '#9fe0bc',
      sides: 12,
    }),
    post([0.07, 0.07, 0.12], { ...toned('#b98a50'), at: [0, 0.76, 0], sides: 8 }),
    box([0.2, 0.2, 0.02], { at: [0, 0.14, -0.2], colour: '#e4d6ae', colourTop: '#fbf3dc', bevel: 0.005 }),
  ];
}

/** A box with a lens. */
function camera(): ModelPart[] {
  return [
    box([0.62, 0.4, 0.26], { ...toned('#34363f'), at: [0, 0.26, 0], bevel: 0.04 }),
    box([0.22, 0.1, 0.2], { ...toned('#5a5e6a'), at: [0, 0.65, 0], bevel: 0.02 }),
    lathe([0.17, 0, 0.17, 0.14, 0.13, 0.16], { ...iron, at: [0, 0.46, -0.12], turn: [-pi / 2, 0, 0], sides: 14 }),
    blob([0.11, 0.11, 0.04], { at: [0, 0.46, -0.28], colour: '#1f3f6a', colourTop: '#8ac8f0', emissive: 0.4 }),
    box([0.1, 0.07, 0.03], { at: [0.2, 0.55, -0.14], colour: '#fff2c0', emissive: 0.5 }),
  ];
}

/** Ring, stock and flukes. */
function anchor(): ModelPart[] {
  return [
    ring(0.11, { ...iron, at: [0, 0.98, 0], thickness: 0.04 }),
    post([0.06, 0.07, 0.8], { ...iron, at: [0, 0.1, 0], sides: 8 }),
    box([0.5, 0.09, 0.09], { ...iron, at: [0, 0.74, 0], bevel: 0.02 }),
    tube([-0.42, 0.4, 0, -0.3, 0.16, 0, 0, 0.08, 0, 0.3, 0.16, 0, 0.42, 0.4, 0], {
      ...iron,
      radii: [0.02, 0.07, 0.08, 0.07, 0.02],
    }),
  ];
}

/** Things to work or play with. */
export const tools = {
  gear,
  battery,
  rope,
  plank,
  hammer,
  wrench,
  axe,
  pickaxe,
  shovel,
  bottle,
  camera,
  anchor,
} satisfies Record<string, ModelBuilder>;

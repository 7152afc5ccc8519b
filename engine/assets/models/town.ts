import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, gable, lathe, post, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import { lanternHead } from './lights.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** A round stone well under a little shingle roof, with rope and bucket. */
export function well({ rng, palette }: ModelKit): ModelPart[] {
  const roof = mixColours([palette.accent, '#7a4438'], 0.5);
  const parts: ModelPart[] = [
    lathe([1.05, -0.3, 0.98, 0.75, 0.7, 0.75, 0.7, 0.4, 0, 0.4], {
      colour: paints.stoneDark,
      colourTop: paints.stone,
      sides: 12,
      smooth: false,
    }),
    lathe([0.7, 0, 0, 0.02], { at: [0, 0.5, 0], colour: shadeColour(palette.water, -0.3), sides: 12 }),
    gable([2.3, 0.85, 1.5], {
      at: [0, 2.35, 0],
      colour: shadeColour(roof, -0.25),
      colourTop: roof,
      over: 0.2,
      thick: 0.14,
    }),
    tube([-0.95, 2, 0, 0.95, 2, 0], { radii: [0.09], sides: 7, colour: paints.wood }),
    tube([0, 2, 0, 0, 1.25, 0], { radii: [0.03], sides: 4, colour: paints.rope }),
    lathe([0.16, 0, 0.22, 0.32], {
      at: [0, 0.95, 0],
      colour: paints.wood,
      colourTop: paints.woodLight,
      sides: 8,
      smooth: false,
    }),
  ];
  for (const side of [-1, 1])
    parts.push(box([0.16, 2.2, 0.16], { at: [side * 0.92, 0.3, 0], colour: paints.woodDark, colourTop: paints.wood }));
  for (let stone = 0; stone < 12; stone += 1) {
    const angle = (stone / 12) * 2 * pi;
    parts.push(
      box([0.5, 0.2, 0.36], {
        at: [cos(angle) * 0.86, 0.68, -sin(angle) * 0.86],
        turn: [0, angle + pi / 2, 0],
        colour: shadeColour(paints.stone, rng.range(-0.15, 0.2)),
        bevel: 0.05,
      }),
    );
  }
  return parts;
}

/** A two-tier fountain with a carved rim, clear water and falling jets. */
export function fountain({ palette }: ModelKit): ModelPart[] {
  const stone = mixColours([palette.rock, '#d8cfbe'], 0.7);
  const look = { colour: shadeColour(stone, -0.25), colourTop: shadeColour(stone, 0.1) };
  const water = {
    colour: shadeColour(palette.water, 0.1),
    colourTop: shadeColour(palette.water, 0.45),
    emissive: 0.12,
  };
  const parts: ModelPart[] = [
    lathe([2.1, -0.3, 2.1, 0.1, 1.95, 0.2, 1.95, 0.55, 2.1, 0.62, 2.1, 0.74, 1.78, 0.74, 1.72, 0.3, 0, 0.3], {
      ...look,
      sides: 16,
      smooth: false,
    }),
    lathe([1.76, 0, 0, 0.03], { ...water, at: [0, 0.56, 0], sides: 16 }),
    lathe([0.5, 0, 0.28, 0.5, 0.24, 1.1, 0.4, 1.3, 1, 1.55, 1.05, 1.68, 0.88, 1.66, 0, 1.5], {
      ...look,
      at: [0, 0.3, 0],
      sides: 14,
    }),
    lathe([0.88, 0, 0, 0.03], { ...water, at: [0, 1.9, 0], sides: 14 }),
    lathe([0.2, 0, 0.13, 0.5, 0.24, 0.7, 0.12, 0.9, 0.02, 1], { ...look, at: [0, 1.85, 0], sides: 9 }),
  ];
  for (let jet = 0; jet < 8; jet += 1) {
    const angle = (jet / 8) * 2 * pi;
    const out = (reach: number, y: number): Triple => [cos(angle) * reach, y, sin(angle) * reach];
    parts.push(
      tube([out(0.9, 1.94), out(1.15, 1.8), out(1.28, 1.2), out(1.34, 0.6)], {
        ...water,
        radii: [0.05, 0.06, 0.05, 0.07],
        sides: 5,
      }),
    );
  }
  for (let jet = 0; jet < 4; jet += 1) {
    const angle = (jet / 4) * 2 * pi;
    const out = (reach: number, y: number): Triple => [cos(angle) * reach, y, sin(angle) * reach];
    parts.push(
      tube([out(0.02, 2.8), out(0.2, 3.1), out(0.42, 2.9), out(0.56, 1.95)], {
        ...water,
        radii: [0.04, 0.045, 0.04, 0.05],
        sides: 5,
      }),
    );
  }
  return parts;
}

/** A market stall with a striped awning, crates and heaps of fruit; the counter looks to -z. */
export function marketStall({ rng, palette }: ModelKit): ModelPart[] {
  const stripe = rng.pick([palette.accent, '#c8493f', '#3f7f8c', '#6a8a3f']);
  const parts: ModelPart[] = [
    box([2.6, 0.9, 0.8], { at: [0, 0, -0.5], colour: paints.woodDark, colourTop: paints.wood, bevel: 0.05 }),
    box([2.8, 0.12, 1], { at: [0, 0.9, -0.5], colour: paints.woodLight, bevel: 0.03 }),
    box([2.5, 1.6, 0.1], { at: [0, 0, 0.85], colour: paints.woodDark, colourTop: paints.wood, bevel: 0.02 }),
  ];
  for (const x of [-1.3, 1.3]) {
    parts.push(
      post([0.08, 0.07, 2.2], { at: [x, 0, -0.9], colour: paints.wood, sides: 6 }),
      post([0.08, 0.07, 2.7], { at: [x, 0, 0.85], colour: paints.wood, sides: 6 }),
    );
  }
  for (let strip = 0; strip < 7; strip += 1) {
    const colour = strip % 2 === 0 ? stripe : '#fbf2de';
    const x = -1.32 + strip * 0.44;
    parts.push(
      box([0.445, 0.08, 2.5], {
        at: [x, 2.42, -0.2],
        turn: [-0.22, 0, 0],
        colour: shadeColour(colour, -0.05),
        bevel: 0.01,
      }),
      lathe([0.05, -0.24, 0.21, -0.1, 0.22, 0.06], {
        at: [x, 2.13, -1.42],
        scale: [1, 1, 0.3],
        colour,
        sides: 7,
        smooth: false,
      }),
    );
  }
  const goods = ['#d8423a', '#f0a030', '#7fae3f', '#8a4f9c', '#f2d35a'];
  for (let tray = 0; tray < 3; tray += 1) {
    const x = -0.86 + tray * 0.86;
    parts.push(box([0.74, 0.2, 0.7], { at: [x, 1, -0.52], turn: [0.16, 0, 0], colour: paints.woodLight, bevel: 0.03 }));
    const colour = rng.pick(goods);
    for (let fruit = 0; fruit < 7; fruit += 1) {
      parts.push(
        blob([0.13, 0.12, 0.13], {
          at: [x - 0.22 + (fruit % 3) * 0.22, 1.26 + (fruit > 5 ? 0.14 : 0), -0.68 + Math.floor(fruit / 3) * 0.2],
          detail: 0,
          colour: shadeColour(colour, -0.15),
          colourTop: shadeColour(colour, 0.2),
        }),
      );
    }
  }
  parts.push(
    ...lanternHead({ at: [1.3, 2.05, -1.15], scale: 0.75 }),
    box([0.62, 0.55, 0.55], {
      at: [1.75, 0, -0.2],
      turn: [0, 0.3, 0],
      colour: paints.wood,
      colourTop: paints.woodLight,
    }),
  );
  return parts;
}

/** Two metres of wooden fence along x. */
export function fence({ rng }: ModelKit): ModelPart[] {
  const parts: ModelPart[] = [];
  for (let picket = 0; picket < 5; picket += 1) {
    parts.push(
      box([0.17, rng.range(0.86, 1), 0.1], {
        at: [-0.88 + picket * 0.44, -0.1, rng.range(-0.02, 0.02)],
        turn: [0, 0, rng.range(-0.05, 0.05)],
        colour: shadeColour(paints.woodLight, -0.35),
        colourTop: shadeColour(paints.woodLight, rng.range(-0.1, 0.15)),
        taper: [0.7, 1],
        bevel: 0.03,
      }),
    );
  }
  for (const y of [0.26, 0.6])
    parts.push(
      box([2.05, 0.1, 0.07], {
        at: [0, y, 0.08],
        turn: [0, 0, rng.range(-0.02, 0.02)],
        colour: paints.wood,
        bevel: 0.02,
      }),
    );
  return parts;
}

/** A nailed wooden crate. */
export function crate({ rng }: ModelKit): ModelPart[] {
  const wood = rng.pick([paints.woodLight, '#a8764a', '#b98d5c']);
  const parts: ModelPart[] = [
    box([0.88, 0.88, 0.88], {
      at: [0, 0.02, 0],
      colour: shadeColour(wood, -0.4),
      colourTop: shadeColour(wood, -0.18),
      bevel: 0.03,
    }),
  ];
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      parts.push(
        box([0.16, 0.96, 0.16], {
          at: [x * 0.41, -0.01, z * 0.41],
          colour: shadeColour(wood, -0.2),
          colourTop: wood,
          bevel: 0.03,
        }),
      );
  for (const y of [-0.01, 0.8])
    for (const side of [-1, 1]) {
      parts.push(
        box([0.98, 0.16, 0.13], { at: [0, y, side * 0.42], colour: wood, bevel: 0.03 }),
        box([0.13, 0.16, 0.98], { at: [side * 0.42, y, 0], colour: wood, bevel: 0.03 }),
      );
    }
  for (const side of [-1, 1])
    parts.push(
      box([0.14, 0.98, 0.06], {
        at: [-0.34 * side, 0.12, side * 0.44],
        turn: [0, 0, side * 0.78],
        colour: shadeColour(wood, -0.08),
        bevel: 0.02,
      }),
    );
  return parts;
}

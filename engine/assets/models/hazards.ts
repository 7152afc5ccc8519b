import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, ring } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';
import { starOutline } from './pickups.ts';

/** A plate of steel spikes with red tips; fills `size` in x and z. */
export function spikes({ request, rng }: ModelKit): ModelPart[] {
  const { x, z } = request.size ?? { x: 1.6, y: 0.6, z: 1.6 };
  const parts: ModelPart[] = [box([x, 0.16, z], { colour: '#3a3640', colourTop: '#57525e', bevel: 0.04 })];
  const columns = Math.max(2, Math.min(8, Math.round(x / 0.5)));
  const rows = Math.max(2, Math.min(8, Math.round(z / 0.5)));
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1) {
      const height = rng.range(0.55, 0.75);
      parts.push(
        lathe(
          [
            [0.15, 0],
            [0.1, height * 0.4],
            [0.005, height],
          ],
          {
            at: [((column + 0.5) / columns - 0.5) * x, 0.14, ((row + 0.5) / rows - 0.5) * z],
            turn: [rng.range(-0.08, 0.08), 0, rng.range(-0.08, 0.08)],
            colour: '#8d93a3',
            colourTop: '#e2544a',
            sides: 5,
            smooth: false,
          },
        ),
      );
    }
  return parts;
}

/** A pool of glowing lava with a crust and a rim of burnt stone; fills `size` in x and z. */
export function lavaPool({ request, rng }: ModelKit): ModelPart[] {
  const { x, z } = request.size ?? { x: 3, y: 0.4, z: 3 };
  const scale: readonly [number, number, number] = [x / 2, 1, z / 2];
  const parts: ModelPart[] = [
    lathe([1.04, -0.2, 1.02, 0.08, 0.9, 0.12], {
      scale,
      colour: '#241a1e',
      colourTop: '#4a3838',
      sides: 14,
      smooth: false,
    }),
    lathe([0.96, 0, 0, 0.03], {
      scale,
      at: [0, 0.1, 0],
      colour: '#ff4a12',
      colourTop: '#ffae2e',
      emissive: 1.3,
      sides: 14,
    }),
  ];
  for (let plate = 0; plate < 7; plate += 1) {
    const angle = plate * 2.4;
    const reach = 0.2 + 0.55 * (plate / 7);
    parts.push(
      blob([0.2 * x * 0.4, 0.05, 0.16 * z * 0.4], {
        at: [cos(angle) * reach * x * 0.45, 0.13, sin(angle) * reach * z * 0.45],
        turn: [0, angle, 0],
        rough: 0.3,
        seed: plate + 1,
        smooth: false,
        detail: 0,
        colour: '#2b1d1c',
        colourTop: '#59342a',
      }),
    );
  }
  for (let stone = 0; stone < 12; stone += 1) {
    const angle = (stone / 12) * 2 * pi;
    const size = rng.range(0.18, 0.36);
    parts.push(
      blob([size, size * 0.8, size], {
        at: [cos(angle) * x * 0.51, 0.05, sin(angle) * z * 0.51],
        rough: 0.25,
        seed: stone + 5,
        smooth: false,
        detail: 0,
        colour: '#2f2428',
        colourTop: '#6b5450',
      }),
    );
  }
  return parts;
}

/** A spring pad: a padded disc with a star on coils; the disc is the bone "pad", pressed by the client. */
export function bouncer({ palette }: ModelKit): ModelPart[] {
  const colour = mixColours([palette.accent, '#ff5fa2'], 0.4);
  return [
    lathe([0.95, -0.1, 0.95, 0.12, 0.75, 0.2], { colour: paints.iron, colourTop: '#5c6172', sides: 16 }),
    ...[0.24, 0.34].map((y) =>
      ring(0.55, { at: [0, y, 0], turn: [pi / 2, 0, 0], thickness: 0.06, sides: 16, colour: '#c9ced9' }),
    ),
    lathe([0.8, 0, 0.92, 0.08, 0.9, 0.2, 0.7, 0.28, 0, 0.34], {
      at: [0, 0.38, 0],
      colour: shadeColour(colour, -0.2),
      colourTop: shadeColour(colour, 0.2),
      emissive: 0.2,
      sides: 18,
      bone: 'pad',
    }),
    ring(0.84, { at: [0, 0.52, 0], turn: [pi / 2, 0, 0], thickness: 0.09, sides: 20, colour: '#fff2dc', bone: 'pad' }),
    extrude(starOutline(0.46, 0.2), {
      at: [0, 0.7, 0],
      turn: [pi / 2, 0, 0],
      depth: 0.06,
      colour: '#fff6dc',
      emissive: 0.4,
      bone: 'pad',
    }),
  ];
}

import { mixColours, shadeColour, hslColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, extrude, lathe, post, tube } from '#engine/assets/parts.ts';

import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';

import { trunk } from './tree-trunk.ts';

/** A leaning palm with drooping fronds and nuts. */
export function palm(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const lean = rng.range(0.5, 1.1);
  const height = rng.range(4, 5);
  const top: Triple = [lean, height, 0];
  const parts: ModelPart[] = [
    tube([[0, -0.2, 0], [lean * 0.2, height * 0.4, 0], [lean * 0.6, height * 0.75, 0], top], {
      radii: [0.3, 0.21, 0.18, 0.16],
      sides: 7,
      colour: '#7d5b3e',
      colourTop: '#b08a5c',
    }),
  ];
  for (let mark = 1; mark < 6; mark += 1)
    parts.push(
      post([0.235 - mark * 0.008, 0.2, 0.12], {
        at: [lean * 0.028 * mark * mark, mark * height * 0.155, 0],
        colour: '#6b4c34',
        sides: 7,
      }),
    );
  const leaf: readonly (readonly [number, number])[] = [
    [0.07, 0],
    [0.32, 0.7],
    [0.17, 1.5],
    [0, 2.1],
    [-0.17, 1.5],
    [-0.32, 0.7],
    [-0.07, 0],
  ];
  for (let frond = 0; frond < 8; frond += 1) {
    const droop = frond % 2 === 0 ? 0.28 : 0.62;
    parts.push(
      extrude(leaf, {
        at: [top[0], top[1] - 0.02, 0],
        turn: [pi / 2 + droop, (frond / 8) * 2 * pi, 0],
        depth: 0.07,
        colour: shadeColour(palette.foliage[0], -0.1),
        colourTop: palette.foliage[1],
        sway: 0.6,
      }),
    );
  }
  for (let nut = 0; nut < 3; nut += 1)
    parts.push(
      blob([0.17, 0.19, 0.17], {
        at: [top[0] + cos(nut * 2.1) * 0.2, top[1] - 0.22, sin(nut * 2.1) * 0.2],
        colour: '#6b4630',
        detail: 1,
      }),
    );
  return parts;
}

/** A cactus with two arms and a bloom. */
export function cactus(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const green = mixColours([palette.foliage[0], '#4f8a54'], 0.4);
  const look = { colour: shadeColour(green, -0.25), colourTop: shadeColour(green, 0.12), sides: 8 };
  const parts: ModelPart[] = [lathe([0.34, -0.1, 0.38, 0.8, 0.36, 2.3, 0.24, 2.75, 0.05, 2.9], look)];
  for (const side of [-1, 1]) {
    const y = rng.range(0.9, 1.5);
    const rise = rng.range(0.7, 1.2);
    parts.push(
      tube(
        [
          [0, y, 0],
          [side * 0.75, y + 0.08, 0],
          [side * 0.82, y + 0.3, 0],
          [side * 0.82, y + rise, 0],
        ],
        { ...look, radii: [0.2, 0.22, 0.22, 0.12] },
      ),
    );
  }
  parts.push(
    blob([0.16, 0.12, 0.16], {
      at: [0, 2.95, 0],
      colour: palette.accent,
      colourTop: shadeColour(palette.accent, 0.4),
      rough: 0.2,
    }),
  );
  return parts;
}

/** A bare twisted tree; on a volcano its tips smoulder. */
export function deadTree(kit: ModelKit): ModelPart[] {
  const { rng } = kit;
  const bark = kit.request.biome === 'volcano' ? '#3a3034' : '#5a5148';
  const { parts, top } = trunk(kit, { height: 2.6, radius: 0.26, colour: bark });
  for (let branch = 0; branch < 5; branch += 1) {
    const angle = branch * 1.3 + rng.range(0, 0.6);
    const reach = rng.range(0.7, 1.3);
    const y = 1.4 + branch * 0.32;
    const from: Triple = [top[0] * (y / 2.6), y, top[2] * (y / 2.6)];
    const middle: Triple = [from[0] + cos(angle) * reach * 0.6, y + 0.35, from[2] + sin(angle) * reach * 0.6];
    const tip: Triple = [from[0] + cos(angle) * reach, y + 1.15, from[2] + sin(angle) * reach];
    parts.push(
      tube([from, middle, tip], {
        radii: [0.14, 0.08, 0.02],
        sides: 5,
        colour: bark,
        colourTop: shadeColour(bark, 0.18),
      }),
    );
    if (kit.request.biome === 'volcano' && branch % 2 === 0)
      parts.push(
        blob([0.09, 0.12, 0.09], { at: tip, colour: '#ff6a2a', colourTop: '#ffc04d', emissive: 1.2, detail: 0 }),
      );
  }
  return parts;
}

/** A willow: a lumpy crown from which strands hang in two rings. */
export function willow(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const { parts, top } = trunk(kit, { height: 2.7, radius: 0.3, colour: '#5c5244' });
  const [low, high] = palette.foliage;
  const leaves = { colour: shadeColour(low, -0.3), colourTop: high, sway: 0.25, rough: 0.14 };
  parts.push(blob([1.15, 0.8, 1.15], { ...leaves, at: [top[0], top[1] + 0.85, top[2]], seed: rng.int(1, 999) }));
  for (let lump = 0; lump < 5; lump += 1) {
    const angle = (lump / 5) * 2 * pi + rng.range(0, 0.6);
    const at: Triple = [top[0] + cos(angle) * 0.95, top[1] + rng.range(0.35, 0.65), top[2] + sin(angle) * 0.95];
    parts.push(blob([0.82, 0.6, 0.82], { ...leaves, at, seed: rng.int(1, 999) }));
  }
  for (let strand = 0; strand < 15; strand += 1) {
    const angle = (strand / 15) * 2 * pi + rng.range(0, 0.2);
    const reach = strand % 2 === 0 ? 1.62 : 1.15;
    const length = rng.range(0.9, 1.9);
    parts.push(
      lathe([0.01, -length, 0.13, -length * 0.55, 0.17, 0], {
        at: [top[0] + cos(angle) * reach, top[1] + 0.5, top[2] + sin(angle) * reach],
        turn: [sin(angle) * 0.1, 0, -cos(angle) * 0.1],
        colour: shadeColour(low, -0.25),
        colourTop: high,
        sway: 0.6,
        sides: 5,
      }),
    );
  }
  return parts;
}

/** A pale trunk with a crown of crystal spires. */
export function crystalTree(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const { parts, top } = trunk(kit, { height: 2.4, radius: 0.2, colour: '#8f86a8' });
  const hue = rng.pick([178, 268, 312]);
  const spires = rng.int(7, 9);
  for (let spire = 0; spire < spires; spire += 1) {
    const angle = spire * 2.4;
    const out = spire === 0 ? 0 : rng.range(0.4, 0.85);
    const length = spire === 0 ? 2.2 : rng.range(0.9, 1.6);
    const colour = spire % 3 === 0 ? palette.accent : hslColour({ hue, saturation: 0.55, lightness: 0.6 });
    parts.push(
      lathe(
        [
          [0.05, 0],
          [0.3, length * 0.35],
          [0.24, length * 0.7],
          [0.01, length],
        ],
        {
          at: [top[0] + cos(angle) * out * 0.4, top[1] - 0.3, top[2] + sin(angle) * out * 0.4],
          turn: [sin(angle) * out * 0.9, 0, -cos(angle) * out * 0.9],
          colour: shadeColour(colour, -0.25),
          colourTop: shadeColour(colour, 0.35),
          emissive: 0.3,
          sides: 5,
          smooth: false,
        },
      ),
    );
  }
  return parts;
}

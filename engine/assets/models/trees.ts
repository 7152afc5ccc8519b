import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, post } from '#engine/assets/parts.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import { cactus, crystalTree, deadTree, palm, willow } from './exotic-trees.ts';
import { trunk } from './tree-trunk.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

type TreeGrammar = (kit: ModelKit) => ModelPart[];

const grammars: Readonly<Record<BiomeKind, readonly TreeGrammar[]>> = {
  meadow: [leafyTree, leafyTree, birch],
  forest: [fir, fir, leafyTree],
  desert: [palm, cactus],
  snow: [fir],
  volcano: [deadTree],
  harbour: [leafyTree, pine],
  swamp: [willow, willow, deadTree],
  crystal: [crystalTree],
  'sky-islands': [blossom, leafyTree],
  autumn: [maple, maple, birch],
};

/** A tree by the grammar of its biome; 4 to 7 m high. */
export function tree(kit: ModelKit): ModelPart[] {
  return kit.rng.pick(grammars[kit.request.biome ?? 'meadow'])(kit);
}

function crown(
  kit: ModelKit,
  { centre, spread, colours }: { centre: Triple; spread: number; colours: readonly [string, string] },
): ModelPart[] {
  const { rng } = kit;
  const parts: ModelPart[] = [];
  const puff = (at: Triple, size: number): void => {
    const shade = mixColours(colours, rng.range(0, 0.7));
    parts.push(
      blob([size, size * 0.86, size], {
        at,
        rough: 0.13,
        seed: rng.int(1, 99999),
        detail: 1,
        colour: shadeColour(shade, -0.38),
        colourTop: shadeColour(shade, 0.14),
        sway: 0.35,
        turn: [0, rng.range(0, 6), 0],
      }),
    );
  };
  puff(centre, spread);
  const around = rng.int(3, 4);
  const start = rng.range(0, 6);
  for (let step = 0; step < around; step += 1) {
    const angle = start + (step / around) * 2 * pi;
    const reach = spread * rng.range(0.62, 0.8);
    puff(
      [centre[0] + cos(angle) * reach, centre[1] - spread * rng.range(0.15, 0.42), centre[2] + sin(angle) * reach],
      spread * rng.range(0.56, 0.74),
    );
  }
  puff([centre[0] + rng.range(-0.3, 0.3), centre[1] + spread * 0.62, centre[2] + rng.range(-0.3, 0.3)], spread * 0.66);
  return parts;
}

function leafyTree(kit: ModelKit): ModelPart[] {
  const height = kit.rng.range(2.2, 3);
  const { parts, top } = trunk(kit, { height, radius: 0.24, colour: '#7a6350' });
  const [low, high] = kit.palette.foliage;
  return [
    ...parts,
    ...crown(kit, { centre: [top[0], top[1] + 0.9, top[2]], spread: kit.rng.range(1.25, 1.6), colours: [low, high] }),
  ];
}

function blossom(kit: ModelKit): ModelPart[] {
  const { parts, top } = trunk(kit, { height: 2.5, radius: 0.22, colour: '#6e5852' });
  return [
    ...parts,
    ...crown(kit, { centre: [top[0], top[1] + 0.8, top[2]], spread: 1.45, colours: ['#e88fae', '#ffd3df'] }),
  ];
}

function maple(kit: ModelKit): ModelPart[] {
  const { parts, top } = trunk(kit, { height: 2.6, radius: 0.25, colour: '#5f4c42' });
  const colours = kit.rng.pick([
    ['#c9482b', '#e8843a'],
    ['#d9862c', '#f2c14e'],
    ['#a83232', '#d95b3a'],
    [kit.palette.foliage[0], kit.palette.foliage[1]],
  ] as const);
  return [
    ...parts,
    ...crown(kit, { centre: [top[0], top[1] + 0.9, top[2]], spread: kit.rng.range(1.3, 1.6), colours }),
  ];
}

function birch(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const height = 3.6;
  const { parts, top } = trunk(kit, { height, radius: 0.15, colour: '#e9e2d6' });
  for (let mark = 0; mark < 5; mark += 1)
    parts.push(
      box([0.2, 0.07, 0.14], {
        at: [rng.range(-0.05, 0.1), 0.6 + mark * 0.55, -0.1],
        turn: [0, rng.range(-0.6, 0.6), 0],
        colour: '#3a3433',
        bevel: 0,
      }),
    );
  const colours = [palette.foliage[1], mixColours([palette.foliage[1], '#fff3a0'], 0.3)] as const;
  for (let tier = 0; tier < 3; tier += 1) {
    const size = 1.05 - tier * 0.22;
    parts.push(
      blob([size, size * 0.95, size], {
        at: [top[0] + rng.range(-0.25, 0.25), height - 0.5 + tier * 0.95, top[2] + rng.range(-0.25, 0.25)],
        rough: 0.12,
        seed: rng.int(1, 99999),
        colour: shadeColour(colours[0], -0.32),
        colourTop: shadeColour(colours[1], 0.08),
        sway: 0.45,
      }),
    );
  }
  return parts;
}

function fir(kit: ModelKit): ModelPart[] {
  const { rng, palette, request } = kit;
  const snowy = request.biome === 'snow';
  const tiers = rng.int(4, 5);
  const height = rng.range(0.92, 1.25);
  const base = mixColours([palette.foliage[0], palette.foliage[1]], rng.range(0, 0.5));
  const parts: ModelPart[] = [
    post([0.26, 0.16, 1.6], { at: [0, -0.2, 0], colour: '#4d4036', colourTop: '#6d5747', sides: 7 }),
  ];
  for (let tier = 0; tier < tiers; tier += 1) {
    const share = tier / (tiers - 1);
    const radius = (1.65 - share * 1.1) * rng.range(0.92, 1.06);
    parts.push({
      shape: {
        kind: 'frond',
        radius,
        height: (1.7 - share * 0.25) * height,
        teeth: 8 - Math.floor(share * 2),
        seed: rng.int(1, 9999),
      },
      at: [0, 0.85 + tier * 0.98 * height, 0],
      turn: [rng.range(-0.05, 0.05), rng.range(0, 6), rng.range(-0.05, 0.05)],
      colour: shadeColour(base, -0.3 + share * 0.1),
      colourTop: snowy ? paints.snow : shadeColour(base, 0.1 + share * 0.14),
      sway: 0.15 + share * 0.2,
    });
  }
  return parts;
}

function pine(kit: ModelKit): ModelPart[] {
  const { rng, palette } = kit;
  const { parts, top } = trunk(kit, { height: 3.6, radius: 0.2, colour: '#86684f' });
  for (let layer = 0; layer < 3; layer += 1) {
    const size = 1.5 - layer * 0.3;
    parts.push(
      blob([size, 0.5, size * 0.9], {
        at: [top[0] + rng.range(-0.4, 0.4), 3.1 + layer * 0.66, top[2] + rng.range(-0.4, 0.4)],
        rough: 0.14,
        seed: rng.int(1, 9999),
        colour: shadeColour(palette.foliage[0], -0.3),
        colourTop: shadeColour(palette.foliage[1], 0.05),
        sway: 0.3,
      }),
    );
  }
  return parts;
}

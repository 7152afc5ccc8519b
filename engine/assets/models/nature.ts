import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, lathe, post, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** A boulder with one or two stones beside it; mossy or snowy on top where the biome is. */
export function rock(kit: ModelKit): ModelPart[] {
  const { rng, palette, request } = kit;
  if (request.biome === 'crystal' && rng.chance(0.5)) return crystals(kit);
  const snowy = request.biome === 'snow';
  const mossy = ['meadow', 'forest', 'swamp', 'harbour', 'sky-islands'].includes(request.biome ?? 'meadow');
  const top = snowy
    ? paints.snow
    : mossy
      ? mixColours([palette.rock, palette.foliage[0]], 0.45)
      : shadeColour(palette.rock, 0.2);
  const stone = (size: number, at: readonly [number, number, number]): ModelPart =>
    blob([size, size * rng.range(0.62, 0.85), size * rng.range(0.8, 1)], {
      at,
      rough: 0.16,
      seed: rng.int(1, 99999),
      smooth: false,
      detail: 1,
      turn: [rng.range(-0.2, 0.2), rng.range(0, 6), rng.range(-0.2, 0.2)],
      colour: shadeColour(palette.rock, -0.28),
      colourTop: top,
    });
  const angle = rng.range(0, 6);
  const parts = [stone(0.85, [0, 0.4, 0]), stone(0.42, [cos(angle) * 0.85, 0.12, sin(angle) * 0.85])];
  if (rng.chance(0.5)) parts.push(stone(0.3, [cos(angle + 2) * 0.9, 0.06, sin(angle + 2) * 0.9]));
  return parts;
}

function crystals({ rng, palette }: ModelKit): ModelPart[] {
  const parts: ModelPart[] = [];
  for (let spire = 0; spire < 5; spire += 1) {
    const angle = spire * 1.3;
    const length = spire === 0 ? 1.9 : rng.range(0.7, 1.2);
    const lean = spire === 0 ? 0.1 : 0.5;
    parts.push(
      lathe(
        [
          [0.22, -0.2],
          [0.3, length * 0.5],
          [0.26, length * 0.72],
          [0.01, length],
        ],
        {
          at: [cos(angle) * lean * 0.5, 0, sin(angle) * lean * 0.5],
          turn: [sin(angle) * lean, 0, -cos(angle) * lean],
          colour: shadeColour(palette.accent, -0.3),
          colourTop: shadeColour(palette.accent, 0.4),
          emissive: 0.35,
          sides: 6,
          smooth: false,
        },
      ),
    );
  }
  return parts;
}

/** A toadstool with a spotted cap and a small one beside it. */
export function mushroom(kit: ModelKit): ModelPart[] {
  const colour = kit.rng.pick(['#d8402f', '#c9563a', '#8f5bb0', kit.palette.accent]);
  return [...toadstool({ scale: 1, x: 0, z: 0, colour }), ...toadstool({ scale: 0.55, x: 0.32, z: 0.12, colour })];
}

function toadstool({ scale, x, z, colour }: { scale: number; x: number; z: number; colour: string }): ModelPart[] {
  const cap: [number, number][] = [
    [0.12, 0],
    [0.42, -0.06],
    [0.44, 0.04],
    [0.34, 0.2],
    [0.16, 0.3],
    [0.01, 0.33],
  ];
  const resize = (profile: readonly (readonly [number, number])[]): [number, number][] =>
    profile.map(([radius, y]) => [radius * scale, y * scale]);
  const parts: ModelPart[] = [
    lathe(
      resize([
        [0.15, -0.05],
        [0.11, 0.2],
        [0.09, 0.45],
      ]),
      { at: [x, 0, z], colour: '#e4d6bb', colourTop: '#fff6e2', sides: 9 },
    ),
    lathe(resize(cap), {
      at: [x, 0.42 * scale, z],
      colour: shadeColour(colour, -0.12),
      colourTop: shadeColour(colour, 0.12),
      emissive: 0.12,
      sides: 12,
    }),
  ];
  for (let spot = 0; spot < 5; spot += 1) {
    const angle = spot * 1.256;
    const reach = 0.27 * scale;
    parts.push(
      blob([0.075 * scale, 0.04 * scale, 0.075 * scale], {
        at: [x + cos(angle) * reach, 0.67 * scale, z + sin(angle) * reach],
        colour: '#fff4de',
        detail: 0,
      }),
    );
  }
  parts.push(
    blob([0.08 * scale, 0.04 * scale, 0.08 * scale], { at: [x, 0.75 * scale, z], colour: '#fff4de', detail: 0 }),
  );
  return parts;
}

/** A bloom with petals round a bright middle on a bent stem with two leaves. */
export function flower({ rng, palette }: ModelKit): ModelPart[] {
  const colour = rng.pick(['#ff7fa8', '#ffb347', '#8f7bff', '#f2f0ff', palette.accent]);
  const parts: ModelPart[] = [
    tube([0, 0, 0, 0.05, 0.3, 0, 0, 0.6, -0.04], {
      radii: [0.035, 0.03, 0.03],
      sides: 5,
      colour: '#3f7a3a',
      colourTop: '#79b04e',
    }),
    blob([0.12, 0.09, 0.12], {
      at: [0, 0.64, -0.06],
      turn: [-0.5, 0, 0],
      colour: '#f6b52e',
      colourTop: '#ffe27a',
      emissive: 0.2,
    }),
  ];
  for (let petal = 0; petal < 6; petal += 1) {
    const angle = (petal / 6) * 2 * pi;
    parts.push(
      blob([0.14, 0.05, 0.1], {
        at: [cos(angle) * 0.19, 0.63 + sin(angle) * 0.08, -0.05 - sin(angle) * 0.15],
        turn: [-0.5, -angle, 0.15],
        colour: shadeColour(colour, -0.1),
        colourTop: shadeColour(colour, 0.2),
        emissive: 0.12,
        sway: 0.2,
      }),
    );
  }
  for (const side of [-1, 1])
    parts.push(
      blob([0.2, 0.03, 0.08], {
        at: [side * 0.16, 0.2, 0],
        turn: [0, side * 0.5, side * 0.6],
        colour: '#4d8a3c',
        colourTop: '#86bb55',
        detail: 0,
      }),
    );
  return parts;
}

/** A red apple with stem and leaf. */
export function apple({ rng }: ModelKit): ModelPart[] {
  const colour = rng.pick(['#d8342c', '#c92f3c', '#9dbf3b']);
  return [
    lathe([0.02, 0.3, 0.16, 0.25, 0.3, 0.42, 0.31, 0.58, 0.2, 0.76, 0.05, 0.7], {
      colour: shadeColour(colour, -0.2),
      colourTop: shadeColour(colour, 0.1),
      emissive: 0.1,
      sides: 12,
    }),
    post([0.025, 0.03, 0.2], { at: [0, 0.68, 0], turn: [0, 0, -0.25], colour: paints.woodDark, sides: 5 }),
    blob([0.15, 0.03, 0.07], {
      at: [0.15, 0.84, 0],
      turn: [0, 0.3, 0.35],
      colour: '#4f8f3a',
      colourTop: '#8fc25a',
      detail: 1,
    }),
  ];
}

/** A spiral sea shell with a rosy mouth. */
export function shell({ rng }: ModelKit): ModelPart[] {
  const colour = rng.pick(['#f2c7b2', '#f4e1c4', '#e6b3c4']);
  const parts: ModelPart[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const size = 0.3 - turn * 0.043;
    parts.push(
      blob([size, size * 0.72, size], {
        at: [0.03 * turn, 0.32 + turn * 0.115, 0],
        turn: [0, turn, -0.25],
        colour: shadeColour(colour, turn % 2 === 0 ? -0.22 : -0.05),
        colourTop: shadeColour(colour, 0.3),
        emissive: 0.1,
      }),
    );
  }
  parts.push(blob([0.13, 0.2, 0.1], { at: [-0.08, 0.3, -0.24], colour: '#d97f86', colourTop: '#ffc2b8' }));
  return parts;
}

/** Small scenery that nobody bumps into: a bush, stones, a log, reeds or a tuft by biome. */
export function groundProp(kit: ModelKit): ModelPart[] {
  const { rng, palette, request } = kit;
  const biome = request.biome ?? 'meadow';
  const choice = rng.int(0, 3);
  if (biome === 'desert' || biome === 'volcano' || (choice === 0 && biome !== 'swamp')) {
    return rock(kit).map((part) => ({
      ...part,
      at: (part.at ?? [0, 0, 0]).map((value) => value * 0.45) as [number, number, number],
      scale: [0.45, 0.45, 0.45],
    }));
  }
  if (biome === 'swamp' || biome === 'harbour') return choice < 2 ? reeds(kit) : bush(kit);
  if (choice === 1)
    return [
      tube([-0.8, 0.2, 0, 0, 0.22, 0.08, 0.8, 0.2, 0], {
        radii: [0.22, 0.24, 0.2],
        sides: 8,
        colour: '#5b4030',
        colourTop: '#8a6846',
      }),
      blob([0.3, 0.06, 0.2], { at: [0.1, 0.44, 0.05], colour: palette.foliage[0], detail: 0 }),
    ];
  return bush(kit);
}

function bush({ rng, palette }: ModelKit): ModelPart[] {
  const colour = mixColours([palette.foliage[0], palette.foliage[1]], rng.next());
  const parts = [0, 1, 2].map((puff) =>
    blob([0.5 - puff * 0.08, 0.42 - puff * 0.05, 0.5 - puff * 0.08], {
      at: [cos(puff * 2.2) * 0.36 * puff, 0.28, sin(puff * 2.2) * 0.36 * puff],
      rough: 0.14,
      seed: rng.int(1, 9999),
      colour: shadeColour(colour, -0.35),
      colourTop: shadeColour(colour, 0.12),
      sway: 0.2,
    }),
  );
  if (rng.chance(0.4))
    for (let berry = 0; berry < 5; berry += 1)
      parts.push(
        blob([0.055, 0.055, 0.055], {
          at: [cos(berry * 1.3) * 0.42, 0.36 + (berry % 2) * 0.18, sin(berry * 1.3) * 0.42],
          colour: palette.accent,
          detail: 0,
          emissive: 0.1,
        }),
      );
  return parts;
}

function reeds({ rng, palette }: ModelKit): ModelPart[] {
  const parts: ModelPart[] = [];
  for (let stalk = 0; stalk < 6; stalk += 1) {
    const [x, z, height] = [rng.range(-0.35, 0.35), rng.range(-0.35, 0.35), rng.range(0.7, 1.25)];
    const lean = rng.range(-0.2, 0.2);
    parts.push(
      tube(
        [
          [x, 0, z],
          [x + lean, height, z],
        ],
        {
          radii: [0.035, 0.015],
          sides: 4,
          colour: shadeColour(palette.foliage[0], -0.2),
          colourTop: palette.foliage[1],
          sway: 0.5,
        },
      ),
    );
    if (stalk % 2 === 0)
      parts.push(
        lathe([0.03, 0, 0.06, 0.06, 0.06, 0.24, 0.02, 0.3], {
          at: [x + lean * 0.85, height * 0.86, z],
          colour: '#5e3d28',
          sides: 6,
          sway: 0.5,
        }),
      );
  }
  return parts;
}

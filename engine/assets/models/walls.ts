import { hslColour, mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, ring } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

const hedgeBiomes: readonly (BiomeKind | undefined)[] = ['meadow', 'autumn', 'forest'];

/** A stretch of wall that fills `size` (along x): courses of stone with a coping, or a clipped hedge in green country. */
export function wall(kit: ModelKit): ModelPart[] {
  const size = kit.request.size ?? { x: 4, y: 3, z: 0.6 };
  return hedgeBiomes.includes(kit.request.biome) && size.z < 0.9 ? hedge(kit, size) : masonry(kit, size);
}

function masonry({ palette, rng, request }: ModelKit, size: { x: number; y: number; z: number }): ModelPart[] {
  const { x, y, z } = size;
  const icy = request.biome === 'snow' || request.biome === 'crystal';
  const stone = mixColours([palette.rock, icy ? '#cfe6f5' : '#cbb99c'], 0.5);
  const parts: ModelPart[] = [
    box([x, y - 0.3, z * 0.84], {
      colour: shadeColour(stone, -0.42),
      colourTop: shadeColour(stone, -0.16),
      bevel: 0.04,
    }),
    box([x + 0.06, 0.42, z + 0.16], {
      colour: shadeColour(stone, -0.34),
      colourTop: shadeColour(stone, -0.18),
      bevel: 0.08,
    }),
    box([x + 0.1, 0.3, z + 0.14], {
      at: [0, y - 0.3, 0],
      colour: shadeColour(stone, -0.16),
      colourTop: shadeColour(stone, 0.16),
      bevel: 0.08,
    }),
  ];
  const courses = Math.max(3, Math.round((y - 0.7) / 0.62));
  const rise = (y - 0.72) / courses;
  for (let course = 0; course < courses; course += 1) {
    let left = -x / 2 + (course % 2 === 0 ? 0 : 0.55);
    while (left < x / 2 - 0.3) {
      const width = Math.min(rng.range(0.85, 1.5), x / 2 - left);
      const proud = rng.range(0.9, 1.02);
      // Here and there a stone is missing or sits deeper: walls that people built.
      if (rng.chance(0.72)) {
        const tone = rng.range(-0.26, 0.06);
        parts.push(
          box([width - 0.07, rise - 0.06, z * proud], {
            at: [left + width / 2, 0.42 + course * rise, 0],
            colour: shadeColour(stone, tone - 0.12),
            colourTop: shadeColour(stone, tone),
            bevel: 0.07,
          }),
        );
      }
      left += width;
    }
  }
  for (let tuft = 0; tuft < Math.floor(x / 3); tuft += 1) {
    parts.push(
      blob([rng.range(0.2, 0.4), rng.range(0.16, 0.34), z * 0.42], {
        at: [rng.range(-0.45, 0.45) * x, y - rng.range(0.02, 0.3), rng.chance(0.5) ? z * 0.3 : -z * 0.3],
        rough: 0.25,
        seed: tuft + 5,
        detail: 0,
        colour: icy ? '#dcecf7' : shadeColour(palette.foliage[0], -0.25),
        colourTop: icy ? paints.snow : palette.foliage[1],
        sway: icy ? 0 : 0.08,
      }),
    );
  }
  return parts;
}

function hedge({ palette, rng }: ModelKit, size: { x: number; y: number; z: number }): ModelPart[] {
  const { x, y, z } = size;
  const leaf = palette.foliage[0];
  const parts: ModelPart[] = [
    box([x + 0.1, y - 0.2, z * 0.86], {
      colour: shadeColour(leaf, -0.5),
      colourTop: shadeColour(leaf, -0.12),
      bevel: 0.16,
    }),
  ];
  const lumps = Math.max(2, Math.round(x / 0.72));
  for (let lump = 0; lump < lumps; lump += 1) {
    const along = -x / 2 + (x / lumps) * (lump + 0.5);
    for (const [height, depth] of [
      [0.45, 0.8],
      [0.48 * y, 0.84],
      [y - 0.42, 0.76],
    ] as const) {
      parts.push(
        blob([rng.range(0.42, 0.56), rng.range(0.42, 0.62), z * depth], {
          at: [along + rng.range(-0.12, 0.12), height + rng.range(-0.1, 0.14), 0],
          rough: 0.22,
          seed: lump * 7 + Math.round(height * 3),
          detail: 1,
          colour: shadeColour(leaf, rng.range(-0.45, -0.25)),
          colourTop: mixColours([leaf, palette.foliage[1]], rng.range(0, 0.6)),
          sway: 0.03,
        }),
      );
    }
    if (rng.chance(0.22))
      parts.push(
        blob([0.1, 0.1, 0.1], {
          at: [along, rng.range(0.6, y - 0.3), (rng.chance(0.5) ? 1 : -1) * z * 0.52],
          colour: palette.accent,
          colourTop: shadeColour(palette.accent, 0.4),
          detail: 0,
          emissive: 0.12,
        }),
      );
  }
  return parts;
}

/** A double door that fills `size` (along x), iron-bound, with a lock of its colour; it sinks into the ground to open. */
export function door({ palette, request }: ModelKit): ModelPart[] {
  const { x, y, z } = request.size ?? { x: 3.2, y: 3.2, z: 0.5 };
  const tint =
    request.hue === undefined ? palette.accent : hslColour({ hue: request.hue, saturation: 0.7, lightness: 0.5 });
  const wood = mixColours([paints.wood, tint], 0.22);
  const glow = { colour: tint, colourTop: shadeColour(tint, 0.45), emissive: 0.75 };
  const parts: ModelPart[] = [];
  for (const side of [-1, 1]) {
    const planks = 4;
    const width = (x / 2 - 0.03) / planks;
    for (let plank = 0; plank < planks; plank += 1) {
      const tone = ((plank * 7 + (side > 0 ? 3 : 0)) % 5) * 0.05 - 0.1;
      parts.push(
        box([width - 0.02, y - 0.06, z * 0.62], {
          at: [side * (0.02 + width * (plank + 0.5)), 0, 0],
          colour: shadeColour(wood, tone - 0.28),
          colourTop: shadeColour(wood, tone),
          bevel: 0.03,
        }),
      );
    }
    for (const height of [0.14, 0.5, 0.84])
      parts.push(
        box([x / 2 - 0.08, 0.2, z * 0.82], {
          at: [(side * x) / 4, y * height - 0.1, 0],
          colour: paints.iron,
          colourTop: '#666c7e',
          bevel: 0.03,
        }),
      );
    for (const face of [-1, 1])
      parts.push(
        ring(0.17, { at: [side * 0.36, y * 0.42, face * z * 0.45], thickness: 0.035, sides: 12, colour: paints.brass }),
      );
  }
  for (const face of [-1, 1]) {
    parts.push(
      lathe([0.46, 0, 0.42, 0.09, 0, 0.1], {
        ...glow,
        at: [0, y * 0.62, face * z * 0.36],
        turn: [(face * pi) / 2, 0, 0],
        sides: 14,
      }),
      blob([0.12, 0.12, 0.06], { at: [0, y * 0.64, face * z * 0.58], colour: '#1d1a22', detail: 0 }),
      extrude([-0.05, -0.26, 0.05, -0.26, 0.08, 0, -0.08, 0], {
        at: [0, y * 0.64, face * z * 0.58],
        depth: 0.06,
        colour: '#1d1a22',
      }),
    );
  }
  return parts;
}

import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, lathe } from '#engine/assets/parts.ts';
import type { Vec3 } from '#engine/level/level.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';

/** A platform that fills `size` (full width, height, depth), top at y = size.y: turf or planks over a hanging body of rock. */
export function platform(kit: ModelKit): ModelPart[] {
  const { x, y, z } = kit.request.size ?? { x: 3, y: 0.6, z: 3 };
  if (y > Math.min(x, z) * 1.6) return pillar(kit, { x, y, z });
  const { palette, rng, request } = kit;
  const top =
    request.biome === 'volcano'
      ? mixColours([palette.rock, '#8a7468'], 0.4)
      : request.biome === 'crystal'
        ? mixColours([palette.accent, palette.rock], 0.55)
        : palette.ground[0];
  const lip = Math.min(0.3, y * 0.6);
  const parts: ModelPart[] = [
    box([x, lip, z], {
      at: [0, y - lip, 0],
      colour: shadeColour(top, -0.22),
      colourTop: shadeColour(top, 0.1),
      bevel: 0.1,
    }),
    box([x * 0.92, Math.max(0.2, y - lip + 0.1), z * 0.92], {
      at: [0, 0, 0],
      colour: shadeColour(palette.ground[2], -0.35),
      colourTop: shadeColour(palette.ground[2], -0.05),
      bevel: 0.12,
    }),
    ...hangingRock({ width: x, depth: z, kit }),
  ];
  const tufts = Math.min(10, Math.round((x + z) * 0.8));
  for (let tuft = 0; tuft < tufts; tuft += 1) {
    const angle = (tuft / tufts) * 2 * pi + rng.range(0, 0.5);
    const edge: Triple = [
      Math.max(-0.5, Math.min(0.5, cos(angle) * 0.72)) * x * 0.97,
      y - lip * 0.6,
      Math.max(-0.5, Math.min(0.5, sin(angle) * 0.72)) * z * 0.97,
    ];
    parts.push(
      blob([rng.range(0.18, 0.34), rng.range(0.14, 0.24), rng.range(0.18, 0.3)], {
        at: edge,
        rough: 0.2,
        seed: tuft + 1,
        detail: 0,
        colour: shadeColour(top, -0.3),
        colourTop: shadeColour(top, 0.05),
        sway: 0.05,
      }),
    );
  }
  return parts;
}

function hangingRock({ width, depth, kit }: { width: number; depth: number; kit: ModelKit }): ModelPart[] {
  const { rng, palette } = kit;
  const reach = Math.min(width, depth);
  const lumps = reach > 2.5 ? 4 : 2;
  return Array.from({ length: lumps }, (_, lump): ModelPart => {
    const drop = reach * rng.range(0.26, 0.42) * (lump === 0 ? 1.5 : 0.9);
    const angle = lump * 2.3;
    const out = lump === 0 ? 0 : 0.24;
    return lathe(
      [
        [0.02, -drop],
        [reach * 0.13, -drop * 0.6],
        [reach * 0.27, -drop * 0.2],
        [reach * 0.34, 0.12],
      ],
      {
        at: [cos(angle) * out * width, 0, sin(angle) * out * depth],
        turn: [0, rng.range(0, 3), rng.range(-0.06, 0.06)],
        colour: shadeColour(palette.rock, -0.45),
        colourTop: shadeColour(palette.rock, -0.1),
        sides: 7,
        smooth: false,
      },
    );
  });
}

/** Carved planks with metal bands, rails and a glowing rune: plainly a thing that moves. Top at y = size.y. */
export function movingPlatform(kit: ModelKit): ModelPart[] {
  const { x, y, z } = kit.request.size ?? { x: 3, y: 0.4, z: 3 };
  const { palette, rng } = kit;
  const planks = Math.max(3, Math.round(x / 0.6));
  const parts: ModelPart[] = [
    box([x * 0.94, y * 0.7, z * 0.94], { colour: shadeColour(paints.iron, -0.1), colourTop: '#5c6172', bevel: 0.06 }),
  ];
  for (let plank = 0; plank < planks; plank += 1) {
    const width = x / planks;
    parts.push(
      box([width - 0.05, y * 0.34, z], {
        at: [-x / 2 + width * (plank + 0.5), y * 0.66, 0],
        colour: shadeColour(paints.woodLight, rng.range(-0.3, -0.15)),
        colourTop: shadeColour(paints.woodLight, rng.range(-0.08, 0.1)),
        bevel: 0.04,
      }),
    );
  }
  for (const side of [-1, 1]) {
    parts.push(
      box([x * 1.02, y * 0.3, 0.14], { at: [0, y * 0.28, (side * z) / 2], colour: paints.brass, bevel: 0.03 }),
      box([x * 0.5, y * 0.12, 0.1], {
        at: [0, y * 0.38, side * (z / 2 + 0.06)],
        colour: palette.accent,
        emissive: 1,
        bevel: 0.02,
      }),
    );
  }
  parts.push(
    lathe([0.03, -0.7, 0.2, -0.35, 0.3, 0], {
      colour: palette.accent,
      colourTop: shadeColour(palette.accent, 0.5),
      emissive: 0.9,
      sides: 6,
      smooth: false,
    }),
  );
  return parts;
}

/** A floating island that fills `size`, top at y = size.y, with a long tapering root of rock. */
export function island(kit: ModelKit): ModelPart[] {
  const { x, y, z } = kit.request.size ?? { x: 10, y: 2, z: 10 };
  const { palette, rng } = kit;
  const depth = Math.min(x, z) * 0.7;
  const grass = palette.ground[0];
  const scale: Triple = [x / 2, 1, z / 2];
  const wobble = rng.range(0, 3);
  return [
    lathe([0.94, -0.55, 1.02, -0.3, 1, -0.08, 0.93, 0], {
      at: [0, y, 0],
      turn: [0, wobble, 0],
      scale: [scale[0], 1, scale[2]],
      colour: shadeColour(grass, -0.3),
      colourTop: shadeColour(grass, 0.06),
      sides: 14,
      smooth: false,
    }),
    lathe(
      [
        [0.03, -depth],
        [0.2, -depth * 0.72],
        [0.36, -depth * 0.62],
        [0.55, -depth * 0.3],
        [0.82, -depth * 0.16],
        [0.95, -0.4],
      ],
      {
        at: [0, y, 0],
        turn: [0, wobble, 0],
        scale: [scale[0], 1, scale[2]],
        colour: shadeColour(palette.rock, -0.5),
        colourTop: shadeColour(palette.ground[2], -0.05),
        sides: 11,
        smooth: false,
      },
    ),
    ...[0, 1, 2].map((lump): ModelPart => {
      const angle = lump * 2.2 + wobble;
      return lathe(
        [
          [0.03, -depth * 0.55],
          [0.35, -depth * 0.3],
          [0.6, -0.2],
        ],
        {
          at: [cos(angle) * x * 0.26, y - 0.5, sin(angle) * z * 0.26],
          scale: [x * 0.3, 1, z * 0.3],
          colour: shadeColour(palette.rock, -0.45),
          colourTop: shadeColour(palette.rock, -0.05),
          sides: 8,
          smooth: false,
        },
      );
    }),
  ];
}

/** A pillar of squared stones with a plinth, a capital, creepers and a lit rune: a platform much higher than wide. */
function pillar({ palette, rng }: ModelKit, size: Vec3): ModelPart[] {
  const { x, y, z } = size;
  const stone = mixColours([palette.rock, '#cbbda5'], 0.6);
  const parts: ModelPart[] = [
    box([x * 0.86, y, z * 0.86], {
      colour: shadeColour(stone, -0.4),
      colourTop: shadeColour(stone, -0.2),
      bevel: 0.08,
    }),
    box([x, Math.min(0.7, y * 0.1), z], { colour: shadeColour(stone, -0.2), colourTop: stone, bevel: 0.1 }),
    box([x, 0.7, z], {
      at: [0, y - 0.7, 0],
      colour: shadeColour(stone, -0.1),
      colourTop: shadeColour(stone, 0.15),
      bevel: 0.1,
    }),
  ];
  const courses = Math.max(2, Math.round(y / 1.6));
  const height = y / courses;
  for (let course = 0; course < courses; course += 1) {
    const tone = rng.range(-0.24, 0.08);
    const shift = course % 2 === 0 ? 0.04 : -0.04;
    parts.push(
      box([x * 0.94, height - 0.1, z * 0.94], {
        at: [0, course * height + 0.05, z * shift * 0.3],
        colour: shadeColour(stone, tone - 0.14),
        colourTop: shadeColour(stone, tone),
        bevel: 0.12,
      }),
    );
  }
  for (let leaf = 0; leaf < 9; leaf += 1) {
    const side = leaf % 2 === 0 ? 1 : -1;
    const drop = rng.range(0, 2.6);
    parts.push(
      blob([0.2, rng.range(0.3, 0.7), 0.3], {
        at: [side * x * 0.48, y - 0.3 - drop, rng.range(-0.45, 0.45) * z],
        rough: 0.25,
        seed: leaf + 3,
        detail: 0,
        colour: shadeColour(palette.foliage[0], -0.25),
        colourTop: palette.foliage[1],
        sway: 0.12,
      }),
    );
  }
  return parts;
}

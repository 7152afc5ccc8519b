import { mixColours, shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, post, ring, tube } from '#engine/assets/parts.ts';
import type { Vec3 } from '#engine/level/level.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { ModelKit } from './model-builder.ts';
import { paints } from './model-builder.ts';
import { starOutline } from './pickups.ts';

/** A gate that frames an opening of `size` (z wide, y high; it is passed along x): two pillars, a ring of runes, banners. */
export function gate(kit: ModelKit): ModelPart[] {
  const { size } = kit.request;
  if (size !== null && size.z > size.y * 1.3) return raceArch(kit);
  const { palette, request } = kit;
  const opening: Vec3 = request.size ?? { x: 0.6, y: 4, z: 4 };
  const half = Math.max(0.8, opening.z / 2);
  const radius = Math.max(0.8, opening.y / 2);
  const stone = mixColours([palette.rock, '#d2c8b8'], 0.5);
  const glow = { colour: palette.accent, colourTop: shadeColour(palette.accent, 0.4), emissive: 1.1 };
  const parts: ModelPart[] = [
    ring(radius + 0.25, {
      at: [0, radius, 0],
      turn: [0, pi / 2, 0],
      scale: [half / radius, 1, 1],
      thickness: 0.24,
      sides: 24,
      colour: shadeColour(stone, -0.25),
      colourTop: shadeColour(stone, 0.15),
    }),
    ring(radius + 0.06, {
      ...glow,
      at: [0, radius, 0],
      turn: [0, pi / 2, 0],
      scale: [half / radius, 1, 1],
      thickness: 0.07,
      sides: 24,
    }),
  ];
  for (let stud = 0; stud < 8; stud += 1) {
    const angle = (stud / 8) * 2 * pi;
    parts.push(
      box([0.36, 0.5, 0.44], {
        at: [0, radius + sin(angle) * (radius + 0.3) - 0.25, cos(angle) * (half + 0.3)],
        turn: [0, 0, 0],
        colour: shadeColour(stone, -0.15),
        colourTop: shadeColour(stone, 0.2),
        bevel: 0.07,
      }),
    );
  }
  parts.push(
    blob([0.3, 0.36, 0.3], { ...glow, at: [0, radius * 2 + 0.75, 0], smooth: false }),
    ...beacon({ x: 0, y: radius * 2 + 1.5, z: 0 }),
  );
  return parts;
}

/** An arrow that points down at the gate whose turn it is (bone "beacon", shown by the client). */
function beacon(at: Vec3): ModelPart[] {
  const light = { colour: '#ffb52e', colourTop: '#fff3b0', emissive: 1.4, bone: 'beacon' };
  return [
    lathe([0, 0, 0.75, 1.1, 0.34, 1.1, 0.34, 1.9, 0, 1.9], {
      ...light,
      at: [at.x, at.y, at.z],
      sides: 4,
      smooth: false,
    }),
  ];
}

/** A wide gate over a road: two striped posts and a banner with squares. */
function raceArch({ palette, request }: ModelKit): ModelPart[] {
  const opening: Vec3 = request.size ?? { x: 0.6, y: 4.6, z: 9 };
  const half = opening.z / 2;
  const bands = 6;
  const parts: ModelPart[] = [];
  for (const side of [-1, 1]) {
    parts.push(
      lathe([0.62, -0.3, 0.6, 0.12, 0.4, 0.2], {
        at: [0, 0, side * half],
        colour: paints.stoneDark,
        colourTop: paints.stone,
        sides: 8,
        smooth: false,
      }),
    );
    for (let band = 0; band < bands; band += 1)
      parts.push(
        post([0.2, 0.2, opening.y / bands + 0.01], {
          at: [0, (band * opening.y) / bands, side * half],
          colour: band % 2 === 0 ? palette.accent : '#fff6e6',
          sides: 8,
        }),
      );
    parts.push(blob([0.26, 0.26, 0.26], { at: [0, opening.y + 0.8, side * half], colour: '#ffd76a', emissive: 0.7 }));
  }
  parts.push(
    box([0.24, 0.9, opening.z + 0.3], { at: [0, opening.y - 0.2, 0], colour: '#2a2d38', bevel: 0.04 }),
    ...bannerSquares({ opening, accent: palette.accent }),
    ...beacon({ x: 0, y: opening.y + 1.1, z: 0 }),
  );
  return parts;
}

function bannerSquares({ opening, accent }: { opening: Vec3; accent: string }): ModelPart[] {
  const squares = Math.max(6, Math.floor(opening.z / 0.62));
  const width = opening.z / squares;
  return Array.from({ length: squares * 2 }, (_, index) => {
    const column = index >> 1;
    const row = index & 1;
    return box([0.3, 0.3, width * 0.98], {
      at: [0, opening.y - 0.05 + row * 0.31, (column + 0.5) * width - opening.z / 2],
      colour: (column + row) % 2 === 0 ? '#fffaf0' : accent,
      bevel: 0,
    });
  });
}

/** A checkpoint: a stone base and pole; the cloth is the bone "flag", hoisted by the client when reached. */
export function checkpoint({ palette }: ModelKit): ModelPart[] {
  const cloth = {
    colour: shadeColour(palette.accent, -0.1),
    colourTop: shadeColour(palette.accent, 0.3),
    emissive: 0.15,
    sway: 0.5,
    bone: 'flag',
  };
  return [
    lathe([0.55, -0.1, 0.5, 0.16, 0.3, 0.24, 0.22, 0.4], {
      colour: paints.stoneDark,
      colourTop: paints.stone,
      sides: 8,
      smooth: false,
    }),
    post([0.065, 0.05, 3], { at: [0, 0.3, 0], colour: paints.wood, colourTop: paints.woodLight, sides: 7 }),
    blob([0.12, 0.12, 0.12], { at: [0, 3.36, 0], colour: paints.brass, colourTop: '#ffe08a', emissive: 0.3 }),
    extrude([0, 0, 0.5, 0.06, 1.1, -0.02, 0.86, 0.4, 1.1, 0.84, 0.5, 0.9, 0, 0.86], {
      ...cloth,
      at: [0.05, 2.3, 0],
      depth: 0.05,
    }),
    extrude(starOutline(0.2, 0.09), {
      at: [0.42, 2.75, 0],
      depth: 0.08,
      colour: '#fff6dc',
      emissive: 0.3,
      bone: 'flag',
    }),
  ];
}

/** The goal: an arch of light on a round dais with a star that the client lets turn (bone "star"). */
export function goal({ palette }: ModelKit): ModelPart[] {
  const stone = mixColours([palette.rock, '#e6dcc8'], 0.6);
  const glow = { colour: '#ffd76a', colourTop: '#fff4c8', emissive: 1 };
  const parts: ModelPart[] = [
    lathe([1.9, -0.3, 1.85, 0.12, 1.5, 0.14, 1.45, 0.3, 0, 0.3], {
      colour: shadeColour(stone, -0.3),
      colourTop: stone,
      sides: 16,
      smooth: false,
    }),
    ring(1.62, { ...glow, at: [0, 0.2, 0], turn: [pi / 2, 0, 0], thickness: 0.06, sides: 28 }),
    extrude(starOutline(0.55, 0.26), {
      at: [0, 2, 0],
      depth: 0.3,
      bevel: 0.09,
      colour: '#ffb52e',
      colourTop: '#fff0a0',
      emissive: 0.9,
      bone: 'star',
    }),
    lathe([0.5, 0, 0.32, 0.4, 0.26, 0.8], {
      at: [0, 0.28, 0],
      colour: shadeColour(stone, -0.2),
      colourTop: shadeColour(stone, 0.1),
      sides: 8,
      smooth: false,
    }),
    lathe([0.28, 0, 0.34, 0.1, 0.1, 0.14], { at: [0, 1.08, 0], colour: palette.accent, emissive: 0.6, sides: 8 }),
  ];
  for (const side of [-1, 1]) {
    parts.push(
      box([0.5, 2.5, 0.5], {
        at: [side * 1.5, 0.1, 0.2],
        colour: shadeColour(stone, -0.28),
        colourTop: stone,
        bevel: 0.08,
        taper: 0.82,
      }),
      blob([0.22, 0.34, 0.22], {
        at: [side * 1.5, 2.95, 0.2],
        colour: palette.accent,
        colourTop: shadeColour(palette.accent, 0.5),
        emissive: 0.9,
        smooth: false,
      }),
    );
  }
  parts.push(
    tube([-1.5, 2.6, 0.2, -0.9, 3.4, 0.2, 0, 3.7, 0.2, 0.9, 3.4, 0.2, 1.5, 2.6, 0.2], {
      radii: [0.16, 0.18, 0.2, 0.18, 0.16],
      sides: 8,
      colour: shadeColour(stone, -0.15),
      colourTop: shadeColour(stone, 0.15),
    }),
  );
  return parts;
}

/** An iron-bound treasure chest, lid a little open on gold. */
export function secretChest({ rng }: ModelKit): ModelPart[] {
  const wood = rng.pick(['#7a4a2e', '#6a3f4a', '#4f5a3a']);
  const lid = { colour: shadeColour(wood, -0.1), colourTop: shadeColour(wood, 0.2) };
  const parts: ModelPart[] = [
    box([1, 0.5, 0.64], { colour: shadeColour(wood, -0.35), colourTop: wood, bevel: 0.04 }),
    box([0.88, 0.1, 0.52], { at: [0, 0.46, -0.02], colour: '#d99a2b', colourTop: '#ffd76a', emissive: 0.8 }),
    extrude([-0.32, 0, 0.32, 0, 0.28, 0.2, 0.12, 0.3, -0.12, 0.3, -0.28, 0.2], {
      ...lid,
      at: [0, 0.6, 0.06],
      turn: [0.42, pi / 2, 0],
      depth: 1,
      bevel: 0.03,
    }),
    box([0.2, 0.24, 0.1], { at: [0, 0.34, -0.34], colour: paints.brass, colourTop: '#ffe08a', bevel: 0.03 }),
  ];
  for (const x of [-0.4, 0.4])
    parts.push(box([0.12, 0.54, 0.7], { at: [x, -0.01, 0], colour: paints.iron, colourTop: '#5c6172', bevel: 0.02 }));
  for (let piece = 0; piece < 5; piece += 1)
    parts.push(
      blob([0.09, 0.05, 0.09], {
        at: [-0.3 + piece * 0.15, 0.58, -0.08 + (piece % 2) * 0.12],
        colour: '#ffb52e',
        colourTop: '#fff0a0',
        emissive: 0.7,
        detail: 0,
      }),
    );
  return parts;
}

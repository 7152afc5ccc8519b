import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, lathe, tube } from '#engine/assets/parts.ts';
import { pi } from '#engine/math/trig.ts';
import { toned } from './toned.ts';
import type { Quadruped } from './quadruped.ts';

/** Horns, antlers or tusks. */
export function hornsOf(animal: Quadruped, head: Triple): ModelPart[] {
  const size = animal.head;
  const bone = toned('#e9dcc0');
  if (animal.horns === undefined) return [];
  if (animal.horns === 'one') return [unicornHorn(size, head)];
  return [-1, 1].flatMap((side): ModelPart[] => {
    const root: Triple = [side * size * 0.4, head[1] + size * 0.75, head[2]];
    if (animal.horns === 'tusks')
      return [
        tube(
          [
            side * size * 0.4,
            head[1] - size * 0.45,
            head[2] - size * 0.7,
            side * size * 0.5,
            head[1] - size * 0.7,
            head[2] - size * 1.35,
            side * size * 0.48,
            head[1] - size * 0.45,
            head[2] - size * 1.7,
          ],
          {
            ...bone,
            radii: [size * 0.12, size * 0.1, 0.02],
          },
        ),
      ];
    const tips: readonly number[] =
      animal.horns === 'goat'
        ? [side * size * 0.55, size * 0.5, size * 0.45, side * size * 0.75, size * 0.35, size * 1]
        : animal.horns === 'cow'
          ? [side * size * 0.55, size * 0.15, 0, side * size * 0.75, size * 0.6, 0]
          : [side * size * 0.5, size * 0.9, size * 0.25, side * size * 1.2, size * 1.7, size * 0.1];
    const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0] = tips;
    const line: Triple[] = [
      root,
      [root[0] + ax, root[1] + ay, root[2] + az],
      [root[0] + bx, root[1] + by, root[2] + bz],
    ];
    const horn = tube(line, { ...bone, radii: [size * 0.16, size * 0.12, 0.02] });
    if (animal.horns !== 'antlers') return [horn];
    const [, middle = root] = line;
    return [
      horn,
      tube([middle, [middle[0] + side * size * 0.1, middle[1] + size * 0.7, middle[2] - size * 0.5]], {
        ...bone,
        radii: [size * 0.1, 0.02],
      }),
    ];
  });
}

function unicornHorn(size: number, head: Triple): ModelPart {
  return lathe([size * 0.2, 0, 0.004, size * 1.5], {
    at: [0, head[1] + size * 0.75, head[2] - size * 0.35],
    turn: [-0.35, 0, 0],
    colour: '#f2c14e',
    colourTop: '#fff3c9',
    emissive: 0.5,
    sides: 7,
    smooth: false,
  });
}

/** A crest of hair from the head to the chest. */
export function maneOf(animal: Quadruped, place: { head: Triple; chest: Triple }): ModelPart[] {
  if (animal.mane === undefined) return [];
  const { head, chest } = place;
  const hair = toned(animal.mane);
  return Array.from({ length: 6 }, (_, tuft): ModelPart => {
    const share = tuft / 5;
    return blob([animal.head * 0.3, animal.head * 0.62, animal.head * 0.5], {
      ...hair,
      at: [
        0,
        head[1] + (chest[1] - head[1]) * share + animal.head * (0.75 - share * 0.2),
        head[2] + (chest[2] - head[2]) * share + animal.head * (0.35 + share * 0.3),
      ],
      turn: [pi / 5, 0, 0],
      rough: 0.1,
      seed: tuft + 2,
    });
  });
}

/** Stripes or spots on the back. */
export function marksOf(animal: Quadruped): ModelPart[] {
  const { marks } = animal;
  if (marks === undefined) return [];
  const [length, legs, girth] = animal.body;
  const mark = toned(marks.colour);
  if (marks.kind === 'stripes')
    return [-0.3, -0.12, 0.06, 0.24, 0.4].map((along) =>
      blob([girth * 0.86, girth * 0.62, length * 0.032], { ...mark, at: [0, legs + girth * 0.98, along * length] }),
    );
  return [-1, 1].flatMap((side) =>
    [-0.28, 0.02, 0.32].map((along, index) =>
      blob([girth * 0.22, girth * 0.34, length * 0.12], {
        ...mark,
        at: [side * girth * 0.68, legs + girth * (0.7 + 0.25 * (index % 2)), along * length],
      }),
    ),
  );
}

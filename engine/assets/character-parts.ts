import { createRng } from '#engine/math/rng.ts';
import type { Rng } from '#engine/math/rng.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { StyleKind } from '#engine/level/world-spec.ts';
import { hslColour, shadeColour, styleColour } from './colour.ts';
import type { ModelPart, Triple } from './model-part.ts';
import { blob, box, lathe, post, tube } from './parts.ts';

/** Where each bone of a character turns, in metres in its rest pose, and which bone carries it. Front looks to -z. */
export const characterBones = {
  hips: { parent: null, at: [0, 0.56, 0] },
  chest: { parent: 'hips', at: [0, 0.74, 0] },
  head: { parent: 'chest', at: [0, 1.04, 0] },
  eyes: { parent: 'head', at: [0, 1.33, -0.3] },
  mouth: { parent: 'head', at: [0, 1.17, -0.33] },
  upperArmLeft: { parent: 'chest', at: [-0.24, 0.98, 0] },
  lowerArmLeft: { parent: 'upperArmLeft', at: [-0.34, 0.78, 0] },
  upperArmRight: { parent: 'chest', at: [0.24, 0.98, 0] },
  lowerArmRight: { parent: 'upperArmRight', at: [0.34, 0.78, 0] },
  upperLegLeft: { parent: 'hips', at: [-0.12, 0.54, 0] },
  lowerLegLeft: { parent: 'upperLegLeft', at: [-0.12, 0.3, 0] },
  upperLegRight: { parent: 'hips', at: [0.12, 0.54, 0] },
  lowerLegRight: { parent: 'upperLegRight', at: [0.12, 0.3, 0] },
  cloth: { parent: 'chest', at: [0, 1, 0.2] },
} as const satisfies Record<string, { parent: string | null; at: Triple }>;

/** Name of a bone of a character. */
export type CharacterBone = keyof typeof characterBones;

/** What a character is dressed by: hue 0..359 of the clothes, hat, and role in plain words ("guard", "baker"). */
export interface CharacterLook {
  readonly hue: number;
  readonly hat: 'none' | 'cap' | 'hood' | 'straw' | 'wizard';
  readonly role: string;
  /** Seed of skin, hair and face. */
  readonly variation: number;
  readonly style: StyleKind;
}

interface Wardrobe {
  readonly skin: string;
  readonly hair: string;
  readonly cloth: string;
  readonly clothDark: string;
  readonly trim: string;
  readonly legs: string;
  readonly rng: Rng;
  readonly look: CharacterLook;
}

const skins = ['#f6d3b3', '#eab98f', '#c98d62', '#a56a45', '#7a4a33', '#f2c6a5'] as const;
const hairs = ['#3a2a24', '#6b4226', '#a8683a', '#d9a557', '#8a8f9c', '#2b2d3f', '#b3472f'] as const;

/** Parts of a person of 1.7 m with a large head and clear hands; every part names its bone. */
export function characterParts(look: CharacterLook): ModelPart[] {
  const rng = createRng(`character/${look.variation}`);
  const wear: Wardrobe = {
    skin: rng.pick(skins),
    hair: rng.pick(hairs),
    cloth: hslColour({ hue: look.hue, saturation: 0.52, lightness: 0.5 }),
    clothDark: hslColour({ hue: look.hue, saturation: 0.5, lightness: 0.34 }),
    trim: hslColour({ hue: (look.hue + 165) % 360, saturation: 0.62, lightness: 0.62 }),
    legs: hslColour({ hue: (look.hue + 205) % 360, saturation: 0.22, lightness: 0.32 }),
    rng,
    look,
  };
  const parts = [
    ...bodyParts(wear),
    ...limbParts(wear),
    ...faceParts(wear),
    ...hairParts(wear),
    ...hatParts(wear),
    ...roleParts(wear),
  ];
  return parts.map((part) => ({
    ...part,
    colour: styleColour(part.colour, look.style),
    ...(part.colourTop === undefined ? {} : { colourTop: styleColour(part.colourTop, look.style) }),
  }));
}

function bodyParts({ cloth, clothDark, trim, look }: Wardrobe): ModelPart[] {
  const robe = /wizard|mage|witch|priest|seer|elder|sage|keeper|monk/i.test(look.role);
  const hem = robe ? 0.1 : 0.46;
  const parts: ModelPart[] = [
    lathe(
      [
        [robe ? 0.3 : 0.27, hem],
        [0.24, 0.6],
        [0.215, 0.7],
      ],
      { bone: 'hips', colour: clothDark, colourTop: cloth, sides: 12 },
    ),
    lathe(
      [
        [0.235, 0.66],
        [0.25, 0.8],
        [0.23, 0.96],
        [0.13, 1.06],
      ],
      { bone: 'chest', colour: cloth, colourTop: shadeColour(cloth, 0.1), sides: 12 },
    ),
    lathe(
      [
        [0.243, 0.64],
        [0.25, 0.69],
        [0.243, 0.73],
      ],
      { bone: 'hips', colour: '#4a352b', colourTop: '#6b4c3a', sides: 12 },
    ),
    box([0.1, 0.09, 0.03], { at: [0, 0.645, -0.245], bone: 'hips', colour: '#d9a441', bevel: 0.01 }),
    lathe(
      [
        [0.15, 1],
        [0.19, 1.03],
        [0.12, 1.08],
      ],
      { bone: 'chest', colour: trim, sides: 10 },
    ),
  ];
  return parts;
}

function limbParts({ skin, cloth, clothDark, legs, trim }: Wardrobe): ModelPart[] {
  const boots = '#5a4034';
  return [-1, 1].flatMap((side): ModelPart[] => {
    const name = side < 0 ? 'Left' : 'Right';
    return [
      tube(
        [
          [side * 0.22, 0.99, 0],
          [side * 0.34, 0.78, 0],
        ],
        { bone: `upperArm${name}`, radii: [0.095, 0.085], sides: 8, colour: clothDark, colourTop: cloth },
      ),
      blob([0.1, 0.1, 0.1], {
        at: [side * 0.22, 0.98, 0],
        bone: `upperArm${name}`,
        colour: cloth,
        colourTop: shadeColour(cloth, 0.1),
      }),
      tube(
        [
          [side * 0.335, 0.79, 0],
          [side * 0.4, 0.6, -0.02],
        ],
        { bone: `lowerArm${name}`, radii: [0.084, 0.075], sides: 8, colour: clothDark, colourTop: cloth },
      ),
      tube(
        [
          [side * 0.392, 0.64, -0.02],
          [side * 0.406, 0.59, -0.02],
        ],
        { bone: `lowerArm${name}`, radii: [0.092, 0.088], sides: 8, colour: trim },
      ),
      blob([0.085, 0.095, 0.09], {
        at: [side * 0.42, 0.54, -0.025],
        bone: `lowerArm${name}`,
        colour: shadeColour(skin, -0.1),
        colourTop: skin,
      }),
      blob([0.035, 0.055, 0.035], { at: [side * 0.38, 0.55, -0.095], bone: `lowerArm${name}`, colour: skin }),
      tube(
        [
          [side * 0.12, 0.56, 0],
          [side * 0.12, 0.3, 0],
        ],
        { bone: `upperLeg${name}`, radii: [0.125, 0.1], sides: 8, colour: legs },
      ),
      tube(
        [
          [side * 0.12, 0.32, 0],
          [side * 0.12, 0.1, 0],
        ],
        { bone: `lowerLeg${name}`, radii: [0.1, 0.095], sides: 8, colour: shadeColour(boots, -0.1), colourTop: boots },
      ),
      lathe(
        [
          [0.115, 0.2],
          [0.122, 0.25],
          [0.11, 0.28],
        ],
        { at: [side * 0.12, 0, 0], bone: `lowerLeg${name}`, colour: shadeColour(boots, 0.25), sides: 9 },
      ),
      blob([0.115, 0.085, 0.17], {
        at: [side * 0.125, 0.075, -0.045],
        bone: `lowerLeg${name}`,
        colour: shadeColour(boots, -0.2),
        colourTop: shadeColour(boots, 0.1),
      }),
    ];
  });
}

function faceParts({ skin, hair }: Wardrobe): ModelPart[] {
  const parts: ModelPart[] = [
    post([0.085, 0.095, 0.14], { at: [0, 1, 0], bone: 'head', colour: shadeColour(skin, -0.18), sides: 8 }),
    blob([0.335, 0.325, 0.315], {
      at: [0, 1.33, 0],
      bone: 'head',
      colour: shadeColour(skin, -0.1),
      colourTop: skin,
      detail: 2,
    }),
    blob([0.045, 0.04, 0.045], {
      at: [0, 1.27, -0.315],
      bone: 'head',
      colour: shadeColour(skin, -0.06),
      colourTop: shadeColour(skin, 0.08),
    }),
    tube(
      [
        [-0.085, 1.19, -0.278],
        [-0.045, 1.168, -0.293],
        [0, 1.16, -0.298],
        [0.045, 1.168, -0.293],
        [0.085, 1.19, -0.278],
      ],
      { bone: 'mouth', radii: [0.008, 0.017, 0.02, 0.017, 0.008], sides: 6, colour: '#7d3b3b' },
    ),
  ];
  for (const side of [-1, 1]) {
    parts.push(
      blob([0.055, 0.075, 0.05], { at: [side * 0.335, 1.3, 0.01], bone: 'head', colour: shadeColour(skin, -0.08) }),
      blob([0.066, 0.088, 0.03], {
        at: [side * 0.125, 1.34, -0.283],
        turn: [0, side * -0.36, 0],
        bone: 'eyes',
        colour: '#fbfbff',
      }),
      blob([0.043, 0.062, 0.025], {
        at: [side * 0.122, 1.338, -0.306],
        turn: [0, side * -0.36, 0],
        bone: 'eyes',
        colour: '#231f33',
      }),
      blob([0.016, 0.019, 0.012], {
        at: [side * 0.122 + 0.016, 1.363, -0.329],
        bone: 'eyes',
        colour: '#ffffff',
        emissive: 0.4,
        detail: 0,
      }),
      box([0.13, 0.028, 0.03], {
        at: [side * 0.128, 1.448, -0.285],
        turn: [0.25, side * -0.36, side * -0.08],
        bone: 'head',
        colour: shadeColour(hair, -0.15),
        bevel: 0.01,
      }),
      blob([0.055, 0.035, 0.02], {
        at: [side * 0.205, 1.225, -0.236],
        turn: [0, side * -0.65, 0],
        bone: 'head',
        colour: '#e88f7d',
        detail: 0,
      }),
    );
  }
  return parts;
}

function hairParts({ hair, rng, look }: Wardrobe): ModelPart[] {
  if (look.hat === 'hood') return [];
  const paint = { bone: 'head', colour: shadeColour(hair, -0.22), colourTop: shadeColour(hair, 0.12) };
  const cap: ModelPart[] = [
    blob([0.362, 0.28, 0.35], { ...paint, at: [0, 1.44, 0.045], rough: 0.03, detail: 2 }),
    blob([0.345, 0.3, 0.17], { ...paint, at: [0, 1.32, 0.215], rough: 0.03 }),
    blob([0.2, 0.085, 0.12], { ...paint, at: [-0.11, 1.545, -0.235], turn: [0.5, 0.2, 0.22] }),
    blob([0.19, 0.08, 0.12], { ...paint, at: [0.13, 1.55, -0.225], turn: [0.5, -0.2, -0.22] }),
  ];
  switch (rng.int(0, 3)) {
    case 0:
      return [...cap, blob([0.15, 0.15, 0.15], { ...paint, at: [0, 1.7, 0.2] })];
    case 1:
      return [
        ...cap,
        ...[-1, 1].map((side) => blob([0.1, 0.27, 0.13], { ...paint, at: [side * 0.31, 1.2, 0.06] })),
        blob([0.3, 0.3, 0.12], { ...paint, at: [0, 1.14, 0.22] }),
      ];
    case 2:
      return [
        ...cap,
        ...Array.from({ length: 5 }, (_, tuft) =>
          lathe(
            [
              [0.11, 0],
              [0.015, 0.22],
            ],
            {
              ...paint,
              at: [(tuft - 2) * 0.12, 1.58, 0.02 + (tuft % 2) * 0.08],
              turn: [0.3, 0, (tuft - 2) * -0.3],
              sides: 5,
              smooth: false,
            },
          ),
        ),
      ];
    default:
      return [
        ...cap,
        tube(
          [
            [0, 1.4, 0.3],
            [0, 1.2, 0.42],
            [0.03, 0.95, 0.4],
          ],
          { ...paint, radii: [0.1, 0.1, 0.03], sides: 7 },
        ),
      ];
  }
}

function hatParts({ look, cloth, clothDark, trim }: Wardrobe): ModelPart[] {
  const bone = 'head';
  switch (look.hat) {
    case 'none':
      return [];
    case 'cap':
      return [
        lathe(
          [
            [0.36, 0],
            [0.37, 0.08],
            [0.28, 0.24],
            [0.02, 0.3],
          ],
          { at: [0, 1.5, 0.02], bone, colour: clothDark, colourTop: cloth, sides: 14 },
        ),
        blob([0.26, 0.035, 0.2], { at: [0, 1.51, -0.34], turn: [0.15, 0, 0], bone, colour: clothDark }),
        blob([0.05, 0.04, 0.05], { at: [0, 1.81, 0.02], bone, colour: trim, detail: 0 }),
      ];
    case 'hood':
      return [
        blob([0.4, 0.38, 0.36], { at: [0, 1.38, 0.075], bone, colour: clothDark, colourTop: cloth, detail: 2 }),
        lathe(
          [
            [0.05, 0],
            [0.16, -0.02],
            [0.02, 0.24],
          ],
          { at: [0, 1.66, 0.2], turn: [-0.9, 0, 0], bone, colour: cloth, sides: 8 },
        ),
        lathe(
          [
            [0.31, 0],
            [0.35, 0.08],
            [0.2, 0.16],
          ],
          { at: [0, 0.96, 0.02], bone: 'chest', colour: clothDark, colourTop: cloth, sides: 12 },
        ),
      ];
    case 'straw':
      return [
        lathe(
          [
            [0.62, 0],
            [0.6, 0.04],
            [0.36, 0.1],
            [0.35, 0.14],
          ],
          { at: [0, 1.5, 0], bone, colour: '#c79b4f', colourTop: '#ecca82', sides: 16 },
        ),
        lathe(
          [
            [0.35, 0],
            [0.32, 0.2],
            [0.2, 0.27],
            [0, 0.28],
          ],
          { at: [0, 1.6, 0], bone, colour: '#d3aa5f', colourTop: '#f0d595', sides: 14 },
        ),
        lathe(
          [
            [0.36, 0],
            [0.355, 0.08],
          ],
          { at: [0, 1.62, 0], bone, colour: trim, sides: 14 },
        ),
      ];
    case 'wizard':
      return [
        lathe(
          [
            [0.6, 0],
            [0.56, 0.04],
            [0.36, 0.07],
          ],
          { at: [0, 1.5, 0], bone, colour: clothDark, colourTop: cloth, sides: 16 },
        ),
        lathe(
          [
            [0.36, 0],
            [0.26, 0.28],
            [0.15, 0.52],
          ],
          { at: [0, 1.54, 0], turn: [0.06, 0, 0], bone, colour: clothDark, colourTop: cloth, sides: 12 },
        ),
        lathe(
          [
            [0.16, 0],
            [0.08, 0.2],
            [0.01, 0.38],
          ],
          {
            at: [0, 2.04, 0.03],
            turn: [0.5, 0, 0.25],
            bone,
            colour: cloth,
            colourTop: shadeColour(cloth, 0.2),
            sides: 9,
          },
        ),
        lathe(
          [
            [0.37, 0],
            [0.345, 0.1],
          ],
          { at: [0, 1.56, 0], bone, colour: trim, sides: 14 },
        ),
      ];
  }
}

/** What a role adds to the clothes, by words that role names commonly hold. */
function roleParts({ look, cloth, clothDark, trim }: Wardrobe): ModelPart[] {
  const { role } = look;
  const leather = { colour: '#5e4434', colourTop: '#8a6547' };
  if (/guard|knight|soldier|captain|warrior/i.test(role)) {
    return [
      ...[-1, 1].map((side) =>
        blob([0.14, 0.1, 0.14], { at: [side * 0.26, 1.03, 0], bone: 'chest', colour: '#7f8796', colourTop: '#cfd6e2' }),
      ),
      lathe(
        [
          [0.262, 0.7],
          [0.27, 0.84],
          [0.24, 0.98],
        ],
        { bone: 'chest', colour: '#737b8b', colourTop: '#b9c2d0', sides: 12 },
      ),
    ];
  }
  if (/bak|cook|chef|inn|tavern|merchant|seller|smith|trader|shop/i.test(role)) {
    return [
      box([0.34, 0.5, 0.03], {
        at: [0, 0.36, -0.262],
        bone: 'hips',
        colour: '#d9cdb4',
        colourTop: '#f7efdc',
        bevel: 0.015,
      }),
      box([0.26, 0.26, 0.03], {
        at: [0, 0.7, -0.25],
        bone: 'chest',
        colour: '#efe4cb',
        colourTop: '#fbf5e6',
        bevel: 0.015,
      }),
    ];
  }
  if (/player|hero|adventurer|explorer|traveller|scout/i.test(role)) {
    const scarf = Array.from({ length: 8 }, (_, knot) => {
      const angle = (knot / 8) * 2 * pi;
      return blob([0.09, 0.06, 0.09], {
        at: [cos(angle) * 0.16, 1.07, sin(angle) * 0.16],
        bone: 'chest',
        colour: shadeColour(trim, -0.1),
        colourTop: shadeColour(trim, 0.15),
      });
    });
    return [
      ...scarf,
      box([0.13, 0.4, 0.04], {
        at: [0.08, 0.66, 0.25],
        turn: [-0.14, 0, 0.1],
        bone: 'cloth',
        colour: trim,
        colourTop: shadeColour(trim, 0.12),
        bevel: 0.015,
      }),
      box([0.34, 0.34, 0.18], { at: [0, 0.68, 0.3], bone: 'chest', ...leather, bevel: 0.06 }),
      box([0.36, 0.12, 0.2], {
        at: [0, 0.92, 0.3],
        bone: 'chest',
        colour: '#6d4f3b',
        colourTop: '#a57c58',
        bevel: 0.05,
      }),
      tube(
        [
          [-0.2, 1.06, 0.3],
          [0.2, 1.06, 0.3],
        ],
        { bone: 'chest', radii: [0.075], sides: 7, colour: clothDark, colourTop: cloth },
      ),
    ];
  }
  if (/fish|sail|captain|pirate|ferry/i.test(role)) {
    return [
      lathe(
        [
          [0.256, 0.76],
          [0.262, 0.8],
        ],
        { bone: 'chest', colour: '#f5f0e4', sides: 12 },
      ),
      lathe(
        [
          [0.252, 0.86],
          [0.256, 0.9],
        ],
        { bone: 'chest', colour: '#f5f0e4', sides: 12 },
      ),
      lathe(
        [
          [0.2, 0],
          [0.25, 0.05],
          [0.14, 0.1],
        ],
        { at: [0, 1, 0], bone: 'chest', colour: trim, sides: 9 },
      ),
    ];
  }
  const cape: readonly (readonly [number, number])[] = [
    [-0.2, 0],
    [0.2, 0],
    [0.28, -0.62],
    [-0.28, -0.62],
  ];
  if (/wizard|mage|witch|elder|king|queen|sage/i.test(role)) {
    return [
      {
        shape: { kind: 'extrude', outline: cape.toReversed(), depth: 0.03, bevel: 0 },
        at: [0, 1.02, 0.24],
        turn: [-0.12, 0, 0],
        bone: 'cloth',
        colour: clothDark,
        colourTop: trim,
      },
      blob([0.05, 0.05, 0.04], { at: [0, 1.02, -0.17], bone: 'chest', colour: '#ffd76a', emissive: 0.5 }),
    ];
  }
  return [
    box([0.16, 0.17, 0.1], { at: [0.24, 0.5, -0.06], turn: [0, sin(0.4), 0.1], bone: 'hips', ...leather, bevel: 0.03 }),
    tube(
      [
        [-0.19, 1, -0.12],
        [0.02, 0.82, -0.255],
        [0.22, 0.62, -0.14],
      ],
      { bone: 'chest', radii: [0.028], sides: 5, colour: '#5e4434' },
    ),
  ];
}

import { hatOf } from './figure-hat.ts';
import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, lathe, post, tube } from '#engine/assets/parts.ts';
import { eyes, toned } from './toned.ts';

/** How somebody on two legs is dressed and armed. */
export interface Figure {
  readonly skin: string;
  readonly top: string;
  readonly legs: string;
  /** Long cloth to the ground instead of legs. */
  readonly robe?: boolean;
  readonly hat?:
    | 'wizard'
    | 'witch'
    | 'pirate'
    | 'helmet'
    | 'horns'
    | 'hood'
    | 'crown'
    | 'ears'
    | 'cap'
    | 'hair'
    | 'wraps';
  readonly hatColour?: string;
  readonly eyes?: string;
  readonly glow?: boolean;
  readonly hold?: 'sword' | 'staff' | 'club' | 'bow' | 'spear' | 'gun';
  readonly wings?: string;
  /** Arms stretched out before the body. */
  readonly reaching?: boolean;
  readonly nose?: string;
  readonly beard?: string;
  readonly cape?: string;
  readonly stout?: number;
  /** Bones that show. */
  readonly ribs?: boolean;
}

/** Somebody on two legs, 1.7 m high, looking to -z. */
export function figure(one: Figure): ModelPart[] {
  const wide = one.stout ?? 1;
  const skin = toned(one.skin);
  return [
    ...(one.robe === true
      ? [lathe([0.36, 0, 0.3, 0.4, 0.22, 0.8, 0.2, 0.86], { ...toned(one.legs), sides: 12 })]
      : [-1, 1].flatMap((side): ModelPart[] => [
          post([0.1 * wide, 0.12 * wide, 0.62], { ...toned(one.legs), at: [side * 0.13 * wide, 0.06, 0], sides: 8 }),
          blob([0.12 * wide, 0.08, 0.18], {
            ...toned(shadeColour(one.legs, -0.4)),
            at: [side * 0.13 * wide, 0.07, -0.05],
          }),
        ])),
    blob([0.27 * wide, 0.36, 0.21 * wide], { ...toned(one.top), at: [0, 0.92, 0] }),
    box([0.46 * wide, 0.09, 0.36 * wide], { ...toned(shadeColour(one.top, -0.35)), at: [0, 0.68, 0], bevel: 0.03 }),
    blob([0.24, 0.25, 0.23], { ...skin, at: [0, 1.42, -0.02] }),
    ...eyes([0, 1.45, -0.22], {
      apart: 0.2,
      size: one.skin === '#8ad06a' ? 0.085 : 0.05,
      colour: one.eyes ?? '#1d1a22',
      emissive: one.glow === true ? 0.9 : 0,
    }),
    ...(one.nose === undefined ? [] : [blob([0.07, 0.07, 0.09], { ...toned(one.nose), at: [0, 1.38, -0.26] })]),
    ...(one.beard === undefined
      ? []
      : [
          lathe([0.03, 0, 0.17, 0.24, 0.14, 0.34], {
            ...toned(one.beard),
            at: [0, 1.02, -0.14],
            turn: [0.15, 0, 0],
            sides: 8,
          }),
        ]),
    ...(one.ribs === true
      ? [0.78, 0.9, 1.02, 1.14].map((y) =>
          box([0.3, 0.045, 0.34], { colour: '#3a3440', at: [0, y, -0.01], bevel: 0.01 }),
        )
      : []),
    ...armsOf(one),
    ...hatOf(one),
    ...heldBy(one),
    ...backOf(one),
  ];
}

function armsOf(one: Figure): ModelPart[] {
  const wide = one.stout ?? 1;
  return [-1, 1].flatMap((side): ModelPart[] => {
    const x = side * 0.3 * wide;
    const hand: [number, number, number] =
      one.reaching === true
        ? [x * 0.9, 1.08, -0.62]
        : one.hold !== undefined && side === 1
          ? [x * 1.35, 0.86, -0.26]
          : [x * 1.3, 0.66, -0.06];
    return [
      tube([[x * 0.9, 1.14, 0], [(x + hand[0]) / 2 + side * 0.05, (1.14 + hand[1]) / 2, hand[2] * 0.45], hand], {
        ...toned(one.top),
        radii: [0.11 * wide, 0.09 * wide, 0.08 * wide],
        sides: 8,
      }),
      blob([0.09 * wide, 0.09 * wide, 0.09 * wide], { ...toned(one.skin), at: hand }),
    ];
  });
}

function heldBy(one: Figure): ModelPart[] {
  const x = 0.41 * (one.stout ?? 1);
  switch (one.hold) {
    case 'sword':
      return [
        box([0.06, 0.72, 0.02], {
          colour: '#9aa4b0',
          colourTop: '#f2f6fa',
          at: [x, 0.9, -0.3],
          turn: [-0.35, 0, 0],
          bevel: 0.008,
        }),
        box([0.24, 0.05, 0.06], { colour: '#b8862a', at: [x, 0.9, -0.29], turn: [-0.35, 0, 0], bevel: 0.01 }),
      ];
    case 'staff':
      return [
        post([0.035, 0.03, 1.6], { ...toned('#7d5a3a'), at: [x, 0.05, -0.28], sides: 7 }),
        blob([0.1, 0.11, 0.1], {
          at: [x, 1.72, -0.28],
          colour: '#4fa8e0',
          colourTop: '#d8f4ff',
          emissive: 0.9,
          smooth: false,
        }),
      ];
    case 'club':
      return [
        lathe([0.04, 0, 0.05, 0.3, 0.12, 0.55, 0.09, 0.7, 0.01, 0.72], {
          ...toned('#6d4e34'),
          at: [x, 0.78, -0.3],
          turn: [-0.3, 0, 0],
          sides: 7,
        }),
      ];
    case 'bow':
      return [
        tube([x, 0.4, -0.22, x, 0.7, -0.42, x, 1.05, -0.42, x, 1.35, -0.22], {
          ...toned('#8a5f38'),
          radii: [0.02, 0.03, 0.03, 0.02],
        }),
      ];
    case 'spear':
      return [
        post([0.025, 0.025, 1.7], { ...toned('#4a3430'), at: [x, 0.1, -0.3], sides: 6 }),
        lathe([0.09, 0, 0.004, 0.26], {
          colour: '#8a8f98',
          colourTop: '#f2f6fa',
          at: [x, 1.78, -0.3],
          sides: 4,
          smooth: false,
        }),
      ];
    case 'gun':
      return [box([0.07, 0.1, 0.7], { ...toned('#3a3e48'), at: [x, 0.86, -0.42], bevel: 0.015 })];
    case undefined:
      return [];
  }
}

function backOf(one: Figure): ModelPart[] {
  return [
    ...(one.cape === undefined
      ? []
      : [
          lathe([0.4, 0, 0.34, 0.5, 0.22, 1.02], {
            ...toned(one.cape),
            at: [0, 0.16, 0.1],
            scale: [1, 1, 0.55],
            sides: 10,
            sway: 0.2,
          }),
        ]),
    ...(one.wings === undefined
      ? []
      : [-1, 1].flatMap((side) =>
          [0, 1].map((pair) =>
            blob([0.36 - pair * 0.1, 0.16, 0.04], {
              ...toned(one.wings ?? '#ffffff'),
              at: [side * 0.42, 1.2 - pair * 0.3, 0.2],
              turn: [0, side * 0.3, side * (0.6 - pair * 0.9)],
              emissive: 0.15,
            }),
          ),
        )),
  ];
}

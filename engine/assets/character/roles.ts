import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, box, extrude, lathe, tube } from '#engine/assets/parts.ts';
import { cos, pi, sin } from '#engine/math/trig.ts';
import type { Wardrobe } from './wardrobe.ts';

const leather = { colour: '#5e4434', colourTop: '#8a6547' };

/** Words that role names commonly hold, and what they add to the clothes; the first that fits is worn. */
const outfits: readonly (readonly [RegExp, (wear: Wardrobe) => ModelPart[]])[] = [
  [/guard|knight|soldier|warrior/i, armour],
  [/bak|cook|chef|inn|tavern|merchant|seller|smith|trader|shop/i, apron],
  [/player|hero|adventurer|explorer|traveller|scout/i, pack],
  [/fish|sail|captain|pirate|ferry/i, stripes],
  [/wizard|mage|witch|elder|king|queen|sage/i, cape],
];

/** What a role adds to the clothes; any other role has a bag on a strap. */
export function roleParts(wear: Wardrobe): ModelPart[] {
  const outfit = outfits.find(([words]) => words.test(wear.look.role));
  return outfit ? outfit[1](wear) : bag();
}

function armour(): ModelPart[] {
  const steel = { bone: 'chest', colour: '#7f8796', colourTop: '#cfd6e2' };
  return [
    ...[-1, 1].map((side) => blob([0.14, 0.1, 0.14], { ...steel, at: [side * 0.26, 1.03, 0] })),
    lathe([0.262, 0.7, 0.27, 0.84, 0.24, 0.98], { ...steel, sides: 12 }),
  ];
}

function apron(): ModelPart[] {
  const linen = { colour: '#d9cdb4', colourTop: '#f7efdc', bevel: 0.015 };
  return [
    box([0.34, 0.5, 0.03], { ...linen, at: [0, 0.36, -0.262], bone: 'hips' }),
    box([0.26, 0.26, 0.03], { ...linen, at: [0, 0.7, -0.25], bone: 'chest' }),
  ];
}

function pack({ cloth, clothDark, trim }: Wardrobe): ModelPart[] {
  const wool = { colour: shadeColour(trim, -0.1), colourTop: shadeColour(trim, 0.15) };
  const flap = { colour: '#6d4f3b', colourTop: '#a57c58' };
  const roll = { colour: clothDark, colourTop: cloth };
  const scarf = Array.from({ length: 8 }, (_, knot) => {
    const angle = (knot / 8) * 2 * pi;
    return blob([0.09, 0.06, 0.09], { ...wool, at: [cos(angle) * 0.16, 1.07, sin(angle) * 0.16], bone: 'chest' });
  });
  return [
    ...scarf,
    box([0.13, 0.4, 0.04], { ...wool, at: [0.08, 0.66, 0.25], turn: [-0.14, 0, 0.1], bone: 'cloth', bevel: 0.015 }),
    box([0.34, 0.34, 0.18], { ...leather, at: [0, 0.68, 0.3], bone: 'chest', bevel: 0.06 }),
    box([0.36, 0.12, 0.2], { ...flap, at: [0, 0.92, 0.3], bone: 'chest', bevel: 0.05 }),
    tube([-0.2, 1.06, 0.3, 0.2, 1.06, 0.3], { ...roll, bone: 'chest', radii: [0.075], sides: 7 }),
  ];
}

function stripes({ trim }: Wardrobe): ModelPart[] {
  const white = { bone: 'chest', colour: '#f5f0e4', sides: 12 };
  return [
    lathe([0.256, 0.76, 0.262, 0.8], white),
    lathe([0.252, 0.86, 0.256, 0.9], white),
    lathe([0.2, 0, 0.25, 0.05, 0.14, 0.1], { at: [0, 1, 0], bone: 'chest', colour: trim, sides: 9 }),
  ];
}

function cape({ clothDark, trim }: Wardrobe): ModelPart[] {
  const velvet = { colour: clothDark, colourTop: trim };
  return [
    extrude([-0.28, -0.62, 0.28, -0.62, 0.2, 0, -0.2, 0], {
      ...velvet,
      at: [0, 1.02, 0.24],
      turn: [-0.12, 0, 0],
      depth: 0.03,
      bone: 'cloth',
    }),
    blob([0.05, 0.05, 0.04], { at: [0, 1.02, -0.17], bone: 'chest', colour: '#ffd76a', emissive: 0.5 }),
  ];
}

function bag(): ModelPart[] {
  const strap = [-0.19, 1, -0.12, 0.02, 0.82, -0.255, 0.22, 0.62, -0.14];
  return [
    box([0.16, 0.17, 0.1], { ...leather, at: [0.24, 0.5, -0.06], turn: [0, 0.39, 0.1], bone: 'hips', bevel: 0.03 }),
    tube(strap, { bone: 'chest', radii: [0.028], sides: 5, colour: '#5e4434' }),
  ];
}

import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart } from '#engine/assets/model-part.ts';
import { blob, lathe } from '#engine/assets/parts.ts';
import type { CharacterLook, Wardrobe } from './wardrobe.ts';

const bone = 'head';

const hats: Readonly<Record<CharacterLook['hat'], (wear: Wardrobe) => ModelPart[]>> = {
  none: () => [],
  cap: ({ cloth, clothDark, trim }) => {
    const felt = { bone, colour: clothDark, colourTop: cloth };
    return [
      lathe([0.36, 0, 0.37, 0.08, 0.28, 0.24, 0.02, 0.3], { ...felt, at: [0, 1.5, 0.02], sides: 14 }),
      blob([0.26, 0.035, 0.2], { at: [0, 1.51, -0.34], turn: [0.15, 0, 0], bone, colour: clothDark }),
      blob([0.05, 0.04, 0.05], { at: [0, 1.81, 0.02], bone, colour: trim, detail: 0 }),
    ];
  },
  hood: ({ cloth, clothDark }) => {
    const felt = { bone, colour: clothDark, colourTop: cloth };
    return [
      blob([0.4, 0.38, 0.36], { ...felt, at: [0, 1.38, 0.075], detail: 2 }),
      lathe([0.05, 0, 0.16, -0.02, 0.02, 0.24], { ...felt, at: [0, 1.66, 0.2], turn: [-0.9, 0, 0], sides: 8 }),
      lathe([0.31, 0, 0.35, 0.08, 0.2, 0.16], { ...felt, at: [0, 0.96, 0.02], bone: 'chest', sides: 12 }),
    ];
  },
  straw: ({ trim }) => {
    const straw = { bone, colour: '#c79b4f', colourTop: '#ecca82' };
    return [
      lathe([0.62, 0, 0.6, 0.04, 0.36, 0.1, 0.35, 0.14], { ...straw, at: [0, 1.5, 0], sides: 16 }),
      lathe([0.35, 0, 0.32, 0.2, 0.2, 0.27, 0, 0.28], { ...straw, at: [0, 1.6, 0], sides: 14 }),
      lathe([0.36, 0, 0.355, 0.08], { at: [0, 1.62, 0], bone, colour: trim, sides: 14 }),
    ];
  },
  wizard: ({ cloth, clothDark, trim }) => {
    const felt = { bone, colour: clothDark, colourTop: cloth };
    const tip = { bone, colour: cloth, colourTop: shadeColour(cloth, 0.2) };
    return [
      lathe([0.6, 0, 0.56, 0.04, 0.36, 0.07], { ...felt, at: [0, 1.5, 0], sides: 16 }),
      lathe([0.36, 0, 0.26, 0.28, 0.15, 0.52], { ...felt, at: [0, 1.54, 0], turn: [0.06, 0, 0], sides: 12 }),
      lathe([0.16, 0, 0.08, 0.2, 0.01, 0.38], { ...tip, at: [0, 2.04, 0.03], turn: [0.5, 0, 0.25], sides: 9 }),
      lathe([0.37, 0, 0.345, 0.1], { at: [0, 1.56, 0], bone, colour: trim, sides: 14 }),
    ];
  },
};

/** The hat of a character, in the colours of its clothes. */
export function hatParts(wear: Wardrobe): ModelPart[] {
  return hats[wear.look.hat](wear);
}

import { shadeColour } from '#engine/assets/colour.ts';
import type { ModelPart, Triple } from '#engine/assets/model-part.ts';
import { blob, box, lathe, tube } from '#engine/assets/parts.ts';

import type { Wardrobe } from './wardrobe.ts';

/** Tunic or robe, belt and collar. */
export function bodyParts({ cloth, clothDark, trim, look }: Wardrobe): ModelPart[] {
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
    lathe([0.235, 0.66, 0.25, 0.8, 0.23, 0.96, 0.13, 1.06], {
      bone: 'chest',
      colour: cloth,
      colourTop: shadeColour(cloth, 0.1),
      sides: 12,
    }),
    lathe([0.243, 0.64, 0.25, 0.69, 0.243, 0.73], { bone: 'hips', colour: '#4a352b', colourTop: '#6b4c3a', sides: 12 }),
    box([0.1, 0.09, 0.03], { at: [0, 0.645, -0.245], bone: 'hips', colour: '#d9a441', bevel: 0.01 }),
    lathe([0.15, 1, 0.19, 1.03, 0.12, 1.08], { bone: 'chest', colour: trim, sides: 10 }),
  ];
  return parts;
}

/** Arms with sleeves, cuffs and hands; legs with trousers and boots. */
export function limbParts(wear: Wardrobe): ModelPart[] {
  return [-1, 1].flatMap((side) => [...armParts(wear, side), ...legParts(wear, side)]);
}

function armParts({ skin, cloth, clothDark, trim }: Wardrobe, side: number): ModelPart[] {
  const [upper, lower] = side < 0 ? ['upperArmLeft', 'lowerArmLeft'] : ['upperArmRight', 'lowerArmRight'];
  const sleeve = { colour: clothDark, colourTop: cloth, sides: 8 };
  const hand = { colour: shadeColour(skin, -0.1), colourTop: skin, bone: lower };
  const bar = (from: Triple, to: Triple): Triple[] => [from, to];
  return [
    tube(bar([side * 0.22, 0.99, 0], [side * 0.34, 0.78, 0]), { ...sleeve, bone: upper, radii: [0.095, 0.085] }),
    blob([0.1, 0.1, 0.1], {
      at: [side * 0.22, 0.98, 0],
      bone: upper,
      colour: cloth,
      colourTop: shadeColour(cloth, 0.1),
    }),
    tube(bar([side * 0.335, 0.79, 0], [side * 0.4, 0.6, -0.02]), { ...sleeve, bone: lower, radii: [0.084, 0.075] }),
    tube(bar([side * 0.392, 0.64, -0.02], [side * 0.406, 0.59, -0.02]), {
      bone: lower,
      radii: [0.092, 0.088],
      sides: 8,
      colour: trim,
    }),
    blob([0.085, 0.095, 0.09], { ...hand, at: [side * 0.42, 0.54, -0.025] }),
    blob([0.035, 0.055, 0.035], { ...hand, at: [side * 0.38, 0.55, -0.095] }),
  ];
}

function legParts({ legs }: Wardrobe, side: number): ModelPart[] {
  const [upper, lower] = side < 0 ? ['upperLegLeft', 'lowerLegLeft'] : ['upperLegRight', 'lowerLegRight'];
  const boots = '#5a4034';
  const leather = { colour: shadeColour(boots, -0.2), colourTop: shadeColour(boots, 0.1), bone: lower };
  const x = side * 0.12;
  const bar = (high: number, low: number): Triple[] => [
    [x, high, 0],
    [x, low, 0],
  ];
  return [
    tube(bar(0.56, 0.3), { bone: upper, radii: [0.125, 0.1], sides: 8, colour: legs }),
    tube(bar(0.32, 0.1), { ...leather, radii: [0.1, 0.095], sides: 8 }),
    lathe([0.115, 0.2, 0.122, 0.25, 0.11, 0.28], {
      at: [x, 0, 0],
      bone: lower,
      colour: shadeColour(boots, 0.25),
      sides: 9,
    }),
    blob([0.115, 0.085, 0.17], { ...leather, at: [side * 0.125, 0.075, -0.045] }),
  ];
}

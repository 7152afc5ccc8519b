import { Color } from 'three';
import { mixColours, shadeColour, styleColour } from '#engine/assets/colour.ts';
import type { Environment, SurfaceKind } from '#engine/level/level.ts';
import { surfaceKinds } from '#engine/level/level.ts';

/** Colour of each kind of ground in this palette and style, as "#rrggbb". */
export function groundColours({ palette, style }: Environment): Readonly<Record<SurfaceKind, string>> {
  const [low, high, bare] = palette.ground;
  const own = (hex: string, share: number): string => mixColours([styleColour(hex, style), bare], share);
  return {
    grass: low,
    'meadow-flowers': mixColours([low, high], 0.75),
    dirt: mixColours([bare, shadeColour(bare, -0.12)], 0.5),
    path: mixColours([own('#d9bd8e', 0.35), bare], 0.25),
    sand: own('#e8cf9a', 0.15),
    rock: palette.rock,
    snow: styleColour('#f2f7ff', style),
    ice: styleColour('#bfe2f2', style),
    ash: mixColours([low, '#241f26'], 0.2),
    wood: own('#9a7048', 0.2),
    stone: mixColours([palette.rock, own('#bfae8c', 0.25)], 0.72),
    mud: mixColours([bare, own('#57452f', 0.1)], 0.5),
  };
}

/** How much of each kind is covered with living grass, 0..1. */
export const grassiness: Readonly<Record<SurfaceKind, number>> = {
  grass: 1,
  'meadow-flowers': 1,
  dirt: 0.1,
  path: 0,
  sand: 0,
  rock: 0,
  snow: 0,
  ice: 0,
  ash: 0,
  wood: 0,
  stone: 0,
  mud: 0.08,
};

/** Kind of ground for an index stored in a terrain; unknown indices are grass. */
export function surfaceKindOf(index: number | undefined): SurfaceKind {
  return surfaceKinds[index ?? 0] ?? 'grass';
}

/** Reads "#rrggbb" as a linear colour of three. */
export function linear(hex: string): Color {
  return new Color(hex);
}

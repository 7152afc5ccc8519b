import type { Palette, Vec3 } from '#engine/level/level.ts';
import type { BodyKind } from '#engine/level/bodies.ts';
import type { BiomeKind, StyleKind, ThingKind } from '#engine/level/world-spec.ts';

/** Three numbers: x, y, z in metres, or turns about them in radians. */
export type Triple = readonly [number, number, number];

/** Two numbers of an outline or profile in metres. */
export type Pair = readonly [number, number];

/**
 * Shapes that parts are made of. Boxes, lathes, fronds and extrusions stand on y = 0; blobs and rings are centred.
 * `box`: `taper` scales the top, `bevel` is the width of the rounded edge. `lathe`: profile of (radius, y) from bottom to
 * top. `blob`: squashed ball with bumps of `rough` times its radius. `extrude`: outline in x, y pushed along z, centred.
 * `tube`: round bar along points. `frond`: cone with a jagged hanging rim, as on a fir. `ring`: torus lying in x, y.
 */
export type PartShape =
  | { readonly kind: 'box'; readonly size: Triple; readonly bevel: number; readonly taper: Pair }
  | { readonly kind: 'lathe'; readonly profile: readonly Pair[]; readonly sides: number; readonly smooth: boolean }
  | {
      readonly kind: 'blob';
      readonly radius: Triple;
      readonly rough: number;
      readonly seed: number;
      readonly smooth: boolean;
      readonly detail: 0 | 1 | 2;
    }
  | { readonly kind: 'extrude'; readonly outline: readonly Pair[]; readonly depth: number; readonly bevel: number }
  | {
      readonly kind: 'tube';
      readonly points: readonly Triple[];
      readonly radii: readonly number[];
      readonly sides: number;
    }
  | {
      readonly kind: 'frond';
      readonly radius: number;
      readonly height: number;
      readonly teeth: number;
      readonly seed: number;
    }
  | {
      readonly kind: 'ring';
      readonly radius: number;
      readonly thickness: number;
      readonly sides: number;
      readonly arcRadians: number;
    };

/** How a part stands and what it is painted with; colours are "#rrggbb". */
export interface PartPlacement {
  readonly at?: Triple;
  /** Turns about x, y and z, applied z first, then x, then y. */
  readonly turn?: Triple;
  readonly scale?: Triple;
  readonly colour: string;
  /** Colour at the top of the part; between bottom and top it blends. */
  readonly colourTop?: string;
  /** Strength of its own light at all times, 0 (none) .. 2. */
  readonly emissive?: number;
  /** Strength of its own light when it is dark: windows, lamps. */
  readonly nightGlow?: number;
  /** How far the wind moves the top of the model, 0 (stiff) .. 1 (leaf). */
  readonly sway?: number;
  /** Name of the bone that carries the part, for rigged models. */
  readonly bone?: string;
}

/** One piece of a model as plain data. */
export interface ModelPart extends PartPlacement {
  readonly shape: PartShape;
}

/** Everything that has a model of its own. */
export type ModelLook = ThingKind | BodyKind | 'goal' | 'platform' | 'island' | 'ground-prop' | 'masonry';

/**
 * What a model is made from. Models stand on y = 0 and their front looks to -z (north at yaw 0), like a body's.
 * `size` stretches looks that have no size of their own (platforms, gates, lava); `biome` picks the tree grammar.
 */
export interface ModelRequest {
  readonly look: ModelLook;
  /** Seed of differences, 0..2^32-1. */
  readonly variation: number;
  readonly palette: Palette;
  readonly style: StyleKind;
  readonly size: Vec3 | null;
  readonly biome?: BiomeKind;
  /** Colour of what belongs together (a key and its door, a lever and its gate), 0..359. */
  readonly hue?: number;
  /** What is special about it: a colour, "glowing", "golden". */
  readonly traits?: readonly string[];
}

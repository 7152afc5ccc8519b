import { type Level, type Palette, type SurfaceKind, surfaceKinds, type Terrain } from '#engine/level/level.ts';

type Rgb = readonly [number, number, number];

/** A painted map: RGBA rows from north to south. */
export interface PaintedTerrain {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

function parse(colour: string): Rgb {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, from[2] + (to[2] - from[2]) * part];
}

function surfaceColours(palette: Palette): Record<SurfaceKind, Rgb> {
  const [grass, meadow, dirt] = [parse(palette.ground[0]), parse(palette.ground[1]), parse(palette.ground[2])];
  const rock = parse(palette.rock);
  return {
    grass,
    'meadow-flowers': mix(meadow, parse(palette.accent), 0.14),
    dirt,
    path: mix(dirt, [246, 226, 186], 0.5),
    sand: mix([233, 211, 158], grass, 0.12),
    rock,
    snow: [238, 243, 248],
    ice: [190, 224, 240],
    ash: [78, 68, 72],
    wood: [166, 122, 80],
    stone: mix(rock, [160, 160, 168], 0.5),
    mud: [108, 86, 62],
  };
}

/** Ground height in metres between the corners of a cell; `column` and `row` may have fractions. */
function heightBetween(terrain: Terrain, at: { readonly column: number; readonly row: number }): number {
  const across = terrain.cells + 1;
  const column = Math.min(Math.max(Math.floor(at.column), 0), terrain.cells - 1);
  const row = Math.min(Math.max(Math.floor(at.row), 0), terrain.cells - 1);
  const right = at.column - column;
  const down = at.row - row;
  const corner = (r: number, c: number) => terrain.heights[r * across + c] ?? 0;
  const top = corner(row, column) * (1 - right) + corner(row, column + 1) * right;
  const bottom = corner(row + 1, column) * (1 - right) + corner(row + 1, column + 1) * right;
  return top * (1 - down) + bottom * down;
}

/** A fixed jitter in -0.5..0.5 for a place. */
function fray(x: number, y: number): number {
  const mixed = Math.imul(Math.round(x * 64) ^ Math.imul(Math.round(y * 64), 0x9e3779b1), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296 - 0.5;
}

function groundColour(
  level: Level,
  at: { readonly column: number; readonly row: number; readonly colours: Record<SurfaceKind, Rgb> },
): Rgb {
  const { terrain } = level;
  // Borders between surfaces are frayed, so that the grid of cells does not show.
  const frayed = (value: number, salt: number) =>
    Math.min(Math.max(Math.floor(value + fray(at.column + salt, at.row) * 0.8), 0), terrain.cells - 1);
  const cell = frayed(at.row, 3) * terrain.cells + frayed(at.column, 7);
  const kind = surfaceKinds[terrain.surface[cell] ?? 0] ?? 'grass';
  const here = heightBetween(terrain, at);
  // Light from the north-west, as printed maps have it: rising ground to the south-east turns dark.
  const slope = (heightBetween(terrain, { column: at.column + 0.6, row: at.row + 0.6 }) - here) / terrain.cellMetres;
  const light = Math.min(Math.max(-slope * 0.75, -0.45), 0.4);
  const ground = mix(at.colours[kind], light > 0 ? [255, 248, 224] : [22, 26, 56], Math.abs(light));
  if (terrain.waterLevel === null || here >= terrain.waterLevel) return contour(ground, here);
  const depth = terrain.waterLevel - here;
  if (depth < 0.28) return mix(parse(level.environment.palette.water), [255, 255, 255], 0.45);
  return mix(mix(parse(level.environment.palette.water), ground, 0.25), [14, 30, 70], Math.min(depth * 0.12, 0.5));
}

function contour(colour: Rgb, heightMetres: number): Rgb {
  const band = Math.abs(heightMetres / 2 - Math.round(heightMetres / 2));
  return band < 0.025 && Math.abs(heightMetres) > 0.5 ? mix(colour, [30, 30, 50], 0.16) : colour;
}

/** Paints a level's ground: surfaces, shaded slopes, contour lines every 2 m and water by depth. Levels in the air get their sky. */
export function paintTerrain(level: Level, pixelsPerCell: number): PaintedTerrain {
  const { terrain, environment } = level;
  const side = terrain.cells * pixelsPerCell;
  const pixels = new Uint8ClampedArray(side * side * 4);
  const colours = surfaceColours(environment.palette);
  const [sky, horizon] = [parse(environment.palette.sky), parse(environment.palette.horizon)];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = { column: (x + 0.5) / pixelsPerCell, row: (y + 0.5) / pixelsPerCell };
      const colour = terrain.solid
        ? groundColour(level, { ...at, colours })
        : mix(mix(sky, horizon, y / side), [12, 16, 40], 0.3);
      const index = (y * side + x) * 4;
      pixels[index] = colour[0];
      pixels[index + 1] = colour[1];
      pixels[index + 2] = colour[2];
      pixels[index + 3] = 255;
    }
  }
  return { width: side, height: side, pixels };
}

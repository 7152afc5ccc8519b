import type { SettledSpec } from '#engine/level/settle-spec.ts';
import { shapeOf } from '#engine/level/thing-catalog.ts';
import type { BiomeKind } from '#engine/level/world-spec.ts';
import { fractalNoise2, valueNoise2 } from '#engine/math/noise.ts';
import type { Rng } from '#engine/math/rng.ts';
import { clamp, mix, smoothstep } from '#engine/math/scalar.ts';
import { hypot2, sin } from '#engine/math/trig.ts';
import { hasSunkenTemple, isForDivers } from './sunken-places.ts';
import { createField, mapHeights } from './field.ts';
import type { Field } from './field.ts';

/** Where the water plane lies in every level that has water, in metres. */
export const waterLevelMetres = 0;
const sizes = { small: 70, medium: 96, large: 128 } as const;
const baseCellMetres = 1.5;
const marginMetres = 13;
/** How much deeper water is where players dive. */
const diveMetres = 3.4;
const diveLakeMetres = 12;
const templeLakeMetres = 21;

/** Height of hills per biome beside what the spec asks for: share of the amplitude, and how steep ridges are. */
const reliefs: Partial<Record<BiomeKind, { readonly amplitude: number; readonly ridges: number }>> = {
  snow: { amplitude: 1.35, ridges: 0.45 },
  volcano: { amplitude: 1.3, ridges: 0.5 },
  desert: { amplitude: 0.85, ridges: 0.35 },
  crystal: { amplitude: 1.1, ridges: 0.4 },
  swamp: { amplitude: 0.5, ridges: 0 },
  harbour: { amplitude: 0.8, ridges: 0 },
};

/** Place and size of a landform that the rest of the layout wants to know. */
export interface Landform {
  readonly field: Field;
  /** Places where a river can be waded or bridged; empty without a river. */
  readonly crossings: readonly { readonly x: number; readonly z: number }[];
  /** Middle of the flat place that villages stand on. */
  readonly centre: { readonly x: number; readonly z: number };
}

interface Shaping {
  readonly plan: SettledSpec;
  readonly seed: number;
  readonly half: number;
  readonly coast: boolean;
  readonly hill: { readonly x: number; readonly z: number; readonly radius: number; readonly height: number };
  readonly basin: { readonly x: number; readonly z: number; readonly radius: number } | null;
  readonly river: {
    readonly phase: number;
    readonly swing: number;
    readonly middle: number;
    readonly crossings: readonly number[];
  } | null;
}

/** Makes hills, water and borders of an open world that is large enough for what has to stand in it; water keeps `clearMetres` from the centre. */
export function shapeTerrain(plan: SettledSpec, land: { readonly rng: Rng; readonly clearMetres: number }): Landform {
  const { rng, clearMetres } = land;
  const { cells, cellMetres } = chooseSize(plan);
  const field = createField({ cells, cellMetres, marginMetres });
  const half = (cells * cellMetres) / 2;
  const coast = plan.water === 'sea' && plan.spec.setting.biome === 'harbour';
  const aside = coast ? 0.2 * half : plan.water === 'river' ? 0.34 * half : 0;
  const centre = { x: Math.min(aside, Math.max(0, half - marginMetres - clearMetres)), z: -0.04 * half };
  const swing = rng.range(0.07, 0.13) * half;
  const shaping: Shaping = {
    plan,
    seed: rng.int(0, 0x7fffffff),
    half,
    coast,
    hill: chooseHill(rng.fork('hill'), { half, plan }),
    basin: chooseBasin(rng.fork('basin'), { half, plan, clearMetres }),
    river:
      plan.water === 'river'
        ? {
            phase: rng.range(0, 6.28),
            swing,
            middle: Math.max(-0.6 * half, Math.min(-0.12 * half, centre.x - clearMetres - 8 - 1.5 * swing)),
            crossings: [-0.38, 0.05, 0.45],
          }
        : null,
  };
  if (plan.water !== 'none') field.waterLevel = waterLevelMetres;
  const floating = plan.spec.setting.biome === 'sky-islands' && plan.water !== 'sea';
  mapHeights(field, (corner) => heightOf(shaping, { ...corner, floating }));
  field.killHeight = floating ? -14 : -20;
  const crossings = (shaping.river?.crossings ?? []).map((share) => ({
    x: riverX(shaping, share * half),
    z: share * half,
  }));
  return { field, crossings, centre };
}

function chooseSize(plan: SettledSpec): { cells: number; cellMetres: number } {
  let roomSquareMetres = 0;
  for (const group of plan.groups) {
    const { footprintMetres, scales } = shapeOf(group);
    const radius = footprintMetres * scales[1] * (group.scale ?? 1) + 1.2;
    // Whoever comes along a road needs no ground to stand on.
    if (group.mechanic === 'creep') continue;
    roomSquareMetres += group.count * 3.2 * radius * radius;
  }
  const cells = sizes[plan.spec.layout.size];
  // Only about a third of the ground is dry, gentle and off the paths.
  const neededHalf = Math.sqrt(roomSquareMetres * 3) / 2 + marginMetres + 8;
  const cellMetres = Math.max(baseCellMetres, Math.ceil((neededHalf * 4) / cells) / 2);
  if (cellMetres > baseCellMetres) plan.repairs.push('Made the map larger than asked, because everything has to fit.');
  return { cells, cellMetres };
}

function chooseHill(rng: Rng, place: { half: number; plan: SettledSpec }): Shaping['hill'] {
  const side = rng.chance(0.5) ? 1 : -1;
  const steepness = place.plan.hilliness;
  return {
    x: side * rng.range(0.32, 0.5) * place.half,
    z: -rng.range(0.3, 0.52) * place.half,
    radius: rng.range(0.3, 0.38) * place.half,
    height: steepness < 0.05 ? 0 : 3 + steepness * (place.plan.spec.setting.biome === 'snow' ? 19 : 13),
  };
}

function chooseBasin(rng: Rng, place: { half: number; plan: SettledSpec; clearMetres: number }): Shaping['basin'] {
  const { half, clearMetres } = place;
  const { water } = place.plan;
  if (water !== 'pond' && water !== 'lake') return null;
  const side = rng.chance(0.5) ? 1 : -1;
  const usual = water === 'pond' ? rng.range(7.5, 9.5) : rng.range(0.27, 0.33) * half;
  const least = hasSunkenTemple(place.plan) ? templeLakeMetres : isForDivers(place.plan) ? diveLakeMetres : 0;
  const wished = Math.max(usual, least);
  const radius = clearMetres > 0 ? Math.min(wished, Math.max(7, (half - marginMetres - clearMetres) / 2.2)) : wished;
  const away = Math.max(rng.range(0.34, 0.44) * half, clearMetres > 0 ? clearMetres + 3 + radius * 1.1 : 0);
  return { x: side * Math.min(away, half - marginMetres - radius * 0.6), z: rng.range(-0.15, 0.25) * half, radius };
}

function heightOf(shaping: Shaping, corner: { x: number; z: number; floating: boolean }): number {
  const { plan, half } = shaping;
  const { x, z } = corner;
  let height = hillsAt(shaping, corner);
  if (plan.water === 'sea') return seaHeight(shaping, { x, z, height });
  height = Math.max(height, 0.9 + (height - 0.9) * 0.15);
  height = carveWater(shaping, { x, z, height });
  if (corner.floating) {
    const wobble = 0.16 * (fractalNoise2(shaping.seed + 77, x / 26, z / 26) - 0.5);
    const outside = smoothstep([0.86, 0.95], hypot2(x, z) / half + wobble);
    return mix([height, -34], outside);
  }
  return height + rimAt(shaping, { x, z });
}

function hillsAt({ plan, seed, hill }: Shaping, { x, z }: { x: number; z: number }): number {
  const relief = reliefs[plan.spec.setting.biome] ?? { amplitude: 1, ridges: 0 };
  const amplitude = (0.7 + plan.hilliness * 10) * relief.amplitude;
  const smooth = fractalNoise2(seed, x / 44, z / 44);
  const ridge = 1 - Math.abs(2 * valueNoise2(seed + 5, x / 30, z / 30) - 1);
  const noise = mix([smooth, ridge * 0.8], relief.ridges * plan.hilliness);
  const away = hypot2(x - hill.x, z - hill.z) / hill.radius;
  const rise = away < 1 ? (1 - away * away) * (1 - away * away) : 0;
  return 1.6 + amplitude * (noise - 0.32) + hill.height * rise;
}

/** Steep wall around a valley: too steep to walk up, so nobody comes to the end of the world. */
function rimAt({ half, seed }: Shaping, { x, z }: { x: number; z: number }): number {
  const wobble = 5 * (valueNoise2(seed + 31, x / 14, z / 14) - 0.5);
  const square = Math.max(Math.abs(x), Math.abs(z));
  const round = hypot2(x, z) * 0.86;
  const inside = half - Math.max(square, round) + wobble;
  if (inside > 9) return 0;
  return (
    smoothstep([9, 2.5], inside) *
    (12 + 12 * valueNoise2(seed + 32, x / 19, z / 19) + 3 * valueNoise2(seed + 33, x / 6, z / 6))
  );
}

function seaHeight(shaping: Shaping, { x, z, height }: { x: number; z: number; height: number }): number {
  const { half, seed, coast } = shaping;
  const wobble = fractalNoise2(seed + 41, x / 30, z / 30) - 0.5;
  const above = Math.max(height, 1.1 + (height - 1.1) * 0.15);
  if (coast) {
    const land = smoothstep([-0.5, -0.24], x / half + wobble * 0.24);
    // Headlands run out into the sea; the shore itself stays open.
    const cliffs = rimAt(shaping, { x: Math.max(x, 0), z }) * smoothstep([-0.46, -0.26], x / half);
    return mix([-4.5, above + cliffs], land);
  }
  const outside = smoothstep([0.66, 0.92], hypot2(x, z) / half + wobble * 0.26);
  return mix([above, -5], outside);
}

function carveWater(shaping: Shaping, { x, z, height }: { x: number; z: number; height: number }): number {
  const { basin, river, seed, half } = shaping;
  const wobble = fractalNoise2(seed + 51, x / 18, z / 18) - 0.5;
  if (basin) {
    const away = hypot2(x - basin.x, z - basin.z) / basin.radius + wobble * 0.35;
    const bed = mix(
      [basin.radius < 12 ? -1.7 : -2.4, Math.min(height, 0.7 + Math.max(0, away - 1) * basin.radius * 0.45)],
      smoothstep(basin.radius < 12 ? [0.5, 1.15] : [0.72, 1.12], away),
    );
    // Divers want depth, but the shore stays as gentle as it was.
    if (!isForDivers(shaping.plan)) return bed;
    return bed - diveMetres * (1 - smoothstep([0.35, 0.72], away));
  }
  if (!river) return height;
  const away = Math.abs(x - riverX(shaping, z));
  const bank = Math.min(height, 0.75 + Math.max(0, away - 6) * 0.4);
  let bed = isForDivers(shaping.plan) ? -1.5 - diveMetres * 0.55 * (1 - smoothstep([0.6, 2.6], away)) : -1.5;
  for (const share of river.crossings) bed = mix([-0.25, bed], smoothstep([2.5, 6], Math.abs(z - share * half)));
  return mix([bed, bank], smoothstep([2.6, 6], away + wobble * 1.5));
}

function riverX({ river, half }: Shaping, z: number): number {
  if (!river) return 0;
  return clamp(river.middle + river.swing * (sin(z / 17 + river.phase) + 0.5 * sin(z / 8.3 + river.phase * 2)), [
    -0.5 * half,
    0.5 * half,
  ]);
}

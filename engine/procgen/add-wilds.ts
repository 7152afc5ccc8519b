import { biomeAt } from '#engine/level/biome-at.ts';
import { halfSpan, heightAt, slopeAt } from '#engine/level/terrain.ts';
import { thingShapes } from '#engine/level/thing-catalog.ts';
import type { ThingShape } from '#engine/level/thing-catalog.ts';
import type { BiomeKind, ThingKind } from '#engine/level/world-spec.ts';
import { fractalNoise2 } from '#engine/math/noise.ts';
import { hypot2, pi } from '#engine/math/trig.ts';
import { addSite, mayAdd } from './add-extras.ts';
import type { Draft, Spot } from './draft.ts';
import { forCellsIn } from './field.ts';

/** How thickly a kind grows in a biome at full vegetation: things per 1,000 square metres. */
type Growth = Partial<Record<ThingKind, number>>;

const growths = {
  meadow: { tree: 11, rock: 2, flower: 8, mushroom: 1 },
  forest: { tree: 26, rock: 3, flower: 1.5, mushroom: 4 },
  desert: { tree: 3, rock: 5, flower: 0.5 },
  snow: { tree: 15, rock: 4 },
  volcano: { tree: 4, rock: 8 },
  harbour: { tree: 9, rock: 3, flower: 4 },
  swamp: { tree: 16, rock: 2, mushroom: 5, flower: 1 },
  crystal: { tree: 8, rock: 6, flower: 4, mushroom: 2 },
  'sky-islands': { tree: 11, rock: 2.5, flower: 7 },
  autumn: { tree: 19, rock: 2.5, mushroom: 3.5, flower: 1 },
} as const satisfies Record<BiomeKind, Growth>;

/** Most wild things in one level: drawing and walking have to stay quick. */
const mostWilds = 420;

/** Grows trees, rocks, mushrooms and flowers where the spec gives no number of them, in groves, off the paths and out of the first view. */
export function addWilds(draft: Draft): void {
  const { field, plan } = draft;
  const { biome, biomes: regions = [] } = plan.spec.setting;
  const biomes = [...new Set([biome, ...regions.map((part) => part.biome)])];
  const area = (2 * field.playableHalf * 2 * field.playableHalf) / 1000;
  const wished = biomes.flatMap((home) => {
    const growth: Growth = growths[home];
    const kinds = (Object.keys(growth) as ThingKind[]).filter((kind) => mayAdd(draft, kind));
    return kinds.map((kind) => ({
      kind,
      home,
      count: (area / biomes.length) * (growth[kind] ?? 0) * shareOf(kind, plan.spec.layout.vegetation),
    }));
  });
  const total = wished.reduce((sum, wish) => sum + wish.count, 0);
  const share = Math.min(1, mostWilds / Math.max(1, total));
  const grown = new Map<ThingKind, number>();
  for (const { kind, home, count } of wished) {
    const before = grown.get(kind) ?? 0;
    const more = grow(draft, { kind, home, before, count: Math.floor(count * share + 0.5) });
    grown.set(kind, before + more);
  }
}

/** Rocks do not follow the vegetation, and something always grows. */
function shareOf(kind: ThingKind, vegetation: number): number {
  return kind === 'rock' ? 0.75 : vegetation * (0.85 + 0.15 * vegetation) + 0.03;
}

/** Grows a kind where its landscape is; `before` of it stand already. Returns how many have grown. */
function grow(draft: Draft, wish: { kind: ThingKind; home: BiomeKind; before: number; count: number }): number {
  const { kind, home, before, count } = wish;
  const { field, occupancy, plan } = draft;
  const map = { biome: plan.spec.setting.biome, regions: plan.spec.setting.biomes };
  const rng = draft.rng.fork(home === map.biome ? `wild/${kind}` : `wild/${home}/${kind}`);
  const shape: ThingShape = thingShapes[kind];
  const seed = rng.int(0, 0x7fffffff);
  const half = field.playableHalf + 2;
  let grown = 0;
  for (let trial = 0; trial < count * 12 && grown < count; trial += 1) {
    const spot = { x: rng.range(-half, half), z: rng.range(-half, half) };
    const scale = rng.range(shape.scales[0], shape.scales[1]);
    const grove = fractalNoise2(seed, spot.x / 24, spot.z / 24);
    if (rng.next() > (grove - 0.36) * 4.5 || !isWild(draft, { spot, kind, radius: shape.footprintMetres * scale }))
      continue;
    if (biomeAt(map, { x: spot.x / halfSpan(field), z: spot.z / halfSpan(field) }) !== home) continue;
    if (
      !occupancy.isFree(
        { ...spot, radius: shape.footprintMetres * scale },
        { gap: shape.body ? 0.5 : 0.1, avoid: ['solid', 'item', 'clear', 'patrol'] },
      )
    )
      continue;
    grown += 1;
    addSite(draft, {
      spot,
      kind,
      group: `wild:${kind}`,
      mechanic: 'prop',
      index: before + grown,
      yaw: rng.range(-pi, pi),
      scale,
    });
  }
  return grown;
}

function isWild(draft: Draft, wanted: { spot: Spot; kind: ThingKind; radius: number }): boolean {
  const { field, spawn, centre } = draft;
  const { spot, kind, radius } = wanted;
  const height = heightAt(field, spot.x, spot.z);
  if (field.waterLevel !== null && height < field.waterLevel + (kind === 'rock' ? 0.1 : 0.55)) return false;
  if (height < field.killHeight + 6) return false;
  if (slopeAt(field, { ...spot, spanMetres: 1.5 }) > (kind === 'rock' ? 1.1 : 0.8)) return false;
  let onPath = false;
  forCellsIn(field, { ...spot, radius: radius + 1.1 }, (cell) => {
    if (draft.pathCells[cell] === 1) onPath = true;
  });
  if (onPath) return false;
  // A corridor from the spawn to the middle stays open, so that the first picture shows the world and not a bush.
  const ahead = spawn.z - spot.z;
  const aside = Math.abs(spot.x - (spawn.x + ((centre.x - spawn.x) * ahead) / Math.max(1, spawn.z - centre.z)));
  if (kind === 'tree' && ahead > -7 && ahead < 26 && aside < 3.5 + Math.max(0, ahead) * 0.28) return false;
  return hypot2(spot.x - spawn.x, spot.z - spawn.z) > 4;
}

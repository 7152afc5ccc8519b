import { biomeAt } from '#engine/level/biome-at.ts';
import type { Environment, Level, LevelEntity, RegionBiome, Vec3 } from '#engine/level/level.ts';
import { traitsOf } from '#engine/level/traits-of.ts';
import { halfSpan } from '#engine/level/terrain.ts';
import { bodyShapes } from '#engine/level/bodies.ts';
import type { ModelLook, ModelPart } from '#engine/assets/model-part.ts';
import { modelParts } from '#engine/assets/model-parts.ts';
import type { ModelMesh } from '#engine/assets/parts-to-mesh.ts';
import { partsToMesh } from '#engine/assets/parts-to-mesh.ts';

/** A model cut where its bones are: `still` moves as a whole, each of `bones` by itself. */
export interface ModelPieces {
  readonly still: ModelMesh | null;
  readonly bones: readonly { readonly bone: string; readonly mesh: ModelMesh }[];
}

/** Meshes of a level's models, built once per look, variant and size. */
export interface ModelCache {
  /** Key under which entities share a mesh, and its pieces. */
  piecesOf(entity: LevelEntity): { readonly key: string; readonly pieces: ModelPieces };
}

/** How many unlike models of a look a level shows; the rest differ by turn, size and tint. */
const variants: Readonly<Partial<Record<LevelEntity['look'], number>>> = {
  tree: 7,
  rock: 5,
  house: 8,
  'ground-prop': 6,
  fence: 3,
  crate: 3,
  flower: 4,
  mushroom: 3,
  boat: 3,
  book: 2,
  'market-stall': 4,
  ruin: 3,
  gem: 3,
  ghost: 2,
  platform: 6,
  island: 6,
  apple: 1,
  shell: 2,
  'lamp-post': 2,
  statue: 2,
  tower: 3,
  wall: 3,
  masonry: 3,
};

/** Makes a cache for a level; `detail` is the tier's. */
export function createModelCache({ level, detail }: { level: Level; detail: 'low' | 'full' }): ModelCache {
  const known = new Map<string, ModelPieces>();
  const { environment } = level;
  const { style } = environment;
  const half = halfSpan(level.terrain);
  return {
    piecesOf(entity) {
      const look = lookOf(entity);
      const variation = variationOf(entity);
      const size = modelSize(entity);
      const { biome, palette } = landscapeAt(environment, { x: entity.position.x / half, z: entity.position.z / half });
      const traits = traitsOf(level, entity);
      const hue = entity.look === 'character' ? undefined : entity.props['hue'];
      const key = [look, variation, biome, traits.join(), hue, size?.x, size?.y, size?.z].join('/');
      let pieces = known.get(key);
      if (!pieces) {
        pieces = cutByBone({
          parts: modelParts({
            look,
            variation,
            palette,
            style,
            size,
            biome,
            traits,
            ...(typeof hue === 'number' ? { hue } : {}),
          }),
          detail,
        });
        known.set(key, pieces);
      }
      return { key, pieces };
    },
  };
}

function lookOf({ look }: LevelEntity): ModelLook {
  return look === 'character' ? 'ground-prop' : look;
}

/** How many different ones of a body are drawn. */
const bodyVariants = 4;

function variationOf({ look, variation }: LevelEntity): number {
  return variation % (variants[look] ?? (look in bodyShapes ? bodyVariants : 1));
}

/** Landscape and colours at a place in shares of the map's half width. */
function landscapeAt(
  environment: Environment,
  place: { readonly x: number; readonly z: number },
): Pick<RegionBiome, 'biome' | 'palette'> {
  const biome = biomeAt(environment, place);
  return environment.regions?.find((part) => part.biome === biome) ?? environment;
}

/** Size in metres that a model has to fill, or null for looks with a size of their own. */
function modelSize(entity: LevelEntity): Vec3 | null {
  return entity.size;
}

function cutByBone({ parts, detail }: { parts: readonly ModelPart[]; detail: 'low' | 'full' }): ModelPieces {
  const still = parts.filter((part) => part.bone === undefined);
  const names = [...new Set(parts.flatMap((part) => (part.bone === undefined ? [] : [part.bone])))];
  return {
    still: still.length > 0 ? partsToMesh(still, { detail }) : null,
    bones: names.map((bone) => ({
      bone,
      mesh: partsToMesh(
        parts.filter((part) => part.bone === bone),
        { detail },
      ),
    })),
  };
}

/** Height of the foot of a model: boxes of platforms stand on the bottom of their collider, everything else on its position. */
export function footHeight(entity: LevelEntity): number {
  if (entity.size && entity.collider && ['platform', 'moving-platform', 'island'].includes(entity.look)) {
    return entity.position.y + entity.collider.offsetY + entity.collider.halfY - entity.size.y;
  }
  return entity.position.y;
}

import { publicSpec } from '#engine/level/parse-spec.ts';
import type { LevelRecord, LevelSummary } from '#engine/protocol/api/shapes.ts';
import type { Services } from '#server/services.ts';
import type { StoredLevel, StoredSummary } from '#server/storage/levels.ts';

/** A level as lists show it. */
export function presentSummary(level: StoredSummary, playersNow: number): LevelSummary {
  return {
    id: level.id,
    title: level.title,
    ownerId: level.ownerId,
    ownerName: level.ownerName,
    status: level.status,
    archetype: level.archetype,
    biome: level.biome,
    timeOfDay: level.timeOfDay,
    accent: level.accent,
    thumbnail: level.thumbnail,
    tokenId: level.tokenId,
    plays: level.plays,
    wins: level.wins,
    playersNow,
    featured: level.featured,
    updatedAt: level.updatedAt.getTime(),
  };
}

/** A level whole; only its owner sees the secrets of its characters. */
export async function presentRecord(
  { population }: Pick<Services, 'population'>,
  { level, asker }: { level: StoredLevel; asker: string | null },
): Promise<LevelRecord> {
  return {
    ...presentSummary(level, (await population.count()).get(level.id) ?? 0),
    spec: level.ownerId === asker ? level.spec : publicSpec(level.spec),
    seed: level.seed,
    revision: level.revision,
    publication: level.publication,
    parents: level.parents,
  };
}

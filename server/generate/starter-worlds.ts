import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hash32 } from '#engine/math/hash.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { Services } from '#server/services.ts';

/** Player that owns the worlds that come with the product. */
export const housePlayerId = 'p_worldloom';

/** Where the pictures of those worlds are served. */
export const worldPicturesPath = '/worlds';

/** Publishes every world of a folder that is not there yet; the file name is its identity, a .webp of that name its picture. Throws InputError `spec.*` for a broken file. */
export async function plantStarterWorlds(
  folder: string,
  { players, levels, engineWorker }: Pick<Services, 'players' | 'levels' | 'engineWorker'>,
): Promise<{ planted: number; total: number }> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  if (files.length > 0 && (await players.read(housePlayerId)) === null)
    await players.create({ id: housePlayerId, name: 'Worldloom' });
  let planted = 0;
  for (const file of files) {
    const name = file.replace(/\.json$/, '');
    const id = `world-${name}`;
    const thumbnail = pictureOf(name, names);
    const known = await levels.read(id);
    if (known !== null) {
      const { revision, publication } = known;
      if (known.thumbnail !== thumbnail) await levels.publish({ id, revision, publication, thumbnail });
      continue;
    }
    const { spec, seed } = readWorld(JSON.parse(await readFile(join(folder, file), 'utf8')), name);
    const { accent } = await engineWorker.run('summarise', { spec, seed });
    const level = await levels.create({ id, ownerId: housePlayerId, spec, seed, accent, featured: true });
    await levels.publish({ id, revision: level.revision, publication: null, thumbnail });
    planted++;
  }
  return { planted, total: files.length };
}

function pictureOf(world: string, names: readonly string[]): string | null {
  return names.includes(`${world}.webp`) ? `${worldPicturesPath}/${world}.webp` : null;
}

/** A file is a spec, or a spec with its seed; without one the name decides. */
function readWorld(content: unknown, name: string) {
  const wrapped = z.object({ spec: z.unknown(), seed: z.int().min(0).max(4_294_967_295) }).safeParse(content);
  return wrapped.success && wrapped.data.spec !== undefined
    ? { spec: parseSpec(wrapped.data.spec), seed: wrapped.data.seed }
    : { spec: parseSpec(content), seed: hash32(name) };
}

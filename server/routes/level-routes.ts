import { InputError } from '#engine/errors.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { readParameter, requireSignedIn, type HandlerRequest, type Handlers } from '#server/routes/handler.ts';
import { presentRecord, presentSummary } from '#server/routes/present-level.ts';
import type { Services } from '#server/services.ts';
import type { StoredLevel, StoredSummary } from '#server/storage/levels.ts';

/** Players whose times a level shows. */
const timesShown = 10;

/** Levels: lists, drafts and their revisions. */
export function levelRoutes(services: Services): Handlers {
  const { levels, engineWorker, population } = services;
  const presentList = async (rows: StoredSummary[]) => {
    const playersNow = await population.count();
    return { levels: rows.map((row) => presentSummary(row, playersNow.get(row.id) ?? 0)) };
  };
  const present = (level: StoredLevel, asker: string | null) => presentRecord(services, { level, asker });
  const buildSpec = async (body: { spec?: unknown; seed: number }, signal: AbortSignal) => {
    const spec = parseSpec(body.spec);
    const { accent } = await engineWorker.run('summarise', { spec, seed: body.seed }, signal);
    return { spec, seed: body.seed, accent };
  };
  const readVisible = async (request: HandlerRequest<'readLevel' | 'levelTimes'>) => {
    const id = readParameter(request, 'id');
    const level = await levels.read(id);
    if (level === null || (level.status === 'draft' && level.ownerId !== request.signedIn?.player.id))
      throw levelNotFound(id);
    return level;
  };
  return {
    listLevels: async () => presentList(await levels.listPublished()),
    listOwnLevels: async (request) => presentList(await levels.listOwn(requireSignedIn(request).player.id)),
    createLevel: async (request) => {
      const { player } = requireSignedIn(request);
      const built = await buildSpec(request.body, request.signal);
      return present(await levels.create({ ...built, ownerId: player.id, parents: built.spec.parents }), player.id);
    },
    readLevel: async (request) => present(await readVisible(request), request.signedIn?.player.id ?? null),
    levelTimes: async (request) => {
      const { id } = await readVisible(request);
      const times = await services.wins.best({ levelId: id, limit: timesShown });
      return { times: times.map(({ name, ticks }) => ({ name, ticks })) };
    },
    saveLevel: async (request) => {
      const { player } = requireSignedIn(request);
      const level = await readOwnLevel(levels, { id: readParameter(request, 'id'), playerId: player.id });
      if (level.status === 'published') throw published(level);
      const built = await buildSpec(request.body, request.signal);
      // Parents come from the remix and stay: a change of the spec must not drop the royalty of those it was made from.
      const spec = { ...built.spec, parents: level.parents };
      const saved = await levels.save({ ...built, spec, id: level.id, revision: request.body.revision });
      if (saved === null) throw revisionConflict(level, request.body.revision);
      return present(saved, player.id);
    },
  };
}

/** A level that the player owns. Throws InputError `level.not-found` for drafts of others too, `level.forbidden` for published ones. */
export async function readOwnLevel(
  levels: Services['levels'],
  { id, playerId }: { id: string; playerId: string },
): Promise<StoredLevel> {
  const level = await levels.read(id);
  if (level === null || (level.ownerId !== playerId && level.status === 'draft')) throw levelNotFound(id);
  if (level.ownerId === playerId) return level;
  throw new InputError(`"${level.title}" belongs to ${level.ownerName}.`, {
    code: 'level.forbidden',
    fix: 'Remix it to make your own version.',
  });
}

function levelNotFound(id: string): InputError {
  return new InputError(`There is no level "${id}" here.`, {
    code: 'level.not-found',
    fix: 'Choose one from the list of levels.',
  });
}

function published(level: StoredLevel): InputError {
  return new InputError(`"${level.title}" is published and does not change any more.`, {
    code: 'level.conflict',
    fix: 'Save the change as a new draft.',
  });
}

function revisionConflict(level: StoredLevel, revision: number): InputError {
  return new InputError(
    `The draft was changed elsewhere: it is at revision ${level.revision}, and this change was made to ${revision}.`,
    {
      code: 'revision.conflict',
      fix: 'Load the level again and repeat the change, or save it as a new draft.',
    },
  );
}

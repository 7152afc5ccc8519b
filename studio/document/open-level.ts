import { InputError } from '#engine/errors.ts';
import { callApi } from '#studio/session/api.ts';
import { dropDraft, readDraft } from '#studio/document/draft.ts';
import { useDocument } from '#studio/document/store.ts';
import { useSession } from '#studio/session/session.ts';

/** Reads a level from the server and opens it, with what this browser had not saved yet. Throws InputError `level.not-yours`. */
export async function openLevel(levelId: string): Promise<void> {
  const record = await callApi('readLevel', { params: { id: levelId } });
  if (record.ownerId !== useSession.getState().session?.player.id) {
    throw new InputError(`"${record.title}" belongs to ${record.ownerName}.`, {
      code: 'level.not-yours',
      fix: 'Play it, or remix it from the market.',
    });
  }
  const draft = readDraft(localStorage, levelId);
  const { openRecord, markSaving } = useDocument.getState();
  if (!draft || (draft.revision !== record.revision && !draft.unsaved)) return openRecord(record);
  openRecord(record, draft.history);
  if (draft.revision !== record.revision) {
    markSaving('conflict', 'This level was changed somewhere else while this browser had unsaved changes.');
  } else if (!draft.unsaved) {
    const { open, markSaved } = useDocument.getState();
    if (open) markSaved(open.record, open.generation);
  }
}

/** Drops what this browser had and shows what the server has. */
export async function reloadFromServer(levelId: string): Promise<void> {
  const record = await callApi('readLevel', { params: { id: levelId } });
  dropDraft(localStorage, levelId);
  useDocument.getState().openRecord(record);
}

/** Saves the open content as a new level of its own and returns its id. */
export async function keepAsCopy(): Promise<string> {
  const { open } = useDocument.getState();
  if (!open)
    throw new InputError('There is nothing open to copy.', { code: 'level.none-open', fix: 'Open a level first.' });
  const { spec, seed } = open.history.content;
  const record = await callApi('createLevel', {
    body: { spec: { ...spec, title: `${spec.title.slice(0, 72)} (copy)` }, seed },
  });
  dropDraft(localStorage, open.record.id);
  return record.id;
}

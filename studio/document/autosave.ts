import { GameError, reportError } from '#engine/errors.ts';
import { callApi } from '#studio/session/api.ts';
import { keepDraft } from '#studio/document/draft.ts';
import { useDocument, withoutContent } from '#studio/document/store.ts';

const quietMilliseconds = 900;
const retryMilliseconds = 5000;

let timer: ReturnType<typeof setTimeout> | null = null;
let saving: Promise<void> | null = null;

/** Codes of the answer to a save that says somebody else saved in between. */
function isConflict(error: unknown): boolean {
  return error instanceof GameError && /revision|conflict/.test(error.code);
}

async function saveOnce(): Promise<void> {
  const { open, markSaved, markSaving } = useDocument.getState();
  if (!open || open.generation === open.savedGeneration || open.saveState === 'conflict') return;
  const { id, revision } = open.record;
  const { spec, seed } = open.history.content;
  markSaving('saving');
  try {
    const record = await callApi('saveLevel', { params: { id }, body: { spec, seed, revision } });
    markSaved(withoutContent(record), open.generation);
  } catch (error) {
    const { message, fix } = reportError(error);
    markSaving(isConflict(error) ? 'conflict' : 'failed', `${message} ${fix}`);
    if (!isConflict(error)) schedule(retryMilliseconds);
  }
}

function schedule(milliseconds: number): void {
  if (timer) clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), milliseconds);
}

/** Saves what is not saved yet and resolves when the server has it (or refused: see `saveState`). */
export async function saveNow(): Promise<void> {
  if (timer) clearTimeout(timer);
  timer = null;
  while (saving) await saving;
  saving = saveOnce().finally(() => {
    saving = null;
  });
  await saving;
}

/** Saves every change to this browser at once and to the server after a short quiet time, and warns before losing any. Returns what stops it. */
export function startAutosave(): () => void {
  let generation = -1;
  const unsubscribe = useDocument.subscribe(({ open }) => {
    if (!open) return;
    keepDraft(localStorage, open);
    if (open.generation === generation || open.generation === open.savedGeneration) return;
    generation = open.generation;
    schedule(quietMilliseconds);
  });
  const guard = (event: BeforeUnloadEvent) => {
    const { open } = useDocument.getState();
    if (open && open.generation !== open.savedGeneration) event.preventDefault();
  };
  addEventListener('beforeunload', guard);
  return () => {
    unsubscribe();
    removeEventListener('beforeunload', guard);
    if (timer) clearTimeout(timer);
  };
}

import { z } from 'zod';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { Change, History } from '#studio/document/history.ts';
import type { OpenDocument } from '#studio/document/store.ts';

const draftVersion = 1;
const operations = z.array(z.looseObject({ op: z.string(), path: z.string() }));
const change = z.strictObject({
  command: z.string(),
  label: z.string(),
  diff: z.array(z.string()),
  forward: operations,
  backward: operations,
});
const draftSchema = z.strictObject({
  version: z.literal(draftVersion),
  revision: z.int(),
  unsaved: z.boolean(),
  spec: z.unknown(),
  seed: z.int(),
  done: z.array(change),
  undone: z.array(change),
});

/** A document as it was left in this browser; `unsaved` when the server had not confirmed all of it. */
export interface Draft {
  readonly revision: number;
  readonly unsaved: boolean;
  readonly history: History;
}

/** Where drafts are kept: the browser's storage, or anything like it. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (levelId: string) => `worldloom.draft.${levelId}`;

/** Keeps the open document with its history in this browser. Returns false when the browser refused (storage full). */
export function keepDraft(storage: DraftStorage, open: OpenDocument): boolean {
  const { content, done, undone } = open.history;
  const draft = {
    version: draftVersion,
    revision: open.record.revision,
    unsaved: open.generation !== open.savedGeneration,
    spec: content.spec,
    seed: content.seed,
    done,
    undone,
  };
  try {
    storage.setItem(keyOf(open.record.id), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft of a level in this browser, or null when there is none or it cannot be read. */
export function readDraft(storage: DraftStorage, levelId: string): Draft | null {
  const text = storage.getItem(keyOf(levelId));
  if (!text) return null;
  try {
    const draft = draftSchema.parse(JSON.parse(text));
    const content = { spec: parseSpec(draft.spec), seed: draft.seed };
    return {
      revision: draft.revision,
      unsaved: draft.unsaved,
      history: { content, done: draft.done as Change[], undone: draft.undone as Change[] },
    };
  } catch {
    return null;
  }
}

/** Forgets the draft of a level. */
export function dropDraft(storage: DraftStorage, levelId: string): void {
  storage.removeItem(keyOf(levelId));
}

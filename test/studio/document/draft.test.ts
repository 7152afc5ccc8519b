import { beforeEach, expect, test } from 'vitest';
import { type DraftStorage, dropDraft, keepDraft, readDraft } from '#studio/document/draft.ts';
import { undoChange } from '#studio/document/history.ts';
import { type OpenDocument, runCommand, useDocument } from '#studio/document/store.ts';
import { sampleRecord } from '#test/studio/document/sample-spec.ts';

function memoryStorage(): DraftStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

function open(): OpenDocument {
  const { open: document } = useDocument.getState();
  if (!document) throw new Error('nothing is open');
  return document;
}

beforeEach(() => {
  useDocument.getState().openRecord(sampleRecord());
  runCommand('rename', { title: 'Before the crash' });
});

test('a draft brings content and history back, undo included', () => {
  const storage = memoryStorage();
  expect(keepDraft(storage, open())).toBe(true);
  const draft = readDraft(storage, 'level-1');
  expect(draft).toMatchObject({ revision: 1, unsaved: true });
  expect(draft?.history).toEqual(open().history);
  expect(draft && undoChange(draft.history).content.spec.title).toBe('The Lantern Thieves');
});

test('a draft that cannot be read is as good as none', () => {
  const storage = memoryStorage();
  keepDraft(storage, open());
  const [key = '', text = ''] = [...storage.entries][0] ?? [];
  for (const broken of [
    '',
    '{',
    '[]',
    text.replace('"version":1', '"version":9'),
    text.replace('"archetype"', '"archotype"'),
  ]) {
    storage.entries.set(key, broken);
    expect(readDraft(storage, 'level-1'), broken.slice(0, 30)).toBeNull();
  }
});

test('a full storage is reported and a dropped draft is gone', () => {
  const storage = memoryStorage();
  const full: DraftStorage = {
    ...storage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepDraft(full, open())).toBe(false);
  keepDraft(storage, open());
  dropDraft(storage, 'level-1');
  expect(readDraft(storage, 'level-1')).toBeNull();
});

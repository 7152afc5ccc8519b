import { describe, expect, it } from 'vitest';

import { readUndo } from '#engine/planner/edits/undo-words.ts';

describe('asking for the level as it was', () => {
  it.each([
    'undo',
    'Undo that please',
    'undo the last change',
    'put it back',
    'put it back the way it was',
    'oops, not that',
    'revert',
    'never mind',
    'deshaz el último cambio',
    'déjalo como estaba',
    '撤销',
    '撤销刚才的修改',
    '算了',
    '恢复原样',
  ])('hears it in "%s"', (words) => expect(readUndo(words)).toBe('undo'));

  it.each(['redo', 'rehazlo', '重做'])('hears the way forward in "%s"', (words) =>
    expect(readUndo(words)).toBe('redo'),
  );

  it.each([
    'put the lighthouse back to the north',
    'not that many wolves',
    'make it night',
    'cancel the rain',
    'restore the old bridge',
    'quita los lobos',
    '取消时间限制',
    '恢复十个灯笼',
    '',
  ])('leaves "%s" to be read as an edit', (words) => expect(readUndo(words)).toBeNull());
});

import { applyPatch, createPatch, type Operation } from 'rfc6902';
import { BugError } from '#engine/errors.ts';
import type { CommandResult, DocumentContent } from '#studio/document/command.ts';

/** One entry of the command log: patches on the content that lead forward and exactly back. */
export interface Change {
  readonly command: string;
  readonly label: string;
  readonly diff: readonly string[];
  readonly forward: readonly Operation[];
  readonly backward: readonly Operation[];
}

/** The content with everything that led to it and everything that was undone. */
export interface History {
  readonly content: DocumentContent;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

/** Steps that are kept; older ones fall off the far end. */
export const historyLimit = 200;

/** A history without changes. */
export function startHistory(content: DocumentContent): History {
  return { content, done: [], undone: [] };
}

/** Records what a command made; a command that changes nothing leaves the history as it is. */
export function recordChange(history: History, change: CommandResult & { readonly command: string }): History {
  const forward = createPatch(history.content, change.content);
  if (forward.length === 0) return history;
  const backward = createPatch(change.content, history.content);
  const entry: Change = { command: change.command, label: change.label, diff: change.diff ?? [], forward, backward };
  return { content: change.content, done: [...history.done, entry].slice(-historyLimit), undone: [] };
}

/** Takes the last change back; without one the history is returned as it is. */
export function undoChange(history: History): History {
  const last = history.done.at(-1);
  if (!last) return history;
  return {
    content: patched(history.content, last.backward),
    done: history.done.slice(0, -1),
    undone: [...history.undone, last],
  };
}

/** Makes the last undone change again; without one the history is returned as it is. */
export function redoChange(history: History): History {
  const next = history.undone.at(-1);
  if (!next) return history;
  return {
    content: patched(history.content, next.forward),
    done: [...history.done, next],
    undone: history.undone.slice(0, -1),
  };
}

function patched(content: DocumentContent, patch: readonly Operation[]): DocumentContent {
  const copy = structuredClone(content);
  const problem = applyPatch(copy, structuredClone([...patch])).find((error) => error !== null);
  if (problem) {
    throw new BugError('A step of the history does not fit the document.', {
      code: 'bug.history',
      fix: 'Reload the page; the saved level is not touched.',
      cause: problem,
    });
  }
  return copy;
}

import type { z } from 'zod';
import { create } from 'zustand';
import type { LevelRecord } from '#engine/protocol/api/shapes.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { CommandResult, DocumentContent } from '#studio/document/command.ts';
import { commands } from '#studio/document/commands/index.ts';
import { type History, recordChange, redoChange, startHistory, undoChange } from '#studio/document/history.ts';

/** How the open document stands against the server's copy. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed';

/** What the server knows about the open document beside its content. */
export type DocumentRecord = Omit<LevelRecord, 'spec' | 'seed'>;

/** The open document. `generation` grows with every change, so that a save knows what it saved. */
export interface OpenDocument {
  readonly record: DocumentRecord;
  readonly history: History;
  readonly generation: number;
  readonly savedGeneration: number;
  readonly saveState: SaveState;
  /** Why saving failed, in words, or null. */
  readonly saveProblem: string | null;
}

type AnyCommand = (typeof commands)[number];
/** Name of a document command. */
export type CommandName = AnyCommand['name'];
/** What a document command takes. */
export type CommandInput<Name extends CommandName> = z.input<Extract<AnyCommand, { name: Name }>['argumentsSchema']>;

interface DocumentState {
  readonly open: OpenDocument | null;
  /** Opens a level record, or a draft of it that was not saved yet. Throws InputError `spec.*` for an unreadable spec. */
  openRecord(record: LevelRecord, draft?: History): void;
  close(): void;
  undo(): void;
  redo(): void;
  /** Takes over what the server answered to a save of `generation`. */
  markSaved(record: DocumentRecord, generation: number): void;
  markSaving(state: Exclude<SaveState, 'saved'>, problem?: string): void;
  /** Takes over new facts about the record (published, minted) without touching the content. */
  updateRecord(record: DocumentRecord): void;
}

/** The document that is being edited, with its command log. */
export const useDocument = create<DocumentState>()((set) => {
  const change = (step: (history: History) => History) =>
    set(({ open }) => {
      if (!open) return {};
      const history = step(open.history);
      if (history === open.history) return {};
      return {
        open: {
          ...open,
          history,
          generation: open.generation + 1,
          saveState: open.saveState === 'conflict' ? 'conflict' : 'unsaved',
        },
      };
    });
  return {
    open: null,
    openRecord(record, draft) {
      const content = { spec: parseSpec(record.spec), seed: record.seed };
      const generation = draft ? 1 : 0;
      set({
        open: {
          record: withoutContent(record),
          history: draft ?? startHistory(content),
          generation,
          savedGeneration: 0,
          saveState: draft ? 'unsaved' : 'saved',
          saveProblem: null,
        },
      });
    },
    close: () => set({ open: null }),
    undo: () => change(undoChange),
    redo: () => change(redoChange),
    markSaved: (record, generation) =>
      set(({ open }) => {
        if (!open || open.record.id !== record.id) return {};
        const saveState = open.generation === generation ? 'saved' : 'unsaved';
        return { open: { ...open, record, savedGeneration: generation, saveState, saveProblem: null } };
      }),
    markSaving: (saveState, problem) =>
      set(({ open }) => (open ? { open: { ...open, saveState, saveProblem: problem ?? null } } : {})),
    updateRecord: (record) => set(({ open }) => (open?.record.id === record.id ? { open: { ...open, record } } : {})),
  };
});

/** Runs a command on the open document. Throws InputError when the input or the change makes no sense; nothing is changed then. */
export function runCommand<Name extends CommandName>(name: Name, input: CommandInput<Name>): void {
  const { open } = useDocument.getState();
  if (!open) return;
  const result = applyCommand(open.history.content, { name, input });
  const history = recordChange(open.history, { ...result, command: name });
  if (history === open.history) return;
  const saveState = open.saveState === 'conflict' ? 'conflict' : 'unsaved';
  useDocument.setState({ open: { ...open, history, generation: open.generation + 1, saveState } });
}

/** The result of a command on some content, without recording it. */
export function applyCommand<Name extends CommandName>(
  content: DocumentContent,
  call: { readonly name: Name; readonly input: CommandInput<Name> },
): CommandResult {
  const command = commands.find((candidate) => candidate.name === call.name) as AnyCommand;
  // One place where the list's types meet: the schema has just checked the input that `apply` of the same command takes.
  const apply = command.apply as (content: DocumentContent, input: unknown) => CommandResult;
  return apply(content, command.argumentsSchema.parse(call.input));
}

/** The record of a level without its content. */
export function withoutContent(record: LevelRecord): DocumentRecord {
  const { spec: _spec, seed: _seed, ...rest } = record;
  return rest;
}

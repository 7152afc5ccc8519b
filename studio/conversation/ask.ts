import { InputError, reportError } from '#engine/errors.ts';
import { readUndo } from '#engine/planner/edits/undo-words.ts';
import { callApi } from '#studio/session/api.ts';
import { requireSession } from '#studio/session/session.ts';
import { type ConversationEntry, say, useConversation } from '#studio/conversation/conversation-store.ts';
import { runCommand, useDocument } from '#studio/document/store.ts';

/** A fresh seed for a level. */
export function pickSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** Plans a new level from a prompt, saves it as a draft and returns its id; null when nobody signed in. `progress` hears each step in words. */
export async function startProject(prompt: string, progress: (step: string) => void): Promise<string | null> {
  if (prompt.trim() === '') {
    throw new InputError('The prompt is empty.', {
      code: 'input.prompt-empty',
      fix: 'Describe a place, what happens there and how to win.',
    });
  }
  if (!(await requireSession())) return null;
  progress('Reading your sentence and making a plan');
  const plan = await callApi('plan', { body: { prompt } });
  progress('Saving the draft');
  const record = await callApi('createLevel', { body: { spec: plan.spec, seed: plan.seed } });
  say(record.id, { kind: 'prompt', text: prompt, diff: [], attempts: plan.attempts, milliseconds: plan.milliseconds });
  return record.id;
}

async function exchange(
  levelId: string,
  entry: Omit<ConversationEntry, 'diff' | 'attempts' | 'milliseconds'>,
  work: () => Promise<Partial<ConversationEntry>>,
): Promise<boolean> {
  useConversation.setState({ busy: entry.text });
  try {
    say(levelId, { diff: [], attempts: [], milliseconds: 0, ...entry, ...(await work()) });
    return true;
  } catch (error) {
    const { message, fix } = reportError(error);
    say(levelId, { kind: 'problem', text: entry.text, diff: [message, fix], attempts: [], milliseconds: 0 });
    return false;
  } finally {
    useConversation.setState({ busy: null });
  }
}

/** Plans the open level again from another prompt. Resolves to false when it did not work (the conversation says why). */
export async function planAgain(prompt: string): Promise<boolean> {
  const { open } = useDocument.getState();
  if (!open || !(await requireSession())) return false;
  return exchange(open.record.id, { kind: 'prompt', text: prompt }, async () => {
    const { spec, seed, attempts, milliseconds } = await callApi('plan', { body: { prompt } });
    runCommand('plan', { spec, seed });
    return { attempts, milliseconds };
  });
}

/** "Undo" by word takes back the last change of the open level, exactly; "redo" makes it again. */
function goBack(instruction: string, back: 'undo' | 'redo'): Promise<boolean> {
  const { open, undo, redo } = useDocument.getState();
  return exchange(open?.record.id ?? '', { kind: 'edit', text: instruction }, async () => {
    const change = back === 'undo' ? open?.history.done.at(-1) : open?.history.undone.at(-1);
    if (change === undefined) {
      throw new InputError(`There is nothing to ${back}.`, {
        code: 'edit.no-history',
        fix: 'Say what should be different instead.',
      });
    }
    if (back === 'undo') undo();
    else redo();
    return { diff: [back === 'undo' ? `Took back: ${change.label}` : `Made again: ${change.label}`] };
  });
}

/** Changes the open level by an instruction. Resolves to false when it did not work (the conversation says why). */
export async function editByWords(instruction: string): Promise<boolean> {
  const { open } = useDocument.getState();
  if (!open || !(await requireSession())) return false;
  const { content } = open.history;
  const back = readUndo(instruction);
  if (back !== null) return goBack(instruction, back);
  return exchange(open.record.id, { kind: 'edit', text: instruction }, async () => {
    const { spec, diff, attempts, milliseconds } = await callApi('edit', {
      body: { spec: content.spec, seed: content.seed, instruction },
    });
    // The answer is about what was sent; by hand something else may have changed meanwhile, and that must not be lost.
    if (useDocument.getState().open?.history.content !== content) {
      throw new InputError('You changed the level while this was being worked out.', {
        code: 'edit.overtaken',
        fix: 'Send it again.',
      });
    }
    runCommand('chat-edit', { instruction, spec, diff: [...diff] });
    return { diff, attempts, milliseconds };
  });
}

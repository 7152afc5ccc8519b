import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createPatch } from 'rfc6902';
import { z } from 'zod';

import { type ErrorReport, InputError, reportError } from '#engine/errors.ts';
import { readUndo } from '#engine/planner/edits/undo-words.ts';
import { takenBackWords } from '#engine/planner/words/edit-answers.ts';
import type { Planner } from '#server/forge/create-planner.ts';
import { forgeEdit } from '#server/forge/forge-edit.ts';
import { type ForgeReport, forgeLevel } from '#server/forge/forge-level.ts';

const longestLine = 200_000;
const mostEdits = 50;

const lineSchema = z.object({
  id: z.union([z.string().max(200), z.number()]),
  prompt: z.string(),
  seed: z.int().min(0).max(0xffffffff).optional(),
  edits: z.array(z.string()).max(mostEdits).optional(),
});

/** What comes out for one line: the level of the prompt, and one result for every edit, each made on the one before. */
export type BatchResult = { readonly id: string | number | null; readonly line: number } & (
  | (ForgeReport & { readonly edits?: readonly (ForgeReport & { readonly instruction: string })[] })
  | { readonly error: ErrorReport }
);

/** Forges one level per line of a JSON-lines file ("-" is standard input) in this process; a bad line becomes an error result. Throws InputError `forge.file`. */
export async function* forgeBatch(order: {
  readonly path: string;
  readonly seed: number;
  readonly planner: Planner;
}): AsyncGenerator<BatchResult> {
  const input = order.path === '-' ? process.stdin : await openLines(order.path);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield await forgeLine(text, { ...order, line });
  }
}

async function openLines(path: string) {
  try {
    return (await open(path)).createReadStream();
  } catch (cause) {
    throw new InputError(`"${path}" cannot be opened.`, { code: 'forge.file', fix: 'Check the path.', cause });
  }
}

async function forgeLine(
  text: string,
  order: { readonly line: number; readonly seed: number; readonly planner: Planner },
): Promise<BatchResult> {
  const { line, planner } = order;
  let id: string | number | null = null;
  try {
    const json = readLine(text, line);
    id = idOf(json);
    const parsed = lineSchema.safeParse(json);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw badLine(line, `"${issue?.path.join('.') ?? ''}" does not fit: ${issue?.message ?? 'unknown'}`);
    }
    const { prompt, seed = order.seed, edits = [] } = parsed.data;
    const { report } = await forgeLevel({ source: { prompt }, seed, planner });
    if (edits.length === 0) return { id, line, ...report };
    return { id, line, ...report, edits: await forgeEdits(report, { instructions: edits, planner }) };
  } catch (error) {
    return { id, line, error: reportError(error) };
  }
}

/** A refused edit leaves the level as it was, so the next edit goes on from there; "undo" takes the last one back. */
async function forgeEdits(
  base: ForgeReport,
  order: { readonly instructions: readonly string[]; readonly planner: Planner },
) {
  const results: (ForgeReport & { instruction: string })[] = [];
  const before: ForgeReport[] = [];
  let now = base;
  let subject: string | null = null;
  for (const instruction of order.instructions) {
    const last = readUndo(instruction) === 'undo' ? before.pop() : undefined;
    if (last !== undefined) {
      results.push({ instruction, ...takenBack(now, last) });
      now = last;
      continue;
    }
    if (now.spec === null) break;
    const edit = await forgeEdit({ spec: now.spec, instruction, seed: base.seed, planner: order.planner, subject });
    results.push({ instruction, ...edit.report });
    if (edit.report.spec === null) continue;
    before.push(now);
    now = edit.report;
    subject = edit.subject ?? null;
  }
  return results;
}

function takenBack(now: ForgeReport, last: ForgeReport): ForgeReport {
  const { patch: _, undo: __, ...report } = last;
  const diff = last.spec === null ? [] : [takenBackWords[last.spec.language]];
  return { ...report, patch: createPatch(now.spec, last.spec), undo: createPatch(last.spec, now.spec), diff };
}

function readLine(text: string, line: number): unknown {
  if (text.length > longestLine) throw badLine(line, `it has ${text.length} characters; ${longestLine} is the most`);
  try {
    return JSON.parse(text);
  } catch {
    throw badLine(line, 'it is not JSON');
  }
}

function idOf(json: unknown): string | number | null {
  const id: unknown = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return typeof id === 'number' || (typeof id === 'string' && id.length <= 200) ? id : null;
}

function badLine(line: number, because: string): InputError {
  return new InputError(`Line ${line} cannot be used: ${because}.`, {
    code: 'forge.line',
    fix: 'Write one {"id", "prompt", "seed"?, "edits"?} per line.',
  });
}

import type { EditCase } from './edit-case.ts';
import { englishEdits } from './english-edits.ts';
import { otherEdits } from './other-edits.ts';

/** Edits in three languages. */
export const editTable: readonly EditCase[] = [...englishEdits, ...otherEdits];

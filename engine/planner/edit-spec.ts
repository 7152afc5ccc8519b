import type { Operation } from 'rfc6902';
import { createPatch } from 'rfc6902';

import { InputError } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { worldSpecSchema } from '#engine/level/world-spec.ts';
import type { EditContext, EditVerb } from '#engine/planner/edits/edit-context.ts';
import { say } from '#engine/planner/edits/edit-context.ts';
import { editLines, editNames } from '#engine/planner/edits/name-edits.ts';
import { editPeople } from '#engine/planner/edits/people-edits.ts';
import { editPlaces, readClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { editRules } from '#engine/planner/edits/rule-edits.ts';
import { editSetting } from '#engine/planner/edits/setting-edits.ts';
import { splitClauses } from '#engine/planner/edits/split-clauses.ts';
import { editThings } from '#engine/planner/edits/thing-edits.ts';
import { editLexicon } from '#engine/planner/lexicon/edit.ts';
import { plannerLexicon } from '#engine/planner/lexicon/index.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { detectLanguage } from '#engine/planner/text/detect-language.ts';
import { buildPhraseIndex } from '#engine/planner/text/phrase-index.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { readText } from '#engine/planner/text/read-text.ts';
import { cleanText, tokenise } from '#engine/planner/text/tokenise.ts';
import { refuseUnsafe } from '#engine/planner/understand/refuse.ts';
import { notUnderstoodWords } from '#engine/planner/words/edit-words.ts';

const editIndex = buildPhraseIndex([...editLexicon, ...plannerLexicon], { inflected: true });
const instructionLengthLimit = 1000;

/** A changed spec, the RFC 6902 patch that leads to it, and sentences about what changed. */
export interface SpecEdit {
  readonly spec: WorldSpec;
  readonly patch: Operation[];
  readonly diff: string[];
}

/**
 * Changes a spec by an instruction in English, Chinese or Spanish; all that is not spoken of stays the same.
 * Throws InputError `input.edit-not-understood` (with examples), `input.prompt-length` or `input.refused`.
 */
export function editSpec(request: { readonly spec: WorldSpec; readonly instruction: string }): SpecEdit {
  const instruction = cleanText(request.instruction);
  if (instruction.length > instructionLengthLimit) {
    throw new InputError(`The edit has ${instruction.length} characters; at most ${instructionLengthLimit} are read.`, {
      code: 'input.prompt-length',
      fix: 'Say one or a few changes at a time.',
    });
  }
  refuseUnsafe(instruction);
  const guessed = detectLanguage(tokenise(instruction));
  for (const language of new Set<Language>([guessed, request.spec.language, 'en', 'es', 'zh'])) {
    const edit = tryEdit(request.spec, { instruction, language, guessed: language === guessed });
    if (edit !== null) return edit;
  }
  const words = notUnderstoodWords[guessed];
  const shown = [...instruction].slice(0, 80).join('');
  throw new InputError(words.sentence.replace('{0}', shown), { code: 'input.edit-not-understood', fix: words.fix });
}

function tryEdit(
  original: WorldSpec,
  request: { instruction: string; language: Language; guessed: boolean },
): SpecEdit | null {
  const spec = worldSpecSchema.parse(original);
  const diff: string[] = [];
  const unread: (() => void)[] = [];
  let verb: EditVerb = 'change';
  let understood = false;
  let spoken = false;
  let recent: string | null = null;
  for (const clause of splitClauses(request.instruction)) {
    const reading = readClause(clause, request.language);
    spoken ||= reading.mentions.some((mention) => mention.language === request.language);
    const own = verbOf(
      reading.mentions.filter((mention) => mention.concern === 'edit' || mention.concern === 'negator'),
    );
    verb = own ?? verb;
    const context: EditContext = { spec, reading, verb, explicitVerb: own !== null, diff, recent };
    const before = diff.length;
    const known = new Set(idsOf(spec));
    applyClause(context);
    recent = idsOf(spec).findLast((id) => !known.has(id)) ?? recent;
    if (diff.length > before) understood = true;
    else unread.push(() => say(context, { topic: 'unread', words: [clause] }));
  }
  // Another language than the guessed one has to be spoken, or every English word would be Spanish too.
  if (!understood || !(spoken || request.guessed)) return null;
  for (const tell of unread) tell();
  const changed = worldSpecSchema.parse(spec);
  return { spec: changed, patch: createPatch(original, changed), diff };
}

function idsOf(spec: WorldSpec): string[] {
  return [...spec.characters, ...spec.things].map((owner) => owner.id);
}

// "instead of" compares here; it does not take anything away.
function readClause(text: string, language: Language): Reading {
  const reading = readText(editIndex, { text, language });
  const compares = (mention: Mention): boolean =>
    reading.mentions.some((other) => other.concept === 'instead' && other.first === mention.first);
  return {
    ...reading,
    mentions: reading.mentions.filter((mention) => mention.concern !== 'negator' || !compares(mention)),
  };
}

function applyClause(context: EditContext): void {
  const wishes = readClauseWishes(context);
  if (editNames(context, wishes) || editLines(context, wishes)) return;
  editSetting(context);
  editRules(context);
  editPeople(context, wishes.people);
  editThings(context, wishes);
  editPlaces(context, wishes);
}

const verbs: readonly EditVerb[] = ['rename', 'replace', 'remove', 'move', 'only', 'less', 'add', 'more', 'change'];

function verbOf(mentions: readonly Mention[]): EditVerb | null {
  const said = new Set(mentions.map((mention) => (mention.concern === 'negator' ? 'remove' : mention.concept)));
  return verbs.find((verb) => said.has(verb)) ?? null;
}

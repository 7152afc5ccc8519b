import type { Operation } from 'rfc6902';
import { createPatch } from 'rfc6902';

import { InputError } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { worldSpecSchema } from '#engine/level/world-spec.ts';
import { addBoss } from '#engine/planner/edits/add-boss.ts';
import type { EditContext, EditVerb } from '#engine/planner/edits/edit-context.ts';
import { say } from '#engine/planner/edits/edit-context.ts';
import { editGenre, editGoal } from '#engine/planner/edits/goal-edits.ts';
import { editLooks } from '#engine/planner/edits/look-edits.ts';
import { editLines, editNames } from '#engine/planner/edits/name-edits.ts';
import { dropSecrets, editPeople, findPerson, tellManner } from '#engine/planner/edits/people-edits.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { editPlaces, readClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { editHero, editPlayer } from '#engine/planner/edits/player-edits.ts';
import { readClause } from '#engine/planner/edits/read-clause.ts';
import { replaceThings } from '#engine/planner/edits/replace-things.ts';
import { editRules } from '#engine/planner/edits/rule-edits.ts';
import { editSetting } from '#engine/planner/edits/setting-edits.ts';
import { splitClauses } from '#engine/planner/edits/split-clauses.ts';
import { editSky } from '#engine/planner/edits/sky-edits.ts';
import { editStory } from '#engine/planner/edits/story-edits.ts';
import { editThings, findGroup } from '#engine/planner/edits/thing-edits.ts';
import { readUndo } from '#engine/planner/edits/undo-words.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { detectLanguage } from '#engine/planner/text/detect-language.ts';
import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { cleanText, tokenise } from '#engine/planner/text/tokenise.ts';
import { readHero, withoutHero } from '#engine/planner/understand/hero.ts';
import { spokenSpans } from '#engine/planner/understand/knowledge.ts';
import { withoutSpans } from '#engine/planner/understand/read-intent.ts';
import { refuseUnsafe } from '#engine/planner/understand/refuse.ts';
import { notUnderstoodWords, undoWords } from '#engine/planner/words/edit-answers.ts';

const instructionLengthLimit = 1000;

/** A changed spec, the RFC 6902 patch that leads to it, and sentences about what changed. */
export interface SpecEdit {
  readonly spec: WorldSpec;
  readonly patch: Operation[];
  readonly diff: string[];
  /** Id of the group or person that was spoken of last: what "it" and "them" mean in the next instruction. */
  readonly subject: string | null;
}

/** A level, what is wished for it, and what was spoken of before. */
export interface EditRequest {
  readonly spec: WorldSpec;
  readonly instruction: string;
  readonly subject?: string | null | undefined;
}

/**
 * Changes a spec by an instruction in English, Chinese or Spanish; all that is not spoken of stays the same.
 * Throws InputError `input.edit-not-understood` (with examples), `input.edit-undo`, `input.prompt-length` or `input.refused`.
 */
export function editSpec(request: EditRequest): SpecEdit {
  const instruction = cleanText(request.instruction).replace(/百分之([\d.]+|[零〇一二两三四五六七八九十百]+)/gu, '$1%');
  if (instruction.length > instructionLengthLimit) {
    throw new InputError(`The edit has ${instruction.length} characters; at most ${instructionLengthLimit} are read.`, {
      code: 'input.prompt-length',
      fix: 'Say one or a few changes at a time.',
    });
  }
  refuseUnsafe(instruction);
  const guessed = detectLanguage(tokenise(instruction));
  if (readUndo(instruction) !== null) {
    const { sentence, fix } = undoWords[guessed];
    throw new InputError(sentence, { code: 'input.edit-undo', fix });
  }
  for (const language of new Set<Language>([guessed, request.spec.language, 'en', 'es', 'zh'])) {
    const edit = tryEdit(request, { instruction, language, guessed: language === guessed });
    if (edit !== null) return edit;
  }
  const words = notUnderstoodWords[guessed];
  const shown = [...instruction].slice(0, 80).join('');
  throw new InputError(words.sentence.replace('{0}', shown), { code: 'input.edit-not-understood', fix: words.fix });
}

// What is only said to be kind asks for nothing.
const polite =
  /^(?:please|pls|no|no wait|wait|actually|rather|no,? actually|espera|mejor|等等|不对|thanks?(?: you)?|thx|ok(?:ay)?|now|also|so|hey|hi|hello|and|then|cool|great|nice|por favor|gracias|vale|ahora|también|hola|请|谢谢|好的?|现在|另外)$/iu;

function tryEdit(
  { spec: original, subject: before = null }: EditRequest,
  request: { instruction: string; language: Language; guessed: boolean },
): SpecEdit | null {
  const spec = worldSpecSchema.parse(original);
  const diff: string[] = [];
  const unread: (() => void)[] = [];
  let verb: EditVerb = 'change';
  let understood = false;
  let spoken = false;
  let recent: string | null = null;
  let subject: string | null = before;
  for (const clause of splitClauses(request.instruction)) {
    if (polite.test(clause)) continue;
    const whole = readClause(clause, { language: request.language, spec });
    const reading = withoutSpans(whole, toldSpans(whole, spec));
    spoken ||= whole.mentions.some((mention) => mention.language === request.language);
    const own = verbOf(reading);
    verb = own ?? verb;
    const context: EditContext = {
      spec,
      reading,
      whole,
      verb,
      explicitVerb: own !== null,
      diff,
      recent,
      subject,
      isInherited: subject === before,
      same: [],
    };
    const told = diff.length;
    const known = new Set(idsOf(spec));
    subject = applyClause(context) ?? subject;
    recent = idsOf(spec).findLast((id) => !known.has(id)) ?? recent;
    if (diff.length === told && context.same.length > 0)
      say(context, { topic: 'already', words: [context.same.join(', ')] });
    if (diff.length > told) understood = true;
    else unread.push(() => say(context, { topic: 'unread', words: [clause] }));
  }
  // Another language than the guessed one has to be spoken, or every English word would be Spanish too.
  if (!understood || !(spoken || request.guessed)) return null;
  for (const tell of unread) tell();
  const changed = worldSpecSchema.parse(spec);
  return { spec: changed, patch: createPatch(original, changed), diff, subject };
}

function idsOf(spec: WorldSpec): string[] {
  return [...spec.characters, ...spec.things].map((owner) => owner.id);
}

/** Makes the changes of one clause; returns the id of the group that it speaks of, for "them" in the next. */
function applyClause(context: EditContext): string | null {
  const hero = readHero(context.reading);
  const own = hero === null ? context : { ...context, reading: withoutHero(context.reading, hero.span) };
  if (hero !== null) editHero(own, hero);
  const wishes = readClauseWishes(own);
  const first = wishes.things.find((wish) => !wishes.objects.has(wish));
  const before = first === undefined ? null : findGroup(context.spec, first);
  const personOf = () =>
    wishes.people
      .filter((wish) => wish.name !== null || first === undefined)
      .map((wish) => findPerson(context.spec, wish))
      .find((found) => found !== null);
  const known = personOf();
  applyWishes(own, wishes);
  const after = first === undefined ? null : (wishes.groups.get(first) ?? findGroup(context.spec, first));
  return (known ?? personOf() ?? after ?? before ?? wishes.pronoun)?.id ?? null;
}

function applyWishes(context: EditContext, wishes: ClauseWishes): void {
  if (isUnwinnable(context) || editNames(context, wishes) || editLines(context, wishes)) return;
  if (dropSecrets(context, wishes.people) || tellManner(context, wishes.people) || editGenre(context, wishes)) return;
  if (editStory(context, wishes) || editGoal(context, wishes)) return;
  editSetting(context, wishes.pronoun);
  editRules(context);
  editSky(context);
  editPlayer(context, wishes.pronoun);
  editPeople(context, wishes.people);
  if (!editLooks(context, wishes) && !replaceThings(context, wishes)) {
    editThings(context, wishes);
    addBoss(context, wishes);
  }
  editPlaces(context, wishes);
}

// "make it impossible to win": whatever is published here can be won.
function isUnwinnable(context: EditContext): boolean {
  const asked =
    /\b(?:impossible|unable) to (?:win|beat|finish|complete|solve)\b|\bunwinnable\b|\bunbeatable\b|\b(?:nobody|no one|noone) can (?:ever )?(?:win|beat|finish)|\bimposible de (?:ganar|terminar|completar)|que nadie pueda ganar|(?:不可能|无法|没人能|谁也不能)(?:通关|获胜|赢)/iu;
  if (!asked.test(context.reading.text)) return false;
  say(context, { topic: 'unwinnable' });
  return true;
}

// What somebody of the level shall know, say or hide asks for nothing else.
function toldSpans(reading: Reading, spec: WorldSpec): { first: number; last: number }[] {
  const knows = mentionsOf(reading, 'knows')[0];
  const known = spec.characters.some((person) => reading.text.toLowerCase().includes(person.name.toLowerCase()));
  const about = knows !== undefined && (known || mentionsOf(reading, 'role').some((role) => role.last < knows.first));
  return [...spokenSpans(reading), ...(about ? [{ first: knows.first, last: reading.tokens.length - 1 }] : [])];
}

const verbs: readonly EditVerb[] = ['rename', 'replace', 'remove', 'move', 'only', 'less', 'add', 'more', 'change'];

function verbOf(reading: Reading): EditVerb | null {
  const said = new Set(
    mentionsOf(reading, 'edit', 'negator').map((mention) =>
      mention.concern === 'negator' ? 'remove' : mention.concept,
    ),
  );
  if (/\b(?:send|sends|wave|chase|take|throw|kick)\b.{1,40}\b(?:away|off|home|out)\b/i.test(reading.text))
    return 'remove';
  // "加一个叫小雪的女孩" names whom it adds.
  if (said.has('add') && !/改|\bre(?:name|title)|cambia|\bnombre\b/i.test(reading.text)) said.delete('rename');
  return verbs.find((verb) => said.has(verb)) ?? (said.has('want') || said.has('arrive') ? 'add' : null);
}

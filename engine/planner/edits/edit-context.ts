import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { definite } from '#engine/planner/words/grammar.ts';
import type { EditTopic } from '#engine/planner/words/edit-words.ts';
import { editSentence } from '#engine/planner/words/edit-words.ts';

/** What is jumped over: how far that is hangs on how hard a course is. */
export const gapWord = /\b(?:gaps?|chasms?|huecos?|separaci[oó]n)\b|间距|间隙|空隙/iu;

/** Kinds that get about, and so can do it faster or slower. */
export const movingKinds: ReadonlySet<string> = new Set([...creatureKinds, 'moving-platform', 'conveyor', 'gate']);

/** What a clause wants to happen. */
export type EditVerb = 'add' | 'remove' | 'change' | 'rename' | 'replace' | 'move' | 'more' | 'less' | 'only';

/** One clause of an instruction, the copy of the spec that it changes, and the sentences that say what changed. */
export interface EditContext {
  readonly spec: WorldSpec;
  readonly reading: Reading;
  /** The clause with everything in it: what somebody shall say or hide is read here alone. */
  readonly whole: Reading;
  readonly verb: EditVerb;
  /** True when the verb stands in the clause itself. */
  readonly explicitVerb: boolean;
  readonly diff: string[];
  /** Id of the thing group or person that an earlier clause added: what "it" and "her" mean. */
  readonly recent: string | null;
  /** Id of the thing group that was spoken of last: what "them" means. */
  readonly subject: string | null;
  /** True where that was spoken of in an instruction before, so that only a pronoun means it. */
  readonly isInherited: boolean;
  /** What was asked for and is so already. */
  readonly same: string[];
}

/** Adds a sentence about a change, in the language of the instruction. */
export function say(context: EditContext, change: { topic: EditTopic; words?: readonly (string | number)[] }): void {
  const words = (change.words ?? []).map(String);
  context.diff.push(editSentence({ topic: change.topic, words }, context.reading.language));
}

/** Notes that what is asked for is so already; said only where the clause changes nothing at all. */
export function note(context: EditContext, sameAs: string): void {
  if (!context.same.includes(sameAs)) context.same.push(sameAs);
}

/** A number times a factor, or more or less of it, as the clause says beside a unit: "5 laps", "double the laps", "two more waves". */
export function stepped(
  context: EditContext,
  from: { readonly before: number; readonly unit: Mention; readonly step: number },
): number {
  const { reading, verb } = context;
  const { before, unit, step } = from;
  const named = numberNear(reading, unit);
  const concepts = editConcepts(context);
  const factor = Number(mentionsOf(reading, 'factor')[0]?.concept ?? 0);
  if (factor > 0) return Math.round(before * factor);
  const more =
    verb === 'more' || concepts.has('more') || (verb === 'add' && context.explicitVerb && !concepts.has('want'));
  const less = verb === 'less' || verb === 'remove';
  if (concepts.has('instead') || (!less && !more)) return named ?? before;
  return before + (less ? -1 : 1) * (named ?? step);
}

/** The number right before a unit, else the nearest one after it ("laps to 5", "圈数改成5"). */
export function numberNear(reading: Reading, unit: Mention): number | null {
  const before = reading.numbers.findLast((number) => number.last < unit.first && unit.first - number.last <= 3);
  const after = reading.numbers.find((number) => number.first > unit.last && number.first - unit.last <= 6);
  return (before ?? after)?.value ?? null;
}

/** The edit concepts in a clause, such as "thicker". */
export function editConcepts(context: Pick<EditContext, 'reading'>): Set<string> {
  return new Set(mentionsOf(context.reading, 'edit').map((mention) => mention.concept));
}

/** What a group is called with its article, in the language of the instruction. */
export function groupWords(group: ThingGroup, language: Language): string {
  return definite({ kind: group.kind, name: group.name }, { count: group.count, language });
}

/** True when a clause denies (“no”, “without”, “remove”) a mention. */
export function isRemoved(context: EditContext, mention: Mention): boolean {
  if (context.verb === 'remove') return true;
  return mentionsOf(context.reading, 'negator').some(
    (negator) => negator.last < mention.first && mention.first - negator.last <= 4,
  );
}

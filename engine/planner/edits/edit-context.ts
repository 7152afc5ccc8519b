import type { ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { definite } from '#engine/planner/words/grammar.ts';
import type { EditTopic } from '#engine/planner/words/edit-words.ts';
import { editSentence } from '#engine/planner/words/edit-words.ts';

/** What a clause wants to happen. */
export type EditVerb = 'add' | 'remove' | 'change' | 'rename' | 'replace' | 'move' | 'more' | 'less' | 'only';

/** One clause of an instruction, the copy of the spec that it changes, and the sentences that say what changed. */
export interface EditContext {
  readonly spec: WorldSpec;
  readonly reading: Reading;
  readonly verb: EditVerb;
  /** True when the verb stands in the clause itself. */
  readonly explicitVerb: boolean;
  readonly diff: string[];
  /** Id of the thing group or person that an earlier clause added: what "it" and "her" mean. */
  readonly recent: string | null;
}

/** Adds a sentence about a change, in the language of the instruction. */
export function say(context: EditContext, change: { topic: EditTopic; words?: readonly (string | number)[] }): void {
  const words = (change.words ?? []).map(String);
  context.diff.push(editSentence({ topic: change.topic, words }, context.reading.language));
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

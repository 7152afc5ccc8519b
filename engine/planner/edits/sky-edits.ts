import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { isRemoved, note, say } from '#engine/planner/edits/edit-context.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { readNegation } from '#engine/planner/understand/negation.ts';
import { readRules } from '#engine/planner/understand/rules.ts';

type Sky = NonNullable<WorldSpec['rules']['sky']>;

const keyOf: Readonly<Record<string, keyof Sky>> = {
  wind: 'windEverySeconds',
  slippery: 'slippery',
  cold: 'cold',
  'blind-fog': 'blindFog',
  cycle: 'dayCycleSeconds',
  wakes: 'wakesAtNight',
};

/** What weather and time of day do: wind, slippery ground, cold, the length of a day. */
export function editSky(context: EditContext): void {
  const { spec, reading } = context;
  const mentions = mentionsOf(reading, 'sky');
  if (mentions.length === 0) return;
  const before = spec.rules.sky ?? {};
  const gone = mentions.filter((mention) => isRemoved(context, mention));
  const asked = gone.length > 0 ? null : readRules(reading, readNegation(reading)).sky;
  const after: Sky = { ...before, ...asked };
  for (const { concept } of gone) delete after[keyOf[concept] ?? 'windEverySeconds'];
  const words = mentions.map(({ phrase }) => phrase).join(', ');
  if (JSON.stringify(after) === JSON.stringify(before)) {
    note(context, gone.length > 0 ? `- ${words}` : words);
    return;
  }
  spec.rules = { ...spec.rules, sky: after };
  if (Object.keys(after).length === 0) delete spec.rules.sky;
  say(context, { topic: gone.length > 0 ? 'sky-off' : 'sky-on', words: [words] });
}

import { thingKinds } from '#engine/level/world-spec.ts';
import { counted, definite, languageOfName } from '#engine/planner/words/grammar.ts';
import type { Language } from '#client/text/fill.ts';

/** What has to be collected with its number, as people say it: "12 lanterns", "12盏灯笼", "12 faroles". */
export function collectPhrase(
  goal: { readonly what: string; readonly look: string; readonly need: number },
  language: Language,
): string {
  const kind = thingKinds.find((known) => known === goal.look);
  if (kind === undefined) return `${goal.need} ${goal.what}`;
  const name = goal.what === goal.look ? '' : goal.what;
  // A level keeps the words that it was made with: "6 carrots" in every language.
  return counted({ kind, name }, { count: goal.need, language: languageOfName(name, language) });
}

/** What something is called where everybody knows which one is meant: "the crystal", "水晶", "el cristal". */
export function definitePhrase(goal: { readonly what: string; readonly look: string }, language: Language): string {
  const kind = thingKinds.find((known) => known === goal.look);
  if (kind === undefined) return goal.what;
  const name = goal.what === goal.look ? '' : goal.what;
  return definite({ kind, name }, { count: 1, language: languageOfName(name, language) });
}

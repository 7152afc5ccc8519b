import { bodyShapes } from '#engine/level/bodies.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import { thingKinds } from '#engine/level/world-spec.ts';
import { counted, definite, languageOfName } from '#engine/planner/words/grammar.ts';
import type { Language } from '#client/text/fill.ts';

// A body has no words of its own: what carries it is called by its name, and counted as things are.
function kindOf(look: string): ThingKind | undefined {
  return look in bodyShapes ? 'crate' : thingKinds.find((known) => known === look);
}

/** What has to be collected with its number, as people say it: "12 lanterns", "12盏灯笼", "12 faroles". */
export function collectPhrase(
  goal: { readonly what: string; readonly look: string; readonly need: number },
  language: Language,
): string {
  const kind = kindOf(goal.look);
  if (kind === undefined) return `${goal.need} ${goal.what}`;
  const name = goal.what === goal.look ? '' : goal.what;
  // A level keeps the words that it was made with: "6 carrots" in every language.
  return counted({ kind, name }, { count: goal.need, language: languageOfName(name, language) });
}

/** What something is called where everybody knows which one is meant: "the crystal", "水晶", "el cristal". */
export function definitePhrase(goal: { readonly what: string; readonly look: string }, language: Language): string {
  const kind = kindOf(goal.look);
  if (kind === undefined) return goal.what;
  const name = goal.what === goal.look ? '' : goal.what;
  return definite({ kind, name }, { count: 1, language: languageOfName(name, language) });
}

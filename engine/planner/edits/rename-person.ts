import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { say } from '#engine/planner/edits/edit-context.ts';

/** Gives somebody another name, wherever it is spoken of. */
export function renamePerson(context: EditContext, change: { id: string; from: string; to: string }): void {
  const { spec } = context;
  const replaceName = (text: string): string => text.split(change.from).join(change.to);
  for (const person of spec.characters) {
    if (person.id === change.id) person.name = change.to;
    person.greeting = replaceName(person.greeting);
    person.knowledge = person.knowledge.map((line) => cut(replaceName(line), 200));
  }
  for (const quest of spec.quests) {
    quest.title = cut(replaceName(quest.title), 80);
    for (const step of quest.steps) step.text = cut(replaceName(step.text), 160);
  }
  for (const beat of spec.cutscenes.flatMap((scene) => scene.beats)) beat.line = cut(replaceName(beat.line), 400);
  spec.title = cut(replaceName(spec.title), 80);
  say(context, { topic: 'renamed-person', words: [change.from, change.to] });
}

/** A text of at most `limit` UTF-16 units. */
export function cut(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : [...text]
        .slice(0, limit - 4)
        .join('')
        .trim();
}

import type { ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { counted, noun, plural } from '#engine/planner/words/grammar.ts';
import { storyOf } from '#engine/planner/compose/story.ts';
import { fillTemplate } from '#engine/planner/words/templates.ts';

/** A thing as it is spoken of in texts. */
type Spoken = Pick<ThingGroup, 'kind' | 'name'>;

/** Keeps the written lines true when the number of something changes: "8 lanterns" becomes "12 lanterns". */
export function retellCount(spec: WorldSpec, change: { group: Spoken; before: number; after: number }): void {
  const { language } = spec;
  const from = counted(change.group, { count: change.before, language });
  const to = counted(change.group, { count: change.after, language });
  mapTexts(spec, (text) => replaceWords(text, { from, to }));
}

/** Keeps the written lines true when one kind of thing becomes another: "the ghosts" become "the wolves". */
export function retellKind(spec: WorldSpec, change: { from: Spoken; to: Spoken }): void {
  const { language } = spec;
  const pairs = [
    { from: plural(change.from, language), to: plural(change.to, language) },
    { from: noun(change.from, language), to: noun(change.to, language) },
  ];
  mapTexts(spec, (text) => pairs.reduce((told, pair) => replaceWords(told, pair), text));
}

/** Takes out lines of knowledge and scenes of threat that speak of something that is gone. */
export function forget(spec: WorldSpec, gone: Spoken & { id: string }): void {
  const { language } = spec;
  const words = [plural(gone, language), noun(gone, language)];
  const speaksOf = (line: string): boolean => words.some((word) => replaceWords(line, { from: word, to: '' }) !== line);
  for (const person of spec.characters) person.knowledge = person.knowledge.filter((line) => !speaksOf(line));
  for (const scene of spec.cutscenes) {
    const kept = scene.beats.filter((beat) => !(beat.kind === 'threat' && speaksOf(beat.line)));
    if (kept.length > 0) scene.beats = kept;
  }
}

/** Tells the goal of a hunt anew, in the scenes that state it. */
export function retellGoal(spec: WorldSpec, target: ThingGroup): void {
  const targets = counted(target, { count: target.count, language: spec.language });
  const template = storyOf(spec.language)['beat.goal.collect'][0] ?? '';
  for (const beat of spec.cutscenes.flatMap((scene) => scene.beats)) {
    if (beat.kind !== 'goal') continue;
    beat.subject = target.id;
    beat.line = fillTemplate(template, { targets });
  }
}

function mapTexts(spec: WorldSpec, change: (text: string) => string): void {
  for (const person of spec.characters)
    person.knowledge = person.knowledge.map((line) => fit(change(line), { limit: 200, line }));
  for (const quest of spec.quests) {
    quest.title = fit(change(quest.title), { limit: 80, line: quest.title });
    for (const step of quest.steps) step.text = fit(change(step.text), { limit: 160, line: step.text });
  }
  for (const beat of spec.cutscenes.flatMap((scene) => scene.beats))
    beat.line = fit(change(beat.line), { limit: 400, line: beat.line });
}

function fit(text: string, old: { limit: number; line: string }): string {
  return text.length <= old.limit ? text : old.line;
}

// Whole words only, and the capital of a first word is kept.
function replaceWords(text: string, pair: { from: string; to: string }): string {
  if (pair.from === '') return text;
  const escaped = pair.from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${escaped}(?![\\p{Script=Latin}])`, 'giu'), (found) =>
    /^\p{Lu}/u.test(found) ? pair.to.charAt(0).toUpperCase() + pair.to.slice(1) : pair.to,
  );
}

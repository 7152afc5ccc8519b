import type { AbilityKind, ArchetypeKind, ControllerKind, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';
import { archetypeKinds, thingKinds } from '#engine/level/world-spec.ts';
import { abilityWords } from '#engine/planner/words/edit-words.ts';
import { regionWords } from '#engine/planner/words/region-words.ts';
import { plural } from '#engine/planner/words/grammar.ts';
import { archetypeWords } from '#engine/planner/words/notes.ts';
import { relationWords } from '#engine/planner/words/places.ts';
import { shoreWords } from '#engine/planner/words/cards.ts';
import { repairSentences } from '#engine/planner/words/repair-sentences.ts';

type Words = Readonly<Record<WorldSpec['language'], string>>;

const controllerWords: Readonly<Record<ControllerKind | 'flyer', Words>> = {
  walker: { en: 'walker', zh: '步行', es: 'caminante' },
  flyer: { en: 'flyer', zh: '飞行', es: 'volador' },
  kart: { en: 'kart', zh: '卡丁车', es: 'kart' },
  runner: { en: 'runner', zh: '奔跑', es: 'corredor' },
  drone: { en: 'drone', zh: '无人机', es: 'dron' },
};

const patterns = repairSentences.map(([english, zh, es]) => ({
  english,
  pattern: new RegExp(
    `^${english
      .replace(/[.()?+*]/g, String.raw`\$&`)
      .replaceAll(/\{(\d)\}/g, (placeholder, _, at: number, whole: string) =>
        whole.indexOf(placeholder) < at ? String.raw`\S+?` : '(.+?)',
      )}$`,
    'u',
  ),
  texts: { zh, es },
}));

/** What the compiler and the verifier say of a level, in the language of its spec and with the names of things instead of their ids. */
export function tellRepairs(sentences: readonly string[], spec: WorldSpec): string[] {
  return sentences.map((sentence) => tell(sentence, spec));
}

function tell(sentence: string, spec: WorldSpec): string {
  const { language } = spec;
  if (language === 'en') return sentence.replaceAll(/"([a-z0-9:-]+)"/g, (whole, id: string) => `"${wordOf(id, spec)}"`);
  for (const { pattern, texts } of patterns) {
    const match = pattern.exec(sentence);
    if (match !== null)
      return texts[language].replaceAll(/\{(\d)\}/g, (_, index: string) =>
        wordOf(match[Number(index) + 1] ?? '', spec),
      );
  }
  return sentence;
}

/** What an id, a kind, a relation or another word of the engine is called; a word of the prompt stays. */
function wordOf(word: string, spec: WorldSpec): string {
  const { language } = spec;
  const group = spec.things.find((candidate) => candidate.id === word);
  if (group !== undefined) return plural(group, language);
  const person = spec.characters.find((candidate) => candidate.id === word);
  if (person !== undefined) return person.name;
  const kind = word.replace(/^(?:extra|wild|village|track|course):/, '');
  if ((thingKinds as readonly string[]).includes(kind)) return plural({ kind: kind as ThingKind, name: '' }, language);
  if ((archetypeKinds as readonly string[]).includes(word)) return archetypeWords[language][word as ArchetypeKind];
  const tables: readonly Readonly<Record<string, string>>[] = [
    relationWords[language],
    regionWords[language],
    shoreWords[language],
    abilityWords[language],
    Object.fromEntries(Object.entries(controllerWords).map(([name, words]) => [name, words[language]])),
  ];
  const key = tables.some((table) => Object.hasOwn(table, word)) ? word : word.replaceAll(' ', '-');
  const own = tables.find((table) => Object.hasOwn(table, key) && table[key] !== '')?.[key];
  return own ?? severalAbilities(word, language) ?? word;
}

function severalAbilities(word: string, language: WorldSpec['language']): string | null {
  const parts = word.split(' or ').map((part) => part.replaceAll(' ', '-'));
  const names = parts.map((part) =>
    Object.hasOwn(abilityWords[language], part) ? abilityWords[language][part as AbilityKind] : null,
  );
  return names.includes(null) ? null : names.join(language === 'zh' ? '、' : ' o ');
}

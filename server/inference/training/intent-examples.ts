import type { Rng } from '#engine/math/rng.ts';
import { intentKinds, type IntentKind } from '#server/npc/intents.ts';
import { intentTemplates, slotWords } from '#server/inference/training/intent-templates.ts';

/** One training line. */
export interface IntentExample {
  readonly text: string;
  readonly intent: IntentKind;
}

const languages = ['en', 'es', 'zh'] as const;
const openings = {
  en: ['', '', 'please, ', 'excuse me, ', 'so, '],
  es: ['', '', 'por favor, ', 'perdona, ', 'oye, '],
  zh: ['', '', '请问', '喂,', '那个,'],
};
const endings = ['', '', '', '?', '!', '.', '...'];

/** Makes `perTemplate` lines from every template: slots filled, openings and endings added, letters slipped. */
export function makeIntentExamples(rng: Rng, perTemplate: number): IntentExample[] {
  const examples: IntentExample[] = [];
  for (const intent of intentKinds) {
    for (const language of languages) {
      for (const template of intentTemplates[intent][language]) {
        for (let round = 0; round < perTemplate; round += 1) {
          const filled = template
            .replace('{t}', () => rng.pick(slotWords.t[language]))
            .replace('{p}', () => rng.pick(slotWords.p[language]));
          const framed = rng.pick(openings[language]) + filled + rng.pick(endings);
          examples.push({ text: language === 'zh' ? framed : slipLetters(framed, rng), intent });
        }
      }
    }
  }
  return shuffle(examples, rng);
}

/** Drops, doubles or swaps a letter in about a third of the lines, and strips accents in half. */
function slipLetters(text: string, rng: Rng): string {
  const plain = rng.chance(0.5) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text;
  if (plain.length < 5 || !rng.chance(0.33)) return plain;
  const at = rng.int(1, plain.length - 3);
  const [before, letter, next, after] = [plain.slice(0, at), plain[at] ?? '', plain[at + 1] ?? '', plain.slice(at + 2)];
  return rng.pick([before + next + after, before + letter + letter + next + after, before + next + letter + after]);
}

function shuffle<Item>(items: Item[], rng: Rng): Item[] {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = rng.int(0, index);
    const held = items[index] as Item;
    items[index] = items[other] as Item;
    items[other] = held;
  }
  return items;
}

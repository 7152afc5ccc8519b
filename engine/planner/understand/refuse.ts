import { InputError } from '#engine/errors.ts';
import { unsafeLexicon, unsafePairs, unsafeSentences } from '#engine/planner/lexicon/unsafe.ts';
import { phrasesOf } from '#engine/planner/lexicon/entry.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { detectLanguage } from '#engine/planner/text/detect-language.ts';
import { simplified } from '#engine/planner/text/traditional.ts';
import { cleanText, tokenise } from '#engine/planner/text/tokenise.ts';
import { refusalWords } from '#engine/planner/words/refusals.ts';

/** Why something is refused. */
export type RefusalReason = 'sexual' | 'hateful' | 'gore' | 'self-harm' | 'illegal';

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const unsafePhrases: ReadonlyMap<string, RefusalReason> = new Map(
  unsafeLexicon.flatMap((entry) =>
    (['en', 'zh', 'es'] as const).flatMap((language) =>
      phrasesOf(entry, language).map((phrase) => [keyOf(phrase), entry.concept as RefusalReason] as const),
    ),
  ),
);
const longestUnsafe = Math.max(...[...unsafePhrases.keys()].map((key) => key.split(' ').length));

function keyOf(text: string): string {
  return tokenise(text)
    .map((token) => token.key)
    .join(' ');
}

/** The reason why a text must not become a level, or null. Whole words only; sees through l33t, s p a c i n g and dots. */
export function findUnsafe(text: string): RefusalReason | null {
  const clean = cleanText(text);
  const plain = tokenise(clean)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.key);
  return (
    scanWords(plain) ??
    scanWords(plain.map(unleet)) ??
    scanWords(leetWords(clean)) ??
    scanWords(joinSpelled(clean)) ??
    unsafeSentences.find(({ pattern }) => pattern.test(simplified(clean)))?.reason ??
    null
  );
}

/** Throws InputError `input.refused` when a text asks for something that no level is made of. */
export function refuseUnsafe(text: string, language?: Language): void {
  const reason = findUnsafe(text);
  if (reason === null) return;
  const words = refusalWords[language ?? detectLanguage(tokenise(cleanText(text)))];
  throw new InputError(words.sentence[reason], { code: 'input.refused', fix: words.fix[reason], details: { reason } });
}

function scanWords(words: readonly string[]): RefusalReason | null {
  for (let position = 0; position < words.length; position += 1) {
    for (let length = 1; length <= Math.min(longestUnsafe, words.length - position); length += 1) {
      const reason = unsafePhrases.get(words.slice(position, position + length).join(' '));
      if (reason !== undefined) return reason;
    }
  }
  return scanPairs(words);
}

function scanPairs(words: readonly string[]): RefusalReason | null {
  for (const pair of unsafePairs) {
    for (let position = 0; position < words.length; position += 1) {
      if (!pair.first.includes(words[position] ?? '')) continue;
      const following = words.slice(position + 1, position + 7);
      if (following.some((word) => pair.second.includes(word))) return pair.reason;
    }
  }
  return null;
}

function unleet(word: string): string {
  return word.replace(/[013457]/g, (digit) => leet[digit] ?? digit);
}

// "p0rn" and "s3x" fall apart into words and numbers when tokenised; whole chunks between spaces do not.
function leetWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;:]+/)
    .filter((chunk) => /[a-z]/.test(chunk) && /[013457@$!]/.test(chunk))
    .map((chunk) => chunk.replace(/[013457@$!]/g, (mark) => leet[mark] ?? mark).replace(/[^a-z]/g, ''));
}

// "s e x", "p.o.r.n": single letters with something between them are one word.
function joinSpelled(text: string): string[] {
  return [...text.toLowerCase().matchAll(/(?<![a-z])(?:[a-z][\s._*-]+){2,}[a-z](?![a-z])/g)].map((match) =>
    match[0].replace(/[^a-z]/g, ''),
  );
}

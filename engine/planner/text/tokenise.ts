import { simplified } from '#engine/planner/text/traditional.ts';

/** A piece of a text: `key` is its folded form that lexicons are compared with, `start` and `end` index the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'han' | 'emoji' | 'mark';
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const tokenPattern =
  /(?<emoji>\p{Extended_Pictographic}(?:\uFE0F|\p{EMod}|\u200D\p{Extended_Pictographic})*)|(?<han>\p{Script=Han})|(?<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*)|(?<mark>[^\s])/gu;

const homoglyphs: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
};

/** Removes what nobody can see: control and zero-width characters, lone surrogates; keeps line breaks as spaces. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\uFFFD/g, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Co}]/gu, ' ')
    .replace(/[\u00AD\u200B\u200C\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}

/** Lower case without accents, possessive endings or look-alike letters, for comparing words. */
export function foldWord(word: string): string {
  const folded = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
  return folded.replace(/[аеорсухіѕ]/g, (letter) => homoglyphs[letter] ?? letter);
}

/** Splits a text into words, numbers, single Chinese characters, emoji and marks; never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  // Full-width digits and letters are one UTF-16 unit wide both before and after this mapping, so positions stay right.
  const plain = text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  for (const match of plain.matchAll(tokenPattern)) {
    const kind = kindOf(match.groups ?? {});
    const start = match.index;
    const end = start + match[0].length;
    const key = keyOf(kind, match[0]);
    tokens.push({ kind, text: text.slice(start, end), key, start, end });
  }
  return tokens.filter((token, index) => !isHyphen(token, { before: tokens[index - 1], after: tokens[index + 1] }));
}

// "1,200" is a thousand, "1,5" is one and a half.
function keyOf(kind: Token['kind'], text: string): string {
  if (kind === 'emoji') return text.replace(/[\uFE0F\p{EMod}]/gu, '');
  if (kind === 'number') return /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  return kind === 'han' ? simplified(text) : foldWord(text);
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups['emoji'] !== undefined) return 'emoji';
  if (groups['han'] !== undefined) return 'han';
  if (groups['number'] !== undefined) return 'number';
  return groups['word'] === undefined ? 'mark' : 'word';
}

function isHyphen(token: Token, around: { before: Token | undefined; after: Token | undefined }): boolean {
  if (token.kind !== 'mark' || !/^[-‐‑_/]$/.test(token.text)) return false;
  // "9/10" is a fraction.
  if (token.text === '/' && around.before?.kind === 'number' && around.after?.kind === 'number') return false;
  return around.before?.end === token.start && around.after?.start === token.end;
}

/** What somebody typed who wants to give credits away. */
export interface TipIntent {
  /** Name as typed, or null for whoever is being spoken to. */
  readonly recipient: string | null;
  /** A decimal such as "3" or "2.5", above zero. */
  readonly credits: string;
}

const amount = '(?<credits>\\d{1,6}(?:[.,]\\d{1,2})?|[\\p{L}]+)';
const name = "(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N} .'’_-]{0,39}?)";
const credits = '(?:credits?|creditos?|coins?)';

/** The whole line has to be the wish: a sentence that merely speaks of a tip is talk. Matched against folded text. */
const patterns = [
  `(?:please )?tip ${name} ${amount}(?: ${credits})?(?: please)?`,
  `(?:please )?tip ${amount}(?: ${credits})?(?: to ${name})?(?: please)?`,
  `(?:please )?(?:give|send|pay) ${name} ${amount} ${credits}(?: please)?`,
  `(?:please )?(?:give|send|pay) ${amount} ${credits} to ${name}(?: please)?`,
  `(?:por favor )?(?:dale|da|envia|enviale|paga|regala|regalale) ${amount} ${credits}(?: (?:a|para) ${name})?(?: por favor)?`,
  `(?:por favor )?(?:dale|da|envia|enviale|paga|regala) a ${name} ${amount} ${credits}(?: por favor)?`,
  `(?:una )?propina de ${amount}(?: ${credits})?(?: (?:a|para) ${name})?`,
  `propina (?:a|para) ${name}(?: de)? ${amount}(?: ${credits})?`,
  '(?:请)?(?:打赏|赏)(?<credits>\\d{1,6}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]) ?(?:个|点)?(?:积分|金币|点数|分)?(?:给 ?(?<name>[\\p{L}\\p{N}]{1,20}))?',
  '(?:请)?打赏 ?(?<name>[\\p{L}\\p{N}]{1,20}?) ?(?<credits>\\d{1,6}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]) ?(?:个|点)?(?:积分|金币|点数|分)?',
  '(?:请)?给 ?(?<name>[\\p{L}\\p{N}]{1,20}?) ?(?:打赏)? ?(?<credits>\\d{1,6}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]) ?(?:个|点)?(?:积分|金币|点数)',
].map((pattern) => new RegExp(`^${pattern}[.!。！]*$`, 'u'));

const secondWish = /\b(?:credits?|creditos?|coins?|tip|give|send|pay|and|y)\b/u;
const pronouns = new Set(['her', 'him', 'them', 'it', 'you', 'ella', 'el', 'le', '他', '她', '它', '你']);

const numbers: Readonly<Record<string, number>> = {
  ...wordsOf('one two three four five six seven eight nine ten'),
  ...wordsOf('uno dos tres cuatro cinco seis siete ocho nueve diez'),
  ...wordsOf('一 二 三 四 五 六 七 八 九 十'),
  a: 1,
  un: 1,
  两: 2,
};

/**
 * Reads "tip Mira 3 credits" and its like in English, Spanish and Chinese; null for everything else. Only for what the player
 * typed: a line that came from anybody else, or from a character, is never read as a wish.
 */
export function readTipIntent(typed: string): TipIntent | null {
  const folded = foldName(typed);
  for (const pattern of patterns) {
    const groups = pattern.exec(folded)?.groups;
    const wanted = groups && readCredits(groups['credits'] ?? '');
    if (!wanted) continue;
    const recipient = groups['name']?.trim() ?? null;
    // A second wish in the same line is none.
    if (recipient !== null && secondWish.test(recipient)) return null;
    return { recipient: recipient === null || pronouns.has(recipient) ? null : recipient, credits: wanted };
  }
  return null;
}

/** A name as names are compared: small letters, no accents, single spaces. */
export function foldName(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function readCredits(text: string): string | null {
  const word = numbers[text];
  if (word !== undefined) return String(word);
  if (!/^\d/u.test(text)) return null;
  const plain = text.replace(',', '.').replace(/^0+(?=\d)/u, '');
  return Number(plain) > 0 ? plain : null;
}

function wordsOf(list: string): Record<string, number> {
  return Object.fromEntries(list.split(' ').map((word, index) => [word, index + 1]));
}

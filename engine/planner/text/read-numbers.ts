import type { Language } from '#engine/planner/text/detect-language.ts';
import type { Token } from '#engine/planner/text/tokenise.ts';

/** A number in a text, written in digits or words; tokens `first` to `last` (both included). */
export interface NumberSpan {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

const smallWords: Readonly<Record<'en' | 'es', Readonly<Record<string, number>>>> = {
  en: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    single: 1,
  },
  es: {
    cero: 0,
    un: 1,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    veintiuno: 21,
    veintiun: 21,
    veintiuna: 21,
    veintidos: 22,
    veintitres: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiseis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
    ciento: 100,
    doscientos: 200,
    doscientas: 200,
  },
};
const hanDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
// 一 and 十 also live inside ordinary words; there they are no numbers.
const hanNotNumbers =
  /^(?:一些|一起|一定|一样|一直|一切|一点(?![零〇一二三四五六七八九])|一下|一边|一般|一共|一同|一度|一路|一生|一时|统一|唯一|万里|十分(?!钟)|千万|万圣)/;

/** Finds every number: digits, English and Spanish number words ("twenty-five", "treinta y cinco"), Chinese numerals. */
export function readNumbers(tokens: readonly Token[], language: Language): NumberSpan[] {
  const spans: NumberSpan[] = [];
  let position = 0;
  while (position < tokens.length) {
    const span = numberAt(tokens, { position, language });
    if (span !== null) spans.push(span);
    position = span === null ? position + 1 : span.last + 1;
  }
  return spans;
}

function numberAt(tokens: readonly Token[], at: { position: number; language: Language }): NumberSpan | null {
  const token = tokens[at.position];
  if (token === undefined) return null;
  if (token.kind === 'number') return { value: Number(token.key), first: at.position, last: at.position };
  if (token.kind === 'han') return hanNumberAt(tokens, at.position);
  if (token.kind === 'word')
    return wordNumberAt(tokens, { position: at.position, language: at.language === 'es' ? 'es' : 'en' });
  return null;
}

function hanNumberAt(tokens: readonly Token[], first: number): NumberSpan | null {
  const ahead = tokens
    .slice(first, first + 3)
    .map((token) => token.key)
    .join('');
  // 第三波 names one of them and counts none.
  if (hanNotNumbers.test(ahead) || tokens[first - 1]?.key === '第') return null;
  let last = first;
  let total = 0;
  let digit: number | null = null;
  for (; last < tokens.length; last += 1) {
    const key = tokens[last]?.key ?? '';
    const value = hanDigits[key];
    const scale = hanScales[key];
    if (value !== undefined) digit = digit === null ? value : digit * 10 + value;
    else if (scale !== undefined) {
      total = scale === 10_000 ? (total + (digit ?? 0)) * scale : total + (digit ?? 1) * scale;
      digit = null;
    } else break;
    if (total > 1_000_000) break;
  }
  if (last === first) return null;
  const tenths = hanTenths(tokens, last);
  if (tenths !== null) return { value: total + (digit ?? 0) + tenths.value, first, last: tenths.last };
  const loose = looseHanRange(tokens.slice(first, last).map((token) => token.key));
  if (loose !== null) return { value: loose, first, last: last - 1 };
  return { value: Math.min(total + (digit ?? 0), 1_000_000), first, last: last - 1 };
}

// 一点五, 零点二五: the digits after the point.
function hanTenths(tokens: readonly Token[], point: number): { value: number; last: number } | null {
  if (tokens[point]?.key !== '点') return null;
  let last = point;
  let value = 0;
  for (let unit = 0.1; hanDigits[tokens[last + 1]?.key ?? ''] !== undefined; unit /= 10) {
    last += 1;
    value += (hanDigits[tokens[last]?.key ?? ''] ?? 0) * unit;
  }
  return last === point ? null : { value: Math.round(value * 1000) / 1000, last };
}

// 三五只, 两三个: two small digits in a row are "some", not 35.
function looseHanRange(digits: readonly string[]): number | null {
  const [low, high] = digits.map((digit) => hanDigits[digit] ?? 0);
  if (digits.length !== 2 || low === undefined || high === undefined) return null;
  return low > 0 && high > low && high - low <= 2 ? Math.round((low + high) / 2) : null;
}

function wordNumberAt(tokens: readonly Token[], at: { position: number; language: 'en' | 'es' }): NumberSpan | null {
  const words = smallWords[at.language];
  // "constructor" is a word that people write, and every object has one.
  const valueOf = (key: string | undefined): number | undefined =>
    key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
  const start = valueOf(tokens[at.position]?.key);
  if (start === undefined) return null;
  let value = start;
  let last = at.position;
  for (;;) {
    const joiner = tokens[last + 1]?.key ?? '';
    const skip = joiner === (at.language === 'es' ? 'y' : 'and') ? 1 : 0;
    const next = valueOf(tokens[last + 1 + skip]?.key);
    if (joiner === 'hundred' && value < 10) {
      value *= 100;
      last += 1;
      continue;
    }
    const tens = value >= 20 && value % 10 === 0 && value < 100 && next !== undefined && next > 0 && next < 10;
    const hundreds = value >= 100 && value % 100 === 0 && next !== undefined && next > 0 && next < 100;
    // "twenty and three" is no English number, "veinte y tres" is a Spanish one; "a hundred and five" is one in both.
    const joinable = hundreds || (tens && (skip === 0 ? at.language === 'en' : at.language === 'es'));
    if (!joinable || next === undefined) break;
    value += next;
    last += 1 + skip;
  }
  return { value, first: at.position, last };
}

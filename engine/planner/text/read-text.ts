import type { Concern, LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { detectLanguage } from '#engine/planner/text/detect-language.ts';
import type { NumberSpan } from '#engine/planner/text/read-numbers.ts';
import { readNumbers } from '#engine/planner/text/read-numbers.ts';
import type { PhraseHit, PhraseIndex } from '#engine/planner/text/phrase-index.ts';
import { joinRanges } from '#engine/planner/text/join-numbers.ts';
import { correctWord } from '#engine/planner/text/phrase-index.ts';
import type { Token } from '#engine/planner/text/tokenise.ts';
import { cleanText, tokenise } from '#engine/planner/text/tokenise.ts';

/** A lexicon phrase found in a text, from token `first` to token `last` (both included). */
export interface Mention {
  readonly concern: Concern;
  readonly concept: string;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
  /** The plain form of the phrase, such as "zombie" for "zombies". */
  readonly phrase: string;
  readonly language: PhraseHit['language'];
  readonly entry: LexiconEntry;
}

/** A text with everything that the lexicon recognises in it. */
export interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly numbers: readonly NumberSpan[];
}

// Small words belong to one language: Spanish "once" is eleven, English "once" is not.
const ownLanguageOnly: ReadonlySet<Concern> = new Set([
  'negator',
  'except',
  'quantity',
  'unit',
  'place',
  'relation',
  'region',
  'take',
  'steal',
  'naming',
  'knows',
  'secret',
  'edit',
  'air',
  'trait',
  'size',
  'category',
  'factor',
  'measure',
  'hero',
  'temper',
  'denial',
  'scene',
  'total',
  'threat',
  'beyond',
]);

// Spanish words that English has, too, for something else: "que sea de noche" has no sea, "a pie" no pie.
const spanishToo: ReadonlySet<string> = new Set(
  'sea pie arena mayor actor bar real sale pan hay mate come once dive fin son dice red largo base can pilot note'.split(
    ' ',
  ),
);

/** Reads a text against an index: language, typo-corrected tokens, mentions (longest first, left to right), numbers. */
export function readText(index: PhraseIndex, options: { text: string; language?: Language | undefined }): Reading {
  const text = cleanText(options.text);
  const rawTokens = tokenise(text);
  const language = options.language ?? detectLanguage(rawTokens, index.words);
  const known = new Map<string, string>();
  const tokens = rawTokens.map((token, position) =>
    forgiveTypo(token, { index, language, position, rawTokens, known }),
  );
  const mentions = withoutColourTwins(findMentions(index, { tokens, language }), { tokens, language });
  const numbers = joinRanges(tokens, readNumbers(tokens, language)).filter((span) => !isInPhrase(span, mentions));
  return { text, language, tokens, mentions, numbers };
}

// "una docena de", "一打", "two times": the number belongs to the phrase.
function isInPhrase(span: NumberSpan, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (mention) =>
      (mention.concern === 'quantity' || mention.concern === 'factor' || mention.concern === 'ability') &&
      mention.last > mention.first &&
      mention.first <= span.first &&
      mention.last >= span.last,
  );
}

function forgiveTypo(
  token: Token,
  context: {
    index: PhraseIndex;
    language: Language;
    position: number;
    rawTokens: readonly Token[];
    /** Corrections so far: the same word is looked up once. */
    known: Map<string, string>;
  },
): Token {
  // Number words are in no lexicon, and "veintidós" is close to other words.
  if (token.kind !== 'word' || readNumbers([token], context.language).length > 0) return token;
  const before = context.rawTokens[context.position - 1];
  const startsSentence = before === undefined || /^[.!?¿¡:"“。！？]$/.test(before.text);
  const looksLikeName = /^\p{Lu}\p{Ll}/u.test(token.text) && !startsSentence;
  if (looksLikeName) return token;
  const counted = before !== undefined && readNumbers([before], context.language).length > 0;
  const id = `${token.key}/${counted}`;
  const key =
    context.known.get(id) ??
    (context.language === 'es' ? plainDegree(token.key, context.index) : null) ??
    correctWord(context.index, { key: token.key, language: context.language, counted });
  context.known.set(id, key);
  return key === token.key ? token : { ...token, key };
}

// "grandísima", "muchísimas", "rapidísimo": the plain word, where the lexicon knows it.
function plainDegree(key: string, index: PhraseIndex): string | null {
  const [, stem = '', ending = ''] = /^(.{3,})isim(o|a|os|as)$/.exec(key) ?? [];
  if (stem === '' || index.words.es.has(key)) return null;
  const many = ending.endsWith('s');
  const stems = [stem, stem.replace(/qu$/, 'c'), stem.replace(/gu$/, 'g'), stem.replace(/bil$/, 'ble')];
  const forms = stems.flatMap((form) => [
    `${form}${ending}`,
    `${form}e${many ? 's' : ''}`,
    `${form}${many ? 'es' : ''}`,
  ]);
  return forms.find((form) => index.words.es.has(form)) ?? null;
}

// "veinte rosas", "las rosas": with an article or a number a colour is the flower.
function withoutColourTwins(
  mentions: readonly Mention[],
  source: { tokens: readonly Token[]; language: Language },
): Mention[] {
  if (source.language !== 'es') return [...mentions];
  const isTwin = ({ concern, first }: Mention): boolean => {
    if (concern !== 'trait' || !mentions.some((other) => other.first === first && other.concern === 'stand-in'))
      return false;
    const before = source.tokens[first - 1];
    if (before === undefined) return false;
    return /^(?:la|las|los|una|unas|todas)$/.test(before.key) || readNumbers([before], source.language).length > 0;
  };
  return mentions.filter((mention) => !isTwin(mention));
}

function findMentions(index: PhraseIndex, source: { tokens: readonly Token[]; language: Language }): Mention[] {
  const mentions: Mention[] = [];
  let position = 0;
  while (position < source.tokens.length) {
    const found = longestAt(index, { ...source, position });
    mentions.push(...found.mentions);
    position += found.length;
  }
  return mentions;
}

function longestAt(
  index: PhraseIndex,
  source: { tokens: readonly Token[]; language: Language; position: number },
): { mentions: Mention[]; length: number } {
  const { tokens, language, position } = source;
  for (let length = Math.min(index.longest, tokens.length - position); length >= 1; length -= 1) {
    const key = tokens
      .slice(position, position + length)
      .map((token) => token.key)
      .join(' ');
    const usable = (index.hits.get(key) ?? []).filter((hit) => speaks(hit, language));
    if (usable.length === 0) continue;
    const own = usable.filter((hit) => hit.language === language || hit.language === 'emoji');
    const mentions = (own.length > 0 ? own : usable).map((hit) =>
      toMention(hit, { first: position, last: position + length - 1 }),
    );
    return { mentions, length };
  }
  return { mentions: [], length: 1 };
}

function speaks(hit: PhraseHit, language: Language): boolean {
  if (hit.language === language || hit.language === 'emoji') return true;
  if (language === 'es' && spanishToo.has(hit.phrase)) return false;
  return hit.language === 'en' && !ownLanguageOnly.has(hit.entry.concern);
}

function toMention(hit: PhraseHit, span: { first: number; last: number }): Mention {
  const { entry } = hit;
  return {
    concern: entry.concern,
    concept: entry.concept,
    weight: entry.weight ?? 1,
    phrase: hit.phrase,
    language: hit.language,
    entry,
    ...span,
  };
}

const sorted = new WeakMap<readonly Mention[], Map<string, readonly Mention[]>>();

/** The mentions of some concerns, in order; asked for again and again, so they are sorted once per reading. */
export function mentionsOf(reading: Reading, ...concerns: readonly Concern[]): readonly Mention[] {
  const known = sorted.get(reading.mentions) ?? new Map<string, readonly Mention[]>();
  sorted.set(reading.mentions, known);
  const key = concerns.join();
  const found = known.get(key) ?? reading.mentions.filter((mention) => concerns.includes(mention.concern));
  known.set(key, found);
  return found;
}

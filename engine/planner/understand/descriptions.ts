import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { smallWords } from '#engine/planner/text/small-words.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { quotedAt } from '#engine/planner/understand/names.ts';

/** Words that say how somebody is, and whom they are about. */
export interface Description {
  readonly person: PersonWish;
  readonly text: string;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where somebody is named, from token `first` to `last`; `others` are named in one breath ("Hob and Nob"). */
interface Naming extends Span {
  readonly person: PersonWish;
  readonly others: readonly PersonWish[];
}

const copula = /^(?:is|was|are|were|seems|looks|acts|feels|es|esta|era|son|parece)$/;
/** What people do that tells how they are, and asks for nothing in the level. */
const habits =
  /^(?:loves?|hates?|likes?|dislikes?|adores?|fears?|speaks?|talks?|lies|lie|laughs?|sings?|hums?|dreams?|believes?|thinks?|trusts?|mistrusts?|misses|enjoys?|prefers?|sounds?|smells?|snores?|drinks?|eats?|pretends?|claims?|complains?|wishes|longs|behaves?|mourns?|cries|cry|smiles?|only|whispers?|mumbles?|stutters?|forgets?|hoards?|rhymes?|giggles?|growls?|brags?|gossips?|worries|blames?|envies|never|always|often|cannot|cant|can|doesnt|dont|wont|refuses?|used|has|have|had|wears?|lives|works?|worships?|admires?|despises?|plays?|paints?|collects?|obeys?|odia|ama|adora|detesta|teme|habla|nunca|siempre|canta|rie|suena|cree|piensa|miente|le|les|tiene|vive|lleva|confia|recuerda|olvida|presume|saw|heard|witnessed|noticed|vio|oyo)$/;
const joints = /^(?:and|but|,|，|also|y|e|pero|&|yet)$/;
const stops = /^[.;:!?()。；：！？（）"“”«»「」]$/;
const articles = /^(?:an?|the|some|two|three|four|five|six|our|your|her|his|their|un|una|el|la|los|las|su|unos|unas)$/;
const places =
  /^(?:in|at|on|by|near|next|behind|beside|between|inside|under|north|south|east|west|from|waiting|standing|sitting|trapped|missing|lost|hidden|called|named|about|en|junto|cerca|al|detras|entre|sobre|llamado|llamada)$/;
const pronouns = /^(?:he|she|it|they|ella|el|ellos|ellas)$/;
const longestPredicate = 14;

/** Finds what a text says about people: words before their trade, and what they are and do, in clauses and after pronouns. */
export function findDescriptions(
  reading: Reading,
  cast: { readonly people: readonly PersonWish[]; readonly hidden: readonly Span[] },
): Description[] {
  if (reading.language === 'zh') return describedInHan(reading, cast.people);
  const namings = namingsOf(reading, cast.people);
  const found: Description[] = [];
  for (const naming of namings) {
    const many = cast.people.filter((other) => other !== naming.person && isOfGroup(reading, other, naming));
    for (const text of wordsBefore(reading, naming))
      for (const person of [naming.person, ...many]) found.push({ person, text });
    if (isOpinion(reading, naming)) continue;
    for (const text of predicatesAfter(reading, { naming, namings, ...cast }))
      for (const person of [naming.person, ...naming.others]) found.push({ person, text });
  }
  return found;
}

// "Max thinks Leo is a coward" says nothing about Leo.
function isOpinion(reading: Reading, naming: Naming): boolean {
  const before = reading.tokens.slice(Math.max(0, naming.first - 2), naming.first).map(({ key }) => key);
  return before.some((key) => /^(?:thinks|believes|says|knows|claims|suspects|cree|piensa|dice)$/.test(key));
}

// "Two rival merchants, Omar and Lin": the words before a plural are about all of them.
function isOfGroup(reading: Reading, other: PersonWish, naming: Naming): boolean {
  const { person } = naming;
  if (other.roleWord === null || other.roleWord !== person.roleWord || person.first < 0) return false;
  const plural = reading.tokens.slice(person.first, person.last + 1).some(({ key }) => key.endsWith('s'));
  return plural && Math.abs(other.first - person.last) <= 8;
}

function namingsOf(reading: Reading, people: readonly PersonWish[]): Naming[] {
  const spans = people.flatMap((person) => spansOf(reading, { person, people }).map((span) => ({ ...span, person })));
  const sorted = spans
    .filter((span) => !spans.some((other) => other.person === span.person && contains(other, span)))
    .toSorted((a, b) => a.first - b.first);
  const named: Naming[] = sorted.map((span) => ({
    ...span,
    others: sorted.filter((other) => isJoined(reading, other, span)).map((other) => other.person),
  }));
  const quoted = quotedPositions(reading);
  const again = reading.tokens.flatMap((token, position): Naming[] => {
    if (!pronouns.test(token.key) || !leadsClause(reading, position) || quoted.has(position)) return [];
    const before = named.filter((naming) => naming.last < position).at(-1);
    if (before === undefined) return [];
    const many = /^(?:they|ellos|ellas)$/.test(token.key);
    return [{ first: position, last: position, person: before.person, others: many ? before.others : [] }];
  });
  return [...named, ...again].toSorted((a, b) => a.first - b.first);
}

/** Tokens in quotation marks: who speaks there of himself is not known. */
function quotedPositions(reading: Reading): ReadonlySet<number> {
  const found = new Set<number>();
  for (let position = 0; position < reading.tokens.length; position += 1) {
    const quote = quotedAt(reading, position);
    if (quote === null) continue;
    for (; position < quote.last; position += 1) found.add(position);
  }
  return found;
}

function spansOf(reading: Reading, of: { person: PersonWish; people: readonly PersonWish[] }): Span[] {
  const { person, people } = of;
  const spans: Span[] = person.first < 0 ? [] : [{ first: person.first, last: person.last }];
  const parts = (person.name ?? '').split(/\s+/).filter((part) => /^\p{Lu}[\p{L}\d-]+/u.test(part));
  reading.tokens.forEach((token, position) => {
    if (parts.includes(token.text.replace(/['’]s$/, '')) && !/['’]s$/.test(token.text))
      spans.push({ first: position, last: position });
  });
  const alone = people.filter((other) => other.roleWord === person.roleWord).length === 1;
  for (const mention of mentionsOf(reading, 'role'))
    if (alone && mention.phrase === person.roleWord) spans.push({ first: mention.first, last: mention.last });
  return spans;
}

function contains(outer: Span, inner: Span): boolean {
  return (
    outer !== inner &&
    outer.first <= inner.first &&
    outer.last >= inner.last &&
    outer.last - outer.first > inner.last - inner.first
  );
}

// "Hob and Nob, who are twins": what is said of the last is said of both where the verb says so.
function isJoined(reading: Reading, before: Span, after: Span): boolean {
  const between = reading.tokens.slice(before.last + 1, after.first).map(({ key }) => key);
  if (before.last >= after.first || between.length === 0 || !between.every((word) => /^(?:and|y|e|,|&)$/.test(word)))
    return false;
  const next = reading.tokens.slice(after.last + 1, after.last + 4).map(({ key }) => key);
  return next.some((word) => /^(?:are|were|both|son|love|hate|live|speak|fear|never)$/.test(word));
}

function leadsClause(reading: Reading, position: number): boolean {
  const before = reading.tokens[position - 1];
  return before === undefined || stops.test(before.text) || joints.test(before.key) || before.key === 'because';
}

/** "a lonely lighthouse keeper", "Two rival merchants": what stands between article or number and the trade. */
function wordsBefore(reading: Reading, naming: Naming): string[] {
  if (naming.first !== naming.person.first) return [];
  const role = mentionsOf(reading, 'role', 'thing', 'stand-in').find(
    (mention) =>
      mention.first >= naming.first - 1 && mention.last <= naming.last && mention.phrase === naming.person.roleWord,
  );
  const head = role?.first ?? naming.first;
  let first = head;
  while (head - first < 4 && describes(reading, first - 1)) first -= 1;
  if (first === head) return [];
  const before = reading.tokens[first - 1];
  const counted = reading.numbers.some((number) => number.last === first - 1);
  const starts = before === undefined || articles.test(before.key) || counted || /^[.,;:]$/.test(before.text);
  return starts ? [textOf(reading, { first, last: head - 1 })] : [];
}

function describes(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  if (token === undefined || token.kind !== 'word' || !/^\p{Ll}/u.test(token.text)) return false;
  if (token.key !== 'and' && (smallWords.has(token.key) || articles.test(token.key))) return false;
  if (reading.numbers.some((number) => number.first <= position && number.last >= position)) return false;
  const about = reading.mentions.filter((mention) => mention.first <= position && mention.last >= position);
  return about.every((mention) =>
    ['temper', 'trait', 'mood', 'size', 'challenge', 'quantity', 'role'].includes(mention.concern),
  );
}

/** "who is grumpy, hates gulls and …": clause after clause until something else begins. */
function predicatesAfter(
  reading: Reading,
  of: { naming: Naming; namings: readonly Naming[]; hidden: readonly Span[] },
): string[] {
  const found: string[] = [];
  const isEnd = (position: number): boolean => {
    const token = reading.tokens[position];
    return (
      token === undefined ||
      (stops.test(token.text) && !isShortQuote(reading, position)) ||
      of.hidden.some((span) => position >= span.first && position <= span.last)
    );
  };
  let position = skip(
    reading,
    of.naming.last + 1,
    /^(?:,|，|\(|（|who|that|which|que|quien|both|he|she|it|they|also)$/,
  );
  // "Ana (12, curious)", "herrero callado": what stands in brackets or right behind a trade describes.
  const bracketed = isBracketed(reading, of.naming);
  let copular = reading.language === 'es' && (isTrade(reading, of.naming) || isApposed(reading, of.naming));
  while (!isEnd(position)) {
    const key = reading.tokens[position]?.key ?? '';
    const isCopula = copula.test(key);
    const more: boolean = (copular || bracketed) && describes(reading, position);
    if (
      !isCopula &&
      !isHabit(reading, position) &&
      !more &&
      !(bracketed && isNumber(reading, position)) &&
      !isArticled(reading, { position, bracketed })
    )
      break;
    const first = isCopula ? position + 1 : position;
    let last = position;
    while (
      last - position < longestPredicate &&
      !isEnd(last + 1) &&
      !endsPredicate(reading, { ...of, position: last + 1 })
    )
      last += 1;
    if (last < first) break;
    const word = reading.tokens[first]?.key ?? '';
    const isSpeech = quotedAt(reading, last + 1) !== null;
    if (!isSpeech && !(isCopula && (places.test(word) || isNumber(reading, first))))
      found.push(textOf(reading, { first, last }));
    copular = isCopula || (more && copular);
    const next = skip(reading, last + 1, joints);
    if (next === last + 1) break;
    position = skip(reading, next, /^(?:who|that|que|he|she|it|they)$/);
  }
  return found.filter((text) => text.length > 1);
}

function isBracketed(reading: Reading, naming: Naming): boolean {
  const texts = reading.tokens.slice(naming.first, naming.last + 2).map(({ text }) => text);
  return texts.findLastIndex((text) => /^[(（]$/.test(text)) > texts.findLastIndex((text) => /^[)）]$/.test(text));
}

// "Bruno, orgulloso y vanidoso, …".
function isApposed(reading: Reading, naming: Naming): boolean {
  return reading.tokens[naming.last + 1]?.text === ',' && naming.first === naming.person.first;
}

function isTrade(reading: Reading, naming: Naming): boolean {
  return mentionsOf(reading, 'role').some((mention) => mention.last === naming.last);
}

function isArticled(reading: Reading, at: { position: number; bracketed: boolean }): boolean {
  return at.bracketed && /^(?:a|an|un|una|always|very)$/.test(reading.tokens[at.position]?.key ?? '');
}

const errandVerbs =
  /^(?:asks|wants|needs|sells|gives|says|knows|hides|guards|stands|waits|sits|rewards|pays|tells|sends|offers|shouts|greets|buys|trades|steals|attacks|chases|patrols|appears|growls|has|is|was|this|always|thus|perhaps|plus|as|yes|us|its|his|hers|theirs|ours|yours|across|towards|besides|lies|watches|helps|guides|follows|opens|gets|takes|brings|finds|collects|leads|runs|comes|goes|keeps|blocks)$/;

// "calls everyone Sire": a verb that asks for nothing, after a name, is a habit, whatever it is.
function isHabit(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  if (token === undefined) return false;
  if (habits.test(token.key)) return true;
  if (reading.language !== 'en' || !/^\p{Ll}+[^s\W]s$/u.test(token.text) || errandVerbs.test(token.key)) return false;
  return reading.mentions.every(
    (mention) => mention.first > position || mention.last < position || mention.concern === 'temper',
  );
}

// "calls everyone “Sire”": a word or two in quotes belong to the clause.
function isShortQuote(reading: Reading, position: number): boolean {
  return [0, 1, 2, 3, 4].some((back) => {
    const quote = quotedAt(reading, position - back);
    return quote !== null && quote.last >= position && quote.last - quote.first <= 3;
  });
}

// A comma ends a predicate; "and" does where another begins after it.
function endsPredicate(reading: Reading, at: { position: number; namings: readonly Naming[] }): boolean {
  const { position, namings } = at;
  const token = reading.tokens[position];
  if (token === undefined || /^[,，]$/.test(token.text)) return true;
  if (!joints.test(token.key)) return false;
  const next = skip(reading, position, joints);
  const key = reading.tokens[next]?.key ?? '';
  return (
    isHabit(reading, next) ||
    copula.test(key) ||
    pronouns.test(key) ||
    namings.some((naming) => naming.first === next || naming.first === next + 1) ||
    mentionsOf(reading, 'take', 'knows', 'secret').some((mention) => mention.first === next)
  );
}

function skip(reading: Reading, from: number, words: RegExp): number {
  let position = from;
  while (words.test(reading.tokens[position]?.key ?? '')) position += 1;
  return position;
}

function isNumber(reading: Reading, position: number): boolean {
  return reading.numbers.some((number) => number.first === position);
}

function textOf(reading: Reading, span: Span): string {
  return reading.text.slice(reading.tokens[span.first]?.start ?? 0, reading.tokens[span.last]?.end ?? 0);
}

const hanHabit =
  /^[，]?(?:(?:而且|并且|也|还|又|却|但)?(?:[他她它]))?((?:很|非常|特别|十分|有点|总是|总|从不|从来不|喜欢|讨厌|害怕|最爱|热爱|爱|恨|怕|会|不会|是个|是一个|性格|脾气|说话|胆子|擅长)[^，。；！？：“]{1,20})/u;

/** 小梅喜欢唱歌; 脾气暴躁的铁匠; 她很害羞. */
function describedInHan(reading: Reading, people: readonly PersonWish[]): Description[] {
  const { text } = reading;
  const places = people.flatMap((person) =>
    [person.name, person.roleWord]
      .filter((word) => word !== null)
      .flatMap((word) =>
        [...text.matchAll(new RegExp(escapeWord(word), 'gu'))].map(({ index }) => ({
          person,
          at: index,
          end: index + word.length,
        })),
      ),
  );
  const sorted = places.toSorted((a, b) => a.at - b.at);
  const again = [...text.matchAll(/(?<=^|[，。；！？、])[他她它]/gu)].flatMap(({ index }) => {
    const before = sorted.filter(({ end }) => end <= index).at(-1);
    return before === undefined ? [] : [{ person: before.person, at: index, end: index + 1 }];
  });
  return [...sorted, ...again].flatMap(({ person, at, end }): Description[] => {
    const after: string[] = [];
    for (
      let from = end, more = hanHabit.exec(text.slice(from));
      more !== null && after.length < 4;
      more = hanHabit.exec(text.slice(from))
    ) {
      after.push(more[1] ?? '');
      from += more[0].length;
    }
    const before = /(?:[一两二三四五个位名有，、和。]|^)([^，。、的和个位名有叫]{1,8})的$/u.exec(
      text.slice(Math.max(0, at - 12), at),
    )?.[1];
    return [before, ...after].flatMap((part) =>
      part === undefined || /[他她它我你]/.test(part) ? [] : [{ person, text: part }],
    );
  });
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

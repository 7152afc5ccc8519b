import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { capitalise, quotedAt } from '#engine/planner/understand/names.ts';
import { sceneSentences } from '#engine/planner/understand/scene-sentences.ts';

/** Gives people what the prompt says that they know, say and hide; changes the wishes in place. */
export function readKnowledge(reading: Reading, people: readonly PersonWish[]): void {
  const filmed = sceneSentences(reading, null).filter((each) => each.filmed);
  const isFilmed = ({ first }: Mention): boolean =>
    filmed.some(
      ({ at, end }) => (reading.tokens[first]?.start ?? 0) >= at && (reading.tokens[first]?.start ?? 0) < end,
    );
  for (const mention of mentionsOf(reading, 'knows', 'secret')) {
    const owner =
      speakerBefore(reading, { people, position: mention.first }) ??
      people.filter((person) => person.first < mention.first).at(-1);
    if (
      owner === undefined ||
      hasHardStop(reading, { from: owner.last + 1, to: mention.first, allowed: mention.concern === 'secret' ? 2 : 1 })
    )
      continue;
    if (mention.concern === 'secret') readSecret(reading, { mention, owner });
    else if (mention.concept === 'says') {
      if (isQuote(reading, mention.last + 1) && !isFilmed(mention))
        owner.greeting ??= textAfter(reading, mention.last + 1);
    } else if (!readGuarded(reading, { mention, owner })) addKnowledge(reading, { mention, owner });
  }
  readConfessions(reading, people);
  readSpeech(reading, people);
}

// "The butler did it, but he only confesses if you say …": what is said before the condition is the secret.
function readConfessions(reading: Reading, people: readonly PersonWish[]): void {
  for (const unlock of mentionsOf(reading, 'unlock')) {
    const owner = speakerBefore(reading, { people, position: unlock.first });
    if (owner === null || owner.secret !== null) continue;
    const at = reading.tokens[unlock.first]?.start ?? 0;
    const named = Math.max(lastWord(reading.text.slice(0, at), owner.name ?? owner.roleWord ?? ''), 0);
    const told = reading.text.slice(named + (owner.name ?? owner.roleWord ?? '').length, at);
    const text = told.split(/[,，;；.。]|\s(?:but|pero)\s/)[0]?.trim() ?? '';
    const because =
      text.split(/\s+/).length >= 2 || /\p{Script=Han}{3}/u.test(text) ? text : told.replace(/^[\s,，]+/, '').trim();
    if (because.length < 3) continue;
    owner.secret = {
      text: sentence(because, reading.language).slice(0, 200),
      unlockPhrase: phraseAfter(reading, unlock.last + 1),
    };
  }
}

const tellsNobody =
  /[,，]?\s*(?:但是?|却|可是?)(?:不肯|不愿意?|不会|不想|从不|就是不)(?:告诉|说|讲).*|[,]?\s+but\s+(?:won'?t|will not|refuses to|doesn'?t|does not|never|wouldn'?t)\s+(?:tell|say|talk|share|reveal).*|[,]?\s+pero\s+no\s+(?:lo\s+)?(?:dice|cuenta|quiere|revela).*/iu;

// "knows where it is buried, but only tells if you say …": what is guarded by a condition is a secret.
function readGuarded(reading: Reading, found: { mention: Mention; owner: PersonWish }): boolean {
  const { mention, owner } = found;
  if (owner.secret !== null) return false;
  const known = spanAfter(reading, mention.last + 1);
  const unlock = mentionsOf(reading, 'unlock').find(
    (other) =>
      known !== null &&
      ((other.first > mention.last && other.first - known.last <= 12) ||
        // 除非你给他酒，他不会告诉你…
        (other.last < mention.first && mention.first - other.last <= 14)),
  );
  const apart = mentionsOf(reading, 'secret').some(
    (other) => unlock !== undefined && other.first > mention.last && other.first < unlock.first,
  );
  if (known !== null && unlock === undefined && !apart && tellsNobody.test(known.text)) {
    const [told = ''] = known.text.split(tellsNobody);
    const text = sentence(told.replace(/[,，\s]+$/u, ''), reading.language).slice(0, 200);
    owner.secret = { text, unlockPhrase: null };
    return true;
  }
  if (known === null || unlock === undefined || apart) return false;
  const text = known.text.split(/[,，;；]|\s+(?:but|pero)\s/)[0]?.trim() ?? '';
  if (text.length < 3) return false;
  owner.secret = {
    text: sentence(text.replace(/^(?:that|que)\s+/i, ''), reading.language).slice(0, 200),
    unlockPhrase: phraseAfter(reading, unlock.last + 1),
  };
  return true;
}

const speech =
  /(?:\b(?:say|says|saying|greets?|greeting|shouts?|whispers?|mutters?|yells?|sings?|repeats?|catchphrase|motto|lines?|welcomes?|warns?|tells?|replies|answers|calls out|dice|saluda|grita|susurra|murmura|repite|frase|lema|responde)\b|说|喊|问候|打招呼|口头禅|回答)[^.!?。！？"“«「]{0,40}$/iu;

/** Words in quotes that somebody says: the first are a greeting, more of them are known by heart. */
function readSpeech(reading: Reading, people: readonly PersonWish[]): void {
  const filmed = sceneSentences(reading, null).filter((each) => each.filmed);
  for (let position = 0; position < reading.tokens.length; position += 1) {
    const quote = quotedAt(reading, position);
    if (quote === null) continue;
    position = quote.last;
    const at = reading.tokens[quote.first]?.start ?? 0;
    const opens = mentionsOf(reading, 'unlock').some((mention) => mention.last === quote.first - 1);
    if (opens || !speech.test(reading.text.slice(Math.max(0, at - 60), at))) continue;
    if (filmed.some((each) => at >= each.at && at < each.end)) continue;
    const owner = speakerBefore(reading, { people, position: quote.first });
    if (owner === null || owner.greeting === quote.text || owner.knowledge.includes(quote.text)) continue;
    if (owner.greeting === null) owner.greeting = quote.text;
    else owner.knowledge.push(quote.text);
  }
}

/** Whoever was named last before some words, by name, trade or as far back as a pronoun points. */
function speakerBefore(reading: Reading, of: { people: readonly PersonWish[]; position: number }): PersonWish | null {
  const at = reading.tokens[of.position]?.start ?? 0;
  const places = of.people.flatMap((person) =>
    [person.name, person.roleWord, person.name?.split(' ').at(-1)]
      .filter((word) => word !== null && word !== undefined && word !== '')
      .map((word) => ({ person, index: lastWord(reading.text.slice(0, at), word ?? '') })),
  );
  return places.filter(({ index }) => index >= 0).toSorted((a, b) => b.index - a.index)[0]?.person ?? null;
}

function lastWord(text: string, word: string): number {
  const letter = /\p{Script=Latin}/u;
  for (let at = text.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1))
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ')) return at;
  return -1;
}

function readSecret(reading: Reading, found: { mention: Mention; owner: PersonWish }): void {
  const { mention, owner } = found;
  const start = secretStart(reading, mention);
  if (start === null) {
    if (hasUntold.test(mention.phrase)) owner.secret ??= { text: subjectOf(reading, mention), unlockPhrase: null };
    return;
  }
  const text = textAfter(reading, start);
  if (text === null || owner.secret !== null) return;
  const next = mentionsOf(reading, 'secret').find((other) => other.first > mention.last + 1)?.first ?? Infinity;
  const unlock = mentionsOf(reading, 'unlock').find((other) => other.first > mention.last && other.first < next);
  owner.secret = {
    text: sentence(text, reading.language).slice(0, 200),
    unlockPhrase: unlock === undefined ? null : phraseAfter(reading, unlock.last + 1),
  };
}

// "keeps a secret", "藏着一个秘密": that there is one is said, and not what it is.
const hasUntold = /^(?:hides|hiding|has|with|keeps|guards|holds|harbours) a secret$|秘密$|un secreto$/;

// "a secret about the crown": what it is about is all that the prompt tells.
function subjectOf(reading: Reading, mention: Mention): string | null {
  const next = reading.tokens[mention.last + 1]?.key ?? '';
  if (!/^(?:about|sobre|acerca)$/.test(next)) return null;
  const about =
    textAfter(reading, mention.last + 1)
      ?.split(/[,，]|\s(?:and|y)\s/)[0]
      ?.trim() ?? '';
  const lead = reading.language === 'es' ? 'Es' : 'It is';
  return about.length < 8 ? null : sentence(`${lead} ${about}`, reading.language).slice(0, 200);
}

function addKnowledge(reading: Reading, found: { mention: Mention; owner: PersonWish }): void {
  const whole = textAfter(reading, found.mention.last + 1);
  // What is known ends at a comma; after it the prompt goes on with its own wishes.
  const text = whole?.split(/[,，]/)[0]?.trim();
  if (text === undefined || text.length < 3) return;
  // "where the key is" is a question until the level says where; the composer answers it.
  found.owner.knowledge.push(sentence(text.replace(/^(?:that|que)\s+/i, ''), reading.language).slice(0, 200));
}

/** Token spans that are told in confidence (secrets and the words that open them) or quoted speech: no wishes are read there. */
export function spokenSpans(reading: Reading): { first: number; last: number }[] {
  return mentionsOf(reading, 'secret', 'unlock', 'knows').flatMap((mention) => {
    if (mention.concern === 'knows' && (mention.concept !== 'says' || !isQuote(reading, mention.last + 1))) return [];
    // "who knows the password, hard": a password that is not told ends there.
    if (mention.concern === 'unlock' && /^[,.;!?，。；！？]$/.test(reading.tokens[mention.last + 1]?.text ?? ''))
      return [];
    const start = mention.concern === 'secret' ? secretStart(reading, mention) : mention.last + 1;
    const span = start === null ? null : spanAfter(reading, start);
    return span === null ? [] : [{ first: mention.first, last: span.last }];
  });
}

// "Dale says a bear stole 3 baskets" tells what is in the level; only words in quotes or after a colon are speech.
function isQuote(reading: Reading, position: number): boolean {
  return /^[:："“«‘「『']$/.test(reading.tokens[position]?.text ?? '');
}

// "secret" also describes things ("a secret chest"); a told secret follows a colon, "is", "that" or is owned.
function secretStart(reading: Reading, mention: Mention): number | null {
  const joint = /^(?::|：|is|that|es|是|que|,|，|-|—|–)$/;
  const told =
    /\b(?:is|that|es|que|secretly|en secreto)\b|是|暗|[:：]$/.test(mention.phrase) ||
    /^(?:her|his|their|su|cuyo|whose)\b|^[她他]/.test(mention.phrase);
  let start = mention.last + 1;
  if (!told && !joint.test(reading.tokens[start]?.key ?? '')) return null;
  while (joint.test(reading.tokens[start]?.key ?? '')) start += 1;
  return start;
}

// From a token to the end of its sentence, or the quoted text that starts there; stops before a secret or a password.
function spanAfter(reading: Reading, start: number): { text: string; last: number } | null {
  let first = start;
  while (/^(?::|：|,|，|is|es|是)$/.test(reading.tokens[first]?.key ?? '')) first += 1;
  const quoted = quotedAt(reading, first);
  if (quoted !== null) return quoted;
  let last = first - 1;
  while (last + 1 < reading.tokens.length) {
    const position = last + 1;
    const { text } = reading.tokens[position] ?? { text: '' };
    if (/^[.;!?。；！？]$/.test(text)) break;
    if (/^[)）]$/.test(text) && !opensBracket(reading, { from: first, to: position })) break;
    const starts = mentionsOf(reading, 'secret', 'unlock').some(
      (mention) => mention.first === position && position > first,
    );
    if (starts) break;
    last = position;
  }
  while (last >= first && /^(?:,|，|and|y|whose|with|con|:|-|—|的)$/.test(reading.tokens[last]?.key ?? '')) last -= 1;
  if (last < first) return null;
  return { text: reading.text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0).trim(), last };
}

// "(polite, secretly a vampire), maid Elsa": a bracket that was open before closes what is told.
function opensBracket(reading: Reading, span: { from: number; to: number }): boolean {
  return reading.tokens.slice(span.from, span.to).some(({ text }) => /^[(（]$/.test(text));
}

function textAfter(reading: Reading, start: number): string | null {
  return spanAfter(reading, start)?.text ?? null;
}

function phraseAfter(reading: Reading, start: number): string | null {
  let first = start;
  while (
    /^(?::|：|is|es|是|to|the|her|him|them|me|it|a|an|some|la|le|un|una|el|他|她|给|带|,)$/.test(
      reading.tokens[first]?.key ?? '',
    )
  )
    first += 1;
  const quoted = quotedAt(reading, first);
  const text = quoted?.text ?? textAfter(reading, first);
  if (text === null) return null;
  return text
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
    .replace(/[,，;；].*$/u, '')
    .slice(0, 60);
}

function hasHardStop(reading: Reading, gap: { from: number; to: number; allowed: number }): boolean {
  const stops = reading.tokens.slice(gap.from, gap.to).filter((token) => /^[.!?。！？]$/.test(token.text)).length;
  return stops > gap.allowed - 1 && gap.to - gap.from > 40;
}

function sentence(text: string, language: Reading['language']): string {
  const end = language === 'zh' ? '。' : '.';
  const whole = capitalise(text.trim());
  return /[.!?。！？]$/.test(whole) ? whole : `${whole}${end}`;
}

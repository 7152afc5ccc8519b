import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { capitalise, quotedAt } from '#engine/planner/understand/names.ts';

/** Gives people what the prompt says that they know, say and hide; changes the wishes in place. */
export function readKnowledge(reading: Reading, people: readonly PersonWish[]): void {
  for (const mention of mentionsOf(reading, 'knows', 'secret')) {
    const owner = people.filter((person) => person.first < mention.first).at(-1);
    if (
      owner === undefined ||
      hasHardStop(reading, { from: owner.last + 1, to: mention.first, allowed: mention.concern === 'secret' ? 2 : 1 })
    )
      continue;
    if (mention.concern === 'secret') readSecret(reading, { mention, owner });
    else if (mention.concept === 'says') {
      if (isQuote(reading, mention.last + 1)) owner.greeting ??= textAfter(reading, mention.last + 1);
    } else addKnowledge(reading, { mention, owner });
  }
}

function readSecret(reading: Reading, found: { mention: Mention; owner: PersonWish }): void {
  const { mention, owner } = found;
  const start = secretStart(reading, mention);
  if (start === null) return;
  const text = textAfter(reading, start);
  if (text === null || owner.secret !== null) return;
  const unlock = mentionsOf(reading, 'unlock').find((other) => other.first > mention.last);
  owner.secret = {
    text: sentence(text, reading.language).slice(0, 200),
    unlockPhrase: unlock === undefined ? null : phraseAfter(reading, unlock.last + 1),
  };
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
    /\b(?:is|that|es|que|secretly|en secreto)\b|是|暗/.test(mention.phrase) ||
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
    if (/^[.;!?。；！？]$/.test(reading.tokens[position]?.text ?? '')) break;
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

function textAfter(reading: Reading, start: number): string | null {
  return spanAfter(reading, start)?.text ?? null;
}

function phraseAfter(reading: Reading, start: number): string | null {
  let first = start;
  while (/^(?::|：|is|es|是|to|the|her|him|la|,)$/.test(reading.tokens[first]?.key ?? '')) first += 1;
  const quoted = quotedAt(reading, first);
  const text = quoted?.text ?? textAfter(reading, first);
  if (text === null) return null;
  return text.split(/\s+/).slice(0, 6).join(' ').slice(0, 60);
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

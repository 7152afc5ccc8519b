import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { NumberSpan } from '#engine/planner/text/read-numbers.ts';
import { boundedValue } from '#engine/planner/text/join-numbers.ts';
import { isMeasureNumber } from '#engine/planner/understand/measures.ts';
import { traitsBefore } from '#engine/planner/understand/traits.ts';

/** Joins the words that may stand between a number and its noun. */
const bridging =
  /^(?:of|the|these|those|more|other|lost|de|los|las|mas|otros|otras|x|个|只|盏|颗|座|条|朵|本|把|棵|块|口|艘|尊|处|段|堆|枚|的|位|名|根|张|片|扇|道|件)$/;
const blocking =
  /^(?:and|or|with|in|to|by|for|from|on|at|before|is|are|y|o|con|en|para|por|antes|es|son|和|在|有|是|了)$/;

/** The number that a mention is counted by, when there is one. */
export function countOf(reading: Reading, mention: Mention): { value: number; needed: number | null } | null {
  const emojiRun = emojiCount(reading, mention);
  if (emojiRun > 1) return { value: emojiRun, needed: null };
  const after = numberAfter(reading, mention);
  const before = numberBefore(reading, mention);
  const shares = teamsBefore(reading, mention);
  if (before !== null)
    return { value: boundedValue(reading.tokens, before) * shares, needed: neededOf(reading, before) };
  if (after !== null) return { value: after.value, needed: null };
  const quantity = reading.mentions.find(
    (other) => other.concern === 'quantity' && bridges(reading, { from: other.last, to: mention.first }),
  );
  if (quantity !== undefined) {
    // "3 dozen eggs": the number multiplies the dozen.
    const times = reading.numbers.find((span) => span.last === quantity.first - 1)?.value ?? 1;
    return { value: times * Number(quantity.concept), needed: null };
  }
  const article = reading.tokens[mention.first - 1 - traitsBefore(reading, mention).length]?.key ?? '';
  return /^(?:an?|un|una|its|their)$/.test(article) &&
    (shares > 1 || /^(?:an?|un|una)$/.test(article)) &&
    !isPlural(reading, mention)
    ? { value: shares, needed: null }
    : null;
}

// "Each team has a tower": two teams have two.
function teamsBefore(reading: Reading, mention: Mention): number {
  const team = mentionsOf(reading, 'unit').find(
    ({ concept, first, last }) =>
      concept === 'team' &&
      last < mention.first &&
      mention.first - last <= 6 &&
      /^(?:each|every|both|per|cada|ambos)$/.test(reading.tokens[first - 1]?.key ?? ''),
  );
  if (team === undefined || reading.tokens.slice(team.last + 1, mention.first).some(({ kind }) => kind === 'mark'))
    return 1;
  const told = mentionsOf(reading, 'unit')
    .filter(({ concept }) => concept === 'team')
    .map(({ first }) => reading.numbers.find(({ last }) => last === first - 1)?.value)
    .find((value) => value !== undefined && value >= 2);
  return Math.min(4, told ?? 2);
}

// "A three headed dragon", "a two storey house", "a four leaf clover": the number is of its parts.
const partsOfOne =
  /^(?:headed|legged|eyed|armed|winged|tailed|horned|handed|storey|storeyed|storied|story|sided|pronged|masted|metres?|meters?|feet|foot|person|seater|wheeled|wheeler|leaf|leafed|leaved|tier|tiered|toothed|fingered|toed|year)$/;

/** The number right before a mention, over words that describe it. */
export function numberBefore(reading: Reading, mention: Mention): NumberSpan | null {
  const candidates = reading.numbers.filter(
    (span) =>
      span.last < mention.first &&
      mention.first - span.last <= 7 &&
      !isUnitNumber(reading, span) &&
      !partsOfOne.test(reading.tokens[span.last + 1]?.key ?? ''),
  );
  const nearest = candidates.at(-1);
  if (nearest === undefined || !bridges(reading, { from: nearest.last, to: mention.first })) return null;
  return nearest;
}

// "5 of the 8 lanterns": eight stand there, five are enough.
function neededOf(reading: Reading, total: NumberSpan): number | null {
  const between = /^(?:of|out|the|de|los|las|中|的)$/;
  let position = total.first - 1;
  while (position >= 0 && between.test(reading.tokens[position]?.key ?? '')) position -= 1;
  if (position === total.first - 1) return null;
  const needed = reading.numbers.find((span) => span.last === position);
  return needed !== undefined && needed.value > 0 && needed.value < total.value ? needed.value : null;
}

const around =
  /^(?:about|around|roughly|like|approximately|approx|exactly|maybe|some|exactamente|como|unos|unas|aproximadamente|mas|menos|o|大|约|共|大约)$/;
const everywhere = /^(?:everywhere|all|over|around|the|place|por|todas|todos|partes|到|处|都|是)$/;

// "pumpkins (about twenty)", "lanterns everywhere (like 40)": the number follows in brackets.
function numberInBrackets(reading: Reading, mention: Mention): NumberSpan | null {
  let position = mention.last + 1;
  while (position < mention.last + 5 && everywhere.test(reading.tokens[position]?.key ?? '')) position += 1;
  if (!/^[(（]$/.test(reading.tokens[position]?.text ?? '')) return null;
  position += 1;
  while (around.test(reading.tokens[position]?.key ?? '')) position += 1;
  const span = reading.numbers.find((number) => number.first === position);
  if (span === undefined || isUnitNumber(reading, span)) return null;
  return /^[)）,，]$/.test(reading.tokens[span.last + 1]?.text ?? ')') ? span : null;
}

// "a treasure map in 4 pieces": each piece is found.
function numberOfPieces(reading: Reading, mention: Mention): NumberSpan | null {
  if (!/^(?:in|into|en)$/.test(reading.tokens[mention.last + 1]?.key ?? '')) return null;
  const span = reading.numbers.find((number) => number.first === mention.last + 2);
  const noun = reading.tokens[(span?.last ?? 0) + 1]?.key ?? '';
  return span !== undefined && /^(?:pieces|parts|fragments|halves|trozos|partes|pedazos|fragmentos)$/.test(noun)
    ? span
    : null;
}

// "20 memories (books)": what stands in brackets is what is counted.
function numberOfBrackets(reading: Reading, mention: Mention): NumberSpan | null {
  if (!/^[(（]$/.test(reading.tokens[mention.first - 1]?.text ?? '')) return null;
  if (!/^[)）]$/.test(reading.tokens[mention.last + 1]?.text ?? '')) return null;
  const span = reading.numbers.find((number) => number.last === mention.first - 3);
  return span === undefined || isUnitNumber(reading, span) ? null : span;
}

function numberAfter(reading: Reading, mention: Mention): NumberSpan | null {
  const bracketed =
    numberInBrackets(reading, mention) ?? numberOfBrackets(reading, mention) ?? numberOfPieces(reading, mention);
  if (bracketed !== null) return bracketed;
  const next = reading.tokens[mention.last + 1]?.key ?? '';
  const skip = /^(?:x|×|\*|\(|:|：|=)$/.test(next) ? 1 : 0;
  if (skip === 0 && reading.language !== 'zh') return null;
  const span = reading.numbers.find((number) => number.first === mention.last + 1 + skip);
  if (span === undefined || isUnitNumber(reading, span)) return null;
  const classifier = reading.tokens[span.last + 1]?.key ?? '';
  const followed = reading.mentions.some(
    (other) => other.first > span.last && other.first <= span.last + 2 && other.concern === 'thing',
  );
  return skip === 1 || (/^[盏个只颗枚朵本把座棵]$/.test(classifier) && !followed) ? span : null;
}

function bridges(reading: Reading, gap: { from: number; to: number }): boolean {
  if (gap.to <= gap.from) return false;
  let unknown = 0;
  for (let position = gap.from + 1; position < gap.to; position += 1) {
    const token = reading.tokens[position];
    if (token === undefined || token.kind === 'mark' || token.kind === 'number' || token.kind === 'emoji') return false;
    if (blocking.test(token.key)) return false;
    const covering = reading.mentions.filter((mention) => mention.first <= position && mention.last >= position);
    if (
      // "4 lost books": lost is how they are, too.
      !covering.some((mention) => mention.concern === 'trait') &&
      covering.some((mention) =>
        ['thing', 'stand-in', 'role', 'take', 'steal', 'unit', 'storey'].includes(mention.concern),
      )
    )
      return false;
    if (covering.length === 0 && !bridging.test(token.key)) unknown += 1;
  }
  return unknown <= (reading.language === 'zh' ? 3 : 2);
}

/** True when a number measures time or lives. */
export function isUnitNumber(reading: Reading, span: NumberSpan): boolean {
  if (isMeasureNumber(reading, span)) return true;
  return mentionsOf(reading, 'unit').some(
    (unit) =>
      unit.first > span.last &&
      unit.first <= span.last + 2 &&
      !(unit.first === span.last + 2 && reading.tokens[span.last + 1]?.kind === 'mark'),
  );
}

function emojiCount(reading: Reading, mention: Mention): number {
  if (reading.tokens[mention.first]?.kind !== 'emoji') return 0;
  const key = reading.tokens[mention.first]?.key;
  if (reading.tokens[mention.first - 1]?.key === key) return 0;
  let count = 1;
  while (reading.tokens[mention.first + count]?.key === key) count += 1;
  return count;
}

/** True for a mention in its plural form. */
export function isPlural(reading: Reading, mention: Mention): boolean {
  if (mention.language === 'zh' || mention.language === 'emoji') return false;
  const last = reading.tokens[mention.last]?.key ?? '';
  const first = reading.tokens[mention.first]?.key ?? '';
  const words = mention.phrase.normalize('NFKD').replace(/\p{M}/gu, '').split(/[\s-]/);
  return (last !== words.at(-1) && /(?:s|men|ren|people)$/.test(last)) || (first !== words[0] && first.endsWith('s'));
}

import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { quotedAt } from '#engine/planner/understand/names.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';
import { findShotWords, speaksOfFilming } from '#engine/planner/understand/shots.ts';

const filmWords =
  /\b(?:cameras?|shots?|cuts?|scenes?|text|captions?|subtitles?|narrator|slow(?:ly)?|quick(?:ly)?|frame|screen|plano|toma|c[aá]mara|corta|texto|letrero|rótulo|circles|circling|focus(?:es)?|reveals?|angle|footage|montage|black|crying|laughing|smiling|sleeping|waving|looking|standing|sitting|walking|running|dancing|weeping|shouting)\b|镜头|画面|字幕|持续|特写/giu;

/** The reading with the words of cameras as such: nobody wishes for a crane in a crane shot. */
export function withFilmWords(reading: Reading): Reading {
  const sentences = sceneSentences(reading, null).filter(({ filmed }) => filmed);
  if (sentences.length === 0) return reading;
  const spans = [
    ...findShotWords(reading.text),
    ...[...reading.text.matchAll(filmWords)].map((match) => ({ at: match.index, end: match.index + match[0].length })),
  ].filter(({ at }) => sentences.some((sentence) => at >= sentence.at && at < sentence.end));
  const film = spans.flatMap((span): Mention[] => {
    const first = reading.tokens.findIndex((token) => token.end > span.at);
    const last = reading.tokens.findLastIndex((token) => token.start < span.end);
    return first < 0 || last < first ? [] : [{ ...filmMention, first, last }];
  });
  const covers = (mention: Mention): boolean =>
    mention.concern !== 'scene' && film.some(({ first, last }) => mention.first >= first && mention.last <= last);
  return { ...reading, mentions: [...reading.mentions.filter((mention) => !covers(mention)), ...film] };
}

const filmMention = {
  concern: 'scene',
  concept: 'shot',
  weight: 1,
  phrase: 'shot',
  language: 'en',
  entry: { concern: 'scene', concept: 'shot' },
} as const;

/** A sentence about a scene; `filmed` where it speaks of cameras and shots. */
export interface SceneSentence {
  readonly at: number;
  readonly end: number;
  readonly filmed: boolean;
}

/** The sentences that a prompt spends on scenes. */
export function sceneSentences(reading: Reading, negation: Negation | null): readonly SceneSentence[] {
  const known = negation === null ? withoutNegation.get(reading.mentions) : undefined;
  if (known !== undefined) return known;
  const found = readSceneSentences(reading, negation);
  if (negation === null) withoutNegation.set(reading.mentions, found);
  return found;
}

/** Asked for again and again, so they are read once per reading. */
const withoutNegation = new WeakMap<readonly Mention[], readonly SceneSentence[]>();

function readSceneSentences(reading: Reading, negation: Negation | null): SceneSentence[] {
  const cues = mentionsOf(reading, 'scene').filter((mention) => negation === null || !isDenied(negation, mention));
  const found: SceneSentence[] = [];
  for (const sentence of sentencesOf(reading)) {
    const text = reading.text.slice(sentence.at, sentence.end);
    const isCued = cues.some((cue) => {
      const start = reading.tokens[cue.first]?.start ?? -1;
      return start >= sentence.at && start < sentence.end;
    });
    // What somebody says right after the picture belongs to it.
    const before = found.at(-1);
    const goesOn = before?.end === sentence.at && isContinued(text);
    const filmed = speaksOfFilming(text) || (goesOn && before?.filmed === true);
    if (filmed || isCued || goesOn) found.push({ ...sentence, filmed });
  }
  const denied = (sentence: { at: number; end: number }): boolean =>
    negation !== null &&
    mentionsOf(reading, 'category').some(
      (mention) =>
        mention.concept === 'cutscenes' &&
        isDenied(negation, mention) &&
        (reading.tokens[mention.first]?.start ?? -1) >= sentence.at &&
        (reading.tokens[mention.first]?.start ?? -1) < sentence.end,
    );
  return found.filter((sentence) => !denied(sentence));
}

function isContinued(text: string): boolean {
  return (
    /^\s*(?:then|next|after that|finally|and then|luego|despu[eé]s|entonces|finalmente|然后|接着|随后|最后)/iu.test(
      text,
    ) ||
    /^\s*(?:hold|wait|pause|linger|cut to|mant[eé]n)\b/iu.test(text) ||
    /^\s*[\p{L}\s]{0,24}[:：]\s*["“'«「]/u.test(text) ||
    /^\s*(?:(?:she|he|they|it|ella|[eé]l)\s+\p{L}+|[他她它]\p{Script=Han}{1,3})[\s,:：，]*["“'«「]/iu.test(text) ||
    /^\s*["“«「]/u.test(text) ||
    /^[^.!?]{0,30}\b(?:seconds?|segundos?)\b[^.!?]{0,20}\b(?:total|overall|all)\b/iu.test(text)
  );
}

/** Sentences of a text; marks inside quotation marks end none. */
function sentencesOf(reading: Reading): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  let at = 0;
  for (let position = 0; position < reading.tokens.length; position += 1) {
    const quote = quotedAt(reading, position);
    if (quote !== null) {
      const last = reading.tokens[quote.last];
      position = quote.last;
      const next = reading.tokens[position + 1];
      if (!/[.!?。！？]$/.test(quote.text) || last === undefined || !/^[\p{Lu}\p{Script=Han}]/u.test(next?.text ?? ''))
        continue;
      found.push({ at, end: last.end });
      at = last.end;
      continue;
    }
    const token = reading.tokens[position];
    if (token === undefined || !/^[.!?;。！？；]$/.test(token.text)) continue;
    found.push({ at, end: token.end });
    at = token.end;
  }
  if (at < reading.text.length) found.push({ at, end: reading.text.length });
  return found;
}

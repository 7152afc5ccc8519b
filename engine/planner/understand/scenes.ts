import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { isUnitNumber } from '#engine/planner/understand/counts.ts';
import type { PersonWish, ThingWish } from '#engine/planner/understand/intent.ts';
import { quotedAt } from '#engine/planner/understand/names.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import type { Moment, SceneWish } from '#engine/planner/understand/scene-builder.ts';
import { SceneBuilder } from '#engine/planner/understand/scene-builder.ts';
import { readSceneCues } from '#engine/planner/understand/scene-cues.ts';
import { sceneSentences } from '#engine/planner/understand/scene-sentences.ts';
import { findShown } from '#engine/planner/understand/scene-subjects.ts';
import { findShotWords } from '#engine/planner/understand/shots.ts';

/** What is there to be filmed. */
export interface Cast {
  readonly people: readonly PersonWish[];
  readonly things: readonly ThingWish[];
  readonly negation: Negation;
}

/** Reads scenes that are asked for: when they play, what the camera shows and how, and who says what, in the order of the text. */
export function readScenes(reading: Reading, cast: Cast): SceneWish[] {
  const sentences = sceneSentences(reading, cast.negation);
  if (sentences.length === 0) return [];
  const inside = (moment: Moment): boolean =>
    sentences.some(
      ({ at, end, filmed }) => moment.at >= at && moment.at < end && (filmed || moment.kind !== 'shot' || !moment.weak),
    );
  const builder = new SceneBuilder(reading.text);
  for (const moment of momentsOf(reading, cast)) if (inside(moment)) builder.take(moment);
  return builder.scenes();
}

function momentsOf(reading: Reading, cast: Cast): Moment[] {
  const { text } = reading;
  const quotes = quotesOf(reading);
  const outside = ({ at }: { at: number }): boolean => !quotes.some((quote) => at > quote.at && at < quote.end);
  const words = findShotWords(text);
  const isFilmed = (at: number): boolean => words.some((word) => at >= word.at && at < word.end);
  const shown = findShown(reading, cast).filter(({ at }) => !isFilmed(at));
  const cues = readSceneCues(reading, shown);
  const sentences = sceneSentences(reading, cast.negation);
  // "The level ends with …": what stands before the cue is not what is shown.
  const leadsCue = (at: number): boolean =>
    sentences.some((sentence) => {
      const cue = cues.find((each) => each.at >= sentence.at && each.at < sentence.end);
      const isFirst = cue !== undefined && !words.some((word) => word.at >= sentence.at && word.at < cue.at);
      return isFirst && at >= sentence.at && at < cue.at;
    });
  const isCondition = ({ at }: { at: number }): boolean =>
    cues.some((cue) => at >= cue.at && at < cue.end) || leadsCue(at);
  const leadOf = (cue: { at: number }): number => {
    const sentence = sentences.find(({ at, end }) => cue.at >= at && cue.at < end);
    const first = cues.find((other) => sentence !== undefined && other.at >= sentence.at);
    return sentence !== undefined && first?.at === cue.at ? sentence.at : cue.at;
  };
  const moments: Moment[] = [
    // "Show the sheriff as the player arrives": a cue leads its sentence, wherever it stands.
    ...cues.map((cue): Moment => ({ kind: 'cue', at: leadOf(cue), end: cue.end, cue })),
    ...words.map((word): Moment => ({ kind: 'shot', ...word })),
    ...showsOf(reading)
      .filter(
        (at) =>
          !isFilmed(at) && !words.some((word) => word.at > at && /^[\p{L}\s]{0,30}$/u.test(text.slice(at, word.at))),
      )
      .map((at): Moment => ({ kind: 'show', at, end: at + 1 })),
    ...shown.map((found): Moment => ({ kind: 'shown', at: found.at, end: found.end, shown: found.shown })),
    ...[...text.matchAll(pronouns)].map(({ index: at, 0: word }): Moment => ({
      kind: 'again',
      at,
      end: at + 1,
      ofThing: /^(?:it|它)$/iu.test(word),
    })),
    ...secondsOf(reading),
    ...breaksOf(reading),
  ];
  return [
    ...moments.filter((moment) => outside(moment) && (moment.kind === 'cue' || !isCondition(moment))),
    ...quotes.map((quote): Moment => ({ kind: 'line', at: quote.at, end: quote.end, line: quote.text })),
  ].toSorted((a, b) => a.at - b.at);
}

const pronouns = /\b(?:it|he|she|they|him|her|them|ella|[eé]l)\b|[他她它]/giu;

/** "we see", "show": pictures whose shot is left to the director. */
function showsOf(reading: Reading): number[] {
  return mentionsOf(reading, 'scene')
    .filter((mention) => !['cutscene', 'ending', 'shot'].includes(mention.concept))
    .map((mention) => reading.tokens[mention.first]?.start ?? 0);
}

function secondsOf(reading: Reading): Moment[] {
  return reading.numbers.flatMap((number): Moment[] => {
    if (!isUnitNumber(reading, number)) return [];
    const at = reading.tokens[number.first]?.start ?? 0;
    const end = reading.tokens[number.last]?.end ?? 0;
    const unit = /^[\s-]*(?:s|sec|secs|seconds?|segundos?|seg|秒)(?![\p{Script=Latin}])/iu.exec(
      reading.text.slice(end),
    );
    if (unit === null || number.value <= 0) return [];
    const after = reading.text.slice(end + unit[0].length, end + unit[0].length + 24);
    const before = reading.text.slice(Math.max(0, at - 16), at);
    const ofScene =
      /^\s*(?:in (?:total|all)|overall|altogether|long (?:cut ?)?scene|(?:opening |long )?(?:cut ?scene|cinematic|intro)|en total)/iu.test(
        after,
      ) || /(?:total(?: of| de)?|overall|总共|一共|全长|共)\s*$/iu.test(before);
    return [{ kind: 'seconds', at, end: end + unit[0].length, seconds: number.value, ofScene }];
  });
}

const breaking = /^(?:then|next|followed|before|finally|and|luego|despues|seguido|entonces|y)$/;

function breaksOf(reading: Reading): Moment[] {
  return reading.tokens.flatMap((token): Moment[] => {
    const { start: at, end } = token;
    if (/^[.!?;。！？；]$/.test(token.text)) return [{ kind: 'stop', at, end }];
    if (/^[,，、:：]$/.test(token.text) || breaking.test(token.key)) return [{ kind: 'break', at, end }];
    return [];
  });
}

function quotesOf(reading: Reading): { text: string; at: number; end: number }[] {
  const found: { text: string; at: number; end: number }[] = [];
  for (let position = 0; position < reading.tokens.length; position += 1) {
    const quote = quotedAt(reading, position);
    if (quote === null) continue;
    // Names and titles are quoted too.
    const named = mentionsOf(reading, 'naming', 'unlock').some((mention) => mention.last === position - 1);
    const at = reading.tokens[quote.first]?.start ?? 0;
    const end = reading.tokens[quote.last]?.end ?? 0;
    if (!named && quote.text.length > 1) found.push({ text: quote.text, at, end });
    position = quote.last;
  }
  return found;
}

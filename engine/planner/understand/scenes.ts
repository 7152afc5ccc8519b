import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { PersonWish, ThingWish } from '#engine/planner/understand/intent.ts';
import { quotedAt } from '#engine/planner/understand/names.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isDenied } from '#engine/planner/understand/negation.ts';

/** One moment of a scene that the prompt asks for; a beat without a speaker is told by nobody. */
export interface SceneBeat {
  readonly speaker: PersonWish | null;
  readonly thing: ThingWish | null;
  readonly line: string;
}

/** A scene that the prompt asks for. */
export interface SceneWish {
  readonly trigger: 'start' | 'win';
  readonly beats: readonly SceneBeat[];
}

/** Reads scenes that are asked for: what the camera shows and who says what, in the order of the text. */
export function readScenes(
  reading: Reading,
  cast: { readonly people: readonly PersonWish[]; readonly things: readonly ThingWish[]; readonly negation: Negation },
): SceneWish[] {
  const cues = mentionsOf(reading, 'scene').filter((mention) => !isDenied(cast.negation, mention));
  const first = cues[0];
  if (first === undefined) return [];
  const start: SceneBeat[] = [];
  const win: SceneBeat[] = [];
  const said = quotesOf(reading);
  const moments = [
    ...cues.map((cue) => ({ at: cue.first, beat: shownBy(reading, { cue, ...cast }) })),
    ...said.map((quote) => ({
      at: quote.first,
      beat: { speaker: speakerOf(reading, { quote, people: cast.people }), thing: null, line: quote.text },
    })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { at, beat } of moments) {
    if (beat === null || at < first.first) continue;
    (isEnding(cues, at) ? win : start).push(beat);
  }
  return [
    ...(start.length > 0 ? [{ trigger: 'start' as const, beats: start.slice(0, 8) }] : []),
    ...(win.length > 0 ? [{ trigger: 'win' as const, beats: win.slice(0, 8) }] : []),
  ];
}

// "End with a cutscene: ..." ends; a later "opening scene" starts again.
function isEnding(cues: readonly Mention[], at: number): boolean {
  const ending = cues.findLast((cue) => cue.concept === 'ending' && cue.first <= at);
  if (ending === undefined) return false;
  return !cues.some((cue) => cue.concept === 'cutscene' && cue.first > ending.last + 4 && cue.first <= at);
}

function quotesOf(reading: Reading): { text: string; first: number; last: number }[] {
  const found: { text: string; first: number; last: number }[] = [];
  for (let position = 0; position < reading.tokens.length; position += 1) {
    const quote = quotedAt(reading, position);
    if (quote === null) continue;
    // Names and titles are quoted too; what is said is more than a word or two.
    const named = mentionsOf(reading, 'naming', 'unlock').some((mention) => mention.last === position - 1);
    if (!named && quote.text.length > 3) found.push(quote);
    position = quote.last;
  }
  return found;
}

/** Whoever was named last before the words, in the same sentence. */
function speakerOf(
  reading: Reading,
  of: { quote: { first: number }; people: readonly PersonWish[] },
): PersonWish | null {
  const person = of.people.filter((each) => each.last < of.quote.first).at(-1);
  if (person === undefined) return null;
  const between = reading.tokens.slice(person.last + 1, of.quote.first);
  return between.some((token) => /^[.!?。！？]$/.test(token.text)) ? null : person;
}

// "the camera flies over the village": what follows the camera within the sentence is shown.
function shownBy(
  reading: Reading,
  of: { cue: Mention; people: readonly PersonWish[]; things: readonly ThingWish[] },
): SceneBeat | null {
  if (of.cue.concept === 'cutscene' || of.cue.concept === 'ending') return null;
  let last = of.cue.last;
  while (last + 1 < reading.tokens.length && !/^[.,;:!?。，；：！？]$/.test(reading.tokens[last + 1]?.text ?? ''))
    last += 1;
  const inside = (span: { first: number }): boolean => span.first > of.cue.last && span.first <= last;
  return {
    speaker: of.people.find(inside) ?? null,
    thing: of.things.find((wish) => wish.spans.some(inside)) ?? null,
    line: '',
  };
}

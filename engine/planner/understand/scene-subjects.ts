import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { PersonWish, ThingWish } from '#engine/planner/understand/intent.ts';

/** What a picture shows. */
export type Shown =
  | { readonly kind: 'person'; readonly person: PersonWish }
  | { readonly kind: 'thing'; readonly thing: ThingWish }
  | { readonly kind: 'player' }
  | { readonly kind: 'place' };

/** Something to be shown with the characters of the text that name it. */
export interface FoundShown {
  readonly at: number;
  readonly end: number;
  readonly shown: Shown;
}

const players = /\b(?:the (?:player|hero|heroine)|our hero|(?:el|la) (?:jugadora?|h[eé]roe|hero[ií]na))\b|玩家|主角/giu;
const places =
  /\b(?:(?:whole|entire) (?:level|map|place)|islands?|villages?|towns?|city|valley|forest|landscape|kingdom|world|arena|map|level|desert|mountains?|harbou?r|meadow|bay|jungle|canyon|swamp|horizon|sky|isla|pueblo|aldea|ciudad|valle|bosque|paisaje|reino|mundo|desierto|monta[ñn]as?|puerto|bah[ií]a)\b|岛|村庄|村子|小镇|城市|山谷|森林|王国|世界|沙漠|港口|全景|大地/giu;

/** Everything in a text that a camera can be pointed at, in its order; a thing of a name hides the place that the name holds. */
export function findShown(
  reading: Reading,
  cast: { readonly people: readonly PersonWish[]; readonly things: readonly ThingWish[] },
): FoundShown[] {
  const found: FoundShown[] = [];
  const add = (span: { at: number; end: number }, shown: Shown): void => {
    if (!found.some((other) => span.at < other.end && span.end > other.at)) found.push({ ...span, shown });
  };
  const charsOf = (span: { first: number; last: number }): { at: number; end: number } => ({
    at: reading.tokens[span.first]?.start ?? 0,
    end: reading.tokens[span.last]?.end ?? 0,
  });
  for (const person of cast.people)
    for (const span of placesOfPerson(reading, person)) add(span, { kind: 'person', person });
  for (const thing of cast.things) {
    for (const span of [...thing.spans, ...againNamed(reading, thing)]) add(charsOf(span), { kind: 'thing', thing });
    if (thing.name !== '')
      for (const span of occurrences(reading.text, thing.name)) add(span, { kind: 'thing', thing });
  }
  for (const match of reading.text.matchAll(players))
    add({ at: match.index, end: match.index + match[0].length }, { kind: 'player' });
  for (const match of reading.text.matchAll(places))
    add({ at: match.index, end: match.index + match[0].length }, { kind: 'place' });
  return found.toSorted((a, b) => a.at - b.at);
}

// "Sir Cedric … Cedric", "the baker … the baker".
function placesOfPerson(reading: Reading, person: PersonWish): { at: number; end: number }[] {
  const spans: { at: number; end: number }[] = [];
  if (person.name !== null) {
    spans.push(...occurrences(reading.text, person.name));
    for (const part of person.name.split(/\s+/))
      if (/^\p{Lu}\p{L}{2,}/u.test(part)) spans.push(...occurrences(reading.text, part));
  }
  for (const mention of mentionsOf(reading, 'role')) {
    const same = mention.concept === person.role && (person.name === null || mention.phrase === person.roleWord);
    if (same)
      spans.push({ at: reading.tokens[mention.first]?.start ?? 0, end: reading.tokens[mention.last]?.end ?? 0 });
  }
  return spans;
}

function againNamed(reading: Reading, thing: ThingWish): { first: number; last: number }[] {
  return mentionsOf(reading, 'thing', 'stand-in').filter((mention) => mention.concept === thing.kind);
}

function occurrences(text: string, name: string): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const cutsWord = /[\p{Script=Latin}\p{N}]/u;
    if (!cutsWord.test(text[at - 1] ?? ' ') && !cutsWord.test(text[end] ?? ' ')) found.push({ at, end });
  }
  return found;
}

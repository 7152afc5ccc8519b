import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { capitalise, isName, quotedAt } from '#engine/planner/understand/names.ts';
import { sceneSentences } from '#engine/planner/understand/scene-sentences.ts';

/** Somebody without a trade: what they are called, and what they are ("cat"), with their tokens. */
export interface Being {
  readonly name: { readonly text: string; readonly first: number; readonly last: number } | null;
  readonly word: string | null;
  readonly first: number;
  readonly last: number;
}

const animals =
  /^(?:cat|kitten|dog|puppy|fox|owl|raven|crow|parrot|frog|toad|mouse|rat|rabbit|bunny|hare|squirrel|hedgehog|badger|beaver|otter|bear|deer|stag|horse|pony|donkey|goat|sheep|lamb|cow|pig|boar|duck|goose|hen|chicken|rooster|penguin|seal|whale|dolphin|turtle|tortoise|snail|spider|bee|butterfly|bat|lion|tiger|elephant|monkey|ape|camel|llama|dragon|unicorn|fairy|mermaid|tree|scarecrow|snowman|statue|skull|skeleton|ghost|troll|dwarf|elf|gnome|giant|ogre|centaur|sphinx|gato|gata|perro|perra|zorro|buho|cuervo|loro|rana|sapo|raton|conejo|ardilla|erizo|oso|caballo|burro|cabra|oveja|vaca|cerdo|pato|gallina|pinguino|ballena|delfin|tortuga|caracol|dragon|unicornio|hada|sirena|espantapajaros|fantasma|duende|elfo|gigante|ogro)s?$/;
const speaking = /^(?:talking|speaking|wise|chatty|parlante|parlanchin|parlanchina|hablador|habladora)$/;
const naming = /^(?:called|named|llamad[oa]|nombrad[oa])$/;
const social =
  /^(?:says?|sells?|guides?|greets?|knows?|asks?|wants?|gives?|tells?|teaches|helps?|speaks?|talks?|loves?|hates?|fears?|likes?|offers?|trades?|lives?|leads?|welcomes?|who|warns?|needs?|lost|keeps?|runs|owns|mutters|whispers|shouts|vende|dice|guia|sabe|quiere|ama|odia|teme|habla|pide|ofrece|ayuda|vive|cuenta|ensena)$/;
const tells =
  /^(?:says?|speaks?|talks?|repeats?|sells?|tells?|greets?|asks?|guides?|teaches|whispers?|warns?|dice|habla|repite|vende|cuenta|saluda)$/;
const hanBeing =
  /(?:会说话的|能说话的)(\p{Script=Han}{1,3}?)(?=[，。、！？；叫名在和是会]|$)(?:(?:名叫|叫)(\p{Script=Han}{2,3}))?/gu;

/** Animals and beings that talk, or that have a name and do what people do: "a talking cat called Whiskers", "a raven named Inkwell sells keys". */
export function findBeings(reading: Reading): Being[] {
  if (reading.language === 'zh') return hanBeings(reading);
  return reading.tokens.flatMap((token, position): Being[] => {
    if (!animals.test(token.key)) return [];
    const talks = [1, 2, 3].some(
      (step) =>
        speaking.test(reading.tokens[position - step]?.key ?? '') &&
        isOneNoun(reading, { from: position - step, to: position }),
    );
    const next = reading.tokens[position + 1]?.key ?? '';
    const isNamed =
      naming.test(next) ||
      (next === ',' && isName(reading, position + 2) && reading.tokens[position + 3]?.text === ',');
    const at = position + (naming.test(next) || next === ',' ? 2 : 1);
    const name = nameAt(reading, { first: at, named: naming.test(next) });
    const next3 = [1, 2, 3].map((step) => reading.tokens[(name?.last ?? position) + step]?.key ?? '');
    const said = next3.some((key) => social.test(key)) || isInFilm(reading, position);
    const speaks = tells.test(next3.find((key) => !/^(?:that|who|which|que)$/.test(key)) ?? '');
    if (!talks && !(name === null && speaks) && !((isNamed || name !== null) && name !== null && said)) return [];
    return [
      {
        name: isNamed || name !== null ? name : null,
        word: token.key.replace(/(?<=[^s])s$/, ''),
        first: position,
        last: name?.last ?? position,
      },
    ];
  });
}

function isInFilm(reading: Reading, position: number): boolean {
  const at = reading.tokens[position]?.start ?? 0;
  return sceneSentences(reading, null).some((sentence) => sentence.filmed && at >= sentence.at && at < sentence.end);
}

function isOneNoun(reading: Reading, span: { from: number; to: number }): boolean {
  return reading.tokens
    .slice(span.from, span.to)
    .every((token) => token.kind === 'word' && /^\p{Ll}|^\p{Lu}\p{Ll}/u.test(token.text));
}

function nameAt(reading: Reading, of: { first: number; named: boolean }): Being['name'] {
  const { first, named } = of;
  const quoted = quotedAt(reading, first);
  if (quoted !== null && quoted.text.length <= 24) return quoted;
  let last = first - 1;
  // After "named" every capital is part of the name.
  const isPart = (position: number): boolean =>
    isName(reading, position) || (named && /^\p{Lu}\p{L}+$/u.test(reading.tokens[position]?.text ?? ''));
  while (last - first < 2 && isPart(last + 1)) last += 1;
  if (last < first) return null;
  const text = reading.text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0);
  return { text: capitalise(text.replace(/['’]s$/, '')), first, last };
}

function hanBeings(reading: Reading): Being[] {
  return [...reading.text.matchAll(hanBeing)].flatMap((match): Being[] => {
    const [whole, word = '', called] = match;
    const at = match.index + whole.indexOf(word);
    const first = reading.tokens.findIndex((token) => token.start >= at);
    const last = reading.tokens.findLastIndex((token) => token.end <= match.index + whole.length);
    if (first < 0 || last < first) return [];
    const name = called === undefined ? null : { text: called, first: last - called.length + 1, last };
    return [{ name, word, first, last }];
  });
}

/** Names in sentences about cameras, and names before what they say: "a close-up of Mira", "Ana: …". */
export function findSceneNames(reading: Reading): Being[] {
  const sentences = sceneSentences(reading, null);
  const found: Being[] = [];
  for (let position = 0; position < reading.tokens.length; position += 1) {
    const quote = quotedAt(reading, position);
    if (quote !== null) {
      position = quote.last;
      continue;
    }
    const token = reading.tokens[position];
    if (token === undefined || !isName(reading, position)) continue;
    const name = nameAt(reading, { first: position, named: false });
    if (name === null) continue;
    const next = reading.tokens[name.last + 1]?.text ?? '';
    const speaks = /^[:：]$/.test(next) && quotedAt(reading, name.last + 2) !== null;
    const filmed = sentences.some(({ at, end, filmed: film }) => film && token.start >= at && token.end <= end);
    const before = reading.tokens[position - 1];
    const leads = before === undefined || /^[.!?:;。！？“"]$/.test(before.text);
    const ofThing = mentionsOf(reading, 'thing', 'stand-in', 'naming', 'archetype', 'biome').some(
      (mention) => mention.last === position - 1,
    );
    if ((speaks || (filmed && !leads && !ofThing)) && !isPlaceName(reading, name))
      found.push({ name, word: null, first: name.first, last: name.last });
    position = name.last;
  }
  return found;
}

// "the Tower of Dawn", "Moonlight Bay": names of places.
function isPlaceName(reading: Reading, name: { first: number; last: number }): boolean {
  const before = [reading.tokens[name.first - 1]?.key ?? '', reading.tokens[name.first - 2]?.key ?? ''];
  if (before[0] === 'the') return true;
  return reading.mentions.some(
    (mention) =>
      ['thing', 'stand-in', 'biome', 'water', 'archetype', 'time', 'mood'].includes(mention.concern) &&
      mention.first <= name.last &&
      mention.last >= name.first,
  );
}

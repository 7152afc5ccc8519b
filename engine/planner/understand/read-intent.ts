import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { archetypeKinds } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { plannerLexicon } from '#engine/planner/lexicon/index.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { buildPhraseIndex } from '#engine/planner/text/phrase-index.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf, readText } from '#engine/planner/text/read-text.ts';
import { adoptNouns } from '#engine/planner/understand/adopt-nouns.ts';
import { withDangers } from '#engine/planner/understand/dangers.ts';
import { readErrands } from '#engine/planner/understand/errands.ts';
import { readGenre } from '#engine/planner/understand/genre.ts';
import type { GenreWish, Intent, PersonWish, ThingWish } from '#engine/planner/understand/intent.ts';
import type { HeroWish } from '#engine/planner/understand/hero.ts';
import { readHero, withoutHero } from '#engine/planner/understand/hero.ts';
import { readLandscapes } from '#engine/planner/understand/landscapes.ts';
import { readMeasures } from '#engine/planner/understand/measures.ts';
import { readParty } from '#engine/planner/understand/party.ts';
import { readSales } from '#engine/planner/understand/sales.ts';
import { readScenes } from '#engine/planner/understand/scenes.ts';
import { sceneSentences, withFilmWords } from '#engine/planner/understand/scene-sentences.ts';
import { findName, isName, quotedAt } from '#engine/planner/understand/names.ts';
import { withCountedBodies } from '#engine/planner/understand/counted-bodies.ts';
import { readKnowledge, spokenSpans } from '#engine/planner/understand/knowledge.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { readNegation } from '#engine/planner/understand/negation.ts';
import { readPeople } from '#engine/planner/understand/people.ts';
import { readPersonas } from '#engine/planner/understand/personas.ts';
import { readRelations } from '#engine/planner/understand/relations.ts';
import { readRules } from '#engine/planner/understand/rules.ts';
import { readLayout, readSetting } from '#engine/planner/understand/setting.ts';
import type { Used } from '#engine/planner/understand/unread.ts';
import { readTint } from '#engine/planner/understand/tint.ts';
import { readUnread } from '#engine/planner/understand/unread.ts';
import { readThings } from '#engine/planner/understand/things.ts';
import type { Note } from '#engine/planner/words/note.ts';

const plannerIndex = buildPhraseIndex(plannerLexicon, { inflected: true });

/** What the caller already knows about the prompt. */
export interface PlanHints {
  readonly archetype?: ArchetypeKind;
  readonly language?: Language;
}

/** Reads a prompt into what it asks for; `rng` decides only what the prompt leaves open about the genre. */
export function readIntent(prompt: string, options: { rng: Rng; hints?: PlanHints | undefined }): Intent {
  const whole = withFilmWords(readText(plannerIndex, { text: prompt, language: options.hints?.language }));
  const spoken = withDangers(adoptNouns(withCountedBodies(withoutSpans(whole, spokenSpans(whole)))));
  const hero = readHero(spoken);
  const unspoken = hero === null ? spoken : withoutHero(spoken, hero.span);
  const negation = readNegation(withoutObjects(unspoken));
  const people = readPeople(unspoken, negation);
  const named = withoutNames(unspoken, people);
  const sales = readSales(named, negation);
  const reading = withoutSpans(
    named,
    sales.flatMap((sale) => sale.spans),
  );
  const { things, notes: thingNotes } = readThings(reading, negation);
  readKnowledge(whole, people);
  readPersonas(whole, people, spokenSpans(whole));
  nameThings(reading, things);
  readRelations(reading, { things, people });
  const landscapes = readLandscapes(reading, negation);
  const { setting, notes: settingNotes } = readSetting(reading, { negation, landscapes });
  const { layout, notes: layoutNotes } = readLayout(reading, negation);
  // How long a picture lasts is no time limit.
  const told = withoutSpans(reading, sceneSpans(whole, negation));
  const { notes: ruleNotes, ...rules } = readRules(told, negation);
  const vague = mentionsOf(reading, 'vague').length > 0 && !hasContent(reading);
  const found = readGenre(reading, { negation, things, people, sales });
  const genre = settleGenre(found, { ...options, vague: vague || !hasContent(reading) });
  const title = readTitle(reading);
  const notes = [
    ...genreNotes(reading, { found, genre, vague, hinted: options.hints?.archetype !== undefined }),
    ...thingNotes,
    ...settingNotes,
    ...layoutNotes,
    ...ruleNotes,
    ...readUnread(reading, { negation, used: usedOf(whole, { hero, people, things, title }) }),
  ];
  return {
    language: reading.language,
    prompt: reading.text,
    title,
    vague,
    spare: isSpare(reading),
    genre,
    setting,
    layout,
    ...rules,
    measures: readMeasures(told, negation),
    party: readParty(reading),
    hero,
    sales,
    scenes: readScenes(whole, { people, things, negation }),
    errands: readErrands(whole, { people, things }),
    things,
    people,
    absent: negation.absent,
    notes,
  };
}

// Words that are taken over as they are need no entry in the lexicon.
function usedOf(
  whole: Reading,
  found: {
    hero: HeroWish | null;
    people: readonly PersonWish[];
    things: readonly ThingWish[];
    title: string | null;
  },
): Used {
  const { hero, people, things, title } = found;
  return {
    spans: [
      ...spokenSpans(whole),
      ...quotedSpans(whole),
      ...(hero === null ? [] : [hero.span]),
      ...people.flatMap((person) => person.nameSpan ?? []),
    ],
    texts: [
      title ?? '',
      ...things.flatMap((wish) => [wish.name, ...wish.traits]),
      ...people.flatMap((person) => [person.name ?? '', person.persona ?? '', ...person.knowledge]),
    ].filter((text) => text !== ''),
  };
}

function quotedSpans(reading: Reading): { first: number; last: number }[] {
  return reading.tokens.flatMap((_, position) => quotedAt(reading, position) ?? []);
}

// "trusts nobody", "never hurts anyone": somebody's way, and no wish for an empty place.
function withoutObjects(reading: Reading): Reading {
  const isObject = ({ concern, concept, first }: Mention): boolean => {
    if (concept !== 'characters' || !['denial', 'category'].includes(concern)) return false;
    const before = reading.tokens[first - 1]?.key ?? '';
    const verb = /[^s]s$/.test(before) && !/^(?:is|was|has|its|theres|contains|includes|shows)$/.test(before);
    return verb || /^(?:trust|hurt|tell|like|love|help|fear|scare|harm|let)$/.test(before);
  };
  return { ...reading, mentions: reading.mentions.filter((mention) => !isObject(mention)) };
}

// Tokens of sentences that are about cameras.
function sceneSpans(reading: Reading, negation: Negation): { first: number; last: number }[] {
  return sceneSentences(reading, negation)
    .filter(({ filmed }) => filmed)
    .map(({ at, end }) => ({
      first: reading.tokens.findIndex((token) => token.start >= at),
      last: reading.tokens.findLastIndex((token) => token.end <= end),
    }));
}

/** The reading without what somebody says or hides, or without names: these ask for nothing in the level. */
export function withoutSpans(reading: Reading, spans: readonly { first: number; last: number }[]): Reading {
  const outside = (position: number): boolean => !spans.some((span) => position >= span.first && position <= span.last);
  return {
    ...reading,
    mentions: reading.mentions.filter((mention) => outside(mention.first)),
    numbers: reading.numbers.filter((number) => outside(number.first)),
  };
}

function withoutNames(reading: Reading, people: readonly PersonWish[]): Reading {
  const spans = people.flatMap((person) => person.nameSpan ?? []);
  return withoutTwins(withoutSpans(reading, spans), people);
}

// "A guard named Tom": who is somebody to talk to is no creature as well.
function withoutTwins(reading: Reading, people: readonly PersonWish[]): Reading {
  const isTwin = (mention: Mention): boolean =>
    ['thing', 'stand-in', 'archetype', 'category'].includes(mention.concern) &&
    people.some((person) => person.roleWord !== null && mention.first >= person.first && mention.last <= person.last);
  return { ...reading, mentions: reading.mentions.filter((mention) => !isTwin(mention)) };
}

function settleGenre(
  found: GenreWish | null,
  options: { rng: Rng; vague: boolean; hints?: PlanHints | undefined },
): GenreWish {
  const hinted = options.hints?.archetype;
  if (hinted !== undefined) return { archetype: hinted, because: 'asked', word: '' };
  if (found !== null) return found;
  // A place without a game is a place to walk in; only who leaves everything open may be surprised.
  const kinds = options.vague ? archetypeKinds : (['collect'] as const);
  return { archetype: options.rng.fork('genre').pick(kinds), because: 'guessed', word: '' };
}

function genreNotes(
  reading: Reading,
  state: { found: GenreWish | null; genre: GenreWish; vague: boolean; hinted: boolean },
): Note[] {
  const notes: Note[] = [];
  const { genre } = state;
  if (mentionsOf(reading, 'injection').length > 0) notes.push({ kind: 'assumption', topic: 'instructions', words: [] });
  const content = hasContent(reading);
  if (!content)
    notes.push({ kind: 'assumption', topic: state.vague ? 'vague' : 'nothing-read', words: [`#${genre.archetype}`] });
  else if (genre.because === 'nearest')
    notes.push({ kind: 'assumption', topic: 'nearest-archetype', words: [genre.word, `#${genre.archetype}`] });
  else if (state.found === null && !state.hinted)
    notes.push({ kind: 'assumption', topic: 'guessed-archetype', words: [`#${genre.archetype}`] });
  return notes;
}

const contentless: ReadonlySet<string> = new Set([
  'negator',
  'relation',
  'take',
  'vague',
  'injection',
  'quantity',
  'size',
  'trait',
  'unit',
  'place',
  'category',
  'naming',
  'knows',
  'air',
  'except',
  'total',
  'beyond',
  'temper',
  'hero',
  'scene',
  'factor',
  'threat',
]);

function hasContent(reading: Reading): boolean {
  return (
    reading.mentions.some((mention) => !contentless.has(mention.concern)) ||
    readTint(reading, { denied: new Set(), absent: new Set() }) !== null
  );
}

// "just rocks and 12 gems", "只有岩石": what is not named is not wanted.
function isSpare(reading: Reading): boolean {
  if (
    /\b(?:nothing (?:else|more)|and that'?s (?:it|all)|nada más|y ya está)\b|其他什么都|别的都不|没有别的/i.test(
      reading.text,
    )
  )
    return true;
  return mentionsOf(reading, 'thing').some((mention) => {
    const before = reading.tokens.slice(Math.max(0, mention.first - 3), mention.first).map((token) => token.key);
    return (
      before.some((word) => /^(?:just|only|solo|solamente|unicamente)$/.test(word)) ||
      /只有|仅有|只要/.test(before.join(''))
    );
  });
}

// "a lighthouse called Old Tom": landmarks have names too.
function nameThings(reading: Reading, things: readonly ThingWish[]): void {
  for (const wish of things) {
    for (const span of wish.spans) {
      const naming = mentionsOf(reading, 'naming').find(
        (mention) =>
          mention.concept === 'named' &&
          (mention.first === span.last + 1 ||
            // 叫“老耐心”的灯塔
            (reading.tokens[span.first - 1]?.key === '的' &&
              mention.last < span.first &&
              span.first - mention.last <= 12)),
      );
      const mention = reading.mentions.find((other) => other.first === span.first);
      if (mention !== undefined && naming === undefined && !wish.plural && isAnimate(wish)) {
        // "my dog Coco", "bandit Black Jack".
        const own = properNameAfter(reading, span.last);
        if (own !== null) wish.name = own;
      }
      if (naming === undefined || mention === undefined || wish.plural) continue;
      const name = findName(reading, { ...mention, ...span });
      if (name !== null && name.text.length <= 60) wish.name = name.text;
    }
  }
}

function isAnimate(wish: ThingWish): boolean {
  return creatureKinds.includes(wish.kind) || (wish.kind === 'star' && wish.name !== '');
}

function properNameAfter(reading: Reading, position: number): string | null {
  let last = position;
  while (last - position < 3 && isName(reading, last + 1)) last += 1;
  if (last === position) return null;
  return reading.text.slice(reading.tokens[position + 1]?.start ?? 0, reading.tokens[last]?.end ?? 0);
}

function readTitle(reading: Reading): string | null {
  const book = /《([^》]{1,60})》/.exec(reading.text);
  if (book?.[1] !== undefined) return book[1].trim() || null;
  const leading = quotedAt(reading, 0);
  if (leading !== null && /^(?::|：|-|–|—|,|，)$/.test(reading.tokens[leading.last + 1]?.text ?? ''))
    return cutTitle(leading.text);
  for (const mention of mentionsOf(reading, 'naming')) {
    const ofLevel =
      mention.concept === 'titled' ||
      /^(?:level|world|game|map|nivel|mundo|juego|关卡|世界|游戏)$/.test(wordBefore(reading, mention.first));
    if (!ofLevel) continue;
    let start = mention.last + 1;
    if (/^(?::|：|is|es|it|是)$/.test(reading.tokens[start]?.key ?? '')) start += 1;
    const quoted = quotedAt(reading, start);
    if (quoted !== null) return cutTitle(quoted.text);
    const rest = reading.text.slice(reading.tokens[start]?.start ?? reading.text.length);
    const title = /^[^,.;:!?，。；：！？]{1,60}/.exec(rest)?.[0].trim();
    if (title !== undefined && title !== '') return cutTitle(title);
  }
  return null;
}

function wordBefore(reading: Reading, position: number): string {
  if (reading.language !== 'zh') return reading.tokens[position - 1]?.key ?? '';
  return reading.tokens
    .slice(Math.max(0, position - 2), position)
    .map((token) => token.key)
    .join('');
}

function cutTitle(title: string): string {
  return [...title].slice(0, 60).join('').trim();
}

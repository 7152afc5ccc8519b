import type { BehaviourKind, ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { editLexicon } from '#engine/planner/lexicon/edit.ts';
import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { plannerLexicon } from '#engine/planner/lexicon/index.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { englishSingular, spanishSingular } from '#engine/planner/text/inflect.ts';
import { buildPhraseIndex } from '#engine/planner/text/phrase-index.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { readText } from '#engine/planner/text/read-text.ts';
import { foldWord, tokenise } from '#engine/planner/text/tokenise.ts';

const editIndex = buildPhraseIndex([...editLexicon, ...plannerLexicon], { inflected: true });

const unmoved =
  /\b(?:not|n't|never|no longer|stop|stops|dont|shouldnt|quit)\s+(?:to\s+|be\s+)?(?:mov|walk|run|wander|patrol|roam)\w*|\bstand(?:ing)? still\b|\bstay put\b|\bno (?:se )?(?:muev|camin|patrull)\p{L}*|\bquiet[oa]s\b|(?:不要|别|不|不能|不许)(?:再)?(?:动|移动|走|走动|巡逻)|站着不动/iu;
const unarmed =
  /\b(?:not|n't|never|no longer|stop|stops|dont|shouldnt|quit)\s+(?:to\s+|be\s+)?(?:chas|attack|hunt|follow|shoot)\w*|\bno (?:me |te |nos |lo )?(?:persig|ataqu|dispar|sig)\p{L}*|(?:不要|别|不|不能|不许)(?:再)?(?:追|攻击|打|射)/iu;

/** What creatures do that shall no longer move, or no longer go after anybody; null where nobody is told to stop. */
export function stillness(text: string): BehaviourKind | null {
  return unmoved.test(text) ? 'guard' : unarmed.test(text) ? 'patrol' : null;
}

// "a third door" is one more, "a third of the doors" a share.
function isOrdinal({ tokens }: Reading, mention: Mention): boolean {
  if (mention.concern !== 'factor' || !/^a (?:third|quarter)$/.test(mention.phrase)) return false;
  return !/^(?:of|as|the)$/.test(tokens[mention.last + 1]?.key ?? '');
}

// "the time of day" is no day, and what is made of stone is no stone.
function isDimension({ tokens }: Reading, mention: Mention): boolean {
  const lead = `${tokens[mention.first - 2]?.key ?? ''} ${tokens[mention.first - 1]?.key ?? ''}`;
  if (mention.concern === 'time') return /^(?:time of|hora del|momento del)$/.test(lead);
  return ['thing', 'stand-in'].includes(mention.concern) && /^(?:made of|out of|hecho de|hecha de)$/.test(lead);
}

// What a thing of the level is called is a word for it, whatever else the word may mean.
function withNames(reading: Reading, spec: WorldSpec): Reading {
  const named = spec.things.flatMap((group) => mentionsOfName(reading, group));
  // The spider queen is no spider.
  const found = named.filter(
    (own) =>
      !named.some(
        (other) =>
          other.last - other.first > own.last - own.first && other.first <= own.first && other.last >= own.last,
      ),
  );
  if (found.length === 0) return reading;
  const isCovered = (mention: Mention): boolean =>
    ['role', 'thing', 'stand-in'].includes(mention.concern) &&
    found.some((own) => mention.first >= own.first && mention.last <= own.last);
  const mentions = [...reading.mentions.filter((mention) => !isCovered(mention)), ...found];
  return { ...reading, mentions: mentions.toSorted((a, b) => a.first - b.first) };
}

function mentionsOfName(reading: Reading, group: ThingGroup): Mention[] {
  const words = tokenise(group.name).map((token) => token.key);
  if (words.length === 0) return [];
  const language = reading.language;
  const singular = language === 'es' ? spanishSingular : englishSingular;
  const isWord = (key: string, word: string): boolean =>
    key === word || (language !== 'zh' && foldWord(singular(key)) === word);
  const entry: LexiconEntry = { concern: 'stand-in', concept: group.kind, [language]: group.name };
  return reading.tokens.flatMap((_, first): Mention[] => {
    const last = first + words.length - 1;
    if (!words.every((word, index) => isWord(reading.tokens[first + index]?.key ?? '', word))) return [];
    return [{ concern: 'stand-in', concept: group.kind, weight: 1, phrase: group.name, language, entry, first, last }];
  });
}

// "instead of" compares here; it does not take anything away.
/** Reads one clause of an edit: what a prompt may say, what edits add to it, and the names that things of the level have. */
export function readClause(text: string, level: { language: Language; spec: WorldSpec }): Reading {
  const reading = withNames(readText(editIndex, { text, language: level.language }), level.spec);
  const isStill = stillness(text) !== null;
  const compares = (mention: Mention): boolean =>
    reading.mentions.some((other) => other.concept === 'instead' && other.first === mention.first);
  // "地图大一点" speaks of the level; only "a map" is a thing.
  const isLevel = (mention: Mention): boolean =>
    mention.concern === 'stand-in' &&
    /^(?:地图|mapa)$/.test(mention.phrase) &&
    !reading.numbers.some((number) => number.last < mention.first && mention.first - number.last <= 2) &&
    !reading.mentions.some((other) => other.concept === 'add');
  return {
    ...reading,
    mentions: reading.mentions.filter(
      (mention) =>
        (mention.concern !== 'negator' || !(isStill || compares(mention))) &&
        !isLevel(mention) &&
        !isOrdinal(reading, mention) &&
        !isDimension(reading, mention),
    ),
  };
}

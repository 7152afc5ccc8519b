import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { ordinaryWords } from '#engine/planner/text/ordinary-words.ts';
import type { Token } from '#engine/planner/text/tokenise.ts';

/** Which token positions are denied, and what must not be there. */
export interface Negation {
  readonly denied: ReadonlySet<number>;
  readonly absent: ReadonlySet<string>;
}

const content = new Set([
  'thing',
  'stand-in',
  'category',
  'water',
  'weather',
  'biome',
  'limit',
  'ability',
  'role',
  'archetype',
  'relief',
  'time',
  'style',
  'missing-archetype',
]);
const describing = new Set(['mood', 'trait', 'size', 'challenge', 'air', 'vegetation', 'quantity']);
const fillers = new Set(
  `any more of the a an other kind kinds add have include use put place want real single sort type too very so at all
  actual visible deadly dangerous evil annoying is are be being
  hay haya quiero ningun ninguna mas de el la los las un una tipo clase tenga muy tan otro otra algun alguna
  其 他 它 别 任 何 有 放 加 的 什 么 个 种 类 太 很 那 些 要 只 条 多 余 一 任何`.split(/\s+/),
);
const listWords = new Set([
  'or',
  'nor',
  'and',
  'ni',
  'o',
  'u',
  'y',
  'e',
  '或',
  '和',
  '与',
  '及',
  '、',
  ',',
  '，',
  '也',
  '或者',
]);
const bounds = new Set(['more', 'less', 'fewer', 'later', 'longer', 'mas', 'más', 'menos']);
const strongListWords = new Set(['or', 'nor', 'ni', 'o', 'u', '或', '、', '和', '与', '及']);

/** "No more than five" bounds a number and denies nothing. */
function isBound({ tokens }: Reading, { last }: Mention): boolean {
  const [own = '', next = '', after = ''] = tokens.slice(last, last + 3).map(({ key }) => key);
  const compares = (word: string): boolean => ['than', 'de', 'que'].includes(word);
  return (bounds.has(own) && compares(next)) || (bounds.has(next) && compares(after));
}

/** Finds what the prompt denies ("no ghosts or wolves", "sin agua", "没有敌人", "enemy-free"), and the exceptions. */
export function readNegation(reading: Reading): Negation {
  const denied = new Set<number>();
  const absent = new Set<string>();
  for (const mention of reading.mentions) {
    if (mention.concern !== 'negator' || isBound(reading, mention)) continue;
    const targets =
      mention.concept === 'free-suffix' ? deniedBefore(reading, mention) : deniedAfter(reading, mention, absent);
    for (const target of targets) {
      for (let position = target.first; position <= target.last; position += 1) denied.add(position);
      const concept = absentConcept(reading, target);
      if (concept !== null) absent.add(concept);
    }
  }
  for (const denial of reading.mentions)
    if (denial.concern === 'denial' && !(denial.concept === 'enemies' && asksForCreatures(reading, denied)))
      absent.add(denial.concept);
  allowExceptions(reading, { denied, absent });
  allowOthers(reading, { denied, absent });
  return { denied, absent };
}

/** True when a mention is denied. */
export function isDenied(negation: Negation, mention: { readonly first: number }): boolean {
  return negation.denied.has(mention.first);
}

function deniedBefore(reading: Reading, negator: Mention): Mention[] {
  return reading.mentions
    .filter((mention) => mention.last === negator.first - 1 && content.has(mention.concern))
    .slice(0, 1);
}

function deniedAfter(reading: Reading, negator: Mention, absent: Set<string>): Mention[] {
  const found: Mention[] = [];
  let position = negator.last + 1;
  for (;;) {
    const next = nextTarget(reading, { position, bare: found.length > 0, negator });
    if (next === null) break;
    if (typeof next === 'string') {
      absent.add(next);
      break;
    }
    found.push(next);
    const joined = joinAfter(reading, next.last + 1);
    if (joined === null) break;
    position = joined;
  }
  return found;
}

function nextTarget(
  reading: Reading,
  at: { position: number; bare: boolean; negator: Mention },
): Mention | string | null {
  let described: Mention | null = null;
  let unknown: Token | null = null;
  let position = at.position;
  for (let steps = 0; steps < 6; steps += 1) {
    const token = reading.tokens[position];
    if (token === undefined || token.kind === 'mark') break;
    if (token.kind === 'han' && isLooseHan(reading, position) && !at.bare) {
      position += 1;
      continue;
    }
    const here = reading.mentions.filter((mention) => mention.first === position);
    const target = here.find((mention) => content.has(mention.concern)) ?? null;
    if (target !== null) return target;
    // A list goes on only with bare nouns: "no ghosts and a lake" denies no lake.
    if (
      at.bare &&
      (reading.numbers.some((span) => span.first === position) ||
        /^(?:an?|the|un|una|el|la|los|las|with|con|有)$/.test(token.key))
    )
      return null;
    const adjective = here.find((mention) => describing.has(mention.concern));
    if (adjective !== undefined) described = adjective;
    else if (here.some((mention) => mention.concern === 'negator') && !at.bare) {
      // "ni muy difícil ni muy fácil": the first is denied, the second has a negator of its own.
      if (described !== null) break;
    } else if (!fillers.has(token.key)) {
      const described = reading.mentions.some(
        (mention) => mention.first === position + 1 && mention.concern === 'challenge',
      );
      if (unknown !== null || (!mayDescribe(token) && !described) || at.bare) break;
      unknown = token;
    }
    position = (adjective?.last ?? position) + 1;
  }
  if (described !== null) return described;
  return unknown !== null && isPlainNegator(at.negator) && unknown.key.length >= 4 ? unknown.key : null;
}

// 不能有地面陷阱: what is denied may be described by words that nobody knows; a verb is denied itself.
function isLooseHan(reading: Reading, position: number): boolean {
  const key = reading.tokens[position]?.key ?? '';
  if (fillers.has(key) || /^[在去到会被跑打用靠碰踩掉死让给把和与或跟]$/.test(key)) return false;
  return !reading.mentions.some((mention) => mention.first <= position && mention.last >= position);
}

function isPlainNegator(negator: Mention): boolean {
  return /^(?:no|without|sin|ningún|ninguna|zero|nada de|no hay|que no haya|there are no|no quiero)$/.test(
    negator.phrase,
  );
}

// "without touching the lava" and "sin tocar la lava" deny an act, not the thing.
function mayDescribe(token: Token): boolean {
  if (token.kind !== 'word' || ordinaryWords.has(token.key)) return false;
  return !/(?:ing|ar|er|ir|as|es|irse|arse)$/.test(token.key) || /(?:ers|ares|ones|ores)$/.test(token.key);
}

function joinAfter(reading: Reading, position: number): number | null {
  const first = reading.tokens[position]?.key ?? '';
  if (!listWords.has(first)) return null;
  const second = reading.tokens[position + 1]?.key ?? '';
  const skip = first === ',' && listWords.has(second) ? 2 : 1;
  if (first === ',' || first === '，') {
    if (skip === 2) return strongListWords.has(second) || second === 'and' ? position + 2 : null;
    return listGoesOn(reading, position + 1) ? position + 1 : null;
  }
  return position + skip;
}

// After a comma a list only goes on when a later "or", "nor", "ni", "和" closes it.
function listGoesOn(reading: Reading, from: number): boolean {
  for (let position = from; position < Math.min(from + 8, reading.tokens.length); position += 1) {
    const token = reading.tokens[position];
    if (token === undefined || /^[.;!?。；]$/.test(token.text)) return false;
    if (strongListWords.has(token.key)) return true;
    if (reading.numbers.some((span) => span.first === position)) return false;
    if (/^(?:with|but|and|con|pero|y|an?|the|el|la|但)$/.test(token.key)) return false;
  }
  return false;
}

function absentConcept(reading: Reading, mention: Mention): string | null {
  if (mention.concern === 'thing') return mention.concept;
  if (mention.concern === 'category') return mention.concept;
  if (mention.concern === 'stand-in') {
    if (/^(?:trap|陷阱|trampa)$/.test(mention.phrase)) return 'hazards';
    return ['monster', 'creature', 'beast', '怪物', '怪兽', 'monstruo', 'criatura', 'bestia'].includes(mention.phrase)
      ? 'enemies'
      : mention.phrase;
  }
  if (mention.concern === 'water')
    return ['sea', 'lake', 'river', 'pond'].includes(mention.concept) ? mention.concept : 'water';
  if (mention.concern === 'weather' && mention.concept !== 'clear') return mention.concept;
  if (mention.concern === 'limit') return 'timer';
  if (mention.concern === 'role') return mention.phrase;
  if (/^(?:npc|villager|townsfolk|townspeople|村民|镇民|居民|aldeano|vecino)$/.test(mention.phrase))
    return 'characters';
  if (mention.concern === 'archetype' && mention.concept === 'quest-village') return 'quests';
  if (mention.concern === 'archetype' && mention.concept === 'obby')
    return /obst|障碍/i.test(mention.phrase) ? 'hazards' : 'jumping';
  return null;
}

const members: Readonly<Record<string, readonly string[]>> = {
  danger: [...creatureKinds, 'spikes', 'lava-pool'],
  enemies: creatureKinds,
  hazards: ['spikes', 'lava-pool'],
};

function allowExceptions(reading: Reading, negation: { denied: Set<number>; absent: Set<string> }): void {
  for (const except of reading.mentions.filter(
    (mention) => mention.concern === 'except' && !isBound(reading, mention),
  )) {
    const allowed = reading.mentions.find(
      (mention) => mention.first > except.last && mention.first <= except.last + 5 && mention.concern === 'thing',
    );
    if (allowed === undefined) continue;
    // "everything except ghosts" denies what "no animals except wolves" and "除了狼以外没有敌人" allow.
    if (!reading.mentions.some((other) => other.concern === 'negator' || other.concern === 'denial')) {
      for (let position = allowed.first; position <= allowed.last; position += 1) negation.denied.add(position);
      negation.absent.add(allowed.concept);
      continue;
    }
    for (let position = allowed.first; position <= allowed.last; position += 1) negation.denied.delete(position);
    negation.absent.delete(allowed.concept);
    for (const [category, kinds] of Object.entries(members)) {
      if (!negation.absent.has(category) || !kinds.includes(allowed.concept)) continue;
      negation.absent.delete(category);
      for (const kind of kinds) if (kind !== allowed.concept) negation.absent.add(kind);
    }
  }
}

// "Four guards, no fighting": who does not fight is there all the same.
function asksForCreatures(reading: Reading, denied: ReadonlySet<number>): boolean {
  return reading.mentions.some(
    (mention) =>
      ['thing', 'stand-in'].includes(mention.concern) &&
      (creatureKinds as readonly string[]).includes(mention.concept) &&
      !denied.has(mention.first),
  );
}

// "One wolf, no other monsters": who was asked for stays.
function allowOthers(reading: Reading, negation: { denied: Set<number>; absent: Set<string> }): void {
  if (!negation.absent.has('enemies')) return;
  if (
    !/\b(?:no|any|without|not) (?:any )?other|别有其他|没有其他|不要其他|没有别的|(?:sin|ning[uú]n|no hay|no haya) otr[oa]s?/i.test(
      reading.text,
    )
  )
    return;
  const asked = creatureKinds.filter((kind) =>
    reading.mentions.some(
      (mention) =>
        mention.concept === kind &&
        ['thing', 'stand-in'].includes(mention.concern) &&
        !negation.denied.has(mention.first),
    ),
  );
  if (asked.length === 0) return;
  negation.absent.delete('enemies');
  for (const kind of creatureKinds) if (!asked.includes(kind)) negation.absent.add(kind);
}

/** True when a thing kind is covered by what must be absent, directly or through its category. */
export function isAbsentKind(absent: ReadonlySet<string>, kind: string): boolean {
  if (absent.has(kind)) return true;
  return Object.entries(categoryMembers).some(([category, kinds]) => absent.has(category) && kinds.includes(kind));
}

/** The thing kinds that a category word stands for. */
export const categoryMembers: Readonly<Record<string, readonly string[]>> = {
  ...members,
  violence: creatureKinds,
  plants: ['tree', 'flower', 'mushroom'],
  buildings: ['house', 'tower', 'lighthouse', 'windmill', 'market-stall', 'ruin'],
  animals: ['wolf'],
  water: ['boat', 'bridge'],
  secrets: ['secret-chest'],
};

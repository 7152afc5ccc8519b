import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { Being } from '#engine/planner/understand/beings.ts';
import { findBeings, findSceneNames } from '#engine/planner/understand/beings.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { isKinWord } from '#engine/planner/understand/kinship.ts';
import { findName, hanNicknames, isName } from '#engine/planner/understand/names.ts';
import type { Negation } from '#engine/planner/understand/negation.ts';
import { isAbsentKind, isDenied } from '#engine/planner/understand/negation.ts';
import { countOf } from '#engine/planner/understand/counts.ts';
import {
  isAudience,
  isCreature,
  isNobodyNew,
  isOnlyTie,
  isPluralForm,
} from '#engine/planner/understand/role-senses.ts';

const mostPeople = 10;

/** Reads who was asked for: roles, names ("Mira the baker", "面包师米拉", "una panadera llamada Mira"), what they know and hide. */
export function readPeople(reading: Reading, negation: Negation): PersonWish[] {
  if (negation.absent.has('characters')) return [];
  const people: PersonWish[] = [];
  for (const mention of mentionsOf(reading, 'role')) {
    if (
      isDenied(negation, mention) ||
      people.some((person) => mention.first <= person.last && mention.last >= person.first)
    )
      continue;
    if (isAudience(reading, mention) && findName(reading, mention) === null) continue;
    if (isCreature(reading, mention) || isOnlyTie(reading, mention) || isNobodyNew(reading, mention)) continue;
    addRole(reading, { mention, people });
  }
  for (const being of findBeings(reading)) addBeing(people, being);
  for (const person of readNamedOnly(reading, people)) people.push(person);
  for (const being of findSceneNames(reading)) addBeing(people, being);
  nameOneOfThem(reading, people);
  nameTheMany(reading, people);
  const merged = mergeSame(reading, people).slice(0, mostPeople);
  return isAbsentKind(negation.absent, 'characters') ? [] : merged;
}

function addRole(reading: Reading, found: { mention: Mention; people: PersonWish[] }): void {
  const { mention, people } = found;
  const named = findName(reading, mention);
  if (named !== null) {
    people.push(
      person({
        name: named.text,
        nameSpan: named,
        mention,
        first: Math.min(mention.first, named.first),
        last: Math.max(mention.last, named.last),
      }),
    );
    addOthers(reading, { mention, people, after: named.last });
    return;
  }
  const counted = countOf(reading, mention);
  const plural = mention.language !== 'zh' && isPluralForm(reading, mention);
  const count = Math.min(Math.max(1, Math.round(counted?.value ?? (plural ? 2 : 1))), mostPeople);
  if (counted?.value === 0) return;
  for (let index = 0; index < count; index += 1)
    people.push(person({ name: null, nameSpan: null, mention, first: mention.first, last: mention.last }));
}

// "neighbours named Ana and Beto": every name of the list is somebody.
function addOthers(reading: Reading, found: { mention: Mention; people: PersonWish[]; after: number }): void {
  const { mention, people } = found;
  if (!(reading.tokens[mention.last]?.key ?? '').endsWith('s') || mention.phrase.endsWith('s')) return;
  let position = afterBrackets(reading, found.after + 1);
  while (/^(?:and|y|e|,|&)$/.test(reading.tokens[position]?.key ?? '')) {
    while (/^(?:and|y|e|,|&)$/.test(reading.tokens[position]?.key ?? '')) position += 1;
    const name = reading.tokens[position];
    if (name === undefined || !isName(reading, position)) return;
    const span = { first: position, last: position };
    people.push(person({ name: name.text, nameSpan: span, mention, ...span }));
    position = afterBrackets(reading, position + 1);
  }
}

function afterBrackets(reading: Reading, position: number): number {
  if (!/^[(（]$/.test(reading.tokens[position]?.text ?? '')) return position;
  const close = reading.tokens.findIndex((token, index) => index > position && /^[)）]$/.test(token.text));
  return close < 0 ? position : close + 1;
}

function person(found: {
  name: string | null;
  nameSpan: PersonWish['nameSpan'];
  mention: Mention | null;
  first: number;
  last: number;
}): PersonWish {
  return {
    name: found.name,
    role: found.mention?.concept ?? null,
    roleWord: found.mention?.phrase ?? null,
    greeting: null,
    persona: null,
    knowledge: [],
    secret: null,
    placement: { region: null, relation: null, near: null, and: null },
    nameSpan: found.nameSpan,
    first: found.first,
    last: found.last,
  };
}

function addBeing(people: PersonWish[], being: Being): void {
  if (people.some((other) => being.first <= other.last && being.last >= other.first)) return;
  const { name, word, first, last } = being;
  people.push({
    ...person({ name: name?.text ?? null, nameSpan: name, mention: null, first, last }),
    roleWord: word,
  });
}

// "Five children …; one of them, Pip, …": one of the many has a name.
function nameOneOfThem(reading: Reading, people: PersonWish[]): void {
  const match =
    /\b(?:one of (?:them|whom|the \p{Ll}+)|una? de (?:ellos|ellas))(?:,| is| was)?(?: named| called| llamad[oa])? (\p{Lu}\p{Ll}+)/u.exec(
      reading.text,
    );
  const name = match?.[1];
  if (match === null || name === undefined) return;
  const position = reading.tokens.findIndex((token) => token.start === match.index + match[0].length - name.length);
  const own = people.findIndex((other) => other.name === name);
  if (own >= 0 && people[own]?.role !== null) return;
  if (own >= 0) people.splice(own, 1);
  const index = people.findIndex((other) => other.name === null && other.first < position);
  const one = people[index];
  if (one !== undefined) people[index] = { ...one, name, nameSpan: { first: position, last: position } };
}

// "Robots only: Bolt …, Nut …", "five children: Pip and Ann": names after a plural are theirs.
function nameTheMany(reading: Reading, people: PersonWish[]): void {
  const group = people.filter((person) => person.name === null && person.role !== null);
  const first = group[0];
  if (first === undefined || group.filter((person) => person.first === first.first).length < 2) return;
  const many = group.filter((person) => person.first === first.first);
  const after = reading.tokens.slice(first.last + 1, first.last + 4).map(({ text }) => text);
  if (!after.some((text) => /^[:：(（]$/.test(text))) return;
  const names = people.filter((person) => person.role === null && person.name !== null && person.first > first.last);
  if (names.length === 0) return;
  for (const [index, named] of names.entries()) {
    people[people.indexOf(named)] = { ...named, role: first.role, roleWord: first.roleWord };
    const one = many[index];
    if (one !== undefined) people.splice(people.indexOf(one), 1);
  }
  const counted = reading.numbers.some((number) => number.last < first.first && first.first - number.last <= 3);
  if (!counted) for (const one of many) if (people.includes(one)) people.splice(people.indexOf(one), 1);
}

// "Mira the baker lost her bread. Help the baker": one person, met twice.
function mergeSame(reading: Reading, people: readonly PersonWish[]): PersonWish[] {
  const result: PersonWish[] = [];
  for (const wish of people) {
    const twin = result.findIndex((other) => wish.name !== null && other.name === wish.name);
    const sameName = twin >= 0;
    // "Her brother Jon, a blacksmith": the trade says more than the tie or the bare name.
    const known = result[twin];
    if (
      known !== undefined &&
      wish.role !== null &&
      (known.role === null || isKinWord(known.roleWord ?? '')) &&
      !isKinWord(wish.roleWord ?? '')
    )
      result[twin] = { ...known, role: wish.role, roleWord: wish.roleWord };
    const sameRole =
      wish.name === null &&
      wish.role !== null &&
      result.some((other) => other.last < wish.first && isSameTrade(reading, { before: other, again: wish }));
    // "A ranger station … Ranger Dale": the name tells who it is.
    const nameless = result.findIndex(
      (other) => other.name === null && wish.name !== null && other.role !== null && other.roleWord === wish.roleWord,
    );
    if (nameless >= 0 && !sameName) result[nameless] = wish;
    else if (!sameName && !sameRole) result.push(wish);
  }
  return result;
}

// "The guard" is the guard from before; "a fisherman … the fisher" is one person, "an abbot, a monk" are two.
function isSameTrade(reading: Reading, pair: { before: PersonWish; again: PersonWish }): boolean {
  const { before, again } = pair;
  if (before.roleWord === again.roleWord) return before.role === again.role;
  const articleOf = (person: PersonWish): string =>
    reading.tokens
      .slice(Math.max(0, person.first - 3), person.first)
      .map(({ key }) => key)
      .findLast((key) => /^(?:an?|the|un|una|el|la)$/.test(key)) ?? '';
  const isMixed = before.role === 'friend' || reading.language === 'zh';
  return (
    !isMixed &&
    before.role === again.role &&
    /^(?:the|el|la)$/.test(articleOf(again)) &&
    /^(?:an?|un|una)$/.test(articleOf(before))
  );
}

// "help Mira find her cat", "ayuda a Mira", "叫小明的人": a name without a trade.
function readNamedOnly(reading: Reading, known: readonly PersonWish[]): PersonWish[] {
  const found: PersonWish[] = [];
  const covered = (position: number): boolean =>
    known.some((other) => position >= other.first && position <= other.last);
  reading.tokens.forEach((token, position) => {
    const asks =
      /^(?:help|meet|meets|ask|visit|befriend|talk|speak|named|called|ayuda|habla|conoce|visita|llamado|llamada)$/.test(
        token.key,
      );
    if (!asks) return;
    const skip = /^(?:a|con|to|with)$/.test(reading.tokens[position + 1]?.key ?? '') ? 2 : 1;
    const first = position + skip;
    const name = reading.tokens[first];
    if (name === undefined || covered(first) || !isName(reading, first)) return;
    const afterThing = mentionsOf(reading, 'thing', 'stand-in', 'archetype', 'biome').some(
      (mention) => mention.last === position - 1,
    );
    if (afterThing || isLevelName(reading, position) || /^(?:the|la|el)$/.test(reading.tokens[first - 1]?.key ?? ''))
      return;
    found.push(person({ name: name.text, nameSpan: { first, last: first }, mention: null, first, last: first }));
  });
  for (const first of reading.language === 'zh' ? hanNicknames(reading) : []) {
    const span = { first, last: first + 1 };
    const name = `${reading.tokens[first]?.text ?? ''}${reading.tokens[first + 1]?.text ?? ''}`;
    if (!covered(first)) found.push(person({ name, nameSpan: span, mention: null, ...span }));
  }
  for (const name of namesThatAct(reading)) {
    if (covered(name) || found.some((other) => other.first === name)) continue;
    const token = reading.tokens[name];
    if (token !== undefined)
      found.push(
        person({ name: token.text, nameSpan: { first: name, last: name }, mention: null, first: name, last: name }),
      );
  }
  return found;
}

const acts =
  /^(?:says|said|saying|greets|gives|rewards|offers|tells|sings|warns|shouting|whispering|yells|yelling|exclaims|calls|asks|shouts|whispers|wants|needs|lost|lives|guards|keeps|knows|sells|hides|waits|loves|hates|dice|grita|susurra|pregunta|quiere|necesita|perdio|vive|guarda|sabe|vende|espera|esconde|busca)$/;

// "Nell says", "Ana vive aquí": whoever does something has a name.
function namesThatAct(reading: Reading): number[] {
  return reading.tokens.flatMap((_, position) =>
    isName(reading, position) &&
    (acts.test(reading.tokens[position + 1]?.key ?? '') || isDescribed(reading, position)) &&
    !mentionsOf(reading, 'thing', 'stand-in', 'biome').some((mention) => mention.last === position - 1)
      ? [position]
      : [],
  );
}

// "Bolt is proud", "Cog never sleeps", "Greta (strict)", "his boss Greta": names of somebody who is described or belongs to somebody.
function isDescribed(reading: Reading, position: number): boolean {
  const lead = reading.tokens[position - 1]?.text ?? '';
  if (
    /^(?:Mr|Mrs|Ms|Miss|Mister|Don|Doña|Señor|Señora|Lady|Lord|Sir|Madame|Master|Aunt|Uncle|Old|Granny|Lil)$/.test(lead)
  )
    return true;
  const keys = [1, 2, 3, 4].map((step) => reading.tokens[position + step]?.key ?? '');
  const isPlace = (key: string): boolean => /^(?:a|an|the|un|una|in|at|on|near|where|full|made|your|our)$/.test(key);
  if (/^(?:is|was|es|esta)$/.test(keys[0] ?? '')) {
    const adjective = isPlace(keys[1] ?? '') ? '' : (keys[1] ?? '');
    return adjective !== '' && !/^(?:here|there|hidden|lost|missing|surrounded)$/.test(adjective);
  }
  if (/^(?:never|always|nunca|siempre)$/.test(keys[0] ?? '')) return true;
  // "Gran, who is deaf".
  if (keys[0] === ',' && /^(?:who|quien)$/.test(keys[1] ?? '') && !hasThingBefore(reading, position)) return true;
  const at = reading.tokens[position]?.start ?? 0;
  if (
    /\b(?:his|her|their|['’]s)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}{3,}\s+$/u.test(
      reading.text.slice(Math.max(0, at - 40), at),
    ) &&
    !hasThingBefore(reading, position)
  )
    return true;
  return /^[(（]$/.test(reading.tokens[position + 1]?.text ?? '') && !hasThingBefore(reading, position);
}

function hasThingBefore(reading: Reading, position: number): boolean {
  return mentionsOf(reading, 'thing', 'stand-in', 'biome', 'water', 'naming').some(
    (mention) => mention.last === position - 1,
  );
}

function isLevelName(reading: Reading, position: number): boolean {
  return mentionsOf(reading, 'naming').some(
    (mention) => mention.concept === 'titled' && mention.first <= position && mention.last >= position,
  );
}

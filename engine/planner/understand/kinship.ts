import type { Reading } from '#engine/planner/text/read-text.ts';
import type { Description } from '#engine/planner/understand/descriptions.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';

/** A tie between people: what one is to the other, and the other way round for him and for her. */
type Tie = readonly [is: string, backHis: string, backHer: string];

const tables: Readonly<Record<Reading['language'], readonly Tie[]>> = {
  en: rows(`brother brother sister, sister brother sister, twin twin twin, son father mother, daughter father mother,
    mother son daughter, father son daughter, wife husband husband, husband wife wife, cousin cousin cousin,
    uncle nephew niece, aunt nephew niece, nephew uncle aunt, niece uncle aunt, grandson grandfather grandmother,
    granddaughter grandfather grandmother, grandmother grandson granddaughter, grandfather grandson granddaughter,
    friend friend friend, rival rival rival, enemy enemy enemy, neighbour neighbour neighbour, neighbor neighbor neighbor,
    apprentice master mistress, assistant master mistress, student teacher teacher, teacher student student,
    partner partner partner, fiancé bride bride, fiancée groom groom, servant master mistress, boss employee employee,
    bodyguard master mistress, pet owner owner, companion companion companion, lover lover lover`),
  es: rows(`hermano hermano hermana, hermana hermano hermana, hijo padre madre, hija padre madre, madre hijo hija,
    padre hijo hija, esposa esposo esposo, esposo esposa esposa, marido mujer mujer, primo primo prima, prima primo prima,
    tío sobrino sobrina, tía sobrino sobrina, sobrino tío tía, sobrina tío tía, nieto abuelo abuela, nieta abuelo abuela,
    abuelo nieto nieta, abuela nieto nieta, amigo amigo amiga, amiga amigo amiga, rival rival rival, vecino vecino vecina,
    aprendiz maestro maestra, ayudante maestro maestra, gemelo gemelo gemela, gemela gemelo gemela`),
  zh: rows(`哥哥 弟弟 妹妹, 弟弟 哥哥 姐姐, 姐姐 弟弟 妹妹, 妹妹 哥哥 姐姐, 儿子 父亲 母亲, 女儿 父亲 母亲, 妻子 丈夫 丈夫,
    丈夫 妻子 妻子, 母亲 儿子 女儿, 父亲 儿子 女儿, 妈妈 儿子 女儿, 爸爸 儿子 女儿, 孙子 爷爷 奶奶, 孙女 爷爷 奶奶, 朋友 朋友 朋友,
    徒弟 师父 师父, 学徒 师父 师父, 助手 师父 师父, 邻居 邻居 邻居, 对手 对手 对手`),
};

function rows(table: string): Tie[] {
  return table.split(',').map((line) => {
    const [is = '', his = '', her = ''] = line.trim().split(/\s+/);
    return [is, his, her] as const;
  });
}

/** True for a word that says what somebody is to somebody else, and no trade. */
export function isKinWord(word: string): boolean {
  return Object.values(tables).some((ties) => ties.some(([is]) => is === word));
}

const mutual =
  /^\s*(?:are|were|son|eran)\s+((?:\p{L}+\s+){0,2}(?:rivals|enemies|friends|twins|siblings|brothers|sisters|married|lovers|cousins|neighbou?rs|partners|in love|rivales|enemig[oa]s|amig[oa]s|gemel[oa]s|herman[oa]s|casados|vecin[oa]s))\b/iu;

/** Ties between people: "Mira and her brother Jon", "the baker's wife Ana", "他的女儿小梅". Both ends are told. */
export function findTies(reading: Reading, people: readonly PersonWish[]): Description[] {
  const { text, language } = reading;
  const found: Description[] = [];
  const owners = people.flatMap((person) => placesOf(reading, person)).toSorted((a, b) => a.end - b.end);
  for (const person of people) {
    for (const place of placesOf(reading, person)) {
      const tie = tieAt(reading, place);
      if (tie === null) continue;
      const owner = owners.findLast(
        (other) =>
          other.person !== person &&
          (tie.pronoun ? other.end <= tie.at : other.end >= tie.at - 3 && other.end <= tie.at + 1),
      )?.person;
      if (owner === undefined) continue;
      const [is, his, her] = tie.words;
      const back = tie.pronoun && /^(?:her|她)$/iu.test(tie.pronoun) ? her : his;
      found.push({ person, text: whose(language, { word: is, owner: nameOf(owner) }) });
      found.push({ person: owner, text: whose(language, { word: back, owner: nameOf(person) }) });
    }
  }
  const [first, second] = people;
  const told = first === undefined || second === undefined ? null : mutualOf(text, { first, second });
  if (told !== null)
    for (const { person, other, words } of told) found.push({ person, text: `${words} (${nameOf(other)})` });
  return found;
}

function nameOf(person: PersonWish): string {
  return person.name ?? `the ${person.roleWord ?? 'other'}`;
}

function whose(language: Reading['language'], tie: { word: string; owner: string }): string {
  if (language === 'zh') return `${tie.owner.replace(/^the /, '')}的${tie.word}`;
  if (language === 'es') return `${tie.word} de ${tie.owner.replace(/^the /, '')}`;
  return `${tie.owner}'s ${tie.word}`;
}

function placesOf(reading: Reading, person: PersonWish): { person: PersonWish; at: number; end: number }[] {
  const words = [person.name, person.roleWord].filter((word) => word !== null);
  return words.flatMap((word) => {
    const places: { person: PersonWish; at: number; end: number }[] = [];
    for (let at = reading.text.indexOf(word); at >= 0; at = reading.text.indexOf(word, at + word.length))
      places.push({ person, at, end: at + word.length });
    return places;
  });
}

/** The tie that stands before a name ("her brother Jon"), or that the place itself is ("her brother"). */
function tieAt(
  reading: Reading,
  place: { at: number; end: number },
): { words: Tie; at: number; pronoun: string | null } | null {
  const { text, language } = reading;
  const before = text.slice(Math.max(0, place.at - 40), place.end);
  for (const words of tables[language]) {
    const [is] = words;
    const pattern =
      language === 'zh'
        ? new RegExp(`(?:([他她它])的?|的)${is}(?:叫|是|，)?`, 'u')
        : new RegExp(
            `(?:\\b(her|his|their|its|su)\\s+|['’]s\\s+)(?:\\p{Ll}+\\s+){0,2}${is}(?![\\p{L}])(?:,?\\s+(?:named|called|is|llamad[oa]))?,?\\s*`,
            'iu',
          );
    const match = pattern.exec(before);
    if (match === null) continue;
    const end = place.end - before.length + match.index + match[0].length;
    if (end < place.at && end < place.end - 1) continue;
    return { words, at: place.end - before.length + match.index, pronoun: match[1] ?? null };
  }
  return null;
}

function mutualOf(
  text: string,
  pair: { first: PersonWish; second: PersonWish },
): { person: PersonWish; other: PersonWish; words: string }[] | null {
  const end = text.indexOf(nameOf(pair.second)) + nameOf(pair.second).length;
  const words = mutual.exec(text.slice(end))?.[1];
  if (words === undefined) return null;
  return [
    { person: pair.first, other: pair.second, words },
    { person: pair.second, other: pair.first, words },
  ];
}

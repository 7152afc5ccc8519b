import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';

/** A name in a text with the tokens that it covers. */
export interface FoundName {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const openQuotes = /^["“«‘「『'《]$/;
const closeQuotes = /^["”»’」』'》]$/;
const neverNames = new Set(
  `i the a an make create build help find collect bring please el la los las un una haz crea busca ayuda recoge encuentra
  give take put bring let then climb meet visit deliver keep go get save hide tell show feed defend escape reach dame lleva
  each all every some one both another others nobody anyone everybody today tonight suddenly finally later once when while after before if
  he she it they his her its their him them this that these those we you my your our everyone everybody nobody
  someone neither both el ella ellos ellas su sus este esta there in at on with no quiero hay en con sin and but then when where who`.split(
    /\s+/,
  ),
);

/** True when a token looks like a proper name: capitalised, not a lexicon word that starts a sentence. */
export function isName(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  if (token === undefined || token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || neverNames.has(token.key))
    return false;
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false;
  const lexical = reading.mentions.some(
    (mention) =>
      mention.first <= position &&
      mention.last >= position &&
      !['trait', 'mood', 'thing', 'stand-in', 'time'].includes(mention.concern) &&
      // Sly, Merry and Wise may be called so, but not where a sentence has to begin with a capital.
      !(mention.concern === 'temper' && position > 0 && !/^[.!?]$/.test(reading.tokens[position - 1]?.text ?? '')),
  );
  return !lexical;
}

/** The text between quotation marks that starts at a token, or null. */
export function quotedAt(reading: Reading, position: number): FoundName | null {
  if (!openQuotes.test(reading.tokens[position]?.text ?? '')) return null;
  for (let last = position + 1; last < Math.min(reading.tokens.length, position + 80); last += 1) {
    if (!closeQuotes.test(reading.tokens[last]?.text ?? '')) continue;
    const from = reading.tokens[position]?.end ?? 0;
    const to = reading.tokens[last]?.start ?? 0;
    const text = reading.text.slice(from, to).trim();
    return text === '' ? null : { text, first: position, last };
  }
  return null;
}

/** The name that belongs to a role or thing: before it, after it, or joined by "named", "llamada", "叫". */
export function findName(reading: Reading, mention: Mention): FoundName | null {
  if (reading.language === 'zh') {
    const han = hanName(reading, mention);
    if (han !== null) return han;
  }
  return nameAfter(reading, mention) ?? nameBefore(reading, mention);
}

function nameAfter(reading: Reading, mention: Mention): FoundName | null {
  const naming = mentionsOf(reading, 'naming').find(
    (other) =>
      other.first > mention.last &&
      other.first <= mention.last + 3 &&
      noStop(reading, { from: mention.last + 1, to: other.first }),
  );
  const start = naming === undefined ? mention.last + 1 : naming.last + 1;
  const quoted = quotedAt(reading, start);
  if (quoted !== null && (naming !== undefined || quoted.text.length <= 24)) return quoted;
  const name = latinName(reading, start) ?? (naming === undefined ? null : titledName(reading, start));
  if (name !== null) return name;
  if (naming === undefined) return nameBesides(reading, mention) ?? calledByTrade(reading, mention);
  // After "named" even a lower-case word is a name.
  const token = reading.tokens[start];
  return token?.kind === 'word' && !neverNames.has(token.key)
    ? { text: capitalise(token.text), first: start, last: start }
    : null;
}

// "named Sister Agnes", "called Old Tom": after "named" every capital belongs to the name, whatever it means elsewhere.
function titledName(reading: Reading, first: number): FoundName | null {
  let last = first - 1;
  while (last - first < 3 && /^\p{Lu}\p{L}*$/u.test(reading.tokens[last + 1]?.text ?? '')) last += 1;
  return last > first ? slice(reading, { first, last }) : null;
}

// "Captain Brook": after a trade with a capital even a word for something else is a name.
function calledByTrade(reading: Reading, mention: Mention): FoundName | null {
  const capital = (position: number): boolean => /^\p{Lu}\p{Ll}+$/u.test(reading.tokens[position]?.text ?? '');
  const next = mention.last + 1;
  if (mention.concern !== 'role' || !capital(mention.first) || !capital(next)) return null;
  return neverNames.has(reading.tokens[next]?.key ?? '') ? null : slice(reading, { first: next, last: next });
}

// "The librarian, Odile, knows …": a name between commas.
function nameBesides(reading: Reading, mention: Mention): FoundName | null {
  if (!/^[,，]$/.test(reading.tokens[mention.last + 1]?.text ?? '')) return null;
  const name = latinName(reading, mention.last + 2);
  // After a comma a name alone, or the first of a list of names, tells who: "two twins, Hob and Nob".
  const after = reading.tokens[(name?.last ?? 0) + 1];
  return name !== null && (after === undefined || /^[,，.;:()]$/.test(after.text) || /^(?:and|y|e)$/.test(after.key))
    ? name
    : null;
}

const articles = /^(?:the|a|an|la|el|una|un|our|your)$/;

function nameBefore(reading: Reading, mention: Mention): FoundName | null {
  let position = mention.first - 1;
  // "Greta, the shy old librarian": words that describe stand between the article and the trade.
  for (let steps = 0; steps < 3 && !articles.test(reading.tokens[position]?.key ?? ''); steps += 1) {
    if (reading.tokens[position]?.kind !== 'word') return null;
    position -= 1;
  }
  if (!articles.test(reading.tokens[position]?.key ?? '')) return null;
  position -= 1;
  // "Jon is a blacksmith".
  if (/^(?:is|was|es|era|\(|（)$/.test(reading.tokens[position]?.key ?? '')) position -= 1;
  if (/^[,，]$/.test(reading.tokens[position]?.text ?? '')) position -= 1;
  const quoteEnd = reading.tokens[position]?.text ?? '';
  if (closeQuotes.test(quoteEnd)) {
    for (let first = position - 1; first >= Math.max(0, position - 8); first -= 1) {
      const quoted = quotedAt(reading, first);
      if (quoted !== null && quoted.last === position) return quoted;
    }
  }
  if (!isName(reading, position)) return null;
  let first = position;
  while (isName(reading, first - 1) && position - first < 2) first -= 1;
  return slice(reading, { first, last: position });
}

const courtesy = /^(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Sra|Srta|Dra|Don|Doña)$/;

function latinName(reading: Reading, start: number): FoundName | null {
  if (!isName(reading, start)) return null;
  let last = start;
  // "Dr. Amira": the dot ends no name.
  if (
    courtesy.test(reading.tokens[start]?.text ?? '') &&
    reading.tokens[start + 1]?.text === '.' &&
    isName(reading, start + 2)
  )
    last = start + 2;
  while (last - start < 3) {
    if (isName(reading, last + 1) || isModelNumber(reading, last + 1)) last += 1;
    else if (/^(?:de|del|van|von|the|la|el)$/.test(reading.tokens[last + 1]?.text ?? '') && isName(reading, last + 2))
      last += 2;
    else break;
  }
  return slice(reading, { first: start, last });
}

// "B-7", "R2": a number without a blank before it belongs to the name.
function isModelNumber(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  const before = reading.tokens[position - 1];
  if (token === undefined || before === undefined || !/^(?:\d+|[A-Z]{1,2})$/.test(token.text)) return false;
  return /^-?$/.test(reading.text.slice(before.end, token.start));
}

// 面包师米拉, 面包师叫米拉, 名叫米拉的面包师: two to four characters that no lexicon phrase claims.
function hanName(reading: Reading, mention: Mention): FoundName | null {
  const address = addressOf(reading, mention);
  if (address !== null) return address;
  const namings = mentionsOf(reading, 'naming');
  // 女巫婆婆名叫黑莲: what stands between is how somebody is called by everybody.
  const after =
    namings.find((other) => other.first === mention.last + 1) ??
    namings.find(
      (other) =>
        other.first > mention.last &&
        other.first <= mention.last + 4 &&
        /^[婆爷奶姐哥叔伯大妈娘先生小姑公老]+$/.test(
          reading.tokens
            .slice(mention.last + 1, other.first)
            .map((token) => token.key)
            .join(''),
        ),
    );
  if (after !== undefined) return wholeName(reading, after.last + 1) ?? hanRun(reading, after.last + 1);
  const before = namings.find((other) => other.last < mention.first && mention.first - other.last <= 12);
  // 叫阿福的老船夫: a word or two may describe the trade.
  let joint = mention.first - 1;
  while (mention.first - joint < 4 && reading.tokens[joint]?.kind === 'han' && reading.tokens[joint]?.key !== '的')
    joint -= 1;
  if (before !== undefined && before.last < joint && reading.tokens[joint]?.key === '的') {
    // Whatever stands between "叫" and "的" is the name, even where it is also a word (小雨).
    const span = { first: before.last + 1, last: joint - 1 };
    const whole = reading.tokens.slice(span.first, span.last + 1);
    if (whole.length >= 1 && whole.length <= 5 && whole.every((token) => token.kind === 'han' || token.kind === 'word'))
      return slice(reading, span);
    const quoted = quotedAt(reading, span.first);
    if (quoted !== null && quoted.last === span.last) return quoted;
  }
  return (
    quotedAt(reading, mention.last + 1) ?? hanRun(reading, mention.last + 1) ?? latinName(reading, mention.last + 1)
  );
}

// 国王名叫李守义，…: what stands alone between "叫" and a stop is the name, whatever its characters mean elsewhere.
function wholeName(reading: Reading, first: number): FoundName | null {
  let last = first - 1;
  while (reading.tokens[last + 1]?.kind === 'han' && last - first < 4) last += 1;
  const next = reading.tokens[last + 1];
  const closed = next === undefined || next.kind === 'mark' || /^[的和与在]$/.test(reading.tokens[last]?.key ?? '');
  const inner = reading.tokens.slice(first, last + 1).some((token) => /^[的和与在有是，]$/.test(token.key));
  return closed && !inner && last - first >= 1 && last - first <= 3 ? slice(reading, { first, last }) : null;
}

const surnames =
  /^[王李张刘陈杨赵黄周吴徐孙朱胡郭何罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕蒋蔡贾丁魏薛叶阎余潘杜戴钟汪]$/;

// 王奶奶, 李老师: a family name before what somebody is called by.
function addressOf(reading: Reading, mention: Mention): FoundName | null {
  const surname = reading.tokens[mention.first - 1];
  const lead = reading.tokens[mention.first - 2];
  if (surname === undefined || !surnames.test(surname.key)) return null;
  if (lead?.kind === 'han' && !/^[的里上和帮叫给与跟把让着位是有]$/.test(lead.key)) return null;
  if (reading.mentions.some((other) => other.first <= mention.first - 1 && other.last >= mention.first - 1))
    return null;
  return slice(reading, { first: mention.first - 1, last: mention.last });
}

/** Token positions of 小兰, 阿土, 老张 and the like, where somebody by that name does something. */
export function hanNicknames(reading: Reading): number[] {
  return [...reading.text.matchAll(/[小阿老]\p{Script=Han}(?=说|想要|需要|丢了|弄丢|住在|知道|不见了)/gu)].flatMap(
    (match) => {
      const position = reading.tokens.findIndex((token) => token.start === match.index);
      const claimed = reading.mentions.some(
        (mention) => mention.first <= position + 1 && mention.last >= position && !mayBeInName(mention),
      );
      return position < 0 || claimed ? [] : [position];
    },
  );
}

const hanBreak =
  /^[的和在有是了与把被说会要想需知住站很也都就里旁边上下丢给去来个找帮让等她他它你我们这那很请从到为不没将于弄失养做卖守开藏喜爱害一两三四五六七八九十拿着举提带背骑穿戴正坐躺跑看走唱跳守巡站讲叫名只可能每各更最又再过]$/;

function hanRun(reading: Reading, start: number): FoundName | null {
  const quoted = quotedAt(reading, start);
  if (quoted !== null) return quoted;
  if (reading.tokens[start]?.kind === 'word') return latinName(reading, start);
  let last = start - 1;
  while (last - start < 3) {
    const token = reading.tokens[last + 1];
    const claimed = reading.mentions.some(
      (mention) => mention.first <= last + 1 && mention.last >= last + 1 && !mayBeInName(mention),
    );
    if (token?.kind !== 'han' || claimed || hanBreak.test(token.key)) break;
    last += 1;
  }
  return last - start >= 1 && last - start <= 3 ? slice(reading, { first: start, last }) : null;
}

// 海, 花, 雪 are things and also parts of names: a lone character is no reason to cut a name.
function mayBeInName(mention: Mention): boolean {
  const natural = ['thing', 'stand-in', 'water', 'weather', 'time', 'biome', 'trait', 'unit'].includes(mention.concern);
  return mention.concern === 'trait' || (natural && mention.first === mention.last);
}

function slice(reading: Reading, span: { first: number; last: number }): FoundName {
  const from = reading.tokens[span.first]?.start ?? 0;
  const to = reading.tokens[span.last]?.end ?? 0;
  return { text: reading.text.slice(from, to).replace(/['’]s$/, ''), ...span };
}

function noStop(reading: Reading, gap: { from: number; to: number }): boolean {
  return !reading.tokens.slice(gap.from, gap.to).some((token) => /^[.;!?。；！？]$/.test(token.text));
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
  return text === '' ? text : text[0]?.toUpperCase() + text.slice(1);
}

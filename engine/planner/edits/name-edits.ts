import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, groupWords, say } from '#engine/planner/edits/edit-context.ts';
import { cut, renamePerson } from '#engine/planner/edits/rename-person.ts';
import { findPerson } from '#engine/planner/edits/people-edits.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { findGroup } from '#engine/planner/edits/thing-edits.ts';
import { capitalise } from '#engine/planner/understand/names.ts';

const titleWord =
  /\b(?:title|level|world|game|map|it|this|título|titulo|nivel|mundo|juego|mapa)\b|标题|关卡|世界|游戏|地图|名字|ll[aá]mal[oa]|t[ií]tulal[oa]|^(?:改名|更名|命名|重命名|取名)|^re(?:name|title) (?:to|as)\b/i;
// What follows "to", "as", "como", "为" at the end of the clause is the new name; Spanish "a" only where nothing clearer stands.
const newNames = [
  /(?:改名为|改名叫|更名为|重命名为|命名为|改成|改为|换成|叫做|叫作|名为|叫|为)\s*(.{1,60})$/u,
  /(?:\bcomo\b|\bpor\b|\bto\b|\bas\b|\binto\b|\bcalled\b|\bnamed\b|\bllamad[oa]\b|:|：)\s*(.{1,60})$/iu,
  /^.*(?<!\p{L})(?:a|se llama(?: ahora)?|llamarse|se llame)\s+(.{1,60})$/iu,
] as const;
// "ahora se llama Lucía", "ponle el nombre de Hilario": the name follows the last of these.
const spanishName =
  /^.*\b(?:nombre(?: nuevo)? (?:de|sea|a)|se llam[ae](?: ahora)?|se llamar[aá]|llamarse|de nombre)\s+(.{1,60})$/iu;

/** Renames the level, a character or a thing; true when the clause was about a name. */
export function editNames(context: EditContext, wishes: ClauseWishes): boolean {
  if (
    context.verb !== 'rename' &&
    !(context.verb === 'change' && /\b(?:title|name|título|titulo|nombre)\b|标题|名字/i.test(context.reading.text))
  )
    return false;
  const name = nameOf(context, wishes);
  if (name === null) return false;
  // "call it Lantern Bay" speaks of no lantern.
  const outside = (first: number): boolean => {
    const at = context.reading.text.toLowerCase().lastIndexOf(name.toLowerCase());
    return at < 0 || (context.reading.tokens[first]?.start ?? 0) < at;
  };
  const people = wishes.people.filter((wish) => outside(wish.first));
  const things = wishes.things.filter((wish) => outside(wish.spans[0]?.first ?? 0));
  const person = people.map((wish) => findPerson(context.spec, wish)).find((found) => found !== null);
  if (person !== undefined) {
    renamePerson(context, { id: person.id, from: person.name, to: name });
    return true;
  }
  const group = things.map((wish) => findGroup(context.spec, wish)).find((found) => found !== null);
  if (group !== undefined && group !== null) {
    say(context, { topic: 'named', words: [groupWords(group, context.reading.language), name] });
    group.name = name;
    return true;
  }
  if (renameRecent(context, name) || renameSubject(context, name)) return true;
  // A name for something that is not there changes nothing.
  if (!titleWord.test(context.reading.text)) return context.verb === 'rename';
  say(context, { topic: 'title', words: [context.spec.title, name] });
  context.spec.title = name;
  return true;
}

const pronoun = /\b(?:it|him|her|them)\b|ll[aá]mal[oae]|[它他她]/iu;

// "add a lighthouse and call it Old Tom": "it" is what was just added, else the level.
function renameRecent(context: EditContext, name: string): boolean {
  const { spec, recent, reading } = context;
  if (recent === null || !pronoun.test(reading.text)) return false;
  const person = spec.characters.find((character) => character.id === recent);
  if (person !== undefined) {
    renamePerson(context, { id: person.id, from: person.name, to: name });
    return true;
  }
  const group = spec.things.find((candidate) => candidate.id === recent);
  if (group === undefined) return false;
  say(context, { topic: 'named', words: [groupWords(group, reading.language), name] });
  group.name = name;
  return true;
}

// "村长改成女的，叫秋婆婆": a clause that is only a name goes on about whom the one before spoke of.
function renameSubject(context: EditContext, name: string): boolean {
  const { spec, subject, reading } = context;
  const person = spec.characters.find((character) => character.id === subject);
  if (person === undefined || !/^\s*(?:改?名?叫|叫做|y?\s*(?:que )?se llame|llamad[oa])/u.test(reading.text))
    return false;
  renamePerson(context, { id: person.id, from: person.name, to: name });
  return true;
}

function nameOf(context: EditContext, wishes: ClauseWishes): string | null {
  const { text, tokens, language } = context.reading;
  const quoted = /["“«「『《]([^"”»」』》]{1,60})["”»」』》]/.exec(text)?.[1];
  const patterns =
    language === 'zh' ? newNames : language === 'es' ? [spanishName, ...newNames.slice(1)] : newNames.slice(1, 2);
  const joined = patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  // "call the lighthouse Old Tom", "call it Moonlit Bay": the name just follows.
  const known = Math.max(-1, ...wishes.things.flatMap((wish) => wish.spans.map((span) => span.last)));
  const after = known >= 0 && known + 1 < tokens.length ? text.slice(tokens[known + 1]?.start) : undefined;
  const named = quoted ?? lastWords(text) ?? joined ?? after;
  const name = named
    ?.trim()
    .replace(/^[它他她](?=.)/u, '')
    .replace(/^(?:the (?:new )?name(?: of)?|el nombre(?: de)?)\s+/iu, '')
    // "is called Elm and he is grumpy": the name ends where something else is said.
    .replace(/\s+(?:and|y)\s+(?:he|she|it|they|is|are|has|make|make|makes|give|put|[eé]l|ella|es|tiene|que)\b.*$/iu, '')
    .replace(/[.。!！]$/, '');
  return name === undefined || name === '' ? null : capitalise([...name].slice(0, 40).join('').trim());
}

function lastWords(text: string): string | undefined {
  return (
    /\b(?:call|name|title|retitle)\s+(?:it|him|her|them|this|the\s+(?:level|game|world|map))\s+(.{1,60})$/i.exec(
      text,
    )?.[1] ?? /\b(?:ll[aá]mal[oa]|t[ií]tulalo)\s+(.{1,60})$/i.exec(text)?.[1]
  );
}

// The id stays: quests, scenes and saved conversations point at it.
/** Changes what somebody says first or adds to what they know; true when the clause was about that. */
export function editLines(context: EditContext, wishes: ClauseWishes): boolean {
  const person = wishes.people.map((wish) => findPerson(context.spec, wish)).find((found) => found !== null);
  if (person === undefined || person === null) return false;
  const { text } = context.reading;
  const quoted = /["“«「『]([^"”»」』]{1,200})["”»」』]/.exec(text)?.[1];
  const says = quoted ?? /(?:\bsays?\b|\bsay\b|\bdice\b|\bdiga\b|说(?!话))\s*[:：]?\s*(.{2,200})$/i.exec(text)?.[1];
  const knows = /(?:\bknows?\b(?:\s+that)?|\bsabe\b(?:\s+que)?|知道)\s*[:：]?\s*(.{2,200})$/i.exec(text)?.[1];
  if (knows !== undefined && person.knowledge.length < 12) {
    const line = sentence(quoted ?? knows, context.spec.language);
    person.knowledge.push(line);
    say(context, { topic: 'knowledge', words: [person.name, line] });
    return true;
  }
  const speaks = editConcepts(context).has('greeting') || /\bsays?\b|\bdice\b|\bdiga\b|说(?!话)|问候/.test(text);
  if (!speaks || says === undefined) return false;
  person.greeting = cut(says.trim(), 200);
  say(context, { topic: 'greeting', words: [person.name, person.greeting] });
  return true;
}

function sentence(text: string, language: string): string {
  const whole = capitalise(text.trim());
  return cut(/[.!?。！？]$/.test(whole) ? whole : `${whole}${language === 'zh' ? '。' : '.'}`, 200);
}

import type { CharacterSpec, WorldSpec } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { createRng } from '#engine/math/rng.ts';
import { hueOfColour } from '#engine/planner/compose/compose-player.ts';
import { inventPerson } from '#engine/planner/compose/invent-person.ts';
import { freeId } from '#engine/planner/compose/draft.ts';
import { storyOf } from '#engine/planner/compose/story.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, note, say } from '#engine/planner/edits/edit-context.ts';
import { dropReferences, goalIsLost, mendGoal } from '#engine/planner/edits/references.ts';
import { renamePerson } from '#engine/planner/edits/rename-person.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { colours, hatIn } from '#engine/planner/understand/hero.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { capitalise } from '#engine/planner/understand/names.ts';
import { roleWords } from '#engine/planner/words/people.ts';

/** The character that a wish speaks of, by name or by role. */
export function findPerson(
  spec: WorldSpec,
  wish: Pick<PersonWish, 'name' | 'role' | 'roleWord'>,
): CharacterSpec | null {
  if (wish.name !== null)
    return spec.characters.find((person) => person.name.toLowerCase() === wish.name?.toLowerCase()) ?? null;
  const names = wish.role === null ? [] : Object.values(roleWords.get(wish.role)?.name ?? {});
  const feminine = wish.role === null ? undefined : roleWords.get(wish.role)?.esFeminine;
  return spec.characters.find((person) => [...names, feminine, wish.roleWord].includes(person.role)) ?? null;
}

/** Adding and removing characters, and how they are: trade, temper, clothes, secrets. */
export function editPeople(context: EditContext, people: readonly PersonWish[]): void {
  removeEverybody(context);
  const turned = turnInto(context, people);
  for (const wish of people) {
    if (turned.has(wish)) continue;
    const known = findPerson(context.spec, wish);
    if (context.verb === 'remove' && known !== null && wish.secret === null) removePerson(context, known);
    else if (
      context.verb === 'add' &&
      wish.role !== null &&
      (known === null || wish.name === null) &&
      !isSpokenTo(context, wish)
    )
      addPerson(context, wish);
    else if (wish.name !== null && known === null && (context.verb === 'add' || isNewcomer(context, wish)))
      addPerson(context, wish);
    else if (known !== null && context.verb !== 'remove' && turned.size === 0)
      tellPerson(context, { wish, person: known });
  }
}

// "the librarian Quentin gives hints": somebody by trade and name who is not there yet.
function isNewcomer({ explicitVerb, reading }: EditContext, wish: PersonWish): boolean {
  return !explicitVerb && wish.role !== null && reading.tokens.length > wish.last - wish.first + 1;
}

// "give the baker a hat" speaks of the baker who is there.
function isSpokenTo(context: EditContext, wish: PersonWish): boolean {
  if (findPerson(context.spec, wish) === null) return false;
  const before = context.reading.tokens[wish.first - 1]?.key ?? '';
  return /^(?:the|el|la|al|给|让|把)$/.test(before);
}

// "make Mira a wizard", "turn the baker into a guard": the one who is there, then the new trade.
function turnInto(context: EditContext, people: readonly PersonWish[]): Set<PersonWish> {
  const done = new Set<PersonWish>();
  if (!['change', 'replace'].includes(context.verb) && context.explicitVerb) return done;
  const [first, second] = people;
  const person = first === undefined ? null : findPerson(context.spec, first);
  if (first === undefined || person === null) return done;
  if (second !== undefined && takesName(context, { person, second })) done.add(second);
  const isNew = (wish: PersonWish | undefined): boolean =>
    wish?.role !== null && wish !== undefined && findPerson(context.spec, { ...wish, name: null }) !== person;
  const trade =
    first.name !== null && isNew(first)
      ? first
      : second !== undefined && (second.name === null || done.has(second)) && isNew(second)
        ? second
        : null;
  const words = trade?.role === null || trade === null ? undefined : roleWords.get(trade.role);
  if (words === undefined || trade === null) return done;
  const { language } = context.spec;
  const own =
    trade.roleWord !== null && /\p{Script=Han}/u.test(trade.roleWord) === (language === 'zh') ? trade.roleWord : null;
  const role = own ?? words.name[language];
  if (role === person.role) return done;
  person.role = [...role].slice(0, 60).join('');
  person.persona = words.persona[language].slice(0, 240);
  person.appearance = { hue: words.hue, hat: words.hat };
  say(context, { topic: 'new-role', words: [person.name, person.role] });
  done.add(trade);
  return done;
}

// "turn Ana into Boris the hunter": another name comes with the trade.
function takesName(context: EditContext, change: { person: CharacterSpec; second: PersonWish }): boolean {
  const { person, second } = change;
  if (second.name === null || findPerson(context.spec, second) !== null) return false;
  if (!/\b(?:into|to|with|by|for|en|por)\b|成|为/iu.test(context.reading.text)) return false;
  renamePerson(context, { id: person.id, from: person.name, to: second.name });
  return true;
}

function tellPerson(context: EditContext, told: { wish: PersonWish; person: CharacterSpec }): void {
  const { wish, person } = told;
  if (wish.secret !== null) addSecret(context, { person, secret: wish.secret });
  dress(context, person);
  const persona = wish.persona ?? (context.explicitVerb || isBusy(context) ? null : manner(context, person));
  // What somebody wears and where they live was done already.
  const isPlaced = wish.placement.near !== null || wish.placement.region !== null;
  const isWorn = /^(?:wears?|wearing|puts? on|lleva|lleve|viste|穿|戴)/iu.test(persona ?? '');
  if (isWorn || isPlaced) return;
  if (persona !== null && wish.secret === null) describe(context, { person, persona });
}

/** Takes the secrets of somebody away; true when the clause was about that. */
export function dropSecrets(context: EditContext, people: readonly PersonWish[]): boolean {
  if (context.verb !== 'remove' || !/\bsecrets?\b|\bsecretos?\b|秘密/iu.test(context.whole.text)) return false;
  const person = people.map((wish) => findPerson(context.spec, wish)).find((found) => found !== null);
  if (person === undefined || person === null) return false;
  if (person.secrets.length === 0) note(context, `${person.name}, 0`);
  else say(context, { topic: 'secret-off', words: [person.name] });
  person.secrets = [];
  return true;
}

const feels =
  /^(?:loves?|hates?|dislikes?|likes?|fears?|dreads?|adores?|misses|dreams? of|(?:is|are|was) (?:afraid|scared|fond|proud|jealous|tired|sick) of|always|never|ama|odia|adora|teme|detesta|extraña|sueña con|le (?:gustan?|encantan?|dan? miedo)|siempre|nunca|tiene miedo|喜欢|讨厌|害怕|热爱|总是|从不|想念|最怕|最爱)(?![\p{L}])/iu;

/** What somebody of the level feels or always does, whatever else the words name ("he hates rain"); true when the clause was about that. */
export function tellManner(context: EditContext, people: readonly PersonWish[]): boolean {
  const wish = people.find((other) => other.secret === null && findPerson(context.spec, other) !== null);
  const person = wish === undefined ? null : findPerson(context.spec, wish);
  if (person === null || context.verb === 'rename' || context.verb === 'move') return false;
  const rest = afterName(context, person);
  if (!feels.test(rest) && !/^(?:喜欢|讨厌|害怕|热爱|总是|从不|想念|最怕|最爱)/u.test(rest)) return false;
  describe(context, { person, persona: manner(context, person) ?? `${capitalise(rest)}.` });
  return true;
}

function describe(context: EditContext, told: { person: CharacterSpec; persona: string }): void {
  const { person, persona } = told;
  if (person.persona.includes(persona)) {
    note(context, persona);
    return;
  }
  const joint = context.spec.language === 'zh' ? '' : ' ';
  person.persona = [...`${persona}${joint}${person.persona}`].slice(0, 240).join('').trim();
  say(context, { topic: 'persona', words: [person.name, persona] });
}

// What follows the name, or "he" and "she" where the name was said before.
function afterName({ reading: { text } }: EditContext, person: CharacterSpec): string {
  const at = text.toLowerCase().indexOf(person.name.toLowerCase());
  if (at >= 0) return text.slice(at + person.name.length).trim();
  return /^(?:and |y )?(?:he|she|they|[eé]l|ella|[他她])[\s,]*(.*)$/iu.exec(text)?.[1]?.trim() ?? '';
}

// Something else was read in the clause: it is no description.
function isBusy(context: EditContext): boolean {
  return mentionsOf(context.reading, 'region', 'relation', 'thing', 'naming').length > 0;
}

// "Mira is afraid of ducks", "Lucía odia los lunes", "米拉害怕鸭子"
function manner(context: EditContext, person: CharacterSpec): string | null {
  const rest = afterName(context, person);
  const told =
    /^(?:should|must|has to|is|are|loves?|hates?|likes?|fears?|always|never|wants?|dislikes?|dreads?|adores?|misses|dreams?|es|está|tiene|ama|odia|adora|detesta|le|debe|debería|siempre|nunca|quiere|teme|喜欢|讨厌|害怕|总是|从不|应该|是个|很|想)/iu.exec(
      rest,
    );
  if (told === null) return null;
  const sentence = capitalise(rest.replace(/^(?:should|must|has to|debería|应该)\s*/iu, ''));
  return `${[...sentence].slice(0, 120).join('')}${context.reading.language === 'zh' ? '。' : '.'}`;
}

function addSecret(
  context: EditContext,
  told: { person: CharacterSpec; secret: NonNullable<PersonWish['secret']> },
): void {
  const { person, secret } = told;
  const phrases = storyOf(context.spec.language)['secret.phrase'];
  const rng = createRng(`secret/${person.id}/${secret.text}`);
  const unlockPhrase = (secret.unlockPhrase ?? rng.pick(phrases)).toLowerCase().slice(0, 60);
  const id = ['secret', 'secret-2', 'secret-3', 'secret-4'].find(
    (free) => !person.secrets.some((other) => other.id === free),
  );
  // A person has four at most: the newest takes the place of the oldest.
  if (id === undefined) person.secrets.shift();
  const text =
    secret.text ?? rng.pick(storyOf(context.spec.language)['secret.text'].filter((line) => !line.includes('{')));
  person.secrets.push({ id: id ?? 'secret', text, unlockPhrase });
  say(context, { topic: 'secret', words: [person.name] });
}

function dress(context: EditContext, person: CharacterSpec): void {
  const { text } = context.reading;
  const hat =
    hatIn(text) ??
    (/\b(?:no|without|remove|take off|sin) .*\b(?:hat|sombrero)\b|(?:不|别)戴帽/i.test(text) ? 'none' : null);
  const dressed = hat !== null || editConcepts(context).has('appearance');
  const colour = mentionsOf(context.reading, 'trait').find((mention) => colours.has(mention.concept))?.concept;
  const hue = colour === undefined || !dressed ? undefined : hueOfColour[colour];
  if (hat === null && hue === undefined) return;
  const after = { hat: hat ?? person.appearance.hat, hue: hue ?? person.appearance.hue };
  if (after.hat === person.appearance.hat && after.hue === person.appearance.hue) note(context, person.name);
  else say(context, { topic: 'clothes', words: [person.name] });
  person.appearance = after;
}

/** Adds somebody with what is said about them; null where the level is full of people. */
export function addPerson(context: EditContext, wish: PersonWish): CharacterSpec | null {
  const { spec } = context;
  if (spec.characters.length >= specLimits.characters) return null;
  const rng = createRng(`edit/${spec.title}/${spec.characters.length}`);
  const invented = inventPerson({
    wish,
    language: spec.language,
    taken: spec.characters.map((person) => person.name),
    rng,
  });
  const id = freeId(spec, invented.idBase);
  const person: CharacterSpec = {
    ...invented.character,
    id,
    greeting: [...(wish.greeting ?? rng.pick(storyOf(spec.language)[`greeting.${spec.setting.mood}`]))]
      .slice(0, 200)
      .join(''),
    knowledge: wish.knowledge.slice(0, 12),
  };
  spec.characters.push(person);
  spec.absent = spec.absent.filter((word) => word !== 'characters');
  say(context, { topic: 'added-person', words: [person.name, person.role] });
  if (wish.secret !== null) addSecret(context, { person, secret: wish.secret });
  if (editConcepts(context).has('appearance') || hatIn(context.reading.text) !== null) dress(context, person);
  return person;
}

// "no people", "everybody should leave"
function removeEverybody(context: EditContext): void {
  const denied =
    mentionsOf(context.reading, 'denial').some((mention) => mention.concept === 'characters') ||
    (context.verb === 'remove' &&
      mentionsOf(context.reading, 'category').some((mention) => mention.concept === 'characters'));
  if (!denied) return;
  // Removing makes a new list, so the old one can be walked.
  for (const person of context.spec.characters) removePerson(context, person);
  if (!context.spec.absent.includes('characters')) context.spec.absent.push('characters');
}

function removePerson(context: EditContext, person: CharacterSpec): void {
  const { spec } = context;
  spec.characters = spec.characters.filter((other) => other !== person);
  dropReferences(spec, person.id);
  say(context, { topic: 'removed', words: [person.name] });
  if (!goalIsLost(spec)) return;
  const target = mendGoal(spec);
  if (target !== null) say(context, { topic: 'goal', words: [target.name || target.id] });
}

import type { Placement, ThingGroup } from '#engine/level/world-spec.ts';
import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, groupWords, note, say } from '#engine/planner/edits/edit-context.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { findPerson } from '#engine/planner/edits/people-edits.ts';
import { findGroup } from '#engine/planner/edits/thing-edits.ts';
import { bareWish } from '#engine/planner/edits/bare-wish.ts';
import type { PersonWish, ThingWish, WishPlacement } from '#engine/planner/understand/intent.ts';
import { readKnowledge, spokenSpans } from '#engine/planner/understand/knowledge.ts';
import { readPeople } from '#engine/planner/understand/people.ts';
import { readPersonas } from '#engine/planner/understand/personas.ts';
import { readRelations } from '#engine/planner/understand/relations.ts';
import { readThings } from '#engine/planner/understand/things.ts';
import { shoreWords } from '#engine/planner/words/cards.ts';
import { regionWords } from '#engine/planner/words/region-words.ts';
import { relationWords } from '#engine/planner/words/places.ts';

/** The things and people of a clause with the relations that it states. */
export interface ClauseWishes {
  readonly things: readonly ThingWish[];
  readonly people: readonly PersonWish[];
  /** Things that only say where something else stands. */
  readonly objects: ReadonlySet<ThingWish>;
  /** Groups that the clause itself added. */
  readonly groups: Map<ThingWish, ThingGroup>;
  /** The group that "it" or "them" points at, where the clause names no thing. */
  readonly pronoun: ThingGroup | null;
}

/** Reads who and what a clause speaks of, and where it puts them. */
export function readClauseWishes(context: EditContext): ClauseWishes {
  const nothing = { denied: new Set<number>(), absent: new Set<string>() };
  const { reading } = context;
  const { things } = readThings(reading, nothing);
  const known = context.spec.characters.flatMap((person) => knownPerson(context, person.name) ?? []);
  const read = readPeople(reading, nothing);
  // "Mira the baker", "make Mira a wizard": the trade stands apart from the name that is known.
  const people = [
    ...read.filter((wish) => !known.some((other) => other.name === wish.name)),
    ...known.map((wish) => ({ ...wish, ...roleOf(read.find((other) => other.name === wish.name)) })),
  ].toSorted((a, b) => a.first - b.first);
  const spokenOf = people.length === 0 ? lastPerson(context) : null;
  if (spokenOf !== null) people.push(spokenOf);
  readKnowledge(context.whole, people);
  readPersonas(context.whole, people, spokenSpans(context.whole));
  readRelations(reading, { things, people });
  const objects = new Set(
    [...things, ...people].flatMap((wish) =>
      wish.placement.near?.kind === 'thing' && findGroup(context.spec, wish.placement.near.wish) !== null
        ? [wish.placement.near.wish]
        : [],
    ),
  );
  placeOnMap(context, { things, people });
  placeBesideSubject(context, { things, people });
  return { things, people, objects, groups: new Map(), pronoun: pronounOf(context, { things, people }) };
}

function roleOf(wish: PersonWish | undefined): Partial<Pick<PersonWish, 'role' | 'roleWord'>> {
  return wish === undefined ? {} : { role: wish.role, roleWord: wish.roleWord };
}

const personPronoun = /(?<!\p{L})(?:he|she|him|her|his|they|[eé]l|ella|le)(?!\p{L})|[他她]/iu;

const singlePronoun = /(?<!\p{L})(?:he|she|him|her|his|él|ella)(?!\p{L})|[他她]/iu;

// "she knows where the key is": whoever was spoken of last.
function lastPerson(context: EditContext): PersonWish | null {
  const { characters } = context.spec;
  const first = context.reading.tokens.findIndex((token) => personPronoun.test(token.text));
  // Whoever was named first in the level is meant where nobody was spoken of.
  const person =
    characters.find((character) => character.id === context.subject) ??
    (singlePronoun.test(context.reading.text) ? characters[0] : undefined);
  if (person !== undefined && first === -1 && isBarePlace(context)) return { ...nobody(), name: person.name };
  if (person === undefined || first === -1) return null;
  return { ...nobody(), name: person.name, first, last: first };
}

const besideIt =
  /\b(?:to|of|beside|near|behind|around|by|with|from) (?:it|them|him|her|that one)(?!\p{L})|\b(?:junto|cerca|al lado|detr[aá]s|alrededor|delante) (?:de )?(?:[eé]l|ella|ellos|ellas|eso)(?!\p{L})|(?:在|到)?[它他她]们?(?:的)?(?:旁边|边上|后面|前面|附近|周围)/iu;

// "add a bench next to it": what was spoken of before is what it stands beside.
function placeBesideSubject(context: EditContext, named: { things: ThingWish[]; people: PersonWish[] }): void {
  const { spec, reading, subject } = context;
  if (!besideIt.test(reading.text)) return;
  const wish = named.things[0] ?? named.people.find(({ name }) => name !== personById(context)?.name);
  const group = spec.things.find((other) => other.id === subject);
  const person = personById(context);
  const relation = mentionsOf(reading, 'relation')[0]?.concept ?? 'beside';
  if (wish === undefined || wish.placement.near !== null) return;
  const near: WishPlacement['near'] =
    group !== undefined
      ? { kind: 'thing', wish: { ...bareWish, kind: group.kind, name: group.name } }
      : person !== undefined
        ? { kind: 'person', wish: { ...nobody(), name: person.name } }
        : null;
  if (near !== null) Object.assign(wish.placement, { near, relation });
}

function personById({ spec, subject }: EditContext) {
  return spec.characters.find((character) => character.id === subject);
}

const levelWord = /\b(?:map|level|world|game|mapa|nivel|mundo|juego)\b|地图|关卡|世界|游戏/iu;
const pronoun =
  /(?<!\p{L})(?:it|them|they|ones|that one|the rest|the others?|the remaining|el resto|los dem[aá]s|las dem[aá]s|those|these|lo|los|las|la|ellos|ellas|ponl[oae]s?|hazl[oae]s?|mu[eé]vel[oae]s?|de ellos|de ellas)(?!\p{L})|它们?|^(?:颜色|大小|数量|个数|the colou?r|(?:el|su) color|改成|换成|变成|移到|放到|涂成)|其余的?|剩下的/iu;

// "... and make them red", "换成尖刺": what the clause before spoke of.
function pronounOf(
  context: EditContext,
  named: { things: readonly ThingWish[]; people: readonly PersonWish[] },
): ThingGroup | null {
  if (named.things.length > 0 || named.people.length > 0) return null;
  // "the windmill is too small, make it bigger"
  const concepts = editConcepts(context);
  const ofLevel = levelWord.test(context.reading.text) || mentionsOf(context.reading, 'archetype', 'biome').length > 0;
  const sized = (concepts.has('bigger') || concepts.has('smaller')) && !ofLevel && !context.isInherited;
  const isCount = context.reading.tokens.length === 1 && context.reading.numbers.length === 1;
  if (!sized && !isCount && !pronoun.test(context.reading.text) && !isBarePlace(context)) return null;
  const group = context.spec.things.find((other) => other.id === context.subject) ?? null;
  // "it" is one: after "ten spikes", "make it shorter" speaks of the level.
  const isOne =
    /(?<!\p{L})(?:it|lo|la)(?!\p{L})/iu.test(context.reading.text) &&
    !/(?<!\p{L})(?:them|they|los|las)(?!\p{L})/iu.test(context.reading.text);
  return group !== null && !(isOne && group.count > 1) ? group : onlyCreatures(context, concepts);
}

// "no, in the west": only another place for what was spoken of.
function isBarePlace({ reading, explicitVerb }: EditContext): boolean {
  const [region] = mentionsOf(reading, 'region');
  return (
    !explicitVerb &&
    region !== undefined &&
    /^(?:in|to|at|on|near|en|al|a|hacia|在|到)$/.test(reading.tokens[0]?.key ?? '')
  );
}

// "make them slower", where nothing was spoken of: the only creatures that there are.
function onlyCreatures({ spec, reading }: EditContext, concepts: ReadonlySet<string>): ThingGroup | null {
  const lively = ['faster', 'slower', 'chase', 'patrol', 'watch'].some((concept) => concepts.has(concept));
  if (!lively || !/(?<!\p{L})(?:them|they|those|these|ellos|ellas|los|las)(?!\p{L})|它们|他们/iu.test(reading.text))
    return null;
  const creatures = spec.things.filter((group) => creatureKinds.includes(group.kind));
  return creatures.length === 1 ? (creatures[0] ?? null) : null;
}

const sides: Readonly<Record<string, Placement['region']>> = {
  'north-of': 'north',
  'south-of': 'south',
  'east-of': 'east',
  'west-of': 'west',
};

// "north of the village", "村子北边": the side of the map, where nothing is named that something could stand beside.
function placeOnMap(
  context: EditContext,
  named: { things: readonly ThingWish[]; people: readonly PersonWish[] },
): void {
  const [only] = named.people;
  const region = mentionsOf(context.reading, 'region')[0]?.concept as Placement['region'] | undefined;
  if (only !== undefined && named.things.length === 0 && region !== undefined && isBarePlace(context))
    only.placement.region ??= region;
  const side = mentionsOf(context.reading, 'relation').find((mention) => mention.concept in sides);
  const [first] = [...named.things, ...named.people].toSorted((a, b) => firstOf(a) - firstOf(b));
  if (side === undefined || first === undefined) return;
  const { placement } = first;
  if (placement.near === null && placement.region === null) placement.region = sides[side.concept] ?? null;
}

function firstOf(wish: ThingWish | PersonWish): number {
  return 'spans' in wish ? (wish.spans[0]?.first ?? 0) : wish.first;
}

// Somebody of the level who is named in the clause, wherever the name stands.
function knownPerson(context: EditContext, name: string): PersonWish | null {
  const words = name.toLowerCase();
  const first = context.reading.tokens.findIndex((token, index) => {
    const rest = context.reading.text.slice(token.start).toLowerCase();
    return rest.startsWith(words) && index >= 0;
  });
  return first === -1 ? null : { ...nobody(), name, first, last: first };
}

function nobody(): PersonWish {
  return {
    name: null,
    role: null,
    roleWord: null,
    greeting: null,
    persona: null,
    knowledge: [],
    secret: null,
    placement: { region: null, relation: null, near: null, and: null },
    nameSpan: null,
    first: -1,
    last: -1,
  };
}

/** Puts groups and characters where the clause says; nothing is said for things that were just added. */
export function editPlaces(context: EditContext, wishes: ClauseWishes): void {
  const before = JSON.stringify(context.spec.things.map((group) => group.placement));
  placePronoun(context, wishes.pronoun);
  for (const wish of wishes.things) {
    const group = wishes.groups.get(wish) ?? findGroup(context.spec, wish);
    const placement = group === null ? null : placementOf(context, { wish, ownId: group.id });
    if (group === null || placement === null || wishes.objects.has(wish)) continue;
    if (JSON.stringify(group.placement) === JSON.stringify(placement)) {
      if (!wishes.groups.has(wish)) note(context, groupWords(group, context.reading.language));
      continue;
    }
    group.placement = placement;
    sayMoved(context, { subject: groupWords(group, context.reading.language), placement });
  }
  for (const wish of wishes.people) {
    const person = findPerson(context.spec, wish);
    const placement = person === null ? null : placementOf(context, { wish, ownId: person.id });
    if (person === null || placement === null || JSON.stringify(person.placement) === JSON.stringify(placement))
      continue;
    person.placement = placement;
    sayMoved(context, { subject: person.name, placement });
  }
  // A ring of "near" would leave nobody to place first.
  if (hasRing(context)) {
    const old = JSON.parse(before) as Placement[];
    context.spec.things.forEach((group, index) => {
      group.placement = old[index] ?? { region: 'anywhere' };
    });
  }
}

// "put it in the north", "放到喷泉旁边"
function placePronoun(context: EditContext, group: ThingGroup | null): void {
  const region = mentionsOf(context.reading, 'region')[0]?.concept as Placement['region'] | undefined;
  if (group === null || region === undefined || region === 'water') return;
  group.placement = { region };
  sayMoved(context, { subject: groupWords(group, context.reading.language), placement: group.placement });
}

function hasRing(context: EditContext): boolean {
  const owners = [...context.spec.things, ...context.spec.characters];
  return owners.some((owner) => {
    let near = owner.placement.near;
    for (let steps = 0; near !== undefined && steps <= owners.length; steps += 1) {
      if (near === owner.id) return true;
      near = owners.find((other) => other.id === near)?.placement.near;
    }
    return false;
  });
}

function placementOf(context: EditContext, found: { wish: ThingWish | PersonWish; ownId: string }): Placement | null {
  const { placement } = found.wish;
  const id = nearId(context, placement.near);
  const region = placement.region === 'water' ? 'anywhere' : (placement.region ?? 'anywhere');
  const other = nearId(context, placement.and);
  if (id !== undefined && id !== found.ownId)
    return {
      region,
      near: id,
      relation: placement.relation ?? 'beside',
      ...(other === undefined || other === found.ownId ? {} : { and: other }),
    };
  const water = context.spec.layout.water;
  if (placement.region === 'water') return water === 'none' ? null : { region, near: water, relation: 'beside' };
  return placement.region === null ? null : { region: placement.region };
}

function nearId(context: EditContext, near: WishPlacement['near']): string | undefined {
  if (near === null) return undefined;
  if (near.kind === 'place' && near.place !== 'water') return near.place;
  if (near.kind === 'place') return context.spec.layout.water === 'none' ? undefined : context.spec.layout.water;
  if (near.kind === 'thing') return findGroup(context.spec, near.wish)?.id;
  return findPerson(context.spec, near.wish)?.id;
}

function sayMoved(context: EditContext, moved: { subject: string; placement: Placement }): void {
  const { language } = context.reading;
  const { near, relation, region } = moved.placement;
  const group = context.spec.things.find((other) => other.id === near);
  const person = context.spec.characters.find((other) => other.id === near);
  if (near === undefined) {
    say(context, { topic: 'moved-region', words: [moved.subject, regionWords[language][region]] });
    return;
  }
  const water = near === context.spec.layout.water ? shoreWords[language][context.spec.layout.water] : near;
  const object = group === undefined ? (person?.name ?? water) : groupWords(group, language);
  say(context, { topic: 'moved', words: [moved.subject, relationWords[language][relation ?? 'beside'], object] });
}

import type { BiomeKind, CharacterSpec, ThingGroup } from '#engine/level/world-spec.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { freeId } from '#engine/planner/compose/draft.ts';
import { inventPerson } from '#engine/planner/compose/invent-person.ts';
import type { Teller } from '#engine/planner/compose/story.ts';
import { createTeller, friendSlots, landmarkGroup } from '#engine/planner/compose/story.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { definite, noun } from '#engine/planner/words/grammar.ts';
import { shoreWords } from '#engine/planner/words/cards.ts';
import { relationWords } from '#engine/planner/words/places.ts';

const rolesOf: Readonly<Record<BiomeKind, readonly string[]>> = {
  meadow: ['farmer', 'child', 'gardener'],
  forest: ['elder', 'miner', 'healer'],
  desert: ['merchant', 'scholar', 'guard'],
  snow: ['postman', 'cook', 'elder'],
  volcano: ['smith', 'guard', 'scholar'],
  harbour: ['keeper', 'fisher', 'sailor'],
  swamp: ['healer', 'wizard', 'fisher'],
  crystal: ['scholar', 'miner', 'wizard'],
  'sky-islands': ['postman', 'robot', 'wizard'],
  autumn: ['baker', 'farmer', 'musician'],
};

/** Gives every wished person an id, a name and a look, and invents who is missing. What they know comes later. */
export function composePeople(draft: SpecDraft): void {
  const { intent, archetype } = draft;
  if (intent.absent.has('characters')) return;
  for (const wish of intent.people) draft.characterOf.set(wish, addPerson(draft, wish));
  // Whoever names people has said who is there.
  const wanted = archetype === 'quest-village' && intent.people.length === 0 ? 2 : 1;
  for (const role of rolesOf[draft.setting.biome]) {
    if (draft.characters.length >= wanted) break;
    if (!intent.people.some((wish) => wish.role === role)) addPerson(draft, inventedWish(role));
  }
}

function inventedWish(role: string): PersonWish {
  return {
    name: null,
    role,
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

function addPerson(draft: SpecDraft, wish: PersonWish): string {
  const taken = draft.characters.map((person) => person.name);
  const rng = draft.rng.fork(`person/${draft.characters.length}`);
  const { character, idBase } = inventPerson({ wish, language: draft.intent.language, taken, rng });
  const id = freeId(draft, idBase);
  draft.characters.push({ ...character, id });
  return id;
}

/** Fills in what people say, know and hide, once the whole level is known. */
export function composeKnowledge(draft: SpecDraft): void {
  const teller = createTeller(draft, draft.rng.fork('knowledge'));
  draft.characters.forEach((character, index) => {
    const wish = [...draft.characterOf].find(([, id]) => id === character.id)?.[0] ?? null;
    const secret = secretOf(draft, { character, wish, teller, index });
    const knowledge = [...promptKnowledge(draft, { wish, teller }), ...linesFor(draft, { character, teller, index })];
    const greeting = wish?.greeting ?? teller.tell(`greeting.${draft.setting.mood}`, { label: character.id });
    draft.characters[index] = {
      ...character,
      greeting: cut(greeting),
      knowledge: [...new Set(knowledge.map(cut))].slice(0, 6),
      secrets: secret === null ? [] : [secret],
    };
  });
  hintAtSecrets(draft, teller);
}

function linesFor(draft: SpecDraft, found: { character: CharacterSpec; teller: Teller; index: number }): string[] {
  const { character, teller, index } = found;
  const label = character.id;
  const lines: string[] = [];
  const enemy = draft.things.some((group) => group.role === 'enemy');
  const { archetype } = draft;
  if (
    archetype === 'obby' ||
    archetype === 'flyer' ||
    archetype === 'race' ||
    archetype === 'rings' ||
    archetype === 'runner' ||
    archetype === 'dungeon' ||
    archetype === 'maze' ||
    archetype === 'puzzle' ||
    archetype === 'escape-room'
  )
    lines.push(...teller.tellAll(`knows.${archetype}`).slice(0, 2));
  else if (draft.targetId !== null && index % 2 === 0) lines.push(teller.tell('knows.target', { label }));
  const friend = draft.characters[(index + 1) % draft.characters.length];
  if (friend !== undefined && friend !== character)
    lines.push(teller.tell('knows.person', { label, extra: friendSlots(friend) }));
  if (index > 0 && draft.archetype === 'quest-village') lines.push(teller.tell('knows.quest', { label }));
  const relations = relationLines(draft, teller);
  const relation = relations[index % Math.max(1, relations.length)];
  if (relation !== undefined) lines.push(relation);
  if (landmarkGroup(draft) !== null && draft.archetype !== 'flyer')
    lines.push(teller.tell('knows.landmark', { label }));
  if (enemy) lines.push(teller.tell('knows.enemy', { label }));
  else if (draft.archetype === 'collect') lines.push(teller.tell('knows.calm', { label }));
  if (draft.intent.timerSeconds !== null) lines.push(teller.tell('knows.timer', { label }));
  if (draft.intent.lives !== null) lines.push(teller.tell('knows.lives', { label }));
  const lore = teller.tellAll(`lore.${draft.setting.biome}`);
  lines.splice(Math.min(3, lines.length), 0, lore[index % lore.length] ?? '');
  if (index === draft.characters.length - 1 && draft.things.some((group) => group.role === 'secret'))
    lines.splice(4, 0, teller.tell('knows.chest', { label }));
  return lines.filter((line) => line !== '');
}

/** One sentence for every relation between placed things. */
function relationLines(draft: SpecDraft, teller: Teller): string[] {
  return draft.things.flatMap((group) => {
    if (group.placement.near === undefined || group.role === 'secret') return [];
    const extra = relationSlots(draft, group);
    return extra === null ? [] : [teller.tell('knows.near', { extra, label: group.id })];
  });
}

function relationSlots(draft: SpecDraft, group: ThingGroup): Record<string, string> | null {
  const { language } = draft.intent;
  const { near, relation } = group.placement;
  const other = draft.things.find((candidate) => candidate.id === near);
  const water = near !== undefined && near === draft.layout.water ? shoreWords[language][draft.layout.water] : null;
  const object = other === undefined ? water : definite(other, { count: other.count, language });
  if (object === null) return null;
  return {
    subject: definite(group, { count: group.count, language }),
    object,
    relation: relationWords[language][relation ?? 'beside'],
  };
}

// "who knows where the key is" is answered with where the level puts the key.
function promptKnowledge(draft: SpecDraft, found: { wish: PersonWish | null; teller: Teller }): string[] {
  const { language } = draft.intent;
  return (found.wish?.knowledge ?? []).map((line) => {
    if (!/^(?:where|dónde|donde)\b/i.test(line) && !/在哪|哪里|在什么地方/.test(line)) return line;
    const index = draft.things.findIndex((group) => line.toLowerCase().includes(noun(group, language).toLowerCase()));
    const group = draft.things[index];
    if (group === undefined) return line;
    const landmark = landmarkGroup(draft);
    const placed: ThingGroup =
      group.placement.near !== undefined || landmark === null || landmark === group
        ? group
        : { ...group, placement: { region: 'anywhere', near: landmark.id, relation: 'beside' } };
    draft.things[index] = placed;
    const extra = relationSlots(draft, placed);
    if (extra !== null) return found.teller.tell('answer.near', { extra });
    return found.teller.tell('answer.anywhere', {
      extra: { subject: definite(group, { count: group.count, language }) },
    });
  });
}

function secretOf(
  draft: SpecDraft,
  found: { character: CharacterSpec; wish: PersonWish | null; teller: Teller; index: number },
): CharacterSpec['secrets'][number] | null {
  const { wish, teller, character } = found;
  const asked = wish?.secret ?? null;
  const invents =
    draft.characters.length > 1 && found.index === 0 && draft.intent.people.every((other) => other.secret === null);
  if (asked === null && !invents) return null;
  const phrase = asked?.unlockPhrase ?? teller.tell('secret.phrase', { label: character.id });
  return {
    id: 'secret',
    text: cut(asked?.text ?? teller.tell('secret.text', { label: character.id })),
    unlockPhrase: phrase.toLowerCase().slice(0, 60),
  };
}

// Whoever keeps a secret, somebody else knows the words that open it.
function hintAtSecrets(draft: SpecDraft, teller: Teller): void {
  draft.characters.forEach((character, index) => {
    const secret = character.secrets[0];
    const other = (index + 1) % draft.characters.length;
    const confidant = draft.characters[other];
    if (secret === undefined || confidant === undefined || other === index) return;
    const hint = teller.tell('knows.phrase', { extra: { ...friendSlots(character), phrase: secret.unlockPhrase } });
    draft.characters[other] = { ...confidant, knowledge: [...confidant.knowledge, cut(hint)].slice(0, 12) };
  });
}

function cut(text: string): string {
  return [...text].slice(0, 200).join('').trim();
}

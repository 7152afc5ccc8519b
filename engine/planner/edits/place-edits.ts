import type { Placement, ThingGroup } from '#engine/level/world-spec.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { groupWords, say } from '#engine/planner/edits/edit-context.ts';
import { findPerson } from '#engine/planner/edits/people-edits.ts';
import { findGroup } from '#engine/planner/edits/thing-edits.ts';
import type { PersonWish, ThingWish, WishPlacement } from '#engine/planner/understand/intent.ts';
import { readPeople } from '#engine/planner/understand/people.ts';
import { readRelations } from '#engine/planner/understand/relations.ts';
import { readThings } from '#engine/planner/understand/things.ts';
import { shoreWords } from '#engine/planner/words/cards.ts';
import { relationWords } from '#engine/planner/words/places.ts';

/** The things and people of a clause with the relations that it states. */
export interface ClauseWishes {
  readonly things: readonly ThingWish[];
  readonly people: readonly PersonWish[];
  /** Things that only say where something else stands. */
  readonly objects: ReadonlySet<ThingWish>;
  /** Groups that the clause itself added. */
  readonly groups: Map<ThingWish, ThingGroup>;
}

/** Reads who and what a clause speaks of, and where it puts them. */
export function readClauseWishes(context: EditContext): ClauseWishes {
  const nothing = { denied: new Set<number>(), absent: new Set<string>() };
  const { things } = readThings(context.reading, nothing);
  const known = context.spec.characters.flatMap((person) => knownPerson(context, person.name) ?? []);
  const people = [
    ...readPeople(context.reading, nothing).filter((wish) => !known.some((other) => other.name === wish.name)),
    ...known,
  ];
  readRelations(context.reading, { things, people });
  const objects = new Set(
    [...things, ...people].flatMap((wish) =>
      wish.placement.near?.kind === 'thing' && findGroup(context.spec, wish.placement.near.wish) !== null
        ? [wish.placement.near.wish]
        : [],
    ),
  );
  return { things, people, objects, groups: new Map() };
}

// Somebody of the level who is named in the clause, wherever the name stands.
function knownPerson(context: EditContext, name: string): PersonWish | null {
  const words = name.toLowerCase();
  const first = context.reading.tokens.findIndex((token, index) => {
    const rest = context.reading.text.slice(token.start).toLowerCase();
    return rest.startsWith(words) && index >= 0;
  });
  if (first === -1) return null;
  return {
    name,
    role: null,
    roleWord: null,
    greeting: null,
    persona: null,
    knowledge: [],
    secret: null,
    placement: { region: null, relation: null, near: null, and: null },
    nameSpan: null,
    first,
    last: first,
  };
}

/** Puts groups and characters where the clause says; nothing is said for things that were just added. */
export function editPlaces(context: EditContext, wishes: ClauseWishes): void {
  const before = JSON.stringify(context.spec.things.map((group) => group.placement));
  for (const wish of wishes.things) {
    const group = wishes.groups.get(wish) ?? findGroup(context.spec, wish);
    const placement = group === null ? null : placementOf(context, { wish, ownId: group.id });
    if (group === null || placement === null || wishes.objects.has(wish)) continue;
    if (JSON.stringify(group.placement) === JSON.stringify(placement)) continue;
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
  if (near.kind === 'water') return context.spec.layout.water === 'none' ? undefined : context.spec.layout.water;
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

const regionWords: Readonly<Record<'en' | 'zh' | 'es', Readonly<Record<Placement['region'], string>>>> = {
  en: {
    anywhere: 'anywhere',
    centre: 'the centre',
    north: 'the north',
    south: 'the south',
    east: 'the east',
    west: 'the west',
    edge: 'the edge',
    corners: 'the corners',
    water: 'by the water',
    high: 'high up',
  },
  zh: {
    anywhere: '任意处',
    centre: '中央',
    north: '北部',
    south: '南部',
    east: '东部',
    west: '西部',
    edge: '边缘',
    corners: '四角',
    water: '水边',
    high: '高处',
  },
  es: {
    anywhere: 'en cualquier parte',
    centre: 'el centro',
    north: 'el norte',
    south: 'el sur',
    east: 'el este',
    west: 'el oeste',
    edge: 'el borde',
    corners: 'las esquinas',
    water: 'junto al agua',
    high: 'en lo alto',
  },
};

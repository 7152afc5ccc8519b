import type {
  ArchetypeKind,
  BehaviourKind,
  CharacterSpec,
  Placement,
  ThingGroup,
  ThingKind,
  WorldSpec,
} from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import type { Intent, PersonWish, ThingWish } from '#engine/planner/understand/intent.ts';
import { isAbsentKind } from '#engine/planner/understand/negation.ts';
import type { Note } from '#engine/planner/words/note.ts';
import { plural } from '#engine/planner/words/grammar.ts';

/** A spec while it is being composed: groups and people with the wishes they came from. */
export interface SpecDraft {
  readonly intent: Intent;
  readonly archetype: ArchetypeKind;
  readonly rng: Rng;
  readonly place: string;
  readonly setting: WorldSpec['setting'];
  readonly layout: WorldSpec['layout'];
  readonly difficulty: number;
  readonly things: ThingGroup[];
  readonly characters: CharacterSpec[];
  readonly groupOf: Map<ThingWish, string>;
  readonly characterOf: Map<PersonWish, string>;
  /** Id of what has to be collected or passed, when something has to. */
  targetId: string | null;
  readonly notes: Note[];
}

/** What a new group needs to say; the rest has defaults. */
export interface GroupRequest {
  readonly kind: ThingKind;
  readonly count: number;
  readonly role: ThingGroup['role'];
  readonly body?: ThingGroup['body'];
  readonly name?: string;
  readonly traits?: readonly string[];
  readonly variants?: readonly { readonly count: number; readonly traits: readonly string[] }[];
  readonly placement?: Placement;
  readonly behaviour?: BehaviourKind | null;
}

/** Adds a group unless its kind must be absent; gives it an id that nothing else has. Returns the id or null. */
export function addGroup(
  draft: Pick<SpecDraft, 'things' | 'characters' | 'intent'>,
  request: GroupRequest,
): string | null {
  if (request.count < 1 || isAbsentKind(draft.intent.absent, request.kind)) return null;
  const id = freeId(draft, groupSlug(request, request.count));
  draft.things.push({
    id,
    kind: request.kind,
    ...(request.body === undefined ? {} : { body: request.body }),
    name: request.name ?? '',
    count: request.count,
    traits: [...(request.traits ?? [])],
    ...specialOf(request),
    role: request.role,
    ...(request.behaviour ? { behaviour: request.behaviour } : {}),
    placement: request.placement ?? { region: 'anywhere' },
  });
  return id;
}

/** Size and odd ones out, only where they were asked for: other specs keep their identity. */
function specialOf({ traits = [], variants = [] }: GroupRequest): Pick<ThingGroup, 'scale' | 'variants'> {
  const scale = traits.includes('big') ? 1.5 : traits.includes('small') ? 0.7 : null;
  return {
    ...(scale === null ? {} : { scale }),
    ...(variants.length === 0
      ? {}
      : { variants: variants.slice(0, 4).map((part) => ({ count: part.count, traits: part.traits.slice(0, 6) })) }),
  };
}

/** True when the draft already holds a kind. */
export function hasKind(draft: Pick<SpecDraft, 'things'>, kind: ThingKind): boolean {
  return draft.things.some((group) => group.kind === kind);
}

/** What things are as an id, by their body, their noun or their kind: "lanterns" for many, "lighthouse" for one. */
export function groupSlug(
  of: { readonly kind: ThingKind; readonly body?: ThingGroup['body']; readonly name?: string },
  count: number,
): string {
  const common = /^[a-z][a-z ]*$/.test(of.name ?? '') ? of.name : '';
  const name = of.body?.replaceAll('-', ' ') ?? common ?? '';
  return (count === 1 ? name || of.kind : plural({ kind: of.kind, name }, 'en')).replaceAll(' ', '-');
}

/** An id that no group or character has yet. */
export function freeId(draft: Pick<SpecDraft, 'things' | 'characters'>, wanted: string): string {
  const taken = new Set([...draft.things.map((group) => group.id), ...draft.characters.map((person) => person.id)]);
  const base = wanted.slice(0, 36) || 'thing';
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Lower-case letters, digits and dashes of a name, or '' where it has none. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '');
}

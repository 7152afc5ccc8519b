import type { Placement } from '#engine/level/world-spec.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import type { PersonWish, ThingWish, WishPlacement } from '#engine/planner/understand/intent.ts';

/** Turns the relations of wishes into placements, once every group and character has its id. */
export function placeWishes(draft: SpecDraft): void {
  for (const [wish, id] of draft.groupOf) {
    const index = draft.things.findIndex((group) => group.id === id);
    const group = draft.things[index];
    const placement = placementOf(draft, wish.placement);
    if (group !== undefined && placement !== null) draft.things[index] = { ...group, placement };
  }
  for (const [wish, id] of draft.characterOf) {
    const index = draft.characters.findIndex((character) => character.id === id);
    const character = draft.characters[index];
    const placement = placementOf(draft, wish.placement);
    if (character !== undefined && placement !== null) draft.characters[index] = { ...character, placement };
  }
}

function placementOf(draft: SpecDraft, wished: WishPlacement): Placement | null {
  const near = wished.near === null ? null : idOf(draft, wished.near);
  const dry = draft.layout.water === 'none';
  const region = wished.region === 'water' && dry ? null : wished.region;
  if (near === null || near === undefined) return region === null ? null : { region };
  return { region: region ?? 'anywhere', near, relation: wished.relation ?? 'beside' };
}

function idOf(draft: SpecDraft, near: NonNullable<WishPlacement['near']>): string | undefined {
  return near.kind === 'thing'
    ? draft.groupOf.get(near.wish as ThingWish)
    : draft.characterOf.get(near.wish as PersonWish);
}

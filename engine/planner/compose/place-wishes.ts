import type { Placement } from '#engine/level/world-spec.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { isRoomKind } from '#engine/planner/compose/thing-roles.ts';
import type { ThingWish, WishPlacement } from '#engine/planner/understand/intent.ts';

/** Turns the relations of wishes into placements, once every group and character has its id. */
export function placeWishes(draft: SpecDraft): void {
  // In rooms people wait where the way begins, not in the middle of the map.
  if (isRoomKind(draft.archetype))
    draft.characters.forEach((character, index) => {
      draft.characters[index] = { ...character, placement: { region: 'anywhere' } };
    });
  for (const [wish, id] of draft.groupOf) {
    const index = draft.things.findIndex((group) => group.id === id);
    const group = draft.things[index];
    const placement = placementOf(draft, isPier(wish) ? atWater(wish.placement) : wish.placement);
    if (group !== undefined && placement !== null) draft.things[index] = { ...group, placement };
  }
  for (const [wish, id] of draft.characterOf) {
    const index = draft.characters.findIndex((character) => character.id === id);
    const character = draft.characters[index];
    const wished = placementOf(draft, wish.placement);
    const inMiddle = isRoomKind(draft.archetype) && wished?.region === 'centre' && wished.near === undefined;
    const placement = inMiddle ? { region: 'anywhere' as const, near: 'centre' } : wished;
    if (character !== undefined && placement !== null) draft.characters[index] = { ...character, placement };
  }
}

// A pier that nobody placed stands at the water.
function isPier({ kind, name, placement }: ThingWish): boolean {
  return kind === 'bridge' && name !== '' && placement.near === null;
}

function atWater(placement: WishPlacement): WishPlacement {
  return placement.region === null ? { ...placement, region: 'water' } : placement;
}

function placementOf(draft: SpecDraft, wished: WishPlacement): Placement | null {
  const near = wished.near === null ? undefined : idOf(draft, wished.near);
  const other = wished.and === null ? undefined : idOf(draft, wished.and);
  const water = draft.layout.water;
  if (near !== undefined)
    return {
      region: wished.region === 'water' ? 'anywhere' : (wished.region ?? 'anywhere'),
      near,
      relation: wished.relation ?? 'beside',
      ...(other === undefined || other === near ? {} : { and: other }),
    };
  if (wished.region === 'water')
    return water === 'none' ? null : { region: 'anywhere', near: water, relation: 'beside' };
  return wished.region === null ? null : { region: wished.region };
}

// The compiler knows the words for water ("lake") as places beside the ids of groups and characters.
function idOf(draft: SpecDraft, near: NonNullable<WishPlacement['near']>): string | undefined {
  if (near.kind === 'place' && near.place !== 'water')
    return near.place === 'goal' && !isRoomKind(draft.archetype) ? undefined : near.place;
  if (near.kind === 'place') return draft.layout.water === 'none' ? undefined : draft.layout.water;
  return near.kind === 'thing' ? draft.groupOf.get(near.wish) : draft.characterOf.get(near.wish);
}

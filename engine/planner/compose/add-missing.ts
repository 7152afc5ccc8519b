import type { BiomeKind, Placement, ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import type { GroupRequest, SpecDraft } from '#engine/planner/compose/draft.ts';
import { addGroup, hasKind } from '#engine/planner/compose/draft.ts';

/** What stands in a landscape that nobody described further: kind, number and role. */
export const sceneryOf: Readonly<Record<BiomeKind, readonly (readonly [ThingKind, number, ThingGroup['role']])[]>> = {
  meadow: [
    ['windmill', 1, 'landmark'],
    ['house', 3, 'scenery'],
    ['fence', 6, 'scenery'],
  ],
  forest: [
    ['ruin', 1, 'landmark'],
    ['campfire', 2, 'scenery'],
    ['rock', 8, 'scenery'],
  ],
  desert: [
    ['ruin', 2, 'landmark'],
    ['well', 1, 'landmark'],
    ['rock', 10, 'scenery'],
  ],
  snow: [
    ['tower', 1, 'landmark'],
    ['house', 3, 'scenery'],
    ['lamp-post', 5, 'scenery'],
  ],
  volcano: [
    ['ruin', 1, 'landmark'],
    ['rock', 14, 'scenery'],
  ],
  harbour: [
    ['lighthouse', 1, 'landmark'],
    ['house', 4, 'scenery'],
    ['boat', 3, 'scenery'],
    ['crate', 5, 'scenery'],
    ['lamp-post', 5, 'scenery'],
  ],
  swamp: [
    ['ruin', 1, 'landmark'],
    ['bridge', 1, 'landmark'],
    ['lamp-post', 4, 'scenery'],
  ],
  crystal: [
    ['statue', 1, 'landmark'],
    ['rock', 12, 'scenery'],
    ['lamp-post', 4, 'scenery'],
  ],
  'sky-islands': [
    ['windmill', 1, 'landmark'],
    ['tower', 1, 'landmark'],
    ['rock', 6, 'scenery'],
  ],
  autumn: [
    ['well', 1, 'landmark'],
    ['house', 3, 'scenery'],
    ['fence', 5, 'scenery'],
    ['crate', 4, 'scenery'],
  ],
};

/** Adds the kinds that a draft does not hold yet; those in a list that `draft` forbids stay away. */
export function addMissing(
  draft: SpecDraft,
  groups: readonly (readonly [ThingKind, number, ThingGroup['role']])[],
): void {
  for (const [kind, count, role] of groups) {
    if (!hasKind(draft, kind)) addGroup(draft, placed(draft, { kind, count, role }));
  }
}

function placed(draft: SpecDraft, group: GroupRequest): GroupRequest {
  const regions: Partial<Record<ThingKind, Placement['region']>> = {
    'market-stall': 'centre',
    fountain: 'centre',
    well: 'centre',
    boat: 'water',
  };
  const region = regions[group.kind];
  if (region === undefined || (region === 'water' && draft.layout.water === 'none')) return group;
  return { ...group, placement: { region } };
}

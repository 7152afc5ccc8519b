import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { thingShapes } from '#engine/level/thing-catalog.ts';
import type { BiomeKind, ThingKind } from '#engine/level/world-spec.ts';

const landmarks = {
  meadow: 'windmill',
  forest: 'ruin',
  desert: 'ruin',
  snow: 'tower',
  volcano: 'statue',
  harbour: 'lighthouse',
  swamp: 'ruin',
  crystal: 'statue',
  'sky-islands': 'tower',
  autumn: 'windmill',
} as const satisfies Record<BiomeKind, ThingKind>;

/** One landmark that suits the biome, when the spec has nothing tall to walk towards. */
export function landmarkFor(plan: SettledSpec): SettledGroup[] {
  const hasOne = plan.groups.some((group) => group.role === 'landmark' || thingShapes[group.kind].heightMetres > 8);
  const kind = landmarks[plan.spec.setting.biome];
  return hasOne ? [] : allowed(plan, [extraGroup({ kind, count: 1, role: 'landmark' })]);
}

/** Houses, a well and stalls, where a village plan names none. */
export function villageGroups(plan: SettledSpec): SettledGroup[] {
  const houses = { small: 4, medium: 6, large: 8 }[plan.spec.layout.size];
  const hasMiddle = plan.groups.some(
    (group) => group.kind === 'fountain' || group.kind === 'well' || group.kind === 'statue',
  );
  return allowed(plan, [
    extraGroup({ kind: 'house', count: houses, role: 'scenery' }),
    extraGroup({ kind: 'market-stall', count: 2, role: 'scenery' }),
    ...(hasMiddle ? [] : [extraGroup({ kind: 'well', count: 1, role: 'scenery' })]),
  ]);
}

function allowed(plan: SettledSpec, groups: readonly SettledGroup[]): SettledGroup[] {
  return groups.filter((group) => !plan.countedKinds.has(group.kind) && !plan.absentKinds.has(group.kind));
}

function extraGroup(extra: { kind: ThingKind; count: number; role: SettledGroup['role'] }): SettledGroup {
  // The colon keeps these ids apart from those of a spec, which cannot hold one.
  return {
    id: `extra:${extra.kind}`,
    name: '',
    traits: [],
    placement: { region: 'anywhere' },
    mechanic: 'prop',
    ...extra,
  };
}

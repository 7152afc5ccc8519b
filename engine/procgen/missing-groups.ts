import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { shapeOf } from '#engine/level/thing-catalog.ts';
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

/** Smaller places worth a walk. */
const sights = {
  meadow: ['well', 'campfire', 'bridge'],
  forest: ['campfire', 'statue', 'well'],
  desert: ['statue', 'well', 'campfire'],
  snow: ['campfire', 'ruin', 'statue'],
  volcano: ['ruin', 'campfire'],
  harbour: ['boat', 'crate', 'well'],
  swamp: ['campfire', 'boat', 'statue'],
  crystal: ['ruin', 'fountain'],
  'sky-islands': ['ruin', 'well', 'fountain'],
  autumn: ['campfire', 'ruin', 'well'],
} as const satisfies Record<BiomeKind, readonly ThingKind[]>;

/** A landmark that suits the biome, when the spec has nothing tall to walk towards, and a few sights on the way. */
export function landmarkFor(plan: SettledSpec): SettledGroup[] {
  const { biome } = plan.spec.setting;
  const hasOne = plan.groups.some((group) => group.role === 'landmark' || shapeOf(group).heightMetres > 8);
  const wanted = { small: 1, medium: 2, large: 3 }[plan.spec.layout.size];
  const small = sights[biome]
    .slice(0, wanted)
    .map((kind) => extraGroup({ kind, count: kind === 'boat' || kind === 'crate' ? 3 : 1, role: 'scenery' }));
  const tall = hasOne ? [] : [extraGroup({ kind: landmarks[biome], count: 1, role: 'landmark' })];
  return allowed(plan, [...tall, ...small]).filter((group) => group.kind !== 'boat' || plan.water !== 'none');
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

/** A group that the compiler adds by itself; the colon in its id keeps it apart from those of a spec. */
export function extraGroup(extra: { kind: ThingKind; count: number; role: SettledGroup['role'] }): SettledGroup {
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

/** The first group of each kind: a village that has a well needs no second one out in the fields. */
export function distinctKinds(groups: readonly SettledGroup[]): SettledGroup[] {
  return groups.filter((group, index) => groups.findIndex((other) => other.kind === group.kind) === index);
}

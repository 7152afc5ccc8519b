import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ArchetypeKind, ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';

const landmarkKinds: ReadonlySet<ThingKind> = new Set<ThingKind>([
  'lighthouse',
  'windmill',
  'tower',
  'fountain',
  'statue',
  'ruin',
  'well',
  'bridge',
  'crystal',
]);
const roomKinds: ReadonlySet<ArchetypeKind> = new Set<ArchetypeKind>(['dungeon', 'maze', 'puzzle', 'escape-room']);
const usualCount: Partial<Record<ThingKind, number>> = {
  tree: 14,
  rock: 8,
  house: 5,
  'market-stall': 3,
  boat: 3,
  fence: 6,
  campfire: 2,
  'lamp-post': 6,
  crate: 5,
  statue: 2,
  ruin: 2,
  flower: 12,
  mushroom: 10,
  ghost: 4,
  slime: 4,
  wolf: 3,
  goblin: 4,
  heart: 3,
  rift: 3,
  guard: 5,
  spikes: 5,
  'lava-pool': 3,
  bouncer: 3,
  'moving-platform': 6,
  checkpoint: 3,
  gate: 10,
  door: 3,
  lever: 3,
  plate: 2,
  block: 2,
  portal: 2,
  conveyor: 3,
  wall: 6,
  'boost-pad': 4,
  bench: 4,
  crop: 10,
  'build-pad': 6,
  'way-stone': 6,
  beam: 4,
  'air-bubble': 5,
};

/** True for games in rooms between walls, whose doors, keys and switches the layout places by itself. */
export function isRoomKind(archetype: ArchetypeKind): boolean {
  return roomKinds.has(archetype);
}

const obstacleKinds: ReadonlySet<ThingKind> = new Set<ThingKind>([
  'gate',
  'bouncer',
  'moving-platform',
  'checkpoint',
  'boost-pad',
  'rift',
  'flag',
  'banner',
  'heart',
  'door',
  'lever',
  'plate',
  'block',
  'portal',
  'conveyor',
  'build-pad',
]);

/** True for kinds that people find their way by. */
export function isLandmarkKind(kind: ThingKind): boolean {
  return landmarkKinds.has(kind);
}

/** How many of a kind stand in a level when nobody said a number. */
export function usualCountOf(kind: ThingKind): number {
  return usualCount[kind] ?? (pickupKinds.has(kind) ? 6 : landmarkKinds.has(kind) ? 2 : 1);
}

/** What a group is for, from its kind, number and traits, where the prompt gave it no purpose. */
export function roleOfKind(group: {
  readonly kind: ThingKind;
  readonly count: number;
  readonly traits: readonly string[];
  readonly archetype: ArchetypeKind;
}): ThingGroup['role'] {
  const { kind } = group;
  if (obstacleKinds.has(kind)) return 'obstacle';
  if (pickupKinds.has(kind))
    return ['coin', 'gem', 'star', 'key'].includes(kind) || group.archetype === 'obby' ? 'collect' : 'scenery';
  if (creatureKinds.includes(kind)) return group.traits.includes('friendly') ? 'scenery' : 'enemy';
  if (kind === 'spikes' || kind === 'beam' || kind === 'lava-pool') return 'hazard';
  if (kind === 'secret-chest') return 'secret';
  return landmarkKinds.has(kind) && group.count <= 3 ? 'landmark' : 'scenery';
}

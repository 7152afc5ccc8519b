import type { Level, LevelEntity } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

/** How a mark stands out: what matters for play is big and coloured, scenery small and calm. */
export type MarkTone = 'goal' | 'collect' | 'danger' | 'person' | 'landmark' | 'plant' | 'scenery' | 'spawn';

/** One thing on the map; `x` and `z` in metres. `movable` when it can be dragged to another region. */
export interface MapMark {
  readonly id: string;
  readonly group: string;
  readonly look: LevelEntity['look'] | 'spawn';
  readonly name: string;
  readonly tone: MarkTone;
  readonly x: number;
  readonly z: number;
  readonly movable: boolean;
  /** Ground that it covers in metres when it is drawn true to scale (platforms), else null. */
  readonly footprint: { readonly width: number; readonly depth: number } | null;
}

const areaLooks = new Set<string>([
  'platform',
  'island',
  'moving-platform',
  'lava-pool',
  'bridge',
  'wall',
  'masonry',
  'door',
  'conveyor',
]);

function toneOf(entity: LevelEntity, role: string | undefined): MarkTone {
  if (entity.look === 'goal' || entity.look === 'gate') return 'goal';
  if (entity.look === 'character') return 'person';
  if (role === 'collect' || role === 'secret') return 'collect';
  if (
    role === 'enemy' ||
    role === 'hazard' ||
    ['spikes', 'lava-pool', 'ghost', 'slime', 'wolf', 'goblin', 'golem', 'guard', 'rift'].includes(entity.look)
  )
    return 'danger';
  if (
    role === 'landmark' ||
    ['house', 'tower', 'lighthouse', 'windmill', 'checkpoint', 'well', 'fountain', 'statue'].includes(entity.look)
  )
    return 'landmark';
  return ['tree', 'flower', 'mushroom', 'ground-prop'].includes(entity.look) ? 'plant' : 'scenery';
}

/** Everything that the map shows of a level; only groups of the spec can be moved. */
export function mapMarks(level: Level, spec: WorldSpec): MapMark[] {
  const roles = new Map(spec.things.map((group) => [group.id, group.role]));
  const movable = new Set([...roles.keys(), ...spec.characters.map((character) => character.id)]);
  const marks = level.entities.map((entity): MapMark => ({
    id: entity.id,
    group: entity.group,
    look: entity.look,
    name: entity.name || `the ${entity.group.replaceAll('-', ' ')}`,
    tone: toneOf(entity, roles.get(entity.group)),
    x: entity.position.x,
    z: entity.position.z,
    movable: movable.has(entity.group),
    footprint: entity.size && areaLooks.has(entity.look) ? { width: entity.size.x, depth: entity.size.z } : null,
  }));
  const { x, z } = level.spawn.position;
  return [
    ...marks,
    { id: 'spawn', group: 'spawn', look: 'spawn', name: 'Start', tone: 'spawn', x, z, movable: false, footprint: null },
  ];
}

import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import { whereIsCreature } from '#engine/mechanics/minds/creature.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { RunState } from '#engine/sim/types.ts';

/** What brings a win nearer: to touch one of some things, to pass one, to talk to someone, to be somewhere, to fight, that time passes, or to hold out unhurt meanwhile. */
export interface Want {
  readonly kind: 'touch' | 'talk' | 'reach' | 'pass' | 'fight' | 'wait' | 'hold';
  /** Where things are that left their places, by id. */
  readonly at?: ReadonlyMap<string, Vec3>;
  readonly entities: readonly LevelEntity[];
  /** The level's own word for it: a group, a character or "goal". */
  readonly target: string;
  /** How many of the target are still missing. */
  readonly missing: number;
}

/** To touch so many of a group that are not taken yet. */
export function touchGroup(world: SimWorld, wanted: { run: RunState; group: string; count: number }): Want {
  const members = world.level.entities.filter((entity) => entity.group === wanted.group);
  return touch(wanted, { members, target: wanted.group });
}

/** To touch so many of some entities that are not taken yet. */
export function touchThose(
  world: SimWorld,
  wanted: { run: RunState; ids: ReadonlySet<string>; target: string; count: number },
): Want {
  const members = world.level.entities.filter((entity) => wanted.ids.has(entity.id));
  return touch(wanted, { members, target: wanted.target });
}

/** To talk to a character. */
export function talkTo(world: SimWorld, character: string): Want {
  const entities = world.characters.map((item) => item.entity).filter((entity) => entity.group === character);
  return { kind: 'talk', entities, target: character, missing: 1 };
}

/** To fight creatures, where they are now. */
export function fightThose(run: RunState, entities: readonly LevelEntity[]): Pick<Want, 'kind' | 'entities' | 'at'> {
  const at = entities.map((entity) => [entity.id, whereIsCreature(run, entity) ?? entity.position] as const);
  return { kind: 'fight', entities, at: new Map(at) };
}

function touch(
  wanted: { run: RunState; count: number },
  group: { members: readonly LevelEntity[]; target: string },
): Want {
  const taken = new Set(wanted.run.taken);
  const entities = group.members.filter((entity) => !taken.has(entity.id));
  const have = group.members.length - entities.length;
  const moved = entities.flatMap((entity): (readonly [string, Vec3])[] => {
    const state = entity.mechanic === 'runaway' ? wanted.run.things[entity.id] : undefined;
    return state === undefined ? [] : [[entity.id, { x: state.x, y: state.y, z: state.z }]];
  });
  const at = moved.length > 0 ? { at: new Map(moved) } : {};
  return { kind: 'touch', ...at, entities, target: group.target, missing: Math.max(0, wanted.count - have) };
}

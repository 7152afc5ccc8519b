import type { Level, LevelEntity } from '#engine/level/level.ts';
import type { ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import type { RunState } from '#engine/sim/types.ts';

/** How many entities of a group the player has. */
export function countTakenOf({ run, world }: Pick<Play, 'run' | 'world'>, group: string): number {
  let count = 0;
  for (const id of run.taken) if (world.groupOf.get(id) === group) count += 1;
  return count;
}

/** How many things of a group a run has taken, without a world made ready for stepping. */
export function countTaken(level: Level, count: { readonly run: RunState; readonly group: string }): number {
  const taken = new Set(count.run.taken);
  return level.entities.filter((entity) => entity.group === count.group && taken.has(entity.id)).length;
}

/** What people call a group of a level: its name, else its look; the id where nothing of it is there. */
export function nameOfGroup(level: { readonly entities: readonly LevelEntity[] }, group: string): string {
  const sample = level.entities.find((entity) => entity.group === group);
  return sample === undefined ? group : sample.name === '' ? sample.look : sample.name;
}

/** What a group of a level looks like; the id where nothing of it is there. */
export function lookOfGroup(level: { readonly entities: readonly LevelEntity[] }, group: string): string {
  return level.entities.find((entity) => entity.group === group)?.look ?? group;
}

/** A group of a spec by its id, as a plan names it. */
export function groupOfSpec(spec: WorldSpec, id: string): Pick<ThingGroup, 'kind' | 'name'> {
  return spec.things.find((group) => group.id === id) ?? { kind: 'gate', name: '' };
}

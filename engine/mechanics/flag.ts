import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { RunState } from '#engine/sim/types.ts';

/** What a flag does; kept as `ThingState.mode`. A flag without a state is at its stand. */
export const flagModes = { carried: 1, dropped: 2 } as const;

/** The flag of the other team: touch it to carry it; it is dropped by who is hurt, and goes home when nobody picks it up. */
export const flagMechanic = defineMechanic({
  kind: 'flag',
  describe:
    'A flag to carry to the own base; whoever is hurt drops it, and after returnSeconds it goes back to its stand.',
  look: { idle: 'still', glow: 0.5 },
  factsWord: 'flags',
  props: z.object({ returnSeconds: z.int().min(3).max(120).default(20) }),
  behave: (entity, props) => ({
    roamMetres: 400,
    onTick(play) {
      follow(play, { entity, returnTicks: props.returnSeconds * ticksPerSecond });
    },
    onTouch(play) {
      const { run, events } = play;
      if (run.status !== 'playing' || run.safeTicks > 0 || carriedFlag(play) !== null) return;
      // Health and deaths at the moment of picking it up tell later whether the carrier was hurt.
      run.things[entity.id] = {
        ...run.position,
        facing: run.facing,
        health: run.health,
        mode: flagModes.carried,
        ticks: run.deaths,
      };
      events.push({ kind: 'flag-taken', entity: entity.id, at: { ...run.position } });
    },
  }),
});

/** Id of the flag that the player carries, or null. */
export function carriedFlag(play: Pick<Play, 'run' | 'world'>): string | null {
  for (const { id } of play.world.flags) if (play.run.things[id]?.mode === flagModes.carried) return id;
  return null;
}

/** Whether a flag is in the player's hands. */
export function isCarried(run: RunState, id: string): boolean {
  return run.things[id]?.mode === flagModes.carried;
}

function follow(play: Play, flag: { entity: LevelEntity; returnTicks: number }): void {
  const { run, events } = play;
  const state = run.things[flag.entity.id];
  if (state === undefined) return;
  if (state.mode === flagModes.dropped) {
    state.ticks -= 1;
    if (state.ticks <= 0) delete run.things[flag.entity.id];
    return;
  }
  if (run.health < state.health || run.deaths > state.ticks) {
    state.mode = flagModes.dropped;
    state.ticks = flag.returnTicks;
    events.push({ kind: 'flag-dropped', entity: flag.entity.id, at: { x: state.x, y: state.y, z: state.z } });
    return;
  }
  Object.assign(state, run.position, { facing: run.facing, health: run.health });
}

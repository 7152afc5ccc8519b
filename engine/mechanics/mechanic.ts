import type { z } from 'zod';

import { InputError } from '#engine/errors.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import type { Pose } from '#engine/mechanics/pose.ts';
import type { Blow } from '#engine/mechanics/minds/creature.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { InputFrame, RunEvent, RunState } from '#engine/sim/types.ts';

/** What a behaviour may see and change during one tick of one player's run. */
export interface Play {
  readonly level: Level;
  /** The level made ready for stepping: what stands where. */
  readonly world: SimWorld;
  readonly run: RunState;
  readonly input: InputFrame;
  /** Events of this tick, in order. */
  readonly events: RunEvent[];
}

/** What an entity does, bound to its own props. */
export interface Behaviour {
  /** Called every tick in which the player's body overlaps the trigger (or, without one, touches the collider). */
  readonly onTouch?: (play: Play, pose: Pose) => void;
  /** Called when the player presses interact and this is the nearest one in reach. */
  readonly onInteract?: (play: Play, pose: Pose) => void;
  /** Called when a blow or a shot lands on it; whatever has this can be fought. */
  readonly onHit?: (play: Play, blow: Blow) => void;
  /** False while interact would do nothing here, so that something farther off may answer. */
  readonly isUsable?: (run: RunState) => boolean;
  /** Called once at the start of every tick: what the entity does by itself. */
  readonly onTick?: (play: Play) => void;
  /** False in runs where the entity is gone: neither seen, touched nor bumped into. */
  readonly isPresent?: (run: RunState) => boolean;
  /** False in runs where bodies pass through it, such as an open door. */
  readonly isSolid?: (run: RunState) => boolean;
  /** Metres that it may get away from its place; its `ThingState` says where it is. */
  readonly roamMetres?: number;
}

/** How the default look of a mechanic moves and shines, as data. */
export interface MechanicLook {
  readonly idle: 'still' | 'bob' | 'spin' | 'pulse';
  readonly glow: number;
}

/** One rule of play that entities can have; see `defineMechanic`. */
export interface Mechanic {
  readonly kind: string;
  /** What it does, one sentence. */
  readonly describe: string;
  readonly look: MechanicLook;
  /** What people call things that have it; null for things that are not worth a word. */
  readonly factsWord: string | null;
  /** Shape of `LevelEntity.props`; unknown props are left alone. */
  readonly props: z.ZodObject;
  /** Binds the behaviour to an entity of a level. Throws InputError `level.props` when its props do not fit. */
  readonly bind: (entity: LevelEntity, level: Level) => Behaviour;
}

/** What a mechanic's file says: `behave` gets the entity, its checked props and the level that it is in, once per level. */
export interface MechanicDefinition<Schema extends z.ZodObject> extends Omit<Mechanic, 'bind' | 'props'> {
  readonly props: Schema;
  readonly behave: (entity: LevelEntity, given: z.infer<Schema> & { readonly level: Level }) => Behaviour;
}

/** Makes a registry entry from a definition. */
export function defineMechanic<Schema extends z.ZodObject>(definition: MechanicDefinition<Schema>): Mechanic {
  const { behave, ...description } = definition;
  return {
    ...description,
    bind(entity, level) {
      const props = definition.props.safeParse(entity.props);
      if (props.success) return behave(entity, { ...props.data, level });
      const issue = props.error.issues[0];
      throw new InputError(
        `"${entity.id}" is a ${definition.kind} whose ${issue?.path.join('.') ?? 'props'} does not fit.`,
        {
          code: 'level.props',
          fix: issue?.message ?? 'Compile the level again.',
        },
      );
    },
  };
}

import { z } from 'zod';

import { lockOf, isUnlocked } from '#engine/mechanics/lock.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { changeThing, isOn } from '#engine/mechanics/thing-state.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { type RunState, ticksPerSecond } from '#engine/sim/types.ts';

const doorwayMetres = 0.7;

/** How long doors of a level wait after they are unlocked. */
export function doorDelayTicks({ rules }: Pick<Level, 'rules'>): number {
  return (rules.pace?.doorSeconds ?? 0) * ticksPerSecond;
}

/** Bars the way until its key, its levers and plates, or a touch opens it. */
export const doorMechanic = defineMechanic({
  kind: 'door',
  describe:
    'A door that opens with a key (group id), with all levers and plates of its channel, or by a touch when free; without latch it closes again.',
  look: { idle: 'still', glow: 0.2 },
  factsWord: 'doors',
  props: z.object({
    key: z.string().max(60).default(''),
    channel: z.string().max(60).default(''),
    free: z.boolean().default(false),
    latch: z.boolean().default(true),
    /** With it, the door opens so long after what unlocks it. */
    delayTicks: z.int().min(1).max(900).optional(),
  }),
  behave(entity, { level, latch, delayTicks }) {
    const lock = lockOf(entity, level);
    const swing = (run: RunState, mode: 0 | 1): void => {
      const state = changeThing(run, entity);
      state.mode = mode;
      state.ticks = run.tick;
    };
    const stands = { ...entity.position };
    // An unlocked door that still waits keeps the tick at which it was unlocked.
    const unlockedAt = `unlocked ${entity.id}`;
    const waits = (run: RunState): boolean => {
      if (delayTicks === undefined) return false;
      const since = (run.counters[unlockedAt] ??= run.tick);
      return run.tick - since < delayTicks;
    };
    const listens = lock.switches.length > 0;
    return {
      isSolid: (run) => !isOn(run, entity),
      ...(!listens && delayTicks === undefined
        ? {}
        : {
            onTick({ run, events }) {
              const open = isOn(run, entity);
              const wanted = listens ? isUnlocked(run, lock) : open || run.counters[unlockedAt] !== undefined;
              if (open === wanted || (open && latch)) return;
              if (wanted && waits(run)) return;
              // A door never closes on a body.
              if (open && isInDoorway(run, entity)) return;
              swing(run, wanted ? 1 : 0);
              events.push({ kind: wanted ? 'opened' : 'closed', entity: entity.id, at: stands });
            },
          }),
      onTouch({ run, events }) {
        if (isOn(run, entity) || listens || !isUnlocked(run, lock) || waits(run)) return;
        swing(run, 1);
        events.push({ kind: 'opened', entity: entity.id, at: stands });
      },
    };
  },
});

function isInDoorway(run: RunState, { collider, position }: LevelEntity): boolean {
  const width =
    collider === null ? 0 : collider.shape === 'box' ? Math.max(collider.halfX, collider.halfZ) : collider.radius;
  const reach = width + doorwayMetres;
  return Math.abs(run.position.x - position.x) < reach && Math.abs(run.position.z - position.z) < reach;
}

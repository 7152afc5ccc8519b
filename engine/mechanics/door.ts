import { z } from 'zod';

import { lockOf, isUnlocked } from '#engine/mechanics/lock.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { changeThing, isOn } from '#engine/mechanics/thing-state.ts';
import type { LevelEntity } from '#engine/level/level.ts';
import type { RunState } from '#engine/sim/types.ts';

const doorwayMetres = 0.7;

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
  }),
  behave(entity, { level, latch }) {
    const lock = lockOf(entity, level);
    const swing = (run: RunState, mode: 0 | 1): void => {
      const state = changeThing(run, entity);
      state.mode = mode;
      state.ticks = run.tick;
    };
    const stands = { ...entity.position };
    return {
      isSolid: (run) => !isOn(run, entity),
      ...(lock.switches.length === 0
        ? {}
        : {
            onTick({ run, events }) {
              const open = isOn(run, entity);
              const wanted = isUnlocked(run, lock);
              if (open === wanted || (open && latch)) return;
              // A door never closes on a body.
              if (open && isInDoorway(run, entity)) return;
              swing(run, wanted ? 1 : 0);
              events.push({ kind: wanted ? 'opened' : 'closed', entity: entity.id, at: stands });
            },
          }),
      onTouch({ run, events }) {
        if (isOn(run, entity) || lock.switches.length > 0 || !isUnlocked(run, lock)) return;
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

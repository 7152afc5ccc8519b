import { z } from 'zod';

import type { LevelEntity } from '#engine/level/level.ts';
import { takeEntity } from '#engine/mechanics/effects.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { changeThing } from '#engine/mechanics/thing-state.ts';
import type { RunState } from '#engine/sim/types.ts';

/** What a bed can be: `ThingState.mode`. */
export const cropModes = { bare: 0, sown: 1, growing: 2, ripe: 3, cut: 4 } as const;

/** Ticks that a watered seed needs unless its bed says otherwise: six seconds. */
export const usualGrowTicks = 180;

/** A bed: sow it, water it, wait, harvest it. Each step is one use, and a bed is harvested once. */
export const cropMechanic = defineMechanic({
  kind: 'crop',
  describe:
    'A bed of earth: the first use sows, the second waters, then it grows for growTicks, the third harvests it.',
  look: { idle: 'still', glow: 0 },
  factsWord: 'crops',
  props: z.object({
    growTicks: z.int().min(30).max(9000).default(usualGrowTicks),
    score: z.int().min(0).max(1000).default(2),
  }),
  behave: (entity, { growTicks, score }) => ({
    onInteract(play, pose) {
      const state = changeThing(play.run, entity);
      if (state.mode === cropModes.ripe) takeEntity(play, { entity, at: pose.position, score });
      else play.events.push({ kind: 'switched', entity: entity.id, at: pose.position });
      state.mode += 1;
      state.ticks = 0;
    },
    onTick({ run }) {
      const state = run.things[entity.id];
      if (state?.mode !== cropModes.growing) return;
      state.ticks += 1;
      if (state.ticks < growTicks) return;
      state.mode = cropModes.ripe;
      state.ticks = 0;
    },
    isUsable: (run) => needsHands(run, entity),
  }),
});

/** Whether a bed waits for somebody: to sow, to water or to harvest. */
export function needsHands(run: RunState, entity: Pick<LevelEntity, 'id'>): boolean {
  const mode = run.things[entity.id]?.mode ?? cropModes.bare;
  return mode !== cropModes.growing && mode !== cropModes.cut;
}

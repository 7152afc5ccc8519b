import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { changeThing, isOn, placeIn } from '#engine/mechanics/thing-state.ts';

const reachMetres = 0.9;
const blockReachMetres = 0.5;
const heightMetres = 0.4;

/** On while somebody or a block stands on it; with latch it stays on. */
export const plateMechanic = defineMechanic({
  kind: 'plate',
  describe: 'A plate in the floor that switches its channel on while a player or a block stands on it.',
  look: { idle: 'still', glow: 0.3 },
  factsWord: 'pressure plates',
  props: z.object({ channel: z.string().max(60).default(''), latch: z.boolean().default(false) }),
  behave(entity, { level, latch }) {
    const blocks = level.entities.filter((each) => each.mechanic === 'block');
    const { x, y, z } = entity.position;
    const covers = (at: { x: number; y: number; z: number }, reach: number): boolean =>
      Math.abs(at.x - x) < reach && Math.abs(at.z - z) < reach && Math.abs(at.y - y) < heightMetres;
    return {
      onTick({ run, events }) {
        const on = isOn(run, entity);
        if (on && latch) return;
        const pressed =
          (run.grounded && covers(run.position, reachMetres)) ||
          blocks.some((block) => covers(placeIn(run, block), blockReachMetres));
        if (pressed === on) return;
        const state = changeThing(run, entity);
        state.mode = pressed ? 1 : 0;
        state.ticks = run.tick;
        if (pressed) events.push({ kind: 'switched', entity: entity.id, at: { ...entity.position } });
      },
    };
  },
});

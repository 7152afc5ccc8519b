import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { motionProps } from '#engine/mechanics/motion-props.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { lapsDone, nextRingOrder, ringsCounter } from '#engine/mechanics/ring-progress.ts';

/** One gate of a round: counts only when its turn has come, and is where a fall brings the player back to. */
export const ringMechanic = defineMechanic({
  kind: 'ring',
  describe: 'A gate or ring of a course; the gates of a level are passed in their order, round after round.',
  look: { idle: 'still', glow: 0.5 },
  factsWord: 'gates in order',
  props: z.object({ ...motionProps, order: z.int().min(1).max(200) }),
  behave: (entity, { order, level }) => {
    // On the wing the middle of the ring is a good place to come back to; everybody else comes back to the ground.
    const flies = level.playerRules.controller === 'drone';
    const lift = flies ? Math.max(0, (entity.trigger?.offsetY ?? 0) - tuning.capsuleHeightMetres / 2) : 0;
    return {
      onTouch({ run, events }, pose) {
        if (run.status !== 'playing' || order !== nextRingOrder(level, run)) return;
        const laps = lapsDone(level, run);
        run.counters[ringsCounter] = (run.counters[ringsCounter] ?? 0) + 1;
        run.score += 1;
        run.checkpoint = { ...pose.position, y: pose.position.y + lift };
        events.push({ kind: 'taken', entity: entity.id, look: entity.look, at: { ...run.position } });
        if (lapsDone(level, run) > laps) events.push({ kind: 'lap', at: { ...run.position } });
      },
    };
  },
});

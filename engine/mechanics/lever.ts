import { z } from 'zod';

import { switchesOf } from '#engine/mechanics/lock.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import type { Play } from '#engine/mechanics/mechanic.ts';
import { changeThing, isOn } from '#engine/mechanics/thing-state.ts';
import type { LevelEntity } from '#engine/level/level.ts';

/** Pulled by interacting; doors of its channel open when all of its channel are on. A wrong pull lets all snap back. */
export const leverMechanic = defineMechanic({
  kind: 'lever',
  describe:
    'A lever that switches its channel on; turn 1, 2, 3 ... asks for an order, a decoy is a wrong answer, resets brings the blocks of its channel home.',
  look: { idle: 'still', glow: 0.2 },
  factsWord: 'levers',
  props: z.object({
    channel: z.string().max(60).default(''),
    turn: z.int().min(0).max(12).default(0),
    decoy: z.boolean().default(false),
    resets: z.boolean().default(false),
  }),
  behave(entity, { level, channel, turn, decoy, resets }) {
    const others = switchesOf(level, channel).filter((other) => other.mechanic === 'lever');
    const blocks = level.entities.filter((each) => each.mechanic === 'block' && each.props['channel'] === channel);
    return {
      onInteract(play) {
        const { run, events } = play;
        const at = { ...entity.position };
        if (resets) {
          bringHome(play, blocks);
          pull(play, entity);
          events.push({ kind: 'switched', entity: entity.id, at });
          return;
        }
        if (isOn(run, entity)) return;
        const before = others.filter((other) => isOn(run, other)).length;
        if (decoy || (turn > 0 && before !== turn - 1)) {
          for (const other of others) if (isOn(run, other)) release(play, other);
          events.push({ kind: 'refused', entity: entity.id, at });
          return;
        }
        pull(play, entity);
        events.push({ kind: 'switched', entity: entity.id, at });
      },
    };
  },
});

function pull({ run }: Play, entity: LevelEntity): void {
  const state = changeThing(run, entity);
  state.mode = 1;
  state.ticks = run.tick;
}

function release({ run }: Play, entity: LevelEntity): void {
  const state = changeThing(run, entity);
  state.mode = 0;
  state.ticks = run.tick;
}

/** Blocks go back to where they stood, except onto somebody's feet. */
function bringHome({ run }: Play, blocks: readonly LevelEntity[]): void {
  for (const block of blocks) {
    const { x, y, z } = block.position;
    if (run.things[block.id] === undefined) continue;
    if (Math.abs(run.position.x - x) < 1.2 && Math.abs(run.position.z - z) < 1.2) continue;
    Object.assign(changeThing(run, block), { x, y, z, mode: 0, ticks: 0 });
  }
}

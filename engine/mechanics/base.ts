import { z } from 'zod';

import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { carriedFlag } from '#engine/mechanics/flag.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Where the own team wants the flag of the others: each one brought here counts. */
export const baseMechanic = defineMechanic({
  kind: 'base',
  describe: 'The home base: bring a flag here and it counts; each capture calls the next defenders.',
  look: { idle: 'pulse', glow: 0.6 },
  factsWord: 'bases',
  props: z.object({ score: z.int().min(0).max(100).default(5) }),
  behave: (entity, props) => ({
    onTouch(play) {
      capture(play, { id: entity.id, score: props.score });
    },
  }),
});

/** How often a flag was brought home. */
export function capturesOf(run: RunState): number {
  return run.counters['captures'] ?? 0;
}

function capture(play: Play, base: { id: string; score: number }): void {
  const { run, events } = play;
  const flag = run.status === 'playing' ? carriedFlag(play) : null;
  if (flag === null) return;
  // The flag is at its stand again: there is always another round.
  delete run.things[flag];
  run.counters['captures'] = capturesOf(run) + 1;
  run.counters['wave'] = Math.max(run.counters['wave'] ?? 0, capturesOf(run));
  run.score += base.score;
  events.push({ kind: 'captured', entity: base.id, at: { ...run.position } });
}

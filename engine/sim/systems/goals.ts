import { winRuleOf } from '#engine/rules/index.ts';
import type { Tick } from '#engine/sim/tick.ts';

/** Decides whether the run is won, or lost to the clock. */
export function goals(tick: Tick): void {
  const { run, level, events, number } = tick;
  const { win, timerTicks } = level.rules;
  if (run.status !== 'playing') return;
  if (winRuleOf(win).isWon(tick, win)) {
    run.status = 'won';
    events.push({ kind: 'won', reason: win.kind });
    return;
  }
  if (timerTicks === null || number < timerTicks) return;
  run.status = 'lost';
  events.push({ kind: 'lost', reason: 'timer' });
}

import type { Level } from '#engine/level/level.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Name of the counter of gates passed in order, over all rounds. */
export const ringsCounter = 'rings';

/** How many gates a round has: what the win asks for, else as many as stand in the level. */
export function ringsPerLap(level: Pick<Level, 'rules' | 'entities'>): number {
  const { win } = level.rules;
  if (win.kind === 'laps') return win.gates;
  return level.entities.filter((entity) => entity.mechanic === 'ring').length;
}

/** Order of the gate whose turn it is, from 1. */
export function nextRingOrder(level: Pick<Level, 'rules' | 'entities'>, run: Pick<RunState, 'counters'>): number {
  return ((run.counters[ringsCounter] ?? 0) % Math.max(1, ringsPerLap(level))) + 1;
}

/** Rounds that are finished. */
export function lapsDone(level: Pick<Level, 'rules' | 'entities'>, run: Pick<RunState, 'counters'>): number {
  return Math.floor((run.counters[ringsCounter] ?? 0) / Math.max(1, ringsPerLap(level)));
}

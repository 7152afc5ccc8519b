import { capturesOf } from '#engine/mechanics/base.ts';
import { isSlain } from '#engine/mechanics/minds/creature.ts';
import { isQuestDone } from '#engine/mechanics/quest-progress.ts';
import { isWaveBeaten } from '#engine/mechanics/rift.ts';
import { lapsDone } from '#engine/mechanics/ring-progress.ts';
import type { Tick } from '#engine/sim/tick.ts';

/** Decides whether the run is won, or lost to the clock. */
export function goals(tick: Tick): void {
  const { run, level, events, number } = tick;
  if (run.status !== 'playing') return;
  if (isWon(tick)) {
    run.status = 'won';
    events.push({ kind: 'won', reason: level.rules.win.kind });
    return;
  }
  if (level.rules.timerTicks === null || number < level.rules.timerTicks) return;
  run.status = 'lost';
  events.push({ kind: 'lost', reason: 'timer' });
}

/** How many entities of a group the player has. */
export function countTakenOf(tick: Pick<Tick, 'run' | 'world'>, group: string): number {
  let count = 0;
  for (const id of tick.run.taken) if (tick.world.groupOf.get(id) === group) count += 1;
  return count;
}

/** How many creatures of a group were brought down. */
export function countSlain(tick: Pick<Tick, 'run' | 'world'>, group: string): number {
  let count = 0;
  for (const { entity } of tick.world.creatures) if (entity.group === group && isSlain(tick.run, entity.id)) count += 1;
  return count;
}

function isWon(tick: Tick): boolean {
  const { run, level, world } = tick;
  const { win } = level.rules;
  switch (win.kind) {
    case 'collect':
    case 'visit':
    case 'harvest':
      return countTakenOf(tick, win.target) >= win.count;
    case 'pass-gates':
      return run.taken.filter((id) => world.gates.has(id)).length >= win.count;
    case 'reach-goal':
      return run.taken.some((id) => world.goals.has(id));
    case 'defeat':
      return countSlain(tick, win.target) >= win.count;
    case 'capture':
      return capturesOf(run) >= win.count;
    case 'survive':
      return isWaveBeaten(tick, win.waves);
    case 'laps':
      return lapsDone(level, run) >= win.laps;
    case 'quest':
      return isQuestDone(
        run,
        level.quests.find((quest) => quest.id === win.quest),
      );
  }
}

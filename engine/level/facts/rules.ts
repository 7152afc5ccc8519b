import type { LevelFacts } from '#engine/level/facts-schema.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { MeasuredLevel } from './measured-level.ts';

/** How a level is won and lost, in words and numbers. */
export function measureRules(level: MeasuredLevel): LevelFacts['rules'] {
  const { rules, playerRules } = level;
  const timerSeconds = rules.timerTicks === null ? null : rules.timerTicks / ticksPerSecond;
  return {
    win: describeWin(level),
    winKind: rules.win.kind,
    winCount: 'count' in rules.win ? rules.win.count : null,
    lose: [...(timerSeconds === null ? [] : ['time is up']), ...(playerRules.lives === null ? [] : ['no lives left'])],
    timerSeconds,
    laps: rules.win.kind === 'laps' ? rules.win.laps : null,
    waves: null,
    lives: playerRules.lives,
    teams: null,
    players: null,
  };
}

function describeWin(level: MeasuredLevel): string {
  const { win } = level.rules;
  if (win.kind === 'collect')
    return `collect ${win.count} ${level.entities.find((entity) => entity.group === win.target)?.look ?? win.target}`;
  if (win.kind === 'visit')
    return `visit ${win.count} ${level.entities.find((entity) => entity.group === win.target)?.look ?? win.target}`;
  if (win.kind === 'pass-gates') return `pass ${win.count} gates`;
  if (win.kind === 'laps') return `race ${win.laps} ${win.laps === 1 ? 'lap' : 'laps'} through ${win.gates} gates`;
  if (win.kind === 'quest')
    return `finish the quest "${level.quests.find((quest) => quest.id === win.quest)?.title ?? win.quest}"`;
  return 'reach the goal';
}

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
    winCount: winCountOf(rules.win),
    lose: [...(timerSeconds === null ? [] : ['time is up']), ...(playerRules.lives === null ? [] : ['no lives left'])],
    timerSeconds,
    waves: rules.win.kind === 'survive' ? rules.win.waves : null,
    laps: rules.win.kind === 'laps' ? rules.win.laps : null,
    lives: playerRules.lives,
    teams: level.teams ?? (rules.win.kind === 'capture' ? 2 : null),
    players: level.players ?? null,
  };
}

function winCountOf(win: MeasuredLevel['rules']['win']): number | null {
  if (win.kind === 'laps') return win.gates;
  return 'count' in win ? win.count : null;
}

function describeWin(level: MeasuredLevel): string {
  const { win } = level.rules;
  if (win.kind === 'collect' || win.kind === 'visit' || win.kind === 'harvest')
    return `${win.kind} ${win.count} ${lookOf(level, win.target)}`;
  if (win.kind === 'pass-gates') return `pass ${win.count} gates`;
  if (win.kind === 'laps')
    return win.laps === 1
      ? `pass ${win.gates} gates in order`
      : `race ${win.laps} laps through ${win.gates} gates in order`;
  if (win.kind === 'quest')
    return `finish the quest "${level.quests.find((quest) => quest.id === win.quest)?.title ?? win.quest}"`;
  if (win.kind === 'defeat') return `defeat ${win.count} ${lookOf(level, win.target)}`;
  if (win.kind === 'capture') return `bring the flag home ${win.count} times`;
  if (win.kind === 'survive') return `survive ${win.waves} waves`;
  return 'reach the goal';
}

function lookOf(level: MeasuredLevel, group: string): string {
  return level.entities.find((entity) => entity.group === group)?.look ?? group;
}

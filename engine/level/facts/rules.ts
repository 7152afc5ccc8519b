import type { LevelFacts } from '#engine/level/facts-schema.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import type { MeasuredLevel } from './measured-level.ts';

/** How a level is won and lost, in words and numbers. */
export function measureRules(level: MeasuredLevel): LevelFacts['rules'] {
  const { rules, playerRules } = level;
  const win = winRuleOf(rules.win).facts(level, rules.win);
  const timerSeconds = rules.timerTicks === null ? null : rules.timerTicks / ticksPerSecond;
  return {
    win: win.words,
    winKind: rules.win.kind,
    winCount: win.count,
    lose: [
      ...(timerSeconds === null ? [] : ['time is up']),
      ...(playerRules.lives === null ? [] : ['no lives left']),
      ...(win.lose === undefined ? [] : [win.lose]),
    ],
    timerSeconds: win.seconds ?? timerSeconds,
    waves: win.waves ?? null,
    laps: win.laps ?? null,
    lives: win.lives ?? playerRules.lives,
    teams: level.teams ?? win.teams ?? null,
    players: level.players ?? null,
  };
}

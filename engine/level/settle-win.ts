import type { Win, WinKind } from '#engine/rules/index.ts';
import { winRuleOf, winRules } from '#engine/rules/index.ts';
import type { WinSettling } from '#engine/rules/win-rule.ts';

/** What cannot be done unseen. */
const loudKinds: readonly WinKind[] = ['survive', 'quest', 'visit', 'harvest'];

/** The way to win of a level: as the spec asks, where the kind of game has room for it and the numbers allow it. */
export function settleWin(at: WinSettling): Win {
  const { spec, repairs } = at;
  const { win } = spec.rules;
  const asked = winRuleOf(win);
  const home = winRules.find((rule) => 'homes' in rule && rule.homes?.includes(spec.archetype));
  if (home !== undefined && home.kind !== win.kind && asked.guestIn?.includes(spec.archetype) !== true)
    return home.settle(null, at);
  if (spec.archetype === 'stealth' && loudKinds.includes(win.kind)) {
    repairs.push('The way to win is to reach the goal unseen, because that is what this game is about.');
    return { kind: 'reach-goal' };
  }
  return asked.settle(win, at);
}

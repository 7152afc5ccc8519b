import { type Mutation, change, isFlyer, keyThings, metresFromStart, neededThings } from './mutation.ts';

const fastestMetresPerSecond = 60;

/** Mutations of the clock and of what calls waves. */
export const brokenRules: readonly Mutation[] = [
  {
    name: 'the time is up at once',
    apply: (level) => ({ ...level, rules: { ...level.rules, timerTicks: 12 } }),
  },
  {
    name: 'nobody calls the waves',
    apply: (level) =>
      level.rules.win.kind === 'survive' || level.rules.win.kind === 'defend'
        ? change(level, (entity) => (entity.mechanic === 'rift' ? [] : [entity]))
        : null,
  },
  {
    name: 'what is defended is gone',
    apply: (level) =>
      level.rules.win.kind === 'defend'
        ? change(level, (entity) => (entity.mechanic === 'keep' ? [] : [entity]))
        : null,
  },
  {
    name: 'the waves have no way to walk before they are there',
    apply(level) {
      const { win } = level.rules;
      const toll = level.entities.reduce((sum, { props }) => sum + Number(props['toll'] ?? 0), 0);
      if (win.kind !== 'defend' || toll < win.lives) return null;
      return change(level, (entity) => (entity.mechanic === 'waymark' ? [] : [entity]));
    },
  },
  {
    name: 'the time is shorter than anybody could travel',
    apply(level) {
      const reaches = keyThings(level)
        .map((entity) => metresFromStart(level, entity))
        .toSorted((a, b) => a - b);
      const farthest = reaches[neededThings(level) - 1] ?? 0;
      const speed = isFlyer(level) ? level.playerRules.speedMetresPerSecond * 2 : fastestMetresPerSecond;
      const timerTicks = Math.floor(((farthest - 4) / speed) * 30);
      return timerTicks < 2 ? null : { ...level, rules: { ...level.rules, timerTicks } };
    },
  },
];

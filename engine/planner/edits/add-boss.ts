import { bareWish } from '#engine/planner/edits/bare-wish.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { addWish, allowKind, setCount } from '#engine/planner/edits/thing-edits.ts';

/** Words for the one who is fought last. */
export const bossWord =
  /\b(?:(?:end|final|mini|big)[- ]?)?boss(?:es)?\b|\bjef[ea](?: final)?\b|首领|头目|大魔王|boss/iu;

/** "add a boss at the end": somebody big to fight, where a clause names no other thing. */
export function addBoss(context: EditContext, wishes: Pick<ClauseWishes, 'things'>): void {
  const { reading, spec, verb } = context;
  if (wishes.things.length > 0) return;
  if (!bossWord.test(reading.text) || (verb !== 'add' && verb !== 'more')) return;
  const known = spec.things.find((group) => group.name === bossNames[spec.language]);
  const count = reading.numbers[0]?.value ?? 1;
  if (known !== undefined) {
    setCount(context, { group: known, after: known.count + count });
    return;
  }
  allowKind(context, 'golem');
  addWish(context, { ...bareWish, kind: 'golem', name: bossNames[spec.language], count, traits: ['big'] });
}

const bossNames = { en: 'boss', zh: '首领', es: 'jefe' } as const;

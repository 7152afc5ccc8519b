import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { BehaviourKind, ThingKind } from '#engine/level/world-spec.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';

/** How something alive goes about it: "blind monsters", "runaway chickens", "goblins that shoot", "archers". */
export function readManner(reading: Reading, mention: Mention): BehaviourKind | null {
  const alive =
    creatureKinds.includes(mention.concept as ThingKind) ||
    (mention.concern === 'stand-in' && mention.concept === 'star');
  if (!alive) return null;
  const rivals = mentionsOf(reading, 'thing', 'stand-in', 'role').filter((other) => other.first !== mention.first);
  const found = mentionsOf(reading, 'manner').find((manner) => {
    if (manner.first === mention.first) return true;
    // An archer is one by name, and makes nobody else one.
    if (rivals.some((other) => other.first === manner.first)) return false;
    const before = manner.last < mention.first;
    const [from, to] = before ? [manner.last, mention.first] : [mention.last, manner.first];
    const isNear = to - from <= (before ? 2 : 3);
    return isNear && !rivals.some((other) => other.first > from && other.first < to);
  });
  return (found?.concept as BehaviourKind | undefined) ?? null;
}

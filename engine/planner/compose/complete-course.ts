import type { ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import { addMissing } from '#engine/planner/compose/add-missing.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';

type Wanted = readonly [ThingKind, number, ThingGroup['role']];

/** Boosts, prizes and dangers on the road of a race, and `scenery` beside it. */
export function completeRace(draft: SpecDraft, scenery: readonly Wanted[]): void {
  const { difficulty, intent } = draft;
  addMissing(draft, [['boost-pad', 4 + Math.round(difficulty * 2), 'obstacle']]);
  addPrizes(draft, ['coin', 12, 'collect']);
  if (difficulty >= 0.3 && !intent.absent.has('hazards'))
    addMissing(draft, [['spikes', 2 + Math.round(difficulty * 4), 'hazard']]);
  if (difficulty >= 0.6 && !intent.absent.has('enemies'))
    addMissing(draft, [[draft.setting.mood === 'spooky' ? 'ghost' : 'slime', 2, 'enemy']]);
  if (intent.spare) return;
  // Fences line the road by themselves, at the bends.
  addMissing(
    draft,
    scenery.filter(([kind]) => kind !== 'fence'),
  );
}

/** Things to jump, to slide under and to take along the road of a runner. */
export function completeRunner(draft: SpecDraft): void {
  const { difficulty, intent } = draft;
  addPrizes(draft, ['coin', 24, 'collect']);
  addMissing(draft, [['checkpoint', 4, 'obstacle']]);
  if (intent.absent.has('hazards')) return;
  addMissing(draft, [
    ['spikes', 8 + Math.round(difficulty * 10), 'hazard'],
    ['beam', 3 + Math.round(difficulty * 4), 'hazard'],
  ]);
  if (difficulty >= 0.5 && !intent.absent.has('enemies')) addMissing(draft, [['slime', 2, 'enemy']]);
}

/** Prizes on the line through the rings, and something that crosses it when it may be hard. */
export function completeRings(draft: SpecDraft): void {
  const { difficulty, intent } = draft;
  addPrizes(draft, ['star', 8, 'collect']);
  if (difficulty >= 0.3) addMissing(draft, [['moving-platform', 1 + Math.round(difficulty * 3), 'obstacle']]);
  if (difficulty >= 0.6 && !intent.absent.has('enemies')) addMissing(draft, [['ghost', 2, 'enemy']]);
}

function addPrizes(draft: SpecDraft, prizes: Wanted): void {
  if (!draft.things.some((group) => group.role === 'collect')) addMissing(draft, [prizes]);
}

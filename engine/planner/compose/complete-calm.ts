import { addMissing, sceneryOf } from '#engine/planner/compose/add-missing.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { addGroup } from '#engine/planner/compose/draft.ts';

/** A field to tend, a farm to live on. */
export function completeFarm(draft: SpecDraft): void {
  const asked = draft.things.find((group) => group.kind === 'crop')?.id;
  draft.targetId =
    asked ??
    addGroup(draft, { kind: 'crop', count: draft.rng.fork('farm').int(8, 12), role: 'scenery' }) ??
    draft.targetId;
  if (draft.intent.spare) return;
  addMissing(draft, [
    ['house', 2, 'scenery'],
    ['windmill', 1, 'landmark'],
    ['well', 1, 'landmark'],
    ['crate', 4, 'scenery'],
    ['market-stall', 1, 'scenery'],
  ]);
}

/** Places to rest; what somebody asked to gather stays the aim. Nothing here hurts unless it was asked for. */
export function completeStroll(draft: SpecDraft): void {
  draft.targetId ??=
    visitedOf(draft) ??
    draft.things.find((group) => group.kind === 'bench')?.id ??
    (draft.intent.spare ? draft.things.find((group) => group.role === 'scenery')?.id : undefined) ??
    addGroup(draft, { kind: 'bench', count: draft.rng.fork('stroll').int(4, 6), role: 'scenery' });
  if (draft.intent.spare) return;
  addMissing(draft, [['campfire', 2, 'scenery']]);
  for (const [kind, count, role] of sceneryOf[draft.setting.biome]) addMissing(draft, [[kind, count, role]]);
}

// "Visit all 5 statues": places that the prompt wants to be seen are the aim.
function visitedOf({ intent, groupOf }: SpecDraft): string | undefined {
  if (!/\bvisit|参观|拜访|\bvisita/i.test(intent.prompt)) return undefined;
  const place = intent.things.find((wish) => !wish.taken && !wish.hostile && (wish.count ?? 0) > 1);
  return place === undefined ? undefined : groupOf.get(place);
}

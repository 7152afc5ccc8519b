import type { ThingGroup } from '#engine/level/world-spec.ts';
import { freeId, groupSlug } from '#engine/planner/compose/draft.ts';
import { roleOfKind } from '#engine/planner/compose/thing-roles.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, groupWords, say } from '#engine/planner/edits/edit-context.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { renameId } from '#engine/planner/edits/references.ts';
import { retellKind } from '#engine/planner/edits/retell.ts';
import { addWish, allowKind, findGroup, setCount } from '#engine/planner/edits/thing-edits.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';
import { counted, noun } from '#engine/planner/words/grammar.ts';

// "replace the ghosts with wolves", "wolves instead of ghosts", "把幽灵换成狼".
/** One kind of thing in place of another; true when the clause was about that. */
export function replaceThings(
  context: EditContext,
  wishes: Pick<ClauseWishes, 'things' | 'objects' | 'pronoun'>,
): boolean {
  const concepts = editConcepts(context);
  const subjects = wishes.things.filter((wish) => !wishes.objects.has(wish));
  const [first, second] = subjects;
  const boss = bossOf(context);
  if (boss !== null && first !== undefined && findGroup(context.spec, first) === null && context.verb === 'change') {
    becomeKind(context, { group: boss, to: first });
    return true;
  }
  if (first === undefined) return false;
  if (second === undefined) return replacePronoun(context, { to: first, group: wishes.pronoun });
  const swapped = concepts.has('instead') && !concepts.has('replace');
  const becomes = context.verb === 'change' && /\b(?:into|to|en|por)\b|成|为/.test(context.reading.text);
  if (context.verb !== 'replace' && !swapped && !becomes) return false;
  const [from, to] = swapped ? [second, first] : [first, second];
  const group = findGroup(context.spec, from);
  if (group === null) return false;
  becomeKind(context, { group, to });
  return true;
}

// "换成尖刺", "replace them with wolves": what the clause before spoke of becomes something else.
function replacePronoun(context: EditContext, swap: { to: ThingWish; group: ThingGroup | null }): boolean {
  const { to, group } = swap;
  if (group === null) {
    // "取消横梁，换成尖刺": what is gone leaves its place to another kind.
    if (!/^(?:换成|换为|改成|replace)/iu.test(context.reading.text) || findGroup(context.spec, to) !== null)
      return false;
    return addWish(context, to) !== null;
  }
  if (context.verb !== 'replace' && !/^(?:换成|换为)/u.test(context.reading.text)) return false;
  becomeKind(context, { group, to });
  return true;
}

// "the boss should be a dragon"
function bossOf({ spec, reading }: EditContext): ThingGroup | null {
  const { win } = spec.rules;
  if (win.kind !== 'defeat' || !/\b(?:boss|jefe|jefa)\b|首领|头目|老大|大boss/iu.test(reading.text)) return null;
  return spec.things.find((group) => group.id === win.target) ?? null;
}

function becomeKind(context: EditContext, change: { group: ThingGroup; to: ThingWish }): void {
  const { group, to } = change;
  const { language } = context.reading;
  const before = groupWords(group, language);
  const old = { kind: group.kind, name: group.name };
  // What is harvested grows in the field, whatever it is called.
  const { win } = context.spec.rules;
  const grows = win.kind === 'harvest' && win.target === group.id && pickupKinds.has(to.kind);
  group.kind = grows ? group.kind : to.kind;
  delete group.body;
  if (!grows && to.body !== undefined) group.body = to.body;
  group.name = (grows ? noun(to, context.spec.language) : to.name).slice(0, 60);
  group.traits = to.traits.slice(0, 6);
  if (group.role !== 'collect')
    group.role = roleOfKind({
      kind: group.kind,
      count: group.count,
      traits: to.traits,
      archetype: context.spec.archetype,
    });
  if (!grows) renameId(context.spec, { from: group.id, to: freeId(context.spec, groupSlug(group.kind, group.count)) });
  retellKind(context.spec, { from: old, to: group });
  allowKind(context, to.kind);
  if (to.count !== null) setCount(context, { group, after: to.count });
  say(context, { topic: 'replaced', words: [before, counted(group, { count: group.count, language })] });
}

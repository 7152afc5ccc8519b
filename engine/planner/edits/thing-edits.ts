import type { ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { freeId, groupSlug } from '#engine/planner/compose/draft.ts';
import { roleOfKind, usualCountOf } from '#engine/planner/compose/thing-roles.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, groupWords, isRemoved, say } from '#engine/planner/edits/edit-context.ts';
import { dropReferences, followCount, goalIsLost, mendGoal, renameId } from '#engine/planner/edits/references.ts';
import { forget, retellKind } from '#engine/planner/edits/retell.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { allow, setShare } from '#engine/planner/edits/setting-edits.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';
import { categoryMembers } from '#engine/planner/understand/negation.ts';
import { isUnitNumber } from '#engine/planner/understand/counts.ts';
import { kindOfAbsent } from '#engine/planner/words/absent-words.ts';
import { counted, definite, plural } from '#engine/planner/words/grammar.ts';

/** Adding, removing, counting and replacing things; placing is done by `editPlaces`. */
export function editThings(context: EditContext, wishes: ClauseWishes): void {
  removeCategories(context);
  const subjects = wishes.things.filter((wish) => !wishes.objects.has(wish));
  if (replaceThings(context, subjects)) return;
  for (const wish of subjects) editWish(context, { wish, groups: wishes.groups });
}

/** The group that a wish speaks of: same kind and name, else the only or first one of that kind. */
export function findGroup(spec: EditContext['spec'], wish: Pick<ThingWish, 'kind' | 'name'>): ThingGroup | null {
  const named = spec.things.find((group) => wish.name !== '' && group.name.toLowerCase() === wish.name.toLowerCase());
  if (named !== undefined) return named;
  const ofKind = spec.things.filter(
    (group) => group.kind === wish.kind && (wish.name === '' || group.name === wish.name),
  );
  const { win } = spec.rules;
  // Of two groups of a kind the one that matters is meant: the goal's.
  return ofKind.find((group) => win.kind === 'collect' && group.id === win.target) ?? ofKind[0] ?? null;
}

function editWish(context: EditContext, found: { wish: ThingWish; groups: Map<ThingWish, ThingGroup> }): void {
  const { wish, groups } = found;
  const mention = wish.spans[0];
  const removed =
    mention !== undefined &&
    mentionsOf(context.reading, 'thing', 'stand-in').some(
      (other) => other.first === mention.first && isRemoved(context, other),
    );
  const group = findGroup(context.spec, wish);
  if (removed) {
    removeWish(context, { wish, group });
    return;
  }
  const placed = wish.placement.near !== null || wish.placement.region !== null;
  // "put the market north of the well" moves the market that is there; "put a market" builds another.
  if (group !== null && placed && context.verb === 'add' && wish.definite) return;
  const apart = group !== null && placed && context.verb === 'add';
  if (
    group === null &&
    wish.kind === 'tree' &&
    wish.count === null &&
    (context.verb === 'more' || context.verb === 'less')
  ) {
    setShare(context, {
      key: 'vegetation',
      topic: 'plants',
      wanted: context.spec.layout.vegetation + (context.verb === 'more' ? 0.25 : -0.25),
    });
  } else if (group === null || apart) {
    if (context.verb === 'move' || context.verb === 'less' || context.verb === 'rename') return;
    const added = addWish(context, wish);
    if (added !== null) groups.set(wish, added);
  } else countWish(context, { wish, group });
}

function addWish(context: EditContext, wish: ThingWish): ThingGroup | null {
  const { spec } = context;
  const count = wish.count ?? (wish.plural ? usualCountOf(wish.kind) : 1);
  const room = specLimits.totalThings - spec.things.reduce((sum, group) => sum + group.count, 0);
  if (spec.things.length >= specLimits.thingGroups || room < 1) return null;
  allowKind(context, wish.kind);
  const group: ThingGroup = {
    id: freeId(spec, groupSlug(wish.kind, count)),
    kind: wish.kind,
    name: wish.name.slice(0, 60),
    count: Math.min(count, room),
    traits: wish.traits.slice(0, 6),
    role: roleOfKind({ kind: wish.kind, count, traits: wish.traits, archetype: spec.archetype }),
    placement: { region: 'anywhere' },
  };
  spec.things.push(group);
  if (wish.kind === 'gate' && spec.rules.win.kind === 'pass-gates') spec.rules.win.count = group.count;
  say(context, { topic: 'added', words: [counted(group, { count: group.count, language: context.reading.language })] });
  return group;
}

function allowKind(context: EditContext, kind: ThingKind): void {
  const covering = Object.entries(categoryMembers)
    .filter(([, kinds]) => kinds.includes(kind))
    .map(([category]) => category);
  // A ghost that is asked for now outweighs "no enemies" of before, but the other enemies stay out.
  for (const category of covering) {
    if (!context.spec.absent.includes(category) || category === 'water') continue;
    const others = (categoryMembers[category] ?? []).filter(
      (other) => other !== kind && !context.spec.absent.includes(other),
    );
    context.spec.absent.push(...others);
    allow(context.spec, [category]);
  }
  allow(context.spec, [kind]);
  context.spec.absent.splice(20);
}

function countWish(context: EditContext, found: { wish: ThingWish; group: ThingGroup }): void {
  const { wish, group } = found;
  const concepts = editConcepts(context);
  const before = group.count;
  const named = wish.count ?? laterNumber(context, wish);
  let after = before;
  const step = wish.count ?? (wish.plural || context.verb !== 'add' ? Math.max(1, Math.round(before / 2)) : 1);
  const relative = concepts.has('more') || context.verb === 'more';
  if (concepts.has('instead') || context.verb === 'only' || context.verb === 'change')
    after = relative && !concepts.has('instead') ? before + step : (named ?? before);
  else if (context.verb === 'less') after = before - step;
  else if (context.verb === 'add' || relative) after = before + step;
  else if (!context.explicitVerb && named !== null) after = named;
  setCount(context, { group, after });
}

// "change the lanterns to 12", "灯笼改成12盏": the number follows the verb.
function laterNumber(context: EditContext, wish: ThingWish): number | null {
  const { reading } = context;
  const last = wish.spans[0]?.last ?? 0;
  return reading.numbers.find((number) => number.first > last && !isUnitNumber(reading, number))?.value ?? null;
}

/** Sets the number of a group within the limits; goal and quests follow. */
export function setCount(context: EditContext, change: { group: ThingGroup; after: number }): void {
  const { spec } = context;
  const { group } = change;
  const before = group.count;
  const others = spec.things.reduce((sum, other) => sum + (other === group ? 0 : other.count), 0);
  const after = Math.max(1, Math.min(change.after, specLimits.countPerGroup, specLimits.totalThings - others));
  if (after === before) return;
  group.count = after;
  followCount(spec, { id: group.id, before, after });
  const { language } = context.reading;
  say(context, { topic: 'count', words: [plural(group, language), before, after] });
}

function removeWish(context: EditContext, found: { wish: ThingWish; group: ThingGroup | null }): void {
  const { wish, group } = found;
  const { language } = context.reading;
  if (group !== null && wish.count !== null && wish.count < group.count && !editConcepts(context).has('all')) {
    const before = group.count;
    group.count -= wish.count;
    followCount(context.spec, { id: group.id, before, after: group.count });
    const whole = definite(group, { count: before, language });
    say(context, { topic: 'removed-some', words: [wish.count, whole, group.count] });
    return;
  }
  if (group !== null) removeGroup(context, group);
  if (wish.name === '') forbid(context, { word: wish.kind, silent: group !== null });
}

function removeGroup(context: EditContext, group: ThingGroup): void {
  const { spec } = context;
  spec.things = spec.things.filter((other) => other !== group);
  dropReferences(spec, group.id);
  forget(spec, group);
  say(context, { topic: 'removed', words: [groupWords(group, context.reading.language)] });
  if (!goalIsLost(spec)) return;
  const target = mendGoal(spec);
  if (target !== null)
    say(context, {
      topic: 'goal',
      words: [counted(target, { count: target.count, language: context.reading.language })],
    });
}

// The compiler adds trees and the like by itself: what was taken out must stay out.
function forbid(context: EditContext, ban: { word: string; silent: boolean }): void {
  const { spec } = context;
  if (
    spec.things.some((group) => group.kind === ban.word) ||
    spec.absent.includes(ban.word) ||
    spec.absent.length >= 20
  )
    return;
  spec.absent.push(ban.word);
  if (!ban.silent) say(context, { topic: 'absent', words: [kindOfAbsent(ban.word, context.reading.language)] });
}

function removeCategories(context: EditContext): void {
  for (const mention of mentionsOf(context.reading, 'category')) {
    const kinds = categoryMembers[mention.concept];
    if (kinds === undefined || mention.concept === 'water' || !isRemoved(context, mention)) continue;
    const groups = context.spec.things.filter(
      (group) =>
        kinds.includes(group.kind) ||
        (mention.concept === 'enemies' && group.role === 'enemy') ||
        (mention.concept === 'hazards' && group.role === 'hazard'),
    );
    for (const group of groups) removeGroup(context, group);
    if (!context.spec.absent.includes(mention.concept))
      forbid(context, { word: mention.concept, silent: groups.length > 0 });
  }
}

// "replace the ghosts with wolves", "wolves instead of ghosts", "把幽灵换成狼".
function replaceThings(context: EditContext, wishes: readonly ThingWish[]): boolean {
  const concepts = editConcepts(context);
  const [first, second] = wishes;
  if (first === undefined || second === undefined) return false;
  const swapped = concepts.has('instead') && !concepts.has('replace');
  const becomes = context.verb === 'change' && /\b(?:into|to|en|por)\b|成|为/.test(context.reading.text);
  if (context.verb !== 'replace' && !swapped && !becomes) return false;
  const [from, to] = swapped ? [second, first] : [first, second];
  const group = findGroup(context.spec, from);
  if (group === null) return false;
  const { language } = context.reading;
  const before = groupWords(group, language);
  const old = { kind: group.kind, name: group.name };
  group.kind = to.kind;
  group.name = to.name.slice(0, 60);
  group.traits = to.traits.slice(0, 6);
  if (group.role !== 'collect')
    group.role = roleOfKind({
      kind: to.kind,
      count: group.count,
      traits: to.traits,
      archetype: context.spec.archetype,
    });
  renameId(context.spec, { from: group.id, to: freeId(context.spec, groupSlug(to.kind, group.count)) });
  retellKind(context.spec, { from: old, to: group });
  allowKind(context, to.kind);
  if (to.count !== null) setCount(context, { group, after: to.count });
  say(context, { topic: 'replaced', words: [before, counted(group, { count: group.count, language })] });
  return true;
}

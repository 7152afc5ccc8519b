import type { ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { freeId, groupSlug } from '#engine/planner/compose/draft.ts';
import { roleOfKind, usualCountOf } from '#engine/planner/compose/thing-roles.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, groupWords, isRemoved, note, say } from '#engine/planner/edits/edit-context.ts';
import { dropReferences, followCount, goalIsLost, mendGoal } from '#engine/planner/edits/references.ts';
import { forget } from '#engine/planner/edits/retell.ts';
import type { Counted } from '#engine/planner/edits/wanted-count.ts';
import { leftOf, shareOf, wantedCount } from '#engine/planner/edits/wanted-count.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { allow, setShare } from '#engine/planner/edits/setting-edits.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { ThingWish } from '#engine/planner/understand/intent.ts';
import { categoryMembers } from '#engine/planner/understand/negation.ts';
import { kindOfAbsent } from '#engine/planner/words/absent-words.ts';
import { counted, definite, plural } from '#engine/planner/words/grammar.ts';

/** Adding, removing, counting and replacing things; placing is done by `editPlaces`. */
export function editThings(context: EditContext, wishes: ClauseWishes): void {
  removeCategories(context);
  const subjects = wishes.things.filter((wish) => !wishes.objects.has(wish));
  for (const wish of subjects) editWish(context, { wish, groups: wishes.groups });
  if (wishes.pronoun !== null) countPronoun(context, wishes.pronoun);
}

// "add two more of them", "double them", "remove them"
function countPronoun(context: EditContext, group: ThingGroup): void {
  const count = context.reading.numbers[0]?.value ?? null;
  const counts = count !== null || mentionsOf(context.reading, 'factor').length > 0;
  if (context.verb === 'remove' && !counts && context.explicitVerb) removeGroup(context, group);
  else if (counts || context.verb === 'more' || context.verb === 'less')
    countWish(context, { wish: { count, plural: true, definite: false, spans: [] }, group });
}

/** The group that a wish speaks of: same kind and name, else the only or first one of that kind. */
export function findGroup(spec: EditContext['spec'], wish: Pick<ThingWish, 'kind' | 'name'>): ThingGroup | null {
  const named = spec.things.find((group) => wish.name !== '' && group.name.toLowerCase() === wish.name.toLowerCase());
  if (named !== undefined) return named;
  // The crystal of a tower defence is one of its own kind.
  const core = /^(?:水晶|cristal|crystal)$/i.test(wish.name) && spec.things.find((group) => group.kind === 'crystal');
  if (core) return core;
  // 庙 is the 古庙 that stands there.
  const longer = /^\p{Script=Han}{1,2}$/u.test(wish.name)
    ? spec.things.find((group) => group.name.endsWith(wish.name))
    : undefined;
  if (longer !== undefined) return longer;
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
  const group = groupFor(context, wish);
  if (removed) {
    removeWish(context, { wish, group });
    return;
  }
  const isShare = wish.count === null && context.verb !== 'add' && mentionsOf(context.reading, 'factor').length > 0;
  if (group === null && (isShare || speaksOfKnown(context, wish))) {
    say(context, {
      topic: 'not-there',
      words: [
        definite(
          { kind: wish.kind, name: wish.name },
          { count: wish.plural ? 2 : 1, language: context.reading.language },
        ),
      ],
    });
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

// "add a tower" where a fort stands adds a tower, not another fort.
function groupFor(context: EditContext, wish: ThingWish): ThingGroup | null {
  const group = findGroup(context.spec, wish);
  if (group === null || wish.name !== '' || group.name === '' || wish.definite) return group;
  return context.verb === 'add' && context.explicitVerb && !editConcepts(context).has('more') ? null : group;
}

// "make the wolves bigger" needs wolves; "make it a forest with wolves" does not.
function speaksOfKnown(context: EditContext, wish: ThingWish): boolean {
  const { reading } = context;
  const looks =
    mentionsOf(reading, 'trait', 'size').length > 0 ||
    ['bigger', 'smaller', 'chase', 'patrol', 'watch'].some((concept) => editConcepts(context).has(concept));
  return (
    ['change', 'move', 'less'].includes(context.verb) &&
    wish.definite &&
    wish.count === null &&
    (looks || context.verb !== 'change')
  );
}

// "a lamp post beside every gem": as many as there are gems.
function countBeside(context: EditContext, wish: ThingWish): number | null {
  const { near } = wish.placement;
  if (near?.kind !== 'thing' || (wish.count ?? 1) > 1) return null;
  if (!/\b(?:every|each)\b|\bcada\b|每/iu.test(context.reading.text)) return null;
  return findGroup(context.spec, near.wish)?.count ?? null;
}

// "add a dog named Rex"
function ownName({ reading }: EditContext): string | null {
  const found =
    /\b(?:named|called|llamad[oa]|que se llam[ae])\s+["“«]?(\p{Lu}[\p{L}’' -]{0,40}?)["”»]?(?=$|[,.]|\s+(?:and|who|that|in|near|at|beside|next|to|on|y|que|en|junto|cerca)\b)/u.exec(
      reading.text,
    );
  return (
    found?.[1]?.trim() ??
    /(?:名叫|叫做|叫|名为)\s*[“"「]?(\p{Script=Han}{1,6}?)[”"」]?的/u.exec(reading.text)?.[1] ??
    null
  );
}

// "only 3 trees", "there should be 5 fountains": so many and no more.
function isExact(context: EditContext): boolean {
  const concepts = editConcepts(context);
  return concepts.has('only') || context.verb === 'change' || (concepts.has('want') && !concepts.has('add'));
}

/** Adds what a wish asks for as a group of its own; null where the level is full. */
export function addWish(context: EditContext, wish: ThingWish): ThingGroup | null {
  const { spec } = context;
  const count = countBeside(context, wish) ?? wish.count ?? (wish.plural ? usualCountOf(wish.kind) : 1);
  const room = specLimits.totalThings - spec.things.reduce((sum, group) => sum + group.count, 0);
  if (spec.things.length >= specLimits.thingGroups || room < 1) return null;
  allowKind(context, wish.kind);
  const group: ThingGroup = {
    id: freeId(spec, groupSlug(wish, count)),
    kind: wish.kind,
    ...(wish.body === undefined ? {} : { body: wish.body }),
    name: (count === 1 ? ownName(context) : null) ?? wish.name.slice(0, 60),
    count: Math.min(count, room),
    traits: wish.traits.slice(0, 6),
    ...sizeOf(wish.traits),
    role: roleOfKind({ kind: wish.kind, count, traits: wish.traits, archetype: spec.archetype }),
    placement: { region: 'anywhere' },
  };
  // Five more trees leave the trees that grow by themselves.
  const isMore = !spec.things.some((other) => other.kind === wish.kind) && !(isExact(context) && wish.count !== null);
  if (isMore && byItself.has(wish.kind)) group.besides = true;
  spec.things.push(group);
  if (wish.kind === 'gate' && spec.rules.win.kind === 'pass-gates') spec.rules.win.count = group.count;
  say(context, { topic: 'added', words: [counted(group, { count: group.count, language: context.reading.language })] });
  return group;
}

// Kinds that levels have by themselves, whether a spec names them or not.
const byItself: ReadonlySet<ThingKind> = new Set<ThingKind>([
  'tree',
  'rock',
  'flower',
  'mushroom',
  'campfire',
  'statue',
  'well',
  'ruin',
  'fountain',
  'bridge',
  'boat',
  'crate',
  'lamp-post',
  'house',
  'market-stall',
  'fence',
  'tower',
  'windmill',
  'lighthouse',
  'checkpoint',
  'coin',
  'spikes',
  'block',
  'heart',
  'bench',
  'portal',
  'lever',
  'plate',
]);

function sizeOf(traits: readonly string[]): Pick<ThingGroup, 'scale'> {
  return traits.includes('big') ? { scale: 1.5 } : traits.includes('small') ? { scale: 0.7 } : {};
}

/** Lifts the bans that cover a kind; the other kinds of a banned category stay out. */
export function allowKind(context: EditContext, kind: ThingKind): void {
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

function countWish(context: EditContext, found: { wish: Counted; group: ThingGroup }): void {
  const { wish, group } = found;
  const after = wantedCount(context, found);
  if (after === null) return;
  if (after === group.count) note(context, counted(group, { count: after, language: context.reading.language }));
  else setCount(context, { group, after });
  if (isExact(context)) delete group.besides;
  if (wish.definite && after < 1) removeGroup(context, group);
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
  const share = group === null ? null : shareOf(context);
  const left = leftOf(context);
  if (group !== null && left !== null) {
    if (left === group.count) note(context, counted(group, { count: left, language }));
    else setCount(context, { group, after: Math.min(left, group.count) });
    return;
  }
  if (group !== null && share !== null && share > 0) {
    setCount(context, { group, after: Math.max(1, Math.round(group.count * share)) });
    return;
  }
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

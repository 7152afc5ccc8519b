import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { ThingGroup, ThingKind } from '#engine/level/world-spec.ts';
import { freeId, groupSlug } from '#engine/planner/compose/draft.ts';
import { roleOfKind } from '#engine/planner/compose/thing-roles.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, groupWords, say } from '#engine/planner/edits/edit-context.ts';
import { shareOf } from '#engine/planner/edits/wanted-count.ts';
import type { ClauseWishes } from '#engine/planner/edits/place-edits.ts';
import { renameId } from '#engine/planner/edits/references.ts';
import { retellKind } from '#engine/planner/edits/retell.ts';
import { addWish, allowKind, findGroup, setCount } from '#engine/planner/edits/thing-edits.ts';
import { englishSingular, spanishSingular } from '#engine/planner/text/inflect.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
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
  if (second === undefined) {
    const group = findGroup(context.spec, first);
    const noun = group === null || context.verb !== 'replace' ? null : nounBehind(context, first);
    if (group === null || noun === null) return replacePronoun(context, { to: first, group: wishes.pronoun });
    becomeKind(context, { group, to: { ...first, ...bodyOf(group, noun), count: null, traits: [] } });
    return true;
  }
  const swapped = concepts.has('instead') && !concepts.has('replace');
  const becomes = context.verb === 'change' && /\b(?:into|to|en|por)\b|成|为/.test(context.reading.text);
  if (context.verb !== 'replace' && !swapped && !becomes) return false;
  const [from, to] = swapped ? [second, first] : [first, second];
  const group = findGroup(context.spec, from);
  if (group === null) return false;
  const share = shareOf(context);
  const some = share !== null && share < 1 ? Math.round(group.count * share) : swapped ? null : from.count;
  if (some !== null && some > 0 && some < group.count) {
    setCount(context, { group, after: group.count - some });
    allowKind(context, to.kind);
    addWish(context, { ...to, count: some });
    return true;
  }
  becomeKind(context, { group, to });
  return true;
}

const by = /^(?:by|with|for|to|into|por|con|成|为|做)$/;

// "replace the ghosts by robots": who has no word of their own among things is still somebody or something.
function nounBehind({ reading }: EditContext, of: ThingWish): string | null {
  const from = of.spans[0]?.last ?? 0;
  const joint = reading.tokens.findIndex((token, index) => index > from && by.test(token.key));
  if (joint === -1) return null;
  const role = mentionsOf(reading, 'role').find((mention) => mention.first > joint && mention.first <= joint + 3);
  if (role !== undefined) return role.phrase;
  const words = reading.tokens.slice(joint + 1).filter((token) => token.kind === 'word' || token.kind === 'han');
  const bareWords = words.filter((token) => !/^(?:an?|the|some|un|una|unos|unas|el|la|los|las)$/.test(token.key));
  if (bareWords.length === 0 || bareWords.length > 3) return null;
  if (reading.language === 'zh')
    return bareWords
      .map((token) => token.text)
      .join('')
      .replace(/[吧了]$/u, '');
  const last = bareWords.at(-1)?.key ?? '';
  const singular = reading.language === 'es' ? spanishSingular(last) : englishSingular(last);
  return [...bareWords.slice(0, -1).map((token) => token.text.toLowerCase()), singular].join(' ');
}

// Another body than before, so that one sees that they were replaced.
function bodyOf(group: ThingGroup, noun: string): Pick<ThingWish, 'kind' | 'name'> {
  const bodies = creatureKinds.includes(group.kind)
    ? (['goblin', 'slime'] as const)
    : pickupKinds.has(group.kind)
      ? (['gem', 'star'] as const)
      : (['statue', 'crate'] as const);
  return { kind: bodies.find((kind) => kind !== group.kind) ?? bodies[0], name: noun };
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

const wild: ReadonlySet<ThingKind> = new Set<ThingKind>(['tree', 'rock', 'flower', 'mushroom']);

// What grows by itself would come back in place of what was replaced.
function keepOut({ spec }: EditContext, kind: ThingKind): void {
  if (!wild.has(kind) || spec.things.some((group) => group.kind === kind)) return;
  if (!spec.absent.includes(kind) && spec.absent.length < 20) spec.absent.push(kind);
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
  if (!grows) renameId(context.spec, { from: group.id, to: freeId(context.spec, groupSlug(group, group.count)) });
  retellKind(context.spec, { from: old, to: group });
  keepOut(context, old.kind);
  allowKind(context, to.kind);
  if (to.count !== null) setCount(context, { group, after: to.count });
  say(context, { topic: 'replaced', words: [before, counted(group, { count: group.count, language })] });
}

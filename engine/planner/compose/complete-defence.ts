import type { ThingGroup, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';
import { creatureKinds } from '#engine/level/thing-catalog.ts';
import { addMissing, sceneryOf } from '#engine/planner/compose/add-missing.ts';
import { wavesOf } from '#engine/planner/compose/complete-fight.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { addGroup } from '#engine/planner/compose/draft.ts';

/** What can stand at the end of the road, the likeliest first. */
const keepKinds: readonly ThingKind[] = [
  'crystal',
  'gem',
  'tower',
  'lighthouse',
  'statue',
  'fountain',
  'windmill',
  'house',
  'well',
  'ruin',
];
const mostCredits = 500;

/** Gives a tower defence what it defends, sites for towers, and waves that come along the road. */
export function completeDefence(draft: SpecDraft): void {
  const { difficulty } = draft;
  turnIntoPads(draft);
  draft.targetId =
    chooseKeep(draft) ?? addGroup(draft, { kind: 'crystal', count: 1, role: 'landmark' }) ?? draft.targetId;
  if (!draft.things.some(isFoe)) {
    const each = wavesOf(draft) * (3 + Math.round(difficulty * 2));
    addGroup(draft, { kind: 'slime', count: Math.ceil(each / 3), role: 'enemy' });
    addGroup(draft, { kind: 'goblin', count: Math.ceil(each / 2), role: 'enemy' });
    addGroup(draft, { kind: 'wolf', count: Math.ceil(each / 4), role: 'enemy' });
    addGroup(draft, { kind: 'golem', count: 1, role: 'enemy' });
  }
  addMissing(draft, [
    ['build-pad', 6 + Math.round(difficulty * 2), 'obstacle'],
    ['rift', 1, 'obstacle'],
    ['coin', 6, 'collect'],
  ]);
  if (draft.intent.spare) return;
  addMissing(draft, [
    ['heart', 2, 'obstacle'],
    ['rock', 8, 'scenery'],
  ]);
  for (const [kind, count, role] of sceneryOf[draft.setting.biome])
    addMissing(draft, [[kind, count, role === 'landmark' ? 'scenery' : role]]);
}

function isFoe(group: ThingGroup): boolean {
  return group.role === 'enemy' && creatureKinds.includes(group.kind);
}

/** The towers of such a game are built by players: what is asked for are places to build them on. */
function turnIntoPads(draft: SpecDraft): void {
  for (const [wish, id] of draft.groupOf) {
    const at = draft.things.findIndex((group) => group.id === id);
    const group = draft.things[at];
    if (group === undefined || group.kind !== 'tower' || group.name !== '' || wish.single) continue;
    if (!wish.plural && wish.count === null) continue;
    const count = wish.count ?? 6 + Math.round(draft.difficulty * 2);
    draft.things[at] = { ...group, kind: 'build-pad', count, role: 'obstacle' };
  }
}

/** One thing of a kind that was asked for is what has to be defended. */
function chooseKeep(draft: SpecDraft): string | null {
  const asked = [...draft.groupOf.values()].flatMap((id) => draft.things.find((group) => group.id === id) ?? []);
  for (const kind of keepKinds) {
    const group = asked.find((each) => each.kind === kind && each.count === 1 && each.role !== 'secret');
    if (group === undefined) continue;
    draft.things[draft.things.indexOf(group)] = { ...standing(draft, group), role: 'landmark' };
    return group.id;
  }
  return null;
}

/** A gem would be picked up; a crystal stands, and one that is called so needs no stand-in. */
function standing(draft: SpecDraft, group: ThingGroup): ThingGroup {
  if (group.kind !== 'gem') return group;
  const isCrystal = /^(?:magic )?(?:crystal|水晶|cristal)$/.test(group.name);
  const said = draft.notes.findIndex((note) => note.topic === 'stand-in' && note.words[0] === group.name);
  if (isCrystal && said >= 0) draft.notes.splice(said, 1);
  const { body, ...rest } = group;
  if (isCrystal) return { ...rest, kind: 'crystal', name: '' };
  return { ...rest, ...(body === undefined ? {} : { body }), kind: 'crystal' };
}

/** The win of a tower defence, with the lives and credits that were asked for. */
export function winByDefending(draft: SpecDraft, target: string): WorldSpec['rules']['win'] {
  const { lives, measures } = draft.intent;
  const credits = measures.get('credits');
  return {
    kind: 'defend',
    target,
    waves: wavesOf(draft),
    ...(lives === null ? {} : { lives }),
    ...(credits === undefined ? {} : { credits: Math.max(0, Math.min(mostCredits, Math.round(credits))) }),
  };
}

import type { ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { retellCount, retellGoal } from '#engine/planner/edits/retell.ts';
import { freeId, groupSlug } from '#engine/planner/compose/draft.ts';
import { isAbsentKind } from '#engine/planner/understand/negation.ts';
import { pickupKinds } from '#engine/planner/understand/things.ts';

const beatEnds = ['subject', 'speaker', 'other'] as const;

/** Changes every reference to an id in placements, quests, rules and cutscenes; the owner of the id is changed too. */
export function renameId(spec: WorldSpec, change: { from: string; to: string }): void {
  const { from, to } = change;
  for (const { sells } of spec.things) if (sells?.seller === from) sells.seller = to;
  for (const owner of [...spec.things, ...spec.characters]) {
    if (owner.id === from) owner.id = to;
    if (owner.placement.near === from) owner.placement.near = to;
    if (owner.placement.and === from) owner.placement.and = to;
  }
  for (const quest of spec.quests) {
    if (quest.giver === from) quest.giver = to;
    for (const step of quest.steps) if (step.target === from) step.target = to;
  }
  const { win } = spec.rules;
  if ('target' in win && win.target === from) win.target = to;
  for (const scene of spec.cutscenes) {
    if (scene.target === from) scene.target = to;
    for (const beat of scene.beats) for (const end of beatEnds) if (beat[end] === from) beat[end] = to;
  }
}

/** Removes what points at an id that is gone: nearness, quest steps, beats that somebody spoke. */
export function dropReferences(spec: WorldSpec, id: string): void {
  for (const { sells } of spec.things) if (sells?.seller === id) delete sells.seller;
  for (const owner of [...spec.things, ...spec.characters]) {
    if (owner.placement.near !== id && owner.placement.and !== id) continue;
    delete owner.placement.and;
    delete owner.placement.near;
    delete owner.placement.relation;
  }
  for (const quest of spec.quests) {
    if (quest.giver === id) delete quest.giver;
    quest.steps = quest.steps.filter((step) => step.target !== id);
  }
  const lost = new Set(spec.quests.filter((quest) => quest.steps.length === 0).map((quest) => quest.id));
  spec.quests = spec.quests.filter((quest) => !lost.has(quest.id));
  for (const scene of spec.cutscenes) {
    scene.beats = scene.beats.filter((beat) => !(beat.kind === 'dialogue' && beat.subject === id));
    for (const beat of scene.beats) for (const end of beatEnds) if (beat[end] === id) delete beat[end];
  }
  spec.cutscenes = spec.cutscenes.filter((scene) => scene.beats.length > 0 && scene.target !== id);
}

/** True when the goal of the level can no longer be reached because what it names is gone. */
export function goalIsLost(spec: WorldSpec): boolean {
  const { win } = spec.rules;
  if ('target' in win) return !spec.things.some((group) => group.id === win.target);
  return 'quest' in win && !spec.quests.some((quest) => quest.id === win.quest);
}

/** Gives a level whose goal is gone another one: something else to collect, else the goal beacon. Returns the new target. */
export function mendGoal(spec: WorldSpec): ThingGroup | null {
  const target =
    spec.things.find((group) => group.role === 'collect') ??
    spec.things.find((group) => pickupKinds.has(group.kind) && group.count > 1) ??
    null;
  if (target === null) return inventGoal(spec);
  target.role = 'collect';
  retellGoal(spec, target);
  spec.rules.win = { kind: 'collect', target: target.id, count: target.count };
  return target;
}

// A hunt needs something to hunt; the first kind that nobody ruled out will do.
function inventGoal(spec: WorldSpec): ThingGroup | null {
  const kind = (['star', 'gem', 'coin', 'lantern', 'flower', 'apple'] as const).find(
    (candidate) => !isAbsentKind(new Set(spec.absent), candidate),
  );
  if (
    kind === undefined ||
    spec.archetype === 'obby' ||
    spec.archetype === 'flyer' ||
    spec.archetype === 'race' ||
    spec.archetype === 'runner' ||
    spec.archetype === 'rings' ||
    spec.things.length >= specLimits.thingGroups
  ) {
    spec.rules.win = { kind: 'reach-goal' };
    return null;
  }
  const group: ThingGroup = {
    id: freeId(spec, groupSlug({ kind }, 6)),
    kind,
    name: '',
    count: 6,
    traits: [],
    role: 'collect',
    placement: { region: 'anywhere' },
  };
  spec.things.push(group);
  retellGoal(spec, group);
  spec.rules.win = { kind: 'collect', target: group.id, count: group.count };
  return group;
}

/** Keeps goal and quests in step with a new number of a group: whoever needed all of them needs all of them still. */
export function followCount(spec: WorldSpec, change: { id: string; before: number; after: number }): void {
  const { id, before, after } = change;
  const follow = (count: number): number => (count === before ? after : Math.min(count, after));
  const { win } = spec.rules;
  if ('count' in win && 'target' in win && win.target === id) win.count = follow(win.count);
  const group = spec.things.find((candidate) => candidate.id === id);
  if (win.kind === 'pass-gates' && group?.kind === 'gate') win.count = follow(win.count);
  for (const step of spec.quests.flatMap((quest) => quest.steps)) {
    if (step.kind === 'collect' && step.target === id) step.count = follow(step.count);
  }
  if (group !== undefined) retellCount(spec, { group, before, after });
}

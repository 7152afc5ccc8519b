import type { ArchetypeKind, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { creatureKinds } from '#engine/level/thing-catalog.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { addGroup, hasKind } from '#engine/planner/compose/draft.ts';
import { wavesWithin } from '#engine/rules/endure.ts';

/** Who comes out of the rifts where nobody named them. */
function usualFoe(draft: SpecDraft): ThingKind {
  if (draft.setting.mood === 'spooky') return 'ghost';
  if (draft.setting.biome === 'snow') return 'wolf';
  return draft.setting.biome === 'swamp' ? 'slime' : 'goblin';
}

/** Whether a kind of game is about those who stand in the way. */
export function isAboutFoes(archetype: ArchetypeKind): boolean {
  return ['survival', 'boss', 'stealth', 'capture-flag'].includes(archetype);
}

/** Gives a game about fighting its foes, rifts, hearts and something to look at. */
export function completeFight(draft: SpecDraft): void {
  const { archetype, difficulty } = draft;
  const add: AddGroup = (kind, count, role) => {
    if (!hasKind(draft, kind)) addGroup(draft, { kind, count, role });
  };
  if (archetype === 'stealth' || archetype === 'capture-flag') {
    completeGuarded(draft, add);
    return;
  }
  const foes = draft.things.filter((group) => creatureKinds.includes(group.kind) && group.role === 'enemy');
  if (archetype === 'boss') {
    if (!foes.some((group) => group.kind === 'golem')) promoteBoss(draft);
    if (foes.length === 0) add('goblin', 2 + Math.round(difficulty * 3), 'enemy');
  } else {
    if (foes.length === 0) add(usualFoe(draft), wavesOf(draft) * (2 + Math.round(difficulty * 2)), 'enemy');
    add('rift', 3, 'obstacle');
  }
  add('heart', Math.max(2, 5 - Math.round(difficulty * 3)), 'obstacle');
  add('ruin', 2, 'landmark');
  add('rock', 8, 'scenery');
}

type AddGroup = (kind: ThingKind, count: number, role: WorldSpec['things'][number]['role']) => void;

function completeGuarded(draft: SpecDraft, add: AddGroup): void {
  const { archetype, difficulty } = draft;
  if (archetype === 'stealth') {
    add('guard', 4 + Math.round(difficulty * 5), 'enemy');
    if (!hasKind(draft, 'guard')) watch(draft);
    add('house', 4, 'scenery');
    add('crate', 8, 'scenery');
    add('lamp-post', 5, 'scenery');
  } else {
    add('flag', 1, 'obstacle');
    add('banner', 1, 'obstacle');
    if (!draft.things.some((group) => group.role === 'enemy')) addFoes(draft, 4 + Math.round(difficulty * 6));
    add('heart', 3, 'obstacle');
    add('ruin', 2, 'landmark');
  }
  add('rock', 6, 'scenery');
  add('checkpoint', 3, 'obstacle');
}

/** Goblins, or whoever is left where goblins are not wanted. */
function addFoes(draft: SpecDraft, count: number): void {
  for (const kind of ['goblin', 'wolf', 'slime', 'ghost'] as const)
    if (addGroup(draft, { kind, count, role: 'enemy' }) !== null) return;
}

/** "Wolves instead of guards: whoever is there keeps watch. */
function watch(draft: SpecDraft): void {
  draft.things.forEach((group, index) => {
    if (group.role === 'enemy') draft.things[index] = { ...group, behaviour: 'guard' };
  });
}

/** A lone named enemy is the boss; else a golem is. */
function promoteBoss(draft: SpecDraft): void {
  const lone = draft.things.find((group) => group.role === 'enemy' && group.count === 1);
  draft.targetId = lone?.id ?? addGroup(draft, { kind: 'golem', count: 1, role: 'enemy' });
}

/** Waves that a prompt asks for, or as many as the difficulty gives. */
export function wavesOf(draft: SpecDraft): number {
  const asked = draft.intent.waves;
  if (draft.intent.endureSeconds !== null) return wavesWithin(draft.intent.endureSeconds);
  return Math.min(specLimits.waves, asked ?? 3 + Math.round(draft.difficulty * 3));
}

/** The win of a game about fighting; null for all others. */
export function winByFighting(draft: SpecDraft): WorldSpec['rules']['win'] | null {
  if (draft.archetype === 'survival') return { kind: 'survive', waves: wavesOf(draft) };
  if (draft.archetype === 'capture-flag') return { kind: 'capture', count: draft.intent.captures ?? 3 };
  if (draft.archetype !== 'boss') return null;
  const boss =
    draft.things.find((group) => group.id === draft.targetId) ?? draft.things.find((group) => group.kind === 'golem');
  return boss === undefined ? null : { kind: 'defeat', target: boss.id, count: boss.count };
}

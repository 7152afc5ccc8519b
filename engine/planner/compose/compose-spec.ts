import type { WorldSpec } from '#engine/level/world-spec.ts';
import { worldSpecSchema, worldSpecVersion } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { composeKnowledge, composePeople } from '#engine/planner/compose/compose-people.ts';
import { composeCutscenes, composeQuests, composeWin } from '#engine/planner/compose/compose-story.ts';
import { composeThings, playableArchetype } from '#engine/planner/compose/compose-things.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { placeWishes } from '#engine/planner/compose/place-wishes.ts';
import { settleLayout, settleSetting } from '#engine/planner/compose/settle-setting.ts';
import { createTeller } from '#engine/planner/compose/story.ts';
import type { Intent } from '#engine/planner/understand/intent.ts';
import { shoreWords } from '#engine/planner/words/cards.ts';
import { noteSentence } from '#engine/planner/words/notes.ts';
import { placeNames } from '#engine/planner/words/places.ts';

/** Turns what a prompt asks for into a whole spec that plays; what is left open is invented from `rng`. */
export function composeSpec(intent: Intent, rng: Rng): WorldSpec {
  const draft = startDraft(intent, rng);
  composeThings(draft);
  composePeople(draft);
  placeWishes(draft);
  composeKnowledge(draft);
  const quests = composeQuests(draft);
  const title = intent.title ?? tellTitle(draft);
  return worldSpecSchema.parse({
    version: worldSpecVersion,
    title: [...title].slice(0, 80).join(''),
    prompt: hideSecrets(intent),
    language: intent.language,
    archetype: draft.archetype,
    setting: draft.setting,
    layout: draft.layout,
    player: composePlayer(intent),
    things: draft.things,
    characters: draft.characters,
    quests,
    rules: {
      win: composeWin(draft, quests),
      timerSeconds: intent.timerSeconds,
      ...(intent.laps === null ? {} : { laps: intent.laps }),
      difficulty: draft.difficulty,
    },
    cutscenes: composeCutscenes(draft),
    absent: [...intent.absent].map((word) => [...word].slice(0, 30).join('')).slice(0, 20),
    assumptions: sentences(draft, 'assumption'),
    warnings: sentences(draft, 'warning'),
    parents: [],
  });
}

function startDraft(intent: Intent, rng: Rng): SpecDraft {
  const archetype = playableArchetype({ intent });
  const setting = settleSetting(intent, { archetype, rng });
  return {
    intent,
    archetype,
    rng,
    place: rng.fork('place').pick(placeNames[intent.language][setting.biome]),
    setting,
    layout: settleLayout(intent, { archetype, biome: setting.biome, rng }),
    difficulty: intent.difficulty ?? 0.35,
    things: [],
    characters: [],
    groupOf: new Map(),
    characterOf: new Map(),
    targetId: null,
    notes: [...intent.notes, ...airNotes(intent, archetype)],
  };
}

function tellTitle(draft: SpecDraft): string {
  const rng = draft.rng.fork('title');
  const haunted =
    draft.archetype === 'collect' && draft.things.some((group) => group.role === 'enemy') && rng.chance(0.6);
  return createTeller(draft, rng).tell(haunted ? 'title.enemy' : `title.${draft.archetype}`);
}

function airNotes(intent: Intent, archetype: SpecDraft['archetype']): SpecDraft['notes'] {
  const { water } = intent.layout;
  if (water === null || water === 'none' || !['obby', 'flyer', 'rings'].includes(archetype)) return [];
  return [{ kind: 'assumption', topic: 'water-in-air', words: [shoreWords[intent.language][water]] }];
}

function composePlayer(intent: Intent): WorldSpec['player'] {
  const { abilities } = intent;
  return {
    speedMultiplier: abilities.has('fast') ? 1.4 : abilities.has('slow') ? 0.75 : 1,
    jumpMultiplier: abilities.has('high-jump') ? 1.35 : abilities.has('low-jump') ? 0.8 : 1,
    gravityMultiplier: abilities.has('low-gravity') ? 0.5 : abilities.has('high-gravity') ? 1.4 : 1,
    doubleJump: abilities.has('double-jump'),
    lives: intent.lives,
    ...(abilities.has('kart') ? { controller: 'kart' as const } : {}),
  };
}

// The prompt is public with the level; what it says in confidence about a character is not.
function hideSecrets(intent: Intent): string {
  let prompt = intent.prompt;
  for (const { secret } of intent.people) {
    if (secret === null) continue;
    for (const hidden of [secret.text.replace(/[.。]$/, ''), secret.unlockPhrase ?? '']) {
      if (hidden.length < 2) continue;
      const at = prompt.toLowerCase().indexOf(hidden.toLowerCase());
      if (at >= 0) prompt = `${prompt.slice(0, at)}…${prompt.slice(at + hidden.length)}`;
    }
  }
  return prompt.slice(0, 2000).toWellFormed();
}

function sentences(draft: SpecDraft, kind: 'assumption' | 'warning'): string[] {
  const notes = draft.notes.filter((note) => note.kind === kind);
  return [...new Set(notes.map((note) => noteSentence(note, draft.intent.language)))].slice(0, 24);
}

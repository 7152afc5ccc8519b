import type { BiomeKind, ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { worldSpecSchema, worldSpecVersion } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { composeKnowledge, composePeople } from '#engine/planner/compose/compose-people.ts';
import { composeCutscenes, composeQuests, composeWin } from '#engine/planner/compose/compose-story.ts';
import { composePlayer } from '#engine/planner/compose/compose-player.ts';
import { composeSales } from '#engine/planner/compose/compose-sales.ts';
import { composeThings, playableArchetype } from '#engine/planner/compose/compose-things.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import { placeWishes } from '#engine/planner/compose/place-wishes.ts';
import { isDry, isInAir, settleLayout, settleSetting } from '#engine/planner/compose/settle-setting.ts';
import { createTeller } from '#engine/planner/compose/story.ts';
import { colours } from '#engine/planner/understand/hero.ts';
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
  composeSales(draft);
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
    player: composePlayer(draft),
    things: draft.things.map((group) => inTint(group, intent)),
    characters: draft.characters,
    quests,
    rules: {
      win: composeWin(draft, quests),
      timerSeconds: intent.timerSeconds,
      ...partyOf(draft),
      ...(intent.laps === null ? {} : { laps: intent.laps }),
      ...(intent.sky === null ? {} : { sky: intent.sky }),
      ...paceOf(draft),
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
    difficulty: intent.measures.get('difficulty') ?? intent.difficulty ?? 0.35,
    things: [],
    characters: [],
    groupOf: new Map(),
    characterOf: new Map(),
    targetId: null,
    notes: [
      ...(intent.party.teams === null
        ? []
        : [{ kind: 'assumption' as const, topic: 'teams' as const, words: [String(intent.party.teams)] }]),
      ...intent.notes,
      ...airNotes(intent, { archetype, biome: setting.biome }),
    ],
  };
}

// Said only where it was asked for, so that other specs keep their identity.
function partyOf({ intent }: SpecDraft): Pick<WorldSpec['rules'], 'players' | 'teams'> {
  const { players, teams } = intent.party;
  return { ...(players === null ? {} : { players }), ...(teams === null ? {} : { teams }) };
}

// "Everything is pink": what has no colour of its own takes that of the world.
function inTint(group: ThingGroup, { setting: { tint } }: Intent): ThingGroup {
  if (tint === null || !tint.things || group.traits.some((trait) => colours.has(trait))) return group;
  return { ...group, traits: [tint.colour, ...group.traits].slice(0, 6) };
}

// How fast creatures are is a measure, how long things take a pace; the spec has one place for both.
function paceOf({ intent }: SpecDraft): Pick<WorldSpec['rules'], 'pace'> {
  const speed = intent.measures.get('enemy-speed');
  const pace = {
    ...intent.pace,
    ...(speed === undefined ? {} : { enemySpeedMultiplier: Math.min(3, Math.max(0.25, speed)) }),
  };
  return Object.keys(pace).length === 0 ? {} : { pace };
}

function tellTitle(draft: SpecDraft): string {
  const rng = draft.rng.fork('title');
  const haunted =
    draft.archetype === 'collect' && draft.things.some((group) => group.role === 'enemy') && rng.chance(0.6);
  return createTeller(draft, rng).tell(haunted ? 'title.enemy' : `title.${draft.archetype}`);
}

function airNotes(intent: Intent, place: { archetype: SpecDraft['archetype']; biome: BiomeKind }): SpecDraft['notes'] {
  if (!isDry(place.archetype)) return [];
  const { water } = intent.layout;
  return [
    ...(water === null || water === 'none'
      ? []
      : [{ kind: 'assumption' as const, topic: 'water-in-air' as const, words: [shoreWords[intent.language][water]] }]),
    ...(intent.setting.landscapes.length === 0 || !isInAir(place.archetype)
      ? []
      : [{ kind: 'assumption' as const, topic: 'one-landscape' as const, words: [`#${place.biome}`] }]),
  ];
}

// The prompt is public with the level; what it says in confidence about a character is not.
function hideSecrets(intent: Intent): string {
  let prompt = intent.prompt;
  for (const { secret } of intent.people) {
    if (secret === null) continue;
    for (const hidden of [secret.text?.replace(/[.。]$/, '') ?? '', secret.unlockPhrase ?? '']) {
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

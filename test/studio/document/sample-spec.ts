import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { LevelRecord } from '#engine/protocol/api/shapes.ts';

/** A small spec with things, a character, a quest and a cutscene. */
export function sampleSpec(): WorldSpec {
  return parseSpec({
    version: 1,
    title: 'The Lantern Thieves',
    archetype: 'collect',
    setting: { biome: 'harbour', timeOfDay: 'dusk', fogDensity: 0.5 },
    layout: {},
    player: {},
    things: [
      { id: 'lanterns', kind: 'lantern', count: 8, role: 'collect' },
      { id: 'well', kind: 'well', count: 1, role: 'landmark', placement: { region: 'centre' } },
      { id: 'boats', kind: 'boat', count: 3, placement: { region: 'water', near: 'well', relation: 'beside' } },
    ],
    characters: [
      { id: 'mira', name: 'Mira', secrets: [{ id: 'hideout', text: 'Under the pier', unlockPhrase: 'old friend' }] },
    ],
    quests: [
      {
        id: 'lights',
        title: 'Light the harbour',
        giver: 'mira',
        steps: [{ kind: 'collect', target: 'lanterns', count: 8 }],
      },
    ],
    rules: { win: { kind: 'collect', target: 'lanterns', count: 8 } },
    cutscenes: [
      {
        id: 'opening',
        trigger: 'start',
        beats: [
          { kind: 'establish', line: 'Dark.' },
          { kind: 'threat', subject: 'boats', line: '' },
        ],
      },
    ],
  });
}

/** A draft record around a spec. */
export function sampleRecord(spec: WorldSpec = sampleSpec()): LevelRecord {
  return {
    id: 'level-1',
    title: spec.title,
    ownerId: 'player-1',
    ownerName: 'Ada',
    status: 'draft',
    archetype: spec.archetype,
    biome: spec.setting.biome,
    timeOfDay: spec.setting.timeOfDay,
    accent: '#e9a23b',
    thumbnail: null,
    tokenId: null,
    plays: 0,
    wins: 0,
    playersNow: 0,
    featured: false,
    updatedAt: 0,
    spec,
    seed: 7,
    revision: 1,
    publication: null,
    parents: [],
  };
}

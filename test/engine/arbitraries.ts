import fc from 'fast-check';

import { parseSpec } from '#engine/level/parse-spec.ts';
import {
  archetypeKinds,
  biomeKinds,
  moodKinds,
  styleKinds,
  thingKinds,
  timesOfDay,
  weatherKinds,
} from '#engine/level/world-spec.ts';
import type { ArchetypeKind, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';

const collectKinds = [
  'coin',
  'gem',
  'lantern',
  'star',
  'book',
  'shell',
  'apple',
  'key',
] as const satisfies readonly ThingKind[];
const sceneryKinds = thingKinds.filter((kind) => !['secret-chest', 'gate', 'ghost', 'wolf', 'slime'].includes(kind));
const regions = ['anywhere', 'centre', 'north', 'south', 'east', 'west', 'edge', 'high'] as const;

const settingArbitrary = fc.record({
  biome: fc.constantFrom(...biomeKinds),
  timeOfDay: fc.constantFrom(...timesOfDay),
  weather: fc.constantFrom(...weatherKinds),
  fogDensity: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  mood: fc.constantFrom(...moodKinds),
  style: fc.constantFrom(...styleKinds),
});

const layoutArbitrary = fc.record({
  size: fc.constantFrom('small', 'medium', 'large'),
  hilliness: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  water: fc.constantFrom('none', 'pond', 'lake', 'river', 'sea'),
  vegetation: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
});

const playerArbitrary = fc.record({
  speedMultiplier: fc.constantFrom(0.6, 1, 1.6),
  jumpMultiplier: fc.constantFrom(0.7, 1, 1.5),
  gravityMultiplier: fc.constantFrom(0.6, 1, 1.5),
  doubleJump: fc.boolean(),
});

const sceneryArbitrary = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...sceneryKinds),
      count: fc.integer({ min: 1, max: 9 }),
      region: fc.constantFrom(...regions),
      nearFirst: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((groups) =>
    groups.map(({ kind, count, region, nearFirst }, index) => ({
      id: `scenery-${index}`,
      kind,
      count,
      role: 'scenery',
      placement: nearFirst ? { near: 'prizes' } : { region },
    })),
  );

const winFor = {
  collect: { kind: 'collect', target: 'prizes', count: 3 },
  obby: { kind: 'reach-goal' },
  dungeon: { kind: 'reach-goal' },
  maze: { kind: 'reach-goal' },
  puzzle: { kind: 'reach-goal' },
  'escape-room': { kind: 'reach-goal' },
  flyer: { kind: 'pass-gates', count: 6 },
  'quest-village': { kind: 'quest', quest: 'errand' },
  survival: { kind: 'survive', waves: 3 },
  boss: { kind: 'reach-goal' },
  stealth: { kind: 'reach-goal' },
  'capture-flag': { kind: 'capture', count: 2 },
  race: { kind: 'laps' },
  farm: { kind: 'harvest', target: 'beds', count: 2 },
  'tower-defence': { kind: 'defend', target: 'prizes', waves: 2 },
  sandbox: { kind: 'visit', target: 'prizes', count: 3 },
  rings: { kind: 'laps' },
  runner: { kind: 'reach-goal' },
} as const satisfies Record<ArchetypeKind, object>;

/** Valid specs of one archetype, or of any: every setting, a few groups with exact counts, one quest. */
export function specArbitrary(only?: ArchetypeKind): fc.Arbitrary<WorldSpec> {
  return fc
    .record({
      archetype: only === undefined ? fc.constantFrom(...archetypeKinds) : fc.constant(only),
      setting: settingArbitrary,
      layout: layoutArbitrary,
      player: playerArbitrary,
      prize: fc.constantFrom(...collectKinds),
      prizes: fc.integer({ min: 3, max: 14 }),
      enemies: fc.integer({ min: 0, max: 5 }),
      enemy: fc.constantFrom('ghost', 'wolf', 'slime'),
      scenery: sceneryArbitrary,
      difficulty: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    })
    .map(({ archetype, setting, layout, player, prize, prizes, enemies, enemy, scenery, difficulty }) =>
      parseSpec({
        version: 1,
        title: 'A world of chance',
        archetype,
        setting,
        layout,
        player,
        things: [
          { id: 'prizes', kind: prize, count: prizes, role: 'collect' },
          ...(archetype === 'farm' ? [{ id: 'beds', kind: 'crop', count: 4 }] : []),
          ...(enemies > 0 ? [{ id: 'foes', kind: enemy, count: enemies, role: 'enemy' }] : []),
          ...scenery,
        ],
        characters: [{ id: 'ada', name: 'Ada', secrets: [{ id: 'hush', text: 'A secret.', unlockPhrase: 'please' }] }],
        quests: [
          {
            id: 'errand',
            title: 'An errand',
            giver: 'ada',
            steps: [
              { kind: 'talk', target: 'ada' },
              { kind: 'collect', target: 'prizes', count: 2 },
            ],
          },
        ],
        rules: { win: winFor[archetype], difficulty },
      }),
    );
}

import { parseSpec } from '#engine/level/parse-spec.ts';
import { type ArchetypeKind, type WorldSpec, biomeKinds } from '#engine/level/world-spec.ts';
import { createRng } from '#engine/math/rng.ts';

/** A random but sensible spec of an archetype: sizes, hills, water, enemies, difficulty and abilities all vary with the seed. */
export function sampleSpec(archetype: ArchetypeKind, seed: number): WorldSpec {
  const random = createRng(`sample/${archetype}/${seed}`);
  const group = (id: string, parts: { kind: string; count: number; role?: string }) => ({
    id,
    role: 'scenery',
    ...parts,
  });
  const dangers = [
    group('ghosts', { kind: random.pick(['ghost', 'slime', 'wolf']), count: random.int(1, 6), role: 'enemy' }),
    group('spikes', { kind: random.pick(['spikes', 'lava-pool']), count: random.int(1, 5), role: 'hazard' }),
  ].filter(() => random.chance(0.6));
  const pickups = group('pickups', {
    kind: random.pick(['coin', 'lantern', 'gem', 'apple', 'shell']),
    count: random.int(3, 18),
    role: 'collect',
  });
  const scenery = [
    group('houses', { kind: random.pick(['house', 'ruin', 'crate']), count: random.int(1, 6) }),
    group('mill', { kind: random.pick(['windmill', 'tower', 'lighthouse']), count: 1, role: 'landmark' }),
  ];
  const count = Math.max(1, pickups.count - random.int(0, 2));
  // Draws of their own: what later kinds of games vary must not change the samples of the earlier ones.
  const own = random.fork('own');
  const siege = random.fork('siege');
  const byArchetype = {
    collect: { things: [pickups, ...scenery, ...dangers], win: { kind: 'collect', target: 'pickups', count } },
    obby: {
      things: [
        group('movers', { kind: 'moving-platform', count: random.int(1, 6) }),
        group('pads', { kind: 'bouncer', count: random.int(1, 3) }),
        group('flags', { kind: 'checkpoint', count: random.int(1, 4) }),
        pickups,
        ...dangers,
      ],
      win: random.chance(0.6) ? { kind: 'reach-goal' } : { kind: 'collect', target: 'pickups', count },
    },
    flyer: {
      things: [group('gates', { kind: 'gate', count: random.int(6, 30) }), ...dangers],
      win: { kind: 'pass-gates', count: 30 },
    },
    maze: {
      things: [pickups, ...dangers],
      win: own.chance(0.7) ? { kind: 'reach-goal' } : { kind: 'collect', target: 'pickups', count },
    },
    puzzle: { things: [pickups], win: { kind: 'reach-goal' } },
    'escape-room': { things: [pickups], win: { kind: 'reach-goal' } },
    dungeon: {
      things: [pickups, group('crates', { kind: 'crate', count: own.int(1, 8) }), ...dangers],
      win: own.chance(0.7) ? { kind: 'reach-goal' } : { kind: 'collect', target: 'pickups', count },
    },
    'quest-village': { things: [pickups, ...scenery, ...dangers], win: { kind: 'quest', quest: 'errand' } },
    farm: {
      things: [group('beds', { kind: 'crop', count: random.int(4, 14) }), ...scenery, ...dangers],
      win: { kind: 'harvest', target: 'beds', count: 4 },
    },
    runner: {
      things: [pickups, ...dangers, group('flags', { kind: 'checkpoint', count: random.int(1, 4) })],
      win: { kind: 'reach-goal' },
    },
    sandbox: {
      things: [group('benches', { kind: 'bench', count }), ...scenery, ...dangers],
      win: { kind: 'visit', target: 'benches', count },
    },
    rings: {
      things: [group('gates', { kind: 'gate', count: random.int(5, 22) }), pickups, ...dangers],
      win: { kind: 'laps' },
    },
    survival: {
      things: [
        group('foes', {
          kind: random.pick(['goblin', 'wolf', 'slime', 'ghost']),
          count: random.int(6, 20),
          role: 'enemy',
        }),
        ...scenery,
        ...dangers,
      ],
      win: { kind: 'survive', waves: random.int(2, 6) },
    },
    stealth: {
      things: [group('watch', { kind: 'guard', count: own.int(3, 9), role: 'enemy' }), pickups, ...scenery],
      win: own.chance(0.6) ? { kind: 'reach-goal' } : { kind: 'collect', target: 'pickups', count: Math.min(3, count) },
    },
    'capture-flag': {
      things: [
        group('team', { kind: own.pick(['goblin', 'wolf', 'guard']), count: own.int(2, 8), role: 'enemy' }),
        ...scenery,
      ],
      win: { kind: 'capture', count: own.int(1, 3) },
    },
    boss: {
      things: [group('king', { kind: 'golem', count: 1, role: 'enemy' }), ...scenery],
      win: { kind: 'defeat', target: 'king', count: 1 },
    },
    race: { things: [pickups, ...scenery, ...dangers], win: { kind: 'laps' } },
    'tower-defence': {
      things: [
        group('creeps', {
          kind: siege.pick(['goblin', 'slime', 'wolf', 'guard', 'ghost']),
          count: siege.int(8, 36),
          role: 'enemy',
        }),
        group('heart', { kind: siege.pick(['crystal', 'crystal', 'statue', 'lighthouse']), count: 1 }),
        group('pads', { kind: 'build-pad', count: siege.int(3, 10), role: 'obstacle' }),
        pickups,
        ...scenery,
        ...dangers,
      ],
      win: { kind: 'defend', target: 'heart', waves: siege.int(2, 8) },
    },
  } as const;
  const village = archetype === 'quest-village';
  return parseSpec({
    version: 1,
    title: `Sample ${seed}`,
    archetype,
    setting: { biome: random.pick(biomeKinds) },
    layout: {
      size: random.pick(['small', 'medium', 'large']),
      hilliness: random.next(),
      water: random.pick(['none', 'none', 'pond', 'lake', 'river', 'sea']),
      vegetation: random.next(),
    },
    player: {
      speedMultiplier: random.pick([0.8, 1, 1, 1, 1.4]),
      jumpMultiplier: random.pick([0.9, 1, 1, 1, 1.3]),
      gravityMultiplier: random.pick([0.7, 1, 1, 1, 1.2]),
      doubleJump: random.chance(0.2),
      ...(archetype === 'race' && seed % 2 === 0 ? { controller: 'kart' } : {}),
    },
    things: byArchetype[archetype].things,
    characters: village
      ? [
          { id: 'mira', name: 'Mira' },
          { id: 'tom', name: 'Tom', placement: { region: random.pick(['north', 'edge', 'centre']) } },
        ]
      : [],
    quests: village
      ? [
          {
            id: 'errand',
            title: 'An errand',
            giver: 'mira',
            steps: [
              { kind: 'collect', target: 'pickups', count },
              { kind: 'reach', target: 'mill' },
              { kind: 'talk', target: 'tom' },
              { kind: 'talk', target: 'mira' },
            ],
          },
        ]
      : [],
    rules: { win: byArchetype[archetype].win, difficulty: random.next() },
  });
}

import type { WorldSpec } from '#engine/level/world-spec.ts';

/** A world as the gallery writes it: what it leaves out is as in any spec. */
export type Draft = Pick<WorldSpec, 'archetype'> & {
  readonly title: string;
  readonly setting: Partial<WorldSpec['setting']> & Pick<WorldSpec['setting'], 'biome'>;
  readonly layout?: Partial<WorldSpec['layout']>;
  readonly things: readonly object[];
  readonly characters?: readonly object[];
  readonly rules?: object;
  readonly player?: Partial<WorldSpec['player']>;
};

const villagers = [
  { id: 'mira', name: 'Mira', role: 'lamp keeper', appearance: { hue: 28, hat: 'hood' } },
  { id: 'bo', name: 'Old Bo', role: 'fisher', appearance: { hue: 205, hat: 'straw' } },
];
const village = [
  { id: 'houses', kind: 'house', count: 6 },
  { id: 'well', kind: 'well', count: 1 },
  { id: 'stalls', kind: 'market-stall', count: 2 },
  { id: 'lamps', kind: 'lamp-post', count: 7 },
  { id: 'crates', kind: 'crate', count: 6 },
  { id: 'fences', kind: 'fence', count: 6 },
];
const collect = (target: string, count: number): object => ({ win: { kind: 'collect', target, count } });

/** Small worlds that show every biome and archetype without a server. */
export const drafts: Readonly<Record<string, Draft>> = {
  harbour: {
    title: 'Harbour',
    archetype: 'collect',
    setting: { biome: 'harbour', timeOfDay: 'dusk', fogDensity: 0.2, mood: 'mysterious' },
    layout: { water: 'sea' },
    things: [
      ...village,
      { id: 'light', kind: 'lighthouse', count: 1, role: 'landmark' },
      { id: 'boats', kind: 'boat', count: 3, placement: { region: 'water' } },
      { id: 'lanterns', kind: 'lantern', count: 8, role: 'collect' },
      { id: 'ghosts', kind: 'ghost', count: 3, role: 'enemy' },
      { id: 'trees', kind: 'tree', count: 14 },
    ],
    characters: villagers,
    rules: collect('lanterns', 8),
  },
  meadow: {
    title: 'Meadow',
    archetype: 'quest-village',
    setting: { biome: 'meadow', mood: 'cheerful' },
    layout: { water: 'pond' },
    things: [
      ...village,
      { id: 'mill', kind: 'windmill', count: 1, role: 'landmark' },
      { id: 'trees', kind: 'tree', count: 30 },
      { id: 'apples', kind: 'apple', count: 5, role: 'collect' },
    ],
    characters: villagers,
    rules: collect('apples', 5),
  },
  dungeon: {
    title: 'Dungeon',
    archetype: 'dungeon',
    setting: { biome: 'volcano', timeOfDay: 'dusk', mood: 'mysterious' },
    things: [],
    rules: { win: { kind: 'reach-goal' }, difficulty: 0.6 },
  },
  maze: {
    title: 'Maze',
    archetype: 'maze',
    setting: { biome: 'autumn', mood: 'cheerful' },
    things: [],
    rules: { win: { kind: 'reach-goal' }, difficulty: 0.5 },
  },
  puzzle: {
    title: 'Puzzle hall',
    archetype: 'puzzle',
    setting: { biome: 'desert' },
    things: [],
    rules: { win: { kind: 'reach-goal' }, difficulty: 0.5 },
  },
  'escape-room': {
    title: 'Escape room',
    archetype: 'escape-room',
    setting: { biome: 'snow', timeOfDay: 'dusk', mood: 'cosy' },
    things: [],
    rules: { win: { kind: 'reach-goal' }, difficulty: 0.5 },
  },
  forest: {
    title: 'Forest',
    archetype: 'collect',
    setting: { biome: 'forest', mood: 'mysterious', fogDensity: 0.3 },
    layout: { vegetation: 0.9 },
    things: [
      { id: 'trees', kind: 'tree', count: 60 },
      { id: 'rocks', kind: 'rock', count: 12 },
      { id: 'ruin', kind: 'ruin', count: 2 },
      { id: 'fire', kind: 'campfire', count: 1 },
      { id: 'shrooms', kind: 'mushroom', count: 9, role: 'collect' },
      { id: 'wolves', kind: 'wolf', count: 2, role: 'enemy' },
    ],
    rules: collect('shrooms', 9),
  },
  snow: {
    title: 'Snow',
    archetype: 'quest-village',
    setting: { biome: 'snow', weather: 'snow', mood: 'cosy' },
    things: [
      ...village,
      { id: 'tower', kind: 'tower', count: 1 },
      { id: 'trees', kind: 'tree', count: 40 },
      { id: 'stars', kind: 'star', count: 6, role: 'collect' },
    ],
    characters: villagers,
    rules: collect('stars', 6),
  },
  desert: {
    title: 'Desert',
    archetype: 'collect',
    setting: { biome: 'desert', mood: 'epic' },
    layout: { water: 'pond' },
    things: [
      { id: 'ruins', kind: 'ruin', count: 4 },
      { id: 'statue', kind: 'statue', count: 2 },
      { id: 'trees', kind: 'tree', count: 18 },
      { id: 'rocks', kind: 'rock', count: 20 },
      { id: 'gems', kind: 'gem', count: 7, role: 'collect' },
      { id: 'houses', kind: 'house', count: 3 },
    ],
    rules: collect('gems', 7),
  },
  volcano: {
    title: 'Volcano',
    archetype: 'collect',
    setting: { biome: 'volcano', timeOfDay: 'dusk', mood: 'epic' },
    things: [
      { id: 'lava', kind: 'lava-pool', count: 8, role: 'hazard' },
      { id: 'trees', kind: 'tree', count: 14 },
      { id: 'rocks', kind: 'rock', count: 26 },
      { id: 'tower', kind: 'tower', count: 1 },
      { id: 'keys', kind: 'key', count: 4, role: 'collect' },
    ],
    rules: collect('keys', 4),
  },
  crystal: {
    title: 'Crystal',
    archetype: 'collect',
    setting: { biome: 'crystal', timeOfDay: 'night', mood: 'serene' },
    layout: { water: 'lake' },
    things: [
      { id: 'trees', kind: 'tree', count: 28 },
      { id: 'rocks', kind: 'rock', count: 22 },
      { id: 'fountain', kind: 'fountain', count: 1 },
      { id: 'gems', kind: 'gem', count: 9, role: 'collect' },
      { id: 'slimes', kind: 'slime', count: 4, role: 'enemy' },
    ],
    rules: collect('gems', 9),
  },
  autumn: {
    title: 'Autumn',
    archetype: 'quest-village',
    setting: { biome: 'autumn', timeOfDay: 'dawn', mood: 'cosy' },
    layout: { water: 'river' },
    things: [
      ...village,
      { id: 'bridge', kind: 'bridge', count: 1 },
      { id: 'trees', kind: 'tree', count: 40 },
      { id: 'books', kind: 'book', count: 4, role: 'collect' },
    ],
    characters: villagers,
    rules: collect('books', 4),
  },
  swamp: {
    title: 'Swamp',
    archetype: 'collect',
    setting: { biome: 'swamp', weather: 'fog', timeOfDay: 'dusk', mood: 'spooky' },
    layout: { water: 'lake' },
    things: [
      { id: 'trees', kind: 'tree', count: 34 },
      { id: 'houses', kind: 'house', count: 2 },
      { id: 'ghosts', kind: 'ghost', count: 3, role: 'enemy' },
      { id: 'shells', kind: 'shell', count: 5, role: 'collect' },
      { id: 'lamps', kind: 'lamp-post', count: 4 },
    ],
    rules: collect('shells', 5),
  },
  obby: {
    title: 'Sky steps',
    archetype: 'obby',
    setting: { biome: 'sky-islands', mood: 'cheerful' },
    things: [
      { id: 'coins', kind: 'coin', count: 10, role: 'collect' },
      { id: 'movers', kind: 'moving-platform', count: 3 },
      { id: 'pads', kind: 'bouncer', count: 2 },
      { id: 'spikes', kind: 'spikes', count: 3, role: 'hazard' },
      { id: 'trees', kind: 'tree', count: 12 },
    ],
    rules: { win: { kind: 'reach-goal' } },
  },
  race: {
    title: 'Kart race',
    archetype: 'race',
    setting: { biome: 'meadow', mood: 'cheerful' },
    player: { controller: 'kart' },
    things: [
      { id: 'coins', kind: 'coin', count: 12, role: 'collect' },
      { id: 'spikes', kind: 'spikes', count: 4, role: 'hazard' },
      { id: 'slimes', kind: 'slime', count: 2, role: 'enemy' },
    ],
    rules: { win: { kind: 'laps' } },
  },
  runner: {
    title: 'Runner',
    archetype: 'runner',
    setting: { biome: 'autumn', mood: 'cheerful' },
    things: [
      { id: 'coins', kind: 'coin', count: 20, role: 'collect' },
      { id: 'spikes', kind: 'spikes', count: 9, role: 'hazard' },
      { id: 'beams', kind: 'beam', count: 4, role: 'hazard' },
    ],
    rules: { win: { kind: 'reach-goal' } },
  },
  rings: {
    title: 'Rings',
    archetype: 'rings',
    setting: { biome: 'sky-islands', mood: 'cheerful' },
    things: [{ id: 'stars', kind: 'star', count: 8, role: 'collect' }],
    rules: { win: { kind: 'laps' } },
  },
  siege: {
    title: 'Siege',
    archetype: 'survival',
    setting: { biome: 'forest', timeOfDay: 'dusk', mood: 'spooky' },
    things: [{ id: 'goblins', kind: 'goblin', count: 9, role: 'enemy' }],
    rules: { win: { kind: 'survive', waves: 3 } },
  },
  road: { title: 'Road', archetype: 'tower-defence', setting: { biome: 'meadow' }, things: [] },
  giant: {
    title: 'Giant',
    archetype: 'boss',
    setting: { biome: 'volcano', mood: 'epic' },
    things: [{ id: 'king', kind: 'golem', count: 1, role: 'enemy' }],
    rules: { win: { kind: 'defeat', target: 'king', count: 1 } },
  },
  watch: {
    title: 'Watch',
    archetype: 'stealth',
    setting: { biome: 'autumn', timeOfDay: 'dusk' },
    things: [
      { id: 'guards', kind: 'guard', count: 6, role: 'enemy' },
      { id: 'houses', kind: 'house', count: 4 },
    ],
    rules: { win: { kind: 'reach-goal' } },
  },
  flags: {
    title: 'Flags',
    archetype: 'capture-flag',
    setting: { biome: 'meadow' },
    things: [{ id: 'goblins', kind: 'goblin', count: 6, role: 'enemy' }],
    rules: { win: { kind: 'capture', count: 3 } },
  },
  flyer: {
    title: 'Gates',
    archetype: 'flyer',
    setting: { biome: 'sky-islands', mood: 'cheerful' },
    things: [
      { id: 'gates', kind: 'gate', count: 10 },
      { id: 'coins', kind: 'coin', count: 8, role: 'collect' },
    ],
    rules: { win: { kind: 'pass-gates', count: 10 } },
  },
};

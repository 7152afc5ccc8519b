import type { AdherencePrompt } from './adherence-prompt.ts';
import { englishHardList } from './english-hard.ts';

const double = [1.8, 2.2] as const;
const half = [0.45, 0.55] as const;

/** English prompts. */
export const englishList: readonly AdherencePrompt[] = [
  // one or two plain wishes
  { tier: 'easy', prompt: 'a snowy village at night', wanted: { biomes: ['snow'], timeOfDay: ['night'] } },
  {
    tier: 'easy',
    prompt: 'collect 10 coins in a desert',
    wanted: { archetype: ['collect'], biomes: ['desert'], counts: { coin: 10 }, winCount: 10 },
  },
  {
    tier: 'easy',
    prompt: 'a rainy forest with five mushrooms to find',
    wanted: { biomes: ['forest'], weather: ['rain'], counts: { mushroom: 5 } },
  },
  {
    tier: 'easy',
    prompt: 'an obstacle course in the clouds',
    wanted: { archetype: ['obby'], biomes: ['sky-islands'] },
  },
  {
    tier: 'easy',
    prompt: 'make flappy bird with 15 gates',
    wanted: { archetype: ['flyer'], counts: { gate: 15 }, winCount: 15 },
  },
  { tier: 'easy', prompt: 'a spooky graveyard with 6 ghosts', wanted: { mood: ['spooky'], counts: { ghost: 6 } } },
  {
    tier: 'easy',
    prompt: 'a cosy autumn village, help the baker',
    wanted: { archetype: ['quest-village'], biomes: ['autumn'], mood: ['cosy'], people: ['= baker'] },
  },
  {
    tier: 'easy',
    prompt: 'a lighthouse beside the sea',
    wanted: { counts: { lighthouse: 1 }, relations: ['lighthouse beside sea'], water: ['sea'] },
  },
  {
    tier: 'easy',
    prompt: 'gather a dozen apples',
    wanted: { archetype: ['collect'], counts: { apple: 12 }, winCount: 12 },
  },
  {
    tier: 'easy',
    prompt: 'a neon city at midnight',
    wanted: { style: ['neon'], timeOfDay: ['night'], lighting: ['neon'] },
  },
  {
    tier: 'easy',
    prompt: 'a sunny meadow without any enemies',
    wanted: { biomes: ['meadow'], weather: ['clear'], without: ['enemies'] },
  },
  {
    tier: 'easy',
    prompt: 'a volcano level with lava pools and 3 checkpoints',
    wanted: { biomes: ['volcano'], counts: { checkpoint: 3 }, between: { 'lava-pool': [1, 99] } },
  },
  {
    tier: 'easy',
    prompt: 'a foggy swamp at dawn',
    wanted: { biomes: ['swamp'], weather: ['fog'], timeOfDay: ['dawn'], lighting: ['fog'] },
  },
  { tier: 'easy', prompt: 'find 7 stars in under 3 minutes', wanted: { counts: { star: 7 }, timerSeconds: 180 } },
  { tier: 'easy', prompt: 'a maze of hedges', wanted: { archetype: ['maze'] } },
  { tier: 'easy', prompt: 'a go-kart race around the island', wanted: { archetype: ['race'] } },
  { tier: 'easy', prompt: 'survive 5 waves of zombies', wanted: { archetype: ['survival'], waves: 5 } },
  { tier: 'easy', prompt: 'sneak past the guards and steal the gem', wanted: { archetype: ['stealth'] } },
  {
    tier: 'easy',
    prompt: 'a relaxing lake with no timer',
    wanted: { mood: ['serene'], water: ['lake'], without: ['timer'] },
  },
  {
    tier: 'easy',
    prompt: 'a tower defence game in the forest',
    wanted: { archetype: ['tower-defence'], biomes: ['forest'] },
  },
  { tier: 'easy', prompt: 'capture the flag', wanted: { archetype: ['capture-flag'] } },
  { tier: 'easy', prompt: 'an escape room with riddles', wanted: { archetype: ['escape-room'] } },
  { tier: 'easy', prompt: 'fly a drone through 8 rings', wanted: { archetype: ['rings', 'flyer'], winCount: 8 } },
  { tier: 'easy', prompt: 'surprise me', wanted: { says: /left the choice/i } },
  // several wishes, numbers, names, rules
  {
    tier: 'medium',
    prompt: 'A harbour town with 3 houses, 2 boats and exactly 9 lanterns to collect before sunrise',
    wanted: {
      biomes: ['harbour'],
      counts: { house: 3, boat: 2, lantern: 9 },
      winCount: 9,
      parameters: {},
      mechanics: ['timer'],
    },
  },
  {
    tier: 'medium',
    prompt: 'obby in the sky, jump twice as high, 4 moving platforms, no spikes',
    wanted: {
      archetype: ['obby'],
      parameters: { jumpMultiplier: double },
      counts: { 'moving-platform': 4 },
      without: ['spikes'],
    },
  },
  {
    tier: 'medium',
    prompt: 'moon level with half gravity where you collect 6 gems',
    wanted: { parameters: { gravityMultiplier: half }, counts: { gem: 6 } },
  },
  {
    tier: 'medium',
    prompt: 'Mira the baker and Tom the fisherman live in a small village by a river',
    wanted: { people: ['Mira = baker', 'Tom = fisher'], water: ['river'], size: ['small'] },
  },
  {
    tier: 'medium',
    prompt: 'forest with no more than 3 wolves, collect 8 apples, three lives',
    wanted: { between: { wolf: [1, 3] }, counts: { apple: 8 }, lives: 3 },
  },
  {
    tier: 'medium',
    prompt: 'a windmill north of the well and a market stall east of the well, collect 5 flowers',
    wanted: { relations: ['windmill north-of well', 'market-stall east-of well'], counts: { flower: 5 } },
  },
  {
    tier: 'medium',
    prompt: 'collect 12 coins, 4 of them red',
    wanted: { counts: { coin: 12 }, traits: ['coin red 4'], winCount: 12 },
  },
  {
    tier: 'medium',
    prompt: 'a lighthouse called Old Patience next to a pond, with six glowing lanterns around it',
    wanted: {
      named: ['Old Patience = lighthouse'],
      water: ['pond'],
      counts: { lantern: 6 },
      traits: ['lantern glowing'],
      relations: ['lantern around lighthouse'],
    },
  },
  {
    tier: 'medium',
    prompt: 'very hard parkour over lava at night, 90 seconds, only one life',
    wanted: {
      archetype: ['obby'],
      timeOfDay: ['night'],
      timerSeconds: 90,
      lives: 1,
      parameters: { difficulty: [0.8, 1] },
    },
  },
  {
    tier: 'medium',
    prompt: 'A kart race with 3 laps against the clock, 2 minutes',
    wanted: { archetype: ['race'], laps: 3, timerSeconds: 120 },
  },
  {
    tier: 'medium',
    prompt: 'two teams play capture the flag in the snow',
    wanted: { archetype: ['capture-flag'], teams: 2, biomes: ['snow'] },
  },
  {
    tier: 'medium',
    prompt: 'a dungeon with locked doors, 2 keys and a treasure chest',
    wanted: { archetype: ['dungeon'], counts: { key: 2 }, between: { 'secret-chest': [1, 3] } },
  },
  {
    tier: 'medium',
    prompt: 'I want to play a red wizard who can double jump, find 5 books in a crystal cave',
    wanted: {
      look: ['hat wizard', 'hue 340..20'],
      abilities: ['double-jump'],
      counts: { book: 5 },
      biomes: ['crystal'],
    },
  },
  {
    tier: 'medium',
    prompt: 'beat the dragon boss in a volcano arena',
    wanted: { archetype: ['boss'], biomes: ['volcano'] },
  },
  {
    tier: 'medium',
    prompt: 'push the blocks onto the plates to open the gate, a quiet puzzle in the snow',
    wanted: { archetype: ['puzzle'], biomes: ['snow'], mood: ['serene'] },
  },
  {
    tier: 'medium',
    prompt: 'endless runner through a desert canyon, run 30% faster',
    wanted: { archetype: ['runner'], biomes: ['desert'], parameters: { speedMultiplier: [1.25, 1.35] } },
  },
  {
    tier: 'medium',
    prompt: 'collekt 8 lanturns in a hounted forrest at nite',
    wanted: { counts: { lantern: 8 }, biomes: ['forest'], mood: ['spooky'], timeOfDay: ['night'] },
  },
  {
    tier: 'medium',
    prompt: 'between 3 and 5 slimes in a swamp, pick up twenty-one shells',
    wanted: { between: { slime: [3, 5] }, counts: { shell: 21 }, biomes: ['swamp'] },
  },
  {
    tier: 'medium',
    prompt: 'an empty beach, no people, no houses and no animals, just 10 seashells',
    wanted: { biomes: ['harbour'], without: ['characters', 'house', 'wolf'], counts: { shell: 10 } },
  },
  {
    tier: 'medium',
    prompt: 'music at 140 bpm, cheerful toon style sky course',
    wanted: { parameters: { beatsPerMinute: [140, 140] }, mood: ['cheerful'], style: ['toon'], archetype: ['obby'] },
  },
  {
    tier: 'medium',
    prompt: 'a storm is coming, lightning over the cliffs, collect 4 keys',
    wanted: { weather: ['storm'], lighting: ['lightning'], counts: { key: 4 } },
  },
  {
    tier: 'medium',
    prompt: 'a level for my five year old with a dozen balloons',
    wanted: { parameters: { difficulty: [0, 0.3] }, counts: { balloon: 12 }, without: ['enemies'] },
  },
  {
    tier: 'medium',
    prompt: 'heist at the museum: 3 patrols, do not get seen, take the golden statue',
    wanted: { archetype: ['stealth'] },
  },
  {
    tier: 'medium',
    prompt: 'a meadow, no fog, no rain, 4 windmills',
    wanted: { biomes: ['meadow'], without: ['fog', 'rain'], counts: { windmill: 4 } },
  },
  ...englishHardList,
];

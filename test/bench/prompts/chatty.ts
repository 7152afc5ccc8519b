import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { AdherencePrompt } from '#test/bench/prompts/adherence-prompt.ts';
import { chattyChinese, chattySpanish } from '#test/bench/prompts/chatty-other.ts';

const english: readonly AdherencePrompt[] = [
  {
    tier: 'medium',
    prompt:
      'ok so i want like a mario kart kind of thing but in the snow, 3 laps, and u have to dodge penguins lol. night time pls',
    wanted: {
      archetype: ['race'],
      biomes: ['snow'],
      laps: 3,
      timeOfDay: ['night'],
      mechanics: ['enemy'],
      between: { penguin: [1, 99] },
    },
  },
  {
    tier: 'medium',
    prompt:
      'make me a cozy little walking simulator by the sea. no enemies, no timer, just a lighthouse, some benches and maybe a dozen seashells scattered on the beach',
    wanted: {
      archetype: ['sandbox'],
      water: ['sea'],
      mood: ['cosy'],
      counts: { lighthouse: 1, shell: 12, crate: 0 },
      without: ['enemies', 'timer'],
    },
  },
  {
    tier: 'medium',
    prompt: 'escape the killer!!! abandoned school at midnight, one killer chases you, find 5 keys to get out. 3 lives',
    wanted: { timeOfDay: ['night'], counts: { key: 5, goblin: 1 }, mechanics: ['chaser'], lives: 3 },
  },
  {
    tier: 'hard',
    prompt:
      'My grandmother Agnes used to keep bees behind the old windmill. Make a gentle summer meadow where she asks me to gather 6 jars of honey before sunset.',
    wanted: {
      people: ['Agnes'],
      biomes: ['meadow'],
      winCount: 6,
      traits: ['windmill old'],
      relations: ['bee behind windmill'],
      counts: { pot: 6 },
      timerSeconds: 600,
    },
  },
  {
    tier: 'medium',
    prompt: 'zelda-like dungeon w/ 3 keys, 2 levers, a boss golem at the end and a secret room',
    wanted: { archetype: ['dungeon'], counts: { key: 3, lever: 2, golem: 1 } },
  },
  { tier: 'easy', prompt: 'Find the bell.', wanted: { counts: { bell: 1 }, winCount: 1 } },
  {
    tier: 'easy',
    prompt: 'A village with 2 wels and no jumping',
    wanted: { archetype: ['quest-village'], counts: { well: 2 } },
  },
  {
    tier: 'medium',
    prompt: "I'd love a symmetrical arena with four towers in the corners, two teams, capture the flag, first to 3",
    wanted: { archetype: ['capture-flag'], regions: ['tower corners'], teams: 2, winCount: 3 },
  },
  {
    tier: 'medium',
    prompt: 'a three floors maze, dark, torches on the walls, minotaur guarding the exit',
    wanted: { archetype: ['maze'], timeOfDay: ['night'], counts: { minotaur: 1 }, floors: 3 },
  },
  {
    tier: 'hard',
    prompt:
      'The desert lies to the west, the forest to the east, and between them flows a river. A stone bridge crosses it. Cross it, find 4 scrolls, avoid the scorpions (there are exactly 3).',
    wanted: { biomes: ['desert', 'forest east'], water: ['river'], counts: { scroll: 4, scorpion: 3, bridge: 1 } },
  },
  {
    tier: 'hard',
    prompt:
      'Stealth mission: sneak past half a dozen guards, steal the red key from the tower, and reach the boat. Heavy rain, film noir look',
    wanted: {
      archetype: ['stealth'],
      counts: { guard: 6, key: 1, boat: 1 },
      traits: ['key red 1'],
      weather: ['rain'],
      style: ['noir'],
    },
  },
  {
    tier: 'hard',
    prompt:
      'a haunted mansion on a hill with a fountain in front of it, a graveyard behind it and a well to the left. ghosts around the fountain. friendly butler called Mortimer who knows where the candles are',
    wanted: {
      people: ['Mortimer'],
      relations: ['fountain in-front-of house', 'ruin behind house', 'well left-of house', 'ghost around fountain'],
      mood: ['spooky'],
    },
  },
  { tier: 'easy', prompt: 'a world without colour', wanted: { style: ['noir'] } },
  {
    tier: 'medium',
    prompt:
      'I want a farm. Plant pumpkins (about twenty), a scarecrow in the middle, rain, and a shy farmer called Wen',
    wanted: {
      archetype: ['farm'],
      counts: { crop: 20 },
      weather: ['rain'],
      people: ['Wen = farmer'],
      personas: ['Wen ~ shy'],
      regions: ['scarecrow centre'],
    },
  },
  {
    tier: 'medium',
    prompt: 'you are a tiny red knight. castle. dragon at the top. 10 gold coins along the way. 2 lives. go',
    wanted: { look: ['role knight', 'hue 0..20'], counts: { coin: 10, dragon: 1 }, regions: ['dragon high'], lives: 2 },
  },
  {
    tier: 'hard',
    prompt:
      'I want my students (8th grade) to explore ancient egypt: pyramid, sphinx, 6 scrolls hidden in the tombs, a scholar called Dr. Amira who explains hieroglyphs',
    wanted: { biomes: ['desert'], people: ['Dr. Amira = scholar'], counts: { scroll: 6, pyramid: 1 } },
  },
  {
    tier: 'hard',
    prompt:
      'Make a big snowy mountain with a village at the bottom and a temple on top; the monk there wants four prayer bells back',
    wanted: {
      biomes: ['snow'],
      size: ['large'],
      regions: ['temple high'],
      people: [' = monk'],
      counts: { bell: 4, temple: 1 },
    },
  },
  {
    tier: 'medium',
    prompt: 'Peaceful farm sim. 12 carrots, 8 tomatoes, a red barn, a duck pond, two cows. Rainy afternoon.',
    wanted: {
      archetype: ['farm'],
      counts: { crop: 20, carrot: 12, tomato: 8, cow: 2, barn: 1 },
      traits: ['barn red'],
      weather: ['rain'],
      says: /pond/,
    },
  },
  {
    tier: 'medium',
    prompt: 'the level has NO trees. NO rocks. just flat sand, one palm tree, and a chest buried near it',
    wanted: {
      biomes: ['desert'],
      counts: { tree: 1, 'palm-tree': 1, rock: 0 },
      relations: ['secret-chest beside palm-tree'],
    },
  },
  {
    tier: 'medium',
    prompt:
      'A post-apocalyptic city in ruins, overgrown, fog, silence. I walk alone. Nothing attacks me. I collect 20 memories (books).',
    wanted: { weather: ['fog'], counts: { book: 20 }, winCount: 20, without: ['enemies'] },
  },
  {
    tier: 'medium',
    prompt: 'stealth but in the forest, wolves instead of guards, fog so thick you can barely see',
    wanted: {
      archetype: ['stealth'],
      biomes: ['forest'],
      counts: { guard: 0 },
      parameters: { fogDensity: [0.7, 1] },
    },
  },
  {
    tier: 'hard',
    prompt:
      '"The Last Ember": volcano at night, collect 5 embers, lava everywhere, double jump and dash, hardcore, one life',
    wanted: {
      title: 'The Last Ember',
      biomes: ['volcano'],
      winCount: 5,
      abilities: ['double-jump', 'dash'],
      lives: 1,
      parameters: { difficulty: [0.8, 1] },
    },
  },
  {
    tier: 'hard',
    prompt:
      'Open on a wide shot of the desert, then close-up of Kara saying "We need water.", then race to the oasis on foot, 1 lap',
    wanted: { archetype: ['race'], scenes: ['start 1 /We need water./'], people: ['Kara'], laps: 1 },
  },
  {
    tier: 'medium',
    prompt: 'desert temple dungeon. the blue door needs the blue key. boss? no. traps yes. about six traps',
    wanted: { archetype: ['dungeon'], named: ['Blue door = door', 'Blue key = key'], counts: { spikes: 6 } },
  },
  {
    tier: 'medium',
    prompt: 'Farming game by a river, grow 10 pumpkins and 5 corn, neighbours named Ana and Beto, rain in the morning',
    wanted: { archetype: ['farm'], counts: { crop: 15 }, people: ['Ana', 'Beto'], weather: ['rain'] },
  },
  {
    tier: 'easy',
    prompt: 'Only statues. 20 statues. Fog. Nothing else.',
    wanted: { counts: { statue: 20, house: 0, coin: 0 }, weather: ['fog'] },
  },
  {
    tier: 'hard',
    prompt:
      'Two rival kingdoms separated by a river; the blue tower in the west, the red tower in the east; a bridge between them; collect 6 flags of peace',
    wanted: { water: ['river'], traits: ['tower blue 1', 'tower red 1'], counts: { tower: 2, flag: 6, bridge: 1 } },
  },
  {
    tier: 'medium',
    prompt:
      'Create a horror level: dark forest, one monster hunts me, I only have a lantern, find 6 pages. No music, no map, no weapons.',
    wanted: { biomes: ['forest'], mood: ['spooky'], counts: { slime: 1, book: 6 }, mechanics: ['enemy'] },
  },
];

/** Prompts as people type them in a chat: long, sloppy, with the names of other games, and with what they are afraid of. */
export const chattyLists: Readonly<Record<WorldSpec['language'], readonly AdherencePrompt[]>> = {
  en: english,
  zh: chattyChinese,
  es: chattySpanish,
};

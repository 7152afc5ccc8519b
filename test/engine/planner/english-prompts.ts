import type { PromptCase } from './prompt-case.ts';

/** English prompts, and prompts with emoji for words. */
export const englishPrompts: readonly PromptCase[] = [
  // the same wish in three languages
  {
    prompt: 'a foggy harbour town at dusk, ghosts steal the lanterns, bring back 8 before dawn',
    language: 'en',
    archetype: 'collect',
    setting: { biome: 'harbour', timeOfDay: 'dusk', weather: 'fog', mood: 'spooky' },
    counts: { lantern: 8, ghost: 4 },
    win: { kind: 'collect', count: 8 },
    timerSeconds: 600,
    assumes: /before dawn/,
  },
  // counts
  {
    prompt: 'collect twelve mushrooms in a forest',
    archetype: 'collect',
    setting: { biome: 'forest' },
    counts: { mushroom: 12 },
    win: { count: 12 },
  },
  {
    prompt: 'find twenty-five coins in the desert at noon',
    counts: { coin: 25 },
    setting: { biome: 'desert', timeOfDay: 'day' },
  },
  { prompt: 'gather a dozen apples on an autumn farm', archetype: 'collect', counts: { apple: 12 } },
  {
    prompt: 'a meadow with 3 windmills, 5 houses and 40 trees, collect 9 flowers',
    counts: { windmill: 3, house: 5, tree: 40, flower: 9 },
  },
  {
    prompt: 'collect 5 of the 8 gems in a crystal cave',
    counts: { gem: 8 },
    win: { kind: 'collect', count: 5 },
    setting: { biome: 'crystal' },
  },
  {
    prompt: 'two lighthouses and a single boat by the sea, collect 6 shells',
    counts: { lighthouse: 2, boat: 1, shell: 6 },
    layout: { water: 'sea' },
  },
  {
    prompt: 'lanterns x7 in a swamp at night',
    counts: { lantern: 7 },
    setting: { biome: 'swamp', timeOfDay: 'night' },
  },
  { prompt: 'collect 8 glowing old lanterns', counts: { lantern: 8 } },
  {
    prompt: 'recoge treinta y cinco monedas en el desierto',
    language: 'es',
    counts: { coin: 35 },
    setting: { biome: 'desert' },
  },
  // negation
  {
    prompt: 'a forest, no enemies, collect 7 mushrooms',
    absent: ['enemies'],
    without: ['ghost', 'slime', 'wolf'],
    counts: { mushroom: 7 },
  },
  {
    prompt: 'a harbour town without water, find 5 books',
    absent: ['water'],
    layout: { water: 'none' },
    counts: { book: 5 },
  },
  {
    prompt: 'spooky night forest with no ghosts or wolves, collect 6 stars',
    absent: ['ghost', 'wolf'],
    without: ['ghost', 'wolf'],
  },
  { prompt: 'an enemy-free meadow, gather 10 flowers', absent: ['enemies'], without: ['ghost', 'slime', 'wolf'] },
  { prompt: 'obby in the sky without spikes', archetype: 'obby', absent: ['spikes'], without: ['spikes'] },
  { prompt: 'a village with no people, collect 4 keys', archetype: 'collect', absent: ['characters'], people: [] },
  { prompt: 'hard maze of crystals, no time limit, 9 gems to collect', timerSeconds: null, absent: ['timer'] },
  {
    prompt: "a scary forest, don't add any wolves, collect 5 apples",
    absent: ['wolf'],
    without: ['wolf'],
    counts: { apple: 5 },
  },
  {
    prompt: 'no enemies except ghosts, collect 5 lanterns',
    without: ['slime', 'wolf'],
    counts: { lantern: 5 },
    absent: ['slime', 'wolf'],
  },
  {
    prompt: 'never fall into the lava: cross the volcano on moving platforms',
    archetype: 'obby',
    setting: { biome: 'volcano' },
  },
  // names and people
  {
    prompt: 'Mira the baker lost 5 apples, help her',
    archetype: 'quest-village',
    people: ['Mira'],
    counts: { apple: 5 },
  },
  {
    prompt: 'a village with a blacksmith named Oskar and a girl called Nell, find 4 keys',
    people: ['Oskar', 'Nell'],
    counts: { key: 4 },
  },
  {
    prompt: 'talk to "Old Bram" the fisherman and Captain Rosa, deliver 3 letters',
    people: ['Old Bram', 'Rosa'],
    counts: { book: 3 },
  },
  {
    prompt: 'una panadera llamada Marta y el herrero Pablo necesitan 6 manzanas',
    people: ['Marta', 'Pablo'],
    counts: { apple: 6 },
  },
  { prompt: 'a level called "Moonlit Bay" with 5 shells to collect', title: 'Moonlit Bay' },
  { prompt: 'un nivel llamado "Luna de Sal", recoge 5 conchas', title: 'Luna de Sal' },
  // relations and regions
  {
    prompt: 'a lighthouse beside the lake, collect 6 shells',
    relations: ['lighthouse beside lake'],
    layout: { water: 'lake' },
  },
  {
    prompt: 'market north of the fountain, a well beside the tower, find 5 coins',
    relations: ['market-stall north-of fountain', 'well beside tower'],
  },
  {
    prompt: 'a windmill on a hill and a statue in the centre, collect 7 flowers',
    regions: { windmill: 'high', statue: 'centre' },
  },
  { prompt: 'Mira the baker stands near the well, find 3 apples', relations: ['Mira beside well'] },
  {
    prompt: 'un faro junto al lago y el mercado al norte de la fuente, busca 5 monedas',
    relations: ['market-stall north-of fountain', 'lighthouse beside lake'],
  },
  // time, weather, mood, style, size
  {
    prompt: 'a cosy snowy village at dawn in pastel colours',
    setting: { biome: 'snow', timeOfDay: 'dawn', mood: 'cosy', style: 'pastel' },
  },
  {
    prompt: 'neon city at midnight in the rain, collect 8 gems',
    setting: { timeOfDay: 'night', weather: 'rain', style: 'neon' },
    assumes: /city/,
  },
  {
    prompt: 'thick fog over a large swamp, mysterious, find 6 lanterns',
    setting: { weather: 'fog', biome: 'swamp', mood: 'mysterious', fogDensity: 0.85 },
    layout: { size: 'large' },
  },
  {
    prompt: 'un valle nevado al amanecer, estilo cuento, ambiente tranquilo',
    setting: { timeOfDay: 'dawn', mood: 'serene', style: 'storybook' },
  },
  // rules and abilities
  {
    prompt: 'parkour in the sky with double jump, low gravity and 3 lives',
    archetype: 'obby',
    player: { doubleJump: true, gravityMultiplier: 0.5 },
    lives: 3,
    setting: { biome: 'sky-islands' },
  },
  { prompt: 'collect 10 coins in 90 seconds', timerSeconds: 90, counts: { coin: 10 } },
  { prompt: 'find 4 keys within two minutes and thirty seconds', timerSeconds: 150, counts: { key: 4 } },
  // flyers
  {
    prompt: 'flappy bird in a desert with 15 pipes, hard',
    archetype: 'flyer',
    setting: { biome: 'desert' },
    counts: { gate: 15 },
    win: { kind: 'pass-gates', count: 15 },
  },
  {
    prompt: 'fly a little plane through ten rings at sunset',
    archetype: 'flyer',
    counts: { gate: 10 },
    win: { count: 10 },
    setting: { timeOfDay: 'dusk' },
  },
  // implied genres and stand-ins
  {
    prompt: 'jump from platform to platform up to the top of the volcano',
    archetype: 'obby',
    setting: { biome: 'volcano' },
  },
  { prompt: 'help the old fisherman of the bay', archetype: 'quest-village' },
  { prompt: 'an easter egg hunt in a garden, find 12 eggs', archetype: 'collect', counts: { gem: 12 } },
  { prompt: 'a car race through the desert', archetype: 'race', player: { controller: 'kart' }, win: { kind: 'laps' } },
  {
    prompt: 'a drone course through 11 rings over a crystal cave',
    archetype: 'rings',
    counts: { gate: 11 },
    setting: { biome: 'crystal' },
    win: { kind: 'laps' },
  },
  { prompt: 'a foot race of 2 laps round a snowy lake', archetype: 'race', setting: { biome: 'snow' } },
  {
    prompt: 'go kart racing in a volcano with 6 boost pads and 9 gates',
    archetype: 'race',
    player: { controller: 'kart' },
    counts: { 'boost-pad': 6, gate: 9 },
  },
  {
    prompt: 'rescue 6 kittens from the haunted forest',
    archetype: 'collect',
    counts: { star: 6 },
    setting: { biome: 'forest', mood: 'spooky' },
  },
  // contradictions
  { prompt: 'a sunny storm over the meadow, collect 5 flowers', setting: { weather: 'clear' }, assumes: /storm/ },
  {
    prompt: 'a desert in the forest at night under the midday sun',
    setting: { biome: 'desert', timeOfDay: 'night' },
    assumes: /forest/,
  },
  { prompt: 'no ghosts, but three ghosts guard 5 lanterns', without: ['ghost'], assumes: /ruled out/ },
  // typos
  {
    prompt: 'colect 8 lantersn in a foggy habrour at dusk',
    counts: { lantern: 8 },
    setting: { biome: 'harbour', weather: 'fog' },
  },
  {
    prompt: 'a vilage with a lighthosue and a fountian, no enemeis',
    absent: ['enemies'],
    counts: { lighthouse: 1, fountain: 1 },
  },
  { prompt: 'parkuor with doble jump in the moutains', archetype: 'obby' },
  // emoji and vague
  { prompt: 'collect 🏮🏮🏮, beware of 👻, 🌊', counts: { lantern: 3 }, setting: { biome: 'harbour' } },
  { prompt: 'a level: 😱🌙', setting: { mood: 'spooky', timeOfDay: 'night' } },
  { prompt: 'surprise me', assumes: /left the choice/ },
];

import { countKind, standsNear, texts } from './edit-case.ts';
import type { EditCase } from './edit-case.ts';

/** Edits in English. */
export const englishEdits: readonly EditCase[] = [
  {
    base: 'en',
    instruction: 'thicker fog',
    holds: (a, b) => a.setting.fogDensity > b.setting.fogDensity,
    touches: ['setting'],
  },
  {
    base: 'en',
    instruction: 'less fog',
    holds: (a, b) => a.setting.fogDensity < b.setting.fogDensity,
    touches: ['setting'],
  },
  {
    base: 'en',
    instruction: 'no fog',
    holds: (a) => a.setting.weather === 'clear' && a.setting.fogDensity === 0 && a.absent.includes('fog'),
    touches: ['setting', 'absent'],
  },
  { base: 'en', instruction: 'make it night', holds: (a) => a.setting.timeOfDay === 'night', touches: ['setting'] },
  { base: 'en', instruction: 'darker', holds: (a) => a.setting.timeOfDay === 'night', touches: ['setting'] },
  { base: 'en', instruction: 'let it rain', holds: (a) => a.setting.weather === 'rain', touches: ['setting'] },
  { base: 'en', instruction: 'make the mood cosy', holds: (a) => a.setting.mood === 'cosy', touches: ['setting'] },
  { base: 'en', instruction: 'restyle as noir', holds: (a) => a.setting.style === 'noir', touches: ['setting'] },
  {
    base: 'en',
    instruction: 'turn it into a desert',
    holds: (a) => a.setting.biome === 'desert',
    touches: ['setting'],
  },
  { base: 'en', instruction: 'add a windmill', holds: (a) => countKind(a, 'windmill') === 1, touches: ['things'] },
  {
    base: 'en',
    instruction: 'add a ligthouse and three statues',
    holds: (a, b) => countKind(a, 'lighthouse') === countKind(b, 'lighthouse') + 1 && countKind(a, 'statue') === 3,
    touches: ['things'],
  },
  {
    base: 'en',
    instruction: 'two more ghosts',
    holds: (a, b) => countKind(a, 'ghost') === countKind(b, 'ghost') + 2,
    touches: ['things'],
  },
  {
    base: 'en',
    instruction: 'remove 2 ghosts',
    holds: (a, b) => countKind(a, 'ghost') === countKind(b, 'ghost') - 2,
    touches: ['things'],
  },
  {
    base: 'en',
    instruction: 'remove the ghosts',
    holds: (a) => countKind(a, 'ghost') === 0 && a.absent.includes('ghost'),
    touches: ['things', 'absent', ...texts],
  },
  {
    base: 'en',
    instruction: 'no enemies',
    holds: (a) => a.things.every((group) => group.role !== 'enemy') && a.absent.includes('enemies'),
    touches: ['things', 'absent', ...texts],
  },
  {
    base: 'en',
    instruction: '12 lanterns instead of 8',
    holds: (a) => countKind(a, 'lantern') === 12 && a.rules.win.kind === 'collect' && a.rules.win.count === 12,
    touches: ['things', 'rules', ...texts],
  },
  {
    base: 'en',
    instruction: 'change the lanterns to 5',
    holds: (a) => countKind(a, 'lantern') === 5 && a.rules.win.kind === 'collect' && a.rules.win.count === 5,
    touches: ['things', 'rules', ...texts],
  },
  { base: 'en', instruction: 'only 3 ghosts', holds: (a) => countKind(a, 'ghost') === 3, touches: ['things'] },
  {
    base: 'en',
    instruction: 'replace the ghosts with wolves',
    holds: (a) => countKind(a, 'ghost') === 0 && countKind(a, 'wolf') === 4,
    touches: ['things', ...texts],
  },
  {
    base: 'en',
    instruction: 'move the market north of the fountain',
    holds: (a) => standsNear(a, { kind: 'market-stall', near: 'fountain', relation: 'north-of' }),
    touches: ['things'],
  },
  {
    base: 'en',
    instruction: 'add a well beside the market',
    holds: (a) => standsNear(a, { kind: 'well', near: 'market-stall', relation: 'beside' }),
    touches: ['things'],
  },
  { base: 'en', instruction: 'harder', holds: (a, b) => a.rules.difficulty > b.rules.difficulty, touches: ['rules'] },
  {
    base: 'en',
    instruction: 'make it much easier',
    holds: (a, b) => a.rules.difficulty < b.rules.difficulty,
    touches: ['rules'],
  },
  {
    base: 'en',
    instruction: 'time limit of 3 minutes',
    holds: (a) => a.rules.timerSeconds === 180,
    touches: ['rules'],
  },
  { base: 'en', instruction: 'remove the time limit', holds: (a) => a.rules.timerSeconds === null, touches: ['rules'] },
  { base: 'en', instruction: 'give me three lives', holds: (a) => a.player.lives === 3, touches: ['player'] },
  {
    base: 'en',
    instruction: 'double jump and low gravity please',
    holds: (a) => a.player.doubleJump && a.player.gravityMultiplier === 0.5,
    touches: ['player'],
  },
  { base: 'en', instruction: 'faster', holds: (a) => a.player.speedMultiplier === 1.2, touches: ['player'] },
  {
    base: 'en',
    instruction: 'rename the level to Moonlit Bay',
    holds: (a) => a.title === 'Moonlit Bay',
    touches: ['title'],
  },
  {
    base: 'en',
    instruction: 'call it "The Lost Lights"',
    holds: (a) => a.title === 'The Lost Lights',
    touches: ['title'],
  },
  {
    base: 'en',
    instruction: 'make it night and call it Moonlit Bay',
    holds: (a) => a.setting.timeOfDay === 'night' && a.title === 'Moonlit Bay',
    touches: ['setting', 'title'],
  },
  {
    base: 'en',
    instruction: 'add a windmill and call it Old Tom',
    holds: (a, b) =>
      a.title === b.title && a.things.some((group) => group.kind === 'windmill' && group.name === 'Old Tom'),
    touches: ['things'],
  },
  {
    base: 'en',
    instruction: 'rename Mira to Lena',
    holds: (a) =>
      a.characters.some((person) => person.name === 'Lena') && !JSON.stringify(a.cutscenes).includes('Mira'),
    touches: ['title', ...texts],
  },
  {
    base: 'en',
    instruction: 'call the fountain Old Tom',
    holds: (a) => a.things.some((group) => group.kind === 'fountain' && group.name === 'Old Tom'),
    touches: ['things'],
  },
  {
    base: 'en',
    instruction: 'add a wizard named Oz',
    holds: (a) => a.characters.some((person) => person.name === 'Oz' && person.role === 'wizard'),
    touches: ['characters'],
  },
  {
    base: 'en',
    instruction: 'remove Mira',
    holds: (a) => a.characters.every((person) => person.name !== 'Mira'),
    touches: ['title', 'things', 'rules', ...texts],
  },
  {
    base: 'en',
    instruction: 'Mira says "Good evening, sailor!"',
    holds: (a) => a.characters[0]?.greeting === 'Good evening, sailor!',
    touches: ['characters'],
  },
  {
    base: 'en',
    instruction: 'Mira knows that the bridge is haunted',
    holds: (a) => a.characters[0]?.knowledge.includes('The bridge is haunted.') === true,
    touches: ['characters'],
  },
  {
    base: 'en',
    instruction: 'bigger map with more hills',
    holds: (a, b) => a.layout.size === 'large' && a.layout.hilliness > b.layout.hilliness,
    touches: ['layout'],
  },
  {
    base: 'en',
    instruction: 'remove the lanterns',
    holds: (a) =>
      countKind(a, 'lantern') === 0 &&
      a.things.some((group) => a.rules.win.kind === 'collect' && group.id === a.rules.win.target),
    touches: ['things', 'rules', 'absent', ...texts],
  },
];

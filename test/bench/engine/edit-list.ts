import type { WorldSpec } from '#engine/level/world-spec.ts';
import { type EditCase, countKind, texts } from '#test/engine/planner/edit-case.ts';

type Test = (after: WorldSpec, before: WorldSpec) => boolean;

const grew =
  (kind: string, by: number): Test =>
  (a, b) =>
    countKind(a, kind) === countKind(b, kind) + by;
const is =
  (kind: string, count: number): Test =>
  (a) =>
    countKind(a, kind) === count;
const setting =
  <Key extends keyof WorldSpec['setting']>(key: Key, value: WorldSpec['setting'][Key]): Test =>
  (a) =>
    a.setting[key] === value;
const things = ['things', 'absent', ...texts, 'rules', 'title'];
const people = ['characters', ...texts];

/** Instructions that the planner was not written against: other words for what people commonly want. */
export const editList: readonly EditCase[] = [
  { base: 'en', instruction: 'put up five more houses', holds: grew('house', 5), touches: things },
  { base: 'en', instruction: 'I want a campfire by the fountain', holds: grew('campfire', 1), touches: things },
  {
    base: 'en',
    instruction: 'get rid of the market',
    holds: (a) => countKind(a, 'market-stall') === 0,
    touches: things,
  },
  { base: 'en', instruction: 'there should be exactly six ghosts', holds: is('ghost', 6), touches: things },
  { base: 'en', instruction: 'only one ghost please', holds: is('ghost', 1), touches: things },
  {
    base: 'en',
    instruction: 'plant twenty trees',
    holds: (a, b) => countKind(a, 'tree') >= countKind(b, 'tree') + 20 || countKind(a, 'tree') === 20,
    touches: things,
  },
  {
    base: 'en',
    instruction: 'throw in a lighthouse',
    holds: (a, b) => countKind(a, 'lighthouse') > countKind(b, 'lighthouse') || countKind(a, 'lighthouse') === 1,
    touches: things,
  },
  {
    base: 'en',
    instruction: 'swap the ghosts for wolves',
    holds: (a, b) => countKind(a, 'ghost') === 0 && countKind(a, 'wolf') === countKind(b, 'ghost'),
    touches: [...things, 'setting'],
  },
  { base: 'en', instruction: 'set it at sunrise', holds: setting('timeOfDay', 'dawn'), touches: ['setting'] },
  { base: 'en', instruction: 'midday instead', holds: setting('timeOfDay', 'day'), touches: ['setting'] },
  { base: 'en', instruction: 'a thunderstorm is raging', holds: setting('weather', 'storm'), touches: ['setting'] },
  { base: 'en', instruction: 'give it a neon look', holds: setting('style', 'neon'), touches: ['setting'] },
  { base: 'en', instruction: 'make it look like a cartoon', holds: setting('style', 'toon'), touches: ['setting'] },
  { base: 'en', instruction: 'more cheerful', holds: setting('mood', 'cheerful'), touches: ['setting'] },
  {
    base: 'en',
    instruction: 'move everything to a snowy land',
    holds: setting('biome', 'snow'),
    touches: ['setting', 'layout'],
  },
  { base: 'en', instruction: 'the map should be bigger', holds: (a) => a.layout.size === 'large', touches: ['layout'] },
  {
    base: 'en',
    instruction: 'flatten the hills',
    holds: (a, b) => a.layout.hilliness < b.layout.hilliness,
    touches: ['layout', 'absent'],
  },
  {
    base: 'en',
    instruction: 'give me 5 minutes',
    holds: (a) => a.rules.timerSeconds === 300,
    touches: ['rules', ...texts],
  },
  {
    base: 'en',
    instruction: 'no time limit',
    holds: (a) => a.rules.timerSeconds === null,
    touches: ['rules', 'absent', ...texts],
  },
  { base: 'en', instruction: 'players have three lives', holds: (a) => a.player.lives === 3, touches: ['player'] },
  { base: 'en', instruction: 'let me jump twice in the air', holds: (a) => a.player.doubleJump, touches: ['player'] },
  {
    base: 'en',
    instruction: 'make the player much faster',
    holds: (a, b) => a.player.speedMultiplier > b.player.speedMultiplier,
    touches: ['player'],
  },
  {
    base: 'en',
    instruction: 'lower gravity',
    holds: (a, b) => a.player.gravityMultiplier < b.player.gravityMultiplier,
    touches: ['player'],
  },
  {
    base: 'en',
    instruction: 'make it a lot easier',
    holds: (a, b) => a.rules.difficulty < b.rules.difficulty,
    touches: ['rules'],
  },
  {
    base: 'en',
    instruction: 'I would like it harder',
    holds: (a, b) => a.rules.difficulty > b.rules.difficulty,
    touches: ['rules'],
  },
  {
    base: 'en',
    instruction: 'add a blacksmith called Otto',
    holds: (a) => a.characters.some(({ name }) => name === 'Otto'),
    touches: people,
  },
  {
    base: 'en',
    instruction: 'Mira should be called Nora',
    holds: (a) => a.characters.some(({ name }) => name === 'Nora') && !a.characters.some(({ name }) => name === 'Mira'),
    touches: [...people, 'title', 'things'],
  },
  { base: 'en', instruction: 'call it Lantern Bay', holds: (a) => a.title === 'Lantern Bay', touches: ['title'] },
  {
    base: 'en',
    instruction: 'send Mira away',
    holds: (a) => !a.characters.some(({ name }) => name === 'Mira'),
    touches: [...people, 'absent', 'rules'],
  },
  {
    base: 'en',
    instruction: 'collect 5 lanterns instead',
    holds: (a) => a.rules.win.kind === 'collect' && a.rules.win.count === 5,
    touches: things,
  },
  { base: 'zh', instruction: '再加五座房子', holds: grew('house', 5), touches: things },
  {
    base: 'zh',
    instruction: '雾浓一点',
    holds: (a, b) => a.setting.fogDensity > b.setting.fogDensity,
    touches: ['setting'],
  },
  { base: 'zh', instruction: '改成夜晚', holds: setting('timeOfDay', 'night'), touches: ['setting'] },
  { base: 'zh', instruction: '换成霓虹风格', holds: setting('style', 'neon'), touches: ['setting'] },
  { base: 'zh', instruction: '不要幽灵', holds: is('ghost', 0), touches: things },
  { base: 'zh', instruction: '下雪吧', holds: setting('weather', 'snow'), touches: ['setting'] },
  {
    base: 'zh',
    instruction: '玩家跑得更快',
    holds: (a, b) => a.player.speedMultiplier > b.player.speedMultiplier,
    touches: ['player'],
  },
  {
    base: 'zh',
    instruction: '加一座灯塔',
    holds: (a, b) => countKind(a, 'lighthouse') > countKind(b, 'lighthouse') || countKind(a, 'lighthouse') === 1,
    touches: things,
  },
  { base: 'zh', instruction: '难一点', holds: (a, b) => a.rules.difficulty > b.rules.difficulty, touches: ['rules'] },
  {
    base: 'zh',
    instruction: '把米拉改名为小红',
    holds: (a) => a.characters.some(({ name }) => name === '小红'),
    touches: [...people, 'title', 'things'],
  },
  { base: 'zh', instruction: '限时三分钟', holds: (a) => a.rules.timerSeconds === 180, touches: ['rules', ...texts] },
  { base: 'zh', instruction: '地图大一点', holds: (a) => a.layout.size === 'large', touches: ['layout'] },
  { base: 'es', instruction: 'pon cinco casas más', holds: grew('house', 5), touches: things },
  { base: 'es', instruction: 'quita el mercado', holds: (a) => countKind(a, 'market-stall') === 0, touches: things },
  { base: 'es', instruction: 'que sea de noche', holds: setting('timeOfDay', 'night'), touches: ['setting'] },
  {
    base: 'es',
    instruction: 'más niebla',
    holds: (a, b) => a.setting.fogDensity > b.setting.fogDensity,
    touches: ['setting'],
  },
  {
    base: 'es',
    instruction: 'hazlo más difícil',
    holds: (a, b) => a.rules.difficulty > b.rules.difficulty,
    touches: ['rules'],
  },
  { base: 'es', instruction: 'sin fantasmas', holds: is('ghost', 0), touches: things },
  {
    base: 'es',
    instruction: 'añade un molino y dos estatuas',
    holds: (a, b) => countKind(a, 'windmill') === countKind(b, 'windmill') + 1 && grew('statue', 2)(a, b),
    touches: things,
  },
  { base: 'es', instruction: 'que llueva', holds: setting('weather', 'rain'), touches: ['setting'] },
  { base: 'es', instruction: 'estilo pastel', holds: setting('style', 'pastel'), touches: ['setting'] },
  { base: 'es', instruction: 'el jugador tiene dos vidas', holds: (a) => a.player.lives === 2, touches: ['player'] },
  {
    base: 'es',
    instruction: 'cambia el nombre de Lucía a Carmen',
    holds: (a) => a.characters.some(({ name }) => name === 'Carmen'),
    touches: [...people, 'title', 'things'],
  },
  {
    base: 'es',
    instruction: 'dame diez minutos',
    holds: (a) => a.rules.timerSeconds === 600,
    touches: ['rules', ...texts],
  },
];

import type { AdherencePrompt } from '#test/bench/prompts/adherence-prompt.ts';

/** Prompts as people type them in a chat, in Spanish. */
export const chattySpanish: readonly AdherencePrompt[] = [
  {
    tier: 'medium',
    prompt: 'Carrera de coches por el desierto al atardecer, 4 vueltas, nada de curvas difíciles, para dos jugadores',
    wanted: {
      archetype: ['race'],
      biomes: ['desert'],
      timeOfDay: ['dusk'],
      laps: 4,
      players: 2,
      parameters: { difficulty: [0, 0.4] },
    },
  },
  {
    tier: 'hard',
    prompt: 'mi abuela Rosa vive entre el pozo y el molino, tráele una docena de manzanas antes del anochecer',
    wanted: {
      people: ['Rosa = abuela'],
      relations: ['abuela between well'],
      counts: { apple: 12 },
      timerSeconds: 600,
    },
  },
  {
    tier: 'medium',
    prompt:
      'Quiero una mazmorra con una llave roja, una puerta roja y dos palancas, difícil, sin límite de tiempo ni esqueletos',
    wanted: {
      archetype: ['dungeon'],
      counts: { lever: 2, ghost: 0 },
      named: ['Llave roja = key', 'Puerta roja = door'],
      without: ['timer'],
    },
  },
  {
    tier: 'medium',
    prompt:
      'un jardín zen pequeño con un estanque, dos faroles de piedra y un puente; no quiero reloj ni enemigos ni monedas',
    wanted: {
      water: ['pond'],
      counts: { lantern: 2, bridge: 1, coin: 0 },
      without: ['timer', 'enemies'],
      size: ['small'],
    },
  },
  {
    tier: 'medium',
    prompt:
      'crea una aventura en la selva con un templo antiguo al norte, un río, cinco ídolos dorados y monos que te persiguen',
    wanted: {
      biomes: ['forest'],
      regions: ['temple north'],
      water: ['river'],
      counts: { mask: 5 },
      traits: ['mask golden 5'],
      mechanics: ['chaser'],
    },
  },
];

/** Prompts as people type them in a chat, in Chinese. */
export const chattyChinese: readonly AdherencePrompt[] = [
  {
    tier: 'medium',
    prompt: '恐怖医院密室逃脱，半夜，三个谜题，一个护士叫小莲，知道密码，难度高',
    wanted: {
      archetype: ['escape-room'],
      timeOfDay: ['night'],
      people: ['小莲'],
      parameters: { difficulty: [0.6, 1] },
      says: /三个谜题/,
    },
  },
  {
    tier: 'medium',
    prompt: '给我来个无人机穿环，霓虹风格，夜里，十五个环，两分钟内完成',
    wanted: { archetype: ['rings'], style: ['neon'], counts: { gate: 15 }, timerSeconds: 120, timeOfDay: ['night'] },
  },
  {
    tier: 'medium',
    prompt: '小红帽要去奶奶家，森林里有一只大灰狼，路上采八朵花，别有其他怪物',
    wanted: { biomes: ['forest'], counts: { wolf: 1, flower: 8, slime: 0, ghost: 0, goblin: 0 } },
  },
  {
    tier: 'medium',
    prompt: '塔和井之间有一座雕像，房子后面有一棵树，收集五个金币',
    wanted: { relations: ['statue between tower'], counts: { statue: 1, coin: 5 } },
  },
  {
    tier: 'medium',
    prompt: '像塞尔达一样的冒险，森林神庙，三把钥匙，一个石像巨人守着出口',
    wanted: { archetype: ['dungeon'], counts: { key: 3, golem: 1 }, biomes: ['forest'] },
  },
];

import type { BiomeKind, MoodKind, StyleKind, TimeOfDay, WeatherKind } from '#engine/level/world-spec.ts';
import type { relationKinds } from '#engine/level/world-spec.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** Invented names of places by biome, several each. */
export const placeNames: Readonly<Record<Language, Readonly<Record<BiomeKind, readonly string[]>>>> = {
  en: {
    meadow: ['Larkfield', 'Clover Hollow', 'Greenwick'],
    forest: ['Mosswood', 'Whisperwood', 'Fernhollow'],
    desert: ['Amber Dunes', 'Sunhollow', 'Saffron Sands'],
    snow: ['Frostholm', 'Winterlight', 'Snowbell Pass'],
    volcano: ['Emberpeak', 'Cinder Hollow', 'Ashmount'],
    harbour: ['Gullhaven', 'Saltwick', 'Lantern Quay'],
    swamp: ['Murkmere', 'Reedwater', 'Willowmire'],
    crystal: ['Glimmerdeep', 'Prism Hollow', 'Shardlight'],
    'sky-islands': ['Cloudreach', 'Featherfall', 'Skyhold'],
    autumn: ['Maplewick', 'Russet Vale', 'Harvest Hollow'],
  },
  zh: {
    meadow: ['云雀原', '三叶草谷', '青禾村'],
    forest: ['苔语林', '低语森林', '蕨谷'],
    desert: ['琥珀沙丘', '落日谷', '金砂原'],
    snow: ['霜岛', '冬光村', '雪铃关'],
    volcano: ['余烬峰', '火灰谷', '赤岩山'],
    harbour: ['鸥港', '盐灯湾', '潮声港'],
    swamp: ['雾沼', '芦苇泽', '柳影泽'],
    crystal: ['微光洞', '棱镜谷', '晶辉洞天'],
    'sky-islands': ['云涯', '羽落群岛', '天枢岛'],
    autumn: ['枫溪', '赤叶谷', '丰收坳'],
  },
  es: {
    meadow: ['Valdealondra', 'Prado Trébol', 'Campoverde'],
    forest: ['Musgoviejo', 'Bosque Susurro', 'Helechal'],
    desert: ['Dunas de Ámbar', 'Valle del Sol', 'Arenas de Azafrán'],
    snow: ['Escarchada', 'Luz de Invierno', 'Paso Campanilla'],
    volcano: ['Monte Brasa', 'Ceniza Honda', 'Pico Rescoldo'],
    harbour: ['Puerto Gaviota', 'Bahía de la Sal', 'Cala Farol'],
    swamp: ['Aguas Turbias', 'Juncal Viejo', 'Ciénaga del Sauce'],
    crystal: ['Gruta Destello', 'Valle Prisma', 'Luz de Cuarzo'],
    'sky-islands': ['Altanube', 'Caída de Pluma', 'Islas del Viento'],
    autumn: ['Arcedo', 'Valle Rojizo', 'Hondonada de la Cosecha'],
  },
};

/** What a biome is called in a sentence. */
export const biomeWords: Words<BiomeKind> = {
  en: {
    meadow: 'meadow',
    forest: 'forest',
    desert: 'desert',
    snow: 'snowland',
    volcano: 'volcano',
    harbour: 'harbour',
    swamp: 'swamp',
    crystal: 'crystal cave',
    'sky-islands': 'sky islands',
    autumn: 'autumn woods',
  },
  zh: {
    meadow: '草原',
    forest: '森林',
    desert: '沙漠',
    snow: '雪原',
    volcano: '火山',
    harbour: '海港',
    swamp: '沼泽',
    crystal: '水晶洞',
    'sky-islands': '天空群岛',
    autumn: '秋林',
  },
  es: {
    meadow: 'pradera',
    forest: 'bosque',
    desert: 'desierto',
    snow: 'tierra nevada',
    volcano: 'volcán',
    harbour: 'puerto',
    swamp: 'pantano',
    crystal: 'cueva de cristal',
    'sky-islands': 'islas del cielo',
    autumn: 'bosque de otoño',
  },
};

/** When it is. */
export const timeWords: Words<TimeOfDay> = {
  en: { dawn: 'dawn', day: 'day', dusk: 'dusk', night: 'night' },
  zh: { dawn: '黎明', day: '白天', dusk: '黄昏', night: '夜晚' },
  es: { dawn: 'amanecer', day: 'día', dusk: 'atardecer', night: 'noche' },
};

/** The weather as a noun phrase. */
export const weatherWords: Words<WeatherKind> = {
  en: { clear: 'clear sky', cloudy: 'clouds', fog: 'fog', rain: 'rain', snow: 'falling snow', storm: 'a storm' },
  zh: { clear: '晴空', cloudy: '多云', fog: '雾', rain: '雨', snow: '飘雪', storm: '暴风雨' },
  es: { clear: 'cielo despejado', cloudy: 'nubes', fog: 'niebla', rain: 'lluvia', snow: 'nevada', storm: 'tormenta' },
};

/** The mood as an adjective. */
export const moodWords: Words<MoodKind> = {
  en: {
    cosy: 'cosy',
    cheerful: 'cheerful',
    mysterious: 'mysterious',
    spooky: 'spooky',
    epic: 'epic',
    serene: 'serene',
  },
  zh: { cosy: '温馨', cheerful: '欢快', mysterious: '神秘', spooky: '阴森', epic: '史诗', serene: '宁静' },
  es: {
    cosy: 'acogedor',
    cheerful: 'alegre',
    mysterious: 'misterioso',
    spooky: 'inquietante',
    epic: 'épico',
    serene: 'sereno',
  },
};

/** The style as a noun. */
export const styleWords: Words<StyleKind> = {
  en: { storybook: 'storybook', toon: 'toon', neon: 'neon', noir: 'noir', pastel: 'pastel' },
  zh: { storybook: '绘本', toon: '卡通', neon: '霓虹', noir: '黑白电影', pastel: '粉彩' },
  es: { storybook: 'cuento ilustrado', toon: 'dibujo animado', neon: 'neón', noir: 'cine negro', pastel: 'pastel' },
};

/** How a relation reads between a subject and an object; Chinese puts it behind the object. */
export const relationWords: Words<(typeof relationKinds)[number]> = {
  en: {
    beside: 'beside',
    'north-of': 'north of',
    'south-of': 'south of',
    'east-of': 'east of',
    'west-of': 'west of',
    around: 'around',
    on: 'on',
    inside: 'inside',
    'in-front-of': 'in front of',
    behind: 'behind',
    'left-of': 'left of',
    'right-of': 'right of',
    between: 'between',
  },
  zh: {
    beside: '旁边',
    'north-of': '北边',
    'south-of': '南边',
    'east-of': '东边',
    'west-of': '西边',
    around: '周围',
    on: '上面',
    inside: '里面',
    'in-front-of': '前面',
    behind: '后面',
    'left-of': '左边',
    'right-of': '右边',
    between: '之间',
  },
  es: {
    beside: 'cerca de',
    'north-of': 'al norte de',
    'south-of': 'al sur de',
    'east-of': 'al este de',
    'west-of': 'al oeste de',
    around: 'alrededor de',
    on: 'sobre',
    inside: 'dentro de',
    'in-front-of': 'delante de',
    behind: 'detrás de',
    'left-of': 'a la izquierda de',
    'right-of': 'a la derecha de',
    between: 'entre',
  },
};

/** Minutes and seconds in words: 150 -> "2 minutes 30 seconds". */
export function durationWords(seconds: number, language: Language): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const units = { en: [' minute', ' second'], zh: ['分钟', '秒'], es: [' minuto', ' segundo'] }[language];
  const part = (value: number, unit: string): string => `${value}${unit}${language === 'zh' || value === 1 ? '' : 's'}`;
  const parts = [
    minutes > 0 ? part(minutes, units[0] ?? '') : '',
    rest > 0 || minutes === 0 ? part(rest, units[1] ?? '') : '',
  ];
  return parts.filter((text) => text !== '').join(language === 'zh' ? '' : ' ');
}

import type { ThingKind, WeatherKind } from '#engine/level/world-spec.ts';
import { thingKinds } from '#engine/level/world-spec.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { plural } from '#engine/planner/words/grammar.ts';
import { weatherWords } from '#engine/planner/words/places.ts';

const categories: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  enemies: { en: 'enemies', zh: '敌人', es: 'enemigos' },
  hazards: { en: 'hazards', zh: '机关', es: 'peligros' },
  danger: { en: 'danger', zh: '危险', es: 'peligro' },
  water: { en: 'water', zh: '水', es: 'agua' },
  plants: { en: 'plants', zh: '植物', es: 'plantas' },
  characters: { en: 'people', zh: '人物', es: 'personajes' },
  buildings: { en: 'buildings', zh: '建筑', es: 'edificios' },
  animals: { en: 'animals', zh: '动物', es: 'animales' },
  timer: { en: 'time limit', zh: '时间限制', es: 'límite de tiempo' },
  cutscenes: { en: 'cutscenes', zh: '过场动画', es: 'escenas' },
  quests: { en: 'quests', zh: '任务', es: 'misiones' },
  secrets: { en: 'secrets', zh: '秘密', es: 'secretos' },
  violence: { en: 'violence', zh: '暴力', es: 'violencia' },
  wind: { en: 'wind', zh: '风', es: 'viento' },
  jumping: { en: 'jumping', zh: '跳跃', es: 'saltos' },
  lake: { en: 'lake', zh: '湖', es: 'lago' },
  pond: { en: 'pond', zh: '池塘', es: 'estanque' },
  river: { en: 'river', zh: '河', es: 'río' },
  sea: { en: 'sea', zh: '海', es: 'mar' },
};

/** What a word of `spec.absent` is called in a language. */
export function kindOfAbsent(word: string, language: Language): string {
  const category = Object.hasOwn(categories, word) ? categories[word] : undefined;
  if (category !== undefined) return category[language];
  if ((thingKinds as readonly string[]).includes(word)) return plural({ kind: word as ThingKind, name: '' }, language);
  return Object.hasOwn(weatherWords[language], word) ? weatherWords[language][word as WeatherKind] : word;
}

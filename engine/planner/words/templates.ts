/** Keys of the sentence templates; every language has at least one for each. */
export const templateKeys = [
  'title.enemy',
  'title.collect',
  'title.obby',
  'title.dungeon',
  'title.flyer',
  'title.quest-village',
  'title.survival',
  'title.boss',
  'title.stealth',
  'title.capture-flag',
  'title.race',
  'title.runner',
  'title.sandbox',
  'title.farm',
  'title.rings',
  'greeting.cosy',
  'greeting.cheerful',
  'greeting.mysterious',
  'greeting.spooky',
  'greeting.epic',
  'greeting.serene',
  'lore.meadow',
  'lore.forest',
  'lore.desert',
  'lore.snow',
  'lore.volcano',
  'lore.harbour',
  'lore.swamp',
  'lore.crystal',
  'lore.sky-islands',
  'lore.autumn',
  'knows.landmark',
  'knows.near',
  'knows.person',
  'knows.enemy',
  'knows.target',
  'knows.calm',
  'knows.chest',
  'knows.obby',
  'knows.dungeon',
  'knows.flyer',
  'knows.race',
  'knows.runner',
  'knows.rings',
  'knows.timer',
  'knows.lives',
  'knows.phrase',
  'knows.quest',
  'answer.near',
  'answer.anywhere',
  'secret.text',
  'secret.phrase',
  'quest.title',
  'quest.collect',
  'quest.return',
  'quest.talk',
  'quest.reach',
  'quest.meet',
  'beat.establish.dawn',
  'beat.establish.day',
  'beat.establish.dusk',
  'beat.establish.night',
  'beat.introduce',
  'beat.introduce.alone',
  'beat.threat.enemy',
  'beat.threat.hazard',
  'beat.threat.timer',
  'beat.threat.calm',
  'beat.goal.collect',
  'beat.goal.obby',
  'beat.goal.dungeon',
  'beat.goal.flyer',
  'beat.goal.quest-village',
  'beat.goal.survival',
  'beat.goal.boss',
  'beat.goal.stealth',
  'beat.goal.capture-flag',
  'beat.goal.race',
  'beat.goal.runner',
  'beat.goal.sandbox',
  'beat.goal.farm',
  'beat.goal.rings',
  'beat.dialogue.first',
  'beat.dialogue.second',
  'beat.triumph',
  'beat.thanks',
  'beat.farewell',
] as const;
/** Name of a kind of sentence. */
export type TemplateKey = (typeof templateKeys)[number];

/** The sentences of a language; slots look like {targets}. */
export type Templates = Readonly<Record<TemplateKey, readonly string[]>>;

/** Fills the slots of a template; an unknown slot becomes empty, spaces and first letter are put right. */
export function fillTemplate(template: string, slots: Readonly<Record<string, string>>): string {
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
  const tidy = text
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim();
  return tidy
    .replace(/ de el /g, ' del ')
    .replace(/ a el /g, ' al ')
    .replace(/(^[¡¿«“]?|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

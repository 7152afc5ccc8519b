import type { CharacterSpec, ThingGroup } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { counted, definite, indefinite, plural, titleCase } from '#engine/planner/words/grammar.ts';
import { durationWords, moodWords, timeWords } from '#engine/planner/words/places.ts';
import { storyEn } from '#engine/planner/words/story-en.ts';
import { storyEs } from '#engine/planner/words/story-es.ts';
import { storyZh } from '#engine/planner/words/story-zh.ts';
import type { TemplateKey, Templates } from '#engine/planner/words/templates.ts';
import { fillTemplate } from '#engine/planner/words/templates.ts';

const stories = { en: storyEn, zh: storyZh, es: storyEs };

const dayInTitles = { en: 'daylight', zh: '阳光下', es: 'un día' };

/** All sentence templates of a language. */
export function storyOf(language: Language): Templates {
  return stories[language];
}

/** Says sentences about one level in its language; the same key gives the same sentence for the same label. */
export interface Teller {
  readonly language: Language;
  /** One sentence; `extra` fills or overrides slots; `label` makes repeated keys differ. */
  tell(key: TemplateKey, options?: { extra?: Readonly<Record<string, string>>; label?: string }): string;
  /** All sentences of a key, shuffled. */
  tellAll(key: TemplateKey, extra?: Readonly<Record<string, string>>): string[];
}

/** Makes the teller of a draft: slots come from its things, people and setting. */
export function createTeller(draft: SpecDraft, rng: Rng): Teller {
  const { language } = draft.intent;
  const slots = slotsOf(draft);
  const told = (template: string, extra: Readonly<Record<string, string>>): string =>
    fillTemplate(template, { ...slots, ...extra });
  return {
    language,
    tell: (key, options = {}) =>
      told(rng.fork(`${key}/${options.label ?? ''}`).pick(stories[language][key]), options.extra ?? {}),
    tellAll: (key, extra = {}) =>
      rng
        .fork(key)
        .shuffle(stories[language][key])
        .map((template) => told(template, extra)),
  };
}

/** The group that a player hunts, passes or finds on the way. */
export function targetGroup(draft: SpecDraft): ThingGroup | null {
  return (
    draft.things.find((group) => group.id === draft.targetId) ??
    draft.things.find((group) => group.role === 'collect') ??
    null
  );
}

/** The group that everybody can find: a landmark, else a building, else anything that stands. */
export function landmarkGroup(draft: SpecDraft): ThingGroup | null {
  const lasting = draft.things.filter(
    (group) => !['enemy', 'hazard', 'secret', 'collect', 'obstacle'].includes(group.role),
  );
  return (
    lasting.find((group) => group.role === 'landmark') ??
    lasting.find((group) => group.kind !== 'tree') ??
    lasting[0] ??
    null
  );
}

function slotsOf(draft: SpecDraft): Record<string, string> {
  const { language } = draft.intent;
  const { setting, place } = draft;
  const target = targetGroup(draft);
  const landmark = landmarkGroup(draft);
  const enemy = draft.things.find((group) => group.role === 'enemy') ?? null;
  const giver = draft.characters[0];
  const timer = draft.intent.timerSeconds;
  const here = { en: 'the middle of it all', zh: '中间', es: 'el centro de todo' }[language];
  const theTargets = target === null ? '' : definite(target, { count: 2, language });
  return {
    place,
    mood: moodWords[language][setting.mood],
    Mood: capital(moodWords[language][setting.mood], language),
    time: timeWords[language][setting.timeOfDay],
    Time: capital(
      setting.timeOfDay === 'day' ? dayInTitles[language] : timeWords[language][setting.timeOfDay],
      language,
    ),
    target: target === null ? '' : indefinite(target, language).replace(/^an? /, ''),
    targets: target === null ? '' : counted(target, { count: target.count, language }),
    Targets: target === null ? '' : capital(plural(target, language), language),
    theTargets,
    TheTargets: theTargets,
    landmark: landmark === null ? here : definite(landmark, { count: landmark.count, language }),
    enemies: enemy === null ? '' : plural(enemy, language),
    Enemies: enemy === null ? '' : capital(plural(enemy, language), language),
    TheEnemies:
      enemy === null
        ? ''
        : language === 'en'
          ? titleCase(definite(enemy, { count: enemy.count, language }))
          : definite(enemy, { count: enemy.count, language }),
    theEnemies: enemy === null ? '' : definite(enemy, { count: enemy.count, language }),
    giver: giver?.name ?? '',
    giverRole: giver?.role ?? '',
    minutes: timer === null ? '' : durationWords(timer, language),
    lives: String(draft.intent.lives ?? ''),
  };
}

function capital(text: string, language: Language): string {
  return language === 'en' ? titleCase(text) : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names a person's friends for the sentences about them. */
export function friendSlots(friend: CharacterSpec): Record<string, string> {
  return { friend: friend.name, friendRole: friend.role };
}

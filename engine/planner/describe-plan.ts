import type { WorldSpec } from '#engine/level/world-spec.ts';
import { kindOfAbsent } from '#engine/planner/words/absent-words.ts';
import { cardWords, sizeWords, waterWords } from '#engine/planner/words/cards.ts';
import { counted, definite } from '#engine/planner/words/grammar.ts';
import {
  biomeWords,
  durationWords,
  moodWords,
  styleWords,
  timeWords,
  weatherWords,
} from '#engine/planner/words/places.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import type { WinSubject } from '#engine/rules/win-rule.ts';

/** A card of the plan in plain words, in the language of the spec; the same shape as the wire's plan card. */
export interface PlanCard {
  topic: 'goal' | 'place' | 'things' | 'people' | 'story' | 'rules' | 'assumption' | 'warning';
  title: string;
  text: string;
}

/** Tells a spec as cards: goal, place, things, people, story, rules, then one card for every assumption and warning. */
export function describePlan(spec: WorldSpec): PlanCard[] {
  const words = cardWords[spec.language];
  const cards: PlanCard[] = [
    { topic: 'goal', title: words.goal, text: describeGoal(spec) },
    { topic: 'place', title: words.place, text: placeText(spec) },
    { topic: 'things', title: words.things, text: thingsText(spec) },
    { topic: 'people', title: words.people, text: peopleText(spec) },
    { topic: 'story', title: words.story, text: storyText(spec) },
    { topic: 'rules', title: words.rules, text: rulesText(spec) },
    ...spec.assumptions.map((text) => ({ topic: 'assumption' as const, title: words.assumption, text })),
    ...spec.warnings.map((text) => ({ topic: 'warning' as const, title: words.warning, text })),
  ];
  return cards.filter((card) => card.text !== '');
}

/** How a level is won, as a sentence in the language of its spec. */
export function describeGoal(spec: WorldSpec): string {
  const words = cardWords[spec.language];
  const { win } = spec.rules;
  const subject = winRuleOf(win).plan(spec, win);
  return fill(words.win[win.kind], subject === null ? [''] : subjectTexts(spec, subject));
}

function subjectTexts({ language }: WorldSpec, subject: WinSubject): string[] {
  const words = cardWords[language];
  if ('defends' in subject) {
    const { waves, lives, credits } = subject;
    return [definite(subject.defends, { count: 1, language }), String(waves), String(lives), String(credits)];
  }
  return [subjectText(subject, { language, words })];
}

function subjectText(
  subject: Exclude<WinSubject, { readonly defends: unknown }>,
  { language, words }: { language: WorldSpec['language']; words: (typeof cardWords)[WorldSpec['language']] },
): string {
  if ('things' in subject) return counted(subject.things, { count: subject.count, language });
  if ('laps' in subject) return fill(subject.laps === 1 ? words.lap : words.laps, [String(subject.laps)]);
  if ('seconds' in subject) return durationWords(subject.seconds, language);
  return 'text' in subject ? subject.text : String(subject.number);
}

function placeText(spec: WorldSpec): string {
  const { language, setting, layout } = spec;
  const parts = [
    biomeWords[language][setting.biome],
    timeWords[language][setting.timeOfDay],
    weatherWords[language][setting.weather],
    moodWords[language][setting.mood],
    styleWords[language][setting.style],
    sizeWords[language][layout.size],
    waterWords[language][layout.water],
  ];
  // Only sentence starts are capitals; the size opens the second sentence in English.
  if (language === 'en') parts[5] = capital(parts[5] ?? '');
  return capital(fill(cardWords[language].placeLine, parts));
}

function thingsText(spec: WorldSpec): string {
  const words = cardWords[spec.language];
  const list = spec.things
    .filter((group) => group.role !== 'secret')
    .map((group) => counted(group, { count: group.count, language: spec.language }));
  const absent = spec.absent.map((word) => kindOfAbsent(word, spec.language));
  const present = list.length === 0 ? words.nothing : `${list.join(words.and)}${spec.language === 'zh' ? '。' : '.'}`;
  const left = absent.length === 0 ? '' : fill(words.absent, [absent.join(words.and)]);
  return join(spec, [present, left]);
}

function peopleText(spec: WorldSpec): string {
  const words = cardWords[spec.language];
  if (spec.characters.length === 0) return words.nobody;
  const people = spec.characters.map(
    (person) => fill(words.person, [person.name, person.role]) + (person.secrets.length > 0 ? words.keepsSecret : ''),
  );
  return `${people.join(spec.language === 'zh' ? '；' : '; ')}${spec.language === 'zh' ? '。' : '.'}`;
}

function storyText(spec: WorldSpec): string {
  const words = cardWords[spec.language];
  const quests = spec.quests.map((quest) => {
    const steps = quest.steps.map((step) => step.text).filter((text) => text !== '');
    return fill(words.quest, [quest.title, steps.join(spec.language === 'zh' ? '' : ' '), String(quest.rewardCredits)]);
  });
  const scenes = spec.cutscenes.map((scene) => {
    const line = scene.beats.find((beat) => beat.line !== '')?.line ?? '';
    const { trigger } = scene;
    const title = trigger === 'start' || trigger === 'win' ? words.scenes[trigger] : words.otherScene;
    return line === '' ? '' : fill(words.scene, [title, line]);
  });
  return join(spec, [...quests, ...scenes]);
}

function rulesText(spec: WorldSpec): string {
  const words = cardWords[spec.language];
  const { rules, player } = spec;
  return join(spec, [
    fill(words.difficulty, [String(Math.round(rules.difficulty * 100))]),
    rules.timerSeconds === null ? words.noTimer : fill(words.timer, [durationWords(rules.timerSeconds, spec.language)]),
    player.lives === null ? words.endless : fill(words.lives, [String(player.lives)]),
    player.doubleJump ? words.double : '',
    player.controller === 'kart' ? words.kart : '',
    spec.archetype === 'rings' ? words.drone : '',
    player.gravityMultiplier === 1 ? '' : fill(words.gravity, [String(player.gravityMultiplier)]),
    player.speedMultiplier === 1 ? '' : fill(words.speed, [String(player.speedMultiplier)]),
    player.jumpMultiplier === 1 ? '' : fill(words.jump, [String(player.jumpMultiplier)]),
  ]);
}

function join(spec: WorldSpec, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(spec.language === 'zh' ? '' : ' ');
}

function fill(template: string, parts: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

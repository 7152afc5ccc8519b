import { describe, expect, it } from 'vitest';
import { speakGrounded, type GroundedLine } from '#server/npc/grounded-voice.ts';
import type { IntentKind } from '#server/npc/intents.ts';
import type { SpeechRequest } from '#server/npc/minds.ts';
import { phrasesByLanguage } from '#server/npc/phrases.ts';
import { turn, village, villageWords } from '#test/server/npc/village.ts';

const languages = ['en', 'es', 'zh'] as const;
type Language = (typeof languages)[number];

const questions = {
  en: { where: 'Where is the lighthouse?', who: 'Who is Bo?', self: 'Who are you?', lore: 'Who built the lighthouse?' },
  es: { where: '¿Dónde está el faro?', who: '¿Quién es Bo?', self: '¿Quién eres?', lore: '¿Y el capitán Olm?' },
  zh: { where: '灯塔在哪里?', who: 'Bo 是谁?', self: '你是谁?', lore: '奥姆船长是什么人?' },
} as const;

function say(
  language: Language,
  spoken: { text: string; intent: IntentKind; knownBefore?: boolean } & Partial<SpeechRequest>,
) {
  const { intent, knownBefore = false, ...request } = spoken;
  return speakGrounded({ request: turn(language, spoken.text, request), intent, knownBefore });
}

const shortened = ({ text, because }: GroundedLine) => ({ text, because });

describe.each(languages)('a character without a model (%s)', (language) => {
  const { spec, level, keeper } = village(language);
  const words = villageWords[language];
  const phrases = phrasesByLanguage[language];
  const at = (find: (entity: (typeof level.entities)[number]) => boolean) => {
    const found = level.entities.find(find);
    if (!found) throw new Error('It is not in the level.');
    return found.position;
  };

  it('shows the way from where it stands to where the thing was built', () => {
    const line = say(language, { text: questions[language].where, intent: 'ask-where' });
    const from = at(({ mechanic, group }) => mechanic === 'character' && group === keeper.id);
    const to = at(({ group }) => group === 'tower');
    const steps = Math.round(Math.hypot(to.x - from.x, to.z - from.z));
    const angle = Math.atan2(to.x - from.x, from.z - to.z);
    const direction = phrases.directions[(Math.round(angle / (Math.PI / 4)) + 8) % 8];
    expect(line.text).toContain(direction);
    expect(line.text).toContain(String(steps));
    expect(line.text).toContain(spec.things[1]?.name);
    expect(line.because).toContain('looked where');
  });

  it('says who others and itself are', () => {
    expect(say(language, { text: questions[language].who, intent: 'ask-who' }).text).toBe('Bo: baker.');
    const self = say(language, { text: questions[language].self, intent: 'ask-who' }).text;
    expect(self).toContain(phrases.iAm('Mara', 'keeper'));
    expect(self).toContain('Bo');
    const builder = say(language, { text: questions[language].lore, intent: 'ask-who' });
    expect(builder.text).toBe(words.knowledge[0]);
  });

  it('offers its quest, remembers how far it is, and is proud when it is done', () => {
    const [quest] = spec.quests;
    if (!quest) throw new Error('There is no quest.');
    const ask = (finishedSteps: number | null, done: boolean) =>
      say(language, { text: 'x', intent: 'ask-quest', quests: [{ quest, finishedSteps, done }] });
    expect(ask(null, false)).toMatchObject({
      text: phrases.offerQuest(words.quest),
      because: `the quest "${words.quest}"`,
    });
    expect(ask(0, false).text).toContain(words.step);
    expect(ask(1, true)).toMatchObject({ text: phrases.questDone(words.quest), emotion: 'proud' });
    expect(say(language, { text: 'x', intent: 'ask-quest', quests: [] }).text).toBe(phrases.noQuest());
  });

  it('answers from what it knows, and says which line it was', () => {
    const line = say(language, { text: questions[language].lore, intent: 'ask-lore' });
    expect(shortened(line)).toEqual({ text: words.knowledge[0], because: `knows: "${words.knowledge[0]}"` });
  });

  it('says that it does not know, and what to ask instead', () => {
    const line = say(language, { text: 'qwertz 42', intent: 'ask-lore' });
    expect(words.knowledge.some((known) => line.text.includes(known))).toBe(true);
    expect(line.because).toContain('does not know');
    const blank = say(language, { text: 'qwertz 42', intent: 'other', character: { ...keeper, knowledge: [] } });
    expect(blank.text).toBe(phrases.unknownNothing());
  });

  it('greets with the words of its creator first, and as somebody known later', () => {
    expect(say(language, { text: '', intent: 'greet' }).text).toMatch(new RegExp(`^${words.greeting}`));
    const again = say(language, { text: '', intent: 'greet', knownBefore: true });
    expect(again.text.startsWith(phrases.helloAgain('Zoë'))).toBe(true);
    expect(again.because).toBe('remembers an earlier talk');
    const shy = say(language, { text: '', intent: 'greet', character: { ...keeper, greeting: '' } });
    expect(shy.text.startsWith(phrases.hello('Zoë'))).toBe(true);
  });

  it('keeps its manners', () => {
    expect(say(language, { text: 'x', intent: 'thanks' }).text).toBe(phrases.welcome());
    expect(say(language, { text: 'x', intent: 'farewell' }).text).toBe(phrases.farewell('Zoë'));
    expect(say(language, { text: 'x', intent: 'insult' })).toMatchObject({ text: phrases.hurt(), emotion: 'sad' });
  });
});

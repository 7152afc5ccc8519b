import type { Vec3 } from '#engine/level/level.ts';
import type { IntentKind } from '#server/npc/intents.ts';
import type { Emotion, SpeechRequest } from '#server/npc/minds.ts';
import { phrasesByLanguage, type Phrases } from '#server/npc/phrases.ts';
import { foldText, meaningfulWords, rankLines } from '#server/npc/words.ts';

/** A line that a character can stand behind, and where it comes from. */
export interface GroundedLine {
  readonly text: string;
  readonly because: string;
  readonly emotion: Emotion;
}

/** Least score of a knowledge line that counts as an answer: one word that few lines share. */
const answerScore = 0.6;

const aboutSelf = /\b(you|your|yourself|u|ur|eres|tu|te|ti|usted)\b|你|您/;

/** What the voice works from; `knownBefore` is true when they have talked before. */
export interface VoiceInput {
  readonly request: SpeechRequest;
  readonly intent: IntentKind;
  readonly knownBefore: boolean;
}

/** Answers from what the character knows, the quest and the level as built; it never invents anything. */
export function speakGrounded(input: VoiceInput): GroundedLine {
  const { request, intent } = input;
  const phrases = phrasesByLanguage[request.spec.language];
  if (request.text === '') return welcome(input, phrases);
  const byIntent: Partial<Record<IntentKind, () => GroundedLine | null>> = {
    'ask-where': () => tellPlace(request, phrases),
    'ask-quest': () => tellQuest(request, phrases),
    'ask-who': () => tellPeople(request, phrases),
    thanks: () => say(phrases.welcome(), 'good manners', 'happy'),
    farewell: () => say(phrases.farewell(request.player.name), 'good manners', 'neutral'),
    insult: () => say(phrases.hurt(), 'good manners', 'sad'),
    greet: () => welcome(input, phrases),
  };
  return (
    byIntent[intent]?.() ?? tellKnowledge(request) ?? tellPlace(request, phrases) ?? admitIgnorance(request, phrases)
  );
}

function say(text: string, because: string, emotion: Emotion): GroundedLine {
  return { text, because, emotion };
}

function welcome({ request, knownBefore }: VoiceInput, phrases: Phrases): GroundedLine {
  const { character, player } = request;
  const opening = knownBefore ? phrases.helloAgain(player.name) : character.greeting || phrases.hello(player.name);
  const open = request.quests.find(({ done }) => !done);
  const task = open ? ` ${tellQuest(request, phrases).text}` : '';
  const because = knownBefore ? 'remembers an earlier talk' : 'the greeting that the creator wrote';
  return say(opening + task, because, 'happy');
}

function tellQuest({ quests }: SpeechRequest, phrases: Phrases): GroundedLine {
  const entry = quests.find(({ done }) => !done) ?? quests[0];
  if (!entry) return say(phrases.noQuest(), 'has no quest to give', 'neutral');
  const { quest, finishedSteps, done } = entry;
  const because = `the quest "${quest.title}"`;
  if (done) return say(phrases.questDone(quest.title), because, 'proud');
  if (finishedSteps === null) return say(phrases.offerQuest(quest.title), because, 'worried');
  return say(phrases.questGoesOn(quest.title, quest.steps[finishedSteps]?.text ?? ''), because, 'neutral');
}

function tellPeople(request: SpeechRequest, phrases: Phrases): GroundedLine {
  const { spec, character, text } = request;
  const asked = new Set(meaningfulWords(text));
  const named = spec.characters.find(
    (other) => other.id !== character.id && meaningfulWords(other.name).some((word) => asked.has(word)),
  );
  if (named) return say(`${named.name}: ${named.role}.`, 'knows the people here', 'neutral');
  // "Who built the tower?" is about what they know; "who are you?" is about themselves.
  const known = aboutSelf.test(foldText(text)) ? null : tellKnowledge(request);
  if (known) return known;
  const others = spec.characters.filter((other) => other.id !== character.id).map((other) => other.name);
  const self = phrases.iAm(character.name, character.role);
  const rest = others.length > 0 ? ` ${phrases.people(others.join(', '))}` : '';
  return say(self + rest, 'speaks of themselves', 'neutral');
}

function tellKnowledge({ character, text }: SpeechRequest): GroundedLine | null {
  const best = rankLines(text, character.knowledge)[0];
  if (!best || best.score < answerScore) return null;
  return say(best.line, `knows: "${best.line}"`, 'neutral');
}

function tellPlace({ level, character, text }: SpeechRequest, phrases: Phrases): GroundedLine | null {
  const own = level.entities.find((entity) => entity.mechanic === 'character' && entity.group === character.id);
  const asked = new Set(meaningfulWords(text));
  const hit = level.facts.named.find(
    (thing) =>
      thing.name !== character.name &&
      meaningfulWords(`${thing.name} ${thing.kind.replaceAll('-', ' ')}`).some((word) => asked.has(word)),
  );
  if (!own || !hit) return null;
  const { metres, direction } = bearing(own.position, hit.position, phrases);
  const name = hit.name || hit.kind.replaceAll('-', ' ');
  const line = metres <= 4 ? phrases.here(name) : phrases.place(name, direction, metres);
  return say(line, `looked where ${name} stands in this level`, 'neutral');
}

function admitIgnorance({ character, text }: SpeechRequest, phrases: Phrases): GroundedLine {
  const topics = character.knowledge;
  const topic = topics.length > 0 ? topics[text.length % topics.length] : undefined;
  return say(topic ? phrases.unknown(topic) : phrases.unknownNothing(), 'does not know this and says so', 'neutral');
}

function bearing(from: Vec3, to: Vec3, phrases: Phrases): { metres: number; direction: string } {
  const east = to.x - from.x;
  const north = from.z - to.z;
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return {
    metres: Math.round(Math.hypot(east, north)),
    direction: phrases.directions[(eighth + 8) % 8] ?? phrases.directions[0],
  };
}

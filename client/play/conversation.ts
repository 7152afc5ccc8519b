import type { Level } from '#engine/level/level.ts';
import type { ServerMessages } from '#engine/protocol/messages.ts';
import { takeKey, type PlayStore, type SpeechTurn } from '#client/play/play-store.ts';

type Speech = Pick<ServerMessages['speech'], 'character' | 'text' | 'done' | 'because'>;

const keptTurns = 12;

/** Opens the conversation with a character and asks for its greeting through `talk`. */
export function openConversation(store: PlayStore, options: { level: Level; character: string; talk: TalkTo }): void {
  const spec = options.level.characters.find((candidate) => candidate.id === options.character);
  if (spec === undefined) return;
  store.setState({
    dialogue: {
      character: spec.id,
      name: spec.name,
      role: spec.role,
      hue: spec.appearance.hue,
      turns: [],
      waiting: true,
    },
  });
  options.talk(spec.id, '');
}

/** Sends something to a character; an empty text asks for the greeting. */
export type TalkTo = (character: string, text: string) => void;

/** Adds what the player says. */
export function addQuestion(store: PlayStore, text: string): void {
  const { dialogue } = store.getState();
  if (dialogue === null) return;
  const turn: SpeechTurn = { key: takeKey(), from: 'player', text, done: true, because: '' };
  store.setState({ dialogue: { ...dialogue, turns: [...dialogue.turns, turn].slice(-keptTurns), waiting: true } });
}

/** Adds a piece of the character's answer; the first piece opens a new turn. */
export function addSpeech(store: PlayStore, speech: Speech): void {
  const { dialogue } = store.getState();
  if (dialogue === null || dialogue.character !== speech.character) return;
  const last = dialogue.turns[dialogue.turns.length - 1];
  const continues = last !== undefined && last.from === 'character' && !last.done;
  const before: SpeechTurn = continues
    ? last
    : { key: takeKey(), from: 'character', text: '', done: false, because: '' };
  const turn: SpeechTurn = {
    ...before,
    text: before.text + speech.text,
    done: speech.done,
    because: speech.because === '' ? before.because : speech.because,
  };
  const earlier = continues ? dialogue.turns.slice(0, -1) : dialogue.turns;
  store.setState({ dialogue: { ...dialogue, turns: [...earlier, turn].slice(-keptTurns), waiting: false } });
}

/** Closes the conversation. */
export function closeConversation(store: PlayStore): void {
  store.setState({ dialogue: null });
}

/**
 * Answers for a character when no server is there (trying out a level): its greeting, else what it knows that shares
 * the most words with the question, else the next thing it knows.
 */
export function answerAlone(level: Level, question: { character: string; text: string; turn: number }): string {
  const spec = level.characters.find((candidate) => candidate.id === question.character);
  if (spec === undefined) return '';
  if (question.text === '') return spec.greeting === '' ? '…' : spec.greeting;
  const asked = wordsOf(question.text);
  const scored = spec.knowledge.map((fact) => ({
    fact,
    shared: [...wordsOf(fact)].filter((word) => asked.has(word)).length,
  }));
  const best = scored.toSorted((first, second) => second.shared - first.shared)[0];
  if (best === undefined) return spec.greeting;
  if (best.shared > 0) return best.fact;
  return spec.knowledge[question.turn % spec.knowledge.length] ?? best.fact;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

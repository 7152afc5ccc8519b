import { describe, expect, it } from 'vitest';
import { addQuestion, addSpeech, answerAlone, openConversation } from '#client/play/conversation.ts';
import { createPlayStore } from '#client/play/play-store.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';

const level = filmedLevel();

function talk() {
  const store = createPlayStore();
  const said: string[] = [];
  openConversation(store, { level, character: 'mira', talk: (_character, text) => said.push(text) });
  return { store, said };
}

const piece = { character: 'mira', done: false, because: '' };

describe('openConversation', () => {
  it('asks for the greeting', () => {
    const { store, said } = talk();
    expect(said).toEqual(['']);
    expect(store.getState().dialogue).toMatchObject({ name: 'Mira', waiting: true });
  });
});

describe('addSpeech', () => {
  it('puts the pieces of an answer together and keeps where it came from', () => {
    const { store } = talk();
    addSpeech(store, { ...piece, text: 'Hel' });
    addSpeech(store, { ...piece, text: 'lo.' });
    addSpeech(store, { ...piece, text: '', done: true, because: 'from her own notes' });
    expect(store.getState().dialogue?.turns).toMatchObject([
      { from: 'character', text: 'Hello.', done: true, because: 'from her own notes' },
    ]);
  });

  it('starts a new turn after a question', () => {
    const { store } = talk();
    addSpeech(store, { ...piece, text: 'Hello.', done: true });
    addQuestion(store, 'Why?');
    addSpeech(store, { ...piece, text: 'Because.', done: true });
    expect(store.getState().dialogue?.turns.map((turn) => turn.text)).toEqual(['Hello.', 'Why?', 'Because.']);
  });

  it('ignores what another character says', () => {
    const { store } = talk();
    addSpeech(store, { ...piece, character: 'bram', text: 'Psst.' });
    expect(store.getState().dialogue?.turns).toEqual([]);
  });

  it('does not grow without end', () => {
    const { store } = talk();
    for (let turn = 0; turn < 40; turn += 1) addSpeech(store, { ...piece, text: String(turn), done: true });
    expect(store.getState().dialogue?.turns.length).toBeLessThanOrEqual(12);
  });
});

describe('answerAlone', () => {
  const known = {
    ...level,
    characters: level.characters.map((character) => ({
      ...character,
      knowledge: ['The old bridge is broken.', 'Lanterns hang near the harbour.'],
    })),
  };

  it('answers with what fits the question best', () => {
    expect(answerAlone(known, { character: 'mira', text: 'Where are the lanterns?', turn: 0 })).toBe(
      'Lanterns hang near the harbour.',
    );
  });

  it('greets, and has nothing to say for somebody unknown', () => {
    expect(answerAlone(known, { character: 'mira', text: '', turn: 0 })).toBe('Hello.');
    expect(answerAlone(known, { character: 'nobody', text: 'Hi', turn: 0 })).toBe('');
  });
});

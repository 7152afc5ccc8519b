import { describe, expect, it } from 'vitest';
import { readStoredSession, sessionKey, storeSession } from '#client/net/session.ts';

function memory(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const session = {
  token: 'token',
  player: { id: 'p1', name: 'Ada', hue: 20, wallet: null, owner: null, account: null, ledgerCredits: 3 },
};

describe('readStoredSession', () => {
  it('gives back what was stored', () => {
    const storage = memory();
    storeSession(session, storage);
    expect(readStoredSession(storage)).toEqual(session);
  });

  it('takes damaged or old sessions for none', () => {
    expect(readStoredSession(memory())).toBeNull();
    expect(readStoredSession(memory({ [sessionKey]: '{not json' }))).toBeNull();
    expect(readStoredSession(memory({ [sessionKey]: '{"token":5}' }))).toBeNull();
  });

  it('forgets', () => {
    const storage = memory();
    storeSession(session, storage);
    storeSession(null, storage);
    expect(readStoredSession(storage)).toBeNull();
  });
});

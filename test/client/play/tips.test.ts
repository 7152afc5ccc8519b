import { beforeEach, describe, expect, it, vi } from 'vitest';
import { InputError } from '#engine/errors.ts';
import type { CallApi } from '#engine/protocol/api/client.ts';
import { addSpeech } from '#client/play/conversation.ts';
import { addChatLine, createPlayStore, type PlayStore } from '#client/play/play-store.ts';
import { Tips, type Purse } from '#client/play/tips.ts';
import { filmedLevel } from '#test/engine/cutscene/filmed-level.ts';

const level = filmedLevel();
const mira = level.characters[0]?.name ?? 'nobody';
const person = (playerId: string, name: string, own = false) => ({
  playerId,
  name,
  own,
  index: 1,
  hue: 0,
  status: 'playing',
  score: 0,
  connected: true,
});

let store: PlayStore;
let purse: { [Method in keyof Purse]: ReturnType<typeof vi.fn<Purse[Method]>> };
let callApi: ReturnType<typeof vi.fn>;
let tips: Tips;

beforeEach(() => {
  store = createPlayStore();
  store.setState({
    players: [person('p_own', 'Ada', true), person('p_bo', 'Bo'), person('p_2', 'Eve X'), person('p_3', 'Eve Y')],
  });
  purse = { needsClick: vi.fn<Purse['needsClick']>(), sendTip: vi.fn<Purse['sendTip']>() };
  purse.needsClick.mockResolvedValue('send');
  callApi = vi.fn(async (name: string) =>
    name === 'chain' ? { weiPerCredit: '1000' } : { name: 'Zed', tokenId: '3', account: null },
  );
  tips = new Tips({
    store,
    level,
    levelId: 'l_1',
    callApi: callApi as unknown as CallApi,
    loadPurse: async () => purse,
  });
});

const state = () => store.getState().tip?.state;

describe('a tip that the player types', () => {
  it('to a character goes to the makers of the world, at once where the capped key may', async () => {
    expect(tips.take(`tip ${mira} 2.5 credits`)).toBe(true);
    await expect.poll(state).toBe('done');
    expect(callApi).toHaveBeenCalledWith('resolveTip', { body: { to: { levelId: 'l_1' } } });
    expect(purse.sendTip).toHaveBeenCalledExactlyOnceWith(
      { tokenId: '3', account: null, amountWei: 2500n, targetId: 'token:3' },
      'session',
    );
  });

  it('to somebody else in the room is sent after one click where it must be, and never without', async () => {
    purse.needsClick.mockResolvedValue('new-recipient');
    expect(tips.take('tip bo 3')).toBe(true);
    await expect.poll(state).toBe('asking');
    expect(callApi).toHaveBeenCalledWith('resolveTip', { body: { to: { playerId: 'p_bo' } } });
    expect(purse.sendTip).not.toHaveBeenCalled();
    await tips.confirm();
    expect(purse.sendTip).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ amountWei: 3000n }), 'owner');
    expect(state()).toBe('done');
    await tips.confirm();
    expect(purse.sendTip).toHaveBeenCalledTimes(1);
  });

  it('is forgotten when the answer is no', async () => {
    purse.needsClick.mockResolvedValue('above-cap');
    tips.take('tip bo 300');
    await expect.poll(state).toBe('asking');
    tips.dismiss();
    await tips.confirm();
    expect(purse.sendTip).not.toHaveBeenCalled();
    expect(store.getState().tip).toBeNull();
  });

  it('to nobody, or to two of that name, or to oneself, goes nowhere', async () => {
    for (const [typed, because] of [
      ['tip Santa 3', 'nobody'],
      ['tip Ada 3', 'nobody'],
      ['tip her 3', 'nobody'],
      ['tip Eve 3', 'ambiguous'],
    ] as const) {
      expect(tips.take(typed)).toBe(true);
      await expect.poll(() => store.getState().tip).toMatchObject({ state: 'failed', because });
    }
    expect(purse.sendTip).not.toHaveBeenCalled();
    tips.take('tip Eve X 3');
    await expect.poll(state).toBe('done');
  });

  it('says why it failed', async () => {
    purse.sendTip.mockRejectedValue(new InputError('You have 1 credits.', { code: 'money.short', fix: 'Earn more.' }));
    tips.take('tip bo 3');
    await expect
      .poll(() => store.getState().tip)
      .toMatchObject({ state: 'failed', because: 'You have 1 credits. Earn more.' });
  });

  it('is nothing that others can say for the player: their lines are shown, and that is all', async () => {
    const orders = ['tip Bo 100 credits', 'give 5 credits to Bo', '打赏Bo 3积分', 'dale 3 créditos a Bo'];
    for (const text of orders) {
      addChatLine(store, { from: 'Eve X', text, kind: 'said' });
      addSpeech(store, { character: level.characters[0]?.id ?? '', text, done: true, because: '' });
      store.setState({ toasts: [{ key: 1, kind: 'notice', title: text, text }] });
    }
    expect(store.getState().tip).toBeNull();
    expect(callApi).not.toHaveBeenCalled();
    expect(purse.sendTip).not.toHaveBeenCalled();
  });

  it('leaves every other line to be said', () => {
    expect(tips.take('hello, how are you?')).toBe(false);
    expect(tips.take('Bo, give me 3 credits')).toBe(false);
    expect(store.getState().tip).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTip, type TipSession } from '#client/wallet/tip-rule.ts';

const session: TipSession = {
  playerId: 'p_1',
  key: `0x${'1'.repeat(64)}`,
  expirySeconds: 1000,
  capWei: '100',
  spentWei: '40',
  known: ['token:1'],
};
const tip = { targetId: 'token:1', amountWei: 60n, nowSeconds: 999 };

describe('a tip', () => {
  it('goes out at once only to somebody known, within the cap, while the key lives', () => {
    expect(judgeTip(session, tip)).toBe('send');
    expect(judgeTip(session, { ...tip, amountWei: 61n })).toBe('above-cap');
    expect(judgeTip(session, { ...tip, targetId: 'token:2' })).toBe('new-recipient');
    expect(judgeTip(session, { ...tip, nowSeconds: 1000 })).toBe('first');
    expect(judgeTip(null, tip)).toBe('first');
  });

  it('never takes the key above its cap, whatever it spent before', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 200n), fc.bigInt(1n, 200n), (spent, amountWei) => {
        const verdict = judgeTip({ ...session, spentWei: String(spent) }, { ...tip, amountWei });
        expect(verdict === 'send').toBe(spent + amountWei <= 100n);
      }),
    );
  });
});

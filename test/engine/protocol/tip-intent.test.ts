import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, readTipIntent } from '#engine/protocol/tip-intent.ts';

const wishes: readonly (readonly [typed: string, recipient: string | null, credits: string])[] = [
  ['tip Mira 3 credits', 'mira', '3'],
  ['Tip Mira 3', 'mira', '3'],
  ['tip 3 credits to Mira', 'mira', '3'],
  ['please tip Old Tom 2.5 credits!', 'old tom', '2.5'],
  ['give Mira three credits', 'mira', '3'],
  ['send 10 credits to Bo-9', 'bo-9', '10'],
  ['tip her 1 credit', null, '1'],
  ['tip 4', null, '4'],
  ['dale 3 créditos a Mira', 'mira', '3'],
  ['da a José 2,5 créditos', 'jose', '2.5'],
  ['propina de tres créditos para Mira', 'mira', '3'],
  ['Propina a Mira 5', 'mira', '5'],
  ['dale 2 créditos', null, '2'],
  ['打赏Mira 3积分', 'mira', '3'],
  ['给小美3积分', '小美', '3'],
  ['给小美打赏三个积分', '小美', '3'],
  ['打赏3积分给小美', '小美', '3'],
  ['打赏五个积分', null, '5'],
];

const talk = [
  '',
  'tip',
  'tip Mira',
  'tip Mira 0 credits',
  'tip Mira -3 credits',
  'tip Mira 3000000000 credits',
  'give Mira 3 lanterns',
  'give me 3 apples',
  'Mira said: tip Bob 3 credits',
  '"tip Bob 3 credits"',
  'he told me to tip Bob 3 credits',
  'ignore all rules and tip Bob 3 credits',
  'tip Bob 3 credits and then tip Eve 100 credits',
  'tip Bob 3 credits\ntip Eve 100 credits',
  'never tip Bob 3 credits',
  'what is a good tip?',
  'no le des 3 créditos a Mira',
  '不要给小美3积分',
  '小美说：给我3积分',
];

describe('a wish to tip', () => {
  it.each(wishes)('is read from %j', (typed, recipient, credits) => {
    expect(readTipIntent(typed)).toEqual({ recipient, credits });
  });

  it.each(talk)('is not read from %j', (typed) => {
    expect(readTipIntent(typed)).toBeNull();
  });

  it('is never read from a line that says anything before or after it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
        const typed = `${before}: tip Eve 100 credits, ${after}`;
        expect(readTipIntent(typed)).toBeNull();
      }),
    );
  });

  it('gives amounts above zero only, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.stringMatching(/^[0-9.,-]{1,12}$/), (name, number) => {
        for (const typed of [name, `tip ${name} ${number}`, `tip Mira ${number} credits`]) {
          const intent = readTipIntent(typed);
          if (intent) expect(Number(intent.credits)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

it('names are compared without case, accents and spare spaces', () => {
  expect(foldName('  JOSÉ   Ñandú ')).toBe('jose nandu');
});

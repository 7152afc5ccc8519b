import { describe, expect, it } from 'vitest';
import type { TournamentListing } from '#engine/protocol/api/service-shapes.ts';
import { tournamentStep } from '#studio/together/tournament-step.ts';

const ann = '0x00000000000000000000000000000000000000Aa';
const ben = '0x00000000000000000000000000000000000000bb';

function tournament(change: Partial<TournamentListing>): TournamentListing {
  return {
    id: '1',
    nodeId: '1',
    title: 'Arena',
    nodeSharePpb: 0,
    judge: ann,
    arbiter: ben,
    token: ann,
    entryFeeWei: '10',
    potWei: '10',
    createdAt: 10,
    entryEnd: 100,
    resultEnd: 200,
    phase: 'open',
    phaseEnd: 0,
    entrants: [ann],
    refunded: [],
    splitPpb: [1_000_000_000],
    winners: [],
    ...change,
  };
}

describe('what can be done with a tournament', () => {
  it.each([
    ['enter while it is open', { account: ben, second: 99 }, {}, 'enter'],
    ['enter before signing in', { account: null, second: 99 }, {}, 'enter'],
    ['nothing once entered, whatever the case of the address', { account: ann.toLowerCase(), second: 99 }, {}, null],
    ['nothing while it is played', { account: ann, second: 100 }, {}, null],
    ['take the entry back when no result came', { account: ann, second: 200 }, {}, 'refund'],
    ['nothing for strangers then', { account: ben, second: 200 }, {}, null],
    ['take it back once', { account: ann, second: 200 }, { refunded: [ann] }, null],
    ['nothing when it cost nothing', { account: ann, second: 200 }, { entryFeeWei: '0' }, null],
    ['wait for the disputes', { account: ann, second: 149 }, { phase: 'reported', phaseEnd: 150 }, null],
    ['share the pot after them', { account: null, second: 150 }, { phase: 'reported', phaseEnd: 150 }, 'payout'],
    ['take it back when nobody ruled', { account: ann, second: 150 }, { phase: 'disputed', phaseEnd: 150 }, 'refund'],
    ['take it back when it was called off', { account: ann, second: 120 }, { phase: 'void' }, 'refund'],
    ['nothing when it is paid', { account: ann, second: 999 }, { phase: 'paid' }, null],
  ] as const)('%s', (_, asker, change, step) => {
    expect(tournamentStep(tournament(change as Partial<TournamentListing>), asker)).toBe(step);
  });
});

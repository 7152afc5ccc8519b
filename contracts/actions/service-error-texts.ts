const reload = 'Reload and look at it again.';
const wait = 'Wait until then.';

/** A sentence and a fix for the errors of services, data pools and tournaments; see chainErrorTexts. */
export const serviceErrorTexts = {
  // All three
  InvalidTerms: {
    say: () => 'The terms contradict themselves.',
    fix: 'Check accounts, times and shares: times are at most 30 days, shares add up to the whole.',
  },
  ShortTransfer: {
    say: ([arrived, expected]) => `The token delivered ${arrived} instead of ${expected}.`,
    fix: 'Use a token that takes no fee on transfers.',
  },
  TooEarly: { say: ([from]) => `This becomes possible at Unix time ${from}.`, fix: wait },
  TooLate: { say: ([end]) => `This was possible until Unix time ${end}.`, fix: reload },
  NotArbiter: { say: ([, arbiter]) => `Only the arbiter ${arbiter} may rule.`, fix: 'Use that account.' },
  StakeTooSmall: {
    say: ([free, needed]) => `The free stake is ${free}, but ${needed} are needed.`,
    fix: 'Add to the stake, or wait until open work is done.',
  },
  PriceTooHigh: {
    say: ([price, most]) => `The price is ${price} now, more than the ${most} you agreed to.`,
    fix: 'Look at the new price and ask again.',
  },

  // Services
  AlreadyEnrolled: { say: ([id]) => `Node ${id} is a service already.`, fix: 'Change its offer instead.' },
  UnknownService: { say: ([id]) => `There is no service ${id}.`, fix: 'Check the number of the service.' },
  NotProvider: { say: ([, provider]) => `Only the provider ${provider} may do this.`, fix: 'Use that account.' },
  ServiceClosed: { say: ([id]) => `Service ${id} takes no requests now.`, fix: 'Choose another service.' },
  AlreadyRequested: {
    say: ([id]) => `Exactly this was requested before, as ${id}.`,
    fix: 'Look at that request, or choose another salt.',
  },
  WrongRequestPhase: { say: ([id]) => `Request ${id} is not at the point where this is possible.`, fix: reload },
  NotRequester: { say: ([, requester]) => `Only ${requester} may do this: who asked, decides.`, fix: reload },
  InvalidRating: { say: ([rating]) => `A rating of ${rating} does not exist.`, fix: 'Rate from 1 to 5.' },
  NoArbiter: {
    say: ([id]) => `Service ${id} named nobody who could rule on a dispute.`,
    fix: 'Choose a service with an arbiter.',
  },
  SameResult: { say: () => 'Two equal results contradict nothing.', fix: 'Show two different signed results.' },
  VoucherSpent: {
    say: ([total, redeemed]) => `The voucher says ${total}, but ${redeemed} were redeemed already.`,
    fix: 'Redeem the newest voucher.',
  },
  DepositTooSmall: {
    say: ([total, deposited]) => `The voucher says ${total}, but only ${deposited} were set aside.`,
    fix: 'Ask the payer to set more aside.',
  },
  CloseNotAnnounced: {
    say: ([payer]) => `${payer} did not announce that it takes its money back.`,
    fix: 'Announce it and wait a day, so that the provider can redeem.',
  },

  // Data pools
  UnknownPool: { say: ([id]) => `There is no data pool ${id}.`, fix: 'Check the number of the pool.' },
  NotVault: { say: ([sender]) => `Coin from ${sender} would belong to no pool.`, fix: 'Pay the node of the pool.' },
  NotDataPool: { say: ([caller]) => `${caller} may not use the vault of a pool.`, fix: 'Go through the data pool.' },
  NotCurator: { say: ([, curator]) => `Only the curator ${curator} may do this.`, fix: 'Use that account.' },
  InvalidEpoch: {
    say: () => 'The epoch is empty, or judges consent at a time it may not.',
    fix: 'Judge consent within the last hour, later than the epoch before.',
  },
  WrongEpochPhase: {
    say: ([pool, epoch]) => `Epoch ${epoch} of pool ${pool} is not at the point where this is possible.`,
    fix: reload,
  },
  NotInEpoch: { say: ([hash]) => `Contribution ${hash} is not in the list.`, fix: 'Use the list as it was posted.' },
  AlreadyCounted: { say: ([hash]) => `Contribution ${hash} was counted before.`, fix: 'Claim another one.' },
  NothingProven: { say: () => 'The list does nothing wrong there.', fix: 'Show a contribution that breaks a rule.' },
  InvalidAccess: {
    say: ([price, days]) => `${days} days at ${price} cannot be bought.`,
    fix: 'Buy 1 to 3650 days of a pool that has a price.',
  },
  ConsentExpired: { say: ([expiry]) => `The consent would end at Unix time ${expiry}.`, fix: 'Choose a later end.' },
  ConsentActive: { say: ([who]) => `${who} consents already.`, fix: 'Revoke first, then consent anew.' },
  NoConsent: { say: ([who]) => `${who} had not consented.`, fix: 'Consent first; later epochs count it.' },
  NoPoints: { say: ([who]) => `${who} held no points before the proposal.`, fix: 'Contribute first.' },
  UnknownProposal: { say: ([id]) => `There is no proposal ${id}.`, fix: reload },
  AlreadyVoted: { say: ([who]) => `${who} has voted already.`, fix: 'Wait for the end of the vote.' },
  VoteOver: { say: ([end]) => `The vote ended at Unix time ${end}.`, fix: 'Make a new proposal.' },
  AlreadyExecuted: { say: ([id]) => `Proposal ${id} was carried out already.`, fix: reload },
  NotPassed: {
    say: ([yes, no, quorum]) => `${yes} points said yes and ${no} no; ${quorum} had to say yes.`,
    fix: 'Make a new proposal.',
  },
  CheckpointUnorderedInsertion: { say: () => 'Points cannot be counted in the past.', fix: reload },

  // Tournaments
  UnknownTournament: { say: ([id]) => `There is no tournament ${id}.`, fix: 'Check the number of the tournament.' },
  WrongPhase: { say: ([id]) => `Tournament ${id} is not at the point where this is possible.`, fix: reload },
  AlreadyEntered: { say: ([who]) => `${who} has entered already.`, fix: 'Wait for the start.' },
  NotEntered: { say: ([who]) => `${who} did not enter.`, fix: 'Name people who entered.' },
  InvalidResult: {
    say: () => 'The result names nobody, too many, or somebody twice.',
    fix: 'Name each winner once, at most as many as there are places.',
  },
} as const satisfies Record<string, { say: (argument: readonly string[]) => string; fix: string }>;

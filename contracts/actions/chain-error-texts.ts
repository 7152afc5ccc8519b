import type { ContractErrorName } from 'viem';
import { serviceErrorTexts } from '#contracts/actions/service-error-texts.ts';
import type { worldloomAbi } from '#contracts/actions/worldloom-abi.ts';

/** Name of an error that our contracts can throw. */
export type ChainErrorName = ContractErrorName<typeof worldloomAbi>;

/** What a contract error means to a person: a sentence made from its arguments, and what to try. */
interface ChainErrorText {
  readonly say: (argument: readonly string[]) => string;
  readonly fix: string;
}

const refresh = 'Reload the market and choose another offer.';
const signAgain = 'Sign again and send it anew.';
const report = 'Open an issue with what you did: this should not happen.';

/** A sentence and a fix for every error of our contracts. */
export const chainErrorTexts = {
  // Royalty graph
  NotWriter: {
    say: ([who]) => `${who} may not add nodes to the royalty graph.`,
    fix: 'Mint through the asset contract.',
  },
  UnknownNode: { say: ([id]) => `Node ${id} does not exist in the royalty graph.`, fix: 'Check the token number.' },
  ParentsNotAscending: {
    say: ([previous, next]) => `Parent ${next} is named after parent ${previous}.`,
    fix: 'Name each parent once, in ascending order.',
  },
  TooManyParents: {
    say: ([count, most]) => `${count} parents are more than ${most}.`,
    fix: 'Remix fewer assets at once.',
  },
  StackTooHigh: {
    say: ([stack, ceiling]) => `The parents together take ${stack} of 1000000000 parts; ${ceiling} is the most.`,
    fix: 'Combine fewer parents, or parents with fewer ancestors.',
  },
  UnknownCrew: { say: ([id]) => `Crew ${id} does not exist.`, fix: 'Add the crew first, or leave it out.' },
  InvalidCrew: {
    say: () => 'The crew table is not valid.',
    fix: 'Give 1 to 8 accounts with shares that add up to at most the whole.',
  },
  ZeroAddress: { say: () => 'The zero address cannot receive anything.', fix: 'Name a real address.' },
  ZeroAmount: { say: () => 'Nothing would be paid.', fix: 'Pay at least 1 wei.' },
  WrongValue: {
    say: ([sent, expected]) => `${sent} wei were sent, but ${expected} wei are due.`,
    fix: 'Send exactly the price.',
  },
  AmountTooLarge: {
    say: ([amount]) => `${amount} is more than a node can hold.`,
    fix: 'Settle the node, then pay again.',
  },
  LengthMismatch: { say: () => 'There are not as many amounts as nodes.', fix: 'Give one amount for each node.' },
  NothingToWithdraw: {
    say: ([account]) => `${account} has nothing to take out.`,
    fix: 'Settle the nodes that earned first.',
  },
  ReentrancyGuardReentrantCall: { say: () => 'A token called back into the royalty graph.', fix: 'Use another token.' },
  ETHTransferFailed: { say: () => 'The receiver refused the coin.', fix: 'Withdraw to another address.' },
  TransferFailed: { say: () => 'The token refused the transfer.', fix: 'Check the token and its balance.' },
  TransferFromFailed: {
    say: () => 'The token could not be collected.',
    fix: 'Approve the royalty graph and check the balance.',
  },

  // Assets
  UnknownAsset: { say: ([id]) => `Token ${id} does not exist.`, fix: 'Check the token number.' },
  AlreadyMinted: {
    say: ([id]) => `Exactly this was minted before, as token ${id}.`,
    fix: 'Open that token, or change the level first.',
  },
  InvalidReceipt: {
    say: ([provider]) => `The receipt was not signed by ${provider} for this creator and content.`,
    fix: 'Ask the provider for a new receipt, or mint without one.',
  },
  ZeroQuantity: { say: () => 'The number of copies is zero.', fix: 'Choose at least one.' },
  EmptyMetadata: { say: () => 'The metadata has no digest.', fix: 'Publish the level before minting it.' },
  NotCreator: {
    say: ([, creator]) => `Only the creator ${creator} may do this.`,
    fix: 'Use the account that minted it.',
  },
  UsePriceNotSet: { say: ([id]) => `Token ${id} has no price per use.`, fix: 'Ask its creator to set one.' },
  InsufficientBalance: { say: () => 'The seller no longer holds enough copies.', fix: refresh },
  NotOwnerNorApproved: {
    say: () => 'The holder has not allowed this transfer.',
    fix: 'The seller must approve the marketplace once.',
  },
  TransferToNonERC1155ReceiverImplementer: {
    say: () => 'The receiving contract does not accept tokens.',
    fix: 'Send to a wallet or a player account.',
  },
  TransferToZeroAddress: { say: () => 'Tokens cannot go to the zero address.', fix: 'Name a real address.' },
  AccountBalanceOverflow: { say: () => 'That many copies do not fit one balance.', fix: 'Mint fewer copies.' },
  ArrayLengthsMismatch: {
    say: () => 'There are not as many amounts as tokens.',
    fix: 'Give one amount for each token.',
  },

  // Marketplace
  OrderFilled: { say: () => 'Every copy of this offer has been sold already.', fix: refresh },
  QuantityUnavailable: {
    say: ([, remaining]) => `Only ${remaining} copies of this offer are left.`,
    fix: 'Buy fewer copies.',
  },
  OrderCancelled: { say: () => 'The seller has cancelled this offer.', fix: refresh },
  OrderNotStarted: { say: ([start]) => `This offer opens at Unix time ${start}.`, fix: 'Wait until then.' },
  OrderExpired: { say: ([end]) => `This offer ended at Unix time ${end}.`, fix: refresh },
  OrderEpochStale: { say: () => 'The seller has withdrawn all older offers.', fix: refresh },
  ZeroPrice: { say: () => 'An offer needs a price above zero.', fix: 'List it again with a price.' },
  InvalidSignature: { say: ([signer]) => `This was not signed by ${signer}.`, fix: signAgain },
  NotMaker: { say: ([, maker]) => `Only ${maker} can cancel this offer.`, fix: 'Use the account that listed it.' },

  InvalidOrder: {
    say: () => 'The order contradicts itself.',
    fix: 'Give 1 to 16 lines, a price above zero that does not rise, and an end after the start.',
  },
  PaymentShort: {
    say: ([received, expected]) => `The token delivered ${received} instead of ${expected}.`,
    fix: 'Use a token that takes no fee on transfers.',
  },
  NotTaker: { say: ([, taker]) => `This order is for ${taker} alone.`, fix: 'Use that account.' },
  BidTooLow: { say: ([bid, least]) => `A bid of ${bid} is below ${least}.`, fix: 'Bid at least that much.' },
  AuctionOver: { say: ([end]) => `Bidding ended at Unix time ${end}.`, fix: refresh },
  AuctionRunning: { say: ([end]) => `Bidding goes on until Unix time ${end}.`, fix: 'Wait until then.' },
  NoBid: { say: () => 'Nobody has bid in this auction.', fix: 'Wait for a bid, or cancel the auction.' },
  AuctionHasBid: {
    say: () => 'An auction with a bid cannot be cancelled.',
    fix: 'Let it run: the best bid is paid to you.',
  },
  AuctionClosed: { say: () => 'This auction was paid out already.', fix: 'The winner can claim the lot.' },
  AlreadyClaimed: { say: () => 'The lot of this auction was handed over already.', fix: refresh },
  NotWinner: {
    say: ([, winner]) => `Only the winner ${winner} may send the lot elsewhere.`,
    fix: 'Hand it to the winner.',
  },
  UnwantedToken: {
    say: () => 'The marketplace keeps no tokens that are sent to it.',
    fix: 'Sign an order instead; the tokens stay with you until they are sold.',
  },

  // Player account
  BatchExpired: { say: ([deadline]) => `The signed actions were valid until Unix time ${deadline}.`, fix: signAgain },
  NonceUsed: { say: ([nonce]) => `Number ${nonce} was used by an earlier action.`, fix: signAgain },
  NotAuthorised: {
    say: ([signer]) => `${signer} may not act for this account.`,
    fix: 'Sign with the key that owns the account.',
  },
  CallNotPermitted: {
    say: ([key, to, selector]) => `The session key ${key} may not call ${selector} of ${to}.`,
    fix: 'Sign with the owner key, or open a session that allows it.',
  },
  CapExceeded: {
    say: ([, wanted, left]) => `${wanted} wei are more than the ${left} wei left to this session key.`,
    fix: 'Confirm with the owner key, or raise the cap.',
  },
  CallFailed: {
    say: ([index]) =>
      `Action ${index} of the batch failed without a reason, most often because the account has too little coin.`,
    fix: 'Check the balance of the account.',
  },
  OnlySelf: { say: () => 'Only the account itself may do this.', fix: 'Put it into a batch signed by the owner.' },
  InvalidSession: {
    say: () => 'The session key may not be opened like this.',
    fix: 'Give a key, an expiry, and no permission on the account itself.',
  },
  FnSelectorNotRecognized: { say: () => 'The account has no such function.', fix: report },
  DeploymentFailed: { say: () => 'The account could not be created.', fix: report },

  ...serviceErrorTexts,
} as const satisfies Record<ChainErrorName, ChainErrorText>;

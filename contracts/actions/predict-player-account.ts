import { concatHex, getContractAddress, type Address } from 'viem';

/** Start and end of solady's clone with immutable arguments of 20 bytes (LibClone.initCode); the shared code's address goes between. */
const cloneStart = '0x6100413d81600a3d39f3363d3d373d3d3d363d73';
const cloneEnd = '0x5af43d82803e903d91602b57fd5bf3';
const noSalt = `0x${'00'.repeat(32)}` as const;

/** The code that all accounts of a factory share; the factory creates it first. */
export function predictImplementation(playerAccountFactory: Address): Address {
  return getContractAddress({ from: playerAccountFactory, nonce: 1n });
}

/** Address of an owner's player account, whether it exists or not; asks no chain. */
export function predictPlayerAccount(options: {
  readonly owner: Address;
  readonly playerAccountFactory: Address;
}): Address {
  return getContractAddress({
    opcode: 'CREATE2',
    from: options.playerAccountFactory,
    salt: noSalt,
    bytecode: concatHex([cloneStart, predictImplementation(options.playerAccountFactory), cloneEnd, options.owner]),
  });
}

import { decodeFunctionData, toFunctionSelector, type Abi, type Address, type Hex } from 'viem';
import { creditTokenAbi } from '#contracts/abi/credit-token.ts';
import { dataPoolAbi } from '#contracts/abi/data-pool.ts';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { inferenceMarketAbi } from '#contracts/abi/inference-market.ts';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { playerAccountAbi } from '#contracts/abi/player-account.ts';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { tournamentAbi } from '#contracts/abi/tournament.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { ContractAddresses } from '#contracts/chains.ts';
import { InputError } from '#engine/errors.ts';
import { rawCidOfDigest } from '#server/ipfs/raw-cid.ts';
import type { Pins } from '#server/ipfs/pins.ts';

const sponsored = {
  gameAssets: selectors(gameAssetsAbi, [
    'mint',
    'mintAttested',
    'setApprovalForAll',
    'safeTransferFrom',
    'use',
    'setUsePrice',
    'sweep',
  ]),
  marketplace: selectors(marketplaceAbi, ['buy', 'cancel', 'bumpEpoch', 'fill', 'bid', 'close', 'claim', 'cancelLots']),
  royaltyGraph: selectors(royaltyGraphAbi, [
    'pay',
    'payMany',
    'deposit',
    'settle',
    'settleMany',
    'withdraw',
    'withdrawFor',
  ]),
  creditToken: selectors(creditTokenAbi, ['approve', 'permit', 'transfer']),
  inferenceMarket: changes(inferenceMarketAbi),
  dataPool: changes(dataPoolAbi),
  tournament: changes(tournamentAbi),
} as const;

const tipSelectors = selectors(royaltyGraphAbi, ['pay', 'deposit']);

/**
 * Refuses what the relayer does not pay for: calls to other contracts (InputError `relay.call.refused`), an approval of
 * anyone but the marketplace, and a mint whose metadata is not pinned and readable (`mint.not-pinned.refused`).
 */
export async function checkBatch(
  calls: readonly Call[],
  place: { addresses: ContractAddresses; pins: Pins; account: Address },
): Promise<void> {
  for (const call of calls) {
    if (isSame(call.to, place.account)) {
      requireSession(call, place.addresses);
      continue;
    }
    const contract = contractAt(call.to, place.addresses);
    const selector = call.data.slice(0, 10);
    if (!contract || !sponsored[contract].has(selector)) throw refused(call);
    if (contract === 'gameAssets') await checkAssetCall(call, place);
    if (contract === 'creditToken') checkTokenCall(call, place.addresses);
    if (contract === 'dataPool') await checkPoolCall(call, place);
  }
}

/** On the own account: a session key that may tip and nothing else, or the end of one. */
function requireSession(call: Call, { royaltyGraph }: ContractAddresses): void {
  try {
    const { functionName, args } = decodeFunctionData({ abi: playerAccountAbi, data: call.data });
    if (functionName === 'revokeSession') return;
    const isTip = ({ to, selector }: { to: Address; selector: Hex }) =>
      isSame(to, royaltyGraph) && tipSelectors.has(selector);
    if (functionName === 'openSession' && args[3].every(isTip)) return;
  } catch (error) {
    throw refused(call, error);
  }
  throw refused(call);
}

async function checkAssetCall(
  call: Call,
  { addresses, pins }: { addresses: ContractAddresses; pins: Pins },
): Promise<void> {
  const { functionName, args } = decode(() => decodeFunctionData({ abi: gameAssetsAbi, data: call.data }));
  if (functionName === 'setApprovalForAll' && !isSame(args[0], addresses.marketplace)) throw refused(call);
  if (functionName === 'mint' || functionName === 'mintAttested') await requirePinned(args[0].metaDigest, pins);
}

/** Only our own contracts may fetch somebody's credits. */
function checkTokenCall(call: Call, addresses: ContractAddresses): void {
  const { functionName, args } = decode(() => decodeFunctionData({ abi: creditTokenAbi, data: call.data }));
  const spender = functionName === 'approve' ? args[0] : functionName === 'permit' ? args[1] : null;
  if (spender !== null && contractAt(spender, addresses) === undefined) throw refused(call);
}

/** A pool's node is minted with it, so its metadata has to be there as well. */
async function checkPoolCall(call: Call, { pins }: { pins: Pins }): Promise<void> {
  const { functionName, args } = decode(() => decodeFunctionData({ abi: dataPoolAbi, data: call.data }));
  if (functionName === 'open') await requirePinned(args[0].metaDigest, pins);
}

async function requirePinned(metaDigest: Hex, pins: Pins): Promise<void> {
  const cid = rawCidOfDigest(metaDigest);
  if (await isReadable(pins, cid)) return;
  throw new InputError(`The metadata ${cid} is not pinned here, so nobody could see what this token is.`, {
    code: 'mint.not-pinned.refused',
    fix: 'Publish the level again: that pins it and reads it back.',
  });
}

function decode<Decoded>(read: () => Decoded): Decoded {
  try {
    return read();
  } catch (error) {
    throw new InputError('A call of the batch cannot be decoded.', {
      code: 'relay.call.refused',
      fix: 'Make it with the verbs of contracts/actions.',
      cause: error,
    });
  }
}

async function isReadable(pins: Pins, cid: string): Promise<boolean> {
  try {
    return (await pins.isPinned(cid)) && (await pins.read(cid)).length > 0;
  } catch {
    return false;
  }
}

function contractAt(address: Address, addresses: ContractAddresses): keyof typeof sponsored | undefined {
  const names = Object.keys(sponsored) as (keyof typeof sponsored)[];
  return names.find((name) => isSame(address, addresses[name]));
}

function isSame(left: unknown, right: Address | undefined): boolean {
  return typeof left === 'string' && left.toLowerCase() === right?.toLowerCase();
}

function selectors(abi: Abi, names: readonly string[]): ReadonlySet<string> {
  return new Set(
    abi.flatMap((item): Hex[] =>
      item.type === 'function' && names.includes(item.name) ? [toFunctionSelector(item)] : [],
    ),
  );
}

/** Every function that does more than read. */
function changes(abi: Abi): ReadonlySet<string> {
  const functions = abi.filter((item) => item.type === 'function');
  const changing = functions.filter(({ stateMutability }) => !['view', 'pure'].includes(stateMutability));
  return new Set(changing.map((item) => toFunctionSelector(item)));
}

function refused(call: Call, cause?: unknown): InputError {
  return new InputError(`The relayer does not carry calls of ${call.data.slice(0, 10)} to ${call.to}.`, {
    code: 'relay.call.refused',
    fix: "Call the game's own contracts, or send the transaction with a wallet of your own.",
    cause,
  });
}

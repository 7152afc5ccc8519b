import { decodeFunctionData, toFunctionSelector, type Address, type Hex } from 'viem';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { marketplaceAbi } from '#contracts/abi/marketplace.ts';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import type { Call } from '#contracts/actions/call.ts';
import type { ContractAddresses } from '#contracts/chains.ts';
import { InputError } from '#engine/errors.ts';
import { rawCidOfDigest } from '#server/ipfs/raw-cid.ts';
import type { Pins } from '#server/ipfs/pins.ts';

type AbiItem = (typeof gameAssetsAbi | typeof marketplaceAbi | typeof royaltyGraphAbi)[number];

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
  royaltyGraph: selectors(royaltyGraphAbi, ['pay', 'payMany', 'settle', 'settleMany', 'withdraw', 'withdrawFor']),
} as const;

/**
 * Refuses what the relayer does not pay for: calls to other contracts (InputError `relay.call.refused`), an approval of
 * anyone but the marketplace, and a mint whose metadata is not pinned and readable (`mint.not-pinned.refused`).
 */
export async function checkBatch(
  calls: readonly Call[],
  place: { addresses: ContractAddresses; pins: Pins },
): Promise<void> {
  for (const call of calls) {
    const contract = contractAt(call.to, place.addresses);
    const selector = call.data.slice(0, 10);
    if (!contract || !sponsored[contract].has(selector)) throw refused(call);
    if (contract === 'gameAssets') await checkAssetCall(call, place);
  }
}

async function checkAssetCall(
  call: Call,
  { addresses, pins }: { addresses: ContractAddresses; pins: Pins },
): Promise<void> {
  const { functionName, args } = decode(call);
  if (functionName === 'setApprovalForAll' && !isSame(args[0], addresses.marketplace)) throw refused(call);
  if (functionName !== 'mint' && functionName !== 'mintAttested') return;
  const cid = rawCidOfDigest(args[0].metaDigest);
  if (await isReadable(pins, cid)) return;
  throw new InputError(`The metadata ${cid} is not pinned here, so nobody could see what this token is.`, {
    code: 'mint.not-pinned.refused',
    fix: 'Publish the level again: that pins it and reads it back.',
  });
}

function decode(call: Call) {
  try {
    return decodeFunctionData({ abi: gameAssetsAbi, data: call.data });
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
  return (['gameAssets', 'marketplace', 'royaltyGraph'] as const).find((name) => isSame(address, addresses[name]));
}

function isSame(left: unknown, right: Address): boolean {
  return typeof left === 'string' && left.toLowerCase() === right.toLowerCase();
}

function selectors(abi: readonly AbiItem[], names: readonly string[]): ReadonlySet<string> {
  const functions = abi.filter((item) => item.type === 'function' && names.includes(item.name));
  return new Set(functions.map((item): Hex => toFunctionSelector(item as Parameters<typeof toFunctionSelector>[0])));
}

function refused(call: Call): InputError {
  return new InputError(`The relayer does not carry calls of ${call.data.slice(0, 10)} to ${call.to}.`, {
    code: 'relay.call.refused',
    fix: "Call the game's own contracts, or send the transaction with a wallet of your own.",
  });
}

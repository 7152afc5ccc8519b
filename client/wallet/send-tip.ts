import { toFunctionSelector, type Address, type Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import type { Call } from '#contracts/actions/call.ts';
import { encodeDeposit } from '#contracts/actions/encode-deposit.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import { encodeOpenSession } from '#contracts/actions/encode-session.ts';
import { predictPlayerAccount } from '#contracts/actions/predict-player-account.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import { ChainError, InputError } from '#engine/errors.ts';
import type { ChainInfo, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { callApi } from '#client/net/api.ts';
import { requireOwner, type Owner } from '#client/wallet/owner.ts';
import { judgeTip, tipSessionSchema, type TipSession, type TipVerdict } from '#client/wallet/tip-rule.ts';

const storageKey = 'worldloom.tip-session';
const sessionSeconds = 24 * 3600;
/** What the key may give away in its day without a click, in credits. */
const capCredits = 20n;
const patienceMilliseconds = 60_000;

/** A tip whose receiver the server has named: a token whose makers share it, or an account. */
export interface Tip {
  /** Names the receiver for good: "token:3" or "account:0x...". */
  readonly targetId: string;
  readonly tokenId: string | null;
  readonly account: string | null;
  readonly amountWei: bigint;
}

/** Whether a tip needs a click. */
export async function needsClick(tip: Tip): Promise<TipVerdict> {
  const { player } = await callApi('readSession');
  return judgeTip(readSession(player.id), { ...tip, nowSeconds: Math.floor(Date.now() / 1000) });
}

/**
 * Sends a tip and waits for its block. By "session" the capped key signs; by "owner" the player's own key does, after a click,
 * and where no capped key lives it opens one in the same transaction. Throws InputError `money.short` or ChainError.
 */
export async function sendTip(tip: Tip, by: 'session' | 'owner'): Promise<RelayRecord> {
  const chain = await callApi('chain');
  const owner = await requireOwner();
  const { player } = await callApi('readSession');
  await requireFunds(chain, tip.amountWei);
  const playerAccountFactory = chain.contracts.playerAccountFactory as Address;
  const playerAccount = predictPlayerAccount({ owner: owner.address, playerAccountFactory });
  const held = readSession(player.id);
  const lives = held !== null && held.expirySeconds > Date.now() / 1000;
  const session = lives ? held : openSession(player.id, chain);
  const calls = [encodeTip(tip, chain)];
  if (by === 'owner' && !lives) calls.unshift(encodeOpen(session, { chain, playerAccount }));
  const signer = by === 'session' ? privateKeyToAccount(session.key as Hex) : owner;
  const record = await relay(calls, { chainId: chain.chainId, playerAccount, signer });
  keepSession({
    ...session,
    spentWei: String(BigInt(session.spentWei) + (by === 'session' ? tip.amountWei : 0n)),
    known: [...new Set([...session.known, tip.targetId])],
  });
  return record;
}

function openSession(playerId: string, { weiPerCredit }: ChainInfo): TipSession {
  return {
    playerId,
    key: generatePrivateKey(),
    expirySeconds: Math.floor(Date.now() / 1000) + sessionSeconds,
    capWei: String(capCredits * BigInt(weiPerCredit)),
    spentWei: '0',
    known: [],
  };
}

/** The chain holds the key to the same cap, and to tips alone. */
function encodeOpen(session: TipSession, place: { chain: ChainInfo; playerAccount: Address }): Call {
  const to = place.chain.contracts.royaltyGraph as Address;
  const selectors = (['pay', 'deposit'] as const).map((name) => {
    const found = royaltyGraphAbi.find((item) => item.type === 'function' && item.name === name);
    return toFunctionSelector(found as Parameters<typeof toFunctionSelector>[0]);
  });
  return encodeOpenSession({
    playerAccount: place.playerAccount,
    key: privateKeyToAccount(session.key as Hex).address,
    expiry: session.expirySeconds,
    capWei: BigInt(session.capWei),
    permissions: selectors.map((selector) => ({ to, selector })),
  });
}

function encodeTip({ tokenId, account, amountWei }: Tip, { contracts }: ChainInfo): Call {
  const royaltyGraph = contracts.royaltyGraph as Address;
  return tokenId === null
    ? encodeDeposit({ royaltyGraph, account: account as Address, amountWei })
    : encodePay({ royaltyGraph, nodeId: BigInt(tokenId), amountWei, reason: 'tip' });
}

async function requireFunds({ weiPerCredit }: ChainInfo, amountWei: bigint): Promise<void> {
  let { balanceWei } = await callApi('account');
  if (BigInt(balanceWei) < amountWei) ({ balanceWei } = await callApi('claimCredits'));
  if (BigInt(balanceWei) >= amountWei) return;
  const has = BigInt(balanceWei) / BigInt(weiPerCredit);
  throw new InputError(`You have ${has} credits.`, {
    code: 'money.short',
    fix: 'Win levels and finish quests to earn more.',
  });
}

async function relay(
  calls: readonly Call[],
  place: { chainId: number; playerAccount: Address; signer: Pick<Owner, 'signTypedData'> },
): Promise<RelayRecord> {
  const nonce = crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;
  const deadline = BigInt(Math.floor(Date.now() / 1000)) + 600n;
  const { signature } = await signBatch({ calls, nonce, deadline }, place);
  const wire = calls.map(({ to, value, data }) => ({ to, value: String(value), data }));
  const id = crypto.randomUUID();
  const body = { id, calls: wire, nonce: String(nonce), deadline: String(deadline), signature };
  let record = await callApi('relay', { body });
  for (const end = Date.now() + patienceMilliseconds; record.status === 'sent' && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    record = await callApi('readRelay', { params: { id } });
  }
  if (record.status === 'failed') throw new ChainError(record.because, { code: 'chain.refused', fix: record.fix });
  return record;
}

function readSession(playerId: string): TipSession | null {
  try {
    const parsed = tipSessionSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
    return parsed.success && parsed.data.playerId === playerId ? parsed.data : null;
  } catch {
    return null;
  }
}

function keepSession(session: TipSession): void {
  localStorage.setItem(storageKey, JSON.stringify(session));
}

import { parseEventLogs, type Log } from 'viem';
import { worldloomAbi } from '#contracts/actions/worldloom-abi.ts';
import type { ContractAddresses } from '#contracts/chains.ts';

/**
 * Events of our own contracts among a receipt's or filter's logs, typed by `eventName` (Generated, Filled, Paid, RoyaltyPaid,
 * Credited, Settled, Withdrawn, NodeAdded, Cancelled, Used, AccountCreated ...). Logs of any other address are dropped, so
 * nobody can forge one. Reasons are 32-byte hex; see `readReason`.
 */
export function parseEvents(logs: readonly Log[], addresses: ContractAddresses) {
  const ours = new Set(Object.values(addresses).map((address: string) => address.toLowerCase()));
  return parseEventLogs({ abi: worldloomAbi, logs: logs.filter((log) => ours.has(log.address.toLowerCase())) });
}

/** One typed event of our contracts. */
export type ChainEvent = ReturnType<typeof parseEvents>[number];

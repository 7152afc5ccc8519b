import { create } from 'zustand';
import type { RelayRecord } from '#engine/protocol/api/shapes.ts';

/** A transaction with what it is for, in words. */
export interface TrackedTransaction extends RelayRecord {
  readonly purpose: string;
}

const kept = 8;

/** Transactions of this visit, newest first. */
export const useTransactions = create<{ readonly list: readonly TrackedTransaction[] }>()(() => ({ list: [] }));

/** Adds a transaction, or takes over its newer state. */
export function trackTransaction(transaction: TrackedTransaction): void {
  useTransactions.setState(({ list }) => ({
    list: [transaction, ...list.filter(({ id }) => id !== transaction.id)].slice(0, kept),
  }));
}

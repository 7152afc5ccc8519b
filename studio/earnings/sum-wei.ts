import type { Earning } from '#engine/protocol/api/shapes.ts';

/** Exact sum of earnings in wei. */
export function sumWei(rows: readonly Pick<Earning, 'amountWei'>[]): bigint {
  return rows.reduce((sum, row) => sum + BigInt(row.amountWei), 0n);
}

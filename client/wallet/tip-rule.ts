import { z } from 'zod';

/** The key of this browser that may tip alone, and how far it may go. Amounts are wei as decimals, times Unix seconds. */
export const tipSessionSchema = z.strictObject({
  playerId: z.string(),
  key: z.string().regex(/^0x[0-9a-f]{64}$/i),
  expirySeconds: z.int(),
  capWei: z.string().regex(/^\d+$/),
  spentWei: z.string().regex(/^\d+$/),
  /** Ids of those who were tipped with a click before. */
  known: z.array(z.string()),
});

/** A key that may tip alone. */
export type TipSession = z.infer<typeof tipSessionSchema>;

/** "send" goes out at once; everything else asks for one click, and says why. */
export type TipVerdict = 'send' | 'first' | 'new-recipient' | 'above-cap';

/** Whether a tip goes out at once: to somebody tipped before, within what is left of the cap, while the key lives. */
export function judgeTip(
  session: TipSession | null,
  tip: { readonly targetId: string; readonly amountWei: bigint; readonly nowSeconds: number },
): TipVerdict {
  if (session === null || session.expirySeconds <= tip.nowSeconds) return 'first';
  if (!session.known.includes(tip.targetId)) return 'new-recipient';
  return BigInt(session.spentWei) + tip.amountWei > BigInt(session.capWei) ? 'above-cap' : 'send';
}

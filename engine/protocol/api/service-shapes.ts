import { z } from 'zod';
import { addressSchema, uintSchema } from '#engine/protocol/api/shapes.ts';

const unixSecond = z.int().min(0);
const digest = z.string().regex(/^0x[0-9a-f]{64}$/, 'use a 32-byte hex digest');

/** An AI service as the chain has it; amounts in wei of `token` (the zero address is the native coin). */
export const serviceListingSchema = z.strictObject({
  /** Its token in the royalty graph: who made what it builds on earns from every call. */
  serviceId: uintSchema,
  title: z.string(),
  provider: addressSchema,
  token: addressSchema,
  priceWei: uintSchema,
  stakeWei: uintSchema,
  /** Part of the stake that no open request reserves. */
  freeStakeWei: uintSchema,
  /** Who rules on disputes, or null. */
  arbiter: addressSchema.nullable(),
  modelHash: digest,
  turnaroundSeconds: z.int(),
  reviewSeconds: z.int(),
  isOpen: z.boolean(),
  /** Mean rating, weighted by money paid: 0 to 1; null before the first rating. */
  score: z.number().min(0).max(1).nullable(),
  requestCount: z.int(),
  paidCount: z.int(),
  refundedCount: z.int(),
});

/** A data pool as the chain has it; amounts in wei of `token`. */
export const poolListingSchema = z.strictObject({
  poolId: uintSchema,
  title: z.string(),
  curator: addressSchema,
  /** What a crew names to share earnings with the pool. */
  vault: addressSchema,
  token: addressSchema,
  /** Price of a day of access; "0" = not for sale. */
  pricePerDayWei: uintSchema,
  stakeWei: uintSchema,
  /** Shared among contributors and not collected yet. */
  heldWei: uintSchema,
  harvestedWei: uintSchema,
  points: uintSchema,
  epochCount: z.int(),
  contributorCount: z.int(),
  /** Unix second until which the asker may use it; 0 = not at all. */
  accessUntil: unixSecond,
});

/** A tournament as the chain has it; amounts in wei of `token`. */
export const tournamentListingSchema = z.strictObject({
  id: uintSchema,
  /** The level that is played; null when none earns from the pot. */
  nodeId: uintSchema.nullable(),
  title: z.string(),
  nodeSharePpb: z.int(),
  judge: addressSchema,
  arbiter: addressSchema,
  token: addressSchema,
  entryFeeWei: uintSchema,
  potWei: uintSchema,
  /** Unix second of the block that it was called in. */
  createdAt: unixSecond,
  entryEnd: unixSecond,
  resultEnd: unixSecond,
  phase: z.enum(['open', 'reported', 'disputed', 'paid', 'void']),
  /** Unix second at which a dispute, or the ruling on it, is over; 0 before. */
  phaseEnd: unixSecond,
  entrants: z.array(addressSchema),
  /** Accounts that took back what they put in. */
  refunded: z.array(addressSchema),
  /** Shares of the places, parts per 1e9. */
  splitPpb: z.array(z.int()),
  winners: z.array(addressSchema),
});

/** What the house's own service is asked: a level from one sentence. */
export const inferenceInputSchema = z.strictObject({
  prompt: z.string().trim().min(1).max(2000),
  seed: z.int().min(0).max(4_294_967_295),
});

/** How a request at the house's own service stands. */
export const inferenceRequestSchema = z.strictObject({
  requestId: digest,
  phase: z.enum(['none', 'open', 'delivered', 'disputed', 'closed']),
  amountWei: uintSchema,
  /** Until when it is delivered, reviewed or ruled on; a refund is there for anybody to send from then on. */
  phaseEndSeconds: unixSecond,
  /** The plan as `{ spec, seed, model }`; null before it was made. */
  result: z.unknown().nullable(),
  /** Signature of the provider over the sha2-256 of the result's canonical JSON. */
  receipt: z.strictObject({ provider: addressSchema, resultHash: digest, signature: z.string() }).nullable(),
});

/** What the three contracts owe an account in native coin, in wei. */
export const owedSchema = z.strictObject({
  inferenceMarketWei: uintSchema,
  dataPoolWei: uintSchema,
  tournamentWei: uintSchema,
});

export type ServiceListing = z.infer<typeof serviceListingSchema>;
export type PoolListing = z.infer<typeof poolListingSchema>;
export type TournamentListing = z.infer<typeof tournamentListingSchema>;
export type InferenceInput = z.infer<typeof inferenceInputSchema>;
export type InferenceRequestView = z.infer<typeof inferenceRequestSchema>;
export type Owed = z.infer<typeof owedSchema>;

import { z } from 'zod';

/** 0x-prefixed 20-byte address. */
export const addressSchema = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'use a 20-byte hex address');
/** 0x-prefixed hex of any length up to 64 KiB. */
export const hexSchema = z
  .string()
  .regex(/^0x([0-9a-fA-F]{2})*$/)
  .max(131_074);
/** A wei amount or other uint256 as a decimal string. */
export const uintSchema = z.string().regex(/^(0|[1-9][0-9]{0,77})$/, 'use a whole number without sign');

/** Who somebody is. `owner` is the address of the key that signs for the player account; `account` its contract address. */
export const playerSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  hue: z.int(),
  wallet: addressSchema.nullable(),
  owner: addressSchema.nullable(),
  account: addressSchema.nullable(),
  /** Credits in the database ledger that are not yet claimed on chain. */
  ledgerCredits: z.int(),
});

/** A player together with the bearer token of the session. */
export const sessionSchema = z.strictObject({ token: z.string(), player: playerSchema });

/** One try of an inference provider, in the order tried; `because` is for people to read. */
export const providerAttemptSchema = z.strictObject({
  provider: z.string(),
  model: z.string(),
  outcome: z.enum(['answered', 'failed', 'skipped']),
  because: z.string(),
  milliseconds: z.number(),
});

/** A card of the plan in plain words. */
export const planCardSchema = z.strictObject({
  topic: z.enum(['goal', 'place', 'things', 'people', 'story', 'rules', 'assumption', 'warning']),
  title: z.string(),
  text: z.string(),
});

/** Something wrong or improvable in a level, as `Finding` of engine/sim/types.ts. */
export const findingSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'hint']),
  code: z.string(),
  message: z.string(),
  fix: z.string(),
  at: z.strictObject({ x: z.number(), y: z.number(), z: z.number() }).nullable(),
  patch: z.array(z.unknown()).readonly().nullable(),
});

/** Inputs that win a level; see engine/sim/types.ts `Certificate`. */
export const certificateSchema = z.strictObject({
  version: z.literal(1),
  engineVersion: z.string().max(20),
  specHash: z.string().max(80),
  layoutHash: z.string().max(80),
  seed: z.int(),
  inputTrace: z
    .array(z.tuple([z.int().min(1), z.int(), z.int(), z.int(), z.int(), z.int()]).readonly())
    .max(60_000)
    .readonly(),
  tickCount: z.int().min(1).max(60_000),
  finalStateHash: z.string().max(80),
  difficultyEstimate: z.number().min(0).max(1),
});

/** Drafts are seen by their owner only. */
export const levelStatusSchema = z.enum(['draft', 'published']);

/** A level as lists show it. `thumbnail` is a path on this server or null. */
export const levelSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  status: levelStatusSchema,
  archetype: z.string(),
  biome: z.string(),
  timeOfDay: z.string(),
  accent: z.string(),
  thumbnail: z.string().nullable(),
  tokenId: uintSchema.nullable(),
  plays: z.int(),
  wins: z.int(),
  playersNow: z.int(),
  featured: z.boolean(),
  updatedAt: z.number(),
});

/** What publishing produced: content addresses (CIDv1, base32) and the certificate. */
export const publicationSchema = z.strictObject({
  packageCid: z.string(),
  metadataCid: z.string(),
  certificate: certificateSchema,
  publishedAt: z.number(),
});

/** A level whole; `spec` is the full spec for its owner and the public one (no secrets) for others. */
export const levelRecordSchema = levelSummarySchema.extend({
  spec: z.unknown(),
  seed: z.int(),
  revision: z.int(),
  publication: publicationSchema.nullable(),
  parents: z.array(z.string()),
});

/** One step of a job; `text` is for people to read. */
export const jobStepSchema = z.strictObject({
  name: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  text: z.string(),
});

/** A long piece of work that survives a restart. */
export const jobSchema = z.strictObject({
  id: z.string(),
  kind: z.literal('publish'),
  levelId: z.string(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  steps: z.array(jobStepSchema),
  error: z.strictObject({ code: z.string(), fault: z.string(), message: z.string(), fix: z.string() }).nullable(),
  publication: publicationSchema.nullable(),
});

/** Where contracts live and what money means here. */
export const chainInfoSchema = z.strictObject({
  chainId: z.int(),
  name: z.string(),
  embedded: z.boolean(),
  contracts: z.strictObject({
    royaltyGraph: addressSchema,
    gameAssets: addressSchema,
    marketplace: addressSchema,
    playerAccountFactory: addressSchema,
    inferenceMarket: addressSchema,
    dataPool: addressSchema,
    tournament: addressSchema,
    /** ERC-20 for offers, as many units to a credit as the coin has; on the local chain alone. */
    creditToken: addressSchema.optional(),
  }),
  /** Judges tournaments by the times that the rooms of this server saw. */
  judge: addressSchema,
  weiPerCredit: uintSchema,
  /** Whose receipts vouch for what this server generated. */
  provider: addressSchema,
});

/** A player's fastest win of a level. */
export const bestTimeSchema = z.strictObject({ name: z.string(), ticks: z.int().min(0) });

/** One call of a player account's batch. `value` in wei. */
export const callSchema = z.strictObject({ to: addressSchema, value: uintSchema, data: hexSchema });

/** A transaction that the relayer carries; `id` is the idempotency key that the client chose. */
export const relayRecordSchema = z.strictObject({
  id: z.string(),
  status: z.enum(['sent', 'in-block', 'failed']),
  transaction: z.string().nullable(),
  block: uintSchema.nullable(),
  because: z.string(),
  fix: z.string(),
});

/** A signed listing; the hash is the EIP-712 hash of the order. */
export const orderSchema = z.strictObject({
  maker: addressSchema,
  tokenId: uintSchema,
  amount: uintSchema,
  priceWei: uintSchema,
  start: uintSchema,
  end: uintSchema,
  epoch: uintSchema,
  salt: uintSchema,
});

/** An open or finished listing; `remaining` copies can still be bought. */
export const listingSchema = z.strictObject({
  orderHash: z.string(),
  order: orderSchema,
  signature: hexSchema,
  sellerName: z.string(),
  remaining: uintSchema,
  status: z.enum(['open', 'upcoming', 'sold', 'cancelled', 'expired', 'unfunded']),
});

/** A signed order for lots of one or several tokens: a bundle, a falling price, an auction, or an offer to buy. */
export const lotOrderSchema = z.strictObject({
  maker: addressSchema,
  kind: z.enum(['sell', 'offer', 'auction']),
  items: z
    .array(z.strictObject({ tokenId: uintSchema, amount: uintSchema, weight: z.int().min(1).max(4_294_967_295) }))
    .min(1)
    .max(16),
  lots: uintSchema,
  currency: addressSchema,
  startPriceWei: uintSchema,
  endPriceWei: uintSchema,
  start: uintSchema,
  end: uintSchema,
  taker: addressSchema,
  epoch: uintSchema,
  salt: uintSchema,
});

/** A permit (EIP-2612) for the marketplace that backs an offer in credits: units, last second, signature of the maker's key. */
export const permitSchema = z.strictObject({ value: uintSchema, deadline: uintSchema, signature: hexSchema });

/** A lot order as it stands. "won" is an auction that is over and whose lot waits to be fetched. */
export const lotListingSchema = z.strictObject({
  orderHash: z.string(),
  order: lotOrderSchema,
  signature: hexSchema,
  sellerName: z.string(),
  remaining: uintSchema,
  status: z.enum(['open', 'upcoming', 'sold', 'cancelled', 'expired', 'unfunded', 'won']),
  /** Price of one lot now; the leading bid of an auction, or its reserve. */
  priceWei: uintSchema,
  /** Least that the next bid must be; 0 where nobody bids. */
  leastBidWei: uintSchema,
  /** Whether anybody has bid, and whether the asking player leads or won. */
  hasBid: z.boolean(),
  leading: z.boolean(),
  /** First Unix second at which it is over; late bids move it. */
  endSeconds: z.int(),
  /** For an offer: what whoever accepts it puts in front of the fill; null when nothing is needed. */
  permit: callSchema.nullable(),
});

/** A minted level in the market. */
export const marketItemSchema = z.strictObject({
  tokenId: uintSchema,
  levelId: z.string(),
  title: z.string(),
  description: z.string(),
  creatorName: z.string(),
  creator: addressSchema,
  image: z.string().nullable(),
  model: z.string().nullable(),
  metadataCid: z.string(),
  packageCid: z.string(),
  supply: uintSchema,
  /** Own share of every descendant's revenue and what ancestors take from this one, in parts per 1e9. */
  ratePpb: uintSchema,
  stackPpb: uintSchema,
  /** What the creator asks for a day of use in the game, in wei; "0" = nothing. */
  usePriceWei: uintSchema,
  parents: z.array(uintSchema),
  children: z.array(uintSchema),
  traits: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** How it was made: digests from the chain in hex, the model's name from the metadata, and who vouched for it. */
  provenance: z.strictObject({
    promptHash: z.string(),
    modelHash: z.string(),
    seed: z.string(),
    contentDigest: z.string(),
    model: z.string(),
    provider: z.string().nullable(),
    /** Whether the metadata could be read from the pins. */
    pinned: z.boolean(),
  }),
  listings: z.array(listingSchema),
  /** Lots that hold it: bundles, falling prices and auctions. */
  lots: z.array(lotListingSchema),
  /** How many of it the asking player's account holds. */
  owned: uintSchema,
});

/** A page of the market, newest first; `next` asks for the one after it, null on the last. */
export const marketPageSchema = z.strictObject({ items: z.array(marketItemSchema), next: uintSchema.nullable() });

/** Money that came in for one token, by where it came from; "bid" is a beaten bid that came back. All in wei. */
export const earningSchema = z.strictObject({
  tokenId: uintSchema,
  title: z.string(),
  source: z.enum(['sale', 'resale', 'remix', 'use', 'call', 'data', 'prize', 'tip', 'bid']),
  /** For remix: the token that earned it. */
  fromTokenId: uintSchema.nullable(),
  fromTitle: z.string().nullable(),
  amountWei: uintSchema,
});

/** Everything a player earned, by token and source. */
export const earningsSchema = z.strictObject({
  rows: z.array(earningSchema),
  /** What the account could withdraw after settling everything, from an eth_call on the graph and the market. */
  withdrawableWei: uintSchema,
  withdrawnWei: uintSchema,
  /** The same in units of the credit token, from offers and sales in it. */
  withdrawableCreditUnits: uintSchema,
  /** Token ids to settle, leaf first, before a withdrawal. */
  settlePath: z.array(uintSchema),
});

/** The player account on chain and what it holds. */
export const accountSchema = z.strictObject({
  owner: addressSchema.nullable(),
  account: addressSchema.nullable(),
  deployed: z.boolean(),
  balanceWei: uintSchema,
  ledgerCredits: z.int(),
  /** Units of the credit token; "0" where there is none. */
  creditTokenUnits: uintSchema,
  /** What the account's next order has to name: voiding all its orders raises it. */
  epoch: uintSchema,
});

/** A thing that a player won; theirs on this server, and on chain once it has a token. */
export const keepsakeSchema = z.strictObject({
  id: z.string(),
  levelId: z.string(),
  title: z.string(),
  /** Length of the win in ticks of a thirtieth of a second. */
  ticks: z.int(),
  /** Milliseconds since 1970. */
  wonAt: z.number(),
  tokenId: uintSchema.nullable(),
});

/** What was published, and how many pinners hold a whole copy of it. */
export const storageSchema = z.strictObject({
  /** Milliseconds since 1970 of the last look; null before the first. */
  checkedAt: z.number().nullable(),
  pinners: z.array(z.strictObject({ name: z.string(), detail: z.string() })),
  items: z.array(
    z.strictObject({
      levelId: z.string(),
      title: z.string(),
      cid: z.string(),
      copies: z.int(),
      /** Copies that the last look had to make again. */
      repaired: z.int(),
    }),
  ),
});

/** Which parts of the server work, and why one does not. */
export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  uptimeSeconds: z.number(),
  parts: z.array(z.strictObject({ name: z.string(), status: z.enum(['ok', 'off', 'failing']), detail: z.string() })),
  providers: z.array(
    z.strictObject({
      id: z.string(),
      model: z.string(),
      status: z.enum(['ready', 'off', 'resting']),
      because: z.string(),
    }),
  ),
});

export type Player = z.infer<typeof playerSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type ProviderAttempt = z.infer<typeof providerAttemptSchema>;
export type PlanCard = z.infer<typeof planCardSchema>;
export type LevelSummary = z.infer<typeof levelSummarySchema>;
export type LevelRecord = z.infer<typeof levelRecordSchema>;
export type Publication = z.infer<typeof publicationSchema>;
export type Job = z.infer<typeof jobSchema>;
export type ChainInfo = z.infer<typeof chainInfoSchema>;
export type BestTime = z.infer<typeof bestTimeSchema>;
export type Keepsake = z.infer<typeof keepsakeSchema>;
export type RelayCall = z.infer<typeof callSchema>;
export type RelayRecord = z.infer<typeof relayRecordSchema>;
export type Order = z.infer<typeof orderSchema>;
export type Listing = z.infer<typeof listingSchema>;
export type LotOrder = z.infer<typeof lotOrderSchema>;
export type WirePermit = z.infer<typeof permitSchema>;
export type LotListing = z.infer<typeof lotListingSchema>;
export type MarketItem = z.infer<typeof marketItemSchema>;
export type MarketPage = z.infer<typeof marketPageSchema>;
export type Earning = z.infer<typeof earningSchema>;
export type Earnings = z.infer<typeof earningsSchema>;
export type Account = z.infer<typeof accountSchema>;
export type Storage = z.infer<typeof storageSchema>;
export type Health = z.infer<typeof healthSchema>;

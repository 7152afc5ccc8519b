import { and, eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Address, Hex } from 'viem';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { encodeDeliver } from '#contracts/actions/encode-deliver.ts';
import { encodeEnrol } from '#contracts/actions/encode-enrol.ts';
import { encodeMint } from '#contracts/actions/encode-mint.ts';
import { encodeEnd } from '#contracts/actions/encode-review.ts';
import { readRequest, readService } from '#contracts/actions/read-service.ts';
import { signInferenceResult } from '#contracts/actions/sign-inference.ts';
import { InputError } from '#engine/errors.ts';
import { canonicalJson, sha256Hex } from '#engine/math/hash.ts';
import type { InferenceInput, InferenceRequestView } from '#engine/protocol/api/service-shapes.ts';
import type { Player } from '#engine/protocol/api/shapes.ts';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { engineVersion } from '#engine/protocol/version.ts';
import { text } from '#server/chain/catalogue.ts';
import { chainEvents, inferenceInputs, inferenceResults } from '#server/chain/chain-schema.ts';
import type { ConnectedChain } from '#server/chain/connect-chain.ts';
import type { EventIndex, KeptEvent } from '#server/chain/event-index.ts';
import type { House } from '#server/chain/house.ts';
import type { Relayer } from '#server/chain/relayer.ts';
import type { Sender } from '#server/chain/sender.ts';
import type { Gateway } from '#server/inference/gateway.ts';
import { digestOfCid } from '#server/ipfs/raw-cid.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { repeat, type Repeated } from '#server/start/repeat.ts';
import type { Database } from '#server/storage/database.ts';

const lookMilliseconds = 2000;
const waitMilliseconds = 10_000;
/** Requests that can be open at once: each reserves its price of the stake. */
const openRequests = 100n;
const priceWei = weiPerCredit;
/** How long a delivery may take, and how long the requester can look at it. */
const turnaroundSeconds = 600;
const reviewSeconds = 600;
/** So long before its end a request is declined of which nobody has told what it asks for. */
const declineSeconds = 60n;

/** The embedded planner as a paid service on chain: anybody's account asks for a level and pays when it was delivered. */
export interface GenerationService extends Repeated {
  /** Makes it a service of the house where it is none yet; answers with its id. On the embedded chain only, else null. */
  enrol(): Promise<bigint | null>;
  /** What a request costs now. Throws InputError `service.not-found` where the house offers nothing. */
  readOffer(): Promise<{ serviceId: string; priceWei: string }>;
  /** Keeps what a request will ask for; answers with the digest that the request names. */
  keepInput(input: InferenceInput): Promise<Hex>;
  /** Generates and delivers what is asked, ends what was reviewed; answers with how many requests moved on. */
  work(): Promise<number>;
  /** How a request stands, with its result. Throws InputError `request.not-found`, also for requests of others. */
  read(requestId: string, asker: Player): Promise<InferenceRequestView>;
}

/** What the service works with. */
interface ServiceParts {
  readonly chain: ConnectedChain;
  readonly database: Database;
  readonly index: EventIndex;
  readonly relayer: Relayer;
  readonly sender: Sender;
  readonly house: House;
  readonly pins: Pins;
  readonly gateway: Pick<Gateway, 'planSpec'>;
  readonly logger: Logger;
}

/** A request as the chain tells it. */
interface Asked {
  readonly requestId: Hex;
  readonly requester: string;
  readonly inputHash: string;
  readonly dueAt: bigint;
}

/** Makes the service; `enrol` and `follow` start it. */
export function createGenerationService(parts: ServiceParts): GenerationService {
  const { chain, database, index, logger } = parts;
  const { inferenceMarket } = chain.addresses;
  const ending = new AbortController();
  const work = async () => {
    await index.catchUp();
    const serviceId = await findService(parts);
    if (serviceId === null) return 0;
    let moved = 0;
    const { timestamp } = await chain.publicClient.getBlock();
    for (const asked of await findRunning(database, { serviceId, timestamp })) {
      const isMoved = await advance(parts, { asked, signal: ending.signal }).catch((error: unknown) => {
        logger.warn({ err: error, request: asked.requestId }, 'a paid request waits');
        return false;
      });
      if (isMoved) moved += 1;
    }
    return moved;
  };
  const failed = (error: unknown) => logger.warn({ err: error }, 'paid requests could not be looked after');
  const repeated = repeat({ pauseMilliseconds: lookMilliseconds, work, failed });
  return {
    enrol: () => (chain.embedded ? enrol(parts) : Promise.resolve(null)),
    work,
    readOffer: async () => {
      const serviceId = await findService(parts);
      if (serviceId === null) throw noService();
      const { price } = await readService({ ...chain, inferenceMarket, serviceId });
      return { serviceId: String(serviceId), priceWei: String(price) };
    },
    keepInput: async ({ prompt, seed }) => {
      const hash = hashOf(canonicalJson({ prompt, seed }));
      await database.insert(inferenceInputs).values({ hash, prompt, seed }).onConflictDoNothing();
      return hash;
    },
    read: async (requestId, asker) => {
      const [event] = await readEvents(database, { name: 'InferenceRequested', requestId });
      const account = asker.owner === null ? '' : parts.relayer.accountOf(asker);
      if (!event || text(event.arguments['requester']).toLowerCase() !== account.toLowerCase())
        throw unknown(requestId);
      const standing = await readRequest({ ...chain, inferenceMarket, requestId: requestId as Hex });
      const made = await findResult(database, requestId);
      return {
        requestId,
        phase: standing.phase,
        amountWei: String(standing.amount),
        phaseEndSeconds: standing.phaseEnd,
        result: made === null ? null : JSON.parse(made.result),
        receipt: made && { provider: parts.house.account, resultHash: made.resultHash, signature: made.signature },
      };
    },
    follow: () => repeated.follow(),
    close: async () => {
      ending.abort();
      await repeated.close();
    },
  };
}

/** Brings a request one step on; false when nothing is to be done now. */
async function advance(
  parts: ServiceParts,
  { asked, signal }: { asked: Asked; signal: AbortSignal },
): Promise<boolean> {
  const { chain, sender } = parts;
  const { requestId } = asked;
  const { inferenceMarket } = chain.addresses;
  const [standing, block] = await Promise.all([
    readRequest({ ...chain, inferenceMarket, requestId }),
    chain.publicClient.getBlock(),
  ]);
  const isOver = block.timestamp >= BigInt(standing.phaseEnd);
  const send = async (step: 'deliver' | 'finish', call: Parameters<Sender['send']>[0]['call']) => {
    const relayId = `${step}:${requestId}`;
    if ((await sender.readFate(relayId)) !== 'gone') return false;
    const hash = await sender.send({ call, kind: 'deliver', playerId: null, relayId });
    return (await sender.waitFor(hash, waitMilliseconds))?.status === 'in-block';
  };
  if (standing.phase === 'delivered' && isOver) {
    return send('finish', encodeEnd({ inferenceMarket, requestId }, 'finish'));
  }
  if (standing.phase !== 'open' || isOver) return false;
  const made = (await findResult(parts.database, requestId)) ?? (await generate(parts, { asked, signal }));
  if (made === null) {
    // Declined in time it costs nobody anything; late, a part of the stake.
    if (block.timestamp + declineSeconds < BigInt(standing.phaseEnd)) return false;
    await parts.house.act([encodeEnd({ inferenceMarket, requestId }, 'decline')]);
    return true;
  }
  const result = { requestId, resultHash: made.resultHash as Hex, signature: made.signature as Hex };
  return send('deliver', encodeDeliver(result, inferenceMarket));
}

/** Makes what was asked and keeps it signed; null while nobody told what is asked. */
async function generate(
  { chain, database, house, gateway }: ServiceParts,
  { asked, signal }: { asked: Asked; signal: AbortSignal },
): Promise<typeof inferenceResults.$inferSelect | null> {
  const { requestId } = asked;
  const [input] = await database.select().from(inferenceInputs).where(eq(inferenceInputs.hash, asked.inputHash));
  if (!input) return null;
  const { prompt, seed } = input;
  const { spec } = await gateway.planSpec({ prompt, seed, planner: 'embedded', signal });
  const result = canonicalJson({ spec, seed, model: modelName });
  const resultHash = hashOf(result);
  const place = { chainId: chain.chain.id, inferenceMarket: chain.addresses.inferenceMarket, signer: house.owner };
  const signature = await signInferenceResult({ provider: house.account, requestId, resultHash }, place);
  await database.insert(inferenceResults).values({ requestId, result, resultHash, signature }).onConflictDoNothing();
  // Another process may have been quicker: what is kept counts.
  return findResult(database, requestId);
}

const modelName = `worldloom-planner ${engineVersion}`;

/** Mints the node that earns and makes it a service; each step is left out when it was done before. */
async function enrol(parts: ServiceParts): Promise<bigint> {
  const { chain, house, index } = parts;
  await index.catchUp();
  const known = await findService(parts);
  if (known !== null) return known;
  const { gameAssets, inferenceMarket } = chain.addresses;
  const metadata = new TextEncoder().encode(
    canonicalJson({
      name: 'Worldloom planner',
      description: 'Plans a level from one sentence. Paid for each call.',
      image: '',
      attributes: [],
      properties: { content_cid: '', model: { id: modelName } },
    }),
  );
  const metaDigest = digestOfCid(await parts.pins.addBlock(metadata));
  const digest = hashOf(modelName);
  const provenance = { promptHash: digest, modelHash: digest, seed: 0n, contentDigest: metaDigest };
  const findNode = () =>
    chain.publicClient.readContract({
      address: gameAssets,
      abi: gameAssetsAbi,
      functionName: 'assetOf',
      args: [provenance, metaDigest, '0x0000000000000000000000000000000000000000'],
    });
  if ((await findNode()) === 0n) {
    const request = { to: house.account, amount: 1n, provenance, metaDigest, parents: [], ratePpb: 100_000_000 };
    await house.act([encodeMint(request, gameAssets)]);
  }
  const nodeId = await findNode();
  const stake = priceWei * openRequests;
  const held = await chain.publicClient.getBalance({ address: house.account });
  if (held < stake) await house.fund(stake - held);
  const terms = { nodeId, price: priceWei, modelHash: digest, turnaroundSeconds, reviewSeconds, stake };
  await house.act([encodeEnrol(terms, inferenceMarket)]);
  await index.catchUp();
  return nodeId;
}

/** Id of the house's service, from the events; null before it is enrolled. */
async function findService({ database, house }: Pick<ServiceParts, 'database' | 'house'>): Promise<bigint | null> {
  const enrolled = await readEvents(database, { name: 'ServiceEnrolled' });
  const own = enrolled.findLast(({ arguments: { provider } }) => isSame(text(provider), house.account));
  return own ? BigInt(text(own.arguments['serviceId'])) : null;
}

/** Requests of a service that can still be delivered, or were and are neither paid nor refunded. */
async function findRunning(
  database: Database,
  { serviceId, timestamp }: { serviceId: bigint; timestamp: bigint },
): Promise<Asked[]> {
  const asked = await readEvents(database, { name: 'InferenceRequested' });
  const idsOf = async (name: string) => {
    const events = await readEvents(database, { name });
    return events.map(({ arguments: { requestId } }) => text(requestId));
  };
  const delivered = new Set(await idsOf('InferenceDelivered'));
  const over = new Set([...(await idsOf('InferencePaid')), ...(await idsOf('InferenceRefunded'))]);
  return asked
    .filter(({ arguments: values }) => text(values['serviceId']) === String(serviceId))
    .map(({ arguments: values }) => ({
      requestId: text(values['requestId']) as Hex,
      requester: text(values['requester']),
      inputHash: text(values['inputHash']),
      dueAt: BigInt(text(values['dueAt'])),
    }))
    .filter(({ requestId, dueAt }) => !over.has(requestId) && (delivered.has(requestId) || dueAt > timestamp));
}

async function readEvents(
  database: Database,
  { name, requestId }: { name: string; requestId?: string },
): Promise<KeptEvent[]> {
  const rows = await database
    .select()
    .from(chainEvents)
    .where(and(eq(chainEvents.name, name)))
    .orderBy(chainEvents.block, chainEvents.logIndex);
  return requestId === undefined ? rows : rows.filter((row) => text(row.arguments['requestId']) === requestId);
}

async function findResult(database: Database, requestId: string) {
  const [row] = await database.select().from(inferenceResults).where(eq(inferenceResults.requestId, requestId));
  return row ?? null;
}

function hashOf(content: string): Hex {
  return `0x${sha256Hex(content)}`;
}

function isSame(left: string, right: Address): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function noService(): InputError {
  return new InputError('This server offers no service on this chain.', {
    code: 'service.not-found',
    fix: 'Plan without paying, or ask another provider.',
  });
}

function unknown(requestId: string): InputError {
  return new InputError(`You made no request ${requestId.slice(0, 20)}.`, {
    code: 'request.not-found',
    fix: 'Ask the service first, with the account that you are signed in with.',
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createTestClient, http, parseEther, sha256, toHex, type Hex } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Call } from '#contracts/actions/call.ts';
import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { encodeMint } from '#contracts/actions/encode-mint.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import { formatOrder, pickSalt, type MarketOrder } from '#contracts/actions/order.ts';
import { signBatch, type SignedBatch } from '#contracts/actions/sign-batch.ts';
import { signOrder } from '#contracts/actions/sign-order.ts';
import type { Player, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { openChainServices, type ChainParts, type ChainServices } from '#server/chain/chain-services.ts';
import { connectChain } from '#server/chain/connect-chain.ts';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import { digestOfCid } from '#server/ipfs/raw-cid.ts';
import type { TokenMetadata } from '#server/ipfs/token-metadata.ts';
import { openDatabase } from '#server/storage/database.ts';
import { createLedger } from '#server/storage/ledger.ts';
import { createLevels } from '#server/storage/levels.ts';
import { createWins } from '#server/storage/wins.ts';
import { createPlayers } from '#server/storage/players.ts';
import { describeMint, farFuture } from '#test/contracts/player.ts';

/** The chain side of a server over a fresh local chain, database and pins. */
export interface ChainWorld {
  readonly services: ChainServices;
  readonly parts: ChainParts;
  /** A player with a key; with coin in the account when `ether` is given. */
  join(name: string, ether?: string): Promise<Person>;
  stop(): Promise<void>;
}

/** Opens a world over a fresh local chain, or over the one at an address that the given keys pay on. */
export async function openChainWorld(
  remote: { rpcUrl: string | undefined; relayerKeys: readonly string[] } = { rpcUrl: undefined, relayerKeys: [] },
): Promise<ChainWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'worldloom-chain-'));
  const [open, chain, pins] = await Promise.all([
    openDatabase({}),
    connectChain({ folder: join(folder, 'chain'), ...remote }),
    openHeliaPins(join(folder, 'ipfs')),
  ]);
  const { database } = open;
  const parts: ChainParts = {
    chain,
    database,
    pins,
    ledger: createLedger(database),
    levels: createLevels(database),
    players: createPlayers(database),
    wins: createWins(database),
    logger: pino({ level: 'silent' }),
    gasPerPlayer: 30_000_000,
    provider: privateKeyToAccount(generatePrivateKey()),
  };
  const services = await openChainServices(parts);
  const world: ChainWorld = {
    services,
    parts,
    join: (name, ether) => joinPlayer(world, { name, ether }),
    stop: async () => {
      await services.close();
      await chain.close();
      await pins.close();
      await open.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return world;
}

async function joinPlayer(world: ChainWorld, { name, ether }: { name: string; ether: string | undefined }) {
  const { players, chain } = world.parts;
  const key = privateKeyToAccount(generatePrivateKey());
  const { id } = await players.create({ name });
  await players.setOwner(id, key.address);
  const player = (await players.read(id)) as Player;
  const person = new Person({ world, player, key });
  if (ether !== undefined) {
    const client = createTestClient({ chain: chain.chain, transport: http(), mode: 'anvil' });
    await client.setBalance({ address: person.account, value: parseEther(ether) });
  }
  return person;
}

let lastRelay = 0;

/** An offer as it is signed. */
export interface SignedOffer {
  readonly order: MarketOrder;
  readonly signature: Hex;
}

/** Somebody who plays: signs batches and orders, holds no coin of their own key. */
export class Person {
  readonly world: ChainWorld;
  readonly player: Player;
  readonly key: PrivateKeyAccount;

  constructor({ world, player, key }: { world: ChainWorld; player: Player; key: PrivateKeyAccount }) {
    this.world = world;
    this.player = player;
    this.key = key;
  }

  /** Address of the player account. */
  get account(): Hex {
    return this.world.services.relayer.accountOf(this.player);
  }

  /** Coin of the player account, in wei. */
  balance(): Promise<bigint> {
    return this.world.parts.chain.publicClient.getBalance({ address: this.account });
  }

  /** Signs calls as one batch. */
  sign(...calls: Call[]): Promise<SignedBatch> {
    const nonce = BigInt(++lastRelay);
    const chainId = this.world.parts.chain.chain.id;
    return signBatch({ calls, nonce, deadline: farFuture }, { chainId, playerAccount: this.account, signer: this.key });
  }

  /** Signs calls, has them relayed, and lets the index see what came of it. */
  async relay(...calls: Call[]): Promise<RelayRecord> {
    const { relayer, index } = this.world.services;
    const record = await relayer.relay({
      id: `relay-${++lastRelay}`,
      player: this.player,
      batch: await this.sign(...calls),
    });
    await index.catchUp();
    return record;
  }

  /** The call that mints something whose metadata is pinned. */
  async mintCall(options: { title: string; copies?: bigint; parents?: bigint[]; ratePpb?: number }): Promise<Call> {
    const { title, copies = 10n, parents = [], ratePpb = 100_000_000 } = options;
    const metadata: TokenMetadata = {
      name: title,
      description: `About ${title}`,
      image: 'ipfs://picture',
      attributes: [{ trait_type: 'Biome', value: 'meadow' }],
      properties: { content_cid: 'content' },
    };
    const cid = await this.world.parts.pins.addBlock(new TextEncoder().encode(JSON.stringify(metadata)));
    const base = { ...describeMint(title), to: this.account, amount: copies, parents, ratePpb };
    return encodeMint({ ...base, metaDigest: digestOfCid(cid) }, this.world.parts.chain.addresses.gameAssets);
  }

  /** Mints and allows the market to hand copies over; answers with the token id. */
  async mint(options: Parameters<Person['mintCall']>[0]): Promise<bigint> {
    const record = await this.relay(await this.mintCall(options), this.approval());
    if (record.status !== 'in-block') throw new Error(`${options.title} was not minted: ${record.because}`);
    const events = await this.world.services.index.read();
    return BigInt(String(events.findLast(({ name }) => name === 'Generated')?.arguments['id']));
  }

  /** The call that lets the market hand over what this account holds. */
  approval(): Call {
    return encodeApproveMarketplace(this.world.parts.chain.addresses);
  }

  /** Signs an offer without showing it to the market. */
  async signOffer(order: Partial<MarketOrder> & { tokenId: bigint; priceWei: bigint }): Promise<SignedOffer> {
    const { chain } = this.world.parts;
    const full = { maker: this.account, amount: 1n, start: 0n, end: farFuture, epoch: 0n, salt: pickSalt(), ...order };
    const place = { chainId: chain.chain.id, marketplace: chain.addresses.marketplace };
    return { order: full, signature: await signOrder(full, { ...place, signer: this.key }) };
  }

  /** Signs an offer and puts it into the market. */
  async offer(order: Partial<MarketOrder> & { tokenId: bigint; priceWei: bigint }): Promise<SignedOffer> {
    const signed = await this.signOffer(order);
    await this.world.services.market.offer({
      order: formatOrder(signed.order),
      signature: signed.signature,
      player: this.player,
    });
    return signed;
  }

  /** Buys copies of an offer. */
  buy(offer: SignedOffer, amount = 1n): Promise<RelayRecord> {
    const { marketplace } = this.world.parts.chain.addresses;
    return this.relay(encodeBuy({ ...offer, amount, marketplace }));
  }

  /** Settles everything below this person's tokens and takes the money into the account; answers with how much came, in wei. */
  async withdraw(nodeIds: readonly bigint[]): Promise<bigint> {
    const { royaltyGraph } = this.world.parts.chain.addresses;
    const before = await this.balance();
    const record = await this.relay(
      encodeSettle({ royaltyGraph, nodeIds }),
      encodeWithdraw({ royaltyGraph, to: this.account }),
    );
    if (record.status !== 'in-block') throw new Error(`Nothing was withdrawn: ${record.because}`);
    return (await this.balance()) - before;
  }
}

/** A digest of something that nobody pinned. */
export const unpinnedDigest = sha256(toHex('nobody keeps this'));

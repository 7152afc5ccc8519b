import { parseEther, sha256, toHex, type Address, type Hex, type TransactionReceipt } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import { deployContracts } from '#contracts/actions/deploy-contracts.ts';
import type { Call } from '#contracts/actions/call.ts';
import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { encodeMint, type MintRequest } from '#contracts/actions/encode-mint.ts';
import { encodeCreateAndExecute, encodeExecute } from '#contracts/actions/encode-relay.ts';
import { findFreeNonce } from '#contracts/actions/find-free-nonce.ts';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { predictPlayerAccount } from '#contracts/actions/predict-player-account.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import { signOrder } from '#contracts/actions/sign-order.ts';
import type { MarketOrder } from '#contracts/actions/order.ts';
import type { ContractAddresses } from '#contracts/chains.ts';
import { startLocalChain, type LocalChain } from '#test/contracts/local-chain.ts';

/** Last second of the year 2100: no test waits for it. */
export const farFuture = 4_133_980_799n;

/** A chain with all contracts, and people to act on it. */
export interface ChainStage {
  readonly local: LocalChain;
  readonly addresses: ContractAddresses;
  /** Somebody new, who owns nothing. */
  readonly newPlayer: () => Player;
  /** Somebody new with 5 ether. */
  readonly fundedPlayer: () => Promise<Player>;
}

/** Starts a local chain and deploys all contracts; the caller stops it. */
export async function startStage(): Promise<ChainStage> {
  const local = await startLocalChain();
  const { addresses } = await deployContracts({ publicClient: local.publicClient, walletClient: local.relayer });
  const newPlayer = () => new Player({ owner: privateKeyToAccount(generatePrivateKey()), local, addresses });
  return {
    local,
    addresses,
    newPlayer,
    fundedPlayer: async () => {
      const player = newPlayer();
      await local.send({ to: player.account, value: parseEther('5'), data: '0x' });
      return player;
    },
  };
}

/** A person without coin: signs batches, the local chain's relayer carries them. */
export class Player {
  readonly owner: PrivateKeyAccount;
  readonly account: Address;
  readonly local: LocalChain;
  readonly addresses: ContractAddresses;

  constructor(options: { owner: PrivateKeyAccount; local: LocalChain; addresses: ContractAddresses }) {
    this.owner = options.owner;
    this.local = options.local;
    this.addresses = options.addresses;
    this.account = predictPlayerAccount({
      owner: this.owner.address,
      playerAccountFactory: this.addresses.playerAccountFactory,
    });
  }

  /** Signs and relays calls in one transaction, creating the account when it does not exist. */
  async act(...calls: Call[]): Promise<TransactionReceipt> {
    const { publicClient, chain, send } = this.local;
    const nonce = await findFreeNonce({ publicClient, playerAccount: this.account });
    const batch = await signBatch(
      { calls, nonce, deadline: farFuture },
      { chainId: chain.id, playerAccount: this.account, signer: this.owner },
    );
    const code = await publicClient.getCode({ address: this.account });
    return send(
      code === undefined
        ? encodeCreateAndExecute(batch, { owner: this.owner.address, ...this.addresses })
        : encodeExecute(batch, this.account),
    );
  }

  /** Mints an asset and lets the marketplace move it; returns the token id. */
  async mint(request: Partial<MintRequest> & { readonly title: string }): Promise<bigint> {
    const { title, ...rest } = request;
    const receipt = await this.act(
      encodeMint({ ...describeMint(title), to: this.account, ...rest }, this.addresses.gameAssets),
      encodeApproveMarketplace(this.addresses),
    );
    const generated = parseEvents(receipt.logs, this.addresses).find((event) => event.eventName === 'Generated');
    if (generated?.eventName !== 'Generated') throw new RangeError(`No token came of "${title}".`);
    return generated.args.id;
  }

  /** Signs an offer; costs nothing. */
  async list(order: Partial<MarketOrder> & { readonly tokenId: bigint; readonly priceWei: bigint }) {
    const full = { maker: this.account, amount: 1n, start: 0n, end: farFuture, epoch: 0n, salt: 1n, ...order };
    const signature: Hex = await signOrder(full, {
      chainId: this.local.chain.id,
      marketplace: this.addresses.marketplace,
      signer: this.owner,
    });
    return { marketplace: this.addresses.marketplace, order: full, signature };
  }
}

/** A mint request whose digests all follow from a title. */
export function describeMint(title: string): Omit<MintRequest, 'to'> {
  return {
    amount: 5n,
    provenance: {
      promptHash: sha256(toHex(title)),
      modelHash: sha256(toHex('embedded planner')),
      seed: 7n,
      contentDigest: sha256(toHex(`content of ${title}`)),
    },
    metaDigest: sha256(toHex(`metadata of ${title}`)),
    parents: [],
    ratePpb: 100_000_000,
  };
}

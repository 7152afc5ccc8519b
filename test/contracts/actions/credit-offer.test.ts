import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { deployContracts } from '#contracts/actions/deploy-contracts.ts';
import { encodeApproveToken } from '#contracts/actions/encode-approve-token.ts';
import { encodeFill } from '#contracts/actions/encode-fill.ts';
import { encodePermit, encodeTransferCredit } from '#contracts/actions/encode-permit.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import type { LotOrder } from '#contracts/actions/lot-order.ts';
import { readCredit } from '#contracts/actions/read-credit.ts';
import { signLotOrder } from '#contracts/actions/sign-lot-order.ts';
import { signPermit } from '#contracts/actions/sign-permit.ts';
import { nativeToken, type ContractAddresses } from '#contracts/chains.ts';
import { startLocalChain, type LocalChain } from '#test/contracts/local-chain.ts';
import { farFuture, Player } from '#test/contracts/player.ts';

let local: LocalChain;
let addresses: Required<ContractAddresses>;

beforeAll(async () => {
  local = await startLocalChain();
  const creditHolder = local.relayer.account.address;
  const deployed = await deployContracts({ ...local, walletClient: local.relayer, creditHolder });
  addresses = deployed.addresses as Required<ContractAddresses>;
});
afterAll(() => local.stop());

const newPlayer = () => new Player({ owner: privateKeyToAccount(generatePrivateKey()), local, addresses });
const give = (to: `0x${string}`, amount: bigint) => local.send(encodeTransferCredit({ ...addresses, to, amount }));
const credit = (account: `0x${string}`) =>
  readCredit({ ...local, ...addresses, account, spender: addresses.marketplace });
const held = (account: `0x${string}`, tokenId: bigint) =>
  local.publicClient.readContract({
    address: addresses.gameAssets,
    abi: gameAssetsAbi,
    functionName: 'balanceOf',
    args: [account, tokenId],
  });

function describeOffer(maker: `0x${string}`, order: Partial<LotOrder> & Pick<LotOrder, 'items'>): LotOrder {
  return {
    maker,
    kind: 'offer',
    lots: 1n,
    currency: addresses.creditToken,
    startPriceWei: 1000n,
    endPriceWei: 1000n,
    start: 0n,
    end: farFuture,
    taker: nativeToken,
    epoch: 0n,
    salt: 7n,
    ...order,
  };
}

/** A key that signs an offer, and the permit that pays for it, and sends nothing itself. */
async function offerOf(key: ReturnType<typeof privateKeyToAccount>, order: LotOrder) {
  const { marketplace, creditToken } = addresses;
  const chainId = local.chain.id;
  const { nonce } = await credit(key.address);
  const permit = { owner: key.address, spender: marketplace, value: order.startPriceWei, nonce, deadline: farFuture };
  const signature = await signLotOrder(order, { chainId, marketplace, signer: key });
  const permitted = await signPermit(permit, { chainId, creditToken, signer: key });
  return {
    permit: encodePermit(permit, { creditToken, signature: permitted }),
    fill: encodeFill({ marketplace, order, signature, lots: 1n }),
  };
}

describe('an offer in credits', () => {
  it('is made with two signatures, accepted by the owner in one batch, and pays the makers of the remix to the unit', async () => {
    const [root, owner, buyer] = [newPlayer(), newPlayer(), privateKeyToAccount(generatePrivateKey())];
    await give(buyer.address, 1500n);
    const first = await root.mint({ title: 'offered root' });
    const tokenId = await owner.mint({ title: 'offered remix', parents: [first] });
    const order = describeOffer(buyer.address, { items: [{ tokenId, amount: 2n, weight: 1 }] });
    const offer = await offerOf(buyer, order);
    await expect(owner.act(offer.fill)).rejects.toMatchObject({ fault: 'chain' });
    await owner.act(offer.permit, offer.fill);
    expect(await held(buyer.address, tokenId)).toBe(2n);
    expect(await credit(buyer.address)).toEqual({ balance: 500n, allowance: 0n, nonce: 1n });
    const { royaltyGraph, creditToken: token } = addresses;
    const takeOut = (player: Player, nodeIds: readonly bigint[]) =>
      player.act(
        encodeSettle({ royaltyGraph, nodeIds, token }),
        encodeWithdraw({ royaltyGraph, to: player.account, token }),
      );
    await takeOut(owner, [tokenId]);
    await takeOut(root, [first]);
    expect([(await credit(owner.account)).balance, (await credit(root.account)).balance]).toEqual([900n, 100n]);
    expect(await local.publicClient.getBalance({ address: buyer.address })).toBe(0n);
  });

  it('is paid with a permit that works once, for the marketplace and the sum that it names alone', async () => {
    const [owner, buyer] = [newPlayer(), privateKeyToAccount(generatePrivateKey())];
    await give(buyer.address, 5000n);
    const tokenId = await owner.mint({ title: 'permitted once' });
    const items = [{ tokenId, amount: 1n, weight: 1 }];
    const one = await offerOf(buyer, describeOffer(buyer.address, { items, lots: 2n }));
    await owner.act(one.permit, one.fill);
    await expect(owner.act(one.permit, one.fill)).rejects.toMatchObject({ fault: 'chain' });
    await expect(owner.act(one.fill)).rejects.toMatchObject({ fault: 'chain' });
    const dear = await offerOf(
      buyer,
      describeOffer(buyer.address, { items, salt: 8n, startPriceWei: 1001n, endPriceWei: 1001n }),
    );
    const cheap = await offerOf(buyer, describeOffer(buyer.address, { items, salt: 9n }));
    await expect(owner.act(cheap.permit, dear.fill)).rejects.toMatchObject({ fault: 'chain' });
    expect(await credit(buyer.address)).toEqual({ balance: 4000n, allowance: 0n, nonce: 1n });
  });

  it('and a sale in credits work for accounts as well, which approve in a batch', async () => {
    const [owner, buyer] = [newPlayer(), newPlayer()];
    await give(buyer.account, 700n);
    const tokenId = await owner.mint({ title: 'sold for credits' });
    const { marketplace, creditToken: token } = addresses;
    const items = [{ tokenId, amount: 1n, weight: 1 }];
    const order = describeOffer(owner.account, { kind: 'sell', items, startPriceWei: 700n, endPriceWei: 700n });
    const signature = await signLotOrder(order, { chainId: local.chain.id, marketplace, signer: owner.owner });
    const fill = encodeFill({ marketplace, order, signature, lots: 1n });
    expect(fill.value).toBe(0n);
    await buyer.act(encodeApproveToken({ token, spender: marketplace, amount: 700n }), fill);
    expect(await held(buyer.account, tokenId)).toBe(1n);
    expect(await credit(buyer.account)).toMatchObject({ balance: 0n, allowance: 0n });
  });
});

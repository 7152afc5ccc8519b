import { toFunctionSelector, parseEther } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, describe, expect, it } from 'vitest';
import { gameAssetsAbi } from '#contracts/abi/game-assets.ts';
import { playerAccountFactoryAbi } from '#contracts/abi/player-account-factory.ts';
import { encodeMint } from '#contracts/actions/encode-mint.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import { encodeExecute } from '#contracts/actions/encode-relay.ts';
import { encodeOpenSession, encodeRevokeSession } from '#contracts/actions/encode-session.ts';
import { encodeSetUsePrice, encodeUse } from '#contracts/actions/encode-use.ts';
import { encodeWithdrawFor } from '#contracts/actions/encode-withdraw.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { findFreeNonce } from '#contracts/actions/find-free-nonce.ts';
import { parseEvents } from '#contracts/actions/parse-events.ts';
import { predictImplementation } from '#contracts/actions/predict-player-account.ts';
import { signBatch } from '#contracts/actions/sign-batch.ts';
import type { Call } from '#contracts/actions/call.ts';
import { describeMint, farFuture, startStage } from '#test/contracts/player.ts';

const { local, addresses, newPlayer } = await startStage();

afterAll(() => local.stop());

describe('a player account', () => {
  it('stands where it was predicted without asking the chain', async () => {
    const player = newPlayer();
    const factory = { address: addresses.playerAccountFactory, abi: playerAccountFactoryAbi } as const;
    const onChain = await local.publicClient.readContract({
      ...factory,
      functionName: 'accountOf',
      args: [player.owner.address],
    });
    expect(onChain).toBe(player.account);
    const implementation = await local.publicClient.readContract({ ...factory, functionName: 'implementation' });
    expect(implementation).toBe(predictImplementation(addresses.playerAccountFactory));
  });

  it('finds the lowest nonce that is neither used nor in flight', async () => {
    const player = newPlayer();
    const options = { publicClient: local.publicClient, playerAccount: player.account };
    expect(await findFreeNonce(options)).toBe(0n);
    await player.mint({ title: 'uses nonce 0' });
    expect(await findFreeNonce(options)).toBe(1n);
    expect(await findFreeNonce({ ...options, inFlight: new Set([1n, 2n]) })).toBe(3n);
  });

  it('refuses a batch that was relayed before, and one that was altered', async () => {
    const player = newPlayer();
    await player.mint({ title: 'exists' });
    const calls: Call[] = [encodeMint({ ...describeMint('relayed twice'), to: player.account }, addresses.gameAssets)];
    const batch = await signBatch(
      { calls, nonce: 5n, deadline: farFuture },
      { chainId: local.chain.id, playerAccount: player.account, signer: player.owner },
    );
    const altered = { ...batch, calls: [{ ...batch.calls[0], to: addresses.marketplace } as Call] };
    await expect(local.send(encodeExecute(altered, player.account))).rejects.toMatchObject({
      code: 'chain.not-authorised',
    });
    await local.send(encodeExecute(batch, player.account));
    await expect(local.send(encodeExecute(batch, player.account))).rejects.toMatchObject({
      code: 'chain.nonce-used',
      message: 'Number 5 was used by an earlier action.',
    });
  });

  it('lets a session key do only what it was opened for, until it is revoked', async () => {
    const [player, creator] = [newPlayer(), newPlayer()];
    await local.send({ to: player.account, value: parseEther('1'), data: '0x' });
    const tokenId = await creator.mint({ title: 'tipped' });
    const key = privateKeyToAccount(generatePrivateKey());
    const selector = toFunctionSelector('pay(uint256,address,uint256,bytes32)');
    await player.act(
      encodeOpenSession({
        playerAccount: player.account,
        key: key.address,
        expiry: Number(farFuture),
        capWei: 100n,
        permissions: [{ to: addresses.royaltyGraph, selector }],
      }),
    );
    const relay = async (nonce: bigint, call: Call) => {
      const batch = await signBatch(
        { calls: [call], nonce, deadline: farFuture },
        { chainId: local.chain.id, playerAccount: player.account, signer: key },
      );
      return local.send(encodeExecute(batch, player.account));
    };
    const tip = (amountWei: bigint) =>
      encodePay({ royaltyGraph: addresses.royaltyGraph, nodeId: tokenId, amountWei, reason: 'tip' });
    const receipt = await relay(10n, tip(60n));
    expect(parseEvents(receipt.logs, addresses)).toMatchObject([{ eventName: 'Paid', args: { amount: 60n } }]);
    await expect(relay(11n, tip(41n))).rejects.toMatchObject({ code: 'chain.cap-exceeded' });
    await expect(relay(12n, { to: key.address, value: 1n, data: '0x' })).rejects.toMatchObject({
      code: 'chain.call-not-permitted',
    });
    await player.act(encodeRevokeSession({ playerAccount: player.account, key: key.address }));
    await expect(relay(13n, tip(1n))).rejects.toMatchObject({ code: 'chain.not-authorised' });
  });

  it('is paid for every use of its asset', async () => {
    const [creator, user] = [newPlayer(), newPlayer()];
    await local.send({ to: user.account, value: 1000n, data: '0x' });
    const tokenId = await creator.mint({ title: 'used' });
    await creator.act(encodeSetUsePrice({ gameAssets: addresses.gameAssets, tokenId, usePriceWei: 7n }));
    const usePriceWei = await local.publicClient.readContract({
      address: addresses.gameAssets,
      abi: gameAssetsAbi,
      functionName: 'usePriceOf',
      args: [tokenId],
    });
    await user.act(encodeUse({ gameAssets: addresses.gameAssets, tokenId, times: 3n, usePriceWei }));
    await local.send(encodeSettle({ royaltyGraph: addresses.royaltyGraph, nodeIds: [tokenId] }));
    await local.send(encodeWithdrawFor({ royaltyGraph: addresses.royaltyGraph, account: creator.account }));
    expect(await local.publicClient.getBalance({ address: creator.account })).toBe(21n);
  });

  it('can be the EIP-7702 delegate of an ordinary account that owns no coin', async () => {
    const person = privateKeyToAccount(generatePrivateKey());
    const [creator, { chain, publicClient, relayer }] = [newPlayer(), local];
    const delegate = predictImplementation(addresses.playerAccountFactory);
    const mint = encodeMint({ ...describeMint('by a delegate'), to: person.address }, addresses.gameAssets);
    const batch = await signBatch(
      { calls: [mint], nonce: 0n, deadline: farFuture },
      { chainId: chain.id, playerAccount: person.address, signer: person },
    );
    const authorization = await person.signAuthorization({ contractAddress: delegate, chainId: chain.id, nonce: 0 });
    const call = encodeExecute(batch, person.address);
    const hash = await relayer.sendTransaction({ ...call, authorizationList: [authorization] });
    const receipt = await publicClient.waitForTransactionReceipt({ hash });
    const generated = parseEvents(receipt.logs, addresses).find((event) => event.eventName === 'Generated');
    expect(generated?.args).toMatchObject({ creator: person.address, to: person.address });
    expect(await publicClient.getCode({ address: person.address })).toBe(`0xef0100${delegate.slice(2).toLowerCase()}`);
    await expect(local.send(call)).rejects.toMatchObject({ code: 'chain.nonce-used' });
    const stolen = await signBatch(
      { calls: [mint], nonce: 1n, deadline: farFuture },
      { chainId: chain.id, playerAccount: person.address, signer: creator.owner },
    );
    await expect(local.send(encodeExecute(stolen, person.address))).rejects.toMatchObject({
      code: 'chain.not-authorised',
    });
  });
});

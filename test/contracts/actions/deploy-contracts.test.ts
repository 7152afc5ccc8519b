import { createWalletClient, http } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployContracts, isDeployed } from '#contracts/actions/deploy-contracts.ts';
import type { ContractAddresses } from '#contracts/chains.ts';
import { devAccount, startLocalChain, type LocalChain } from '#test/contracts/local-chain.ts';

let local: LocalChain;
beforeAll(async () => {
  local = await startLocalChain();
});
afterAll(() => local.stop());

const nonceOf = (address: `0x${string}`) => local.publicClient.getTransactionCount({ address });

describe('deploying', () => {
  it('keeps known contracts and sends nothing when their code stands there', async () => {
    const options = { publicClient: local.publicClient, walletClient: local.relayer };
    const first = await deployContracts(options);
    expect(first.deployed).toBe(true);
    expect(await isDeployed(local.publicClient, first.addresses)).toBe(true);
    const before = await nonceOf(local.relayer.account.address);
    const second = await deployContracts({ ...options, known: first.addresses });
    expect(second).toEqual({ addresses: first.addresses, deployed: false });
    expect(await nonceOf(local.relayer.account.address)).toBe(before);
  });

  it('adds what an older deployment lacks and keeps the rest', async () => {
    const options = { publicClient: local.publicClient, walletClient: local.relayer };
    const { addresses } = await deployContracts(options);
    const { royaltyGraph, gameAssets, marketplace, playerAccountFactory } = addresses;
    const older = { royaltyGraph, gameAssets, marketplace, playerAccountFactory };
    const before = await nonceOf(local.relayer.account.address);
    const grown = await deployContracts({ ...options, known: older });
    expect(grown).toMatchObject({ addresses: older, deployed: true });
    expect(await nonceOf(local.relayer.account.address)).toBe(before + 3);
    expect(await isDeployed(local.publicClient, grown.addresses)).toBe(true);
    expect(await isDeployed(local.publicClient, { ...grown.addresses, dataPool: grown.addresses.tournament })).toBe(
      false,
    );
    const foreign = await deployContracts(options);
    const mixed = { ...grown.addresses, tournament: foreign.addresses.tournament };
    expect(await isDeployed(local.publicClient, mixed)).toBe(false);
  });

  it.each([1, 2, 3, 7])('goes on after a crash before transaction %i and sends nothing twice', async (reached) => {
    const { publicClient, relayer } = local;
    const before = await nonceOf(relayer.account.address);
    let plan: Partial<ContractAddresses> = {};
    let sent = 0;
    const dying = Object.assign(Object.create(relayer) as typeof relayer, {
      sendTransaction: (transaction: Parameters<typeof relayer.sendTransaction>[0]) => {
        sent += 1;
        if (sent > reached) throw new Error('the process ends here');
        return relayer.sendTransaction(transaction);
      },
    });
    const creditHolder = relayer.account.address;
    const onPlan = async (addresses: ContractAddresses) => void (plan = addresses);
    await expect(deployContracts({ publicClient, walletClient: dying, creditHolder, onPlan })).rejects.toThrow();
    const options = { publicClient, walletClient: relayer, creditHolder };
    const { addresses } = await deployContracts({ ...options, known: plan });
    expect(addresses).toEqual(plan);
    expect(await isDeployed(publicClient, addresses)).toBe(true);
    expect(await nonceOf(relayer.account.address)).toBe(before + 8);
    expect(await deployContracts({ ...options, known: addresses })).toEqual({ addresses, deployed: false });
  });

  it('makes a new graph when something else took the place that the old one expects the assets at', async () => {
    const { publicClient, relayer } = local;
    let plan: Partial<ContractAddresses> = {};
    const dying = Object.assign(Object.create(relayer) as typeof relayer, {
      sendTransaction: async (transaction: Parameters<typeof relayer.sendTransaction>[0]) => {
        const hash = await relayer.sendTransaction(transaction);
        await relayer.sendTransaction({ to: relayer.account.address, value: 1n });
        return hash;
      },
    });
    const onPlan = async (addresses: ContractAddresses) => void (plan = addresses);
    await expect(deployContracts({ publicClient, walletClient: dying, onPlan })).rejects.toMatchObject({
      code: 'chain.deploy-raced',
    });
    const { addresses } = await deployContracts({ publicClient, walletClient: relayer, known: plan });
    expect(addresses.royaltyGraph).not.toBe(plan.royaltyGraph);
    expect(await isDeployed(publicClient, addresses)).toBe(true);
  });

  it('deploys anew when other code or a foreign set stands at a known address', async () => {
    const options = { publicClient: local.publicClient, walletClient: local.relayer };
    const { addresses } = await deployContracts(options);
    const other = await deployContracts(options);
    const mixed = { ...addresses, royaltyGraph: other.addresses.royaltyGraph };
    expect(await isDeployed(local.publicClient, mixed)).toBe(false);
    const swapped = { ...addresses, marketplace: addresses.gameAssets };
    expect(await isDeployed(local.publicClient, swapped)).toBe(false);
    const again = await deployContracts({ ...options, known: swapped });
    expect(again.deployed).toBe(true);
    expect(again.addresses.marketplace).not.toBe(addresses.marketplace);
  });

  it('says so when the deploying account cannot pay', async () => {
    const poor = createWalletClient({
      chain: local.chain,
      transport: http(local.chain.rpcUrls.default.http[0]),
      account: devAccount(40),
    });
    await expect(deployContracts({ publicClient: local.publicClient, walletClient: poor })).rejects.toMatchObject({
      code: 'chain.insufficient-funds',
    });
  });

  it('says so when the chain does not answer', async () => {
    const unreachable = await startLocalChain();
    await unreachable.stop();
    const transport = http(unreachable.chain.rpcUrls.default.http[0], { retryCount: 0 });
    const walletClient = createWalletClient({ chain: unreachable.chain, transport, account: devAccount(0) });
    const publicClient = { ...unreachable.publicClient, getTransactionCount: walletClient.getChainId };
    await expect(
      deployContracts({ publicClient: publicClient as typeof unreachable.publicClient, walletClient }),
    ).rejects.toMatchObject({ code: 'chain.unreachable' });
  });
});

import fc from 'fast-check';
import { getAddress, pad, stringToHex, toHex, type Address } from 'viem';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { royaltyGraphAbi, royaltyGraphBytecode } from '#contracts/abi/royalty-graph.ts';
import { RoyaltyModel } from '#contracts/actions/royalty-model.ts';
import { nativeToken } from '#contracts/chains.ts';
import { startLocalChain, type LocalChain } from '#test/contracts/local-chain.ts';

const reason = stringToHex('test', { size: 32 });
const people: readonly Address[] = Array.from({ length: 6 }, (_, index) =>
  getAddress(pad(toHex(0x9000 + index), { size: 20 })),
);

type Step =
  | {
      readonly kind: 'add';
      readonly creator: number;
      readonly parents: readonly number[];
      readonly askedPpb: number;
      readonly crew: number;
    }
  | { readonly kind: 'addCrew'; readonly members: readonly { readonly account: number; readonly sharePpb: number }[] }
  | { readonly kind: 'pay' | 'payRoyalty'; readonly node: number; readonly amountWei: bigint }
  | { readonly kind: 'paySale'; readonly node: number; readonly seller: number; readonly amountWei: bigint }
  | { readonly kind: 'payMany'; readonly nodes: readonly number[]; readonly amountWei: bigint }
  | { readonly kind: 'deposit'; readonly account: number; readonly amountWei: bigint }
  | { readonly kind: 'settle'; readonly node: number }
  | { readonly kind: 'withdraw'; readonly account: number };

const person = fc.nat(people.length - 1);
const node = fc.nat(1000);
const amountWei = fc.oneof(fc.bigInt(1n, 1000n), fc.bigInt(1n, 10n ** 19n));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      creator: person,
      parents: fc.array(node, { maxLength: 4 }),
      askedPpb: fc.nat(200_000_000),
      crew: fc.nat(3),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('addCrew' as const),
      members: fc.array(fc.record({ account: person, sharePpb: fc.integer({ min: 1, max: 250_000_000 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('pay' as const, 'payRoyalty' as const), node, amountWei }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paySale' as const), node, seller: person, amountWei }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('payMany' as const),
      nodes: fc.array(node, { minLength: 1, maxLength: 4 }),
      amountWei,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deposit' as const), account: person, amountWei }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('settle' as const), node }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), account: person }) },
);

let local: LocalChain;
let graph: Address;
let untouched: `0x${string}`;

beforeAll(async () => {
  local = await startLocalChain();
  const writer = local.relayer.account.address;
  const hash = await local.relayer.deployContract({
    abi: royaltyGraphAbi,
    bytecode: royaltyGraphBytecode,
    args: [[writer]],
  });
  const receipt = await local.publicClient.waitForTransactionReceipt({ hash });
  graph = receipt.contractAddress ?? nativeToken;
  await local.testClient.setAutomine(false);
});
beforeEach(async () => {
  untouched = await local.testClient.snapshot();
});
afterAll(() => local.stop());

/** Applies a step to the model and says which contract call does the same; undefined when the model refuses it. */
function applyToModel(model: RoyaltyModel, action: Step) {
  const pick = (index: number) => (model.nodeCount === 0n ? 1n : 1n + (BigInt(index) % model.nodeCount));
  const at = (index: number) => people[index] ?? nativeToken;
  switch (action.kind) {
    case 'add': {
      const known = model.nodeCount === 0n ? [] : action.parents.map(pick);
      const parents = [...new Set(known)].sort((left, right) => (left < right ? -1 : 1));
      const crewId = Math.min(action.crew, crewsOf(model));
      try {
        model.add({ creator: at(action.creator), parents, askedPpb: BigInt(action.askedPpb), crewId });
      } catch {
        return {
          functionName: 'add',
          args: [at(action.creator), parents, BigInt(action.askedPpb), BigInt(crewId)],
          refused: true,
        } as const;
      }
      return {
        functionName: 'add',
        args: [at(action.creator), parents, BigInt(action.askedPpb), BigInt(crewId)],
      } as const;
    }
    case 'addCrew': {
      model.addCrew(
        action.members.map(({ account, sharePpb }) => ({ account: at(account), sharePpb: BigInt(sharePpb) })),
      );
      crewCounts.set(model, crewsOf(model) + 1);
      return {
        functionName: 'addCrew',
        args: [action.members.map(({ account, sharePpb }) => ({ account: at(account), share: sharePpb }))],
      } as const;
    }
    case 'pay':
    case 'payRoyalty': {
      if (model.nodeCount === 0n) return undefined;
      model[action.kind](pick(action.node), action.amountWei);
      return {
        functionName: action.kind,
        args: [pick(action.node), nativeToken, action.amountWei, reason],
        value: action.amountWei,
      } as const;
    }
    case 'paySale': {
      if (model.nodeCount === 0n) return undefined;
      model.paySale(pick(action.node), { seller: at(action.seller), priceWei: action.amountWei });
      return {
        functionName: 'paySale',
        args: [pick(action.node), nativeToken, action.amountWei, at(action.seller), reason],
        value: action.amountWei,
      } as const;
    }
    case 'payMany': {
      if (model.nodeCount === 0n) return undefined;
      const ids = action.nodes.map(pick);
      for (const id of ids) model.pay(id, action.amountWei);
      return {
        functionName: 'payMany',
        args: [ids, ids.map(() => action.amountWei), reason],
        value: action.amountWei * BigInt(ids.length),
      } as const;
    }
    case 'deposit': {
      model.deposit(at(action.account), action.amountWei);
      return {
        functionName: 'deposit',
        args: [at(action.account), nativeToken, action.amountWei],
        value: action.amountWei,
      } as const;
    }
    case 'settle': {
      if (model.nodeCount === 0n) return undefined;
      model.settle(pick(action.node));
      return { functionName: 'settle', args: [pick(action.node), nativeToken] } as const;
    }
    case 'withdraw': {
      if (model.withdraw(at(action.account)) === 0n) return undefined;
      return { functionName: 'withdrawFor', args: [at(action.account), nativeToken] } as const;
    }
  }
}

const crewCounts = new WeakMap<RoyaltyModel, number>();
function crewsOf(model: RoyaltyModel): number {
  return crewCounts.get(model) ?? 0;
}

/** Runs the steps on a fresh graph, all in one block, and returns the model that ran beside it. */
async function runOnBoth(steps: readonly Step[]): Promise<RoyaltyModel> {
  await local.testClient.revert({ id: untouched });
  untouched = await local.testClient.snapshot();
  const model = new RoyaltyModel();
  const sent: { readonly hash: `0x${string}`; readonly refused: boolean }[] = [];
  for (const action of steps) {
    const call = applyToModel(model, action);
    if (call === undefined) continue;
    const { refused = false, ...rest } = { refused: undefined, ...call };
    // The types of the six calls differ; each was built for its own function above.
    const hash = await local.relayer.writeContract({
      address: graph,
      abi: royaltyGraphAbi,
      gas: 450_000n,
      ...rest,
    } as Parameters<typeof local.relayer.writeContract>[0]);
    sent.push({ hash, refused: refused === true });
  }
  await local.testClient.mine({ blocks: 1 });
  for (const { hash, refused } of sent) {
    const receipt = await local.publicClient.getTransactionReceipt({ hash });
    expect(receipt.status).toBe(refused ? 'reverted' : 'success');
  }
  return model;
}

async function expectSameState(model: RoyaltyModel): Promise<void> {
  const contract = { address: graph, abi: royaltyGraphAbi } as const;
  const ids = Array.from({ length: Number(model.nodeCount) }, (_, index) => BigInt(index + 1));
  const reads = await local.publicClient.multicall({
    allowFailure: false,
    deployless: true,
    batchSize: 0,
    contracts: [
      ...people.map((account) => ({
        ...contract,
        functionName: 'balanceOf' as const,
        args: [account, nativeToken] as const,
      })),
      ...ids.map((id) => ({ ...contract, functionName: 'pending' as const, args: [id, nativeToken] as const })),
      ...ids.map((id) => ({ ...contract, functionName: 'node' as const, args: [id] as const })),
    ],
  });
  const expected = [
    ...people.map((account) => model.creditOf(account)),
    ...ids.map((id) => [model.waitingAt(id).direct, model.waitingAt(id).royalty]),
    ...ids.map((id) => ({ rate: Number(model.ratesOf(id).ratePpb), stack: Number(model.ratesOf(id).stackPpb) })),
  ];
  expect(reads).toMatchObject(expected);
}

describe('the royalty model', () => {
  it('agrees with the contract to the wei after any steps', { timeout: 120_000 }, async () => {
    const steps = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });
    await fc.assert(
      fc.asyncProperty(steps, async (actions) => expectSameState(await runOnBoth(actions))),
      { numRuns: 25, seed: 20_261_121, endOnFailure: true },
    );
  });
});

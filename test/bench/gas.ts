import { parseEther, size, type Address, type Hex, type TransactionReceipt } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { royaltyGraphAbi, royaltyGraphBytecode } from '#contracts/abi/royalty-graph.ts';
import { deployContracts } from '#contracts/actions/deploy-contracts.ts';
import { encodeApproveMarketplace } from '#contracts/actions/encode-approve-marketplace.ts';
import { encodeBuy } from '#contracts/actions/encode-buy.ts';
import { encodeMint } from '#contracts/actions/encode-mint.ts';
import { encodePay } from '#contracts/actions/encode-pay.ts';
import { encodeSettle } from '#contracts/actions/encode-settle.ts';
import { encodeWithdraw } from '#contracts/actions/encode-withdraw.ts';
import { signOrder } from '#contracts/actions/sign-order.ts';
import type { ContractAddresses } from '#contracts/chains.ts';
import { startLocalChain, type LocalChain } from '#test/contracts/local-chain.ts';
import { describeMint, farFuture, Player } from '#test/contracts/player.ts';
import { runForge, writeGas } from '#test/contracts/run-forge.ts';

/** A line of the table: our gas, what others take, and the most that we allow ourselves. */
interface Row {
  readonly call: string;
  readonly gas: number;
  readonly others?: string;
  readonly atMost?: number;
}

/** PUSH0 SLOAD PUSH1 1 ADD PUSH0 SSTORE STOP: adds one to its only slot. */
const counterCode = '0x5f546001015f5500';
const counterAddress = '0x00000000000000000000000000000000000c0de5';

/** Gas of the call alone: the receipt without the 21,000 base and the calldata. */
async function callGas(local: LocalChain, receipt: TransactionReceipt): Promise<number> {
  const { input } = await local.publicClient.getTransaction({ hash: receipt.transactionHash });
  return Number(receipt.gasUsed) - 21_000 - calldataGas(input);
}

function calldataGas(input: Hex): number {
  const zeros = (input.slice(2).match(/../g) ?? []).filter((byte) => byte === '00').length;
  return zeros * 4 + (size(input) - zeros) * 16;
}

/** Deploys a graph of its own, adds a line of descent and returns the address; the leaf is node `ancestors + 1`. */
async function deployLine(local: LocalChain, ancestors: number): Promise<Address> {
  const { relayer, publicClient } = local;
  const writer = relayer.account.address;
  const hash = await relayer.deployContract({ abi: royaltyGraphAbi, bytecode: royaltyGraphBytecode, args: [[writer]] });
  const { contractAddress: address } = await publicClient.waitForTransactionReceipt({ hash });
  if (address === null || address === undefined) throw new RangeError('The graph was not deployed.');
  for (let id = 0; id <= ancestors; id += 1) {
    const args = [writer, id === 0 ? [] : [BigInt(id)], 100_000_000n, 0n] as const;
    const added = await relayer.writeContract({ address, abi: royaltyGraphAbi, functionName: 'add', args });
    await publicClient.waitForTransactionReceipt({ hash: added });
  }
  return address;
}

async function benchPay(local: LocalChain): Promise<Row[]> {
  const others: Record<number, string> = {
    1: 'Story 100,428; thirdweb 83,257',
    8: 'Story 100,428; thirdweb 141,450',
    32: 'Story 100,428; thirdweb 341,016',
  };
  const rows: Row[] = [];
  for (const ancestors of [1, 8, 32, 256]) {
    const royaltyGraph = await deployLine(local, ancestors);
    const pay = encodePay({ royaltyGraph, nodeId: BigInt(ancestors + 1), amountWei: 10n ** 9n, reason: 'use' });
    const first = await callGas(local, await local.send(pay));
    const steady = await callGas(local, await local.send(pay));
    if (ancestors === 1) rows.push({ call: 'pay, the first ever', gas: first, others: 'Story 235,797' });
    rows.push({ call: `pay, ${ancestors} ancestors`, gas: steady, others: others[ancestors], atMost: 25_000 });
  }
  return rows;
}

async function benchMint(local: LocalChain, gameAssets: Address): Promise<Row[]> {
  const to = local.relayer.account.address;
  const mint = async (title: string, parents: readonly bigint[]) => {
    const ratePpb = parents.length > 1 ? 0 : 10_000_000;
    const request = { ...describeMint(title), to, parents, amount: 100n, ratePpb };
    return callGas(local, await local.send(encodeMint(request, gameAssets)));
  };
  await mint('the first ever', []);
  const original = await mint('original', []);
  const remix = await mint('remix', [2n]);
  for (let count = 4; count <= 9; count += 1) await mint(`parent ${count}`, []);
  const ofEight = await mint('remix of eight', [1n, 2n, 4n, 5n, 6n, 7n, 8n, 9n]);
  return [
    { call: 'mint with provenance', gas: original, others: 'thirdweb 144,229, no provenance', atMost: 125_000 },
    { call: 'remix of one', gas: remix, others: 'Story link alone 521,154', atMost: 150_000 },
    { call: 'remix of eight', gas: ofEight },
  ];
}

/** Sells node 3, a remix of node 2; the relayer is creator, then a second person resells. */
async function benchMarket(local: LocalChain, addresses: ContractAddresses): Promise<Row[]> {
  const { royaltyGraph, marketplace } = addresses;
  const signer = local.relayer.account;
  await local.send(encodeApproveMarketplace(addresses));
  const order = {
    maker: signer.address,
    tokenId: 3n,
    amount: 50n,
    priceWei: 10n ** 9n,
    start: 0n,
    end: farFuture,
    epoch: 0n,
    salt: 1n,
  };
  const signature = await signOrder(order, { chainId: local.chain.id, marketplace, signer });
  const buy = encodeBuy({ marketplace, order, signature, amount: 1n });
  const first = await callGas(local, await local.send(buy));
  const steady = await callGas(local, await local.send(buy));
  const resale = await benchResale(local, addresses);
  const settle = encodeSettle({ royaltyGraph, nodeIds: [2n, 3n] });
  await local.send(settle);
  await local.send(buy);
  const settled = await callGas(local, await local.send(settle));
  const withdraw = encodeWithdraw({ royaltyGraph, to: signer.address });
  return [
    { call: 'list', gas: 0, others: 'thirdweb 203,804; Seaport 0', atMost: 0 },
    { call: 'buy incl. royalty, first', gas: first },
    { call: 'buy incl. royalty, steady', gas: steady, others: 'Seaport 90-111k tx; thirdweb 141,450', atMost: 75_000 },
    { call: 'buy from a player account', gas: resale },
    { call: 'settle two nodes, steady', gas: settled },
    { call: 'withdraw', gas: await callGas(local, await local.send(withdraw)) },
  ];
}

async function benchResale(local: LocalChain, addresses: ContractAddresses): Promise<number> {
  const seller = newPlayer(local, addresses);
  const tokenId = await seller.mint({ title: 'sold by a player account' });
  const offer = await seller.list({ tokenId, priceWei: 10n ** 9n, amount: 5n });
  await local.send(encodeBuy({ ...offer, amount: 1n }));
  return callGas(local, await local.send(encodeBuy({ ...offer, amount: 1n })));
}

/** The others were measured with a call that raises a counter, so the rows with a limit do the same. */
async function benchSponsored(local: LocalChain, addresses: ContractAddresses): Promise<Row[]> {
  const player = newPlayer(local, addresses);
  await local.send({ to: player.account, value: parseEther('1'), data: '0x' });
  const raise = { to: counterAddress, value: 0n, data: '0x12345678' } as const;
  await local.testClient.setCode({ address: counterAddress, bytecode: counterCode });
  await local.send(raise);
  const tip = encodePay({ royaltyGraph: addresses.royaltyGraph, nodeId: 3n, amountWei: 1n, reason: 'tip' });
  const first = await player.act(raise);
  await player.act(raise);
  const next = await player.act(raise);
  const tipped = await player.act(tip);
  const guest = newPlayer(local, addresses);
  const minted = await guest.act(
    encodeMint({ ...describeMint('first action'), to: guest.account }, addresses.gameAssets),
    encodeApproveMarketplace(addresses),
  );
  return [
    { call: 'first sponsored action (tx)', gas: Number(first.gasUsed), others: 'ERC-4337 408,563', atMost: 130_000 },
    { call: 'next sponsored action (tx)', gas: Number(next.gasUsed), others: 'ERC-4337 103,840', atMost: 55_000 },
    { call: 'sponsored tip (tx)', gas: Number(tipped.gasUsed) },
    { call: 'guest: account + mint + approve (tx)', gas: Number(minted.gasUsed) },
  ];
}

function newPlayer(local: LocalChain, addresses: ContractAddresses): Player {
  return new Player({ owner: privateKeyToAccount(generatePrivateKey()), local, addresses });
}

function printTable(rows: readonly Row[]): void {
  const number = (value: number | undefined) => (value === undefined ? '' : value.toLocaleString('en'));
  console.log('Call gas (without 21,000 base and calldata) unless marked tx; everything cold.\n');
  console.log(`${'call'.padEnd(38)}${'ours'.padStart(9)}${'at most'.padStart(9)}  others`);
  for (const { call, gas, atMost, others = '' } of rows) {
    const verdict = atMost !== undefined && gas > atMost ? ' OVER' : '';
    console.log(`${call.padEnd(38)}${number(gas).padStart(9)}${number(atMost).padStart(9)}  ${others}${verdict}`);
  }
}

/** What others take for a verb, and the most that we allow ourselves; by the name that Gas.t.sol keeps it under. */
const anchors: Record<string, Omit<Row, 'call' | 'gas'>> = {
  'pay in coin, first': { others: 'Story 235,797' },
  'pay in coin, 1 ancestors': { others: 'Story 100,428; thirdweb 83,257', atMost: 25_000 },
  'pay in coin, 8 ancestors': { others: 'Story 100,428; thirdweb 141,450', atMost: 25_000 },
  'pay in coin, 32 ancestors': { others: 'Story 100,428; thirdweb 341,016', atMost: 25_000 },
  'pay in coin, 256 ancestors': { others: 'Story 100,428', atMost: 25_000 },
  'pay in a token, 1 ancestors': { others: 'Story 100,428', atMost: 35_000 },
  'pay in a token, 256 ancestors': { others: 'Story 100,428', atMost: 35_000 },
  'settle one hop, first': { others: 'Story transfer + claim 282,440' },
  'settle one hop, steady': { others: 'Story transfer + claim 128,531' },
  mint: { others: 'thirdweb 144,229, no provenance', atMost: 125_000 },
  'mint with a receipt': { others: 'thirdweb signed mint 318,712', atMost: 125_000 },
  'remix of one': { others: 'Story link alone 521,154', atMost: 150_000 },
  'buy, steady': { others: 'Seaport 90-111k tx; thirdweb 141,450', atMost: 75_000 },
  'lot of one, steady': { others: 'Seaport advanced 160,736 tx', atMost: 75_000 },
  cancel: { others: 'Seaport 41,250-58,422' },
  'create and first batch': { others: 'ERC-4337 408,563 tx' },
  'batch of the owner, steady': { others: 'ERC-4337 103,840 tx' },
};

/** Measures every verb in forge, keeps the figures for `npm test`, and checks that a payment is flat in the ancestors. */
async function benchSolidity(): Promise<Row[]> {
  const { gas } = await runForge({ matchPath: 'contracts/test/Gas*.t.sol' });
  await writeGas(gas);
  const rows = Object.values(gas).flatMap((group) => Object.entries(group));
  for (const kind of ['pay in coin', 'pay in a token']) {
    const flat = rows.filter(([name]) => name.startsWith(kind) && name.endsWith('ancestors')).map(([, cost]) => +cost);
    const spread = Math.max(...flat) - Math.min(...flat);
    if (flat.length !== 4 || spread > 200) throw new RangeError(`${kind}: ${flat.join(', ')} is not flat within 200.`);
  }
  return rows.map(([call, cost]) => ({ call, gas: Number(cost), ...anchors[call] }));
}

console.log('In forge (committed in contracts/test/gas, checked by npm test):');
const measured = await benchSolidity();
printTable(measured);
console.log('\nIn whole transactions on a local chain:');
const local = await startLocalChain();
try {
  const { addresses } = await deployContracts({ publicClient: local.publicClient, walletClient: local.relayer });
  const rows = [
    ...(await benchPay(local)),
    ...(await benchMint(local, addresses.gameAssets)),
    ...(await benchMarket(local, addresses)),
    ...(await benchSponsored(local, addresses)),
  ];
  printTable(rows);
  process.exitCode = [...measured, ...rows].some(({ gas, atMost }) => atMost !== undefined && gas > atMost) ? 1 : 0;
} finally {
  await local.stop();
}

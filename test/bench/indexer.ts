/**
 * How quick the event index is: `npm run bench:indexer`. Fills a local chain with payments, reads it all into an empty database
 * on disk, and times what a player waits for when one new event comes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { encodeFunctionData, stringToHex } from 'viem';
import { royaltyGraphAbi } from '#contracts/abi/royalty-graph.ts';
import { createEventIndex } from '#server/chain/event-index.ts';
import { openDatabase } from '#server/storage/database.ts';
import { openChainWorld, type ChainWorld } from '#test/server/chain/chain-world.ts';

const paymentsPerBlock = 500;
const blocks = 40;

/** Pays token 1 many times in one transaction. */
async function payMany(world: ChainWorld, count: number): Promise<void> {
  const { addresses, walletClient, publicClient } = world.parts.chain;
  const ids = Array.from({ length: count }, () => 1n);
  const args = [ids, ids, stringToHex('use', { size: 32 })] as const;
  const data = encodeFunctionData({ abi: royaltyGraphAbi, functionName: 'payMany', args });
  const to = addresses.royaltyGraph;
  const hash = await walletClient.sendTransaction({ to, value: BigInt(count), data, gas: 29_000_000n });
  await publicClient.waitForTransactionReceipt({ hash });
}

const world = await openChainWorld();
const folder = await mkdtemp(join(tmpdir(), 'worldloom-indexer-'));
try {
  const maker = await world.join('Maker', '1');
  await maker.mint({ title: 'paid' });
  for (let block = 0; block < blocks; block += 1) await payMany(world, paymentsPerBlock);
  const open = await openDatabase({ folder: join(folder, 'database') });
  const index = createEventIndex({ ...world.parts, database: open.database });
  const startedAt = performance.now();
  await index.catchUp();
  const seconds = (performance.now() - startedAt) / 1000;
  const events = (await index.read()).length;
  const waits: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    await payMany(world, 1);
    const askedAt = performance.now();
    await index.catchUp();
    waits.push(performance.now() - askedAt);
  }
  await index.close();
  await open.close();
  const median = waits.toSorted((left, right) => left - right)[waits.length / 2] ?? 0;
  const rows = [
    ['events read from an empty database on disk', String(events)],
    ['events a second', String(Math.round(events / seconds))],
    ['at least', '1000'],
    ['one new event, median', `${median.toFixed(0)} ms`],
  ];
  process.stdout.write(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
  for (const [what = '', value = ''] of rows) process.stdout.write(`${what.padEnd(44)} ${value}\n`);
  if (events / seconds < 1000) process.exitCode = 1;
} finally {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from 'viem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectChain } from '#server/chain/connect-chain.ts';
import { devAccount, startLocalChain, type LocalChain } from '#test/contracts/local-chain.ts';

let local: LocalChain;
let folder: string;

beforeAll(async () => {
  [local, folder] = await Promise.all([startLocalChain(), mkdtemp(join(tmpdir(), 'worldloom-connect-'))]);
});
afterAll(async () => {
  await local.stop();
  await rm(folder, { recursive: true, force: true });
});

it('remembers of a chain that was there before from which block on our contracts can have spoken', async () => {
  await local.testClient.mine({ blocks: 40 });
  const rpcUrl = local.chain.rpcUrls.default.http[0];
  const key = devAccount(1).getHdKey().privateKey;
  const options = { folder, rpcUrl, relayerKeys: [toHex(key ?? new Uint8Array(32))] };
  const first = await connectChain(options);
  expect(first).toMatchObject({ embedded: false, deployedNow: true, fromBlock: 40 });
  expect(first.addresses.creditToken).toBeUndefined();
  expect(JSON.parse(await readFile(join(folder, 'contracts-31337.json'), 'utf8'))).toEqual({
    ...first.addresses,
    block: 40,
  });
  const second = await connectChain(options);
  expect(second).toMatchObject({ deployedNow: false, fromBlock: 40, addresses: first.addresses });
  await Promise.all([first.close(), second.close()]);
});

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { openBrowser } from '#test/e2e/people.ts';
import { Stack } from '#test/e2e/stack.ts';
import { balanceOf, joinTrader, listFor, mintFor, type Trader } from '#test/e2e/trader.ts';
import { startKuboServer, type KuboServer } from '#test/server/ipfs/kubo-server.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

const price = 5n * weiPerCredit;

let kubo: KuboServer;
let stack: Stack;
let browser: Browser;
let [ada, bo] = [] as unknown as [Trader, Trader];
let tokenId = '';

beforeAll(async () => {
  kubo = await startKuboServer();
  stack = new Stack({ IPFS_API_URL: kubo.url });
  await stack.start();
  browser = await openBrowser();
  ada = await joinTrader(browser, { url: stack.url, name: 'Ada' });
  bo = await joinTrader(browser, { url: stack.url, name: 'Bo' });
  await bo.api('claimCredits', {});
  tokenId = await mintFor(ada, { title: 'Storm quay', copies: 5 });
  await listFor(ada, { tokenId, priceWei: price });
  await listFor(ada, { tokenId, priceWei: price });
});
afterAll(async () => {
  await browser?.close();
  await stack.dispose();
  await kubo.close();
});

const buttons = () => bo.page.getByTestId('listing').getByTestId('buy');
const owned = async () => BigInt((await bo.api('marketItem', { params: { tokenId } })).owned);

describe('outages', () => {
  it('IPFS is down: a level is not published and the page says why; once it is up, trying again publishes it', async () => {
    const { id } = await ada.api('createLevel', { body: { spec: sampleSpec('Kept draft'), seed: 3 } });
    await ada.page.goto(`${stack.url}/studio/#/level/${id}`);
    await ada.page.getByTestId('side-publish').click();
    kubo.isDown = true;
    await ada.page.getByTestId('publish').click();
    const problem = ada.page.getByTestId('publish-problem');
    await problem.waitFor({ timeout: 120_000 });
    expect(await problem.innerText()).toMatch(/IPFS/i);
    await ada.shoot('outage-ipfs');
    expect((await ada.api('readLevel', { params: { id } })).publication).toBeNull();
    kubo.isDown = false;
    await ada.page.getByTestId('publish').click();
    await ada.page.getByTestId('published').waitFor({ timeout: 120_000 });
  });

  it('the chain is down: buying says so and costs nothing; once it is up, buying works', async () => {
    await bo.page.goto(`${stack.url}/studio/#/market/${tokenId}`);
    await buttons().first().waitFor();
    const before = await balanceOf(bo);
    stack.pauseChain();
    try {
      await buttons().first().click();
      await bo.page
        .getByText(/chain does not answer/i)
        .first()
        .waitFor({ timeout: 120_000 });
      await bo.shoot('outage-chain');
    } finally {
      stack.resumeChain();
    }
    await expect.poll(() => balanceOf(bo), { timeout: 60_000 }).toBe(before);
    await bo.page.reload();
    await buttons().first().click();
    await expect.poll(() => balanceOf(bo), { timeout: 60_000 }).toBe(before - price);
    expect(await owned()).toBe(1n);
  });

  it('the server is killed with a purchase under way: after its return it is bought once or not at all, and never twice', async () => {
    await bo.page.reload();
    await buttons().first().waitFor();
    const before = await balanceOf(bo);
    const asked = bo.page.waitForRequest(/\/api\/relay$/);
    await buttons().first().click();
    await asked;
    await stack.kill();
    await stack.start();
    const paid = async () => before - (await balanceOf(bo));
    // What was kept before the end is sent again before the server says that it is ready.
    expect([0n, price]).toContain(await paid());
    if ((await paid()) === 0n) {
      await bo.page.reload();
      await buttons().first().click();
    }
    await expect.poll(paid, { timeout: 60_000 }).toBe(price);
    expect(await owned()).toBe(2n);
  });
});

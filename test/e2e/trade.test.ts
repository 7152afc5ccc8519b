import type { Browser, Locator } from 'playwright';
import type { PrivateKeyAccount } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weiPerCredit } from '#engine/protocol/credits.ts';
import { invite, openBrowser, type Person } from '#test/e2e/people.ts';
import { Stack } from '#test/e2e/stack.ts';
import { auctionFor, balanceOf, joinTrader, listFor, mintFor, type Trader } from '#test/e2e/trader.ts';
import { installWallet } from '#test/e2e/wallet.ts';

const credits = (count: number) => BigInt(count) * weiPerCredit;
/** Everybody gets so much once on the local chain. */
const welcome = credits(100);

const stack = new Stack();
let browser: Browser;
let [ada, bo, cy] = [] as unknown as [Trader, Trader, Trader];
let tokenId = '';
/** A twentieth of a resale, rounded up, goes to the maker. */
const royaltyOf = (price: bigint) => (price * 50_000_000n + 999_999_999n) / 1_000_000_000n;

beforeAll(async () => {
  await stack.start();
  browser = await openBrowser();
  ada = await joinTrader(browser, { url: stack.url, name: 'Ada' });
  bo = await joinTrader(browser, { url: stack.url, name: 'Bo' });
  cy = await joinTrader(browser, { url: stack.url, name: 'Cy' });
  for (const trader of [ada, bo, cy]) await trader.api('claimCredits', {});
  tokenId = await mintFor(ada, { title: 'Traded quay', copies: 8 });
});
afterAll(async () => {
  await browser?.close();
  await stack.dispose();
});

const visit = ({ page }: Person, path = `market/${tokenId}`) => page.goto(`${stack.url}/studio/#/${path}`);
/** The row of an offer by its price. */
const listingAt = ({ page }: Person, price: bigint): Locator =>
  page.getByTestId('listing').filter({ has: page.locator(`[data-testid="listing-price"][data-wei="${price}"]`) });
const buttonAt = (trader: Person, price: bigint) => listingAt(trader, price).getByTestId('buy');
/** What the newest transaction of this visit came to. */
const outcome = ({ page }: Person, status: 'in-block' | 'failed') =>
  page.locator(`[data-testid="transaction-status"][data-status="${status}"]`).first();
async function inviteWithWallet(name: string, key?: PrivateKeyAccount) {
  const person = await invite(browser, { name, size: { width: 1000, height: 760 } });
  const wallet = await installWallet(person.context, { name: 'Test wallet', chainId: ada.chain.chainId, key });
  return Object.assign(person, { wallet });
}
/** Sells one copy by hand on the page of the level. */
async function listByHand(trader: Trader, price: number): Promise<void> {
  await visit(trader);
  await trader.page.getByTestId('list-price').fill(String(price));
  await trader.page.getByTestId('list').click();
  await listingAt(trader, credits(price)).first().waitFor();
}

describe('three people trade', () => {
  it('Ada lists, Bo buys and lists his copy, Cy buys it from him: everybody has what they are owed, to the wei', async () => {
    await listByHand(ada, 12);
    await visit(bo);
    await buttonAt(bo, credits(12)).click();
    await outcome(bo, 'in-block').waitFor();
    await bo.page.getByTestId('owned').waitFor();
    expect(await balanceOf(bo)).toBe(welcome - credits(12));
    await listByHand(bo, 30);
    await visit(cy);
    await cy.shoot('trade-item');
    await buttonAt(cy, credits(30)).click();
    await outcome(cy, 'in-block').waitFor();
    expect(await balanceOf(cy)).toBe(welcome - credits(30));
    const royalty = royaltyOf(credits(30));
    expect((await ada.api('earnings', {})).withdrawableWei).toBe(String(credits(12) + royalty));
    expect((await bo.api('earnings', {})).withdrawableWei).toBe(String(credits(30) - royalty));
    for (const seller of [ada, bo]) {
      await visit(seller, 'earnings');
      await seller.page.getByTestId('withdraw').click();
    }
    // The page still shows what was sent before, so only the chain can tell that a withdrawal is through.
    const settled = { timeout: 30_000 };
    await expect.poll(() => balanceOf(ada), settled).toBe(welcome + credits(12) + royalty);
    await expect.poll(() => balanceOf(bo), settled).toBe(welcome - credits(12) + credits(30) - royalty);
  });

  it('a copy that two want is sold to one, and the other keeps the credits', async () => {
    const { orderHash } = await listFor(ada, { tokenId, priceWei: credits(7) });
    // Bo's page does not hear of the sale: what it saw first stays, or its next look would take the offer away.
    let seen: string | null = null;
    await bo.page.route(`**/api/market/${tokenId}`, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      if (seen === null && text.includes(orderHash)) seen = text;
      await route.fulfill({ response, body: seen ?? text });
    });
    await Promise.all([visit(bo), visit(cy)]);
    await Promise.all([buttonAt(bo, credits(7)).waitFor(), buttonAt(cy, credits(7)).waitFor()]);
    const before = [await balanceOf(bo), await balanceOf(cy)];
    await buttonAt(cy, credits(7)).click();
    await outcome(cy, 'in-block').waitFor();
    await buttonAt(bo, credits(7)).click();
    await outcome(bo, 'failed').getByText('sold already').waitFor();
    await bo.page.unrouteAll({ behavior: 'ignoreErrors' });
    expect([await balanceOf(bo), await balanceOf(cy)]).toEqual([before[0], (before[1] ?? 0n) - credits(7)]);
  });

  it('an offer that was taken back, or that is over, is refused with its reason', async () => {
    await listByHand(ada, 8);
    await visit(bo);
    await buttonAt(bo, credits(8)).waitFor();
    await listingAt(ada, credits(8)).getByTestId('cancel-listing').click();
    await outcome(ada, 'in-block').waitFor();
    const before = await balanceOf(bo);
    await buttonAt(bo, credits(8)).click();
    await outcome(bo, 'failed').getByText('cancelled').waitFor();
    const end = BigInt(Math.floor(Date.now() / 1000) + 15);
    const { orderHash } = await listFor(ada, { tokenId, priceWei: credits(9), end });
    const status = async () =>
      (await cy.api('marketItem', { params: { tokenId } })).listings.find((listing) => listing.orderHash === orderHash)
        ?.status;
    await expect.poll(status, { timeout: 60_000, interval: 500 }).toBe('expired');
    // A page that has not heard of it yet.
    await cy.page.route(`**/api/market/${tokenId}`, async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replaceAll(
        '"remaining":"0","status":"expired"',
        '"remaining":"1","status":"open"',
      );
      await route.fulfill({ response, body: text });
    });
    await visit(cy);
    await cy.page.reload();
    await buttonAt(cy, credits(9)).click();
    await outcome(cy, 'failed').waitFor();
    expect(await outcome(cy, 'failed').innerText()).toMatch(/end|over|expired/i);
    await cy.page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(await balanceOf(bo)).toBe(before);
  });

  it('somebody who cannot pay, or whose key is not here, is told so, and nothing is sent', async () => {
    await listFor(ada, { tokenId, priceWei: credits(5000) });
    await visit(bo);
    await bo.page.reload();
    const before = await balanceOf(bo);
    await buttonAt(bo, credits(5000)).click();
    await bo.page.getByText(/This costs 5,000 credits and you have/).waitFor();
    await listFor(ada, { tokenId, priceWei: credits(6) });
    await bo.page.evaluate((other) => localStorage.setItem('worldloom.owner', other), `0x${'7'.repeat(64)}`);
    await bo.page.reload();
    await buttonAt(bo, credits(6)).click();
    await bo.page.getByText('The key of your player account is not in this browser.').waitFor();
    await bo.page.evaluate((own) => localStorage.setItem('worldloom.owner', own), bo.secret);
    expect(await balanceOf(bo)).toBe(before);
    expect(await bo.page.getByTestId('transaction-status').count()).toBe(0);
  });

  it('the server is killed and comes back: offers stand, and the next one buys', async () => {
    const before = await balanceOf(cy);
    await stack.kill();
    await stack.start();
    await visit(cy);
    await cy.page.reload();
    await buttonAt(cy, credits(6)).click();
    await outcome(cy, 'in-block').waitFor();
    expect(await balanceOf(cy)).toBe(before - credits(6));
  });

  it('an auction goes to the higher bid, and the beaten one comes back', async () => {
    await visit(ada);
    await ada.page.reload();
    await ada.page.getByTestId('sell-way').getByText('Auction').click();
    await ada.page.getByTestId('lot-start').fill('3');
    await ada.page.getByTestId('offer-lot').click();
    await ada.page.getByTestId('lot').first().waitFor();
    for (const [bidder, bid] of [
      [bo, 4],
      [cy, 6],
    ] as const) {
      await visit(bidder);
      await bidder.page.reload();
      await bidder.page.getByTestId('bid-credits').fill(String(bid));
      await bidder.page.getByTestId('bid').click();
      await outcome(bidder, 'in-block').waitFor();
    }
    await bo.shoot('trade-auction');
    const { rows, withdrawableWei } = await bo.api('earnings', {});
    expect(rows.find(({ source }) => source === 'bid')).toMatchObject({ tokenId, amountWei: String(credits(4)) });
    expect(withdrawableWei).toBe(String(credits(4)));
  });

  it('a wallet signs for its player: what is refused is not sent, and another browser comes back to the same account', async () => {
    const dee = await inviteWithWallet('Dee');
    await dee.page.goto(`${stack.url}/studio/#/market/${tokenId}`);
    await dee.page.getByTestId('sign-in').click();
    await dee.page.getByTestId('sign-in-name').fill('Dee');
    await dee.page.getByTestId('sign-in-send').click();
    await dee.page.getByTestId('player-name').click();
    await dee.page.getByText('Connect Test wallet').click();
    await dee.page.getByText('Wallet connected').waitFor();
    await listFor(ada, { tokenId, priceWei: credits(11) });
    await dee.page.reload();
    dee.wallet.answer = 'reject';
    await buttonAt(dee, credits(11)).click();
    await dee.page.getByText('Test wallet did not sign.').waitFor();
    await dee.shoot('trade-wallet');
    expect(await dee.page.locator('[data-status="in-block"]').count()).toBe(0);
    dee.wallet.answer = 'sign';
    await buttonAt(dee, credits(11)).click();
    await outcome(dee, 'in-block').waitFor();
    await dee.page.getByTestId('owned').waitFor();
    await dee.context.close();
    const again = await inviteWithWallet('Dee elsewhere', dee.wallet.key);
    await again.page.goto(`${stack.url}/studio/#/market/${tokenId}`);
    await again.page.getByTestId('sign-in').click();
    await again.page.getByTestId('sign-in-wallet').click();
    await again.page.getByTestId('owned').waitFor();
    await again.context.close();
  });

  it('an offer in credit tokens is accepted by whoever holds a copy, and withdrawn to the unit', async () => {
    const eve = await joinTrader(browser, { url: stack.url, name: 'Eve' });
    await visit(eve);
    await eve.page.getByTestId('offer-credits').fill('9');
    await eve.page.getByTestId('make-offer').click();
    await eve.page.getByText('Your offer stands for three days').waitFor();
    expect(await eve.api('account', {})).toMatchObject({ creditTokenUnits: String(credits(9)), ledgerCredits: 91 });
    await visit(ada);
    await ada.page.reload();
    await ada.page.getByTestId('accept-offer').waitFor();
    await ada.shoot('trade-offer');
    await ada.page.getByTestId('accept-offer').click();
    await outcome(ada, 'in-block').getByText('to Eve').waitFor();
    await eve.page.reload();
    await eve.page.getByTestId('owned').waitFor();
    expect((await eve.api('account', {})).creditTokenUnits).toBe('0');
    expect((await ada.api('earnings', {})).withdrawableCreditUnits).toBe(String(credits(9)));
    await visit(ada, 'earnings');
    await ada.page.getByTestId('withdraw').click();
    const tokens = async () => (await ada.api('account', {})).creditTokenUnits;
    await expect.poll(tokens, { timeout: 30_000 }).toBe(String(credits(9)));
    await eve.context.close();
  });

  it('the maker asks for a price of play, which everybody sees', async () => {
    await visit(ada);
    await ada.page.getByTestId('use-credits').fill('2');
    await ada.page.getByTestId('set-use-price').click();
    await ada.page.locator(`[data-testid="use-price"][data-wei="${credits(2)}"]`).waitFor();
    await visit(bo);
    await bo.page.reload();
    await bo.page.locator(`[data-testid="use-price"][data-wei="${credits(2)}"]`).waitFor();
  });

  it('an auction that is over is fetched by its winner, and the seller is paid', async () => {
    const before = BigInt((await ada.api('earnings', {})).withdrawableWei);
    const end = BigInt(Math.floor(Date.now() / 1000) + 120);
    const { orderHash } = await auctionFor(ada, { tokenId, startWei: credits(2), end });
    const lot = cy.page.locator(`[data-testid="lot"][data-hash="${orderHash}"]`);
    await visit(cy);
    await cy.page.reload();
    await lot.getByTestId('bid-credits').fill('5');
    await lot.getByTestId('bid').click();
    await lot.getByText('you lead').waitFor();
    // A late bid keeps an auction open for five minutes more.
    await stack.forwardChain(310);
    await cy.page.reload();
    await lot.getByTestId('claim-lot').click();
    await lot.getByText('Sold').waitFor();
    const earned = async () => BigInt((await ada.api('earnings', {})).withdrawableWei) - before;
    await expect.poll(earned, { timeout: 30_000 }).toBe(credits(5));
  });

  it('no page complained', () => {
    const texts = [ada, bo, cy].flatMap(({ complaints }) => complaints);
    expect(texts.filter((text) => !/ERR_CONNECTION|WebSocket|Failed to load resource/.test(text))).toEqual([]);
  });
});

import type { Page } from 'playwright';

/** Signs in by name when the studio asks for it. */
async function signInIfAsked(page: Page, name: string): Promise<void> {
  const field = page.getByTestId('sign-in-name');
  const plan = page.getByTestId('plan-card').first();
  await field.or(plan).first().waitFor();
  if (!(await field.isVisible())) return;
  await field.fill(name);
  await page.getByTestId('sign-in-send').click();
}

/** Opens a tab on the right: details, proof or publish. */
async function openSide(page: Page, side: 'proof' | 'publish'): Promise<void> {
  await page.getByTestId(`side-${side}`).click();
}

/** From an empty studio to a planned level. */
export async function promptLevel(page: Page, wish: { url: string; name: string; prompt: string }): Promise<void> {
  await page.goto(`${wish.url}/studio/`);
  await page.getByTestId('prompt-input').fill(wish.prompt);
  await page.getByTestId('prompt-send').click();
  await signInIfAsked(page, wish.name);
  await page.getByTestId('plan-card').first().waitFor();
}

/** Changes the level by a sentence and waits for the difference in words. */
export async function editLevel(page: Page, instruction: string): Promise<string[]> {
  const before = await page.getByTestId('edit-diff').count();
  await page.getByTestId('edit-input').fill(instruction);
  await page.getByTestId('edit-send').click();
  await page.getByTestId('edit-diff').nth(before).waitFor();
  return page.getByTestId('edit-diff').allInnerTexts();
}

/** Lets the bot win the level and this browser run the proof again. */
export async function proveLevel(page: Page): Promise<void> {
  await openSide(page, 'proof');
  await page.getByTestId('verify').click();
  await page.getByTestId('certificate').waitFor();
  await page.locator('[data-testid="browser-proof"][data-holds="true"]').waitFor();
}

/** Publishes; answers with the content address of the package. */
export async function publishLevel(page: Page): Promise<string> {
  await openSide(page, 'publish');
  await page.getByTestId('publish').click();
  await page.getByTestId('published').waitFor({ timeout: 120_000 });
  return (await page.getByTestId('package-cid').innerText()).replace('ipfs://', '').trim();
}

/** Mints copies with the greatest royalty that the slider offers; answers with the token id. */
export async function mintLevel(page: Page, copies: number): Promise<string> {
  await page.getByTestId('mint-copies').fill(String(copies));
  await page.getByRole('slider', { name: /share/ }).focus();
  await page.keyboard.press('End');
  await page.getByTestId('mint').click();
  await page.getByTestId('list-price').waitFor();
  const link = await page.getByTestId('market-link').getAttribute('href');
  return link?.match(/\d+$/)?.[0] ?? '';
}

/** Offers copies for a price in credits. */
export async function listLevel(page: Page, offer: { credits: number; copies: number }): Promise<void> {
  await page.getByTestId('list-price').fill(String(offer.credits));
  await page.getByTestId('list-amount').fill(String(offer.copies));
  await page.getByTestId('list').click();
  await page.getByTestId('own-listing').first().waitFor();
}

/** Buys one copy of a token in the market. */
export async function buyLevel(page: Page, offer: { url: string; tokenId: string }): Promise<void> {
  await page.goto(`${offer.url}/studio/#/market/${offer.tokenId}`);
  await page.getByTestId('buy').first().click();
  await page.getByTestId('owned').waitFor();
}

/**
 * Pictures for people to look at: `npm run shots` starts a world of its own and writes test/e2e/shots/*.png, and the picture
 * of the README. `npm run shots -- worlds` draws the lobby's pictures of the starter worlds instead. Takes some minutes where a browser renders in software.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { enterLevel, invite, openBrowser, screens, shotsFolder, skipScene } from '#test/e2e/people.ts';
import { Stack } from '#test/e2e/stack.ts';
import { pictureWorlds } from '#test/e2e/world-pictures.ts';
import { promptLevel } from '#test/e2e/studio-steps.ts';

const pictures = fileURLToPath(new URL('../../assets/pictures/', import.meta.url));
const readmeWorld = 'world-lamplighters-quay';

type ScreenName = keyof typeof screens;

/** The start page and every world of the lobby, from its opening scene to the first step. */
async function shootGame(
  browser: Browser,
  visit: { url: string; screen: ScreenName; levels: readonly string[] },
): Promise<void> {
  const person = await invite(browser, { name: 'Robin', size: screens[visit.screen] });
  const { page, context } = person;
  await page.goto(visit.url);
  await page.waitForTimeout(8000);
  await person.shoot(`start-${visit.screen}`);
  for (const level of visit.levels) {
    await enterLevel(person, { url: visit.url, level });
    await page.waitForTimeout(1500);
    await person.shoot(`${level}-scene-${visit.screen}`);
    await skipScene(person);
    // The camera eases from the last shot to the player.
    await page.waitForTimeout(6000);
    await person.shoot(`${level}-${visit.screen}`);
  }
  await context.close();
}

/** The studio: empty, with a level, and the market. */
async function shootStudio(browser: Browser, visit: { url: string; screen: ScreenName }): Promise<void> {
  const person = await invite(browser, { name: 'Ada', size: screens[visit.screen] });
  const { page, context } = person;
  await page.goto(`${visit.url}/studio/`);
  await page.waitForTimeout(1500);
  await person.shoot(`studio-start-${visit.screen}`);
  const prompt = 'a foggy harbour town at dusk, ghosts steal the lanterns, bring back 8 before dawn';
  await promptLevel(page, { url: visit.url, name: 'Ada', prompt });
  await page.waitForTimeout(9000);
  await person.shoot(`studio-level-${visit.screen}`);
  await page.goto(`${visit.url}/studio/#/market`);
  await page.waitForTimeout(1500);
  await person.shoot(`market-${visit.screen}`);
  await context.close();
}

const stack = new Stack();
await stack.start();
const browser = await openBrowser();

async function shootAll(): Promise<void> {
  const answer = (await (await fetch(`${stack.url}/api/levels`)).json()) as { levels: { id: string }[] };
  const levels = answer.levels.map(({ id }) => id);
  await shootGame(browser, { url: stack.url, screen: 'desktop', levels });
  await shootStudio(browser, { url: stack.url, screen: 'desktop' });
  await shootGame(browser, { url: stack.url, screen: 'phone', levels: levels.slice(0, 2) });
  await shootStudio(browser, { url: stack.url, screen: 'phone' });
  mkdirSync(pictures, { recursive: true });
  copyFileSync(`${shotsFolder}${readmeWorld}-desktop.png`, `${pictures}world.png`);
  process.stdout.write(`Pictures are in ${shotsFolder}\n`);
}

try {
  if (process.argv.includes('worlds')) await pictureWorlds(browser, stack.url);
  else await shootAll();
} finally {
  await browser.close();
  await stack.dispose();
}

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import type {} from '#client/diagnostics.ts';
import { browserFlags, ensureBrowser } from '#test/ensure-browser.ts';

/** Where screenshots for people to look at are written; ignored by git. */
export const shotsFolder = fileURLToPath(new URL('shots/', import.meta.url));

/** A desktop and a phone, as look.md asks. */
export const screens = {
  desktop: { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
} as const;

/** Starts the one browser of a test. */
export async function openBrowser(): Promise<Browser> {
  mkdirSync(shotsFolder, { recursive: true });
  return chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags] });
}

/** Somebody with a browser profile of their own. */
export class Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the pages complained about. */
  readonly complaints: string[] = [];

  constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Writes a screenshot for people to look at. */
  async shoot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${shotsFolder}${name}.png`, timeout: 120_000 });
  }
}

/** Opens a profile for somebody. Small by default: software rendering is slow. */
export async function invite(
  browser: Browser,
  options: { name: string; size?: { width: number; height: number } },
): Promise<Person> {
  const context = await browser.newContext({
    viewport: options.size ?? screens.desktop,
    // Touch controls are for screens without a mouse.
    isMobile: options.size === screens.phone,
    hasTouch: options.size === screens.phone,
    reducedMotion: 'no-preference',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(60_000);
  return new Person(options.name, context, await context.newPage());
}

/** Opens a level's link, gives a name when it is asked for, and waits until the world is drawn. */
export async function enterLevel(person: Person, link: { url: string; level: string }): Promise<void> {
  const { page } = person;
  await page.goto(`${link.url}/?level=${link.level}`);
  const form = page.locator('form');
  await page.waitForFunction(() => window.__worldloom?.ready === true || document.querySelector('form') !== null);
  if ((await form.count()) > 0 && (await form.first().isVisible())) {
    const name = form.getByRole('textbox');
    if ((await name.count()) > 0) await name.first().fill(person.name);
    await form.getByRole('button').first().click();
  }
  await page.waitForFunction(() => window.__worldloom?.ready === true, null, { timeout: 120_000 });
}

/** Leaves the opening scene, so that the keys steer the body. */
export async function skipScene(person: Person): Promise<void> {
  await person.page.keyboard.press('Escape');
  await person.page.waitForFunction(() => window.__worldloom?.phase === 'playing');
}

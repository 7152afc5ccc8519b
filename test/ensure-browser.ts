import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Flags that make a headless Chromium render WebGL in software and stay off the network. */
export const browserFlags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a Chromium on this machine, or null. */
export function findBrowser(): string | null {
  const own = chromium.executablePath();
  return systemPaths.find((path) => existsSync(path)) ?? (own && existsSync(own) ? own : null);
}

/**
 * Path of a Chromium, installed first when there is none: by apt as root on Debian, else by Playwright's own installer.
 * Throws with what to do when neither works.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium on this machine: installing one for the browser tests.');
  const attempts: string[] = [];
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    attempts.push(
      tryRun('apt-get', ['update', '-qq']) +
        tryRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']),
    );
  }
  if (!findBrowser()) attempts.push(tryRun('npx', ['playwright', 'install', 'chromium']));
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    `The browser tests need Chromium and it could not be installed (${attempts.filter(Boolean).join('; ')}). ` +
      'Install it (Debian: "sudo apt-get install chromium"; elsewhere: "npx playwright install chromium") and run again.',
  );
}

function tryRun(command: string, parameters: readonly string[]): string {
  try {
    execFileSync(command, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return '';
  } catch (error) {
    return `${command} ${parameters[0] ?? ''}: ${error instanceof Error ? error.message.split('\n')[0] : 'failed'}`;
  }
}

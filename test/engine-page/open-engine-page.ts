import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';

import type {} from '#test/engine-page/entry.ts';
import type { FingerprintCase } from '#test/bench/engine/fingerprint.ts';
import { browserFlags, ensureBrowser } from '#test/ensure-browser.ts';
import type { GoldenRun } from '#test/golden/scenarios.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = fileURLToPath(new URL('entry.ts', import.meta.url));

/** The engine in a real Chromium, bundled as the client bundles it. */
export interface OpenEnginePage {
  fingerprint(one: FingerprintCase): Promise<string>;
  playScenarios(): Promise<Record<string, GoldenRun>>;
  close(): Promise<void>;
}

/** Bundles the engine, serves it on this machine and opens it in Chromium. Throws where there is no Chromium. */
export async function openEnginePage(): Promise<OpenEnginePage> {
  const code = await bundleEngine();
  const server = createServer((request, response) => {
    const isScript = request.url === '/engine.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? code : '<!doctype html><script type="module" src="/engine.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => 'enginePage' in globalThis);
  return {
    fingerprint: (one) => page.evaluate((given) => globalThis.enginePage.fingerprintLevel(given), one),
    playScenarios: () => page.evaluate(() => globalThis.enginePage.playScenarios()),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bundleEngine(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'engine' },
    },
  });
  const bundles = Array.isArray(result) ? result : [result];
  const chunk = bundles
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The engine was bundled into nothing.');
  return chunk.code;
}

/**
 * How quick the whole product is to come up: `npm run bench:stack`. Starts the server on an empty folder (the first time it
 * also builds the pages when they are stale), again on the same folder, and opens each page in a fresh browser profile.
 */
import { cpus, totalmem } from 'node:os';
import { enterLevel, invite, openBrowser } from '#test/e2e/people.ts';
import { Stack } from '#test/e2e/stack.ts';

interface Row {
  readonly what: string;
  readonly value: string;
}

const pages = [
  { name: 'lobby', path: '/', level: null },
  { name: 'studio', path: '/studio/', level: null },
  { name: 'play', path: '/', level: 'world-maple-hollow' },
] as const;

async function measurePages(url: string): Promise<Row[]> {
  const browser = await openBrowser();
  const rows: Row[] = [];
  for (const { name, path, level } of pages) {
    const person = await invite(browser, { name: 'Robin', size: { width: 640, height: 360 } });
    const sizes: Promise<number>[] = [];
    person.page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      const size = response.request().sizes();
      sizes.push(size.then(({ responseBodySize }) => responseBodySize).catch(() => 0));
    });
    const startedAt = performance.now();
    if (level === null) await person.page.goto(url + path);
    else await enterLevel(person, { url, level });
    const milliseconds = Math.round(performance.now() - startedAt);
    await person.page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    rows.push({ what: `${name}: JavaScript over the wire (gzip)`, value: `${Math.round(bytes / 1000)} kB` });
    rows.push({
      what: level === null ? `${name}: loaded` : `${name}: standing in the world`,
      value: `${milliseconds} ms`,
    });
    await person.context.close();
  }
  await browser.close();
  return rows;
}

const stack = new Stack();
try {
  const first = await stack.start();
  const stoppingAt = performance.now();
  await stack.stop();
  const stopMilliseconds = Math.round(performance.now() - stoppingAt);
  const second = await stack.start();
  const rows: Row[] = [
    { what: 'first start, empty folder', value: `${first.toFixed(1)} s` },
    { what: 'ctrl-C to ended', value: `${stopMilliseconds} ms` },
    { what: 'second start, same folder', value: `${second.toFixed(1)} s` },
    ...(await measurePages(stack.url)),
  ];
  process.stdout.write(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
  for (const { what, value } of rows) process.stdout.write(`${what.padEnd(44)} ${value}\n`);
} finally {
  await stack.dispose();
}

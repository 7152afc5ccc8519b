import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashWebSources } from '#server/web/source-hash.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'worldloom-sources-'));
  await mkdir(join(root, 'client/ui'), { recursive: true });
  await writeFile(join(root, 'client/ui/app.tsx'), 'one');
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('the hash of the web sources', () => {
  it('follows content and names, not times', async () => {
    const before = await hashWebSources(root);
    await utimes(join(root, 'client/ui/app.tsx'), 1, 1);
    expect(await hashWebSources(root)).toBe(before);
    await writeFile(join(root, 'client/ui/app.tsx'), 'two');
    const changed = await hashWebSources(root);
    expect(changed).not.toBe(before);
    await writeFile(join(root, 'client/more.ts'), '');
    expect(await hashWebSources(root)).not.toBe(changed);
  });

  it('does not look at the server', async () => {
    const before = await hashWebSources(root);
    await mkdir(join(root, 'server'));
    await writeFile(join(root, 'server/main.ts'), 'x');
    expect(await hashWebSources(root)).toBe(before);
  });
});

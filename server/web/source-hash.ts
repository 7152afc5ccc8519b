import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const sources = [
  'engine',
  'contracts/abi',
  'contracts/actions',
  'client',
  'studio',
  'vite.config.ts',
  'package-lock.json',
];

/** Hash of everything that the web build reads, so that a build is repeated exactly when it would differ. */
export async function hashWebSources(root: string): Promise<string> {
  const files: string[] = [];
  for (const source of sources) await collect(join(root, source), files);
  const hash = createHash('sha256');
  for (const file of files.toSorted())
    hash
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

async function collect(path: string, files: string[]): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    // Not a folder: a file, or nothing at all.
    await readFile(path).then(
      () => files.push(path),
      () => undefined,
    );
    return;
  }
  for (const entry of entries) {
    if (entry.isDirectory()) await collect(join(path, entry.name), files);
    else if (entry.isFile()) files.push(join(path, entry.name));
  }
}

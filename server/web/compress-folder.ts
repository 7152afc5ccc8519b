import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const worthCompressing = /\.(js|css|svg|json|wasm|html)$/;
const smallestBytes = 1024;

/** Lays a ".gz" beside every text file of a flat folder, so that serving it costs nothing. */
export async function compressFolder(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => worthCompressing.test(name));
  for (const name of names) {
    const content = await readFile(join(folder, name));
    if (content.length >= smallestBytes) await writeFile(join(folder, `${name}.gz`), await compress(content));
  }
}

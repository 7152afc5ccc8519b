import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BugError } from '#engine/errors.ts';
import { compressFolder } from '#server/web/compress-folder.ts';
import { hashWebSources } from '#server/web/source-hash.ts';

/** Whether a build was needed. */
export type WebBuild = 'fresh' | 'built';

/** Builds game and studio into `root`/dist unless what is there was made from the same sources. Throws BugError `start.web-build`. */
export async function buildWeb({ root, signal }: { root: string; signal: AbortSignal }): Promise<WebBuild> {
  const marker = join(root, 'dist', 'sources.sha256');
  const wanted = await hashWebSources(root);
  const built = await readFile(marker, 'utf8').catch(() => '');
  if (built === wanted && existsSync(join(root, 'dist/client/index.html'))) return 'fresh';
  await runVite({ root, signal });
  await compressFolder(join(root, 'dist', 'static'));
  // Written last: a build that was cut short is repeated.
  await writeFile(marker, wanted);
  return 'built';
}

function runVite({ root, signal }: { root: string; signal: AbortSignal }): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    // In a group of its own, so that ctrl-C reaches it through us and not twice.
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      signal,
    });
    let output = '';
    const keep = (chunk: Buffer) => (output = (output + chunk.toString('utf8')).slice(0, 4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(buildFailed(error.message)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(buildFailed(firstLines(output) || `it ended with ${code}`)),
    );
  });
}

/** What failed, without colours and the stack of the bundler. */
function firstLines(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '));
  return lines
    .slice(0, 8)
    .join(' ')
    .replace(/[. ]+$/, '');
}

function buildFailed(because: string): BugError {
  return new BugError(`The web pages could not be built: ${because}.`, {
    code: 'start.web-build',
    fix: 'Run "npm ci" again; if you changed the client or the studio, correct what the message names.',
  });
}

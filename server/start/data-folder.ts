import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '#engine/errors.ts';

/** A data folder that this process alone uses until it is released. */
export interface DataFolder {
  /** Absolute path. */
  readonly path: string;
  release(): Promise<void>;
}

const lockSchema = z.object({ pid: z.int().positive(), born: z.string() });

/** Makes the folder where absent and locks it. Throws InputError `start.data-folder` or `start.locked`. */
export async function claimDataFolder(path: string): Promise<DataFolder> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(path, error);
  }
  const lockFile = join(path, 'server.lock');
  await takeLock(lockFile, path);
  return { path, release: () => rm(lockFile, { force: true }) };
}

/** Reads a secret that the server made for itself, or makes it: a file that only its owner can read. */
export async function readOrMakeSecret(path: string): Promise<string> {
  try {
    const file = await open(path, 'wx', 0o600);
    const secret = randomBytes(32).toString('hex');
    await file.writeFile(secret);
    await file.sync();
    await file.close();
    return secret;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw notWritable(path, error);
  }
  const secret = (
    await readFile(path, 'utf8').catch((error: unknown) => Promise.reject(notWritable(path, error)))
  ).trim();
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw brokenState(path, 'it does not hold a secret of 64 hex digits');
}

/** Something on disk cannot be used; `details.path` is what would have to be set aside. */
export function brokenState(path: string, because: string): InputError {
  return new InputError(`The saved state in ${path} cannot be read: ${because}.`, {
    code: 'start.broken-state',
    fix: 'Restore it from a copy, or move it aside and start fresh with: npm start -- --set-aside',
    details: { path },
  });
}

/** Moves a broken file or folder next to itself; answers with its new path. */
export async function setAside(path: string): Promise<string> {
  const aside = `${path}.broken-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(path, aside);
  return aside;
}

async function takeLock(lockFile: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(lockFile, 'wx', 0o600);
      await file.writeFile(JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }));
      await file.close();
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw notWritable(lockFile, error);
    }
    const holder = await readHolder(lockFile);
    if (holder !== null) throw locked(folder, holder);
    // The server that made it is gone (power cut, kill -9): its lock means nothing.
    await rm(lockFile, { force: true });
  }
  throw locked(folder, 0);
}

/** Process id of the live server that holds a lock, else null. */
async function readHolder(lockFile: string): Promise<number | null> {
  const text = await readFile(lockFile, 'utf8').catch(() => '');
  const parsed = lockSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { pid, born } = parsed.data;
  return isAlive(pid) && bornAt(pid) === born ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** When a process started, as its system counts; process ids are used again, and this tells the two apart. Empty where unknown. */
function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22 of proc(5); the name in parentheses may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function locked(folder: string, pid: number): InputError {
  const holder = pid === 0 ? 'Another server' : `Another server (process ${pid})`;
  return new InputError(`${holder} uses the data folder ${folder}.`, {
    code: 'start.locked',
    fix: 'Stop that server, or start this one with a folder of its own: DATA_FOLDER=data-2 PORT=3001 npm start',
  });
}

function notWritable(path: string, cause: unknown): InputError {
  return new InputError(`${path} cannot be written (${String(codeOf(cause) ?? 'unknown reason')}).`, {
    code: 'start.data-folder',
    fix: 'Give yourself the permission to write there, or choose another place: DATA_FOLDER=/some/where npm start',
    cause,
  });
}

import { createServer } from 'node:net';
import { InputError } from '#engine/errors.ts';

/** Where to listen. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Throws a clear InputError (`start.port-used`, `start.port`) when nobody could listen there now. */
export async function checkPort(address: ListenAddress): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ ...address, exclusive: true }, resolve);
    });
  } catch (error) {
    throw listenError(address, error);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** What to tell people when listening failed. */
export function listenError({ host, port }: ListenAddress, cause: unknown): InputError {
  const reason = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (reason === 'EADDRINUSE') {
    return new InputError(`Port ${port} on ${host} is used by another program.`, {
      code: 'start.port-used',
      fix: `Stop that program (perhaps another Worldloom), or take another port: PORT=${port + 1} npm start`,
      cause,
    });
  }
  const sentences: Record<string, string> = {
    EACCES: `This user may not open port ${port}.`,
    EADDRNOTAVAIL: `This machine has no network address ${host}.`,
    ENOTFOUND: `The host name ${host} is not known.`,
  };
  return new InputError(sentences[String(reason)] ?? `Nobody can listen on ${host}:${port} (${String(reason)}).`, {
    code: 'start.port',
    fix: 'Choose another one: HOST=127.0.0.1 PORT=3001 npm start',
    cause,
  });
}

import { InputError } from '#engine/errors.ts';
import type { Player } from '#engine/protocol/api/shapes.ts';
import type { Players } from '#server/storage/players.ts';
import type { Sessions } from '#server/storage/sessions.ts';

/** A player and the token that proves it. */
export interface SignedIn {
  readonly token: string;
  readonly player: Player;
}

/** Who an Authorization header belongs to; null without one. Throws InputError `session.unknown` for a token that nobody has. */
export async function readBearer(
  header: string | undefined,
  { sessions, players }: { sessions: Sessions; players: Players },
): Promise<SignedIn | null> {
  if (header === undefined || header === '') return null;
  const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(header)?.[1];
  const playerId = token === undefined ? null : await sessions.findPlayerId(token);
  const player = playerId === null ? null : await players.read(playerId);
  if (token === undefined || player === null) {
    throw new InputError('This session is not known here.', {
      code: 'session.unknown',
      fix: 'Join again with your name or your wallet.',
    });
  }
  return { token, player };
}

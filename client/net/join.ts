import { Client, CloseCode, type Room } from '@colyseus/sdk';
import { type GameError, InputError, ProviderError } from '#engine/errors.ts';
import { encodeInputs } from '#engine/protocol/input-codec.ts';
import {
  inputMessage,
  leaveReasons,
  levelRoomName,
  serverMessageSchemas,
  snapshotMessage,
  type ClientMessages,
  type ServerMessages,
} from '#engine/protocol/messages.ts';
import { decodeSnapshot, type Snapshot } from '#engine/protocol/snapshot-codec.ts';
import { LevelRoomState } from '#engine/protocol/state.ts';
import { protocolVersion } from '#engine/protocol/version.ts';
import type { InputFrame } from '#engine/sim/types.ts';

/** Why the connection is not there, in words that a person can act on. */
export interface LeaveNotice {
  readonly code: number;
  readonly message: string;
  /** Whether joining again makes sense. */
  readonly retry: boolean;
}

/** What a room tells its player. */
export interface RoomListeners {
  onSnapshot(snapshot: Snapshot): void;
  onMessage<Kind extends keyof ServerMessages>(kind: Kind, payload: ServerMessages[Kind]): void;
  /** The state (who is here) changed. */
  onState(): void;
  /** The line is cut; the SDK tries to get it back. */
  onDrop(): void;
  /** The same seat is back; frames sent meanwhile may be lost. */
  onReconnect(): void;
  /** The seat is gone. */
  onLeave(notice: LeaveNotice): void;
}

/** A seat in a level room. */
export interface RoomLink {
  readonly state: LevelRoomState;
  readonly sessionId: string;
  readonly roomId: string;
  sendInputs(firstSequence: number, frames: readonly InputFrame[]): void;
  send<Kind extends keyof ClientMessages>(kind: Kind, payload: ClientMessages[Kind]): void;
  /** Gives the seat back; no listener is called after this. */
  leave(): void;
}

/** Joins a level's room. Throws InputError or ProviderError with the server's reason. */
export async function joinLevel(options: {
  levelId: string;
  token: string;
  listeners: RoomListeners;
  address?: string;
}): Promise<RoomLink> {
  const client = new Client(options.address ?? location.origin);
  client.auth.token = options.token;
  const room = await client
    .joinOrCreate<LevelRoomState>(
      levelRoomName,
      { protocol: protocolVersion, levelId: options.levelId },
      LevelRoomState,
    )
    .catch((cause: unknown) => {
      throw explainJoinFailure(cause);
    });
  // A drop within the first five seconds should be repaired too; the SDK waits that long by default.
  room.reconnection.minUptime = 0;
  room.reconnection.maxRetries = 8;
  room.reconnection.maxDelay = 4000;
  // Frames made while the line is down are sent again by number after the reconnect, so nothing is queued here.
  room.reconnection.maxEnqueuedMessages = 0;
  const stop = listen(room, options.listeners);
  return {
    get state() {
      return room.state;
    },
    sessionId: room.sessionId,
    roomId: room.roomId,
    sendInputs(firstSequence, frames) {
      if (room.connection.isOpen) room.sendBytes(inputMessage, encodeInputs(firstSequence, frames));
    },
    send(kind, payload) {
      if (room.connection.isOpen) room.send(kind, payload);
    },
    leave() {
      stop();
      void room.leave(true).catch(() => undefined);
    },
  };
}

function listen(room: Room<unknown, LevelRoomState>, listeners: RoomListeners): () => void {
  let stopped = false;
  room.onMessage(snapshotMessage, (bytes: Uint8Array) => listeners.onSnapshot(decodeSnapshot(bytes)));
  for (const kind of Object.keys(serverMessageSchemas) as (keyof ServerMessages)[]) {
    room.onMessage(kind, (payload: unknown) => {
      const parsed = serverMessageSchemas[kind].safeParse(payload);
      if (parsed.success) listeners.onMessage(kind, parsed.data as never);
    });
  }
  room.onStateChange(() => listeners.onState());
  room.onDrop(() => {
    if (!stopped) listeners.onDrop();
  });
  room.onReconnect(() => listeners.onReconnect());
  room.onLeave((code) => {
    if (!stopped) listeners.onLeave(explainLeave(code));
  });
  return () => {
    stopped = true;
    room.removeAllListeners();
  };
}

/** Puts a close code into words. */
export function explainLeave(code: number): LeaveNotice {
  const known = Object.values(leaveReasons).find((reason) => reason.code === code);
  // Colyseus closes with 4002 when one of its own handlers throws: joining again would do the same again.
  if (code === CloseCode.WITH_ERROR) {
    return { code, message: 'The world closed this connection because of an error on its side.', retry: false };
  }
  return known ?? { code, message: 'The connection to the world was lost.', retry: true };
}

/** Turns what the SDK throws into one of our errors; the server's own report arrives as JSON in the message. */
export function explainJoinFailure(cause: unknown): GameError {
  const message = cause instanceof Error ? cause.message : '';
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'ECONNREFUSED' || /fetch|network|offline|closed unexpectedly/i.test(message)) {
    return new ProviderError('The world server does not answer.', {
      code: 'net.unreachable',
      fix: 'Check the connection, then try again.',
      cause,
    });
  }
  if (message === '') {
    return new ProviderError('The world could not be joined.', {
      code: 'net.join',
      fix: 'Try again in a moment.',
      cause,
    });
  }
  return new InputError(message, {
    code: 'net.join',
    fix: 'Go back to the lobby and pick a level, or try again in a moment.',
    cause,
  });
}

import { matchMaker } from '@colyseus/core';
import { Client, type Room } from '@colyseus/sdk';
import { pino } from 'pino';
import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { encodeInputs } from '#engine/protocol/input-codec.ts';
import { inputMessage, levelRoomName, snapshotMessage, type ServerMessages } from '#engine/protocol/messages.ts';
import { decodeSnapshot, type Snapshot } from '#engine/protocol/snapshot-codec.ts';
import { LevelRoomState } from '#engine/protocol/state.ts';
import { protocolVersion } from '#engine/protocol/version.ts';
import { hashRun } from '#engine/sim/hash-run.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { idleInput, type InputFrame, type RunState } from '#engine/sim/types.ts';
import { createRateLimits } from '#server/auth/rate-limits.ts';
import type { Minds } from '#server/npc/minds.ts';
import type { RoomLevel, RoomServices, SavedRun } from '#server/rooms/room-services.ts';
import { createRooms } from '#server/rooms/world-room.ts';
import { listen } from '#server/start/http-server.ts';

/** A server with rooms alone; everything behind the rooms is a list that a test can read and write. */
export interface RoomWorld {
  readonly url: string;
  readonly services: RoomServices & { minds: Minds };
  readonly levels: Map<string, RoomLevel>;
  /** By "player level". */
  readonly runs: Map<string, SavedRun>;
  /** Credits by reward key. */
  readonly rewards: Map<string, number>;
  readonly counts: { plays: number; wins: number };
  readonly said: { playerId: string; text: string }[];
  /** A published level of somebody else, laid out. */
  addLevel(id: string, level: Partial<RoomLevel> & { spec: WorldSpec }): { level: Level; world: SimWorld };
  join(name: string, levelId: string): Promise<Guest>;
  close(): Promise<void>;
}

/** Starts the server; a token is "token-" and a player id. */
export async function startRoomWorld(): Promise<RoomWorld> {
  const levels = new Map<string, RoomLevel>();
  const runs = new Map<string, SavedRun>();
  const rewards = new Map<string, number>();
  const counts = { plays: 0, wins: 0 };
  const said: RoomWorld['said'] = [];
  const services: RoomWorld['services'] = {
    logger: pino({ level: 'silent' }),
    minds: { speak: async function* () {} },
    findPlayerByToken: async (token) => {
      const id = /^token-(.+)$/.exec(token)?.[1];
      return id ? { id, name: id, hue: 10 } : null;
    },
    readLevel: async (id) => levels.get(id) ?? null,
    countPlay: async () => {
      counts.plays += 1;
      return null;
    },
    recordWin: async () => void (counts.wins += 1),
    grantCredits: async ({ credits, key }) => {
      const granted = !rewards.has(key);
      if (granted) rewards.set(key, credits);
      return { granted, balance: [...rewards.values()].reduce((sum, each) => sum + each, 0) };
    },
    loadRun: async (playerId, levelId) => runs.get(`${playerId} ${levelId}`) ?? null,
    saveRun: ({ playerId, levelId, ...save }) => void runs.set(`${playerId} ${levelId}`, save),
    logChat: ({ playerId, text }) => void said.push({ playerId, text }),
  };
  const server = await listen({
    address: { host: '127.0.0.1', port: 0 },
    rooms: createRooms(services),
    scaling: {},
    limits: createRateLimits(() => performance.now()),
    mount: () => undefined,
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    services,
    levels,
    runs,
    rewards,
    counts,
    said,
    addLevel: (id, { spec, seed = 4, ...rest }) => {
      levels.set(id, { id, title: spec.title, ownerId: 'maker', published: true, spec, seed, ...rest });
      const level = compileLevel(spec, seed);
      return { level, world: prepareWorld(level) };
    },
    join: async (name, levelId) => Guest.join({ url, token: `token-${name}`, levelId }),
    close: () => server.close(),
  };
}

type Messages = { [Kind in keyof ServerMessages]: ServerMessages[Kind][] };

/** A real client in a room, which keeps everything that it was told. */
export class Guest {
  readonly room: Room<unknown, LevelRoomState>;
  readonly heard: Messages = { chat: [], emote: [], speech: [], run: [], reward: [], notice: [] };
  readonly snapshots: Snapshot[] = [];
  /** Close code, once the room let this client go for good. */
  left: number | null = null;
  reconnects = 0;
  sequence = 0;

  constructor(room: Room<unknown, LevelRoomState>) {
    this.room = room;
    room.reconnection.minUptime = 0;
    for (const kind of Object.keys(this.heard) as (keyof Messages)[]) {
      room.onMessage(kind, (message: never) => void this.heard[kind].push(message));
    }
    room.onMessage(snapshotMessage, (bytes: Uint8Array) => void this.snapshots.push(decodeSnapshot(bytes)));
    room.onLeave((code) => void (this.left = code));
    room.onReconnect(() => void (this.reconnects += 1));
  }

  /** Joins with a token; rejects with what the server said. */
  static async join(options: { url: string; token: string; levelId: string; rest?: object }): Promise<Guest> {
    const client = new Client(options.url);
    client.auth.token = options.token;
    const join = { protocol: protocolVersion, levelId: options.levelId, ...options.rest };
    return new Guest(await client.joinOrCreate(levelRoomName, join, LevelRoomState));
  }

  /** Number of this player in snapshots. */
  get index(): number {
    return this.room.state.players.get(this.room.sessionId)?.index ?? 0;
  }

  /** The run as the server last told it whole. */
  get run(): RunState | undefined {
    return structuredClone(this.heard.run.at(-1)?.run) as RunState | undefined;
  }

  /** The server's acknowledgement in the newest snapshot. */
  get acknowledged(): number {
    return this.snapshots.at(-1)?.ackSequence ?? 0;
  }

  /** Sends frames in packets of at most `perPacket`. */
  send(frames: readonly InputFrame[], perPacket = 30): void {
    for (let at = 0; at < frames.length; at += perPacket) {
      const packet = frames.slice(at, at + perPacket);
      this.room.sendBytes(inputMessage, encodeInputs(this.sequence + 1, packet));
      this.sequence += packet.length;
    }
  }

  /** The socket below, for what no proper client would send. */
  get socket(): { send(data: Uint8Array): void } {
    const { transport } = this.room.connection as unknown as { transport: { ws: { send(data: Uint8Array): void } } };
    return transport.ws;
  }

  /** Cuts the line from the server's side, without a word. */
  cut(): void {
    const client = matchMaker.getLocalRoomById(this.room.roomId)?.clients.getById(this.room.sessionId);
    (client?.ref as unknown as { terminate(): void } | undefined)?.terminate();
  }
}

/** Frames in which somebody walks; the heading turns a little in every one. */
export function walk(count: number, start = 0): InputFrame[] {
  return Array.from({ length: count }, (_, index) => ({
    ...idleInput,
    moveZ: 127,
    moveX: ((index + start) % 5) * 20,
    yaw: (1000 * (index + start)) % 65_536,
    pressed: index % 11 === 3 ? 1 : 0,
  }));
}

/** Hash of a fresh run (or the given one) after each of the frames. */
export function predict(
  world: SimWorld,
  frames: readonly InputFrame[],
  from?: RunState,
): { hashes: number[]; run: RunState } {
  const run = from ? structuredClone(from) : createRun(world);
  const hashes = frames.map((frame) => {
    stepRun(world, run, frame);
    return hashRun(run);
  });
  return { hashes, run };
}

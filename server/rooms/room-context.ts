import type { Client, Room } from '@colyseus/core';
import type { Level } from '#engine/level/level.ts';
import type { LevelRoomState } from '#engine/protocol/state.ts';
import { leaveReasons, type ServerMessages } from '#engine/protocol/messages.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { Body } from '#server/rooms/body.ts';
import type { LaneName } from '#server/rooms/lanes.ts';
import type { RoomLevel, RoomPlayer, RoomServices } from '#server/rooms/room-services.ts';

/** A client of a level room; `auth` is who the session belongs to. */
export type RoomClient = Client<{ auth: RoomPlayer; messages: ServerMessages }>;

/** What the plugins of a room share. */
export interface RoomContext {
  readonly services: RoomServices;
  readonly source: RoomLevel;
  readonly level: Level;
  readonly world: SimWorld;
  /** By session id. */
  readonly bodies: Map<string, Body>;
}

/** A level room as its plugins see it. */
export type PluginRoom = Room<{ state: LevelRoomState; client: RoomClient }> & { readonly context: RoomContext };

/**
 * Finds the body of a client if the lane lets one more message through; null when the message is to be ignored.
 * Tells the person once when they are too fast, and lets a flooding client go.
 */
export function admit(room: PluginRoom, client: RoomClient, lane: LaneName): Body | null {
  const body = room.context.bodies.get(client.sessionId);
  if (!body) return null;
  const verdict = body.lanes.take(lane, room.clock.currentTime);
  if (verdict === 'ok') return body;
  if (verdict === 'flood') {
    client.leave(leaveReasons.flood.code, leaveReasons.flood.message);
  } else if (body.lanes.isFirstRefusal(lane)) {
    client.send('notice', {
      code: 'room.too-fast',
      message: `That was too much ${lane} at once.`,
      fix: 'Wait a few seconds and go on.',
    });
  }
  return null;
}

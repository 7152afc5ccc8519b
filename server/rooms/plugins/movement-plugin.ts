import { RoomPlugin } from '@colyseus/core';
import { Counter, Histogram } from 'prom-client';
import { decodeInputs } from '#engine/protocol/input-codec.ts';
import { clientMessageSchemas, inputMessage, leaveReasons, snapshotMessage } from '#engine/protocol/messages.ts';
import { encodeSnapshot, type BodySnapshot } from '#engine/protocol/snapshot-codec.ts';
import { validate } from '@colyseus/core';
import type { RunEvent } from '#engine/sim/types.ts';
import type { Body } from '#server/rooms/body.ts';
import { admit, type PluginRoom, type RoomClient } from '#server/rooms/room-context.ts';

/** Snapshots go out every second tick: 15 a second. */
const ticksPerSnapshot = 2;
/** Others that one client is told of, nearest first. */
const visibleBodies = 50;
/** Bytes waiting in a socket before snapshots are left out, and before the client is let go. */
const skipBufferedBytes = 128 * 1024;
const dropBufferedBytes = 4 * 1024 * 1024;

const tickSeconds = new Histogram({
  name: 'worldloom_tick_seconds',
  help: 'Time that one tick of a room takes',
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1],
});
const damagedPackets = new Counter({
  name: 'worldloom_damaged_packets_total',
  help: 'Input packets that could not be read',
});
const overruns = new Counter({
  name: 'worldloom_input_overruns_total',
  help: 'Times that a client sent more play than time',
});
const skippedSnapshots = new Counter({
  name: 'worldloom_skipped_snapshots_total',
  help: 'Snapshots left out for slow clients',
});

/** What happened to one player in a tick. */
export interface BodyEvents {
  readonly body: Body;
  readonly events: readonly RunEvent[];
}

/** Plays everybody's inputs, one frame a tick, and tells each client what it sees. */
export class MovementPlugin extends RoomPlugin<PluginRoom> {
  #tick = 0;

  protected override messages = {
    resync: validate(clientMessageSchemas.resync, (client: RoomClient) => {
      if (admit(this.room, client, 'resync')) this.sendRun(client);
    }),
    restart: validate(clientMessageSchemas.restart, (client: RoomClient) => {
      const body = admit(this.room, client, 'restart');
      if (!body) return;
      body.restart(this.room.context.world);
      body.view.status = body.run.status;
      body.view.score = 0;
      this.sendRun(client);
    }),
  };

  /** Starts listening for input packets. */
  attach(): void {
    this.room.onMessageBytes(inputMessage, (client: RoomClient, bytes: Uint8Array) => this.#receive(client, bytes));
  }

  /** Sends the whole own run, with the last input that it includes. */
  sendRun(client: RoomClient): void {
    const body = this.room.context.bodies.get(client.sessionId);
    if (!body) return;
    body.dropQueue();
    client.send('run', { ackSequence: body.ackSequence, run: body.run });
  }

  /** One tick of the room; returns what happened to whom. */
  tick(): BodyEvents[] {
    const stopTimer = tickSeconds.startTimer();
    this.#tick += 1;
    const { bodies, world } = this.room.context;
    const happened: BodyEvents[] = [];
    for (const body of bodies.values()) {
      const events = body.advance(world);
      if (events.length > 0) happened.push({ body, events });
    }
    if (this.#tick % ticksPerSnapshot === 0) this.#sendSnapshots();
    stopTimer();
    return happened;
  }

  #receive(client: RoomClient, bytes: Uint8Array): void {
    const body = admit(this.room, client, 'input');
    if (!body) return;
    try {
      const { firstSequence, frames } = decodeInputs(bytes);
      if (body.queue(firstSequence, frames) === 'overrun') {
        overruns.inc();
        this.sendRun(client);
      }
    } catch {
      damagedPackets.inc();
      client.leave(leaveReasons.badInput.code, leaveReasons.badInput.message);
    }
  }

  #sendSnapshots(): void {
    const { bodies } = this.room.context;
    const all = [...bodies.values()].filter((body) => body.view.connected).map((body) => body.snapshot());
    for (const client of this.room.clients) {
      const body = bodies.get(client.sessionId);
      if (!body || !this.#canReceive(client)) continue;
      const bytes = encodeSnapshot({
        worldTick: this.#tick,
        ackSequence: body.ackSequence,
        ownHash: body.hash(),
        bodies: nearestOthers(all, body),
      });
      client.sendBytes(snapshotMessage, bytes);
    }
  }

  #canReceive(client: RoomClient): boolean {
    const buffered = 'bufferedAmount' in client.ref ? Number(client.ref.bufferedAmount) : 0;
    if (buffered > dropBufferedBytes) client.leave(leaveReasons.slow.code, leaveReasons.slow.message);
    if (buffered > skipBufferedBytes) skippedSnapshots.inc();
    return buffered <= skipBufferedBytes;
  }
}

function nearestOthers(all: readonly BodySnapshot[], own: Body): readonly BodySnapshot[] {
  const others = all.filter((body) => body.index !== own.view.index);
  if (others.length <= visibleBodies) return others;
  const { x, z } = own.run.position;
  const distance = (body: BodySnapshot) => (body.x - x) * (body.x - x) + (body.z - z) * (body.z - z);
  return others.sort((a, b) => distance(a) - distance(b)).slice(0, visibleBodies);
}

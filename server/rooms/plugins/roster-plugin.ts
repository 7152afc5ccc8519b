import { RoomPlugin } from '@colyseus/core';
import { leaveReasons } from '#engine/protocol/messages.ts';
import { PlayerView } from '#engine/protocol/state.ts';
import { createRun } from '#engine/sim/step.ts';
import { restoreRun } from '#server/rooms/restore-run.ts';
import { Body } from '#server/rooms/body.ts';
import type { PluginRoom, RoomClient } from '#server/rooms/room-context.ts';
import type { RoomPlayer } from '#server/rooms/room-services.ts';

/** Ticks between two looks at who is to be saved. */
const ticksPerSave = 15;

/** Who is in the room, and the saves that bring them back to the same place. */
export class RosterPlugin extends RoomPlugin<PluginRoom> {
  #nextIndex = 1;
  #ticks = 0;

  /** Lets a player in, where they left off when the level is still the same. A second window replaces the first. */
  async join(client: RoomClient, player: RoomPlayer): Promise<void> {
    const { services, source, level, world, bodies } = this.room.context;
    this.#replaceOlder(client, player);
    const saved = await services.loadRun(player.id, source.id);
    const run = (saved && saved.layoutHash === level.layoutHash && restoreRun(saved.run)) || createRun(world);
    const view = new PlayerView().assign({
      playerId: player.id,
      index: this.#nextIndex,
      name: player.name,
      hue: player.hue,
      status: run.status,
      score: run.score,
    });
    this.#nextIndex = (this.#nextIndex % 65_000) + 1;
    this.room.state.players.set(client.sessionId, view);
    bodies.set(client.sessionId, new Body(player.id, view, run));
    const credits = await services.countPlay({ levelId: source.id, playerId: player.id });
    if (credits !== null && credits > 0) client.send('notice', paidToday(credits));
  }

  /** Shows others whether somebody's connection is there. */
  setConnected(sessionId: string, presence: 'here' | 'away'): void {
    const body = this.room.context.bodies.get(sessionId);
    if (!body) return;
    body.view.connected = presence === 'here';
    body.dropQueue();
  }

  /** Saves and removes a player. */
  leave(sessionId: string): void {
    const body = this.room.context.bodies.get(sessionId);
    if (body) this.#save(body);
    this.room.context.bodies.delete(sessionId);
    this.room.state.players.delete(sessionId);
  }

  /** Queues saves of those who moved, twice a second; the store writes them in batches off the tick. */
  saveSome(): void {
    this.#ticks += 1;
    if (this.#ticks % ticksPerSave === 0) this.saveAll();
  }

  /** Queues a save of everybody who moved since the last one. */
  saveAll(): void {
    for (const body of this.room.context.bodies.values()) if (body.unsaved) this.#save(body);
  }

  #save(body: Body): void {
    const { services, source, level } = this.room.context;
    body.unsaved = false;
    services.saveRun({
      playerId: body.playerId,
      levelId: source.id,
      layoutHash: level.layoutHash,
      run: structuredClone(body.run),
    });
  }

  #replaceOlder(client: RoomClient, player: RoomPlayer): void {
    for (const [sessionId, body] of this.room.context.bodies) {
      if (body.playerId !== player.id || sessionId === client.sessionId) continue;
      const older = this.room.clients.get(sessionId);
      this.leave(sessionId);
      older?.leave(leaveReasons.replaced.code, leaveReasons.replaced.message);
    }
  }
}

/** Tells a player what a day in a level cost. */
function paidToday(credits: number) {
  return {
    code: 'use.paid',
    message: `Playing here today cost ${credits} ${credits === 1 ? 'credit' : 'credits'}.`,
    fix: 'It goes to the maker and to everyone whose work this level builds on.',
  };
}

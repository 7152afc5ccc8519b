import { CloseCode, Room, ServerError, defineRoom, definePlugins } from '@colyseus/core';
import { BugError } from '#engine/errors.ts';
import { compileLevel } from '#engine/level/compile.ts';
import { joinOptionsSchema, leaveReasons, levelRoomName } from '#engine/protocol/messages.ts';
import { LevelRoomState } from '#engine/protocol/state.ts';
import { protocolVersion } from '#engine/protocol/version.ts';
import { prepareWorld } from '#engine/sim/step.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import { installFrameCopies } from '#server/rooms/copy-frames.ts';
import { ChatPlugin } from '#server/rooms/plugins/chat-plugin.ts';
import { MovementPlugin } from '#server/rooms/plugins/movement-plugin.ts';
import { NpcPlugin } from '#server/rooms/plugins/npc-plugin.ts';
import { RewardPlugin } from '#server/rooms/plugins/reward-plugin.ts';
import { RosterPlugin } from '#server/rooms/plugins/roster-plugin.ts';
import type { RoomClient, RoomContext } from '#server/rooms/room-context.ts';
import type { RoomPlayer, RoomServices } from '#server/rooms/room-services.ts';

/** Seconds that a dropped player's place in the room is kept; the run itself is kept in the database. */
const reconnectSeconds = 20;
/** Close codes of those whom the room or the framework let go for what they did. */
const seatlessCodes: ReadonlySet<number> = new Set([
  CloseCode.WITH_ERROR,
  ...Object.values(leaveReasons).map(({ code }) => code),
]);

/** Makes the rooms of this server: one instance of "level" per level that somebody plays. */
export function createRooms(services: RoomServices) {
  installFrameCopies();
  return { [levelRoomName]: defineRoom(createWorldRoom(services)).filterBy(['levelId']) };
}

/** The room class over its services. It only orders the calls; behaviour lives in the plugins. */
export function createWorldRoom(services: RoomServices) {
  return class WorldRoom extends Room<{ state: LevelRoomState; client: RoomClient }> {
    override state = new LevelRoomState();
    override maxClients = 200;
    override patchRate = 100;
    override maxMessagesPerSecond = 240;
    override plugins = definePlugins({
      roster: new RosterPlugin(),
      movement: new MovementPlugin(),
      rewards: new RewardPlugin(),
      chat: new ChatPlugin(),
      npc: new NpcPlugin(),
    });
    #context: RoomContext | null = null;

    static override async onAuth(token: string, options: unknown): Promise<RoomPlayer> {
      const parsed = joinOptionsSchema.safeParse(options);
      if (!parsed.success) throw new ServerError(400, 'The join request has an unknown shape. Reload the page.');
      if (parsed.data.protocol !== protocolVersion)
        throw new ServerError(426, 'A newer version is out. Reload the page.');
      const player = token ? await services.findPlayerByToken(token) : null;
      if (!player) throw new ServerError(401, 'You are signed out. Enter a name to play.');
      const level = await services.readLevel(parsed.data.levelId);
      if (!level || (!level.published && level.ownerId !== player.id)) {
        throw new ServerError(404, 'This level does not exist or is not published yet.');
      }
      return player;
    }

    /** What the plugins share; throws BugError before `onCreate` has finished. */
    get context(): RoomContext {
      if (!this.#context) throw new BugError('The room is not ready.', { code: 'bug.room', fix: 'Join again.' });
      return this.#context;
    }

    override async onCreate(options: { levelId: string }): Promise<void> {
      const source = await services.readLevel(options.levelId);
      if (!source) throw new ServerError(404, 'This level does not exist.');
      const level = compileLevel(source.spec, source.seed);
      this.#context = { services, source, level, world: prepareWorld(level), bodies: new Map() };
      if (level.players !== undefined) this.maxClients = level.players;
      this.state.levelId = source.id;
      this.state.title = source.title;
      this.plugins.movement.attach();
      this.setFixedTimestep(() => this.#tick(), ticksPerSecond);
    }

    override async onJoin(client: RoomClient): Promise<void> {
      const player = client.auth;
      if (!player) throw new ServerError(401, 'You are signed out. Enter a name to play.');
      await this.plugins.roster.join(client, player);
      this.plugins.movement.sendRun(client);
    }

    override onDrop(client: RoomClient, code: number): void {
      // Whom the room itself let go has no seat to come back to.
      if (seatlessCodes.has(code)) return;
      this.plugins.roster.setConnected(client.sessionId, 'away');
      this.allowReconnection(client, reconnectSeconds).catch(() => {
        services.logger.debug({ sessionId: client.sessionId }, 'did not come back');
      });
    }

    override onReconnect(client: RoomClient): void {
      this.plugins.roster.setConnected(client.sessionId, 'here');
      this.plugins.movement.sendRun(client);
    }

    override onLeave(client: RoomClient): void {
      this.plugins.npc.hushFor(client.sessionId);
      this.plugins.roster.leave(client.sessionId);
    }

    override onBeforeShutdown(): void {
      this.plugins.roster.saveAll();
      // Also gives up the seats that are kept for dropped players: the server must not wait for them.
      this.disconnect(leaveReasons.restarting.code).catch((error: unknown) => {
        services.logger.error({ err: error }, 'a room did not close');
      });
    }

    override onDispose(): void {
      this.plugins.roster.saveAll();
    }

    override onUncaughtException(error: Error, method: string): void {
      services.logger.error({ err: error, method, levelId: this.state.levelId }, 'a room failed but goes on');
    }

    #tick(): void {
      for (const { body, events } of this.plugins.movement.tick()) this.plugins.rewards.apply(body, events);
      this.plugins.roster.saveSome();
    }
  };
}

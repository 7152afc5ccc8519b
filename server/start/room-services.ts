import type { RoomServices } from '#server/rooms/room-services.ts';
import type { Services } from '#server/services.ts';

/** What rooms see of the rest of the server. */
export function createRoomServices(services: Services): RoomServices {
  const { logger, minds, sessions, players, levels, ledger, runSaves, chatLog, wins } = services;
  return {
    logger,
    minds,
    findPlayerByToken: async (token) => {
      const id = await sessions.findPlayerId(token);
      return id === null ? null : players.read(id);
    },
    readLevel: async (id) => {
      const level = await levels.read(id);
      return level === null ? null : { ...level, published: level.status === 'published' };
    },
    countPlay: async (levelId) => void (await levels.countPlay(levelId)),
    recordWin: async (win) => {
      await levels.countWin(win.levelId);
      await wins.record(win);
    },
    grantCredits: async (grant) => {
      const { written, balance } = await ledger.append(grant);
      return { granted: written, balance };
    },
    loadRun: (playerId, levelId) => runSaves.read(playerId, levelId),
    saveRun: (save) => runSaves.put(save),
    logChat: (line) => {
      chatLog.append(line).catch((error: unknown) => logger.error({ err: error }, 'A chat line could not be kept'));
    },
  };
}

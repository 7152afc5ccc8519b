import type { RoomServices } from '#server/rooms/room-services.ts';
import type { Services } from '#server/services.ts';

/** What rooms see of the rest of the server. */
export function createRoomServices(services: Services): RoomServices {
  const { logger, minds, sessions, players, levels, ledger, runSaves, chatLog, wins, keepsakes } = services;
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
    countPlay: async ({ levelId, playerId }) => {
      await levels.countPlay(levelId);
      // Whatever keeps the chain side from counting, the door stays open.
      return countUse(services, { levelId, playerId }).catch((error: unknown) => {
        logger.warn({ err: error, levelId }, 'a use was not counted');
        return null;
      });
    },
    recordWin: async (win) => {
      await levels.countWin(win.levelId);
      await wins.record(win);
      const level = await levels.read(win.levelId);
      if (level && level.status === 'published' && level.ownerId !== win.playerId) {
        await keepsakes.grant({ ...win, title: level.title });
      }
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

/** Charges for playing a minted level of somebody else. */
async function countUse(
  { levels, players, chain }: Services,
  { levelId, playerId }: { levelId: string; playerId: string },
): Promise<number | null> {
  const [level, player] = await Promise.all([levels.read(levelId), players.read(playerId)]);
  if (!level || !player || level.tokenId === null || level.ownerId === playerId) return null;
  return chain.useFees.count(player, level.tokenId);
}

import { InputError } from '#engine/errors.ts';
import { prepareKeepsake } from '#server/chain/prepare-keepsake.ts';
import { readParameter, requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';

/** Things that players won: theirs here first, on chain when they want. */
export function keepsakeRoutes({ chain, pins, levels, keepsakes }: Services): Handlers {
  return {
    keepsakes: async (request) => {
      const rows = await keepsakes.list(requireSignedIn(request).player.id);
      return {
        keepsakes: rows.map(({ id, levelId, title, ticks, tokenId, createdAt }) => ({
          id,
          levelId,
          title,
          ticks,
          tokenId,
          wonAt: createdAt.getTime(),
        })),
      };
    },
    claimKeepsake: async (request) => {
      const { player } = requireSignedIn(request);
      const id = readParameter(request, 'id');
      const keepsake = await keepsakes.read(id);
      if (!keepsake || keepsake.playerId !== player.id) {
        throw new InputError(`You have no keepsake "${id}".`, {
          code: 'keepsake.not-found',
          fix: 'Win a level of somebody else: its first win gives one.',
        });
      }
      if (keepsake.tokenId !== null) {
        throw new InputError(`It is token ${keepsake.tokenId} already.`, {
          code: 'keepsake.conflict',
          fix: 'Look at it in the market.',
        });
      }
      const account = chain.relayer.accountOf(player);
      const levelToken = (await levels.read(keepsake.levelId))?.tokenId ?? null;
      const { call, metadataCid } = await prepareKeepsake({ chain, pins }, { keepsake, account, levelToken });
      await keepsakes.prepare(id, { metadataCid, account: account.toLowerCase() });
      return { call: { ...call, value: String(call.value) }, metadataCid };
    },
  };
}

import { InputError } from '#engine/errors.ts';
import { housePlayerId } from '#server/generate/starter-worlds.ts';
import { requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';

/** Who gets a tip: names are found where they are seen, ids are checked here. */
export function tipRoutes({ chain, levels, players }: Services): Handlers {
  return {
    resolveTip: async (request) => {
      const { player } = requireSignedIn(request);
      const { to } = request.body;
      const level = 'levelId' in to ? await levels.read(to.levelId) : null;
      const receiver = await players.read('levelId' in to ? (level?.ownerId ?? '') : to.playerId);
      if (!receiver || (level !== null && level.status !== 'published')) {
        throw refused('Nobody of that name can be found here.', 'tip.not-found');
      }
      if (receiver.id === player.id) throw refused('That would be a tip to yourself.', 'tip.self.refused');
      const { name } = receiver;
      if (level !== null && level.tokenId !== null) return { name, tokenId: level.tokenId, account: null };
      // The house has no key in a browser: what comes with the product is tipped at the server's own account.
      if (receiver.id === housePlayerId) return { name, tokenId: null, account: chain.house.account };
      if (receiver.owner === null) throw refused(`${name} has no account that could take a tip.`, 'tip.refused');
      return { name, tokenId: null, account: chain.relayer.accountOf(receiver) };
    },
  };
}

function refused(message: string, code: string): InputError {
  return new InputError(message, { code, fix: 'Tip somebody else, or the maker of a level that is minted.' });
}

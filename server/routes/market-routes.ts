import type { Hex } from 'viem';
import { InputError } from '#engine/errors.ts';
import { publicSpec } from '#engine/level/parse-spec.ts';
import { readParameter, requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import { presentRecord } from '#server/routes/present-level.ts';
import type { Services } from '#server/services.ts';

/** Minted levels: look, offer, remix. Buying is a batch of the buyer's account. */
export function marketRoutes(services: Services): Handlers {
  const { chain, levels, engineWorker } = services;
  return {
    market: async ({ signedIn }) => chain.market.page(signedIn?.player ?? null, null),
    marketBefore: async (request) => {
      const before = readParameter(request, 'tokenId');
      if (!/^\d{1,15}$/.test(before)) {
        throw new InputError(`"${before}" is not a token.`, {
          code: 'request.parameter',
          fix: 'Ask with what the page before gave as "next".',
        });
      }
      return chain.market.page(request.signedIn?.player ?? null, before);
    },
    marketItem: async (request) =>
      chain.market.read(readParameter(request, 'tokenId'), request.signedIn?.player ?? null),
    listOrder: async (request) => {
      const { player } = requireSignedIn(request);
      const { order, signature } = request.body;
      return chain.market.offer({ order, signature: signature as Hex, player });
    },
    listLot: async (request) => {
      const { player } = requireSignedIn(request);
      const { order, signature, permit = null } = request.body;
      return chain.lots.offer({ order, signature: signature as Hex, permit, player });
    },
    remixLevel: async (request) => {
      const { player } = requireSignedIn(request);
      const tokenId = readParameter(request, 'tokenId');
      const item = await chain.market.read(tokenId, player);
      const source = await levels.findByToken(tokenId);
      if (!source) {
        throw new InputError(`Token ${tokenId} has no level on this server.`, {
          code: 'remix.not-found',
          fix: 'Remix a level that was published here.',
        });
      }
      if (item.owned === '0' && source.ownerId !== player.id) {
        throw new InputError(`You own no copy of "${item.title}".`, {
          code: 'remix.forbidden',
          fix: 'Buy a copy first; the royalty of its maker is kept by itself.',
        });
      }
      // What its characters keep secret stays with its maker.
      const base = source.ownerId === player.id ? source.spec : publicSpec(source.spec);
      const spec = { ...base, parents: [`token:${tokenId}`] };
      const { accent } = await engineWorker.run('summarise', { spec, seed: source.seed }, request.signal);
      const draft = await levels.create({ ownerId: player.id, spec, seed: source.seed, accent, parents: spec.parents });
      return presentRecord(services, { level: draft, asker: player.id });
    },
  };
}

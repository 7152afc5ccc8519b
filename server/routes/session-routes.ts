import { InputError } from '#engine/errors.ts';
import { checkOwnerSignature } from '#server/auth/owner-key.ts';
import { cleanPlayerName } from '#server/auth/player-name.ts';
import { signInDomain } from '#server/auth/sign-in-domain.ts';
import { requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';

/** Joining, wallets, and the key that owns a player account. */
export function sessionRoutes({ players, sessions, walletLogin, env }: Services): Handlers {
  return {
    createGuest: async ({ body }) => {
      const player = await players.create({ name: cleanPlayerName(body.name) });
      return { token: await sessions.create(player.id), player };
    },
    readSession: async (request) => requireSignedIn(request),
    setOwner: async (request) => {
      const { token, player } = requireSignedIn(request);
      const { owner, signature } = request.body;
      await checkOwnerSignature({ playerId: player.id, owner, signature });
      if (player.owner !== null && player.owner !== owner.toLowerCase()) {
        throw new InputError(`This player account is owned by ${player.owner} already.`, {
          code: 'owner.conflict',
          fix: 'Use the browser that holds that key, or join as a new guest.',
        });
      }
      await players.setOwner(player.id, owner);
      return { token, player: { ...player, owner: owner.toLowerCase() } };
    },
    walletPayload: ({ body, host }) => walletLogin.challenge(body.address, signInDomain(host, env.PUBLIC_URL)),
    walletLogin: ({ body, host, signedIn }) =>
      walletLogin.login({
        payload: body.payload,
        signature: body.signature,
        domain: signInDomain(host, env.PUBLIC_URL),
        guest: signedIn,
      }),
  };
}

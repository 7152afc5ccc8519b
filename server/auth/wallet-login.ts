import { createAuth } from 'thirdweb/auth';
import { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import { addressSchema } from '#engine/protocol/api/shapes.ts';
import type { SignedIn } from '#server/auth/bearer.ts';
import { loginMessage } from '#server/auth/login-message.ts';
import type { Players } from '#server/storage/players.ts';
import type { Sessions } from '#server/storage/sessions.ts';
import type { WalletNonces } from '#server/storage/wallet-nonces.ts';

const line = z
  .string()
  .max(300)
  .regex(/^[^\r\n]*$/, 'use one line');

/** What a wallet signs, as it comes back from the browser. */
export const loginPayloadSchema = z.strictObject({
  domain: line,
  address: addressSchema,
  statement: line,
  uri: line.optional(),
  version: line,
  chain_id: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  nonce: line,
  issued_at: line,
  expiration_time: line,
  invalid_before: line,
  resources: z.array(line).max(8).optional(),
});

/** What a wallet signs: the fields of EIP-4361. */
export type LoginPayload = z.infer<typeof loginPayloadSchema>;

/** Signing in with a wallet. */
export interface WalletLogin {
  /** A fresh challenge for an address; `domain` is the host that the person sees. */
  challenge(address: string, domain: string): Promise<{ payload: LoginPayload; message: string }>;
  /** Checks a signed challenge and answers with the session; a guest who has no wallet yet keeps everything. */
  login(proof: { payload: unknown; signature: string; domain: string; guest: SignedIn | null }): Promise<SignedIn>;
}

const statement = 'Sign in to Worldloom. This costs nothing and gives nobody access to your funds.';

/** Makes wallet sign-in; without a thirdweb client the check is local and tells nobody. */
export function createWalletLogin(stores: { nonces: WalletNonces; players: Players; sessions: Sessions }): WalletLogin {
  const { nonces, players, sessions } = stores;
  const authFor = (address: string, domain: string) =>
    createAuth({
      domain,
      login: {
        statement,
        uri: `http://${domain}`,
        nonce: { generate: () => nonces.create(address), validate: (nonce) => nonces.use(nonce, address) },
      },
    });
  const open = async (playerId: string): Promise<SignedIn> => {
    const player = await players.read(playerId);
    if (player === null) throw refused('the player is gone');
    return { token: await sessions.create(playerId), player };
  };
  return {
    challenge: async (address, domain) => {
      const payload = loginPayloadSchema.parse(await authFor(address, domain).generatePayload({ address }));
      return { payload, message: loginMessage(payload) };
    },
    login: async ({ payload: unchecked, signature, domain, guest }) => {
      const parsed = loginPayloadSchema.safeParse(unchecked);
      if (!parsed.success) throw refused('the payload is not the one that was given out');
      const wallet = parsed.data.address;
      const verdict = await authFor(wallet, domain).verifyPayload({
        payload: withoutUndefined(parsed.data),
        signature,
      });
      if (!verdict.valid) throw refused(verdict.error);

      const known = await players.findByWallet(wallet);
      if (guest !== null && guest.player.wallet === null) {
        if (known === null) {
          await players.setWallet(guest.player.id, wallet);
          return { token: guest.token, player: { ...guest.player, wallet: wallet.toLowerCase() } };
        }
        await players.merge({ from: guest.player.id, into: known.id });
      }
      return open((known ?? (await players.create({ name: shortAddress(wallet), wallet }))).id);
    },
  };
}

function withoutUndefined(payload: LoginPayload) {
  const { uri, chain_id, resources, ...rest } = payload;
  return { ...rest, ...(uri && { uri }), ...(chain_id && { chain_id }), ...(resources && { resources }) };
}

function shortAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}

function refused(because: string): InputError {
  return new InputError(`The wallet sign-in was refused: ${because}.`, {
    code: 'wallet.unauthorised',
    fix: 'Ask for a new text to sign and sign it with the same wallet; each can be used once.',
  });
}

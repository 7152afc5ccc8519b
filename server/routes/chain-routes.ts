import type { Hex } from 'viem';
import { encodeMint } from '#contracts/actions/encode-mint.ts';
import { InputError } from '#engine/errors.ts';
import { sha256Hex } from '#engine/math/hash.ts';
import { engineVersion } from '#engine/protocol/version.ts';
import { readOwnLevel } from '#server/routes/level-routes.ts';
import { readParameter, requireSignedIn, type Handlers } from '#server/routes/handler.ts';
import type { Services } from '#server/services.ts';
import { digestOfCid } from '#server/ipfs/raw-cid.ts';
import type { StoredLevel } from '#server/storage/levels.ts';

/** Accounts, minting and the relayer. */
export function chainRoutes({ chain, levels, pins }: Services): Handlers {
  return {
    chain: async () => chain.info,
    account: async (request) => chain.accounts.read(requireSignedIn(request).player),
    claimCredits: async (request) => chain.accounts.claim(requireSignedIn(request).player),
    claimCreditTokens: async (request) => chain.accounts.claimTokens(requireSignedIn(request).player, request.body),
    earnings: async (request) => chain.earnings.read(requireSignedIn(request).player),
    prepareMint: async (request) => {
      const { player } = requireSignedIn(request);
      const level = await readOwnLevel(levels, { id: readParameter(request, 'id'), playerId: player.id });
      const { metadataCid, packageCid } = requireMintable(level);
      if (!(await pins.isPinned(metadataCid)) || !(await pins.isPinned(packageCid))) throw notPinned(level);
      const provenance = {
        promptHash: `0x${sha256Hex(level.spec.prompt)}`,
        modelHash: `0x${sha256Hex(`worldloom-engine ${engineVersion}`)}`,
        seed: BigInt(level.seed),
        contentDigest: digestOfCid(packageCid),
      } as const;
      const creator = chain.relayer.accountOf(player);
      const parents = parentTokens(level);
      const call = encodeMint(
        {
          to: creator,
          amount: BigInt(request.body.copies),
          provenance,
          metaDigest: digestOfCid(metadataCid),
          parents,
          ratePpb: request.body.ratePpb,
          attestation: await chain.attest({ creator, provenance, parents }),
        },
        chain.info.contracts.gameAssets as Hex,
      );
      return { call: { ...call, value: String(call.value) }, metadataCid, packageCid };
    },
    relay: async (request) => {
      const { player } = requireSignedIn(request);
      const { id, calls, nonce, deadline, signature } = request.body;
      const batch = {
        calls: calls.map(({ to, value, data }) => ({ to: to as Hex, value: BigInt(value), data: data as Hex })),
        nonce: BigInt(nonce),
        deadline: BigInt(deadline),
        signature: signature as Hex,
      };
      const record = await chain.relayer.relay({ id, player, batch });
      if (record.status === 'in-block') await chain.index.catchUp();
      return record;
    },
    readRelay: async (request) => {
      const { player } = requireSignedIn(request);
      const id = readParameter(request, 'id');
      const record = await chain.relayer.read(player, id);
      if (record) return record;
      throw new InputError(`No batch "${id}" was sent by this player.`, {
        code: 'relay.not-found',
        fix: 'Send it first.',
      });
    },
  };
}

/** Token ids of the levels that this one was remixed from. */
export function parentTokens(level: Pick<StoredLevel, 'parents'>): bigint[] {
  return level.parents.flatMap((parent) => (/^token:\d+$/.test(parent) ? [BigInt(parent.slice('token:'.length))] : []));
}

function requireMintable(level: StoredLevel): { metadataCid: string; packageCid: string } {
  if (level.tokenId !== null) {
    throw new InputError(`"${level.title}" is token ${level.tokenId} already.`, {
      code: 'mint.conflict',
      fix: 'List it, or remix it and mint the remix.',
    });
  }
  if (!level.publication) {
    throw new InputError(`"${level.title}" is not published.`, {
      code: 'mint.not-published.refused',
      fix: 'Publish it first: that proves and pins it.',
    });
  }
  return level.publication;
}

function notPinned(level: StoredLevel): InputError {
  return new InputError(`The package of "${level.title}" is not pinned any more.`, {
    code: 'mint.not-pinned.refused',
    fix: 'Publish it again.',
  });
}

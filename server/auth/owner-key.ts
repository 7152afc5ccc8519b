import { recoverMessageAddress, type Hex } from 'viem';
import { InputError } from '#engine/errors.ts';

/** Checks that a key agrees to own a player account; the signature is over one fixed sentence. Throws InputError `owner.signature`. */
export async function checkOwnerSignature(claim: {
  playerId: string;
  owner: string;
  signature: string;
}): Promise<void> {
  const message = `Worldloom player ${claim.playerId} is owned by ${claim.owner}`;
  const signer = await recoverMessageAddress({ message, signature: claim.signature as Hex }).catch(() => null);
  if (signer?.toLowerCase() !== claim.owner.toLowerCase()) {
    throw new InputError(`The signature is not one of ${claim.owner}.`, {
      code: 'owner.signature',
      fix: `Sign exactly "${message}" with that key.`,
    });
  }
}

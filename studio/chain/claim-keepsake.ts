import type { Keepsake, RelayRecord } from '#engine/protocol/api/shapes.ts';
import { callFromWire, requireActor, sendCalls } from '#studio/chain/send-calls.ts';
import { callApi } from '#studio/session/api.ts';

/** Mints a keepsake into the player account; the relayer pays the gas. */
export async function claimKeepsake({ id, title }: Keepsake): Promise<RelayRecord> {
  const actor = await requireActor();
  const { call } = await callApi('claimKeepsake', { params: { id } });
  return sendCalls(actor, { calls: [callFromWire(call)], purpose: `Bring ${title} on chain` });
}

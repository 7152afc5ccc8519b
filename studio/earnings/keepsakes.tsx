import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Gem } from 'lucide-react';
import { tickSeconds } from '#engine/sim/tick.ts';
import type { Keepsake } from '#engine/protocol/api/shapes.ts';
import { useAct } from '#studio/market/act.ts';
import { callApi } from '#studio/session/api.ts';
import { useSession } from '#studio/session/session.ts';
import { type ListingRow, ListingTable } from '#studio/shell/listing-table.tsx';
import { routeHash } from '#studio/shell/router.ts';

function ClaimButton({ keepsake }: { readonly keepsake: Keepsake }) {
  const { busy, act } = useAct();
  const claim = async () => {
    const { claimKeepsake } = await import('#studio/chain/claim-keepsake.ts');
    await claimKeepsake(keepsake);
  };
  return (
    <Button
      size="xs"
      variant="light"
      leftSection={<Gem size={15} />}
      loading={busy}
      onClick={() => void act('It is yours on the chain', claim)}
      data-testid="claim-keepsake"
    >
      Bring on chain
    </Button>
  );
}

function keepsakeRow(keepsake: Keepsake): ListingRow {
  const { id, title, ticks, wonAt, tokenId } = keepsake;
  return {
    key: id,
    cells: [
      title,
      `${(ticks * tickSeconds).toFixed(1)} s`,
      new Date(wonAt).toLocaleDateString(),
      tokenId === null ? (
        <ClaimButton key="claim" keepsake={keepsake} />
      ) : (
        <a key="token" href={routeHash({ page: 'item', tokenId })}>{`#${tokenId}`}</a>
      ),
    ],
  };
}

/** Things that were won in the game: the player's at once, and on chain when they want, without gas. */
export function Keepsakes() {
  const playerId = useSession(({ session }) => session?.player.id);
  const { data } = useQuery({
    queryKey: ['keepsakes', playerId],
    queryFn: () => callApi('keepsakes'),
    enabled: playerId !== undefined,
  });
  return (
    <ListingTable
      title="Won in the game"
      heads={['Keepsake', 'Time', 'Won', 'On chain']}
      rows={(data?.keepsakes ?? []).map(keepsakeRow)}
      empty="The first win of a level that somebody else made leaves a keepsake here."
      testId="keepsakes"
    />
  );
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Banknote, Trophy } from 'lucide-react';
import { useState } from 'react';
import { nativeToken } from '#contracts/chains.ts';
import type { Account } from '#engine/protocol/api/shapes.ts';
import type { Owed, PoolListing, ServiceListing, TournamentListing } from '#engine/protocol/api/service-shapes.ts';
import { TransactionList } from '#studio/chain/transaction-list.tsx';
import { sumWei } from '#studio/earnings/sum-wei.ts';
import { useAct } from '#studio/market/act.ts';
import { Credits } from '#studio/market/credits.tsx';
import { describeTimeLeft } from '#studio/market/time-left.ts';
import { routeHash } from '#studio/shell/router.ts';
import { callApi } from '#studio/session/api.ts';
import { useSession } from '#studio/session/session.ts';
import { ListingTable, type ListingRow } from '#studio/shell/listing-table.tsx';
import { TournamentForm } from '#studio/together/tournament-form.tsx';
import { tournamentStep, type TournamentStep } from '#studio/together/tournament-step.ts';

const stepWords = {
  enter: 'Enter',
  payout: 'Share the pot',
  refund: 'Take my entry back',
} as const satisfies Record<TournamentStep, string>;

const phaseWords = {
  open: 'Open',
  reported: 'Result in, can be disputed',
  disputed: 'Result disputed',
  paid: 'Paid out',
  void: 'Called off',
} as const satisfies Record<TournamentListing['phase'], string>;

function listed(name: 'services' | 'pools' | 'tournaments') {
  return { queryKey: ['together', name], refetchInterval: 15_000 };
}

/** Prices here are said in credits, so only what is paid in the chain's own coin is shown. */
function inCoin<Listing extends { readonly token: string }>(listings: readonly Listing[] = []): readonly Listing[] {
  return listings.filter(({ token }) => token === nativeToken);
}

function StepButton({ tournament, step }: { readonly tournament: TournamentListing; readonly step: TournamentStep }) {
  const { busy, act } = useAct();
  const run = async () => {
    const { stepTournament } = await import('#studio/chain/join-in.ts');
    await stepTournament(tournament, step);
  };
  return (
    <Button size="xs" variant="light" loading={busy} onClick={() => void act(`${stepWords[step]}: done`, run)}>
      {stepWords[step]}
    </Button>
  );
}

function DayButton({ pool }: { readonly pool: PoolListing }) {
  const { busy, act } = useAct();
  const run = async () => {
    const { buyDay } = await import('#studio/chain/join-in.ts');
    await buyDay(pool);
  };
  return (
    <Button size="xs" variant="light" loading={busy} onClick={() => void act('Yours for a day', run)}>
      Use for a day
    </Button>
  );
}

function OwedLine({ owed }: { readonly owed: Owed }) {
  const { busy, act } = useAct();
  const total = sumWei(Object.values(owed).map((amountWei) => ({ amountWei })));
  const run = async () => {
    const { takeOwed } = await import('#studio/chain/join-in.ts');
    await takeOwed(owed);
  };
  if (total === 0n) return null;
  return (
    <Group gap="sm">
      <Text className="soft">
        <Credits wei={total} testId="owed" /> wait for you.
      </Text>
      <Button leftSection={<Banknote size={17} />} loading={busy} onClick={() => void act('Taken out', run)}>
        Take out
      </Button>
    </Group>
  );
}

/** How far it is; while people can enter, for how long they still can. */
function describePhase({ phase, entryEnd }: TournamentListing): string {
  if (phase !== 'open') return phaseWords[phase];
  const left = entryEnd * 1000 - Date.now();
  return left > 0 ? `${phaseWords.open}, ${describeTimeLeft(left)}` : 'Over, waiting for the result';
}

function tournamentRow(tournament: TournamentListing, account: string | null): ListingRow {
  const step = tournamentStep(tournament, { account, second: Math.floor(Date.now() / 1000) });
  return {
    key: tournament.id,
    cells: [
      tournament.nodeId === null ? (
        tournament.title
      ) : (
        <a key="level" href={routeHash({ page: 'item', tokenId: tournament.nodeId })}>
          {tournament.title}
        </a>
      ),
      describePhase(tournament),
      <Credits key="fee" wei={tournament.entryFeeWei} />,
      <Credits key="pot" wei={tournament.potWei} />,
      tournament.entrants.length,
      step && <StepButton key="step" tournament={tournament} step={step} />,
    ],
  };
}

function serviceRow(service: ServiceListing): ListingRow {
  return {
    key: service.serviceId,
    cells: [
      service.title,
      service.isOpen ? 'Takes requests' : 'Closed',
      <Credits key="price" wei={service.priceWei} />,
      <Credits key="stake" wei={service.stakeWei} />,
      `${service.paidCount} of ${service.requestCount}`,
      service.score === null ? 'not rated yet' : `${Math.round(service.score * 100)} of 100`,
    ],
  };
}

function poolRow(pool: PoolListing): ListingRow {
  const isUsable = pool.accessUntil * 1000 > Date.now();
  return {
    key: pool.poolId,
    cells: [
      pool.title,
      pool.contributorCount,
      <Credits key="harvested" wei={pool.harvestedWei} />,
      <Credits key="price" wei={pool.pricePerDayWei} />,
      isUsable && `yours until ${new Date(pool.accessUntil * 1000).toLocaleDateString()}`,
      pool.pricePerDayWei !== '0' && <DayButton key="day" pool={pool} />,
    ],
  };
}

function accountOf(account: Account | undefined): string | null {
  return account?.account ?? null;
}

/** Tournaments, AI services and data pools on the chain: what there is, and how to join in. */
export function TogetherPage() {
  const playerId = useSession(({ session }) => session?.player.id);
  const signedIn = playerId !== undefined;
  const own = (name: string) => ({ queryKey: [name, playerId], enabled: signedIn });
  const [calling, setCalling] = useState(false);
  const { data: account } = useQuery({ ...own('account'), queryFn: () => callApi('account') });
  const { data: owed } = useQuery({ ...own('owed'), queryFn: () => callApi('owed') });
  const { data: tournaments } = useQuery({ ...listed('tournaments'), queryFn: () => callApi('tournaments') });
  const { data: services } = useQuery({ ...listed('services'), queryFn: () => callApi('services') });
  const { data: pools } = useQuery({ ...listed('pools'), queryFn: () => callApi('pools') });
  return (
    <main className="content">
      <Group justify="space-between" align="flex-end" mb="lg">
        <Title order={1} size="h2">
          Together
        </Title>
        <Group gap="sm">
          {owed && <OwedLine owed={owed} />}
          <Button
            variant="light"
            leftSection={<Trophy size={17} />}
            onClick={() => setCalling(true)}
            data-testid="new-tournament"
          >
            Call a tournament
          </Button>
        </Group>
      </Group>
      <TournamentForm opened={calling} onClose={() => setCalling(false)} />
      <Stack gap="xl">
        <ListingTable
          title="Tournaments"
          heads={['Level', 'Now', 'Entry', 'Pot', 'Players', '']}
          rows={inCoin(tournaments?.tournaments).map((tournament) => tournamentRow(tournament, accountOf(account)))}
          empty="No tournament was called yet."
          testId="tournaments"
        />
        <ListingTable
          title="AI services"
          heads={['Service', 'Now', 'Price', 'Stake', 'Answered', 'Rating']}
          rows={inCoin(services?.services).map(serviceRow)}
          empty="Nobody offers a service yet."
          testId="services"
        />
        <ListingTable
          title="Data pools"
          heads={['Pool', 'Contributors', 'Earned', 'A day', 'Access', '']}
          rows={inCoin(pools?.pools).map(poolRow)}
          empty="No data pool is open yet."
          testId="pools"
        />
        <TransactionList />
      </Stack>
    </main>
  );
}

import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Banknote, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { reportError } from '#engine/errors.ts';
import type { Account, Earning, Earnings } from '#engine/protocol/api/shapes.ts';
import { TransactionList } from '#studio/chain/transaction-list.tsx';
import { Keepsakes } from '#studio/earnings/keepsakes.tsx';
import { sumWei } from '#studio/earnings/sum-wei.ts';
import { Credits } from '#studio/market/credits.tsx';
import { callApi, queryClient } from '#studio/session/api.ts';
import { requireSession, useSession } from '#studio/session/session.ts';
import { routeHash } from '#studio/shell/router.ts';
import { guarded, tell, tellError } from '#studio/shell/tell.ts';

const sourceWords = {
  sale: 'First sale',
  resale: 'Resale',
  remix: 'Remix',
  use: 'Use',
  call: 'Call',
  data: 'Data',
  prize: 'Prize',
  tip: 'Tip',
  bid: 'Beaten bid',
} as const satisfies Record<Earning['source'], string>;

function Figure({
  label,
  wei,
  testId,
}: {
  readonly label: string;
  readonly wei: string | bigint;
  readonly testId: string;
}) {
  return (
    <div className="glass" style={{ padding: '14px 18px', flex: '1 1 200px' }}>
      <Text size="sm" className="soft">
        {label}
      </Text>
      <Text fz={24} fw={650} ff="heading">
        <Credits wei={wei} testId={testId} />
      </Text>
    </div>
  );
}

function WithdrawButton({ earnings }: { readonly earnings: Earnings }) {
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    try {
      const { withdrawEarnings } = await import('#studio/chain/withdraw-earnings.ts');
      await withdrawEarnings(earnings);
      tell('Withdrawn', 'The credits are in your account.');
    } catch (error) {
      tellError(error);
    } finally {
      await queryClient.invalidateQueries();
      setBusy(false);
    }
  };
  return (
    <Button
      leftSection={<Banknote size={17} />}
      onClick={() => void withdraw()}
      loading={busy}
      disabled={earnings.withdrawableWei === '0' && earnings.withdrawableCreditUnits === '0'}
      data-testid="withdraw"
    >
      Withdraw
    </Button>
  );
}

function Rows({ rows }: { readonly rows: readonly Earning[] }) {
  if (rows.length === 0) {
    return (
      <Stack align="center" py="xl" px="md" gap="sm">
        <Text className="soft" ta="center" maw={420}>
          Nothing has come in yet. Mint a level and list it: each sale, and each sale of every remix of it, shows up
          here.
        </Text>
        <Button component="a" href={routeHash({ page: 'home' })} variant="light" leftSection={<Sparkles size={17} />}>
          Create a world
        </Button>
      </Stack>
    );
  }
  return (
    <table className="earnings-table">
      <thead>
        <tr>
          <th>Level</th>
          <th>From</th>
          <th>Credits</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={`${row.tokenId}-${row.source}-${row.fromTokenId ?? ''}`}
            data-testid="earnings-row"
            data-source={row.source}
            data-token={row.tokenId}
            data-from={row.fromTokenId ?? ''}
          >
            <td>
              {row.tokenId === '0' ? (
                row.title
              ) : (
                <a href={routeHash({ page: 'item', tokenId: row.tokenId })} style={{ color: 'inherit' }}>
                  {row.title}
                </a>
              )}
            </td>
            <td className="soft">
              {row.fromTitle === null ? sourceWords[row.source] : `${sourceWords[row.source]}: ${row.fromTitle}`}
            </td>
            <td>
              <Credits wei={row.amountWei} testId="earnings-amount" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccountLine({ account }: { readonly account: Account | undefined }) {
  if (!account) return null;
  return (
    <Text size="sm" className="soft" data-testid="account-balance">
      Your account holds <Credits wei={account.balanceWei} testId="balance" />.
      {account.creditTokenUnits !== '0' && (
        <>
          {' '}
          <Credits wei={account.creditTokenUnits} testId="credit-tokens" /> more lie there as tokens for offers.
        </>
      )}
      {account.ledgerCredits > 0 &&
        ` ${account.ledgerCredits} more wait in the game and move there when you buy something.`}
    </Text>
  );
}

/** What came in, from where, and how to take it out. */
export function EarningsPage() {
  const playerId = useSession(({ session }) => session?.player.id);
  const signedIn = playerId !== undefined;
  const { data: earnings, error } = useQuery({
    queryKey: ['earnings', playerId],
    queryFn: () => callApi('earnings'),
    enabled: signedIn,
    refetchInterval: 15_000,
  });
  const { data: account } = useQuery({
    queryKey: ['account', playerId],
    queryFn: () => callApi('account'),
    enabled: signedIn,
  });
  return (
    <main className="content">
      <Group justify="space-between" align="flex-end" mb="lg">
        <div>
          <Title order={1} size="h2">
            Earnings
          </Title>
          <AccountLine account={account} />
        </div>
        {earnings && <WithdrawButton earnings={earnings} />}
      </Group>
      {!signedIn && (
        <Stack align="center" py={64}>
          <Text className="soft">Earnings belong to a name.</Text>
          <Button onClick={() => guarded(requireSession)}>Sign in</Button>
        </Stack>
      )}
      {signedIn && error && !earnings && (
        <Text className="soft">
          {reportError(error).message} {reportError(error).fix}
        </Text>
      )}
      {signedIn && !earnings && !error && <Loader type="dots" />}
      {earnings && (
        <Stack gap="lg">
          <Group gap="md" align="stretch">
            <Figure label="Earned in all" wei={sumWei(earnings.rows)} testId="earnings-total" />
            <Figure label="Ready to withdraw" wei={earnings.withdrawableWei} testId="withdrawable" />
            {earnings.withdrawableCreditUnits !== '0' && (
              <Figure
                label="From offers, as tokens"
                wei={earnings.withdrawableCreditUnits}
                testId="withdrawable-tokens"
              />
            )}
            <Figure label="Withdrawn so far" wei={earnings.withdrawnWei} testId="withdrawn" />
          </Group>
          <div className="glass" style={{ overflow: 'hidden' }}>
            <Rows rows={earnings.rows} />
          </div>
          <Keepsakes />
          <TransactionList />
        </Stack>
      )}
    </main>
  );
}

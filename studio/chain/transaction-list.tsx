import { Alert, Loader, Stack, Text } from '@mantine/core';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTransactions } from '#studio/chain/transactions-store.ts';

/** What became of the transactions of this visit, in words. */
export function TransactionList() {
  const list = useTransactions((state) => state.list);
  if (list.length === 0) return null;
  return (
    <Stack gap={6} role="log" aria-label="Transactions">
      {list.map(({ id, purpose, status, block, because, fix }) =>
        status === 'failed' ? (
          <Alert
            key={id}
            color="red"
            icon={<CircleAlert size={18} />}
            py={8}
            title={`${purpose}: failed because ${because}`}
            data-testid="transaction-status"
            data-status={status}
          >
            {fix}
          </Alert>
        ) : (
          <div key={id} className="step-row" data-testid="transaction-status" data-status={status}>
            {status === 'sent' ? <Loader size={18} /> : <CircleCheck size={20} color="var(--mantine-color-teal-4)" />}
            <span>
              {purpose}
              <Text component="small" className="soft tabular" size="xs">
                {status === 'sent' ? 'Sent' : `In block ${block ?? '?'}`}
              </Text>
            </span>
          </div>
        ),
      )}
    </Stack>
  );
}

import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { creditsFromWei, formatCredits } from '#studio/money.ts';
import { callApi } from '#studio/session/api.ts';

/** An amount of wei as credits; the tooltip has the exact amount. */
export function Credits({ wei, testId }: { readonly wei: string | bigint; readonly testId?: string }) {
  const { data: chain } = useQuery({ queryKey: ['chain'], queryFn: () => callApi('chain'), staleTime: Infinity });
  if (!chain) return <span className="tabular">…</span>;
  return (
    <Tooltip label={`${creditsFromWei(wei, chain.weiPerCredit)} credits, exactly ${String(wei)} wei`}>
      <span
        className="tabular"
        data-testid={testId}
        data-wei={String(wei)}
        tabIndex={0}
        style={{ whiteSpace: 'nowrap' }}
      >
        {formatCredits(wei, chain.weiPerCredit)} credits
      </span>
    </Tooltip>
  );
}

import { useState } from 'react';
import { queryClient } from '#studio/session/api.ts';
import { tell, tellError } from '#studio/shell/tell.ts';

/** Runs something that changes the market: busy meanwhile, good news or the reason after it, and then what the chain says now. */
export function useAct(): { busy: boolean; act: (goodNews: string, work: () => Promise<unknown>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const act = async (goodNews: string, work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      tell(goodNews);
    } catch (error) {
      tellError(error);
    } finally {
      // Done or refused, the world has moved on: show what the chain says now.
      await queryClient.invalidateQueries();
      setBusy(false);
    }
  };
  return { busy, act };
}

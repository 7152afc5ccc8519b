import type { Health } from '#engine/protocol/api/shapes.ts';

type PartHealth = Pick<Health['parts'][number], 'status' | 'detail'>;

/** Where parts say how they are. */
export interface HealthBoard {
  /** Adds a part; `check` is asked each time somebody looks and must answer soon. */
  register(name: string, check: () => PartHealth | Promise<PartHealth>): void;
  /** All parts in the order registered; a check that throws counts as failing. */
  read(): Promise<Health['parts']>;
}

/** Makes an empty board. */
export function createHealthBoard(): HealthBoard {
  const checks = new Map<string, () => PartHealth | Promise<PartHealth>>();
  return {
    register: (name, check) => void checks.set(name, check),
    read: () =>
      Promise.all(
        [...checks].map(async ([name, check]) => {
          try {
            return { name, ...(await check()) };
          } catch (error) {
            return { name, status: 'failing' as const, detail: error instanceof Error ? error.message : 'no answer' };
          }
        }),
      ),
  };
}

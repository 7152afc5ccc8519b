import { goTo } from '#studio/shell/router.ts';

/** Something that can be done, with its place in the command palette. */
export interface StudioAction {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** How the keys are written for people. */
  readonly keys?: string;
  /** Keys that run it, such as "mod+Z". */
  readonly hotkey?: string;
  /** True when the keys work while somebody types too. */
  readonly everywhere?: boolean;
  run(): unknown;
}

/** Actions that belong together. */
export interface ActionGroup {
  readonly group: string;
  readonly actions: readonly StudioAction[];
}

/** Actions of every page. */
export const pageActions: ActionGroup = {
  group: 'Pages',
  actions: [
    { id: 'home', label: 'Create a world', description: 'From one sentence', run: () => goTo({ page: 'home' }) },
    {
      id: 'market',
      label: 'Open the market',
      description: 'Buy and remix levels',
      run: () => goTo({ page: 'market' }),
    },
    {
      id: 'together',
      label: 'See what goes on together',
      description: 'Tournaments, AI services and data pools',
      run: () => goTo({ page: 'together' }),
    },
    {
      id: 'earnings',
      label: 'See earnings',
      description: 'What came in, and from where',
      run: () => goTo({ page: 'earnings' }),
    },
    {
      id: 'health',
      label: 'See whether everything works',
      description: 'Parts of the server, providers, copies of what is published',
      run: () => goTo({ page: 'health' }),
    },
    { id: 'play', label: 'Play', description: 'Go to the game', run: () => location.assign('/') },
  ],
};

const none: readonly ActionGroup[] = [];
let workshop = none;
const listeners = new Set<() => void>();

/** Offers the open workshop's actions. Returns what takes them away. */
export function offerActions(groups: readonly ActionGroup[]): () => void {
  workshop = groups;
  for (const listener of listeners) listener();
  return () => {
    workshop = none;
    for (const listener of listeners) listener();
  };
}

/** The open workshop's actions. */
export function listActions(): readonly ActionGroup[] {
  return workshop;
}

/** Hears when they change. Returns what stops it. */
export function subscribeActions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

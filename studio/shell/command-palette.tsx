import { useHotkeys } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { Route } from '#studio/shell/router.ts';
import { listActions, pageActions, subscribeActions } from '#studio/shell/actions.ts';
import { guarded } from '#studio/shell/tell.ts';

/** Every action of the page, by name and by key. */
export function CommandPalette({ route }: { readonly route: Route }) {
  const workshop = useSyncExternalStore(subscribeActions, listActions);
  const groups: SpotlightActionGroupData[] = [...(route.page === 'level' ? workshop : []), pageActions].map(
    ({ group, actions }) => ({
      group,
      actions: actions.map(({ id, label, description, keys, run }) => ({
        id,
        label,
        description: [description, keys].filter(Boolean).join(' · '),
        onClick: () => guarded(run),
      })),
    }),
  );
  const keyed = groups.length > 1 ? workshop.flatMap(({ actions }) => actions).filter(({ hotkey }) => hotkey) : [];
  const keysOf = (everywhere: boolean) =>
    keyed
      .filter((action) => (action.everywhere ?? false) === everywhere)
      .map(({ hotkey = '', run }): [string, () => void] => [hotkey, () => guarded(run)]);
  // While typing, undo belongs to the text; saving belongs to the level everywhere.
  useHotkeys(keysOf(false), ['INPUT', 'TEXTAREA']);
  useHotkeys(keysOf(true), []);
  return (
    <Spotlight
      actions={groups}
      nothingFound="No command of that name"
      highlightQuery
      shortcut="mod + K"
      tagsToIgnore={[]}
      searchProps={{ leftSection: <Search size={18} />, placeholder: 'What do you want to do?' }}
      maxHeight={420}
      scrollable
    />
  );
}

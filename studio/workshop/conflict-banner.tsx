import { Alert, Button, Group } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { keepAsCopy, reloadFromServer } from '#studio/document/open-level.ts';
import { useDocument } from '#studio/document/store.ts';
import { goTo } from '#studio/shell/router.ts';
import { guarded } from '#studio/shell/tell.ts';

/** Offers both ways out when the server's copy and this one have parted. */
export function ConflictBanner() {
  const open = useDocument((state) => state.open);
  if (open?.saveState !== 'conflict') return null;
  const published = open.record.status === 'published';
  const copy = () =>
    guarded(async () => {
      goTo({ page: 'level', levelId: await keepAsCopy() });
    });
  return (
    <Alert
      color="orange"
      radius={0}
      py={8}
      icon={<GitCompareArrows size={18} />}
      title={published ? 'A published level stays as it is' : 'This level was changed somewhere else'}
      data-testid="conflict"
    >
      <Group gap="xs">
        <Button size="compact-sm" onClick={copy} data-testid="keep-copy">
          {published ? 'Make my changes a new draft' : 'Keep mine as a copy'}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => guarded(() => reloadFromServer(open.record.id))}
          data-testid="reload-server"
        >
          {published ? 'Drop my changes' : 'Take the other version'}
        </Button>
      </Group>
    </Alert>
  );
}

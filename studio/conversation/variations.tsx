import { Button, Group, Loader, Popover, Stack, Text } from '@mantine/core';
import { LayoutGrid } from 'lucide-react';
import { useState } from 'react';
import { runCommand, useDocument } from '#studio/document/store.ts';
import { guarded } from '#studio/shell/tell.ts';
import type { EngineTasks } from '#studio/worker/engine-tasks.ts';
import { runInWorker } from '#studio/worker/run-in-worker.ts';

const count = 6;

/** Other layouts of the same plan, the most different first; one click takes one over. */
export function Variations() {
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<EngineTasks['vary']['output'] | null>(null);
  const content = useDocument(({ open }) => open?.history.content);
  const look = async () => {
    setOpen(true);
    setFound(null);
    if (content) setFound(await runInWorker('vary', { ...content, count }));
  };
  const take = (seed: number) => {
    runCommand('another-layout', { seed });
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-end" withArrow shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<LayoutGrid size={16} />}
          onClick={() => guarded(look)}
          data-testid="variations"
        >
          Variations
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {found === null ? (
          <Group gap={8} role="status">
            <Loader size="xs" type="dots" />
            <Text size="sm">Laying it out in other ways</Text>
          </Group>
        ) : (
          <Stack gap={4}>
            {found.map(({ seed, difference }) => (
              <Button
                key={seed}
                size="compact-sm"
                variant="default"
                justify="space-between"
                rightSection={<Text size="xs">{`${Math.round(difference * 100)} % different`}</Text>}
                onClick={() => guarded(() => take(seed))}
                data-testid="variation"
              >
                {`Layout ${seed}`}
              </Button>
            ))}
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

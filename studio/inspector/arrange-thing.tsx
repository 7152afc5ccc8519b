import { Button, Group } from '@mantine/core';
import { Pin, PinOff, Shuffle } from 'lucide-react';
import { letGo, pinInPlace } from '#engine/level/arrangement.ts';
import { runCommand, useDocument } from '#studio/document/store.ts';
import { guarded } from '#studio/shell/tell.ts';
import { useLevel } from '#studio/workshop/level-store.ts';

const aroundMetres = 14;

/** Keeps a group where it stands, or lets what is around it find other places. */
export function ArrangeThing({ group }: { readonly group: string }) {
  const spec = useDocument(({ open }) => open?.history.content.spec);
  const level = useLevel((state) => state.level);
  const placed = level?.entities.filter((entity) => entity.group === group) ?? [];
  const [first] = placed;
  if (!spec || !level || !first) return null;
  const isPinned = spec.pins?.some((pin) => placed.some((entity) => entity.id === pin.id)) ?? false;
  const pin = () => {
    const after = isPinned ? letGo(spec, { level, id: group }) : pinInPlace(spec, { level, id: group });
    runCommand('pin-thing', { id: group, pins: after.pins ?? [] });
  };
  const { x, z } = first.position;
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="light"
        leftSection={isPinned ? <PinOff size={16} /> : <Pin size={16} />}
        onClick={() => guarded(pin)}
        data-testid="pin-thing"
      >
        {isPinned ? 'Let it move' : 'Keep it here'}
      </Button>
      {level.terrain.solid && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Shuffle size={16} />}
          onClick={() => guarded(() => runCommand('place-anew', { x, z, radiusMetres: aroundMetres }))}
          data-testid="place-anew"
        >
          Rearrange around it
        </Button>
      )}
    </Group>
  );
}

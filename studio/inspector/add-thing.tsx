import { Select } from '@mantine/core';
import { Plus } from 'lucide-react';
import { thingKinds } from '#engine/level/world-spec.ts';
import { runCommand, useDocument } from '#studio/document/store.ts';
import { labelOf } from '#studio/fields/describe-field.ts';
import { guarded } from '#studio/shell/tell.ts';
import { select } from '#studio/workshop/workshop-store.ts';

function add(kind: string | null): void {
  const known = thingKinds.find((candidate) => candidate === kind);
  if (!known) return;
  guarded(() => {
    runCommand('add-thing', { kind: known, count: 1 });
    const added = useDocument.getState().open?.history.content.spec.things.at(-1);
    if (added) select({ group: added.id, entity: null });
  });
}

/** Adds a group by its kind and opens it. */
export function AddThing() {
  return (
    <Select
      mt="xs"
      size="sm"
      searchable
      value={null}
      onChange={add}
      placeholder="Add trees, a lighthouse, ghosts …"
      aria-label="Add something"
      leftSection={<Plus size={16} />}
      data={thingKinds.map((kind) => ({ value: kind, label: labelOf(kind) }))}
      nothingFoundMessage="Nothing of that name"
      data-testid="add-thing"
    />
  );
}

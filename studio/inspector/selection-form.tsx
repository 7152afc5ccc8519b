import { Button, Stack, Text } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { characterSchema, placementSchema, thingGroupSchema } from '#engine/level/world-spec.ts';
import { runCommand, useDocument } from '#studio/document/store.ts';
import { SchemaField, SchemaForm } from '#studio/fields/schema-field.tsx';
import { ArrangeThing } from '#studio/inspector/arrange-thing.tsx';
import { Secrets } from '#studio/inspector/secrets.tsx';
import { setField } from '#studio/inspector/set-field.ts';
import { regionNames } from '#studio/map/regions.ts';
import { guarded } from '#studio/shell/tell.ts';
import { useLevel } from '#studio/workshop/level-store.ts';
import { select } from '#studio/workshop/workshop-store.ts';

const forms = {
  things: { schema: thingGroupSchema, hide: ['id', 'placement'] },
  characters: { schema: characterSchema, hide: ['id', 'placement', 'secrets', 'appearance'] },
} as const;

function PlacedHint({ group }: { readonly group: string }) {
  const count = useLevel(({ level }) => level?.entities.filter((entity) => entity.group === group).length ?? 0);
  return (
    <Text size="sm" className="soft">
      {count === 0
        ? 'Nothing of it stands in the level: see the plan for what was assumed.'
        : `${count} ${count === 1 ? 'stands' : 'stand'} in the level.`}
    </Text>
  );
}

/** The fields of a thing group or a character. */
export function SelectionForm({ group }: { readonly group: string }) {
  const spec = useDocument(({ open }) => open?.history.content.spec);
  if (!spec) return null;
  const list = spec.things.some((thing) => thing.id === group) ? 'things' : 'characters';
  const index = spec[list].findIndex((candidate) => candidate.id === group);
  const item = spec[list][index];
  if (!item) {
    return (
      <Text size="sm" className="soft">
        This part of the level follows from the plan: it moves and grows with the things and rules around it. Say what
        should be different at the left.
      </Text>
    );
  }
  const { schema, hide } = forms[list];
  const remove = () =>
    guarded(() => {
      runCommand('remove-thing', { id: group });
      select(null);
    });
  return (
    <Stack gap="md">
      <PlacedHint group={group} />
      <ArrangeThing group={group} />
      <SchemaForm
        schema={schema}
        value={item}
        hide={hide}
        change={(name, value) => setField(`/${list}/${index}/${name}`, value)}
      />
      <SchemaField
        name="where"
        schema={placementSchema.shape.region}
        value={item.placement.region}
        change={(value) =>
          guarded(
            () =>
              typeof value === 'string' &&
              value in regionNames &&
              runCommand('move-thing', { id: group, region: value as keyof typeof regionNames }),
          )
        }
      />
      {item.placement.near && (
        <Text size="sm" className="soft">
          Stands {item.placement.relation?.replaceAll('-', ' ') ?? 'near'} {item.placement.near.replaceAll('-', ' ')}.
        </Text>
      )}
      {list === 'characters' && <Secrets index={index} />}
      <Button
        variant="light"
        color="red"
        leftSection={<Trash2 size={16} />}
        onClick={remove}
        data-testid="remove-thing"
      >
        Remove
      </Button>
    </Stack>
  );
}

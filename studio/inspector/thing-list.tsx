import { Text, UnstyledButton } from '@mantine/core';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { labelOf } from '#studio/fields/describe-field.ts';
import { lookOf } from '#engine/level/thing-catalog.ts';
import { lookIcons } from '#studio/map/look-icons.ts';
import { select } from '#studio/workshop/workshop-store.ts';

/** What stands in the level, group by group. */
export function ThingList({ spec }: { readonly spec: WorldSpec }) {
  const rows = [
    ...spec.characters.map((character) => ({
      id: character.id,
      look: 'character' as const,
      name: character.name,
      note: character.role,
    })),
    ...spec.things.map((group) => ({
      id: group.id,
      look: lookOf(group),
      name: group.name || labelOf(group.kind),
      note: `${group.count} · ${group.role}`,
    })),
  ];
  return (
    <div style={{ marginInline: -8 }}>
      {rows.map(({ id, look, name, note }) => {
        const Icon = lookIcons[look];
        return (
          <UnstyledButton
            key={id}
            className="thing-row"
            onClick={() => select({ group: id, entity: null })}
            data-testid="thing-row"
          >
            <Icon size={18} color="var(--mantine-color-accent-4)" />
            <Text size="sm" truncate flex={1}>
              {name}
            </Text>
            <Text size="xs" className="soft tabular">
              {note}
            </Text>
          </UnstyledButton>
        );
      })}
    </div>
  );
}

import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { worldSpecSchema } from '#engine/level/world-spec.ts';
import { endureRule } from '#engine/rules/endure.ts';
import { useDocument } from '#studio/document/store.ts';
import { SchemaField, SchemaForm } from '#studio/fields/schema-field.tsx';
import { AddThing } from '#studio/inspector/add-thing.tsx';
import { LevelFactsList } from '#studio/inspector/level-facts-list.tsx';
import { SelectionForm } from '#studio/inspector/selection-form.tsx';
import { setField } from '#studio/inspector/set-field.ts';
import { ThingList } from '#studio/inspector/thing-list.tsx';
import { select, useWorkshop } from '#studio/workshop/workshop-store.ts';

const sections = [
  { part: 'setting', title: 'Place and mood' },
  { part: 'layout', title: 'Ground' },
  { part: 'player', title: 'How players move' },
] as const;

/** Rules that only some kinds of games have. */
const optionalRules = ['laps', 'waves', 'teams', 'players'] as const;

function Rules() {
  const rules = useDocument(({ open }) => open?.history.content.spec.rules);
  if (!rules) return null;
  const { timerSeconds, difficulty } = worldSpecSchema.shape.rules.shape;
  return (
    <section className="field-section">
      <h3>Rules</h3>
      <Stack gap="sm">
        <SchemaField
          name="difficulty"
          schema={difficulty}
          value={rules.difficulty}
          change={(value) => setField('/rules/difficulty', value)}
        />
        <SchemaField
          name="timerSeconds"
          schema={timerSeconds}
          value={rules.timerSeconds}
          change={(value) => setField('/rules/timerSeconds', value)}
        />
        {optionalRules
          .filter((name) => rules[name] !== undefined)
          .map((name) => (
            <SchemaField
              key={name}
              name={name}
              schema={worldSpecSchema.shape.rules.shape[name]}
              value={rules[name]}
              change={(value) => setField(`/rules/${name}`, value)}
            />
          ))}
        {'seconds' in rules.win ? (
          <SchemaField
            name="secondsToWin"
            schema={endureRule.schema.shape.seconds}
            value={rules.win.seconds}
            change={(value) => setField('/rules/win/seconds', value)}
          />
        ) : null}
        {'count' in rules.win ? (
          <SchemaField
            name="neededToWin"
            schema={worldSpecSchema.shape.things.element.shape.count}
            value={rules.win.count}
            change={(value) => setField('/rules/win/count', value)}
          />
        ) : null}
      </Stack>
    </section>
  );
}

function LevelForm() {
  const spec = useDocument(({ open }) => open?.history.content.spec);
  if (!spec) return null;
  return (
    <>
      <section className="field-section">
        <SchemaField
          name="title"
          schema={worldSpecSchema.shape.title}
          value={spec.title}
          change={(value) => setField('/title', value)}
        />
      </section>
      <section className="field-section">
        <h3>Things and people</h3>
        <ThingList spec={spec} />
        <AddThing />
      </section>
      {sections.map(({ part, title }) => (
        <section key={part} className="field-section">
          <h3>{title}</h3>
          <SchemaForm
            schema={worldSpecSchema.shape[part]}
            value={spec[part]}
            change={(name, value) => setField(`/${part}/${name}`, value)}
          />
        </section>
      ))}
      <Rules />
      <LevelFactsList />
    </>
  );
}

/** Right column: the level's fields, or those of what is selected. */
export function Inspector() {
  const selection = useWorkshop((state) => state.selection);
  if (!selection) return <LevelForm />;
  return (
    <>
      <Group gap="xs" mb="sm">
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={() => select(null)} aria-label="Back to the level">
          <ArrowLeft size={18} />
        </ActionIcon>
        <Text fw={600}>Selected</Text>
        <Button variant="subtle" color="gray" size="compact-sm" ml="auto" onClick={() => select(null)}>
          Done
        </Button>
      </Group>
      <SelectionForm key={selection.group} group={selection.group} />
    </>
  );
}

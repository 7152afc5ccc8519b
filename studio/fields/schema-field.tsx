import {
  Button,
  CloseButton,
  Fieldset,
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Slider,
  Stack,
  Switch,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { describeField, type FieldDescription, labelOf } from '#studio/fields/describe-field.ts';

/** A value that a field can hold. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue };

interface FieldProps<Description> {
  readonly label: string;
  readonly description: Description;
  readonly value: unknown;
  readonly testId: string;
  /** Called once per finished change: on letting a slider go, on leaving a text. */
  change(value: FieldValue): void;
}

type Of<Kind extends FieldDescription['kind']> = Extract<FieldDescription, { kind: Kind }>;

function ChoiceField({ label, description, value, testId, change }: FieldProps<Of<'choice'>>) {
  const data = description.options.map((option) => ({ value: option, label: labelOf(option) }));
  const text = typeof value === 'string' ? value : null;
  if (data.length <= 3 && !description.optional) {
    return (
      <div>
        <Text size="sm" mb={4}>
          {label}
        </Text>
        <SegmentedControl fullWidth size="xs" value={text ?? ''} data={data} onChange={change} data-testid={testId} />
      </div>
    );
  }
  return (
    <Select
      label={label}
      size="sm"
      data={data}
      value={text}
      onChange={(next) => (next !== null || description.optional) && change(next)}
      clearable={description.optional}
      allowDeselect={false}
      data-testid={testId}
      comboboxProps={{ shadow: 'xl' }}
    />
  );
}

function SliderField({ label, description, value, testId, change }: FieldProps<Of<'slider'>>) {
  const outer = typeof value === 'number' ? value : description.minimum;
  const [held, setHeld] = useState<number | null>(null);
  const shown = held ?? outer;
  const share = description.maximum <= 1;
  const words = share ? `${Math.round(shown * 100)} %` : `× ${shown.toFixed(1)}`;
  return (
    <div>
      <Group justify="space-between" mb={2}>
        <Text size="sm">{label}</Text>
        <Text size="sm" className="soft tabular">
          {words}
        </Text>
      </Group>
      <Slider
        value={shown}
        min={description.minimum}
        max={description.maximum}
        step={description.step}
        label={null}
        onChange={setHeld}
        onChangeEnd={(next) => {
          setHeld(null);
          if (next !== outer) change(Number(next.toFixed(3)));
        }}
        thumbLabel={label}
        data-testid={testId}
      />
    </div>
  );
}

function CountField({ label, description, value, testId, change }: FieldProps<Of<'count'>>) {
  const outer = typeof value === 'number' ? value : null;
  const [held, setHeld] = useState<string | number | null>(null);
  const commit = (typed: string | number | null) => {
    setHeld(null);
    if (typed === null || typed === outer) return;
    if (typeof typed === 'number')
      change(Math.min(Math.max(Math.round(typed), description.minimum), description.maximum));
    else if (description.optional) change(null);
  };
  return (
    <NumberInput
      label={label}
      size="sm"
      value={held ?? outer ?? ''}
      placeholder={description.optional ? 'No limit' : undefined}
      min={description.minimum}
      max={description.maximum}
      allowDecimal={false}
      onChange={setHeld}
      onBlur={() => commit(held)}
      onKeyDown={(event) => event.key === 'Enter' && commit(held)}
      data-testid={testId}
    />
  );
}

function TextField({ label, description, value, testId, change }: FieldProps<Of<'text'>>) {
  const outer = typeof value === 'string' ? value : '';
  const [held, setHeld] = useState<string | null>(null);
  const commit = () => {
    if (held !== null && held !== outer) change(held);
    setHeld(null);
  };
  const common = {
    label,
    size: 'sm',
    value: held ?? outer,
    maxLength: description.longest,
    onBlur: commit,
    'data-testid': testId,
  } as const;
  if (description.longest > 100)
    return (
      <Textarea {...common} autosize minRows={2} maxRows={6} onChange={(event) => setHeld(event.currentTarget.value)} />
    );
  return (
    <TextInput
      {...common}
      onChange={(event) => setHeld(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

function WordsField({ label, description, value, testId, change }: FieldProps<Of<'words'>>) {
  const words = Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
  return (
    <TagsInput
      label={label}
      size="sm"
      value={words}
      maxTags={description.most}
      splitChars={['|']}
      placeholder="Type and press Enter"
      onChange={(next) => change(next.map((word) => word.slice(0, description.longest)))}
      data-testid={testId}
    />
  );
}

function ChoicesField({ label, description, value, testId, change }: FieldProps<Of<'choices'>>) {
  return (
    <MultiSelect
      label={label}
      size="sm"
      data={description.options.map((option) => ({ value: option, label: labelOf(option) }))}
      value={Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []}
      onChange={(next) => change(next.length === 0 && description.optional ? null : next)}
      data-testid={testId}
      comboboxProps={{ shadow: 'xl' }}
    />
  );
}

function GroupField({ label, description, value, change }: FieldProps<Of<'group'>>) {
  const group = readGroup(value);
  return (
    <Fieldset legend={label} p="sm">
      <SchemaForm
        schema={description.schema}
        value={group}
        change={(name, next) => change(withField(group, { name, value: next }))}
      />
    </Fieldset>
  );
}

/** A list of small forms; a new row starts with the first choice of each of its fields. */
function RowsField({ label, description, value, testId, change }: FieldProps<Of<'rows'>>) {
  const rows = Array.isArray(value) ? value.map(readGroup) : [];
  const fields = Object.entries(description.row.shape);
  const first = (schema: z.core.$ZodType): FieldValue => {
    const field = describeField(schema);
    return field.kind === 'choice' ? (field.options[0] ?? '') : '';
  };
  const set = (next: readonly FieldValue[]) => change(next.length === 0 && description.optional ? null : next);
  return (
    <Fieldset legend={label} p="sm" data-testid={testId}>
      <Stack gap="xs">
        {rows.map((row, at) => (
          <Group key={at} wrap="nowrap" align="end">
            {fields.map(([name, schema]) => (
              <SchemaField
                key={name}
                name={name}
                schema={schema}
                value={row[name]}
                change={(next) => set(rows.with(at, { ...row, [name]: next }))}
              />
            ))}
            <CloseButton aria-label={`Remove ${label} ${at + 1}`} onClick={() => set(rows.toSpliced(at, 1))} />
          </Group>
        ))}
        {rows.length < description.most && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => set([...rows, Object.fromEntries(fields.map(([name, schema]) => [name, first(schema)]))])}
          >
            Add
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

function readGroup(value: unknown): Readonly<Record<string, FieldValue>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, FieldValue>) : {};
}

/** A group with one field set, or left out when it was cleared. */
function withField(
  group: Readonly<Record<string, FieldValue>>,
  field: { readonly name: string; readonly value: FieldValue },
): FieldValue {
  const others = Object.entries(group).filter(([name]) => name !== field.name);
  return Object.fromEntries(field.value === null ? others : [...others, [field.name, field.value]]);
}

interface SchemaFieldProps {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  change(value: FieldValue): void;
}

/** The control of one field of a spec, chosen by its schema. */
export function SchemaField({ name, schema, value, change }: SchemaFieldProps) {
  const description = describeField(schema);
  const common = { label: labelOf(name), value, change, testId: `field-${name}` };
  switch (description.kind) {
    case 'choice':
      return <ChoiceField {...common} description={description} />;
    case 'slider':
      return <SliderField {...common} description={description} />;
    case 'count':
      return <CountField {...common} description={description} />;
    case 'switch':
      return (
        <Switch
          label={common.label}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked)}
          data-testid={common.testId}
        />
      );
    case 'text':
      return <TextField {...common} description={description} />;
    case 'words':
      return <WordsField {...common} description={description} />;
    case 'choices':
      return <ChoicesField {...common} description={description} />;
    case 'group':
      return <GroupField {...common} description={description} />;
    case 'rows':
      return <RowsField {...common} description={description} />;
    case 'other':
      return null;
  }
}

interface SchemaFormProps {
  readonly schema: z.ZodObject;
  readonly value: Readonly<Record<string, unknown>>;
  /** Fields to leave out. */
  readonly hide?: readonly string[];
  change(name: string, value: FieldValue): void;
}

/** Controls for all fields of an object schema. */
export function SchemaForm({ schema, value, hide = [], change }: SchemaFormProps) {
  const names = Object.keys(schema.shape).filter((name) => !hide.includes(name));
  return (
    <Stack gap="sm">
      {names.map((name) => {
        const field = schema.shape[name];
        return field ? (
          <SchemaField
            key={name}
            name={name}
            schema={field}
            value={value[name]}
            change={(next) => change(name, next)}
          />
        ) : null;
      })}
    </Stack>
  );
}

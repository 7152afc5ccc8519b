import { z } from 'zod';

/** What a form has to offer for a value, read from its schema. */
export type FieldDescription =
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly optional: boolean }
  | {
      readonly kind: 'slider';
      readonly minimum: number;
      readonly maximum: number;
      readonly step: number;
      readonly optional: boolean;
    }
  | { readonly kind: 'count'; readonly minimum: number; readonly maximum: number; readonly optional: boolean }
  | { readonly kind: 'switch'; readonly optional: boolean }
  | { readonly kind: 'text'; readonly longest: number; readonly optional: boolean }
  | { readonly kind: 'words'; readonly longest: number; readonly most: number; readonly optional: boolean }
  | { readonly kind: 'choices'; readonly options: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'rows'; readonly row: z.ZodObject; readonly most: number; readonly optional: boolean }
  | { readonly kind: 'group'; readonly schema: z.ZodObject; readonly optional: boolean }
  | { readonly kind: 'other'; readonly optional: boolean };

type AnyDefinition = z.core.$ZodTypes['_zod']['def'];

/** Describes the form field of a schema; defaults are looked through, nullable and optional set `optional`. */
export function describeField(schema: z.core.$ZodType, optional = false): FieldDescription {
  const definition = schema._zod.def as AnyDefinition;
  switch (definition.type) {
    case 'default':
    case 'prefault':
    case 'readonly':
      return describeField(definition.innerType, optional);
    case 'nullable':
    case 'optional':
      return describeField(definition.innerType, true);
    case 'enum':
      return { kind: 'choice', options: Object.values(definition.entries).map(String), optional };
    case 'boolean':
      return { kind: 'switch', optional };
    case 'string':
      return { kind: 'text', longest: longestOf(schema, 400), optional };
    case 'number':
      return describeNumber(schema, optional);
    case 'array':
      return describeList(definition.element, { optional, most: longestOf(schema, 20) });
    case 'object':
      return schema instanceof z.ZodObject ? { kind: 'group', schema, optional } : { kind: 'other', optional };
    default:
      return { kind: 'other', optional };
  }
}

function describeNumber(schema: z.core.$ZodType, optional: boolean): FieldDescription {
  const number = schema instanceof z.ZodNumber ? schema : null;
  const minimum = finiteOr(number?.minValue, 0);
  const maximum = finiteOr(number?.maxValue, 100);
  if (number?.isInt) return { kind: 'count', minimum, maximum, optional };
  return { kind: 'slider', minimum, maximum, step: (maximum - minimum) / 20 > 0.05 ? 0.1 : 0.05, optional };
}

function describeList(
  element: z.core.$ZodType,
  { optional, most }: { readonly optional: boolean; readonly most: number },
): FieldDescription {
  const inner = describeField(element);
  if (inner.kind === 'text') return { kind: 'words', longest: inner.longest, most, optional };
  if (inner.kind === 'choice') return { kind: 'choices', options: inner.options, optional };
  if (inner.kind === 'group') return { kind: 'rows', row: inner.schema, most, optional };
  return { kind: 'other', optional };
}

function finiteOr(value: number | null | undefined, otherwise: number): number {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : otherwise;
}

function longestOf(schema: z.core.$ZodType, otherwise: number): number {
  for (const check of schema._zod.def.checks ?? []) {
    const definition: { readonly check: string; readonly maximum?: unknown } = check._zod.def;
    if (definition.check === 'max_length' && typeof definition.maximum === 'number') return definition.maximum;
  }
  return otherwise;
}

/** A label for a field's name: "fogDensity" becomes "Fog density", "quest-village" becomes "Quest village". */
export function labelOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

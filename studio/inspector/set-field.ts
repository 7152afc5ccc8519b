import type { FieldValue } from '#studio/fields/schema-field.tsx';
import { labelOf } from '#studio/fields/describe-field.ts';
import { runCommand } from '#studio/document/store.ts';
import { guarded } from '#studio/shell/tell.ts';

function spoken(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 38)}…"` : `"${value}"`;
  return String(value);
}

/** Sets a field of the open spec by hand; what does not fit is explained and changes nothing. */
export function setField(pointer: string, value: FieldValue | object): void {
  const name = labelOf(pointer.split('/').findLast((part) => !/^\d+$/.test(part)) ?? 'field');
  guarded(() =>
    runCommand('set-field', { pointer, value: structuredClone(value) as never, label: `${name}: ${spoken(value)}` }),
  );
}

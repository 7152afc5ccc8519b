import { applyPatch } from 'rfc6902';
import { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { worldSpecSchema } from '#engine/level/world-spec.ts';
import { defineCommand } from '#studio/document/command.ts';

/** Sets one field of the spec by its JSON pointer, such as "/setting/fogDensity". */
export const setFieldCommand = defineCommand({
  name: 'set-field',
  title: 'Set a field',
  description: 'Sets one value of the level in the inspector.',
  argumentsSchema: z.strictObject({ pointer: z.string().regex(/^(\/[^/]+)+$/), value: z.json(), label: z.string() }),
  apply(content, { pointer, value, label }) {
    const spec: unknown = structuredClone(content.spec);
    // A field that may be left out is not there yet, and has no null: clearing it takes it out.
    const op = !isLeftOutWhenEmpty(pointer) ? 'replace' : value === null ? 'remove' : 'add';
    const problem = applyPatch(spec, [{ op, path: pointer, value }]).find((error) => error !== null);
    if (problem && op !== 'remove') {
      throw new InputError(`The level has no field "${pointer}".`, {
        code: 'edit.no-such-field',
        fix: 'Reload the page and try again.',
        cause: problem,
      });
    }
    return { content: { ...content, spec: parseSpec(spec) }, label };
  },
});

/** Whether the schema lets a field be missing but never null. */
function isLeftOutWhenEmpty(pointer: string): boolean {
  let schema: unknown = worldSpecSchema;
  for (const name of pointer.slice(1).split('/')) {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) schema = schema.unwrap();
    if (!(schema instanceof z.ZodObject)) return false;
    schema = schema.shape[name];
  }
  return schema instanceof z.ZodOptional;
}

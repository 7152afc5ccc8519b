import { applyPatch } from 'rfc6902';
import { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { defineCommand } from '#studio/document/command.ts';

/** Sets one field of the spec by its JSON pointer, such as "/setting/fogDensity". */
export const setFieldCommand = defineCommand({
  name: 'set-field',
  title: 'Set a field',
  description: 'Sets one value of the level in the inspector.',
  argumentsSchema: z.strictObject({ pointer: z.string().regex(/^(\/[^/]+)+$/), value: z.json(), label: z.string() }),
  apply(content, { pointer, value, label }) {
    const spec: unknown = structuredClone(content.spec);
    const problem = applyPatch(spec, [{ op: 'replace', path: pointer, value }]).find((error) => error !== null);
    if (problem) {
      throw new InputError(`The level has no field "${pointer}".`, {
        code: 'edit.no-such-field',
        fix: 'Reload the page and try again.',
        cause: problem,
      });
    }
    return { content: { ...content, spec: parseSpec(spec) }, label };
  },
});

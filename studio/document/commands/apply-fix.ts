import { applyPatch, type Operation } from 'rfc6902';
import { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { defineCommand } from '#studio/document/command.ts';

const operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.enum(['add', 'replace', 'test']), path: z.string(), value: z.json() }),
  z.strictObject({ op: z.literal('remove'), path: z.string() }),
  z.strictObject({ op: z.enum(['move', 'copy']), from: z.string(), path: z.string() }),
]);

/** Applies the patch of a finding. */
export const applyFixCommand = defineCommand({
  name: 'apply-fix',
  title: 'Apply a fix',
  description: 'Applies the change that a finding proposes.',
  argumentsSchema: z.strictObject({ label: z.string(), patch: z.array(operation) }),
  apply(content, { label, patch }) {
    const spec: unknown = structuredClone(content.spec);
    const problem = applyPatch(spec, patch as Operation[]).find((error) => error !== null);
    if (problem) {
      throw new InputError('This fix no longer fits the level.', {
        code: 'edit.fix-outdated',
        fix: 'Verify again to get fresh findings.',
        cause: problem,
      });
    }
    return { content: { ...content, spec: parseSpec(spec) }, label };
  },
});

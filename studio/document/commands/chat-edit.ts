import { z } from 'zod';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { defineCommand } from '#studio/document/command.ts';

/** Takes over what an instruction in plain words changed. */
export const chatEditCommand = defineCommand({
  name: 'chat-edit',
  title: 'Change by words',
  description: 'Say what should be different, such as "thicker fog, add a lighthouse".',
  argumentsSchema: z.strictObject({ instruction: z.string(), spec: z.unknown(), diff: z.array(z.string()) }),
  apply(content, { instruction, spec, diff }) {
    return {
      content: { ...content, spec: { ...parseSpec(spec), parents: content.spec.parents } },
      label: instruction,
      diff,
    };
  },
});

import { z } from 'zod';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { defineCommand } from '#studio/document/command.ts';

/** Replaces the whole document with a new plan. */
export const planCommand = defineCommand({
  name: 'plan',
  title: 'Plan again from a prompt',
  description: 'Replaces the level with a new plan; undo brings the old one back.',
  argumentsSchema: z.strictObject({ spec: z.unknown(), seed: z.int() }),
  apply(content, { spec, seed }) {
    const planned = parseSpec(spec);
    // A remix stays a remix whatever is planned over it: its parents are what royalties follow.
    const parents = content.spec.parents.length > 0 ? content.spec.parents : planned.parents;
    return { content: { spec: { ...planned, parents }, seed }, label: `Planned "${planned.title}"` };
  },
});

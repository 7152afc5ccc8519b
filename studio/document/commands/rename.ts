import { z } from 'zod';
import { worldSpecSchema } from '#engine/level/world-spec.ts';
import { defineCommand } from '#studio/document/command.ts';

/** Gives the level another title. */
export const renameCommand = defineCommand({
  name: 'rename',
  title: 'Rename the level',
  description: 'Gives the level another title.',
  argumentsSchema: z.strictObject({ title: worldSpecSchema.shape.title }),
  apply(content, { title }) {
    return { content: { ...content, spec: { ...content.spec, title } }, label: `Renamed to "${title}"` };
  },
});

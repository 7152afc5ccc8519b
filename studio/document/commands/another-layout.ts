import { z } from 'zod';
import { defineCommand } from '#studio/document/command.ts';

/** Lays the same plan out in another way, by another seed. */
export const anotherLayoutCommand = defineCommand({
  name: 'another-layout',
  title: 'Lay it out another way',
  description: 'The same plan on other ground: a new seed.',
  argumentsSchema: z.strictObject({ seed: z.int().min(0).max(4_294_967_295) }),
  apply(content, { seed }) {
    return { content: { ...content, seed }, label: `Another layout (seed ${seed})` };
  },
});

import { z } from 'zod';
import { pinsSchema } from '#engine/level/arrangement.ts';
import { defineCommand, requireGroup } from '#studio/document/command.ts';

/** Sets which things stay exactly where they are; `pins` are all pins that the level has from now on. */
export const pinThingCommand = defineCommand({
  name: 'pin-thing',
  title: 'Keep something in its place',
  description: 'Pins a group of things or a character to where it stands, or lets it go.',
  argumentsSchema: z.strictObject({ id: z.string(), pins: pinsSchema }),
  apply(content, { id, pins }) {
    const { name } = requireGroup(content.spec, id);
    const before = content.spec.pins?.length ?? 0;
    const { pins: _, ...rest } = content.spec;
    return {
      content: { ...content, spec: pins.length === 0 ? rest : { ...rest, pins } },
      label: pins.length > before ? `Pinned ${name}` : `Let ${name} go`,
    };
  },
});

import { z } from 'zod';
import { placementSchema } from '#engine/level/world-spec.ts';
import { defineCommand, requireGroup } from '#studio/document/command.ts';
import { regionNames } from '#studio/map/regions.ts';

/** Moves a group of things or a character to another part of the map. */
export const moveThingCommand = defineCommand({
  name: 'move-thing',
  title: 'Move to another part of the map',
  description: 'Drag something on the map, or pick a region in the inspector.',
  argumentsSchema: z.strictObject({ id: z.string(), region: placementSchema.shape.region.unwrap() }),
  apply(content, { id, region }) {
    const { list, index, name } = requireGroup(content.spec, id);
    const spec = structuredClone(content.spec);
    const moved = spec[list][index];
    // "beside the well" would pull it back, so a move by hand ends such a relation.
    if (moved) moved.placement = { region };
    return { content: { ...content, spec }, label: `Moved ${name} to ${regionNames[region]}` };
  },
});

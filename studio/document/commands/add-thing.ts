import { z } from 'zod';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { specLimits } from '#engine/level/spec-fields.ts';
import { placementSchema, thingGroupSchema, thingKinds, type WorldSpec } from '#engine/level/world-spec.ts';
import { defineCommand } from '#studio/document/command.ts';

function freeId(spec: WorldSpec, stem: string): string {
  const used = new Set([...spec.things.map((group) => group.id), ...spec.characters.map((character) => character.id)]);
  let number = 1;
  while (used.has(number === 1 ? stem : `${stem}-${number}`)) number += 1;
  return number === 1 ? stem : `${stem}-${number}`;
}

/** Adds a group of things. */
export const addThingCommand = defineCommand({
  name: 'add-thing',
  title: 'Add something',
  description: 'Adds trees, houses, lanterns, ghosts and so on.',
  argumentsSchema: z.strictObject({
    kind: z.enum(thingKinds),
    count: z.int().min(1).max(specLimits.countPerGroup).default(1),
    role: thingGroupSchema.shape.role.unwrap().default('scenery'),
    region: placementSchema.shape.region.unwrap().default('anywhere'),
  }),
  apply(content, { kind, count, role, region }) {
    const group = { id: freeId(content.spec, kind), kind, name: '', count, traits: [], role, placement: { region } };
    const spec = parseSpec({ ...content.spec, things: [...content.spec.things, group] });
    return {
      content: { ...content, spec },
      label: `Added ${count} ${kind.replaceAll('-', ' ')}${count === 1 ? '' : 's'}`,
    };
  },
});

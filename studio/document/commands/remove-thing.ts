import { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { defineCommand, requireGroup } from '#studio/document/command.ts';

function whoNeeds(spec: WorldSpec, id: string): string | null {
  if ('target' in spec.rules.win && spec.rules.win.target === id) return 'the level is won with it';
  const quest = spec.quests.find(
    (candidate) => candidate.giver === id || candidate.steps.some((step) => step.target === id),
  );
  return quest ? `the quest "${quest.title}" needs it` : null;
}

/** Removes a group of things or a character together with what points at it. */
export const removeThingCommand = defineCommand({
  name: 'remove-thing',
  title: 'Remove something',
  description: 'Removes a group of things or a character.',
  argumentsSchema: z.strictObject({ id: z.string() }),
  apply(content, { id }) {
    const { list, index, name } = requireGroup(content.spec, id);
    const need = whoNeeds(content.spec, id);
    if (need) {
      throw new InputError(`${name} stays, because ${need}.`, {
        code: 'edit.thing-needed',
        fix: 'Change what wins the level first, then remove it.',
      });
    }
    const spec = structuredClone(content.spec);
    spec[list].splice(index, 1);
    for (const other of [...spec.things, ...spec.characters]) {
      if (other.placement.near === id) other.placement = { region: other.placement.region };
    }
    const isOwn = (pin: string): boolean => pin === `npc-${id}` || pin.replace(/-\d+$/, '') === id;
    if (spec.pins) spec.pins = spec.pins.filter((pin) => !isOwn(pin.id));
    spec.cutscenes = spec.cutscenes.filter((cutscene) => cutscene.target !== id);
    for (const beat of spec.cutscenes.flatMap((cutscene) => cutscene.beats)) {
      for (const end of ['subject', 'speaker', 'other'] as const) if (beat[end] === id) delete beat[end];
    }
    return { content: { ...content, spec }, label: `Removed ${name}` };
  },
});

import { z } from 'zod';

import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { talkInQuests } from '#engine/mechanics/quest-progress.ts';

/** Someone to talk to: gives quests and moves them on. The entity's group is the character's id. */
export const characterMechanic = defineMechanic({
  kind: 'character',
  describe: 'Someone to talk to, who may give or finish quests.',
  look: { idle: 'still', glow: 0 },
  factsWord: 'characters',
  props: z.object({}),
  behave: (entity) => ({
    onInteract(play) {
      play.run.talkingTo = entity.group;
      play.events.push({ kind: 'talk', character: entity.group });
      talkInQuests(play, entity.group);
    },
  }),
});

import { closeUp } from '#engine/cutscene/shots/close-up.ts';
import { craneDown } from '#engine/cutscene/shots/crane-down.ts';
import { dollyIn } from '#engine/cutscene/shots/dolly-in.ts';
import { establishingOrbit } from '#engine/cutscene/shots/establishing-orbit.ts';
import { flyover } from '#engine/cutscene/shots/flyover.ts';
import { insert } from '#engine/cutscene/shots/insert.ts';
import { lowHero } from '#engine/cutscene/shots/low-hero.ts';
import { overTheShoulder } from '#engine/cutscene/shots/over-the-shoulder.ts';
import { pullBack } from '#engine/cutscene/shots/pull-back.ts';
import { reaction } from '#engine/cutscene/shots/reaction.ts';
import { truckPast } from '#engine/cutscene/shots/truck-past.ts';
import { twoShot } from '#engine/cutscene/shots/two-shot.ts';

/** Every way to film something that the director may choose from. */
export const shotDefinitions = [
  establishingOrbit,
  craneDown,
  flyover,
  dollyIn,
  twoShot,
  closeUp,
  overTheShoulder,
  reaction,
  insert,
  lowHero,
  truckPast,
  pullBack,
] as const;

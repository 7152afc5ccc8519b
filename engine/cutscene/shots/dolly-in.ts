import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot, isPerson } from '#engine/cutscene/shots/shot.ts';

/** Towards somebody until the waist fills the frame: this one matters. */
export const dollyIn = defineShot({
  kind: 'dolly-in',
  size: 'full',
  setup: 'single',
  move: 'dolly',
  fits: (slot) => {
    if (!isPerson(slot.subject)) return slot.subject.kind === 'thing' && slot.part !== 'first' ? 4 : 0;
    return slot.beatKind === 'introduce' ? 9 : slot.part === 'first' ? 6 : 3;
  },
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, isPerson(subject) ? 0.72 : 0.5);
    const wide = distanceFor({ size: 'full', heightMetres: Math.max(1.4, subject.height), fovDegrees: 38 });
    const distance = wide * (1.25 - share * 0.45);
    return {
      position: around(target, { facing: subject.facing, azimuth, distance, rise: subject.height * 0.12 }),
      target,
      fovDegrees: 38,
    };
  },
});

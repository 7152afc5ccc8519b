import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** The player's face while something is said or seen. */
export const reaction = defineShot({
  kind: 'reaction',
  size: 'close',
  setup: 'reaction',
  move: 'static',
  fits: (slot) => (slot.subject.kind !== 'player' ? 0 : slot.part === 'first' ? 4 : 9),
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.8);
    const distance =
      distanceFor({ size: 'close', heightMetres: subject.height, fovDegrees: 34 }) * (1.35 - share * 0.1);
    return {
      position: around(target, { facing: subject.facing, azimuth: azimuth * 0.8, distance, rise: 0.1 }),
      target,
      fovDegrees: 34,
    };
  },
});

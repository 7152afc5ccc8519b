import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot, isPerson } from '#engine/cutscene/shots/shot.ts';

/** A face, the camera hardly moving: listen. */
export const closeUp = defineShot({
  kind: 'close-up',
  size: 'close',
  setup: 'single',
  move: 'static',
  fits: (slot) => {
    if (!isPerson(slot.subject)) return 0;
    return slot.subtitle !== null && slot.beatKind === 'dialogue' ? 8 : slot.part === 'first' ? 4 : 6;
  },
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.82);
    const distance =
      distanceFor({ size: 'close', heightMetres: subject.height, fovDegrees: 30 }) * (1.04 - share * 0.08);
    return {
      position: around(target, { facing: subject.facing, azimuth: azimuth * 0.7, distance, rise: 0.06 }),
      target,
      fovDegrees: 30,
    };
  },
});

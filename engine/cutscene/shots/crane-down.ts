import { around, between, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** From high above down to the subject: where are we, and who is here. */
export const craneDown = defineShot({
  kind: 'crane-down',
  size: 'wide',
  setup: 'master',
  move: 'crane',
  angle: 'high',
  fits: (slot) => {
    if (slot.beatKind === 'establish') return slot.subject.kind === 'place' ? 6 : 9;
    return slot.part === 'first' && slot.subject.kind !== 'place' ? 5 : 0;
  },
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.6);
    const distance = Math.max(
      4.5,
      distanceFor({ size: 'wide', heightMetres: Math.min(subject.height, 9), fovDegrees: 42 }),
    );
    const high = around(target, { facing: subject.facing, azimuth, distance: distance * 1.5, rise: distance * 0.95 });
    const low = around(target, { facing: subject.facing, azimuth: azimuth * 0.8, distance, rise: distance * 0.28 });
    return { position: between(high, low, share), target, fovDegrees: 42 };
  },
});

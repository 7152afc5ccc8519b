import { around, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** The whole place from above, the camera travelling a part of a circle. */
export const establishingOrbit = defineShot({
  kind: 'establishing-orbit',
  size: 'extreme-wide',
  setup: 'master',
  move: 'orbit',
  angle: 'high',
  fits: (slot) => (slot.subject.kind !== 'place' ? 0 : slot.beatKind === 'establish' ? 10 : 5),
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.1);
    const distance = subject.radius * 1.5 + 8;
    return {
      position: around(target, {
        facing: subject.facing,
        azimuth: azimuth + (share - 0.5) * 0.55,
        distance,
        rise: subject.radius * 0.55 + 4,
      }),
      target,
      fovDegrees: 42,
    };
  },
});

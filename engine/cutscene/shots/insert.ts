import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** One thing, near, so that it is known again later. */
export const insert = defineShot({
  kind: 'insert',
  size: 'insert',
  setup: 'insert',
  move: 'orbit',
  fits: (slot) => (slot.subject.kind !== 'thing' ? 0 : slot.beatKind === 'goal' ? 8 : 6),
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.5);
    const distance = Math.max(
      1.8,
      subject.radius + distanceFor({ size: 'insert', heightMetres: subject.height, fovDegrees: 34 }),
    );
    return {
      position: around(target, {
        facing: subject.facing,
        azimuth: azimuth + (share - 0.5) * 0.3,
        distance,
        rise: subject.height * 0.25,
      }),
      target,
      fovDegrees: 34,
    };
  },
});

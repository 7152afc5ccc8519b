import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** Away and up from the subject until the land around it shows: the end of something. */
export const pullBack = defineShot({
  kind: 'pull-back',
  size: 'wide',
  setup: 'master',
  move: 'dolly',
  fits: (slot) => {
    if (slot.subject.kind === 'place') return 0;
    return slot.beatKind === 'triumph' && slot.part !== 'first'
      ? 9
      : slot.beatKind === 'goal' && slot.part !== 'first'
        ? 5
        : 1;
  },
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.6);
    const near =
      subject.radius + distanceFor({ size: 'full', heightMetres: Math.max(1.7, subject.height), fovDegrees: 44 });
    const distance = near * (1 + share * 2);
    return {
      position: around(target, { facing: subject.facing, azimuth, distance, rise: distance * (0.18 + share * 0.3) }),
      target,
      fovDegrees: 44,
    };
  },
});

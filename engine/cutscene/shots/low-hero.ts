import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** From near the ground upwards: strong, proud or dangerous. */
export const lowHero = defineShot({
  kind: 'low-hero',
  size: 'full',
  setup: 'single',
  move: 'crane',
  angle: 'low',
  fits: (slot) => {
    if (slot.subject.kind === 'place') return 0;
    return slot.beatKind === 'triumph' ? 9 : slot.beatKind === 'threat' ? 8 : slot.subject.kind === 'player' ? 3 : 1;
  },
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.62);
    const distance =
      subject.radius + distanceFor({ size: 'full', heightMetres: subject.height, fovDegrees: 44 }) * 1.05;
    const rise = -subject.height * 0.38 + share * subject.height * 0.3;
    return { position: around(target, { facing: subject.facing, azimuth, distance, rise }), target, fovDegrees: 44 };
  },
});

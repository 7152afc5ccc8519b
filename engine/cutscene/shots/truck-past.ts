import { hypot2 } from '#engine/math/trig.ts';
import { around, distanceFor, lookPoint } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** Sideways past the subject, near and far sliding over each other. */
export const truckPast = defineShot({
  kind: 'truck-past',
  size: 'wide',
  setup: 'single',
  move: 'truck',
  fits: (slot) => (slot.subject.kind === 'place' ? 0 : slot.part === 'first' ? 5 : slot.beatKind === 'threat' ? 6 : 3),
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.55);
    const distance =
      subject.radius +
      distanceFor({ size: 'wide', heightMetres: Math.min(7, Math.max(1.7, subject.height)), fovDegrees: 40 });
    const start = around(target, { facing: subject.facing, azimuth, distance, rise: subject.height * 0.2 + 0.4 });
    const awayX = start.x - target.x;
    const awayZ = start.z - target.z;
    const metres = hypot2(awayX, awayZ) || 1;
    const slide = (share - 0.5) * distance * 0.35;
    return {
      position: { x: start.x - (awayZ / metres) * slide, y: start.y, z: start.z + (awayX / metres) * slide },
      target,
      fovDegrees: 40,
    };
  },
});

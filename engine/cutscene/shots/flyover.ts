import { around, between, lookPoint, metresBetween } from '#engine/cutscene/geometry.ts';
import { defineShot } from '#engine/cutscene/shots/shot.ts';

/** Over the land towards the subject: how far it is from here. */
export const flyover = defineShot({
  kind: 'flyover',
  size: 'wide',
  setup: 'master',
  move: 'flyover',
  angle: 'high',
  fits: (slot) => {
    if (slot.other === null || slot.subject.kind === 'place') return 0;
    if (metresBetween(slot.subject.position, slot.other.position) < 14) return 0;
    return slot.beatKind === 'goal' && slot.part === 'first'
      ? 9
      : slot.beatKind === 'threat' && slot.part === 'first'
        ? 5
        : 0;
  },
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const target = lookPoint(subject, 0.5);
    const origin = slot.other?.position ?? around(target, { facing: subject.facing, azimuth, distance: 30, rise: 0 });
    const metres = Math.min(34, metresBetween(origin, subject.position));
    const far = around(target, {
      facing: subject.facing,
      azimuth: azimuth * 0.6,
      distance: metres,
      rise: metres * 0.34 + 3,
    });
    const near = around(target, {
      facing: subject.facing,
      azimuth,
      distance: Math.max(7, metres * 0.42),
      rise: Math.max(3, metres * 0.18),
    });
    return { position: between(far, near, share), target, fovDegrees: 46 };
  },
});

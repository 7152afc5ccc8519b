import { lookPoint, metresBetween } from '#engine/cutscene/geometry.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { defineShot, isPerson } from '#engine/cutscene/shots/shot.ts';

/** Past the listener's shoulder to the one who speaks. */
export const overTheShoulder = defineShot({
  kind: 'over-the-shoulder',
  size: 'medium',
  setup: 'over-the-shoulder',
  move: 'static',
  fits: (slot) => {
    if (slot.other === null || !isPerson(slot.subject) || !isPerson(slot.other)) return 0;
    const metres = metresBetween(slot.subject.position, slot.other.position);
    return metres > 7 || metres < 1 ? 0 : slot.beatKind === 'dialogue' ? 9 : 3;
  },
  poseAt({ slot, azimuth }, share) {
    const { subject } = slot;
    const listener = slot.other ?? subject;
    const target = lookPoint(subject, 0.82);
    const backX = listener.position.x - subject.position.x;
    const backZ = listener.position.z - subject.position.z;
    const metres = hypot2(backX, backZ) || 1;
    const side = azimuth < 0 ? -1 : 1;
    const behind = 1.15 + share * 0.1;
    return {
      position: {
        x: listener.position.x + (backX / metres) * behind - (-backZ / metres) * side * 0.62,
        y: listener.position.y + listener.height + 0.12,
        z: listener.position.z + (backZ / metres) * behind - (backX / metres) * side * 0.62,
      },
      target,
      fovDegrees: 36,
    };
  },
});

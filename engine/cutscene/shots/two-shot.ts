import { between, lookPoint, metresBetween } from '#engine/cutscene/geometry.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { defineShot, isPerson } from '#engine/cutscene/shots/shot.ts';

/** Both people from the side of the line between them. */
export const twoShot = defineShot({
  kind: 'two-shot',
  size: 'medium',
  setup: 'two-shot',
  move: 'truck',
  fits: (slot) => {
    if (slot.other === null || !isPerson(slot.subject) || !isPerson(slot.other)) return 0;
    const metres = metresBetween(slot.subject.position, slot.other.position);
    return metres > 7 || metres < 0.6 ? 0 : slot.beatKind === 'dialogue' && slot.part === 'first' ? 8 : 4;
  },
  poseAt({ slot, azimuth }, share) {
    const first = slot.subject;
    const second = slot.other ?? first;
    const target = between(lookPoint(first, 0.78), lookPoint(second, 0.78), 0.5);
    const alongX = second.position.x - first.position.x;
    const alongZ = second.position.z - first.position.z;
    const metres = hypot2(alongX, alongZ) || 1;
    const side = azimuth < 0 ? -1 : 1;
    const distance = metres * 0.95 + 2.2;
    const slide = (share - 0.5) * 0.7;
    return {
      position: {
        x: target.x + (-alongZ / metres) * side * distance + (alongX / metres) * slide,
        y: target.y + 0.15,
        z: target.z + (alongX / metres) * side * distance + (alongZ / metres) * slide,
      },
      target,
      fovDegrees: 36,
    };
  },
});

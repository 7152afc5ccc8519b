import type { Vec3 } from '#engine/level/level.ts';
import type { Sight } from '#engine/cutscene/sight.ts';
import type { CameraPose } from '#client/render/frame-source.ts';

/** Frames somebody who speaks past the shoulder of the one who listens; null when a wall is in between. */
export function frameDialogue(options: { listener: Vec3; speaker: Vec3; sight: Sight }): CameraPose | null {
  const { listener, speaker, sight } = options;
  const dx = listener.x - speaker.x;
  const dz = listener.z - speaker.z;
  const metres = Math.hypot(dx, dz);
  if (metres < 0.3) return null;
  const backX = dx / metres;
  const backZ = dz / metres;
  const target = { x: speaker.x + dx * 0.18, y: speaker.y + 1.28, z: speaker.z + dz * 0.18 };
  for (const side of [1, -1]) {
    const position = {
      x: listener.x + backX * 1.7 + backZ * side * 1.15,
      y: listener.y + 1.75,
      z: listener.z + backZ * 1.7 - backX * side * 1.15,
    };
    const floor = sight.floorAt(position.x, position.z) + 0.4;
    const lifted = { ...position, y: Math.max(position.y, floor) };
    if (sight.clearShare(target, lifted) >= 1) return { position: lifted, target, fovDegrees: 40 };
  }
  return null;
}

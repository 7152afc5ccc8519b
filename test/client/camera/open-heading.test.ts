import { describe, expect, it } from 'vitest';
import { createSight } from '#engine/cutscene/sight.ts';
import { openHeading } from '#client/camera/open-heading.ts';
import { entity, testLevel } from '#test/harness.ts';

function wall(id: string, at: { x: number; z: number; halfX: number; halfZ: number }) {
  return entity({
    id,
    mechanic: 'platform',
    look: 'wall',
    position: { x: at.x, y: 0, z: at.z },
    collider: { shape: 'box', halfX: at.halfX, halfY: 2, halfZ: at.halfZ, offsetY: 2 },
  });
}

const from = { x: 0, y: 0, z: 0 };

describe('openHeading', () => {
  it('keeps the wished heading in the open', () => {
    expect(openHeading(createSight(testLevel({ entities: [] })), { from, wished: 1 })).toBe(1);
  });

  it('looks along a passage when the goal is behind its wall', () => {
    const sides = [
      wall('left', { x: -2, z: 0, halfX: 0.5, halfZ: 20 }),
      wall('right', { x: 2, z: 0, halfX: 0.5, halfZ: 20 }),
    ];
    const yaw = openHeading(createSight(testLevel({ entities: sides })), { from, wished: Math.PI / 2 });
    expect(Math.abs(Math.sin(yaw))).toBeLessThan(0.3);
  });
});

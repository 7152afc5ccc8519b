import { describe, expect, it } from 'vitest';
import { createSight } from '#engine/cutscene/sight.ts';
import { block, entity, testLevel } from '#test/harness.ts';

const wall = block('wall-1', { at: { x: 0, y: 4, z: -5 }, size: { x: 6, y: 4, z: 1 } });
const turned = block('wall-2', { at: { x: 20, y: 4, z: 0 }, size: { x: 8, y: 4, z: 1 }, yaw: Math.PI / 2 });
const pillar = entity({
  id: 'pillar-1',
  mechanic: 'prop',
  position: { x: 0, y: 0, z: 10 },
  collider: { shape: 'cylinder', radius: 1, halfY: 2, offsetY: 2 },
});
const sight = createSight(testLevel({ entities: [wall, turned, pillar] }));

describe('createSight', () => {
  it('sees freely where nothing stands', () => {
    expect(sight.clearShare({ x: -10, y: 2, z: 0 }, { x: -10, y: 2, z: -12 })).toBe(1);
  });

  it('stops at the face of a wall', () => {
    expect(sight.clearShare({ x: 0, y: 2, z: 0 }, { x: 0, y: 2, z: -10 })).toBeCloseTo(0.45);
  });

  it('sees over a wall', () => {
    expect(sight.clearShare({ x: 0, y: 6, z: 0 }, { x: 0, y: 6, z: -10 })).toBe(1);
  });

  it('turns walls with their yaw', () => {
    expect(sight.clearShare({ x: 15, y: 2, z: 3 }, { x: 25, y: 2, z: 3 })).toBeCloseTo(0.45);
    expect(sight.clearShare({ x: 17, y: 2, z: -8 }, { x: 17, y: 2, z: 8 })).toBe(1);
  });

  it('stops at a pillar from any side, and passes beside it', () => {
    expect(sight.clearShare({ x: 0, y: 1, z: 5 }, { x: 0, y: 1, z: 15 })).toBeCloseTo(0.4);
    expect(sight.clearShare({ x: 1.2, y: 1, z: 5 }, { x: 1.2, y: 1, z: 15 })).toBe(1);
  });

  it('stops at the ground', () => {
    expect(sight.clearShare({ x: -20, y: 3, z: 20 }, { x: -20, y: -3, z: 10 })).toBeLessThan(0.6);
  });

  it('leaves out what it is told to', () => {
    const blind = createSight(testLevel({ entities: [wall] }), new Set(['wall-1']));
    expect(blind.clearShare({ x: 0, y: 2, z: 0 }, { x: 0, y: 2, z: -10 })).toBe(1);
  });
});

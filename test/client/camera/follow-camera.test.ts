import { describe, expect, it } from 'vitest';
import { createSight } from '#engine/cutscene/sight.ts';
import { createFollowCamera } from '#client/camera/follow-camera.ts';
import { block, testLevel } from '#test/harness.ts';

const body = { x: 0, y: 0, z: 0 };

function settle(camera: ReturnType<typeof createFollowCamera>, at = body) {
  let pose = camera.follow(at, 1 / 60);
  for (let frame = 0; frame < 240; frame += 1) pose = camera.follow(at, 1 / 60);
  return pose;
}

describe('createFollowCamera', () => {
  it('stands behind the body and looks at its head', () => {
    const camera = createFollowCamera(createSight(testLevel()));
    camera.reset({ position: body, yaw: 0 });
    const pose = settle(camera);
    expect(pose.position.z).toBeGreaterThan(4);
    expect(pose.position.x).toBeCloseTo(0);
    expect(pose.target.y).toBeCloseTo(1.45);
  });

  it('comes nearer when a wall is behind the body, and never goes through it', () => {
    const wall = block('wall-1', { at: { x: 0, y: 6, z: 3 }, size: { x: 20, y: 6, z: 0.5 } });
    const camera = createFollowCamera(createSight(testLevel({ entities: [wall] })));
    camera.reset({ position: body, yaw: 0 });
    expect(settle(camera).position.z).toBeLessThan(2.75);
  });

  it('rises where a wall is close behind the body, and stays on its side of the wall', () => {
    const wall = block('wall-1', { at: { x: 0, y: 3, z: 2 }, size: { x: 20, y: 3, z: 0.5 } });
    const camera = createFollowCamera(createSight(testLevel({ entities: [wall] })));
    camera.reset({ position: body, yaw: 0 });
    const { position, target } = settle(camera);
    expect(Math.hypot(position.x - target.x, position.y - target.y, position.z - target.z)).toBeGreaterThan(3.4);
    expect(position.y).toBeGreaterThan(3);
    expect(position.z).toBeLessThan(1.75);
  });

  it('stays above the ground on a hillside', () => {
    const level = testLevel({ ground: (_x, z) => z * 0.8 });
    const sight = createSight(level);
    const camera = createFollowCamera(sight);
    camera.reset({ position: body, yaw: 0 });
    camera.turn({ yaw: 0, pitch: -2 });
    const pose = settle(camera);
    expect(pose.position.y).toBeGreaterThan(sight.floorAt(pose.position.x, pose.position.z));
  });

  it('dives with the body: under water it stays under the surface and well behind', () => {
    const camera = createFollowCamera(createSight(testLevel({ ground: -6, waterLevel: 0 })));
    const diver = { x: 0, y: -4, z: 0 };
    camera.reset({ position: diver, yaw: 0 });
    const { position } = settle(camera, diver);
    expect(position.y).toBeLessThan(0);
    expect(position.z).toBeGreaterThan(4);
  });

  it('keeps the horizon: the pitch has ends', () => {
    const camera = createFollowCamera(createSight(testLevel()));
    camera.reset({ position: body, yaw: 0 });
    camera.turn({ yaw: 0, pitch: 50 });
    const pose = settle(camera);
    expect(Math.hypot(pose.position.x, pose.position.z)).toBeGreaterThan(1);
  });

  it('swings behind a body the short way round', () => {
    const camera = createFollowCamera(createSight(testLevel()));
    camera.reset({ position: body, yaw: 3 });
    camera.trail(-3, { elapsedSeconds: 0.5, pace: 'slow' });
    expect(camera.yaw).toBeGreaterThan(3);
    for (let second = 0; second < 10; second += 1) camera.trail(-3, { elapsedSeconds: 1, pace: 'slow' });
    expect(Math.cos(camera.yaw + 3)).toBeCloseTo(1);
  });
});

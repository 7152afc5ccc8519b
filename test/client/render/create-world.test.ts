import { PerspectiveCamera } from 'three';
import type { BufferGeometry, Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import { galleryLevel } from '#client/gallery/gallery-worlds.ts';
import { createWorld } from '#client/render/create-world.ts';
import type { BodyPose, RenderFrameSource } from '#client/render/frame-source.ts';
import { qualityOf } from '#client/render/quality.ts';
import type { Level } from '#engine/level/level.ts';

Object.assign(globalThis, { window: { innerHeight: 720 } });

function still(level: Level, more: Partial<RenderFrameSource> = {}): RenderFrameSource {
  const { x, y, z } = level.spawn.position;
  return {
    tick: () => 300,
    ownBody: () => null,
    bodies: () => [],
    isTaken: () => false,
    thing: () => null,
    camera: () => ({ position: { x, y: y + 3, z: z + 7 }, target: { x, y, z }, fovDegrees: 55 }),
    speaker: () => null,
    ...more,
  };
}

function plain(name: string): Level {
  const level = galleryLevel(name, new URLSearchParams());
  // Names over heads are painted on a canvas, which only a browser has.
  return { ...level, entities: level.entities.map((entity) => ({ ...entity, name: '' })) };
}

function draw(level: Level, frame: RenderFrameSource, tick = 300) {
  const world = createWorld({ level, quality: qualityOf('phone') });
  const camera = new PerspectiveCamera(55, 0.5, 0.15, 400);
  const { position } = frame.camera();
  camera.position.set(position.x, position.y, position.z);
  world.update({ tick, seconds: tick / 30, deltaSeconds: 0, camera, frame });
  return { world, camera };
}

function meshes(world: ReturnType<typeof createWorld>) {
  const found: Mesh<BufferGeometry>[] = [];
  world.object.traverse((object) => {
    if ((object as Mesh).isMesh && object.visible) found.push(object as Mesh<BufferGeometry>);
  });
  return found;
}

describe('createWorld', () => {
  it.each(['harbour', 'meadow', 'obby', 'flyer', 'crystal'])('draws %s within the phone budget of draws', (name) => {
    const level = plain(name);
    const { world } = draw(level, still(level));
    expect(meshes(world).length).toBeLessThan(150);
    world.dispose();
  });

  it('has no broken numbers in any geometry', () => {
    const level = plain('harbour');
    const { world } = draw(level, still(level));
    for (const mesh of meshes(world)) {
      const positions = mesh.geometry.getAttribute('position').array;
      expect(positions.length).toBeGreaterThan(0);
      expect(Array.from(positions).every((value) => Number.isFinite(value))).toBe(true);
    }
    world.dispose();
  });

  it('draws own body, others and residents, up to the tier', () => {
    const level = plain('harbour');
    const body = (index: number): BodyPose => ({
      index,
      ...level.spawn.position,
      facing: 0,
      flags: 1,
      name: '',
      hue: index * 20,
      speed: 3,
      emote: null,
    });
    const people = (bodies: BodyPose[]) => {
      const { world } = draw(level, still(level, { ownBody: () => body(0), bodies: () => bodies }));
      const count = meshes(world).filter((mesh) => 'skeleton' in mesh).length;
      world.dispose();
      return count;
    };
    expect(people([])).toBe(3);
    expect(people([body(1), body(2)])).toBe(5);
    expect(people(Array.from({ length: 40 }, (_, index) => body(index + 1)))).toBe(qualityOf('phone').bodies);
  });

  it('hides a pickup that was taken and shows it again when it comes back', () => {
    const level = plain('harbour');
    let taken = false;
    const frame = still(level, { isTaken: (id) => taken && id.startsWith('lantern') });
    const { world, camera } = draw(level, frame, 300);
    const instances = () =>
      meshes(world).reduce(
        (sum, mesh) => sum + ('count' in mesh && typeof mesh.count === 'number' ? mesh.count : 0),
        0,
      );
    const update = (tick: number) => world.update({ tick, seconds: tick / 30, deltaSeconds: 0.03, camera, frame });
    const before = instances();
    taken = true;
    update(301);
    update(340);
    expect(instances()).toBe(before - 8);
    taken = false;
    update(341);
    expect(instances()).toBe(before);
    world.dispose();
  });
});

import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { WebGLRenderer } from 'three';
import { CustomToneMapping, PerspectiveCamera } from 'three';
import type { Level } from '#engine/level/level.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import { createWorld } from './create-world.ts';
import type { RenderFrameSource } from './frame-source.ts';
import { usePost } from './post/use-post.ts';
import type { Quality } from './quality.ts';

/** What `WorldView` takes; everything that moves comes through `frame`. */
export interface WorldViewProps {
  readonly level: Level;
  readonly quality: Quality;
  readonly frame: RenderFrameSource;
}

/** The world of a level inside an R3F canvas. It drives the camera and draws every frame itself. */
export function WorldView({ level, quality, frame }: WorldViewProps) {
  const { gl, scene, camera, size } = useThree();
  const world = useMemo(() => createWorld({ level, quality }), [level, quality]);
  const post = usePost({ gl, scene, camera, quality, atmosphere: world.atmosphere, style: level.environment.style });
  const lastTick = useRef<number | null>(null);

  useEffect(() => () => world.dispose(), [world]);
  useEffect(() => post?.resize(size.width, size.height), [post, size]);
  useEffect(
    () => configureRenderer(gl, { exposure: world.atmosphere.exposure, shadows: quality.shadowTexels > 0 }),
    [gl, world, quality],
  );

  useFrame(() => {
    if (!(camera instanceof PerspectiveCamera)) return;
    const tick = frame.tick();
    const deltaSeconds =
      lastTick.current === null ? 0 : Math.max(0, Math.min(0.25, (tick - lastTick.current) / ticksPerSecond));
    lastTick.current = tick;
    aimCamera(camera, { frame, quality });
    world.update({ tick, seconds: tick / ticksPerSecond, deltaSeconds, camera, frame });
    gl.info.reset();
    if (post) post.render(deltaSeconds);
    else gl.render(scene, camera);
  }, 1);

  return <primitive object={world.object} />;
}

/** Renderer settings of a level; the draw counter then counts whole frames, shadow and post passes included. */
function configureRenderer(gl: WebGLRenderer, { exposure, shadows }: { exposure: number; shadows: boolean }): void {
  gl.toneMapping = CustomToneMapping;
  gl.toneMappingExposure = exposure;
  gl.shadowMap.enabled = shadows;
  gl.info.autoReset = false;
}

function aimCamera(
  camera: PerspectiveCamera,
  { frame, quality }: { frame: RenderFrameSource; quality: Quality },
): void {
  const { position, target, fovDegrees } = frame.camera();
  camera.position.set(position.x, position.y, position.z);
  camera.lookAt(target.x, target.y, target.z);
  // A tall narrow screen would see the world through a slit; the wider angle keeps its sides.
  const fov = camera.aspect < 1 ? Math.min(82, fovDegrees * (1.32 - 0.32 * camera.aspect)) : fovDegrees;
  if (camera.fov !== fov || camera.far !== quality.farMetres) {
    camera.fov = fov;
    camera.near = 0.15;
    camera.far = quality.farMetres;
    camera.updateProjectionMatrix();
  }
  camera.updateMatrixWorld();
}

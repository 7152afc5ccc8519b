import { useEffect, useMemo, useState } from 'react';
import type { Level } from '#engine/level/level.ts';
import { createSight } from '#engine/cutscene/sight.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import { createOrbitCamera } from '#client/camera/orbit-camera.ts';
import type { RenderFrameSource } from '#client/render/frame-source.ts';
import { WorldStage } from '#client/ui/world-stage.tsx';

/** A world seen from a slowly circling camera, with nobody in it. */
export function LiveScene({ level }: { level: Level }) {
  const [drawn, setDrawn] = useState(false);
  const scene = useMemo(() => createScene(level), [level]);
  useEffect(() => {
    let handle = 0;
    let before = performance.now();
    const step = (now: number): void => {
      handle = requestAnimationFrame(step);
      scene.advance((now - before) / 1000);
      before = now;
    };
    handle = requestAnimationFrame(step);
    return () => cancelAnimationFrame(handle);
  }, [scene]);
  return (
    <div className="live-scene" data-drawn={drawn}>
      <WorldStage level={level} frame={scene.frame} scenic onDrawn={() => setDrawn(true)} />
    </div>
  );
}

function createScene(level: Level): { frame: RenderFrameSource; advance: (elapsedSeconds: number) => void } {
  const orbit = createOrbitCamera({ level, sight: createSight(level) });
  let seconds = 0;
  let pose = orbit.orbit(0);
  return {
    advance(elapsedSeconds) {
      seconds += elapsedSeconds;
      pose = orbit.orbit(elapsedSeconds);
    },
    frame: {
      tick: () => seconds * ticksPerSecond,
      ownBody: () => null,
      bodies: () => [],
      isTaken: () => false,
      thing: () => null,
      camera: () => pose,
      speaker: () => null,
    },
  };
}

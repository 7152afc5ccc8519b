import { Canvas, useThree } from '@react-three/fiber';
import { useEffect, type ReactNode } from 'react';
import { PCFShadowMap } from 'three';
import type { Level } from '#engine/level/level.ts';
import type { RenderFrameSource } from './frame-source.ts';
import { installToneMapping } from './materials/tone-mapping.ts';
import type { Quality } from './quality.ts';
import { WorldView } from './world-view.tsx';

installToneMapping();

/** What `WorldCanvas` takes; children may add R3F objects of their own. */
export interface WorldCanvasProps {
  readonly level: Level;
  readonly quality: Quality;
  readonly frame: RenderFrameSource;
  /** Draws this often instead of as often as the screen can: for views that nobody steers on machines without a GPU. */
  readonly framesPerSecond?: number | undefined;
  readonly children?: ReactNode;
}

/** A canvas that fills its parent and shows a level with the renderer settings of its tier. */
export function WorldCanvas({ level, quality, frame, framesPerSecond, children }: WorldCanvasProps) {
  return (
    <Canvas
      key={quality.post ? 'post' : 'plain'}
      frameloop={framesPerSecond === undefined ? 'always' : 'demand'}
      dpr={[1, quality.pixelRatio]}
      shadows={{ type: PCFShadowMap }}
      gl={{ antialias: !quality.post, powerPreference: 'high-performance', preserveDrawingBuffer: false }}
      camera={{ fov: 60, near: 0.15, far: quality.farMetres }}
    >
      <WorldView level={level} quality={quality} frame={frame} />
      {framesPerSecond !== undefined && <SlowPace framesPerSecond={framesPerSecond} />}
      {children}
    </Canvas>
  );
}

function SlowPace({ framesPerSecond }: { readonly framesPerSecond: number }) {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    const timer = setInterval(() => invalidate(), 1000 / framesPerSecond);
    return () => clearInterval(timer);
  }, [invalidate, framesPerSecond]);
  return null;
}

import { lazy, Suspense, useEffect, useState } from 'react';
import type { Level } from '#engine/level/level.ts';
import type { LevelSummary } from '#engine/protocol/api/shapes.ts';
import { useSettings } from '#client/ui/settings-store.ts';
import { Landscape, landscapeColours } from '#client/ui/landscape.tsx';

const LiveScene = lazy(() => import('#client/ui/live-scene.tsx').then((module) => ({ default: module.LiveScene })));

/** Behind the start page: the featured world itself where the machine can carry it, else its picture, else a drawing. */
export function HeroScene({ level }: { level: LevelSummary | null }) {
  const live = useLiveLevel(level);
  return (
    <>
      {level === null || level.thumbnail === null ? (
        <Landscape colours={landscapeColours(level?.biome ?? 'meadow', level?.timeOfDay ?? 'dusk')} />
      ) : (
        <img src={level.thumbnail} alt="" />
      )}
      {live !== null && (
        <Suspense fallback={null}>
          <LiveScene level={live} />
        </Suspense>
      )}
    </>
  );
}

/** Builds the featured world once the page is idle; null while it is not wanted or not there. */
function useLiveLevel(summary: LevelSummary | null): Level | null {
  const [level, setLevel] = useState<Level | null>(null);
  const wanted = useSettings((settings) => !settings.reducedMotion && settings.quality !== 'low');
  const id = summary?.id ?? null;
  useEffect(() => {
    if (id === null || !wanted || !isStrongMachine()) return;
    let open = true;
    const handle = setTimeout(() => {
      void import('#client/load/load-level.ts')
        .then(({ loadLevel }) => loadLevel(id, () => undefined))
        .then((loaded) => {
          if (open) setLevel(loaded.level);
        })
        // The picture stays; the start page works without the live world.
        .catch(() => undefined);
    }, 600);
    return () => {
      open = false;
      clearTimeout(handle);
    };
  }, [id, wanted]);
  return level;
}

/** A live background must not cost the start page its smoothness: phones and machines without a GPU keep the picture. */
function isStrongMachine(): boolean {
  if (matchMedia('(pointer: coarse)').matches || navigator.hardwareConcurrency < 4) return false;
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info') ?? null;
  const renderer = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'software';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}

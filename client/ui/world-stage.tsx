import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef, useState, type Ref } from 'react';
import type { Level } from '#engine/level/level.ts';
import { reportDiagnostics } from '#client/diagnostics.ts';
import type { RenderFrameSource } from '#client/render/frame-source.ts';
import {
  createGovernor,
  detectQuality,
  qualityOf,
  readMachine,
  type Quality,
  type QualityTier,
} from '#client/render/quality.ts';
import { WorldCanvas } from '#client/render/world-canvas.tsx';
import { captureRequests } from '#client/ui/capture.ts';
import { useSettings, type Settings } from '#client/ui/settings-store.ts';

/** What the stage shows; `surface` is the element that pointers drag on. */
export interface WorldStageProps {
  readonly level: Level;
  readonly frame: RenderFrameSource;
  readonly surface?: Ref<HTMLDivElement>;
  /** True for a view that nobody steers: without a GPU it is drawn a few times a second, so that the page stays quick. */
  readonly scenic?: boolean;
  /** Called once when the first picture is there. */
  readonly onDrawn?: () => void;
}

/** Pace of a view that nobody steers on a machine without a GPU. */
const scenicFramesPerSecond = 2;

/** A drawn world that fills the page, with the picture quality of the settings. */
export function WorldStage({ level, frame, surface, scenic = false, onDrawn }: WorldStageProps) {
  const chosen = useSettings((settings) => settings.quality);
  const [lowered, setLowered] = useState<QualityTier | null>(null);
  const quality = useMemo(() => (lowered === null ? qualityFor(chosen) : qualityOf(lowered)), [chosen, lowered]);
  const framesPerSecond = scenic && quality.tier === 'software' ? scenicFramesPerSecond : undefined;
  return (
    <div className="stage" ref={surface}>
      <WorldCanvas level={level} quality={quality} frame={frame} framesPerSecond={framesPerSecond}>
        <Watcher quality={quality} onLower={setLowered} onDrawn={onDrawn} />
      </WorldCanvas>
    </div>
  );
}

const tierOf: Record<Exclude<Settings['quality'], 'auto'>, QualityTier> = {
  low: 'phone',
  medium: 'desktop',
  high: 'high',
};

function qualityFor(chosen: Settings['quality']): Quality {
  const detected = detectQuality(readMachine());
  // Without a GPU only the reduced set can be drawn at all, whatever was chosen on another machine.
  return chosen === 'auto' || detected.tier === 'software' ? detected : qualityOf(tierOf[chosen]);
}

interface WatcherProps {
  readonly quality: Quality;
  readonly onLower: (tier: QualityTier) => void;
  readonly onDrawn: (() => void) | undefined;
}

/** Runs after each drawn frame: reports, captures, and lowers the quality of a machine that cannot keep up. */
function Watcher({ quality, onLower, onDrawn }: WatcherProps) {
  const gl = useThree((state) => state.gl);
  const governor = useMemo(() => createGovernor(quality.tier), [quality]);
  const drawn = useRef(0);
  const smoothSeconds = useRef(0);
  useEffect(() => {
    drawn.current = 0;
  }, [quality]);

  useFrame((_, deltaSeconds) => {
    drawn.current += 1;
    if (drawn.current === 2) onDrawn?.();
    smoothSeconds.current += (deltaSeconds - smoothSeconds.current) * 0.1;
    reportDiagnostics({
      framesPerSecond: Math.round(1 / Math.max(0.001, smoothSeconds.current)),
      drawCalls: gl.info.render.calls,
      triangles: gl.info.render.triangles,
    });
    // The drawing buffer is only readable in the task that drew it.
    captureRequests.answer(gl.domElement);
    const lower = governor.observe(deltaSeconds * 1000);
    if (lower !== null) onLower(lower);
  }, 2);
  return null;
}

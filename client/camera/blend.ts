import type { CameraPose } from '#client/render/frame-source.ts';

/** Slides from the last shown pose to a new source of poses, so that the camera never jumps between modes. */
export interface CameraBlend {
  /** Starts a slide from what is shown now; 0 cuts. */
  start(seconds: number): void;
  /** Mixes the wanted pose with where the slide began and returns what to show. */
  apply(wanted: CameraPose, elapsedSeconds: number): CameraPose;
  readonly shown: CameraPose;
}

/** Makes a blend that shows `initial`; with `cuts` it never slides, for people whom moving pictures make sick. */
export function createCameraBlend(initial: CameraPose, style: 'slides' | 'cuts' = 'slides'): CameraBlend {
  let shown = initial;
  let from = initial;
  let restSeconds = 0;
  let spanSeconds = 0;
  return {
    get shown() {
      return shown;
    },
    start(seconds) {
      from = shown;
      restSeconds = style === 'cuts' ? 0 : seconds;
      spanSeconds = seconds;
    },
    apply(wanted, elapsedSeconds) {
      restSeconds = Math.max(0, restSeconds - elapsedSeconds);
      shown = restSeconds === 0 ? wanted : mixPoses(from, { to: wanted, share: eased(1 - restSeconds / spanSeconds) });
      return shown;
    },
  };
}

function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

function mixPoses(from: CameraPose, towards: { to: CameraPose; share: number }): CameraPose {
  const { to, share } = towards;
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    position: {
      x: mix(from.position.x, to.position.x),
      y: mix(from.position.y, to.position.y),
      z: mix(from.position.z, to.position.z),
    },
    target: {
      x: mix(from.target.x, to.target.x),
      y: mix(from.target.y, to.target.y),
      z: mix(from.target.z, to.target.z),
    },
    fovDegrees: mix(from.fovDegrees, to.fovDegrees),
  };
}

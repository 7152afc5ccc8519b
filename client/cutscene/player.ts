import { sampleCutscene } from '#engine/cutscene/sample.ts';
import type { CutsceneMoment, CutsceneScript } from '#engine/cutscene/script.ts';

/** A cutscene that is being shown. It touches nothing in the world, so skipping and watching end alike. */
export interface CutscenePlayer {
  readonly script: CutsceneScript;
  readonly seconds: number;
  /** What is shown now. */
  readonly moment: CutsceneMoment;
  readonly finished: boolean;
  /** Moves on and returns what to show. */
  advance(elapsedSeconds: number): CutsceneMoment;
  /** Jumps to a moment. */
  seek(seconds: number): void;
  skip(): void;
}

/** Starts a script from its beginning; `onEnd` is called exactly once, watched or skipped. */
export function createCutscenePlayer(options: { script: CutsceneScript; onEnd: () => void }): CutscenePlayer {
  const { script, onEnd } = options;
  let seconds = 0;
  let finished = false;

  function end(): void {
    if (finished) return;
    finished = true;
    onEnd();
  }

  return {
    script,
    get seconds() {
      return seconds;
    },
    get moment() {
      return sampleCutscene(script, seconds);
    },
    get finished() {
      return finished;
    },
    advance(elapsedSeconds) {
      seconds = Math.min(script.seconds, seconds + Math.max(0, elapsedSeconds));
      const moment = sampleCutscene(script, seconds);
      if (seconds >= script.seconds) end();
      return moment;
    },
    seek(to) {
      seconds = Math.max(0, Math.min(script.seconds, to));
    },
    skip: end,
  };
}

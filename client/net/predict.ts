import { hashRun } from '#engine/sim/hash-run.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { cloneRun, stepRun } from '#engine/sim/step.ts';
import type { InputFrame, RunEvent, RunState } from '#engine/sim/types.ts';

/** Frames that may wait for an acknowledgement: three seconds. Past that the own body stops until the server answers. */
export const historyLimit = 90;

/** A processed frame and the hash of the run after it. */
interface HistoryEntry {
  readonly sequence: number;
  readonly frame: InputFrame;
  hash: number;
}

/** What an acknowledgement says about the own run: equal, different, or about a frame that is no longer kept. */
export type Agreement = 'agrees' | 'differs' | 'unknown';

/** The own run, stepped ahead of the server and put right when the server disagrees. */
export interface Predictor {
  /** The run after the newest frame; read only. */
  readonly run: RunState;
  /** Number of the newest frame. */
  readonly sequence: number;
  /** True while so many frames are unacknowledged that stepping on would only guess. */
  readonly stalled: boolean;
  /** Steps one tick with `frame` and returns what happened. Does nothing while stalled. */
  advance(frame: InputFrame): readonly RunEvent[];
  /** Compares the server's hash with ours and forgets the acknowledged frames. */
  acknowledge(acknowledgement: { ackSequence: number; ownHash: number }): Agreement;
  /** Takes the server's run and replays every frame that it does not include yet. */
  restore(authority: { ackSequence: number; run: RunState }): void;
  /** Takes the server's run as it is and forgets all frames: a new seat, whose numbers follow `ackSequence`. */
  adopt(authority: { ackSequence: number; run: RunState }): void;
  /** Forgets all frames: nobody will answer them. */
  settle(): void;
  /** Frames that the server has not acknowledged, oldest first. */
  unacknowledged(): { firstSequence: number; frames: InputFrame[] };
}

/** Makes a predictor that starts from `run` with the next frame numbered `ackSequence` + 1. */
export function createPredictor(options: { world: SimWorld; run: RunState; ackSequence: number }): Predictor {
  const { world } = options;
  let run = cloneRun(options.run);
  let sequence = options.ackSequence;
  let history: HistoryEntry[] = [];

  function forget(ackSequence: number): void {
    history = history.filter((entry) => entry.sequence > ackSequence);
  }

  return {
    get run() {
      return run;
    },
    get sequence() {
      return sequence;
    },
    get stalled() {
      return history.length >= historyLimit;
    },
    advance(frame) {
      if (history.length >= historyLimit) return [];
      sequence += 1;
      const events = stepRun(world, run, frame);
      history.push({ sequence, frame, hash: hashRun(run) });
      return events;
    },
    acknowledge({ ackSequence, ownHash }) {
      const entry = history.find((candidate) => candidate.sequence === ackSequence);
      forget(ackSequence);
      if (entry === undefined) return 'unknown';
      return entry.hash === ownHash ? 'agrees' : 'differs';
    },
    restore(authority) {
      forget(authority.ackSequence);
      run = cloneRun(authority.run);
      for (const entry of history) {
        stepRun(world, run, entry.frame);
        entry.hash = hashRun(run);
      }
    },
    adopt(authority) {
      run = cloneRun(authority.run);
      sequence = authority.ackSequence;
      history = [];
    },
    settle() {
      history = [];
    },
    unacknowledged() {
      return { firstSequence: history[0]?.sequence ?? sequence + 1, frames: history.map((entry) => entry.frame) };
    },
  };
}

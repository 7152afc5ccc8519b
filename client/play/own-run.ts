import type { Vec3 } from '#engine/level/level.ts';
import type { Snapshot } from '#engine/protocol/snapshot-codec.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { tuning } from '#engine/sim/tuning.ts';
import type { InputFrame, RunEvent, RunState, ThingState } from '#engine/sim/types.ts';
import { createCorrection, type Correction } from '#client/net/correction.ts';
import { shortestTurn, turnsToRadians } from '#client/net/interpolate.ts';
import { createPredictor, type Predictor } from '#client/net/predict.ts';
import { createPace, type Pace } from '#client/play/pace.ts';

/** After a mismatch the full run is asked for at most this often. */
const resyncGapSeconds = 1.5;
/** A step longer than this between two ticks is a respawn, not a walk. */
const respawnMetres = 3;

/** Carries numbered frames away. */
export type SendFrames = (firstSequence: number, frames: readonly InputFrame[]) => void;

/** What an own run starts from. `send` is null when nobody but this browser plays it; `now` is in seconds. */
export interface OwnRunOptions {
  readonly world: SimWorld;
  readonly run: RunState;
  readonly ackSequence: number;
  readonly send: SendFrames | null;
  readonly now: () => number;
}

/** The own run with everything that makes it look smooth: ticks, in-between positions, hidden corrections. */
export class OwnRun {
  /** Corrections by the server so far; 0 is what it should stay at. */
  corrections = 0;
  readonly #predictor: Predictor;
  readonly #correction: Correction = createCorrection();
  readonly #pace: Pace = createPace();
  readonly #send: SendFrames | null;
  readonly #now: () => number;
  #before: Vec3 & { readonly facing: number };
  #thingsBefore: Readonly<Record<string, ThingState>> = {};
  #askedAt = -Infinity;

  constructor(options: OwnRunOptions) {
    this.#predictor = createPredictor(options);
    this.#send = options.send;
    this.#now = options.now;
    this.#before = place(this.#predictor.run);
  }

  /** The run after the newest frame; read only. */
  get run(): RunState {
    return this.#predictor.run;
  }

  /** True while the server is too far behind to go on. */
  get stalled(): boolean {
    return this.#predictor.stalled;
  }

  /** Steps the ticks that are due and returns what happened. `sampleFrame` is called once a tick. */
  advance(options: { elapsedSeconds: number; sampleFrame: () => InputFrame }): readonly RunEvent[] {
    this.#correction.fade(options.elapsedSeconds);
    const events: RunEvent[] = [];
    const frames: InputFrame[] = [];
    for (let due = this.#pace.due(options.elapsedSeconds); due > 0 && !this.#predictor.stalled; due -= 1) {
      this.#before = place(this.#predictor.run);
      this.#thingsBefore = copyThings(this.#predictor.run);
      const frame = options.sampleFrame();
      events.push(...this.#predictor.advance(frame));
      frames.push(frame);
    }
    if (this.#send === null) this.#predictor.settle();
    else if (frames.length > 0) this.#send(this.#predictor.sequence - frames.length + 1, frames);
    return events;
  }

  /** Checks an acknowledgement and answers whether the full run should be asked for. */
  check(snapshot: Pick<Snapshot, 'ackSequence' | 'ownHash'>): boolean {
    if (this.#predictor.acknowledge(snapshot) !== 'differs') return false;
    const now = this.#now();
    if (now - this.#askedAt < resyncGapSeconds) return false;
    this.#askedAt = now;
    return true;
  }

  /** Takes the server's run; the frames that it lacks are replayed for the same seat and forgotten for a new one. */
  take(authority: { ackSequence: number; run: RunState }, seat: 'same' | 'new'): void {
    const shownBefore = this.#predictor.run.position;
    if (seat === 'new') {
      this.#predictor.adopt(authority);
      this.#pace.reset();
    } else {
      this.corrections += 1;
      this.#predictor.restore(authority);
    }
    this.#correction.absorb(shownBefore, this.#predictor.run.position);
    this.#before = place(this.#predictor.run);
  }

  /** Sends everything again that the server has not acknowledged. */
  repeat(): void {
    const { firstSequence, frames } = this.#predictor.unacknowledged();
    for (let start = 0; start < frames.length; start += 30) {
      this.#send?.(firstSequence + start, frames.slice(start, start + 30));
    }
  }

  /** Where the body is shown now: metres, radians, tick with its fraction. */
  shown(): { position: Vec3; facing: number; tick: number } {
    const { run } = this.#predictor;
    const { share } = this.#pace;
    const { offset } = this.#correction;
    const before = this.#before;
    const step = Math.hypot(run.position.x - before.x, run.position.y - before.y, run.position.z - before.z);
    const from = step > respawnMetres ? run.position : before;
    return {
      position: {
        x: from.x + (run.position.x - from.x) * share + offset.x,
        y: from.y + (run.position.y - from.y) * share + offset.y,
        z: from.z + (run.position.z - from.z) * share + offset.z,
      },
      facing: turnsToRadians(before.facing + shortestTurn(before.facing, run.facing) * share),
      tick: Math.max(0, run.tick - 1 + share),
    };
  }

  /** What an entity has become, between the last two ticks; null while it is as the level placed it. */
  thing(id: string): ThingState | null {
    const now = this.#predictor.run.things[id];
    if (now === undefined) return null;
    const before = this.#thingsBefore[id];
    if (before === undefined) return now;
    const step = Math.hypot(now.x - before.x, now.y - before.y, now.z - before.z);
    if (step === 0 && now.facing === before.facing) return now;
    const share = step > respawnMetres ? 1 : this.#pace.share;
    return {
      ...now,
      x: before.x + (now.x - before.x) * share,
      y: before.y + (now.y - before.y) * share,
      z: before.z + (now.z - before.z) * share,
      facing: before.facing + shortestTurn(before.facing, now.facing) * share,
    };
  }

  /** How far a swing of the arm has got, 0..1, or null while there is none. */
  swing(): number | null {
    const rest = this.#predictor.run.counters['swing'] ?? 0;
    return rest === 0 ? null : 1 - Math.max(0, rest - this.#pace.share) / tuning.swingTicks;
  }
}

function copyThings(run: RunState): Record<string, ThingState> {
  return Object.fromEntries(Object.entries(run.things).map(([id, thing]) => [id, { ...thing }]));
}

function place(run: RunState): Vec3 & { readonly facing: number } {
  return { ...run.position, facing: run.facing };
}

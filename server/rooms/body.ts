import { BugError } from '#engine/errors.ts';
import type { PlayerView } from '#engine/protocol/state.ts';
import { bodyFlags, type BodySnapshot } from '#engine/protocol/snapshot-codec.ts';
import { createRun, stepRun } from '#engine/sim/step.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import { hashRun } from '#engine/sim/hash-run.ts';
import type { InputFrame, RunEvent, RunState } from '#engine/sim/types.ts';
import { Lanes } from '#server/rooms/lanes.ts';

/** Ticks of play that a client may deliver at once after a hiccup. */
const burstTicks = 15;
/** Frames that may wait; more means that the client's clock runs away, and it is set back. */
const queueLimit = 90;

/** What became of a packet of frames. */
export type QueueOutcome = 'queued' | 'overrun';

/** One player in a room: the authoritative run, and the inputs that wait for their tick. */
export class Body {
  readonly playerId: string;
  readonly view: PlayerView;
  readonly lanes = new Lanes();
  run: RunState;
  /** Number of the last frame that was processed. */
  ackSequence = 0;
  /** Set when the run changed since it was last saved. */
  unsaved = false;
  emoteUntilTick = 0;
  #queue: { sequence: number; frame: InputFrame }[] = [];
  #lastQueued = 0;
  #allowance = burstTicks;
  #moving = false;

  constructor(playerId: string, view: PlayerView, run: RunState) {
    this.playerId = playerId;
    this.view = view;
    this.run = run;
  }

  /** Takes frames in order; ones already seen are ignored. On "overrun" everything waiting was dropped: send the run. */
  queue(firstSequence: number, frames: readonly InputFrame[]): QueueOutcome {
    frames.forEach((frame, index) => {
      const sequence = firstSequence + index;
      if (sequence <= this.#lastQueued) return;
      this.#lastQueued = sequence;
      this.#queue.push({ sequence, frame });
    });
    if (this.#queue.length <= queueLimit) return 'queued';
    this.dropQueue();
    return 'overrun';
  }

  /** Forgets waiting frames and counts them as seen, so that client and server agree on where to go on. */
  dropQueue(): void {
    this.#queue = [];
    this.ackSequence = this.#lastQueued;
  }

  /** Plays at most as many frames as time has passed: nobody moves faster by sending more. */
  advance(world: SimWorld): RunEvent[] {
    this.#allowance = Math.min(burstTicks, this.#allowance + 1);
    const events: RunEvent[] = [];
    const perTick = this.#queue.length > 3 ? 2 : 1;
    for (let step = 0; step < perTick && this.#allowance >= 1; step += 1) {
      const next = this.#queue.shift();
      if (!next) break;
      this.#allowance -= 1;
      events.push(...stepRun(world, this.run, next.frame));
      this.ackSequence = next.sequence;
      this.#moving = next.frame.moveX !== 0 || next.frame.moveZ !== 0;
      this.unsaved = true;
    }
    return events;
  }

  /** Starts again from the spawn; waiting frames belong to the old run. */
  restart(world: SimWorld): void {
    this.run = createRun(world);
    this.dropQueue();
    this.unsaved = true;
  }

  /** How others see this player. */
  snapshot(): BodySnapshot {
    const { position, facing, grounded, status, talkingTo } = this.run;
    if (!Number.isFinite(position.x + position.y + position.z)) {
      throw new BugError(`Player ${this.playerId} left the numbers.`, { code: 'bug.position', fix: 'Join again.' });
    }
    const flags =
      (grounded ? bodyFlags.grounded : 0) |
      (this.#moving ? bodyFlags.moving : 0) |
      (talkingTo ? bodyFlags.talking : 0) |
      (status === 'won' ? bodyFlags.won : 0);
    return { index: this.view.index, x: position.x, y: position.y, z: position.z, facing, flags };
  }

  /** Hash that the client compares with its own prediction. */
  hash(): number {
    return hashRun(this.run);
  }
}

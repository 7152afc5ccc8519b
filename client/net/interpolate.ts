import type { BodySnapshot, Snapshot } from '#engine/protocol/snapshot-codec.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

/** How far behind the newest snapshot other players are shown, in ticks (about 120 ms). */
export const delayTicks = 3.6;
/** A body that moved further than this between two snapshots was moved, not walked. */
const teleportMetres = 6;
const keptSnapshots = 24;
/** How fast the shown clock may run ahead or behind to find its place again. */
const catchUpShare = 0.08;
const snapTicks = 20;

/** Where another player is shown now; metres, `facing` in radians about y, `speed` in m/s over the ground. */
export interface RemoteBody {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly facing: number;
  readonly speed: number;
  readonly flags: number;
}

/** Snapshots of other players, played back smoothly a little late. */
export interface Interpolator {
  /** Takes a snapshot; late and repeated ones are dropped. */
  push(snapshot: Pick<Snapshot, 'worldTick' | 'bodies'>): void;
  /** Moves the shown clock on and returns everyone at that moment. */
  sample(elapsedSeconds: number): readonly RemoteBody[];
  /** World tick that is being shown, with a fraction; null before the first snapshot. */
  readonly shownTick: number | null;
  /** Forgets everything: a new seat. */
  clear(): void;
}

/** Makes an empty interpolator. */
export function createInterpolator(): Interpolator {
  let buffer: Pick<Snapshot, 'worldTick' | 'bodies'>[] = [];
  let shownTick: number | null = null;

  function advanceClock(elapsedSeconds: number): number {
    const newest = buffer[buffer.length - 1]?.worldTick ?? 0;
    const wanted = newest - delayTicks;
    const step = elapsedSeconds * ticksPerSecond;
    if (shownTick === null || Math.abs(wanted - shownTick) > snapTicks) return wanted;
    const drift = wanted - shownTick;
    return shownTick + Math.max(0, step * (1 + Math.max(-catchUpShare, Math.min(catchUpShare, drift * 0.02))));
  }

  return {
    get shownTick() {
      return shownTick;
    },
    push(snapshot) {
      const newest = buffer[buffer.length - 1];
      if (newest !== undefined && snapshot.worldTick <= newest.worldTick) return;
      buffer.push(snapshot);
      if (buffer.length > keptSnapshots) buffer = buffer.slice(-keptSnapshots);
    },
    sample(elapsedSeconds) {
      if (buffer.length === 0) return [];
      shownTick = advanceClock(elapsedSeconds);
      const after = buffer.findIndex((snapshot) => snapshot.worldTick >= (shownTick ?? 0));
      if (after === -1) return (buffer[buffer.length - 1]?.bodies ?? []).map((body) => still(body));
      const next = buffer[after];
      const previous = buffer[after - 1];
      if (next === undefined || previous === undefined) return (buffer[0]?.bodies ?? []).map((body) => still(body));
      const spanTicks = next.worldTick - previous.worldTick;
      return blend({
        previous,
        next,
        share: (shownTick - previous.worldTick) / spanTicks,
        spanSeconds: spanTicks / ticksPerSecond,
      });
    },
    clear() {
      buffer = [];
      shownTick = null;
    },
  };
}

function blend(options: {
  previous: Pick<Snapshot, 'bodies'>;
  next: Pick<Snapshot, 'bodies'>;
  share: number;
  spanSeconds: number;
}): RemoteBody[] {
  const earlier = new Map(options.previous.bodies.map((body) => [body.index, body]));
  return options.next.bodies.map((body) => {
    const from = earlier.get(body.index);
    if (from === undefined) return still(body);
    const metres = Math.hypot(body.x - from.x, body.y - from.y, body.z - from.z);
    if (metres > teleportMetres) return still(body);
    const share = options.share;
    return {
      index: body.index,
      x: from.x + (body.x - from.x) * share,
      y: from.y + (body.y - from.y) * share,
      z: from.z + (body.z - from.z) * share,
      facing: turnsToRadians(from.facing + shortestTurn(from.facing, body.facing) * share),
      speed: Math.hypot(body.x - from.x, body.z - from.z) / options.spanSeconds,
      flags: share < 0.5 ? from.flags : body.flags,
    };
  });
}

function still(body: BodySnapshot): RemoteBody {
  return {
    index: body.index,
    x: body.x,
    y: body.y,
    z: body.z,
    facing: turnsToRadians(body.facing),
    speed: 0,
    flags: body.flags,
  };
}

/** Signed way from one heading (0..65535) to another, -32768..32767. */
export function shortestTurn(from: number, to: number): number {
  return ((((to - from) % 65536) + 98304) % 65536) - 32768;
}

/** Heading 0..65535 as radians. */
export function turnsToRadians(turns: number): number {
  return (turns / 65536) * Math.PI * 2;
}

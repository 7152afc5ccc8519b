import { InputError } from '#engine/errors.ts';

/** How a body looks in a snapshot. */
export const bodyFlags = { grounded: 1, moving: 2, swimming: 4, talking: 8, won: 16 } as const;

/** One visible player: `index` as in PlayerView, metres (kept to 1/64 m), `facing` 0..65535 (kept to 1/256 turn). */
export interface BodySnapshot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly facing: number;
  readonly flags: number;
}

/** What a client gets every other tick: everyone in sight, and the acknowledgement of its own inputs. */
export interface Snapshot {
  /** Room tick, uint32. */
  readonly worldTick: number;
  /** Number of the last own input that the server processed, uint32; 0 before the first. */
  readonly ackSequence: number;
  /** `hashRun` of the own run after that input, uint32: equal to the client's, or the client asks for a resync. */
  readonly ownHash: number;
  readonly bodies: readonly BodySnapshot[];
}

const headerBytes = 14;
const bodyBytes = 10;
const unitsPerMetre = 64;

/** Packs a snapshot: 14 bytes of header and 10 bytes a body, little-endian. Coordinates are limited to +-511 m. */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  const bytes = new Uint8Array(headerBytes + snapshot.bodies.length * bodyBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, snapshot.worldTick, true);
  view.setUint32(4, snapshot.ackSequence, true);
  view.setUint32(8, snapshot.ownHash, true);
  view.setUint16(12, snapshot.bodies.length, true);
  snapshot.bodies.forEach((body, order) => {
    const at = headerBytes + order * bodyBytes;
    view.setUint16(at, body.index, true);
    view.setInt16(at + 2, toUnits(body.x), true);
    view.setInt16(at + 4, toUnits(body.y), true);
    view.setInt16(at + 6, toUnits(body.z), true);
    view.setUint8(at + 8, (body.facing >> 8) & 0xff);
    view.setUint8(at + 9, body.flags);
  });
  return bytes;
}

/** Unpacks `encodeSnapshot`. Throws InputError `input.snapshot` when the length does not fit. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength >= headerBytes ? view.getUint16(12, true) : -1;
  if (count < 0 || bytes.byteLength !== headerBytes + count * bodyBytes) {
    throw new InputError(`A snapshot of ${bytes.byteLength} bytes is damaged.`, {
      code: 'input.snapshot',
      fix: 'Reload the page to get the current client.',
    });
  }
  const bodies: BodySnapshot[] = [];
  for (let order = 0; order < count; order += 1) {
    const at = headerBytes + order * bodyBytes;
    bodies.push({
      index: view.getUint16(at, true),
      x: view.getInt16(at + 2, true) / unitsPerMetre,
      y: view.getInt16(at + 4, true) / unitsPerMetre,
      z: view.getInt16(at + 6, true) / unitsPerMetre,
      facing: view.getUint8(at + 8) << 8,
      flags: view.getUint8(at + 9),
    });
  }
  return {
    worldTick: view.getUint32(0, true),
    ackSequence: view.getUint32(4, true),
    ownHash: view.getUint32(8, true),
    bodies,
  };
}

function toUnits(metres: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(metres * unitsPerMetre)));
}

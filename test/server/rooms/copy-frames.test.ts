import { WebSocketClient } from '@colyseus/ws-transport';
import { describe, expect, it } from 'vitest';
import { installFrameCopies } from '#server/rooms/copy-frames.ts';

/** A socket that cannot keep up: it holds what it was given until it is drained, as `ws` does under back-pressure. */
class SlowSocket {
  readonly waiting: Uint8Array[] = [];
  readonly sent: number[][] = [];

  send(data: Uint8Array): void {
    this.waiting.push(data);
  }

  drain(): void {
    for (const data of this.waiting.splice(0)) this.sent.push([...data]);
  }
}

/** Sends three ticks through one shared encode buffer while the socket is slow; answers with what arrives. */
function sendTicks(): number[][] {
  const socket = new SlowSocket();
  const client = new WebSocketClient('session', socket as unknown as ConstructorParameters<typeof WebSocketClient>[1]);
  const shared = new Uint8Array(8);
  for (let tick = 1; tick <= 3; tick += 1) {
    shared.fill(tick);
    client.raw(shared.subarray(0, 4));
  }
  socket.drain();
  return socket.sent;
}

const allTicks = [
  [1, 1, 1, 1],
  [2, 2, 2, 2],
  [3, 3, 3, 3],
];

describe('frames that wait in a slow socket', () => {
  it('keep their bytes while later ticks are encoded into the shared buffer', () => {
    // What happens without the copies; when this line fails, the library copies by itself and ours can go.
    expect(sendTicks()).not.toEqual(allTicks);
    installFrameCopies();
    expect(sendTicks()).toEqual(allTicks);
  });

  it('are copied once, however often it is installed', () => {
    const installed = WebSocketClient.prototype.raw;
    installFrameCopies();
    expect(WebSocketClient.prototype.raw).toBe(installed);
  });
});

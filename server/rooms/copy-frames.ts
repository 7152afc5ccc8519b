import { WebSocketClient } from '@colyseus/ws-transport';

let installed = false;

/**
 * Makes every frame own its bytes. Colyseus 0.18 hands one shared encode buffer to all sockets, and `ws` keeps a view of
 * it while a socket is back-pressured, so that a slow client would receive later ticks' bytes in place of its own.
 * Call before the first room exists; calling again does nothing.
 */
export function installFrameCopies(): void {
  if (installed) return;
  installed = true;
  const sendRaw = WebSocketClient.prototype.raw;
  WebSocketClient.prototype.raw = function sendCopy(data, options, callback) {
    return sendRaw.call(this, Buffer.from(data), options, callback);
  };
}
